#include "tests/support/po_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

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

/// a-z, 0-9 and _, in parts between full stops.
bool is_key(std::string_view text) {
    const auto part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    char before = '.';
    for (const char c : text) {
        if (!part(c) && (c != '.' || before == '.')) return false;
        before = c;
    }
    return before != '.';
}

/// What stands directly before and after a place, without the white space in between.
std::string_view before(std::string_view code, std::size_t place) {
    const auto last = code.substr(0, place).find_last_not_of(" \t\n");
    const std::size_t end = last == std::string_view::npos ? 0 : last + 1;
    const std::size_t begin = end < 40 ? 0 : end - 40;
    return code.substr(begin, end - begin);
}
char after(std::string_view code, std::size_t place) {
    const auto next = code.find_first_not_of(" \t\n", place);
    return next == std::string_view::npos ? '\0' : code[next];
}

/// `words(`, `words.count(`, and the same of what `words()` or `(... words)` is.
bool asks_words(std::string_view call) {
    for (const std::string_view end : {"(", ".count", "()", ")"})
        if (call.ends_with(end)) call.remove_suffix(end.size());
    return call.ends_with("words");
}

/// Every key that the code names, and those it asks the words or the report for.
void collect_keys(std::string_view code, KeysInSources& found) {
    for (std::size_t at = code.find('"'); at != std::string_view::npos; at = code.find('"', at)) {
        const std::size_t end = code.find('"', at + 1);
        if (end == std::string_view::npos) return;
        const std::string_view key = code.substr(at + 1, end - at - 1);
        if (!is_key(key)) {
            ++at;
            continue;
        }
        const bool family = key.find('.') != std::string_view::npos;
        if (family) found.written.emplace(key);
        const char next = after(code, end + 1);
        const std::string_view call = before(code, at);
        if ((next == ',' || next == ')') && call.ends_with('(')) {
            if (family && asks_words(call)) found.asked.emplace(key);
            // The report puts its family in front by itself (core/report/report_text.h).
            if (call.ends_with("report.say(")) found.asked.insert("report." + std::string{key});
        }
        at = end + 1;
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
    for (const std::string& form : forms)
        for (std::size_t at = form.find('{'); at != std::string::npos;
             at = form.find('{', at + 1)) {
            const std::size_t end = form.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", at + 1);
            if (end != std::string::npos && form[end] == '}')
                places.insert(form.substr(at + 1, end - at - 1));
        }
    return places;
}

KeysInSources keys_in_sources(const std::string& source_dir) {
    KeysInSources found;
    for (const char* part : {"/app", "/core"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator{source_dir + part}) {
            const auto kind = entry.path().extension();
            if (kind != ".cpp" && kind != ".h") continue;
            collect_keys(code_of_file(entry.path()), found);
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
