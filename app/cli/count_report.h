#pragma once

#include "app/cli/commands.h"
#include "app/ui/words.h"
#include "core/base/result.h"
#include "core/exchange/ballot_files.h"
#include "core/voting/count.h"

#include <string>
#include <string_view>

namespace kring {

/// A count of a file, with all that is told about it.
struct CountReport {
    std::string_view file_name;
    std::string_view rule;  ///< as it was asked: "plurality"
    const BallotFile& file;
    const CountPlan& plan;
    const Counted& counted;
};

/// What `kring count` prints. Error: the sentence that says why it does not.
Result<std::string, std::string> count_file(const CountCommand& command, const Words& words);

/// Rounds and outcome as somebody reads them.
std::string count_as_text(const CountReport& report, const Words& words);
/// The same as one JSON object, for programs; the same in every language.
std::string count_as_json(const CountReport& report);

/// A fraction as a decimal number: exact when it ends within nine decimals, else with six, rounded
/// half away from zero. `whole` must be above 0.
std::string decimal(std::int64_t parts, std::int64_t whole);

/// What a total of the count is in votes, points or the scores of the file.
std::string value_of(const CountReport& report, const Tally& tally, Candidate candidate);

/// There is a choice, and it is whole: with several winners sought, who stands above a tie that
/// stays open is not chosen either.
bool is_decided(const Counted& counted);

/// Who were equal in a round (from 0), and whether the rule for ties settled it.
struct CountTie {
    std::size_t round = 0;
    std::vector<Candidate> between;
    bool settled = false;
};
/// First to last; only the last one can be open.
std::vector<CountTie> ties_of(const Counted& counted);

}  // namespace kring
