#include "app/facilitator/ballot_parts.h"
#include "app/facilitator/ballot_slip_marks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kring {
namespace {

using ui::Key;
using ui::Rect;
using ui::Role;

constexpr std::array digit_keys{Key::digit0, Key::digit1, Key::digit2, Key::digit3, Key::digit4,
                                Key::digit5, Key::digit6, Key::digit7, Key::digit8, Key::digit9};
/// Scores that stand beside each other as cells; a longer range is stepped through.
constexpr int most_cells = 11;
constexpr float cell_token = 30;

/// On an AZERTY keyboard a digit is typed with Shift or without.
bool take_digit(ui::Ui& ui, std::size_t digit) {
    if (!alone(ui)) return false;
    return ui.take(digit_keys[digit]) || ui.take(digit_keys[digit], {.shift = true});
}

struct Tile {
    const Choosing& choosing;
    const RoundRules& rules;
    Candidate candidate;
    ui::WidgetId box;  ///< the button that puts the slip in the box

    SlipUi& slip() const { return choosing.ui().slip; }
    const Mark& mark() const { return slip().ballot.marks[candidate]; }
    ui::Ui& ui() const { return choosing.view.ui; }
};

void draw_mark(ui::Ui& ui, ImVec2 centre, bool on, bool square) {
    const Rect box = Rect::around(centre, ui.px(26), ui.px(26));
    const float radius = square ? 6 : 13;
    if (on) {
        ui::fill(ui, box, Role::accent, radius);
        ui::icon(ui, ui::Icon::check, centre, 16, Role::on_accent, 2.8F);
    } else {
        ui::outline(ui, box, Role::line, radius, 2);
    }
}

void draw_dots(const Tile& tile, const Rect& place) {
    ui::Ui& ui = tile.ui();
    const Words& words = tile.choosing.words();
    const auto cannot = [&](int by) {
        if (can_step(tile.slip(), tile.rules, tile.candidate, by)) return ui::WhyNot{};
        if (by < 0) return ui::WhyNot{words("ballot.no_dots_here")};
        return ui::WhyNot{words(dots_left(tile.slip(), tile.rules) == 0 ? "ballot.no_dots_left"
                                                                        : "ballot.no_more_here")};
    };
    const int by =
        ui::stepper(ui, "dots", place.middle_row(ui.px(44)),
                    std::to_string(tile.mark().value_or(0)), {words("ballot.dot_less"), "\u2212"},
                    {words("ballot.dot_more"), "+"}, cannot(-1), cannot(1));
    if (by != 0) step(tile.slip(), tile.rules, tile.candidate, by);
}

bool scores_as_cells(ui::Ui& ui, const BallotRules& ballot, float width) {
    const int cells = ballot.highest_score - ballot.lowest_score + 1;
    return cells <= most_cells && static_cast<float>(cells) * ui.px(cell_token) <= width * 0.56F;
}

void draw_score_cells(const Tile& tile, Rect place) {
    ui::Ui& ui = tile.ui();
    place = place.middle_row(ui.px(40));
    for (int score = tile.rules.ballot.lowest_score; score <= tile.rules.ballot.highest_score;
         ++score) {
        const Rect cell = place.take_left(ui.px(cell_token)).inset(ui.px(1), 0);
        const bool on = tile.mark() == score;
        const ui::Touch touch =
            ui.touch("score:" + std::to_string(score), cell, {.focusable = false});
        if (on)
            ui::fill(ui, cell, Role::accent, 6);
        else
            ui::fill(ui, cell, touch.hovered ? Role::sunken : Role::ground, 6);
        ui::draw_text(ui, cell, std::to_string(score),
                      {.weight = on ? ui::Weight::semibold : ui::Weight::regular,
                       .role = on ? Role::on_accent : Role::text,
                       .align = ui::Align::centre});
        if (!touch) continue;
        set_score(tile.slip(), tile.rules, tile.candidate, on ? Mark{} : Mark{score});
        tile.slip().typed.reset();
    }
}

void draw_score_stepper(const Tile& tile, const Rect& place) {
    ui::Ui& ui = tile.ui();
    const Words& words = tile.choosing.words();
    const auto cannot = [&](int by) {
        return can_step(tile.slip(), tile.rules, tile.candidate, by)
                   ? ui::WhyNot{}
                   : ui::WhyNot{words("ballot.score_end")};
    };
    const std::string value = tile.mark() ? std::to_string(*tile.mark()) : "\u2013";
    const int by = ui::stepper(ui, "score", place.middle_row(ui.px(44)), value,
                               {words("ballot.score_lower"), "\u2212"},
                               {words("ballot.score_higher"), "+"}, cannot(-1), cannot(1));
    if (by != 0) step(tile.slip(), tile.rules, tile.candidate, by);
}

void draw_rank(const Tile& tile, Rect place) {
    ui::Ui& ui = tile.ui();
    const Words& words = tile.choosing.words();
    const Rect badge = place.take_right(ui.px(36), ui.px(8)).middle_row(ui.px(36));
    if (!tile.mark()) {
        ui::outline(ui, badge, Role::line, 18, 2);
        return;
    }
    ui::fill(ui, badge, Role::accent, 18);
    ui::draw_text(
        ui, badge, std::to_string(*tile.mark()),
        {.weight = ui::Weight::semibold, .role = Role::on_accent, .align = ui::Align::centre});
    const auto move = [&](const char* id, ui::Icon icon, const char* hint, const char* key,
                          int by) {
        const Rect button = place.take_right(ui.px(32), ui.px(4)).middle_row(ui.px(36));
        const ui::WhyNot end = can_step(tile.slip(), tile.rules, tile.candidate, by)
                                   ? ui::WhyNot{}
                                   : ui::WhyNot{words("ballot.rank_end")};
        if (ui::icon_button(ui, id, button, icon, {.icon_size = 16, .hint = {words(hint), key}},
                            end))
            step(tile.slip(), tile.rules, tile.candidate, by);
    };
    move("lower", ui::Icon::down, "ballot.rank_down", "\u2212", 1);
    move("higher", ui::Icon::up, "ballot.rank_up", "+", -1);
    if (!tile.rules.ballot.equal_ranks) return;
    const bool on = is_equal_with_previous(tile.slip(), tile.candidate);
    const ui::ChipLook look{.on = on, .hint = {words("ballot.rank_equal_hint"), "="}};
    const std::string& label = words("ballot.rank_equal");
    const Rect chip = place.take_right(ui::chip_width(ui, label, look)).middle_row(ui.px(32));
    if (ui::chip(ui, "equal", chip, label, look) == ui::ChipAnswer::clicked)
        press_equal(tile.slip(), tile.rules, tile.candidate);
}

/// The part of a tile in which is marked; takes its room from the right of `inside`.
void draw_marking(const Tile& tile, Rect& inside) {
    ui::Ui& ui = tile.ui();
    const ui::IdScope scope{ui, "story:" + std::to_string(tile.candidate)};
    const BallotRules& ballot = tile.rules.ballot;
    switch (ballot.kind) {
    case BallotKind::one_choice:
    case BallotKind::approval:
        return draw_mark(ui, inside.take_right(ui.px(26), ui.px(16)).centre(),
                         tile.mark().has_value(), ballot.kind == BallotKind::approval);
    case BallotKind::dots: return draw_dots(tile, inside.take_right(ui.px(132), ui.px(12)));
    case BallotKind::scores: {
        const int cells = ballot.highest_score - ballot.lowest_score + 1;
        if (!scores_as_cells(ui, ballot, inside.w))
            return draw_score_stepper(tile, inside.take_right(ui.px(132), ui.px(12)));
        return draw_score_cells(
            tile, inside.take_right(static_cast<float>(cells) * ui.px(cell_token), ui.px(12)));
    }
    case BallotKind::ranking:
        return draw_rank(tile, inside.take_right(ui.px(ballot.equal_ranks ? 190 : 116), ui.px(12)));
    }
}

/// Keys of the tile that has the keyboard.
void tile_keys(const Tile& tile) {
    ui::Ui& ui = tile.ui();
    if (!alone(ui)) return;
    const bool ranking = tile.rules.ballot.kind == BallotKind::ranking;
    const int more = ranking ? -1 : 1;
    if (ui.take(Key::plus) || ui.take(Key::plus, {.shift = true}))
        step(tile.slip(), tile.rules, tile.candidate, more);
    if (ui.take(Key::minus)) step(tile.slip(), tile.rules, tile.candidate, -more);
    if (tile.rules.ballot.kind != BallotKind::scores) return;
    for (std::size_t digit = 0; digit < digit_keys.size(); ++digit)
        if (take_digit(ui, digit))
            type_digit(tile.slip(), tile.rules, tile.candidate, static_cast<int>(digit));
    if (ui.take(Key::backspace) || ui.take(Key::del))
        set_score(tile.slip(), tile.rules, tile.candidate, {});
}

/// Ground, ring and number key of a tile; what is left of it is for its words.
Rect draw_ground(ui::Ui& ui, const Rect& rect, const ui::Touch& touch, bool on,
                 const std::string& key) {
    const Role ground = on ? Role::accent_soft : Role::surface;
    const float towards = touch.hovered && !on ? 0.5F : 0.F;
    ui::fill(ui, rect, ui::mix(ui.colour(ground), ui.colour(Role::accent_soft), towards), 12);
    if (ui.theme.high_contrast) ui::outline(ui, rect, Role::hair, 12, 1.5F);
    if (on) ui::outline(ui, rect, Role::accent, 12, 2);
    if (touch.ring) ui::outline(ui, rect.grown(ui.px(3)), Role::accent, 14, 2);
    Rect inside = rect.inset(ui.px(16), 0);
    const Rect cap = inside.take_left(ui.px(20), ui.px(12));
    if (!key.empty()) ui::key_cap(ui, cap, key, on ? Role::surface : Role::sunken);
    return inside;
}

void draw_words(const Choosing& choosing, const Rect& inside, const std::string& title,
                const std::string& line) {
    ui::Ui& ui = choosing.view.ui;
    const ui::TextLook head{.weight = ui::Weight::semibold, .max_lines = 2};
    const ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};
    const float first = ui::text_height(ui, inside.w, title, head);
    const float second = line.empty() ? 0 : ui.px(18);
    Rect text = inside.middle_row(first + second);
    ui::draw_text_block(ui, text.take_top(first, ui.px(2)), title, head);
    if (second > 0) ui::draw_text(ui, {text.x, text.y, text.w, ui.px(16)}, line, small);
}

/// A press that changes nothing any more goes on to the box.
void on_press(const Tile& tile) {
    ui::Ui& ui = tile.ui();
    const bool chosen = tile.rules.ballot.kind == BallotKind::one_choice && tile.mark();
    if (chosen) return ui.focus.give(tile.box, ui.focus.visible());
    press(tile.slip(), tile.rules, tile.candidate);
}

void draw_tile(const Tile& tile, const Rect& rect) {
    ui::Ui& ui = tile.ui();
    const Story* story = find_story(tile.choosing.state(), tile.rules.stories[tile.candidate]);
    const ui::Touch touch =
        ui.touch("story:" + std::to_string(tile.candidate), rect, {.group = "stories"});
    if (touch) on_press(tile);
    const bool numbered = tile.candidate < 9 && tile.rules.ballot.kind != BallotKind::scores;
    if (numbered && take_digit(ui, tile.candidate + 1)) {
        press(tile.slip(), tile.rules, tile.candidate);
        ui.focus.give(touch.id, true);
    }
    if (touch.focused) tile_keys(tile);
    const std::string key = numbered ? std::to_string(tile.candidate + 1) : std::string{};
    Rect inside = draw_ground(ui, rect, touch, tile.mark().has_value(), key);
    if (!numbered) inside = rect.inset(ui.px(16), 0);
    draw_marking(tile, inside);
    draw_words(tile.choosing, inside, candidate_called(tile.choosing, tile.rules, tile.candidate),
               story ? story_line(*story) : std::string{});
}

void draw_blank(const Choosing& choosing, const RoundRules& rules, ui::WidgetId box,
                const Rect& rect) {
    ui::Ui& ui = choosing.view.ui;
    const ui::Touch touch = ui.touch("blank", rect, {.group = "stories"});
    SlipUi& slip = choosing.ui().slip;
    const bool scored = rules.ballot.kind == BallotKind::scores;
    const bool by_key = (alone(ui) && ui.take(Key::b)) || (!scored && take_digit(ui, 0));
    if (by_key) ui.focus.give(touch.id, true);
    const bool again = touch && slip.blank && rules.ballot.kind == BallotKind::one_choice;
    if (again)
        ui.focus.give(box, ui.focus.visible());
    else if (touch || by_key)
        press_blank(slip, rules);
    Rect inside = draw_ground(ui, rect, touch, slip.blank, scored ? "B" : "0");
    draw_mark(ui, inside.take_right(ui.px(26), ui.px(16)).centre(), slip.blank, false);
    draw_words(choosing, inside, choosing.words()("ballot.blank"),
               choosing.words()("ballot.blank_line"));
}

}  // namespace

void draw_slip_tiles(const Choosing& choosing, const Round& round, const Rect& place) {
    ui::Ui& ui = choosing.view.ui;
    const RoundRules& rules = round.rules;
    const std::size_t n = rules.stories.size() + (rules.ballot.blank_allowed ? 1U : 0U);
    const std::size_t columns = place.w > ui.px(820) && n > 3 ? 2 : 1;
    const std::size_t rows = (n + columns - 1) / columns;
    const float gap = ui.px(12);
    const float room = (place.h - gap * static_cast<float>(rows)) / static_cast<float>(rows);
    const float high = std::clamp(room, ui.px(72), ui.px(112));
    const ui::WidgetId box = ui.id("cast");
    ui::ScrollArea scroll{ui, "tiles", place.grown(ui.px(4))};
    Rect rest = scroll.content().inset(ui.px(4), ui.px(4), ui.px(4), 0);
    rest.h = scroll.content().h;
    const float top = rest.y;
    for (std::size_t i = 0; i < rows; ++i) {
        const Rect row = rest.take_top(high, gap);
        for (std::size_t j = 0; j < columns; ++j) {
            const std::size_t at = i * columns + j;
            if (at >= n) continue;
            const Rect rect = row.column(static_cast<int>(j), static_cast<int>(columns), gap);
            if (at < rules.stories.size())
                draw_tile({choosing, rules, at, box}, rect);
            else
                draw_blank(choosing, rules, box, rect);
        }
    }
    scroll.used(rest.y - top + ui.px(4));
    if (ui.focus.focused() != 0) return;
    // A fresh slip begins at its first story, wherever the one before was scrolled to.
    ui.focus.give_when_drawn(ui.id("story:0"));
    scroll.show({rest.x, top, rest.w, high});
}

}  // namespace kring
