#include "core/exchange/ballot_files.h"
#include "core/voting/codes.h"
#include "tests/support/catch.h"
#include "tests/support/po_file.h"
#include "tests/support/source_folder.h"

#include <set>

using namespace kring;

namespace {

template <class Table>
void has_words(const Table& codes, const std::string& family, std::set<std::string> without = {}) {
    for (const std::string language : {"nl", "en"}) {
        const auto words =
            test::read_po(test::source_folder() + "/assets/words/" + language + ".po");
        std::set<std::string> seen;
        for (const auto& [value, code] : codes) {
            CAPTURE(language, family, code);
            CHECK(seen.insert(std::string{code}).second);
            if (without.count(std::string{code}) == 0)
                CHECK(words.count(family + "." + std::string{code}) == 1);
        }
    }
}

}  // namespace

TEST_CASE("whatever is wrong with a ballot file, there are words for it") {
    has_words(ballot_file_codes, "ballots");
    // The last problem in the list is the last one there is.
    CHECK(ballot_file_codes.size() == static_cast<std::size_t>(BallotFileProblem::left_over) + 1);
    has_words(count_fault_codes, "count_fault");
    has_words(rule_fault_codes, "rule_fault");
}

TEST_CASE("however a count goes and ends, there are words for it") {
    has_words(no_decision_codes, "no_decision", {"none"});
    has_words(dropped_by_codes, "count.dropped", {"nobody"});
    // Votes are voted again, dropped or asked about without a choice.
    has_words(tie_rule_codes, "count.by", {"revote", "drop-lowest", "ask"});
}
