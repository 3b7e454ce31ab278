#pragma once

#include "app/replay/compare_rows.h"

namespace kring {

// The table of two sessions side by side. Inside app/replay only.

/// Left, between, right.
struct CompareColumns {
    ui::Rect before, status, now;
};
CompareColumns compare_columns(ui::Ui& ui, const ui::Rect& row);

/// Titles and days of both sessions, over their columns.
void draw_compare_heads(View& view, const CompareData& data, const ui::Rect& row);
/// All rows that fit the chip, in a list that scrolls.
void draw_compare_table(View& view, const CompareData& data, CompareUi& compare,
                        const std::vector<CompareGroup>& groups, const ui::Rect& area);

}  // namespace kring
