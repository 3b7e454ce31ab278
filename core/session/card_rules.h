#pragma once

#include "core/session/decision.h"

namespace kring {

/// Why nothing can be done with this card: it never was, or it is in the bin.
std::optional<Refusal> not_on_board(const Board& board, CardId card);

// What may be done with a card that is there.

Decision answer(const Asked& asked, const RenameCard& intent);
Decision answer(const Asked& asked, const DetailCard& intent);
Decision answer(const Asked& asked, const MoveCard& intent);
Decision answer(const Asked& asked, const PlaceCard& intent);
Decision answer(const Asked& asked, const BinCard& intent);
Decision answer(const Asked& asked, const RestoreCard& intent);
Decision answer(const Asked& asked, const NameAuthor& intent);

}  // namespace kring
