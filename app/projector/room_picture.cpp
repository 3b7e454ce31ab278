#include "app/projector/room_picture.h"

#include <chrono>
#include <utility>

namespace kring {

static bool same_moment(const AudienceMoment& a, const AudienceMoment& b) {
    return a.today == b.today && a.voted == b.voted && a.clock == b.clock &&
           a.reading == b.reading && a.sentence == b.sentence;
}

bool RoomPicture::changed(std::size_t records, SessionTime second, const AudienceMoment& at) const {
    return m_records != records || m_second != second || !same_moment(m_at, at);
}

const Audience* RoomPicture::follow(const State& state, std::size_t records,
                                    const AudienceMoment& at) {
    const bool blank = state.wall.blank;
    const SessionTime second = std::chrono::ceil<std::chrono::seconds>(state.timer.left(at.now));
    const auto keep = [&] {
        return state.wall.frozen && !blank && m_live &&
               m_allowed == allowed_to_room(state, at.today);
    };
    if (changed(records, second, at) && !keep()) {
        (blank ? m_blank : m_live) = audience_of(state, at);
        if (!blank) m_allowed = allowed_to_room(state, at.today);
        m_second = second;
        m_at = at;
        m_records = records;
    }
    const auto& shown = blank ? m_blank : m_live;
    return shown ? &*shown : nullptr;
}

}  // namespace kring
