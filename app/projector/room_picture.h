#pragma once

#include "app/projector/audience.h"

#include <cstddef>
#include <optional>

namespace kring {

/// What the room sees from moment to moment: made anew only when something of it changes, kept
/// while the wall is frozen, and set aside while it is blank.
class RoomPicture {
public:
    /// `records`: how many the session has, so that a change of it is noticed. Null: nothing to see
    /// yet.
    const Audience* follow(const State& state, std::size_t records, const AudienceMoment& at);

private:
    bool changed(std::size_t records, SessionTime second, const AudienceMoment& at) const;

    std::optional<Audience> m_live;   ///< as long as the wall is not frozen, the newest
    std::optional<Audience> m_blank;  ///< shown instead while the wall is blank
    RoomAllowed m_allowed;            ///< when the newest was made
    std::size_t m_records = static_cast<std::size_t>(-1);
    AudienceMoment m_at;
    SessionTime m_second{0};  ///< left on the clock, rounded up
};

}  // namespace kring
