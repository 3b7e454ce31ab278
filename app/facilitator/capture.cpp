#include "app/facilitator/capture.h"

#include "app/facilitator/capture_offers.h"
#include "app/facilitator/say.h"
#include "app/ui/code_words.h"
#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

constexpr const char* capture_draft = "capture";

/// All lanes that may be written to: those of the phase first.
std::vector<const Lane*> lanes_to_choose(const State& state) {
    std::vector<const Lane*> lanes;
    const Phase* phase = current_phase(state);
    if (phase != nullptr) {
        for (const std::string& id : phase->lanes) {
            if (const Lane* lane = state.method.lane(id)) lanes.push_back(lane);
        }
    }
    for (const Lane& lane : state.method.lanes) {
        if (std::find(lanes.begin(), lanes.end(), &lane) == lanes.end()) lanes.push_back(&lane);
    }
    return lanes;
}

void draw_lane_list(View& view, const Glance& glance, ConsoleUi& console, const Rect& chip) {
    ui::Ui& ui = view.ui;
    ui::Popup popup{ui, "lanes", chip, console.capture.lanes_open, {.width = 260, .above = true}};
    if (!popup) return;
    const std::string now = capture_lane(console, glance.state);
    Rect rest = popup.content();
    const Rect whole = rest;
    for (const Lane* lane : lanes_to_choose(glance.state)) {
        const ui::IdScope scope{ui, lane->id};
        const ui::RowLook look{.bead = kind_of(*lane),
                               .selected = lane->id == now,
                               .note = lane->letter,
                               .group = "lanes"};
        if (ui::row_button(ui, "lane", rest.take_top(ui.px(40)),
                           lane->one.in(view.words.language()), {}, look)) {
            console.lane = lane->id;
            popup.close();
            ui::focus_field(ui, "line");
        }
    }
    popup.used(rest.y - whole.y);
}

/// "Effect v": into which lane this goes.
void draw_lane_chip(View& view, const Glance& glance, ConsoleUi& console, const Lane& lane,
                    Rect& bar) {
    ui::Ui& ui = view.ui;
    const ui::Kind kind = kind_of(lane);
    const std::string& name = lane.one.in(view.words.language());
    const ui::TextLook look{.weight = ui::Weight::semibold, .role = ui::ink_of(kind)};
    const float width = ui.px(10 + 18 + 6 + 6 + 14 + 10) + ui::text_width(ui, name, look);
    const Rect chip = bar.take_left(width, ui.px(12)).middle_row(ui.px(40));
    const ui::Touch touch = ui.touch("lane", chip, {.keep_focus = true});
    ui::fill(ui, chip, ui::tint_of(kind), 8);
    if (touch.hovered || console.capture.lanes_open) ui::outline(ui, chip, ui::line_of(kind), 8);
    if (touch.ring) ui::outline(ui, chip, Role::accent, 8, 2);
    Rect inside = chip.inset(ui.px(10), 0);
    ui::icon(ui, ui::icon_of(kind), inside.take_left(ui.px(18), ui.px(6)).centre(), 18,
             ui::line_of(kind), 2.2F);
    ui::icon(ui, ui::Icon::down, inside.take_right(ui.px(14), ui.px(6)).centre(), 14,
             ui::ink_of(kind), 2.4F);
    ui::draw_text(ui, inside, name, look);
    ui::hint(ui, touch, chip, {.text = view.words("capture.lane_hint"), .keys = "#"});
    if (touch) console.capture.lanes_open = !console.capture.lanes_open;
    draw_lane_list(view, glance, console, chip);
}

bool nameless_here(const State& state) { return state.nameless_phases.contains(state.phase); }

/// What is promised when a card goes without a name, for this card or for the whole phase.
void draw_names_popup(View& view, const Glance& glance, ConsoleUi& console, const Rect& anchor) {
    ui::Ui& ui = view.ui;
    ui::Popup popup{ui,
                    "names",
                    anchor,
                    console.capture.names_open,
                    {.width = 380, .above = true, .side = ui::Align::right, .padding = 16}};
    if (!popup) return;
    const bool promised = nameless_here(glance.state);
    Rect rest = popup.content();
    const Rect whole = rest;
    if (promised) {
        rest.take_top(ui::draw_text_block(ui, rest, view.words("names.promised")));
    } else {
        rest.take_top(ui::draw_text_block(ui, rest, view.words("names.what")), ui.px(8));
        const Rect row = rest.take_top(ui.px(44), ui.px(8));
        if (ui::checkbox_row(ui, "now", row, console.anonymous, view.words("names.from_now"))) {
            console.anonymous = !console.anonymous;
        }
        const float height =
            ui::draw_text_block(ui, rest, view.words("names.phase_what"),
                                {.size = ui::TypeSize::caption, .role = Role::text2});
        rest.take_top(height, ui.px(8));
        const ui::ButtonLook look{.kind = ui::ButtonKind::bordered, .left = ui::Icon::eyeoff};
        if (ui::button(ui, "promise", rest.take_top(ui.px(44)), view.words("names.promise"), look,
                       why_not(view, glance, PromiseAnonymity{}))) {
            view.out.send(PromiseAnonymity{});
            popup.close();
        }
    }
    popup.used(rest.y - whole.y);
}

void draw_names_button(View& view, const Glance& glance, ConsoleUi& console, Rect& bar) {
    ui::Ui& ui = view.ui;
    const Rect place = bar.take_right(ui.px(32), ui.px(12)).middle_row(ui.px(32));
    const bool on = console.anonymous || nameless_here(glance.state);
    const std::string& tip = view.words(on ? "names.on_hint" : "names.off_hint");
    if (ui::icon_button(ui, "names", place, ui::Icon::eyeoff,
                        {.kind = on ? ui::ButtonKind::soft : ui::ButtonKind::bare,
                         .hint = {tip},
                         .keep_focus = true,
                         .on = on})) {
        console.capture.names_open = !console.capture.names_open;
    }
    draw_names_popup(view, glance, console, place);
}

/// Turns the line into a card, or says why it cannot be one; then the text stays.
void write_card(View& view, const Glance& glance, ConsoleUi& console) {
    CaptureUi& capture = console.capture;
    const std::string& line = view.drafts[capture_draft];
    if (line.find_first_not_of(" \t") == std::string::npos) return;
    capture.caret = line.size();
    const Capture& read = read_line(view, glance, console);
    if (read.only_signs) {
        capture.refused = view.words("capture.only_signs");
        return;
    }
    WriteCard card = read.card;
    if (console.anonymous || nameless_here(glance.state)) {
        card.anonymous = true;
        card.author.reset();
    }
    if (const ui::WhyNot reason = why_not(view, glance, card)) {
        capture.refused = *reason;
        return;
    }
    view.out.send(std::move(card));
    view.drafts.erase(capture_draft);
    capture.caret = 0;
    capture.refused.clear();
    capture.quiet = false;
}

/// The colour of what a mark names.
Role role_of(const Capture::Mark& mark, const State& state) {
    if (mark.kind == Capture::Mark::Kind::card) {
        if (const Card* card = state.board.find(mark.card)) return ui::ink_of(kind_of(*card));
    } else if (mark.kind == Capture::Mark::Kind::lane) {
        if (const Lane* lane = state.method.lane(mark.lane)) return ui::ink_of(kind_of(*lane));
    }
    return Role::accent_ink;
}

/// The marks of the line, those that count and the one that is being typed.
std::vector<ui::FieldSpan> spans_of(const Capture& read, std::size_t caret, const State& state) {
    std::vector<ui::FieldSpan> spans;
    for (const Capture::Mark& mark : read.marks) {
        Role role = role_of(mark, state);
        if (mark.kind == Capture::Mark::Kind::valence) {
            role = read.card.valence == Valence::negative ? Role::negative_ink : Role::effect_ink;
        }
        spans.push_back({mark.from, mark.to, ui::Weight::semibold, role});
    }
    if (!read.open_mark || read.offers.empty() || caret <= read.open_from) return spans;
    const Card* card = state.board.find(read.offers.front().card);
    spans.push_back({read.open_from, caret, ui::Weight::semibold,
                     card != nullptr ? ui::ink_of(kind_of(*card)) : Role::accent_ink});
    return spans;
}

/// First letter behind the open mark, for the offers to stand above.
std::optional<std::size_t> anchor_of(const Capture& read, const std::string& line) {
    if (!read.open_mark) return std::nullopt;
    std::size_t at = read.open_from + 1;
    while (at < line.size() && line[at] == ' ') ++at;
    return at;
}

void heed(View& view, const Glance& glance, ConsoleUi& console, const ui::FieldAnswer& answer) {
    CaptureUi& capture = console.capture;
    if (answer.changed) {
        capture.quiet = false;
        capture.refused.clear();
    }
    if (answer.focused) capture.caret = answer.caret;
    if (answer.trouble != ui::FieldTrouble::none)
        capture.refused = trouble_words(view.words, answer.trouble);
    if (answer.pasted_lines) {
        console.paste = *answer.pasted_lines;
        console.paste_as = -1;
    }
    if (answer.entered) {
        write_card(view, glance, console);
        ui::focus_field(view.ui, "line");
    }
}

void draw_line(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    CaptureUi& capture = console.capture;
    offer_keys(view, glance, console);
    const Capture& read = read_line(view, glance, console);
    std::string& line = view.drafts[capture_draft];
    const std::vector<ui::FieldSpan> spans = spans_of(read, capture.caret, glance.state);
    const ui::WhyNot locked = glance.session.read_only()
                                  ? ui::WhyNot{view.words(key_of(Refusal::read_only))}
                                  : std::nullopt;
    const ui::FieldAnswer answer = ui::edit_text(ui, "line", area, line,
                                                 {.hint = view.words("capture.hint"),
                                                  .framed = false,
                                                  .size = ui::TypeSize::lead,
                                                  .max_code_points = 20'000,
                                                  .spans = spans,
                                                  .anchor = anchor_of(read, line),
                                                  .padding = 0,
                                                  .why_not = locked,
                                                  .commit_on_leave = false});
    heed(view, glance, console, answer);
    if (answer.focused) draw_offers(view, glance, console, answer.anchor_at);
    if (const auto draft = view.drafts.find(capture_draft);
        draft != view.drafts.end() && draft->second.empty()) {
        view.drafts.erase(draft);
    }
}

/// What keeps the line from being a card, as a quiet sentence above it.
void draw_refusal(View& view, const std::string& refused, const Rect& area) {
    if (refused.empty()) return;
    ui::Ui& ui = view.ui;
    const ui::TextLook look{.size = ui::TypeSize::body};
    const float width = std::min(ui::text_width(ui, refused, look) + ui.px(54), area.w);
    const float height = ui::text_height(ui, width - ui.px(54), refused, look) + ui.px(16);
    const Rect note{area.x, area.y - height - ui.px(8), width, height};
    const ui::LayerScope layer{ui, ui::Layer::popup};
    ui::raised_panel(ui, note, 8);
    ui::icon(ui, ui::Icon::warning, {note.x + ui.px(22), note.y + ui.px(18)}, 18,
             Role::dissent_line);
    ui::draw_text_block(ui, note.inset(ui.px(42), ui.px(8), ui.px(12), 0), refused, look);
}

struct MarkLook {
    const char* id;
    std::string_view cap, second_cap;
    const char* words;
    bool lit = false;
};

/// A key and what it does, as a button. True: pressed.
bool draw_mark(View& view, const MarkLook& mark, Rect& bar) {
    ui::Ui& ui = view.ui;
    const std::string& label = view.words(mark.words);
    const ui::TextLook look{.size = ui::TypeSize::caption,
                            .weight = mark.lit ? ui::Weight::semibold : ui::Weight::regular,
                            .role = mark.lit ? Role::activity_ink : Role::text2};
    const float second =
        mark.second_cap.empty() ? 0 : ui.px(3) + ui::key_cap_width(ui, mark.second_cap);
    const float width =
        ui::key_cap_width(ui, mark.cap) + second + ui.px(7) + ui::text_width(ui, label, look);
    if (width > bar.w) return false;
    Rect place = bar.take_left(width, ui.px(20));
    const Rect hit =
        Rect{place.x - ui.px(6), place.y, place.w + ui.px(12), place.h}.middle_row(ui.px(28));
    const ui::Touch touch = ui.touch(mark.id, hit, {.keep_focus = true, .group = "marks"});
    if (touch.hovered) ui::fill(ui, hit, Role::away_fill, 8);
    if (touch.ring) ui::outline(ui, hit, Role::accent, 8, 2);
    const Role fill = mark.lit ? Role::activity_tint : Role::sunken;
    const Role ink = mark.lit ? Role::activity_ink : Role::text;
    place.take_left(ui::key_cap(ui, place, mark.cap, fill, ink));
    if (!mark.second_cap.empty()) {
        place.take_left(ui.px(3));
        place.take_left(ui::key_cap(ui, place, mark.second_cap, fill, ink));
    }
    place.take_left(ui.px(7));
    ui::draw_text(ui, place, label, look);
    return touch.clicked;
}

/// Turns the sign in front of the line: none, minus, plus, none again.
void turn_sign(View& view, ConsoleUi& console) {
    std::string& line = view.drafts[capture_draft];
    constexpr std::string_view real_minus = "\u2212";
    if (line.starts_with('-'))
        line = "+" + line.substr(1);
    else if (line.starts_with(real_minus))
        line = "+" + line.substr(real_minus.size());
    else if (line.starts_with('+'))
        line = line.substr(1);
    else
        line = "-" + line;
    console.capture.caret = line.size();
    console.capture.put_caret = true;
}

void draw_marks(View& view, const Glance& glance, ConsoleUi& console, Rect bar) {
    const Capture& read = read_line(view, glance, console);
    const auto open = [&](Completion::Kind kind) { return read.open_mark == kind; };
    if (draw_mark(view, {"who", "@", {}, "capture.key_who", open(Completion::Kind::person)}, bar)) {
        insert_in_capture(view, console, "@");
    }
    if (draw_mark(view, {"where", "#", {}, "capture.key_lane", open(Completion::Kind::lane)},
                  bar)) {
        insert_in_capture(view, console, "#");
    }
    if (draw_mark(view, {"sign", "+", "\u2212", "capture.key_sign", false}, bar))
        turn_sign(view, console);
    if (draw_mark(view, {"link", ">", {}, "capture.key_link", open(Completion::Kind::card)}, bar)) {
        insert_in_capture(view, console, "> ");
    }
}

}  // namespace

bool takes_cards(const ConsoleUi& console, const State& state) {
    const Phase* phase = current_phase(state);
    if (phase == nullptr || phase->kind == PhaseKind::setup || is_closed(state)) return false;
    return !phase->lanes.empty() || middle_of(console, state) == Middle::board;
}

std::string capture_lane(const ConsoleUi& console, const State& state) {
    if (state.method.lane(console.lane) != nullptr) return console.lane;
    const Phase* phase = current_phase(state);
    if (phase != nullptr && !phase->lanes.empty()) return phase->lanes.front();
    return state.method.lanes.empty() ? std::string{} : state.method.lanes.front().id;
}

void insert_in_capture(View& view, ConsoleUi& console, std::string_view text) {
    std::string& line = view.drafts[capture_draft];
    std::size_t& caret = console.capture.caret;
    caret = std::min(caret, line.size());
    std::string put{text};
    const bool mark = put.front() == '@' || put.front() == '#' || put.front() == '>';
    if (mark && caret > 0 && line[caret - 1] != ' ') put.insert(0, " ");
    line.insert(caret, put);
    caret += put.size();
    console.capture.quiet = false;
    console.capture.put_caret = true;
}

void draw_capture(View& view, const Glance& glance, ConsoleUi& console, const Rect& area,
                  const Rect& keys) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "capture"};
    const Lane* lane = glance.state.method.lane(capture_lane(console, glance.state));
    if (lane == nullptr) return;
    if (console.capture.put_caret) {
        ui::focus_field(ui, "line");
        ui::set_caret(ui, "line", console.capture.caret);
        console.capture.put_caret = false;
    }
    const bool focused = ui.focus.is(ui.id("line"));
    ui::fill(ui, area, Role::surface, 12);
    ui::outline(ui, area, focused ? Role::accent : Role::line, 12, focused ? 2.F : 1.5F);
    Rect bar = area.inset(ui.px(8), 0, ui.px(14), 0);
    draw_lane_chip(view, glance, console, *lane, bar);
    const std::string& adds = view.words("capture.adds");
    const ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};
    ui::draw_text(ui, bar.take_right(ui::text_width(ui, adds, small), ui.px(8)), adds, small);
    const std::string& enter = view.words("key.enter");
    ui::key_cap(ui, bar.take_right(ui::key_cap_width(ui, enter), ui.px(12)), enter);
    draw_names_button(view, glance, console, bar);
    draw_line(view, glance, console, bar.middle_row(ui.px(40)));
    draw_refusal(view, console.capture.refused, area);
    draw_marks(view, glance, console, keys.inset(ui.px(8), 0, 0, 0));
}

}  // namespace kring
