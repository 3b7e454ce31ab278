#pragma once

#include "app/projector/audience_screens.h"
#include "core/session/state.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kring {

/// What a room needs and the session does not hold.
struct AudienceMoment {
    SessionTime now{0};
    std::string today;                    ///< ISO day; consent can have an end
    std::optional<std::size_t> voted;     ///< how many put something in the box; never who
    std::optional<Minutes> clock;         ///< time of day, from midnight
    std::optional<StoryId> reading;       ///< the story that is being read, when the screen knows
    std::optional<std::size_t> sentence;  ///< which sentence of it, from 0
};

/// The clock in the corner, in whole seconds: equal while the room sees the same.
struct AudienceClock {
    SessionTime length{0};
    SessionTime left{0};  ///< negative: over time
    bool paused = false;
    std::optional<Minutes> until;  ///< time of day when it ends; none while paused or over time
    bool operator==(const AudienceClock&) const = default;
};

/// The cards that the phase asks for.
struct AudienceCards {
    CardKind kind = CardKind::activity;
    Sides sides;
    bool operator==(const AudienceCards&) const = default;
};

/// Everything the wall may show and nothing else: what was promised hidden is not in here, so no
/// view can show it by mistake. No names at cards, no running tally, no story without consent for
/// the room, no private notes, no drafts, nothing from the bin. Compiled once, in audience.cpp.
struct Audience {
    Audience();
    Audience(const Audience&);
    Audience(Audience&&) noexcept;
    Audience& operator=(const Audience&);
    Audience& operator=(Audience&&) noexcept;
    ~Audience();
    bool operator==(const Audience&) const;

    bool blank = false;  ///< then all the rest is empty
    PhaseKind kind = PhaseKind::setup;
    std::optional<AudienceCards> cards;
    Phrase phase;     ///< its name
    Phrase question;  ///< the one question for the room
    std::optional<AudienceClock> clock;
    WallScreen screen;
};

/// What was said yes to and promised for the room. A picture that is kept, as on a frozen wall,
/// goes when this changes: it may show what may no longer be shown.
struct RoomAllowed {
    std::vector<std::pair<StoryId, TellerShown>> stories;
    std::set<std::string> nameless_phases;
    bool operator==(const RoomAllowed&) const = default;
};
RoomAllowed allowed_to_room(const State& state, std::string_view today);

/// What the room sees of a session. Reads State::wall: the picture that was asked for, else the one
/// the phase calls for. `frozen` is for whoever keeps what was shown before.
Audience audience_of(const State& state, const AudienceMoment& moment);

}  // namespace kring
