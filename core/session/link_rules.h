#pragma once

#include "core/session/decision.h"

namespace kring {

/// How two kinds of card are joined.
struct Joint {
    LinkKind kind = LinkKind::produces;
    bool forward = true;  ///< from the first of the two to the second
};

/// The first link rule of the method that joins `one` and `other`, whichever way round; nothing
/// when none does.
std::optional<Joint> joint_of(const Method& method, CardKind one, CardKind other);

/// A link that says the same: same kind, same ends, same contribution or benefit. Between two cards
/// there can be one link for money and another for time.
std::optional<LinkId> twin_of(const Board& board, const Link& link);

// Lines between cards, in exactly the pairs the method knows.

Decision answer(const Asked& asked, const DrawLink& intent);
Decision answer(const Asked& asked, const DetailLink& intent);
Decision answer(const Asked& asked, const RemoveLink& intent);

}  // namespace kring
