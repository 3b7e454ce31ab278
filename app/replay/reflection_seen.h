#pragma once

#include "app/ui/view.h"
#include "core/replay/reflection.h"

#include <algorithm>
#include <string>

namespace kring {

/// What a view may know of the notes beside the session that is looked back at. It cannot change
/// them.
struct ReflectionSeen {
    const Reflection* notes = nullptr;  ///< null: nothing can be read
    Saved saved = Saved::safe;
    /// Why nothing can be written down here, as a sentence; empty: it can.
    std::string locked;
};

/// Somebody put a name to a note.
inline bool names_an_author(const ReflectionSeen& seen) {
    return seen.notes != nullptr &&
           std::any_of(seen.notes->begin(), seen.notes->end(),
                       [](const auto& entry) { return !entry.second.who.empty(); });
}

/// The names under which what is being typed is kept (View::drafts).
inline const std::string draft_of_note = "reflect";     ///< what a new note says
inline const std::string draft_of_who = "reflect:who";  ///< who says it; stays for the next one
inline const std::string draft_of_moment =
    "reflect:at";  ///< milliseconds; pinned at the first letter
inline const std::string draft_of_question = "reflect:question";  ///< its word on disk
/// The same of a note that is being changed.
inline std::string draft_of(NoteId note) { return "reflect:" + std::to_string(note.value); }
inline std::string draft_of_who_in(NoteId note) { return draft_of(note) + ":who"; }

}  // namespace kring
