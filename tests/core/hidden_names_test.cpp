#include "core/archive/record_line.h"
#include "core/archive/session_file.h"
#include "core/replay/hidden_names.h"
#include "core/session/fold.h"
#include "tests/support/catch.h"
#include "tests/support/given.h"
#include "tests/support/source_folder.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

using namespace kring;
using kring::test::Given;

namespace {

std::set<std::string> names_of(std::span<const Record> log) {
    std::set<std::string> names;
    for (const Record& record : log) {
        if (const auto* joined = std::get_if<PersonJoined>(&record.event))
            names.insert(joined->person.name);
        if (const auto* changed = std::get_if<PersonChanged>(&record.event))
            names.insert(changed->person.name);
    }
    names.erase("");
    return names;
}

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// The name as a word of its own in the line a record has on disk: every text it holds is there.
bool stands_in(const std::string& line, const std::string& name) {
    for (std::size_t at = line.find(name); at != std::string::npos; at = line.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || !is_letter(line[at - 1])) && (end == line.size() || !is_letter(line[end])))
            return true;
    }
    return false;
}

/// "Zomer", never a code or an id: words of at least four letters that begin with a capital.
void collect_names(std::string_view text, std::set<std::string>& words) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_letter(text[end])) ++end;
        const std::string_view word = text.substr(at, end - at);
        const bool small = std::all_of(word.begin() + (word.empty() ? 0 : 1), word.end(),
                                       [](char c) { return c >= 'a'; });
        if (word.size() >= 4 && word[0] <= 'Z' && small) words.emplace(word);
        at = end + 1;
    }
}

/// What is left of a text somebody wrote on a card.
std::string left_of(const std::string& written, const std::vector<std::string>& people) {
    Given given;
    for (const std::string& name : people) given.person(name);
    given.in("activities");
    const CardId card = given.activity(written);
    const auto hidden = without_names(given.session.log(), "iemand");
    return fold(hidden).board.find(card)->text;
}

}  // namespace

TEST_CASE("with names hidden no name of the table is left in the log of any example",
          "[replay][names]") {
    std::size_t names_seen = 0;
    for (const auto& file :
         std::filesystem::directory_iterator{test::source_folder() + "/sessions"}) {
        if (file.path().extension() != ".kring") continue;
        const auto loaded = read_session(file.path().string());
        REQUIRE(loaded);
        const auto names = names_of(loaded.value().log);
        names_seen += names.size();
        const auto hidden = without_names(loaded.value().log, "iemand");
        REQUIRE(hidden.size() == loaded.value().log.size());
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            CHECK(hidden[i].seq == loaded.value().log[i].seq);
            CHECK(hidden[i].at == loaded.value().log[i].at);
            CHECK(hidden[i].event.index() == loaded.value().log[i].event.index());
            const auto line = to_line(hidden[i]);
            REQUIRE(line);
            for (const std::string& name : names) {
                CAPTURE(file.path().string(), line.value(), name);
                CHECK_FALSE(stands_in(line.value(), name));
            }
        }
    }
    CHECK(names_seen > 10);
}

TEST_CASE("a name goes out of every kind of text that can be written", "[replay][names]") {
    for (const char* fixture : {"every-event.kring", "every-story-event.kring"}) {
        auto loaded = read_session(test::source_folder() + "/tests/fixtures/v1/" + fixture);
        REQUIRE(loaded);
        // Somebody whose name is a word that stands in many of its texts.
        std::set<std::string> words;
        for (const Record& record : loaded.value().log) {
            const std::string line = to_line(record).value();
            if (line.find("\"method_chosen\"") != std::string::npos) continue;
            constexpr std::string_view before = "\": \"";
            for (std::size_t at = line.find(before); at != std::string::npos;
                 at = line.find(before, at + 1)) {
                const std::size_t from = at + before.size();
                const auto text = std::string_view{line}.substr(from, line.find('"', from) - from);
                if (text.find(' ') != std::string_view::npos) collect_names(text, words);
            }
        }
        REQUIRE_FALSE(words.empty());
        for (const std::string& name : words) {
            std::vector<Record> log = loaded.value().log;
            for (Record& record : log)
                if (auto* joined = std::get_if<PersonJoined>(&record.event))
                    joined->person.name = name;
            for (const Record& record : without_names(log, "iemand")) {
                const std::string line = to_line(record).value();
                if (line.find("\"method_chosen\"") != std::string::npos) continue;
                CAPTURE(line, name);
                CHECK_FALSE(stands_in(line, name));
            }
        }
    }
}

TEST_CASE("a name is a whole word, written as the person's name is", "[replay][names]") {
    CHECK(left_of("Jan belt in januari", {"Jan"}) == "iemand belt in januari");
    CHECK(left_of("vraag het Jan’s buurman of “Jan”", {"Jan"}) ==
          "vraag het iemand’s buurman of “iemand”");
    CHECK(left_of("Janéke niet, Jan wel", {"Jan"}) == "Janéke niet, iemand wel");
    CHECK(left_of("Jan", {"Jan"}) == "iemand");
    CHECK(left_of("JanJan en Jan, Jan", {"Jan"}) == "JanJan en iemand, iemand");
    CHECK(left_of("Noor en noor", {"noor"}) == "iemand en iemand");
    CHECK(left_of("wil je mee", {"Wil"}) == "wil je mee");
}

TEST_CASE("somebody with two names is found by both, and by the first", "[replay][names]") {
    CHECK(left_of("Anouk de Vries en Anouk", {"Anouk de Vries"}) == "iemand en iemand");
    CHECK(left_of("Van alles", {"Van Dam"}) == "Van alles");
    CHECK(left_of("Jan Peter en Jan", {"Jan", "Jan Peter"}) == "iemand en iemand");
}

TEST_CASE("a letter is no name", "[replay][names]") {
    CHECK(left_of("Vitamine B", {"B"}) == "Vitamine B");
}

TEST_CASE("where nobody gave a name, nothing changes", "[replay][names]") {
    Given given;
    given.person("");
    given.in("activities");
    given.activity("Samen koken");
    CHECK(fold(without_names(given.session.log(), "iemand")) == given.state());
}
