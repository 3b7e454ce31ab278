#pragma once

#include "core/voting/ballot.h"

namespace kring {

// What a ballot of one kind says in another. For counting files by a rule their voters did not
// vote by; each says less than the ballot it is made of.

/// Higher scores rank higher, equal ones share a rank; without a score: not ranked.
Ballot ranking_of_scores(const Ballot& scores);
/// A score above zero is an approval.
Ballot approval_of_scores(const Ballot& scores);
/// Who is ranked is approved; not in a last rank that several share and nobody is left out of: that
/// is how files of complete orders write "not ranked".
Ballot approval_of_ranking(const Ballot& ranking);

}  // namespace kring
