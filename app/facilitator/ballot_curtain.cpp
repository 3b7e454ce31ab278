#include "app/facilitator/ballot_curtain.h"

#include "app/facilitator/ballot_parts.h"
#include "app/facilitator/ballot_slip_marks.h"
#include "app/facilitator/say.h"

#include <algorithm>
#include <cmath>

namespace kring {
namespace {

using ui::Key;
using ui::Rect;
using ui::Role;

/// The round that goes round by laptop, if there is one.
std::optional<RoundId> round_by_laptop(const State& state) {
    const auto going = round_going_on(state);
    if (!going) return std::nullopt;
    const Round& round = state.rounds.at(*going);
    const bool by_laptop = round.stage == RoundStage::open && round.rules.cast == CastBy::laptop;
    return by_laptop ? going : std::nullopt;
}

void draw_head_clock(const Choosing& choosing, Rect& bar) {
    ui::Ui& ui = choosing.view.ui;
    const Timer& timer = choosing.state().timer;
    if (timer.stage == Timer::Stage::idle) return;
    const SessionTime left =
        std::chrono::ceil<std::chrono::seconds>(timer.left(choosing.glance.now));
    const bool over = left < SessionTime{0};
    const std::string digits = time_digits(over ? -left : left);
    const ui::TextLook look{.size = ui::TypeSize::lead,
                            .weight = ui::Weight::semibold,
                            .role = over ? Role::dissent_ink : Role::text};
    ui::draw_number(ui, bar.take_right(ui::number_width(ui, digits, look), ui.px(10)), digits,
                    look);
    const double length = static_cast<double>(std::max<SessionTime::rep>(timer.length.count(), 1));
    const auto share = static_cast<float>(static_cast<double>(left.count()) / length);
    ui::ring(ui, bar.take_right(ui.px(32), ui.px(24)).centre(), ui.px(13.5F),
             over ? 1.F : std::min(share, 1.F), over ? Role::dissent_line : Role::accent);
}

/// Title, which round, the clock, and whether what is in the box is on the disk. Nothing to press.
void draw_head(const Choosing& choosing, RoundId id, const Rect& area) {
    ui::Ui& ui = choosing.view.ui;
    const State& state = choosing.state();
    ui::fill(ui, area, Role::surface);
    Rect bar = area.inset(ui.px(20), 0, ui.px(16), 0);
    ui::draw_mark(ui.dl, bar.take_left(ui.px(28), ui.px(12)).centre(), ui.px(28),
                  ui.colour(Role::accent));
    const bool safe = !choosing.glance.box || choosing.glance.box->safe;
    const bool trouble = box_in_trouble(choosing);
    const ui::ChipLook look{.left = trouble ? ui::Icon::warning : ui::Icon::check,
                            .fill = trouble ? std::optional{Role::negative_tint} : std::nullopt,
                            .ink = trouble ? std::optional{Role::negative_ink} : std::nullopt};
    const std::string& saved = choosing.words()(trouble ? "ballot.box_not_safe"
                                                : safe  ? "saved.safe"
                                                        : "saved.writing");
    ui::chip_label(ui,
                   bar.take_right(ui::chip_width(ui, saved, look), ui.px(24)).middle_row(ui.px(32)),
                   saved, look);
    draw_head_clock(choosing, bar);
    const Rect lines = bar.middle_row(ui.px(38));
    ui::draw_text(ui, {lines.x, lines.y, lines.w, ui.px(20)},
                  state.title.empty() ? choosing.words()("console.untitled") : state.title,
                  {.weight = ui::Weight::semibold});
    ui::draw_text(ui, {lines.x, lines.y + ui.px(20), lines.w, ui.px(16)},
                  round_called(choosing, state.rounds.at(id).rules, round_number(state, id)),
                  {.size = ui::TypeSize::caption, .role = Role::text2});
}

/// Flat folds and a valance, as wide as the window.
void draw_folds(ui::Ui& ui, const Rect& area) {
    // Not the accent itself: on a dark screen that is the brightest colour of all.
    ui::fill(ui, area, ui::mix(ui.colour(Role::accent_mid), ui.colour(Role::accent_deep), 0.5F));
    const float folds = std::max(std::round(area.w / ui.px(72)), 1.F);
    const float each = area.w / folds;
    for (float i = 0; i < folds; ++i) {
        const float x = area.x + i * each;
        ui::fill(ui, {x, area.y, each * 0.42F, area.h}, Role::accent_mid);
        ui::fill(ui, {x + each * 0.86F, area.y, each * 0.14F, area.h}, Role::accent_deep);
    }
    const Rect valance{area.x, area.y, area.w, ui.px(44)};
    ui::fill(ui, valance, Role::accent_deep);
    const float bows = std::max(std::round(area.w / ui.px(137)), 1.F);
    const float bow = area.w / bows;
    for (float i = 0; i < bows; ++i) {
        constexpr int steps = 24;
        const ImVec2 centre{area.x + (i + 0.5F) * bow, valance.bottom()};
        for (int k = 0; k <= steps; ++k) {
            const float turn = 3.14159265F * static_cast<float>(k) / steps;
            ui.dl->PathLineTo(
                {centre.x + std::cos(turn) * bow / 2, centre.y + std::sin(turn) * ui.px(22)});
        }
        ui.dl->PathFillConvex(ui.colour(Role::accent_deep));
    }
}

/// The calm card in front of the curtain.
Rect draw_card(ui::Ui& ui, const Rect& area, float width, float height) {
    const Rect card = area.middle(std::min(ui.px(width), area.w - ui.px(32)),
                                  std::min(ui.px(height), area.h - ui.px(24)));
    ui::shadow(ui, card, 20);
    ui::fill(ui, card, Role::surface, 20);
    if (ui.theme.high_contrast) ui::outline(ui, card, Role::line, 20);
    return card.inset(ui.px(32), ui.px(24));
}

void draw_escape_line(const Choosing& choosing, Rect line, const std::string& text) {
    ui::Ui& ui = choosing.view.ui;
    const std::string& key = choosing.words()("key.escape");
    const ui::TextLook look{.size = ui::TypeSize::caption, .role = Role::text2};
    const float cap = ui::key_cap_width(ui, key);
    const float width = cap + ui.px(8) + ui::text_width(ui, text, look);
    line = line.middle(width, line.h);
    const ui::Touch touch = ui.touch("escape", line.grown(ui.px(6)));
    ui::key_cap(ui, line.take_left(cap, ui.px(8)), key);
    ui::draw_text(ui, line, text,
                  {.size = look.size, .role = touch.hovered ? Role::text : look.role});
    if (touch.ring)
        ui::outline(ui, touch.focused ? line.grown(ui.px(6)) : line, Role::accent, 8, 2);
    if (touch || (alone(ui) && ui.take(Key::escape))) {
        BallotUi& state = choosing.ui();
        state.page =
            state.page == BallotPage::curtain ? BallotPage::facilitator : BallotPage::curtain;
    }
}

void draw_between(const Choosing& choosing, const Round& round, const Rect& area) {
    ui::Ui& ui = choosing.view.ui;
    const Words& words = choosing.words();
    const bool all_in = still_to_vote(choosing.glance, round).empty();
    Rect card = draw_card(ui, area, 560, 520);
    draw_escape_line(choosing, card.take_bottom(ui.px(20), ui.px(16)),
                     words("ballot.to_facilitator"));
    const std::string& dots = words("ballot.dots_count");
    Rect lock = card.take_bottom(ui.px(20), ui.px(16));
    const ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};
    lock = lock.middle(std::min(ui::text_width(ui, dots, small) + ui.px(22), lock.w), lock.h);
    ui::icon(ui, ui::Icon::lock, lock.take_left(ui.px(16), ui.px(6)).centre(), 16, Role::text2);
    ui::draw_text(ui, lock, dots, small);
    const std::string& label = words(all_in ? "ballot.to_facilitator_button" : "ballot.my_turn");
    const Rect button = card.take_bottom(ui.px(64), ui.px(24));
    const ui::ButtonLook look{.kind = ui::ButtonKind::main,
                              .size = ui::TypeSize::lead,
                              .radius = 12,
                              .keys = words("key.enter")};
    const float width = std::max(ui::button_width(ui, label, look) + ui.px(32), ui.px(336));
    const bool go =
        ui::button(ui, "turn", button.middle(std::min(width, button.w), button.h), label, look) ||
        (alone(ui) && (ui.take(Key::enter) || ui.take(Key::kp_enter)));
    const std::string& title = words(all_in ? "ballot.all_in" : "ballot.pass_on");
    const std::string& line = words(all_in               ? "ballot.all_in_line"
                                    : round.rules.secret ? "ballot.pass_on_secret"
                                                         : "ballot.pass_on_line");
    const ui::TextLook body{.align = ui::Align::centre};
    const float below = ui::text_height(ui, card.w, line, body);
    Rect text = card.take_bottom(ui.px(36 + 8) + below, ui.px(12));
    draw_counting_ring(choosing,
                       card.middle(std::min(card.w, ui.px(192)), std::min(card.h, ui.px(192))),
                       votes_in(choosing.glance), round.rules.voters.size());
    ui::draw_text(ui, text.take_top(ui.px(36), ui.px(8)), title,
                  {.size = ui::TypeSize::display,
                   .weight = ui::Weight::semibold,
                   .align = ui::Align::centre});
    ui::draw_text_block(ui, text, line, body);
    if (go) choosing.ui().page = all_in ? BallotPage::facilitator : BallotPage::who;
}

/// One name to say that it is theirs; their letter does the same.
bool draw_name(const Choosing& choosing, PersonId person, const Rect& rect) {
    ui::Ui& ui = choosing.view.ui;
    const std::string letter = letter_of(choosing.state(), person);
    const ui::Touch touch =
        ui.touch("voter:" + std::to_string(person.value), rect, {.group = "voters"});
    ui::fill(ui, rect, touch.hovered || touch.ring ? Role::accent_soft : Role::ground, 12);
    if (touch.ring) ui::outline(ui, rect, Role::accent, 12, 2);
    Rect inside = rect.inset(ui.px(12), 0);
    ui::avatar(ui, inside.take_left(ui.px(28), ui.px(12)).centre(), letter);
    ui::draw_text(ui, inside, name_of(choosing.state(), person), {.weight = ui::Weight::semibold});
    bool by_letter = false;
    if (letter.size() == 1 && alone(ui)) {
        const auto key = static_cast<Key>(static_cast<int>(Key::a) + (letter[0] - 'A'));
        by_letter = ui.take(key) || ui.take(key, {.shift = true});
    }
    return touch.clicked || by_letter;
}

void draw_take_back(const Choosing& choosing, Rect& rest) {
    ui::Ui& ui = choosing.view.ui;
    if (!choosing.glance.box || choosing.glance.box->changeable.empty()) return;
    rest.take_top(ui.px(8));
    ui::draw_text(ui, rest.take_top(ui.px(20), ui.px(6)), choosing.words()("ballot.voted_already"),
                  {.size = ui::TypeSize::caption, .role = Role::text2});
    Flow flow{ui, rest, 32};
    for (const PersonId person : choosing.glance.box->changeable) {
        const std::string name = name_of(choosing.state(), person);
        const ui::ChipLook look{.left = ui::Icon::undo,
                                .hint = {choosing.words()("ballot.take_back_hint"), {}}};
        const Rect place = flow.place(ui::chip_width(ui, name, look));
        if (ui::chip(ui, "back:" + std::to_string(person.value), place, name, look) ==
            ui::ChipAnswer::clicked) {
            choosing.ui().question = BallotQuestion::take_back;
            choosing.ui().about = person;
        }
    }
}

void draw_who(const Choosing& choosing, const Round& round, const Rect& area) {
    ui::Ui& ui = choosing.view.ui;
    const auto waiting = still_to_vote(choosing.glance, round);
    const int columns = 2;
    const auto rows = static_cast<float>((waiting.size() + 1) / 2);
    Rect card = draw_card(ui, area, 640, std::max(rows * 56 + 290, 400.F));
    ui::draw_text(ui, card.take_top(ui.px(36), ui.px(4)), choosing.words()("ballot.who"),
                  {.size = ui::TypeSize::display,
                   .weight = ui::Weight::semibold,
                   .align = ui::Align::centre});
    ui::draw_text(ui, card.take_top(ui.px(20), ui.px(20)), choosing.words()("ballot.who_line"),
                  {.role = Role::text2, .align = ui::Align::centre});
    draw_escape_line(choosing, card.take_bottom(ui.px(20), ui.px(16)),
                     choosing.words()("ballot.curtain_shut"));
    ui::ScrollArea scroll{ui, "names", card};
    Rect rest = scroll.content();
    const float top = rest.y;
    const std::size_t n = waiting.size();
    for (std::size_t i = 0; i < n; i += columns) {
        const Rect row = rest.take_top(ui.px(48), ui.px(8));
        for (std::size_t j = i; j < std::min(i + columns, n); ++j) {
            if (!draw_name(choosing, waiting[j],
                           row.column(static_cast<int>(j - i), columns, ui.px(8))))
                continue;
            choosing.ui().slip = new_slip(waiting[j], round.rules);
            choosing.ui().page = BallotPage::slip;
            ui.focus.clear();
        }
    }
    draw_take_back(choosing, rest);
    scroll.used(rest.y - top);
    if (ui.focus.focused() == 0 && n > 0)
        ui.focus.give_when_drawn(ui.id("voter:" + std::to_string(waiting.front().value)));
}

void draw_question_of_curtain(const Choosing& choosing) {
    const Words& words = choosing.words();
    const PersonId person = choosing.ui().about;
    const std::string name = name_of(choosing.state(), person);
    if (draw_question(choosing, BallotQuestion::take_back,
                      words("ballot.take_back", {{"name", name}}), words("ballot.take_back_line"),
                      words("ballot.take_back_yes")))
        choosing.view.out.ask(TakeBackBallot{person});
}

void draw_behind(const Choosing& choosing, RoundId id, Rect page) {
    ui::Ui& ui = choosing.view.ui;
    const Round& round = choosing.state().rounds.at(id);
    const ui::IdScope scope{ui, "ballot"};
    const BallotPage before = choosing.ui().page;
    ui::page_background(ui);
    draw_head(choosing, id, page.take_top(ui.px(56)));
    if (before == BallotPage::slip) {
        draw_slip(choosing, round, page);
    } else {
        draw_folds(ui, page);
        const ui::IdScope of_page{ui, before == BallotPage::who ? "who" : "curtain"};
        if (before == BallotPage::who)
            draw_who(choosing, round, page);
        else
            draw_between(choosing, round, page);
    }
    draw_question_of_curtain(choosing);
    if (choosing.ui().page != before) ui.focus.clear();
}

}  // namespace

bool draw_curtain(View& view, const Glance& glance, ConsoleUi& console) {
    BallotUi& ballot = console.ballot;
    const auto going = round_by_laptop(glance.state);
    if (!going || glance.session.read_only() || votes_unnamed(glance) > 0) {
        ballot.page = BallotPage::facilitator;
        ballot.slip = {};
    }
    if (ballot.page == BallotPage::facilitator) return false;
    if (ballot.page != BallotPage::slip) ballot.slip = {};
    draw_behind({view, glance, console}, *going, view.ui.page);
    return true;
}

}  // namespace kring
