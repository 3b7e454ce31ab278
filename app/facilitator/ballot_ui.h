#pragma once

#include "core/session/round.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kring {

/// What one voter put on their slip. Lives from the moment the slip lies open until it is in the
/// box or left, and nowhere else: never a draft, never in a file.
struct SlipUi {
    PersonId voter;
    Ballot ballot;
    bool blank = false;              ///< chosen on purpose; not the same as nothing yet
    std::optional<Candidate> typed;  ///< whose score was typed last: a second digit may follow
};

/// Who has the laptop while a vote by laptop is open.
enum class BallotPage {
    facilitator,
    curtain,  ///< between two voters
    who,      ///< somebody says who they are
    slip      ///< and fills in their slip
};

/// Asked before something that cannot be mended by trying again.
enum class BallotQuestion { none, close, stop, take_back, has_voted };

/// The next round while it is being set up.
struct BallotSetupUi {
    RoundRules rules;              ///< with which it would open now
    bool changed = false;          ///< by hand; else the usual ones
    bool dialog = false;           ///< the rules lie open
    bool everyone_stands = false;  ///< also the stories that fell off in the round before
    std::set<PersonId> left_out;   ///< at the table, and not voting
    std::size_t stories = 0;       ///< how many could stand
    std::size_t no_consent = 0, not_told = 0;  ///< how many cannot
    /// For what all of this was worked out.
    std::size_t records = static_cast<std::size_t>(-1);
    std::optional<DomainId> domain;
    std::string today;
};

/// Counts of raised hands or slips of paper while they are typed.
struct BallotCountsUi {
    RoundId round;
    std::vector<std::string> counts;  ///< beside RoundRules::stories
    std::string blank, ballots;
};

/// The vote between two frames. What a person is choosing behind the curtain is here and nowhere
/// else: never a draft, never in a file.
struct BallotUi {
    std::optional<DomainId> domain;  ///< whose stories are voted on; nothing: all
    bool domain_wanted = true;       ///< begin with the first that still has to be chosen from
    bool again = false;              ///< the next round is set up, although one was revealed
    std::optional<RoundId> shown;    ///< an earlier round that is looked at
    BallotPage page = BallotPage::facilitator;
    SlipUi slip;
    BallotQuestion question = BallotQuestion::none;
    PersonId about;  ///< whose ballot is taken back, or who is said to have voted
    BallotSetupUi setup;
    BallotCountsUi counts;
};

}  // namespace kring
