#pragma once

#include "app/ui/outbox.h"
#include "app/ui/ui.h"
#include "app/ui/words.h"
#include "core/archive/draft_file.h"
#include "core/replay/reflection.h"
#include "core/session/session.h"

#include <cstddef>
#include <ctime>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// What every view is handed. `drafts`: text that is still being typed, by the name of its field
/// ("capture", "notes", "card:12"). It is kept in the draft file beside the session every two
/// seconds, and survives a change of phase and a crash. A view reads and writes its own entry, and
/// erases it once the text became a record.
struct View {
    ui::Ui& ui;
    const Words& words;
    Outbox& out;
    Drafts& drafts;
};

/// How safe the last word is.
enum class Saved {
    safe,      ///< everything is on the disk
    writing,   ///< for a moment
    failed,    ///< the disk refused; the session is read-only until it is saved elsewhere
    read_only  ///< opened to look at
};

/// What a view may know of a ballot box: who put something in it, never what.
struct BoxSeen {
    std::size_t ballots() const { return voted.size() + unnamed; }

    std::vector<PersonId> voted;       ///< by id
    std::vector<PersonId> changeable;  ///< those of them who can still take their ballot back
    std::size_t unnamed = 0;           ///< ballots from before this start: whose is not known yet
    bool safe = true;                  ///< what was cast is on the disk
};

/// What a view may know of the open session. It cannot change it.
struct Glance {
    const Session& session;
    const State& state;
    SessionTime now{0};
    Saved saved = Saved::safe;
    std::string path;
    std::string trouble;  ///< a sentence about the file, if there is something to say; else empty
    /// Time of the wall at a moment of the session, in the person's own time zone.
    std::function<std::tm(SessionTime)> local;
    std::string today = {};                     ///< ISO day, "2026-11-21"
    std::optional<BoxSeen> box = std::nullopt;  ///< while a vote by laptop is open or closed
    /// Looking back: how many records `state` is made of. Nothing: all there are.
    std::optional<std::size_t> until = std::nullopt;
    /// What those who looked back wrote beside the session; null: nothing.
    const Reflection* notes = nullptr;

    /// Changes whenever `state` may have: a view that keeps something looks whether this is still
    /// the same.
    std::size_t records() const { return until ? *until : session.log().size(); }
};

}  // namespace kring
