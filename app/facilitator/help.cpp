#include "app/facilitator/help.h"

#include "app/facilitator/dialog.h"
#include "app/facilitator/say.h"
#include "core/session/framed.h"
#include "core/session/stories.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

struct KeyRow {
    const char*
        keys;  ///< a key of the words, because some keys have another name in another language
    const char* does;
    enum class Of { all, cards, stories } of = Of::all;
};

constexpr std::array<KeyRow, 26> key_rows{{
    {"key.enter", "help.enter", KeyRow::Of::cards},
    {"key.at", "help.at", KeyRow::Of::cards},
    {"key.hash", "help.hash", KeyRow::Of::cards},
    {"key.signs", "help.signs", KeyRow::Of::cards},
    {"key.greater", "help.greater", KeyRow::Of::cards},
    {"key.arrows", "help.sentences", KeyRow::Of::stories},
    {"key.enter", "help.heard", KeyRow::Of::stories},
    {"key.alt_arrows", "help.stories", KeyRow::Of::stories},
    {"key.ctrl_enter", "help.next"},
    {"key.pages", "help.pages"},
    {"key.f5", "help.wall"},
    {"key.b_point", "help.wall_hush"},
    {"key.space", "help.space"},
    {"key.plus_minus", "help.plus_minus"},
    {"key.undo", "help.undo"},
    {"key.redo", "help.redo"},
    {"key.commands", "help.commands"},
    {"key.find", "help.find", KeyRow::Of::cards},
    {"key.save", "help.save"},
    {"key.text_size", "help.text_size"},
    {"key.settings", "help.settings"},
    {"key.f2", "help.f2", KeyRow::Of::cards},
    {"key.delete", "help.delete", KeyRow::Of::cards},
    {"key.alt_arrows", "help.alt_arrows", KeyRow::Of::cards},
    {"key.escape", "help.escape"},
    {"key.quit", "help.quit"},
}};

/// Only what does something in this session. Returns the height.
float draw_keys(View& view, const State& state, Rect area) {
    ui::Ui& ui = view.ui;
    const float top = area.y;
    const KeyRow::Of other = tells_stories(state) ? KeyRow::Of::cards : KeyRow::Of::stories;
    for (const KeyRow& row : key_rows) {
        if (row.of == other) continue;
        Rect line = area.take_top(ui.px(28));
        Rect caps = line.take_left(ui.px(124), ui.px(8));
        ui::key_cap(ui, caps, view.words(row.keys));
        ui::draw_text(ui, line, view.words(row.does));
    }
    return area.y - top;
}

/// What is said about a phase by somebody who has led it before: keys of the words.
struct Advice {
    const char* purpose;
    const char* say;
    const char* stuck;
};

Advice advice_on_cards(const Phase& phase) {
    if (phase.id == "activities")
        return {"help.phase_activities", "help.say_activities", "help.stuck_activities"};
    if (phase.id == "effects")
        return {"help.phase_effects", "help.say_effects", "help.stuck_effects"};
    if (phase.id == "investors")
        return {"help.phase_investors", "help.say_investors", "help.stuck_investors"};
    if (phase.id == "collectors")
        return {"help.phase_collectors", "help.say_collectors", "help.stuck_collectors"};
    return {"help.phase_cards", "help.say_cards", "help.stuck_cards"};
}

Advice advice_on(const Phase& phase) {
    switch (phase.kind) {
    case PhaseKind::welcome:
        return {"help.phase_welcome", "help.say_welcome", "help.stuck_welcome"};
    case PhaseKind::links: return {"help.phase_links", "help.say_links", "help.stuck_links"};
    case PhaseKind::balance:
        return {"help.phase_balance", "help.say_balance", "help.stuck_balance"};
    case PhaseKind::follow_up:
        return {"help.phase_follow_up", "help.say_follow_up", "help.stuck_follow_up"};
    case PhaseKind::stories:
        return {"help.phase_stories", "help.say_stories", "help.stuck_stories"};
    case PhaseKind::sorting:
        return {"help.phase_sorting", "help.say_sorting", "help.stuck_sorting"};
    case PhaseKind::reading:
        return {"help.phase_reading", "help.say_reading", "help.stuck_reading"};
    case PhaseKind::discussing:
        return {"help.phase_discussing", "help.say_discussing", "help.stuck_discussing"};
    case PhaseKind::ballot: return {"help.phase_ballot", "help.say_ballot", "help.stuck_ballot"};
    case PhaseKind::reasons:
        return {"help.phase_reasons", "help.say_reasons", "help.stuck_reasons"};
    case PhaseKind::passing_on:
        return {"help.phase_passing_on", "help.say_passing_on", "help.stuck_passing_on"};
    case PhaseKind::feedback:
        return {"help.phase_feedback", "help.say_feedback", "help.stuck_feedback"};
    case PhaseKind::closed: return {"help.phase_closed", "help.say_closed", "help.stuck_closed"};
    case PhaseKind::setup:
    case PhaseKind::cards: break;
    }
    return advice_on_cards(phase);
}

void draw_advice(View& view, Rect& area, const char* head, const char* says) {
    ui::Ui& ui = view.ui;
    ui::section_head(ui, area.take_top(ui.px(16), ui.px(6)), view.words(head), {},
                     ui::TypeSize::caption);
    area.take_top(ui::draw_text_block(ui, area, view.words(says)), ui.px(8));
}

float draw_phase_help(View& view, const State& state, const Phase& phase, Rect area) {
    ui::Ui& ui = view.ui;
    const Language language = view.words.language();
    const float top = area.y;
    ui::section_head(ui, area.take_top(ui.px(26), ui.px(8)), phase.name.in(language));
    const Advice advice = advice_on(phase);
    area.take_top(ui::draw_text_block(ui, area, view.words(advice.purpose)), ui.px(16));
    draw_advice(view, area, "help.say", advice.say);
    area.take_top(ui.px(8));
    draw_advice(view, area, "help.stuck", advice.stuck);
    for (const Phrase& prompt : phase.prompts)
        area.take_top(ui::draw_text_block(ui, area, framed(prompt, state, language)), ui.px(8));
    area.take_top(ui.px(8));
    area.take_top(ui::draw_text_block(ui, area, view.words("help.nothing_lost"),
                                      {.size = ui::TypeSize::caption, .role = Role::text2}));
    return area.y - top;
}

}  // namespace

void draw_help(View& view, const Glance& glance, ConsoleUi& console) {
    if (!console.help_open) return;
    ui::Ui& ui = view.ui;
    ui::Modal modal{ui, "help", console.help_open, 920, 632};
    if (!modal) return;
    if (ui.take(ui::Key::f1)) modal.close();
    Rect rest = modal.content();
    if (draw_dialog_head(view, rest, view.words("help.title"))) modal.close();
    ui::ScrollArea scroll{ui, "scroll", rest};
    Rect content = scroll.content();
    content.h = 1e5F;
    Rect columns = content;
    const Rect left = columns.take_left(columns.w * 0.4F, ui.px(32));
    const Phase* phase = current_phase(glance.state);
    const float said = phase != nullptr ? draw_phase_help(view, glance.state, *phase, left) : 0;
    Rect keys = columns;
    ui::section_head(ui, keys.take_top(ui.px(26), ui.px(8)), view.words("help.keys"));
    const float listed = ui.px(34) + draw_keys(view, glance.state, keys);
    scroll.used(std::max(said, listed));
}

}  // namespace kring
