#include "tests/support/po_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

namespace kring::test {

namespace {

std::string between_quotes(const std::string& line) {
    const auto first = line.find('"');
    const auto last = line.rfind('"');
    return first < last ? line.substr(first + 1, last - first - 1) : std::string{};
}

bool begins(const std::string& line, const std::string& start) {
    return line.compare(0, start.size(), start) == 0;
}

std::string code_of_file(const std::filesystem::path& path) {
    std::ifstream in{path};
    std::string code;
    for (std::string line; std::getline(in, line);) {
        const auto comment = line.find("//");
        const bool address =
            comment != std::string::npos && comment > 0 && line[comment - 1] == ':';
        code += (address ? line : line.substr(0, comment)) + "\n";
    }
    return code;
}

void collect(const std::string& code, const std::regex& pattern, std::set<std::string>& keys) {
    for (std::sregex_iterator at{code.begin(), code.end(), pattern}, end; at != end; ++at) {
        keys.insert((*at)[1].str());
    }
}

}  // namespace

std::map<std::string, std::vector<std::string>> read_po(const std::string& path) {
    std::map<std::string, std::vector<std::string>> keys;
    std::ifstream in{path};
    std::string key;
    std::string* form = nullptr;
    for (std::string line; std::getline(in, line);) {
        if (begins(line, "msgid ")) {
            key = between_quotes(line);
            form = nullptr;
        } else if (begins(line, "msgstr")) {
            keys[key].push_back(between_quotes(line));
            form = &keys[key].back();
        } else if (begins(line, "\"") && form) {
            *form += between_quotes(line);
        }
    }
    keys.erase("");
    return keys;
}

std::set<std::string> places_in(const std::vector<std::string>& forms) {
    std::set<std::string> places;
    const std::regex place{R"(\{([a-z_]*)\})"};
    for (const std::string& form : forms) collect(form, place, places);
    return places;
}

KeysInSources keys_in_sources(const std::string& source_dir) {
    KeysInSources found;
    const std::regex asked{
        R"re(words\)?(?:\(\))?(?:\.count)?\(\s*"([a-z0-9_]+(?:\.[a-z0-9_]+)+)"\s*[,)])re"};
    const std::regex said{R"re(report\.say\(\s*"([a-z0-9_]+(?:\.[a-z0-9_]+)*)"\s*[,)])re"};
    const std::regex written{R"re("([a-z0-9_]+(?:\.[a-z0-9_]+)+)")re"};
    for (const char* part : {"/app", "/core"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator{source_dir + part}) {
            const auto kind = entry.path().extension();
            if (kind != ".cpp" && kind != ".h") continue;
            const std::string code = code_of_file(entry.path());
            collect(code, asked, found.asked);
            collect(code, written, found.written);
            // The report puts its family in front by itself (core/report/report_text.h).
            std::set<std::string> of_report;
            collect(code, said, of_report);
            for (const std::string& key : of_report) found.asked.insert("report." + key);
        }
    }
    return found;
}

bool is_built_at_run_time(const std::string& key) {
    static const std::vector<std::string> families = {"action.",
                                                      "archive.",
                                                      "ballot.dropped_by.",
                                                      "ballot.each.",
                                                      "ballot.fault.",
                                                      "ballot.none.",
                                                      "ballot.share.",
                                                      "ballot.tie.",
                                                      "ballot.tie_used.",
                                                      "ballots.",
                                                      "benefit.",
                                                      "borda_variant.",
                                                      "card.",
                                                      "cast_by.",
                                                      "choice_outcome.",
                                                      "choosing_way.",
                                                      "compare_kind.",
                                                      "contribution.",
                                                      "count.by.",
                                                      "count.dropped.",
                                                      "count_fault.",
                                                      "count_method.",
                                                      "date.month.",
                                                      "directness.",
                                                      "facts.hint_",
                                                      "gap.",
                                                      "horizon.",
                                                      "intention.",
                                                      "lesson_fate.",
                                                      "link.",
                                                      "measure.",
                                                      "no_decision.",
                                                      "others_in_story.",
                                                      "perspective.",
                                                      "phase_hint.",
                                                      "prepare.number.",
                                                      "presence.",
                                                      "purpose.",
                                                      "refusal.",
                                                      "reflection.",
                                                      "reflection_hint.",
                                                      "remark_kind.",
                                                      "replay.says.",
                                                      "report.",
                                                      "rule_fault.",
                                                      "scope.",
                                                      "stance.",
                                                      "stories.hint_",
                                                      "story_field.",
                                                      "story_origin.",
                                                      "story_valence.",
                                                      "threshold.",
                                                      "tie_rule.",
                                                      "track.",
                                                      "valence.",
                                                      "vote_fault.",
                                                      "recount.",
                                                      "leave_vote.",
                                                      "box."};
    return std::any_of(families.begin(), families.end(),
                       [&key](const std::string& family) { return begins(key, family); });
}

}  // namespace kring::test
