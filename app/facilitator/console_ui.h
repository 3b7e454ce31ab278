#pragma once

#include "app/facilitator/ballot_ui.h"
#include "app/facilitator/file_chooser.h"
#include "app/facilitator/story_ui.h"
#include "app/facilitator/wall_ui.h"
#include "core/base/id.h"
#include "core/method/gap_rule.h"
#include "core/replay/step_changes.h"
#include "core/report/arena_layout.h"
#include "core/report/report_text.h"
#include "core/session/capture_line.h"
#include "core/session/paste.h"
#include "core/session/phase_rules.h"

#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kring {

/// What stands in the middle of the console. Each phase has one that fits; a person may look at
/// another.
enum class Middle {
    by_phase,
    welcome,
    board,
    arena,
    balance,
    follow_up,
    stories,
    sorting,
    reading,
    discussing,
    ballot,
    reasons,
    passing_on,
    feedback,
    story_table,
    report
};

/// The capture line between two frames.
struct CaptureUi {
    std::size_t caret = 0;    ///< byte in the draft
    std::size_t chosen = 0;   ///< the offer that Enter takes
    bool lanes_open = false;  ///< the list under the chip
    bool names_open = false;  ///< what is promised about names
    bool quiet = false;       ///< Esc closed the offers; until the line changes
    bool wanted = true;       ///< give it the keyboard in the next frame
    bool put_caret = false;   ///< the line was changed from outside: caret and keyboard go there
    std::string refused;      ///< why the last Enter did nothing, as a sentence
    float offers_height = 0;  ///< pixels the offers took above the line in this frame

    /// The line is read again only when it, the caret or the session changed.
    std::string read_line, read_lane;
    std::size_t read_caret = 0, read_records = 0;
    std::optional<Capture> read;
};

/// The list of phases between two frames.
struct RailUi {
    std::string menu;  ///< id of the phase whose menu is open; empty: none
};

/// The panel at the right between two frames.
struct PanelUi {
    std::optional<Gap> open_gap;  ///< opened in place, with what can be done about it
    bool all_gaps = false;
    bool accepted_shown = false;
    double notes_typed = 0;  ///< when a letter was last typed in the notes, in seconds; 0: kept
    std::size_t records = static_cast<std::size_t>(-1);
    std::vector<Gap> gaps;           ///< those of the phase first
    std::vector<PhaseHint> hints;    ///< about stories, on leaving this phase
    std::map<PersonId, int> voices;  ///< cards by author
};

/// The board between two frames.
struct BoardUi {
    CardId at;                ///< the card that has the keyboard
    std::size_t at_lane = 0;  ///< column of it; a party may stand in two
    CardId renaming;          ///< its text is a field now
    CardId dragged;           ///< follows the mouse
    CardId drop_on;           ///< asked: are these two the same?
    CardId dropped;           ///< the one that was let go on it
    bool show_at = false;     ///< bring `at` into view
    std::size_t records = static_cast<std::size_t>(-1);
    std::vector<std::vector<CardId>> columns;  ///< by lane of the method
    std::map<CardId, std::string> labels;
};

/// A paste that was read, so that this is done once.
struct PasteUi {
    std::string read_for;
    std::optional<PasteChoices> choices;
};

/// The list of commands between two frames.
struct CommandsUi {
    std::string typed;
    std::size_t chosen = 0;
    bool finding = false;  ///< opened to find a card rather than to do something
};

/// The report between two frames: made again only when something in it changed.
struct ReportUi {
    bool with_names = false;
    std::size_t records = static_cast<std::size_t>(-1);
    Language language = Language::dutch;
    bool made_with_names = false;
    std::vector<ReportBlock> blocks;
};

/// What only the console's screen knows.
struct ConsoleUi {
    Middle middle = Middle::by_phase;

    CardId selected;       ///< its editor is open
    LinkId selected_link;  ///< likewise
    CardId pointed;        ///< under the mouse or the keyboard: its chain lights up
    CardId linking_from;   ///< a link is being drawn from this card
    CardId merging;        ///< the next card chosen is merged into this one
    /// Looking back: what the step changed, which is pointed at. What it took away is still on the
    /// board then, and is drawn as gone.
    StepChanges changed;
    std::set<std::string> open_stacks;

    std::string lane;  ///< where the capture line writes; empty: the first of the phase
    bool anonymous = false;
    bool bin_open = false;
    bool help_open = false;
    bool commands_open = false;
    bool people_open = false;
    bool views_open = false;           ///< the views that did not fit in the row
    bool saved_open = false;           ///< what happened to the file, and what to do
    std::optional<std::string> paste;  ///< a paste that waits for its question
    int paste_as = -1;     ///< choice in that question, as in PasteChoices::Best; -1: the best
    PersonId open_person;  ///< whose details are open

    std::string seen_phase;  ///< to notice that the group went on
    CaptureUi capture;
    RailUi rail;
    PanelUi panel;
    BoardUi board;
    CommandsUi commands;
    ReportUi report;
    PasteUi paste_read;
    StoryUi stories;
    BallotUi ballot;
    WallUi wall;
    FileChooser story_file;  ///< the session of another panel

    /// The picture is laid out again only when something in it changed.
    struct Cache {
        std::size_t records = 0;
        float width = 0, height = 0, scale = 0;
        std::set<std::string> open_stacks;
        std::optional<ArenaLayout> layout;
        std::vector<ImVec2> drag;  ///< by box: how far it is being pulled
    } arena;
};

/// The view that fits the phase, unless somebody chose another.
Middle middle_of(const ConsoleUi& console, const struct State& state);

}  // namespace kring
