#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "core/base/time.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kring {

/// What somebody who looks back was asked.
enum class ReflectionQuestion {
    free,       ///< nothing: what struck them
    went_well,  ///< what went well
    missed,     ///< what was missed
    do_now      ///< what would we do now
};
inline constexpr std::array reflection_questions{
    ReflectionQuestion::went_well, ReflectionQuestion::missed, ReflectionQuestion::do_now,
    ReflectionQuestion::free};

/// A thought of somebody who looks back, at a moment of the session. It stands beside the session
/// and never in it.
struct ReflectionNote {
    SessionTime at{0};
    ReflectionQuestion question = ReflectionQuestion::free;
    std::string text;  ///< several lines, at most `max_text`; never empty
    std::string who;   ///< who says it, at most `max_line`; may be empty
    bool operator==(const ReflectionNote&) const = default;
};
/// The number of the record that made it.
using NoteId = Id<struct NoteTag>;

// Facts, as those of a session (core/session/event.h): tags and versions are on disk for ever.
struct NoteWritten {
    static constexpr std::string_view tag = "note_written";
    static constexpr std::uint32_t version = 1;
    ReflectionNote note;
    bool operator==(const NoteWritten&) const = default;
};
struct NoteChanged {
    static constexpr std::string_view tag = "note_changed";
    static constexpr std::uint32_t version = 1;
    NoteId id;
    ReflectionNote note;
    bool operator==(const NoteChanged&) const = default;
};
struct NoteRemoved {
    static constexpr std::string_view tag = "note_removed";
    static constexpr std::uint32_t version = 1;
    NoteId id;
    bool operator==(const NoteRemoved&) const = default;
};
using ReflectionEvent = std::variant<NoteWritten, NoteChanged, NoteRemoved>;

/// One line of the file of notes.
struct ReflectionRecord {
    Seq seq = 0;                                            ///< from 1, without holes
    std::chrono::sys_time<std::chrono::milliseconds> on{};  ///< when it was written down; UTC
    ReflectionEvent event;
    bool operator==(const ReflectionRecord&) const = default;
};

/// The notes that stand, by id.
using Reflection = std::map<NoteId, ReflectionNote>;

/// May `event` follow: the note it names stands, and its texts are ones that can be kept.
bool fits(const Reflection& notes, const ReflectionEvent& event);
/// Takes up a record that fits.
void take_up(Reflection& notes, const ReflectionRecord& record);

/// A note as it will be kept, or why it cannot be.
Result<ReflectionNote, TextProblem> tidied(ReflectionNote note);

/// Notes in the order of their moments; at the same moment the oldest first.
std::vector<NoteId> in_order(const Reflection& notes);

/// The same records without the words of notes that were removed and of what notes said before they
/// were changed: nobody looks back at the looking back. Numbers, times and kinds stay.
std::vector<ReflectionRecord> without_old_words(std::span<const ReflectionRecord> log);

}  // namespace kring
