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

/// Beside a replay: the notes of those who look back, what was left out, who was heard when, and
/// how tracks and perspectives were shared out. Fills `area`, 280 to 300 tokens wide.
void draw_replay_panel(View& view, const LookBack& back, ReplayPanelUi& panel,
                       const ui::Rect& area);

/// Where the notes stand on the timeline, in order; several at one moment come once.
std::vector<SessionTime> note_moments(const ReplayPanelUi& panel);

}  // namespace kring
