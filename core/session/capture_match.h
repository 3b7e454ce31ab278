#pragma once

#include "core/session/capture_line.h"
#include "core/session/state.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// Something a mark in the capture line can name, and the ways to name it.
struct CaptureTarget {
    Completion offer;                ///< without a match
    std::vector<std::string> names;  ///< folded: full names, and the letter or label last
    bool by_substring = false;       ///< also found in the middle of a word
};

/// Everyone at the table.
std::vector<CaptureTarget> people_to_name(const State& state);
/// Every lane, by its name in `language`.
std::vector<CaptureTarget> lanes_to_name(const State& state, Language language);
/// The cards on the board that the method can join to a card of `kind`, in either direction.
std::vector<CaptureTarget> cards_to_name(const State& state, CardKind kind);

/// One target and how many bytes of the text name it.
struct NamedTarget {
    const CaptureTarget* target = nullptr;
    std::size_t size = 0;
};

/// What `text` begins with: the longest name that ends with a word and belongs to one target only.
/// Names win over letters.
std::optional<NamedTarget> named_at_start(std::string_view text,
                                          const std::vector<CaptureTarget>& targets);

/// Targets that `typed` may become: those whose text begins with it, then those where a word does,
/// then (cards) those that hold it; at most 8.
std::vector<Completion> offers_for(std::string_view typed,
                                   const std::vector<CaptureTarget>& targets);

}  // namespace kring
