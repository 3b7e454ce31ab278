#include "app/replay/moment_words.h"
#include "app/replay/panel_parts.h"
#include "app/ui/code_words.h"
#include "app/ui/draw.h"
#include "app/ui/spoken.h"
#include "app/ui/widgets.h"
#include "core/archive/reflection_words.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

/// Where less is left for the notes, in tokens, whoever writes one has all the room.
constexpr float least_beside_writer = 144;

/// The last note the replay has come to.
std::optional<NoteId> current_note(const Panel& panel, const std::vector<NoteId>& order) {
    std::optional<NoteId> current;
    for (const NoteId id : order)
        if (stands_at_or_after(panel.back, panel.ui_state.reflection.notes->at(id).at))
            current = id;
    return current;
}

/// What was asked and who answered, on one line; empty for a free note of nobody.
std::string asked_words(const Panel& panel, const ReflectionNote& note) {
    std::string line;
    if (note.question != ReflectionQuestion::free)
        line = panel.words()(key_of("reflection", note.question));
    if (panel.back.names && !note.who.empty()) line += (line.empty() ? "" : "  ") + note.who;
    return line;
}

float note_height(const Panel& panel, float width, NoteId id, const ReflectionNote& note) {
    ui::Ui& ui = panel.ui();
    const float inner = width - ui.px(28);
    if (panel.view.drafts.contains(draft_of(id))) return changing_height(panel, width, id);
    const float asked = asked_words(panel, note).empty() ? 0 : ui.px(18);
    return ui.px(12) + ui.px(16) + ui.px(4) + asked + ui::text_height(ui, inner, note.text) +
           ui.px(12);
}

/// Change and remove, at the right of the first line.
void draw_deeds(const Panel& panel, NoteId id, const ReflectionNote& note, Rect row) {
    ui::Ui& ui = panel.ui();
    const std::string& locked = panel.ui_state.reflection.locked;
    const ui::WhyNot no = locked.empty() ? std::nullopt : ui::WhyNot{locked};
    const auto deed = [&](const char* name, Icon icon, const char* hint) {
        const ui::IconButtonLook look{
            .kind = ui::ButtonKind::bare, .icon_size = 15, .hint = {panel.words()(hint)}};
        return ui::icon_button(ui, name, row.take_right(ui.px(28), ui.px(2)), icon, look, no);
    };
    if (deed("remove", Icon::bin, "replay_panel.remove_note"))
        panel.view.out.ask(DropReflection{id});
    if (!deed("change", Icon::note, "replay_panel.change_note")) return;
    panel.view.drafts[draft_of(id)] = note.text;
    panel.view.drafts[draft_of_who_in(id)] = note.who;
}

/// The time, and the phase the group was in then.
void draw_moment(const Panel& panel, Rect line, const ReflectionNote& note, bool current) {
    ui::Ui& ui = panel.ui();
    ui::icon(ui, Icon::note, line.take_left(ui.px(16), ui.px(8)).centre(), 14, Role::investor_line,
             2.2F);
    const std::string time = moment_words(panel.words(), note.at);
    const std::string phase = phase_words_at(panel, note.at);
    const std::array<ui::Run, 3> runs{
        {{time, ui::Weight::semibold, current ? Role::accent_ink : Role::text},
         {"   ", ui::Weight::regular, Role::text2},
         {phase, ui::Weight::regular, Role::text2}}};
    ui::draw_runs(ui, line, runs, {.size = ui::TypeSize::caption});
}

void draw_note(const Panel& panel, NoteId id, const ReflectionNote& note, const Rect& card,
               bool current) {
    ui::Ui& ui = panel.ui();
    const ui::IdScope scope{ui, "note", id.value};
    if (panel.view.drafts.contains(draft_of(id))) return draw_changing(panel, id, note, card);
    const ui::Touch touch = ui.touch("note", card, {.group = "notes"});
    ui::name_spoken(ui, touch, note.text);
    if (ui.hidden(card)) return;
    ui::fill(ui, card, current ? Role::accent_soft : card_role(ui), 12);
    if (touch.ring) ui::outline(ui, card, Role::accent, 12, 2);
    Rect inside = card.inset(ui.px(14), ui.px(12));
    Rect line = inside.take_top(ui.px(16), ui.px(4));
    const bool deeds = current || touch.focused || ui.mouse_over(card);
    const Rect deeds_row{line.x, line.y - ui.px(6), line.w + ui.px(8), ui.px(28)};
    if (deeds) line.take_right(ui.px(56));
    draw_moment(panel, line, note, current);
    if (deeds) draw_deeds(panel, id, note, deeds_row);
    if (const std::string asked = asked_words(panel, note); !asked.empty())
        ui::draw_text(ui, inside.take_top(ui.px(16), ui.px(2)), asked, small_print);
    ui::draw_text_block(ui, inside, note.text);
    if (touch.clicked) panel.view.out.ask(GoToMoment{note.at});
    const bool away = touch.focused && touch.ring && ui.take(ui::Key::del);
    if (away && panel.ui_state.reflection.locked.empty()) panel.view.out.ask(DropReflection{id});
}

void draw_list(const Panel& panel, const Rect& area) {
    ui::Ui& ui = panel.ui();
    const Reflection& notes = *panel.ui_state.reflection.notes;
    const auto order = in_order(notes);
    const auto current = current_note(panel, order);
    ui::ScrollArea scroll{ui, "notes", area};
    Rect rest = scroll.content();
    const float top = rest.y;
    for (const NoteId id : order) {
        const ReflectionNote& note = notes.at(id);
        const Rect card = rest.take_top(note_height(panel, rest.w, id, note), ui.px(8));
        draw_note(panel, id, note, card, id == current);
        if (id == current && panel.ui_state.current_shown != current) scroll.show(card);
    }
    panel.ui_state.current_shown = current;
    scroll.used(rest.y - top);
}

/// How safe the notes are: a line with a sign.
void draw_kept(const Panel& panel, Rect& rest) {
    const ReflectionSeen& seen = panel.ui_state.reflection;
    const char* line = seen.saved == Saved::writing  ? "replay_panel.writing"
                       : seen.saved == Saved::failed ? "replay_panel.not_kept_yet"
                                                     : "replay_panel.beside";
    const Icon sign = seen.saved == Saved::failed ? Icon::warning : Icon::lock;
    draw_part_head(panel, rest, panel.words()("replay_panel.notes_title"),
                   seen.locked.empty() ? panel.words()(line) : seen.locked, sign);
}

}  // namespace

void draw_notes_part(const Panel& panel, const Rect& area) {
    ui::Ui& ui = panel.ui();
    const float wanted = new_note_height(panel, area.w);
    if (writes_note(panel) && area.h - wanted < ui.px(least_beside_writer))
        return draw_new_note(panel, area);
    Rect rest = area;
    draw_kept(panel, rest);
    const Rect writer = rest.take_bottom(std::min(wanted, rest.h * 0.7F), ui.px(16));
    const Reflection* notes = panel.ui_state.reflection.notes;
    if (notes != nullptr && !notes->empty())
        draw_list(panel, rest);
    else
        ui::empty_state(ui, rest, Icon::note, panel.words()("replay_panel.no_notes"),
                        panel.words()("replay_panel.no_notes_line"));
    draw_new_note(panel, writer);
}

}  // namespace kring
