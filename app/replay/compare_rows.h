#pragma once

#include "app/replay/compare_screen.h"

#include <optional>
#include <string>
#include <vector>

namespace kring {

/// One line of the page: a card and its counterpart, or one of them alone.
struct CompareRow {
    std::optional<CardId> before, now;
    bool reworded = false, moved = false, linked = false, by_hand = false;

    bool is(CompareKind kind) const;
};

/// Cards of one kind, those of the earlier board first, in its order; what is new last.
struct CompareGroup {
    CardKind kind = CardKind::activity;
    std::vector<CompareRow> rows;
};
/// Groups with nothing in them are left out.
std::vector<CompareGroup> rows_of(const CompareData& data, const Comparison& comparison);

int count_of(const std::vector<CompareGroup>& groups, CompareKind kind);

/// The comparison as it is now; found again when a match by hand was added or taken back.
const Comparison& comparison_of(const CompareData& data, CompareUi& compare);

/// Joins two cards by hand, whatever they were joined with before.
void match(CompareUi& compare, CardId before, CardId now);
/// Takes a pair apart: the card of the earlier board has no counterpart from now on.
void take_apart(CompareUi& compare, CardId before);

/// Why the two cannot be laid side by side, as keys of words: what it is, and what to do.
struct NoComparison {
    const char* title;
    const char* line;
};
/// Nothing when they can.
std::optional<NoComparison> why_no_comparison(const CompareData& data);

}  // namespace kring
