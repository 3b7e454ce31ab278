#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/voting/count.h"

#include <optional>
#include <vector>

namespace kring {

/// How the ballots come in.
enum class CastBy {
    laptop,  ///< passed from hand to hand, a curtain between two voters
    hands,   ///< a show of hands; the facilitator enters the counts
    paper    ///< slips; the facilitator enters the counts
};

/// The rules of one round. Frozen when it opens.
struct RoundRules {
    std::optional<DomainId> domain;  ///< whose stories; nothing: all
    CountMethod method = CountMethod::one_choice;
    BallotRules ballot;  ///< its kind fits the method
    BordaVariant borda = BordaVariant::classic;
    Measure measure = Measure::total;
    CountRules count;
    CastBy cast = CastBy::laptop;
    /// Only counts are kept, never a ballot. Else the ballots are kept, sorted, without names.
    bool secret = false;
    std::vector<StoryId> stories;  ///< the candidates, in the order in which they are shown
    std::vector<PersonId> voters;  ///< who may vote; empty with hands and paper
    int heads = 0;                 ///< hands and paper: how many may vote, 1 to 999
    bool operator==(const RoundRules&) const = default;
};

/// What came out of a round, counted once and kept.
struct RoundResult {
    std::vector<CountRound> counts;  ///< one; several with an instant runoff
    Outcome outcome;                 ///< candidates are places in RoundRules::stories
    BallotBox kept;  ///< the ballots, sorted; empty when secret, by hand or on paper
    bool operator==(const RoundResult&) const = default;
};

enum class RoundStage { open, closed, revealed, cancelled };

/// One vote. While it is open, who voted and what stands in the ballot box beside the log, never
/// here.
struct Round {
    RoundRules rules;
    RoundStage stage = RoundStage::open;
    SessionTime opened{0};
    std::vector<PersonId> voted;  ///< by id, known once it is closed; empty with hands and paper
    RoundResult result;           ///< once it is revealed
    bool operator==(const Round&) const = default;
};

}  // namespace kring
