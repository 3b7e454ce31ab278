#pragma once

#include "app/projector/wall.h"
#include "app/ui/draw.h"
#include "app/ui/text.h"
#include "app/ui/theme.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// What the views of the wall share in one frame. Lengths are pixels of a wall 1080 high.
struct WallPage {
    ui::Ui& ui;
    const Words& words;
    const Audience& audience;
    const WallLook& look;
    ui::Rect page;       ///< the whole wall, in pixels of the window
    float& most_scroll;  ///< of WallLook: views that page say here how far down their last page is

    /// There is more below: the last page begins so many pixels under the first.
    void page_until(float pixels) const { most_scroll = std::max(most_scroll, pixels / page.h); }

    float w(float design) const { return ui.scale * design / 2; }
    const std::string& in(const Phrase& phrase) const { return phrase.in(words.language()); }
};

inline constexpr ui::TypeSize wall_body = ui::TypeSize::body;
inline constexpr ui::TypeSize wall_reading = ui::TypeSize::lead;
inline constexpr ui::TypeSize wall_statement = ui::TypeSize::title;
inline constexpr ui::TypeSize wall_question = ui::TypeSize::display;
inline constexpr ui::TypeSize wall_title = ui::TypeSize::hero;

/// The largest of `sizes` in which the text takes at most so many lines as are asked for it.
struct FittingSize {
    ui::TypeSize size;
    int lines;
};
ui::TextLook fitting(const WallPage& wall, std::string_view text, float width,
                     std::initializer_list<FittingSize> sizes);

/// Phase with icon, question and clock. Takes its height from `rest`, which then is the room for
/// the picture, margins kept. `question` empty: only the name of the phase, or `name` in its stead.
void draw_wall_head(const WallPage& wall, ui::Rect& rest, std::string_view question,
                    ui::TypeSize largest = wall_question, std::string_view name = {});
/// The icon of a phase, and the kind whose colour it has.
struct PhaseSign {
    ui::Icon icon;
    ui::Role line, ink;
};
PhaseSign sign_of(const Audience& audience);

/// A sentence in the middle of the page that says what will come: what to do in statement size,
/// what it is for below it.
void draw_wall_invitation(const WallPage& wall, const ui::Rect& area, ui::Icon icon,
                          std::string_view sentence, std::string_view second = {});

/// Which of some rows stand on the wall: whole ones only.
struct WallRows {
    std::size_t first = 0, end = 0;
    bool all = true;  ///< else there is a foot that says which
};
/// From where the wall was scrolled to, as many as fit into `room`, `gap` between two.
WallRows rows_that_fit(const WallPage& wall, std::span<const float> heights, float gap, float room);
/// "1 tot 8 van 14", at the foot of `area`, when not all rows are there.
void draw_wall_foot(const WallPage& wall, const ui::Rect& area, const WallRows& rows,
                    std::size_t count, const char* key = "wall.rows");
inline constexpr float wall_foot = 56;

/// A surface that holds something. In high contrast, where fills are black, its edge says where it
/// is.
void draw_wall_panel(const WallPage& wall, const ui::Rect& area, ui::Role fill, float radius_token);
/// What became of one of a list: a person's turn, a story.
enum class WallDisc { open, now, done, passed };
void draw_wall_disc(const WallPage& wall, ImVec2 centre, WallDisc is, std::string_view number = {});
/// The head of a panel: an icon and a few words in the colour of what they are about.
void draw_wall_label(const WallPage& wall, ui::Rect row, ui::Icon icon, std::string_view text,
                     ui::Role line = ui::Role::accent, ui::Role ink = ui::Role::accent_ink);
/// A person a dot, so many of them filled; at most `most_wall_ballots`.
void draw_wall_ballots(const WallPage& wall, const ui::Rect& row, std::size_t filled,
                       std::size_t all);
inline constexpr std::size_t most_wall_ballots = 12;
/// A share of a whole, 0 to 1, where there are no dots.
void draw_wall_bar(const WallPage& wall, const ui::Rect& row, float share);
/// Texts of people below each other, in the largest of `sizes` in which they fit. In the last one
/// what does not fit is paged, line by line.
void draw_wall_texts(const WallPage& wall, const ui::Rect& area,
                     const std::vector<std::string>& texts,
                     std::initializer_list<ui::TypeSize> sizes);

// The pictures, one file each. `area` is what the head left.
void draw_welcome(const WallPage& wall, const WelcomeScreen& screen, ui::Rect area);
void draw_question(const WallPage& wall, const QuestionScreen& screen, ui::Rect area);
void draw_board(const WallPage& wall, const BoardScreen& screen, ui::Rect area);
void draw_arena(const WallPage& wall, const ArenaScreen& screen, ui::Rect area);
void draw_balance(const WallPage& wall, const BalanceScreen& screen, ui::Rect area);
void draw_turns(const WallPage& wall, const TurnsScreen& screen, ui::Rect area);
void draw_waiting(const WallPage& wall, const WaitingScreen& screen, ui::Rect area);
void draw_follow_up(const WallPage& wall, const FollowUpScreen& screen, ui::Rect area);
// These have a head of their own.
void draw_story(const WallPage& wall, const StoryScreen& screen);
void draw_result(const WallPage& wall, const ResultScreen& screen);
void draw_thanks(const WallPage& wall, const ThanksScreen& screen);

}  // namespace kring
