#pragma once

#include "app/facilitator/home.h"

#include <string>
#include <string_view>

namespace kring {

// The cards of the home screen.

/// The wide one: go on where the group was. Its height in pixels for a width.
float continue_height(View& view, float width, const SessionSummary& session);
void draw_continue_card(View& view, const HomeUi& home, const ui::Rect& rect,
                        const SessionSummary& session);

/// One of the grid, 184 tokens high. `folded`: what was searched, as fold_case has it; the phrase
/// that matches stands where the outcome would. All ids in one scope: arrows go from card to card.
void draw_session_card(View& view, const HomeUi& home, std::string_view id, const ui::Rect& rect,
                       const SessionSummary& session, const std::string& folded);

/// A text cut around what was found, so that the match is in sight: "... wie het ziet ...".
struct Excerpt {
    std::string before, match, after;
};
Excerpt excerpt_of(const Found& found, std::size_t most_bytes = 110);

}  // namespace kring
