#include "app/facilitator/capture_offers.h"

#include "app/facilitator/capture.h"
#include "app/facilitator/say.h"
#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

std::string& line_of(const View& view) { return view.drafts["capture"]; }

void take_offer_at(View& view, const Glance& glance, ConsoleUi& console, std::size_t i) {
    const Capture read = read_line(view, glance, console);
    if (i >= read.offers.size()) return;
    const Completion& offer = read.offers[i];
    Completed done = take_offer(line_of(view), read, offer);
    line_of(view) = std::move(done.line);
    console.capture.caret = done.caret;
    console.capture.chosen = 0;
    ui::set_caret(view.ui, "line", done.caret);
}

/// "Verbind met een activiteit", as long as all of them are of one kind.
std::string heading(const View& view, const State& state, const Capture& read) {
    if (read.open_mark == Completion::Kind::person) return view.words("capture.who_said_it");
    if (read.open_mark == Completion::Kind::lane) return view.words("capture.which_lane");
    std::optional<CardKind> kind;
    for (const Completion& offer : read.offers) {
        const Card* card = state.board.find(offer.card);
        if (card == nullptr || (kind && *kind != card->kind))
            return view.words("capture.link_with");
        kind = card->kind;
    }
    if (!kind) return view.words("capture.link_with");
    switch (*kind) {
    case CardKind::activity: return view.words("capture.link_with_activity");
    case CardKind::effect: return view.words("capture.link_with_effect");
    case CardKind::party: return view.words("capture.link_with_party");
    case CardKind::insight: break;
    }
    return view.words("capture.link_with");
}

struct OfferLook {
    std::optional<ui::Kind> bead;
    std::string letter;  ///< of a person, instead of a bead
    std::string note;
};

OfferLook look_of(const State& state, const Completion& offer) {
    OfferLook look;
    if (offer.kind == Completion::Kind::person) {
        look.letter = letter_of(state, offer.person);
        if (const Participant* person = find_person(state, offer.person)) look.note = person->role;
    } else if (offer.kind == Completion::Kind::lane) {
        if (const Lane* lane = state.method.lane(offer.lane)) {
            look.bead = kind_of(*lane);
            look.note = lane->letter;
        }
    } else if (const Card* card = state.board.find(offer.card)) {
        look.bead = kind_of(*card);
        look.note = label_of(state, offer.card);
    }
    return look;
}

void draw_offer(View& view, const Glance& glance, ConsoleUi& console, const Completion& offer,
                std::size_t i, const Rect& row) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "offer", i};
    const ui::Touch touch = ui.touch("row", row, {.focusable = false, .keep_focus = true});
    const bool chosen = i == console.capture.chosen;
    if (chosen || touch.hovered) ui::fill(ui, row, chosen ? Role::accent_soft : Role::ground, 8);
    const OfferLook look = look_of(glance.state, offer);
    Rect inside = row.inset(ui.px(12), 0);
    const Rect mark = inside.take_left(ui.px(24), ui.px(10));
    if (look.bead)
        ui::bead(ui, mark.centre(), *look.bead, 24);
    else
        ui::avatar(ui, mark.centre(), look.letter, 24);
    const ui::TextLook note{
        .size = ui::TypeSize::caption, .role = Role::text2, .align = ui::Align::right};
    const float note_width = std::min(ui::text_width(ui, look.note, note), inside.w * 0.4F);
    ui::draw_text(ui, inside.take_right(note_width, ui.px(10)), look.note, note);
    const std::string_view text = offer.text;
    const std::size_t from = std::min(offer.match_from, text.size());
    const std::size_t size = std::min(offer.match_size, text.size() - from);
    const std::array<ui::Run, 3> runs{{{text.substr(0, from)},
                                       {text.substr(from, size), ui::Weight::semibold},
                                       {text.substr(from + size)}}};
    ui::draw_runs(ui, inside, runs, {.size = ui::TypeSize::body});
    if (touch) {
        take_offer_at(view, glance, console, i);
        ui::focus_field(ui, "line");
    }
}

}  // namespace

const Capture& read_line(const View& view, const Glance& glance, ConsoleUi& console) {
    CaptureUi& capture = console.capture;
    const std::string& line = line_of(view);
    const std::string lane = capture_lane(console, glance.state);
    const std::size_t records = glance.records();
    capture.caret = std::min(capture.caret, line.size());
    const bool same = capture.read && capture.read_line == line && capture.read_lane == lane &&
                      capture.read_caret == capture.caret && capture.read_records == records;
    if (!same) {
        capture.read = read_capture(glance.state, line, capture.caret, lane, view.words.language());
        capture.read_line = line;
        capture.read_lane = lane;
        capture.read_caret = capture.caret;
        capture.read_records = records;
        capture.chosen = 0;
    }
    return *capture.read;
}

bool offers_open(const View& view, const Glance& glance, ConsoleUi& console) {
    if (console.capture.quiet) return false;
    const Capture& read = read_line(view, glance, console);
    return read.open_mark && !read.offers.empty();
}

void offer_keys(View& view, const Glance& glance, ConsoleUi& console) {
    if (!offers_open(view, glance, console)) return;
    ui::Ui& ui = view.ui;
    CaptureUi& capture = console.capture;
    const std::size_t n = read_line(view, glance, console).offers.size();
    if (ui.take(ui::Key::down, {}, true)) capture.chosen = (capture.chosen + 1) % n;
    if (ui.take(ui::Key::up, {}, true)) capture.chosen = (capture.chosen + n - 1) % n;
    if (ui.take(ui::Key::escape)) {
        capture.quiet = true;
        return;
    }
    if (ui.take(ui::Key::enter) || ui.take(ui::Key::kp_enter) || ui.take(ui::Key::tab)) {
        take_offer_at(view, glance, console, capture.chosen);
    }
}

/// As wide as the longest of the offers wants, within reason.
float offers_width(ui::Ui& ui, const State& state, const Capture& read) {
    float widest = 0;
    for (const Completion& offer : read.offers) {
        const ui::TextLook note{.size = ui::TypeSize::caption};
        const ui::TextLook bold{.weight = ui::Weight::semibold};
        widest = std::max(widest, ui::text_width(ui, offer.text, bold) +
                                      ui::text_width(ui, look_of(state, offer).note, note));
    }
    return std::clamp(widest / ui.scale + 8 + 12 + 24 + 10 + 10 + 12 + 8, 304.F, 480.F);
}

void draw_offers(View& view, const Glance& glance, ConsoleUi& console, ImVec2 anchor) {
    ui::Ui& ui = view.ui;
    // The words of an offer begin exactly above the letters that were typed for it.
    const float to_words = ui.px(8 + 12 + 24 + 10);
    bool open = offers_open(view, glance, console);
    const float width =
        open ? offers_width(ui, glance.state, read_line(view, glance, console)) : 304.F;
    const Rect above{anchor.x - to_words, anchor.y - ui.px(18), ui.px(width), ui.px(40)};
    {
        ui::Popup popup{
            ui, "offers", above, open, {.width = width, .above = true, .takes_keyboard = false}};
        if (popup) {
            const Capture read = read_line(view, glance, console);
            Rect rest = popup.content();
            const Rect whole = rest;
            ui::draw_text(ui, rest.take_top(ui.px(24)).inset(ui.px(12), 0),
                          heading(view, glance.state, read),
                          {.size = ui::TypeSize::caption, .role = Role::text2});
            for (std::size_t i = 0; i < read.offers.size(); ++i) {
                draw_offer(view, glance, console, read.offers[i], i, rest.take_top(ui.px(36)));
            }
            popup.used(rest.y - whole.y);
            console.capture.offers_height = rest.y - whole.y + ui.px(40);
        }
    }
    if (!open && offers_open(view, glance, console)) console.capture.quiet = true;
}

}  // namespace kring
