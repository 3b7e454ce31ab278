#include "app/projector/wall.h"

#include "app/projector/wall_page.h"
#include "app/projector/wall_scaled.h"
#include "app/projector/wall_type.h"

#include <cmath>
#include <variant>

namespace kring {

using ui::Rect;
using ui::Role;

namespace {

/// Each picture under its head.
struct Draw {
    const WallPage& wall;

    Rect under_question() const {
        Rect rest;
        draw_wall_head(wall, rest, wall.in(wall.audience.question));
        return rest;
    }
    void operator()(const WelcomeScreen& screen) const {
        draw_welcome(wall, screen, under_question());
    }
    void operator()(const QuestionScreen& screen) const {
        Rect rest;
        draw_wall_head(wall, rest, {});
        draw_question(wall, screen, rest);
    }
    void operator()(const BoardScreen& screen) const { draw_board(wall, screen, under_question()); }
    void operator()(const ArenaScreen& screen) const { draw_arena(wall, screen, under_question()); }
    void operator()(const BalanceScreen& screen) const {
        draw_balance(wall, screen, under_question());
    }
    void operator()(const TurnsScreen& screen) const { draw_turns(wall, screen, under_question()); }
    void operator()(const StoryScreen& screen) const { draw_story(wall, screen); }
    void operator()(const WaitingScreen& screen) const {
        draw_waiting(wall, screen, under_question());
    }
    void operator()(const ResultScreen& screen) const { draw_result(wall, screen); }
    void operator()(const FollowUpScreen& screen) const {
        draw_follow_up(wall, screen, under_question());
    }
    void operator()(const ThanksScreen& screen) const { draw_thanks(wall, screen); }
    /// Before there is a session: paper.
    void operator()(const std::monostate&) const {}
};

float draw_page(ui::Ui& ui, const Words& words, const Audience& audience, const WallLook& look) {
    ui::fill(ui, ui.page, Role::ground);
    float most_scroll = 0;
    const WallPage wall{ui, words, audience, look, ui.page, most_scroll};
    if (!audience.blank) std::visit(Draw{wall}, audience.screen);
    return most_scroll;
}

}  // namespace

float draw_wall(ui::Ui& ui, const Words& words, const Audience& audience, const WallLook& look) {
    return draw_wall(ui, words, audience, look, ui.page);
}

float draw_wall(ui::Ui& ui, const Words& words, const Audience& audience, const WallLook& look,
                const Rect& area) {
    if (area.empty()) return 0;
    const float fit = wall_scale(area.w, area.h, look.zoom) / ui.scale;
    // The fonts are what can be baked, to a pixel or so; the picture follows them.
    const bool as_baked = std::abs(fit - 1) < 0.02F;
    float most_scroll = 0;
    draw_scaled(ui, area, as_baked ? 1.F : fit,
                [&](ui::Ui& inside) { most_scroll = draw_page(inside, words, audience, look); });
    return most_scroll;
}

}  // namespace kring
