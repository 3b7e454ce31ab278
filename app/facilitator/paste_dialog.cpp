#include "app/facilitator/paste_dialog.h"

#include "app/facilitator/capture.h"
#include "app/facilitator/dialog.h"
#include "app/facilitator/say.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;
using Best = PasteChoices::Best;

/// One way to read the paste.
struct Reading {
    Best way;
    const char* words;
    std::span<const std::string> cards;
};

std::vector<Reading> readings_of(const PasteChoices& choices) {
    std::vector<Reading> readings;
    if (!choices.posts.empty()) readings.push_back({Best::posts, "paste.posts", choices.posts});
    if (choices.lines.size() > 1) readings.push_back({Best::lines, "paste.lines", choices.lines});
    if (choices.blocks.size() > 1)
        readings.push_back({Best::blocks, "paste.blocks", choices.blocks});
    readings.push_back({Best::whole, "paste.whole", {&choices.whole, 1}});
    return readings;
}

const Reading& chosen_of(const std::vector<Reading>& readings, const ConsoleUi& console,
                         Best best) {
    const int wanted = console.paste_as < 0 ? static_cast<int>(best) : console.paste_as;
    const auto found = std::find_if(readings.begin(), readings.end(), [&](const Reading& reading) {
        return static_cast<int>(reading.way) == wanted;
    });
    return found == readings.end() ? readings.back() : *found;
}

void draw_ways(View& view, const std::vector<Reading>& readings, const Reading& chosen,
               ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    for (const Reading& reading : readings) {
        const auto way = static_cast<std::uint64_t>(reading.way);
        const ui::IdScope scope{ui, "way", way};
        const std::string label =
            view.words.count(reading.words, static_cast<std::int64_t>(reading.cards.size()));
        const bool on = reading.way == chosen.way;
        const ui::RowLook look{.selected = on, .choice = on, .group = "ways"};
        if (ui::row_button(ui, "row", rest.take_top(ui.px(40)), label, {}, look))
            console.paste_as = static_cast<int>(way);
    }
    rest.take_top(ui.px(16));
}

void draw_lanes(View& view, const Glance& glance, ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    ui::section_head(ui, rest.take_top(ui.px(16), ui.px(6)), view.words("paste.into"), {},
                     ui::TypeSize::caption);
    Rect row = rest.take_top(ui.px(32));
    const std::string now = capture_lane(console, glance.state);
    for (const Lane& lane : glance.state.method.lanes) {
        const ui::IdScope scope{ui, lane.id};
        const ui::Kind kind = kind_of(lane);
        const bool on = lane.id == now;
        ui::ChipLook look{.on = on, .left = ui::icon_of(kind), .group = "lanes"};
        if (on) {
            look.fill = ui::tint_of(kind);
            look.ink = ui::ink_of(kind);
        }
        const std::string& name = lane.name.in(view.words.language());
        const float width = ui::chip_width(ui, name, look);
        if (width > row.w) {
            rest.take_top(ui.px(8));
            row = rest.take_top(ui.px(32));
        }
        if (ui::chip(ui, "lane", row.take_left(width, ui.px(8)), name, look) ==
            ui::ChipAnswer::clicked) {
            console.lane = lane.id;
        }
    }
    rest.take_top(ui.px(16));
}

void draw_preview(View& view, const Reading& chosen, ui::Kind kind, const Rect& area) {
    ui::Ui& ui = view.ui;
    ui::fill(ui, area, Role::ground, 8);
    ui::ScrollArea scroll{ui, "cards", area.inset(ui.px(8))};
    const Rect content = scroll.content();
    float y = content.y + ui.px(4);
    for (const std::string& text : chosen.cards) {
        const float width = content.w - ui.px(56);
        const float lines = std::max(ui::text_height(ui, width, text, {.max_lines = 3}), ui.px(20));
        const Rect card{content.x + ui.px(14), y, content.w - ui.px(22), lines + ui.px(16)};
        y = card.bottom() + ui.px(6);
        if (ui.hidden(card)) continue;
        ui::fill(ui, card, ui::tint_of(kind), 8);
        ui::outline(ui, card, ui::line_of(kind), 8);
        ui::bead(ui, {card.x, card.y + card.h / 2}, kind);
        ui::draw_text_block(ui, {card.x + ui.px(20), card.y + ui.px(8), width, lines}, text,
                            {.max_lines = 3});
    }
    scroll.used(y - content.y);
}

void done(ConsoleUi& console) {
    console.paste.reset();
    console.paste_read = {};
    console.paste_as = -1;
    console.capture.wanted = true;
}

void draw_buttons(View& view, const Glance& glance, ConsoleUi& console, const Reading& chosen,
                  Rect row, bool& open) {
    ui::Ui& ui = view.ui;
    const WriteCards intent{capture_lane(console, glance.state),
                            {chosen.cards.begin(), chosen.cards.end()},
                            std::nullopt,
                            console.anonymous ||
                                glance.state.nameless_phases.contains(glance.state.phase)};
    const std::string add =
        view.words.count("paste.add", static_cast<std::int64_t>(chosen.cards.size()));
    const ui::ButtonLook main{.kind = ui::ButtonKind::main};
    const ui::WhyNot reason = why_not(view, glance, intent);
    if (ui::button(ui, "add", row.take_right(ui::button_width(ui, add, main), ui.px(8)), add, main,
                   reason)) {
        view.out.send(intent);
        open = false;
    }
    const std::string& no = view.words("paste.no");
    if (ui::button(ui, "no", row.take_right(ui::button_width(ui, no), ui.px(12)), no)) open = false;
    if (reason)
        ui::draw_text_middle(
            ui, row, *reason,
            {.size = ui::TypeSize::caption, .role = Role::negative_ink, .max_lines = 2});
}

}  // namespace

void draw_paste_dialog(View& view, const Glance& glance, ConsoleUi& console) {
    if (!console.paste) return;
    ui::Ui& ui = view.ui;
    PasteUi& read = console.paste_read;
    const bool fresh = !read.choices || read.read_for != *console.paste;
    if (fresh) {
        read.read_for = *console.paste;
        read.choices = read_paste(*console.paste);
    }
    const std::vector<Reading> readings = readings_of(*read.choices);
    const Reading& chosen = chosen_of(readings, console, read.choices->best);
    bool open = true;
    {
        ui::Modal modal{ui, "paste", open, 640, 620};
        if (modal) {
            // Enter takes the cards; the cross, which comes first, would throw them away.
            if (fresh) ui.focus.give_when_drawn(ui.id("add"));
            Rect rest = modal.content();
            const std::string title =
                view.words.count("paste.title", static_cast<std::int64_t>(chosen.cards.size()));
            if (draw_dialog_head(view, rest, title, view.words("paste.what"))) open = false;
            draw_ways(view, readings, chosen, console, rest);
            draw_lanes(view, glance, console, rest);
            draw_buttons(view, glance, console, chosen, rest.take_bottom(ui.px(44), ui.px(16)),
                         open);
            const Lane* lane = glance.state.method.lane(capture_lane(console, glance.state));
            draw_preview(view, chosen, lane != nullptr ? kind_of(*lane) : ui::Kind::activity, rest);
        }
    }
    if (!open) done(console);
}

}  // namespace kring
