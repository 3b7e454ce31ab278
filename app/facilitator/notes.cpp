#include "app/facilitator/notes.h"

#include "app/facilitator/say.h"
#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"

#include <array>

namespace kring {
namespace {

/// A pause in typing after which the notes become part of the session.
constexpr double pause_seconds = 4;
constexpr const char* notes_draft = "notes";

}  // namespace

void draw_notes(View& view, const Glance& glance, ConsoleUi& console, ui::Rect& rest,
                float height) {
    ui::Ui& ui = view.ui;
    const std::string& kept = glance.state.notes;
    rest.take_top(ui.px(16));
    ui::Rect head = rest.take_top(ui.px(16), ui.px(6));
    const ui::Rect sign = head.take_left(ui.px(14), ui.px(6));
    ui::icon(ui, ui::Icon::lock, sign.centre(), 14, ui::Role::text, 2.2F);
    const std::array<ui::Run, 3> runs{
        {{view.words("panel.notes"), ui::Weight::semibold, ui::Role::text},
         {"  ", ui::Weight::regular, ui::Role::text2},
         {view.words("panel.notes_private"), ui::Weight::regular, ui::Role::text2}}};
    ui::draw_runs(ui, head, runs, {.size = ui::TypeSize::caption});

    const auto draft = view.drafts.find(notes_draft);
    std::string text = draft == view.drafts.end() ? kept : draft->second;
    const ui::WhyNot locked = why_not(view, glance, KeepNotes{text});
    const ui::FieldAnswer answer = ui::edit_text(ui, "notes", rest.take_top(height), text,
                                                 {.hint = view.words("panel.notes_hint"),
                                                  .multi_line = true,
                                                  .max_code_points = 20'000,
                                                  .fill = ui::Role::ground,
                                                  .why_not = locked});
    say_field_trouble(view, answer.trouble);
    if (answer.changed) {
        view.drafts[notes_draft] = text;
        console.panel.notes_typed = ui.now_seconds;
    }
    const bool waiting = view.drafts.contains(notes_draft);
    if (!waiting) return;
    if (text == kept && !answer.focused) {
        view.drafts.erase(notes_draft);
        return;
    }
    const bool paused = ui.now_seconds - console.panel.notes_typed > pause_seconds;
    if (text != kept && !locked && (answer.committed || !answer.focused || paused)) {
        view.out.send(KeepNotes{text});
        console.panel.notes_typed = ui.now_seconds;
    }
}

}  // namespace kring
