#pragma once

#include "app/facilitator/home.h"

#include <string>
#include <string_view>

namespace kring {

// The cards of the home screen.

/// The wide one: go on where the group was. Its height in pixels for a width.
float continue_height(View& view, float width, const SessionSummary& session);
void draw_continue_card(View& view, HomeUi& home, const ui::Rect& rect,
                        const SessionSummary& session);

/// One of the grid, 184 tokens high. `id`: of its own on the page. `folder`: where it lies, when
/// that is worth saying; else empty. All cards in one scope: arrows go from card to card.
void draw_session_card(View& view, HomeUi& home, std::string_view id, const ui::Rect& rect,
                       const SessionSummary& session, const std::string& folder);

}  // namespace kring
