#pragma once

#include "app/replay/look_back.h"
#include "app/replay/reflection_seen.h"
#include "app/ui/rect.h"
#include "app/ui/view.h"
#include "core/replay/left_out.h"
#include "core/replay/shares.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// What the panel beside a replay shows.
enum class ReplayTab { notes, left_out, voices, shares };

/// In how many parts the session is cut to show who was heard when.
inline constexpr std::size_t voice_parts = 12;

/// What only the panel knows. Never archived.
struct ReplayPanelUi {
    ReplayTab tab = ReplayTab::notes;
    ReflectionSeen reflection;            ///< filled in by the program before each frame
    std::optional<NoteId> current_shown;  ///< the note that was last brought into view
    bool writing = false;                 ///< somebody went to the field for a new note
    bool open = false;            ///< stands over the picture, where there is no room beside it
    bool wants_keyboard = false;  ///< it was opened by key

    /// What was found out about the whole session, kept until another one is looked at.
    struct Found {
        const Record* log = nullptr;
        std::size_t records = 0;
        bool names = false;
        LeftOut left_out;
        std::vector<SessionTime> last_heard;  ///< of those who said little, in their order
        std::vector<SessionTime> left_at;     ///< of the phases that were cut short, likewise
        std::vector<Chapter> chapters;
        FoldedTime axis;  ///< of the voices
        std::vector<VoiceRow> voices;
        Shares shares;
    };
    std::optional<Found> found;
};

/// How wide it is, in tokens.
inline constexpr float panel_token = 288;
/// The page is wide enough for it beside the picture. Else it is opened and closed.
bool panel_stands_beside(const ui::Ui& ui);
/// Opens or closes it where it does not; `by_key`: the keyboard goes along.
void put_panel_over(ReplayPanelUi& panel, bool open, bool by_key);
/// Key of the words for what a press on its button does.
const char* panel_hint(const ReplayPanelUi& panel);

/// Beside a replay: the notes of those who look back, what was left out, who was heard when, and
/// how tracks and perspectives were shared out. Fills `area`, at least 280 tokens wide.
void draw_replay_panel(View& view, const LookBack& back, ReplayPanelUi& panel,
                       const ui::Rect& area);

/// Where the notes stand on the timeline, in order; several at one moment come once.
std::vector<SessionTime> note_moments(const ReplayPanelUi& panel);

}  // namespace kring
