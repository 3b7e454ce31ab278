#pragma once

#include "app/replay/replay_looks.h"
#include "app/replay/replay_panel.h"

#include <string>
#include <string_view>

namespace kring {

// What the parts of the panel beside a replay share. Inside app/replay only.

struct Panel {
    View& view;
    const LookBack& back;
    ReplayPanelUi& ui_state;

    ui::Ui& ui() const { return view.ui; }
    const Words& words() const { return view.words; }
    const ReplayPanelUi::Found& found() const { return *ui_state.found; }
};

/// The replay has come to this moment, and to nothing of the session that is later.
bool stands_at_or_after(const LookBack& back, SessionTime moment);
/// "Effecten", by id; empty for no phase.
std::string phase_words(const Panel& panel, const std::string& phase);
/// Of the phase the group was in; empty before the first.
std::string phase_words_at(const Panel& panel, SessionTime moment);
/// "42:30  Effecten": a moment and the phase the group was in.
std::string moment_words(const Panel& panel, SessionTime moment);
/// A name, or where names are hidden "Deelnemer 2".
std::string person_words(const Panel& panel, PersonId person);

/// What a card on the panel is filled with: nearer than the panel where nearer is lighter.
ui::Role card_role(const ui::Ui& ui);

/// Head of a part, and a line of what it is.
void draw_part_head(const Panel& panel, ui::Rect& rest, std::string_view title,
                    std::string_view line, std::optional<ui::Icon> sign = std::nullopt);
/// A row that leads to a moment of the replay.
struct MomentRow {
    std::string title;
    SessionTime at{0};
    std::optional<ui::Kind> bead;
    std::optional<ui::Icon> icon;
    std::string second;  ///< empty: the moment and its phase
};
void draw_moment_row(const Panel& panel, std::string_view id, const MomentRow& row, ui::Rect& rest);

void draw_notes_part(const Panel& panel, const ui::Rect& area);
void draw_left_out_part(const Panel& panel, const ui::Rect& area);
void draw_voices_part(const Panel& panel, const ui::Rect& area);
void draw_shares_part(const Panel& panel, const ui::Rect& area);

/// Somebody is writing a new note.
bool writes_note(const Panel& panel);
/// The field for a new note at the moment that is looked at; how high it is.
float new_note_height(const Panel& panel, float width);
void draw_new_note(const Panel& panel, ui::Rect area);
/// The note as fields, while it is being changed.
float changing_height(const Panel& panel, float width, NoteId id);
void draw_changing(const Panel& panel, NoteId id, const ReflectionNote& note, ui::Rect area);

}  // namespace kring
