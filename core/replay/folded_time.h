#pragma once

#include "core/replay/timeline.h"

#include <vector>

namespace kring {

/// How long a folded silence lasts when it is played.
inline constexpr SessionTime folded_silence{2'000};

/// The time of a session with its long silences folded to `folded_silence`: what is played, and the
/// axis of the timeline. Never goes back while the session goes on.
class FoldedTime {
public:
    explicit FoldedTime(const Timeline& timeline);

    SessionTime length() const { return m_length; }
    /// Where a moment of the session lies on the folded axis, and back again. Outside the session:
    /// its nearest end.
    SessionTime folded(SessionTime session) const;
    SessionTime unfolded(SessionTime folded) const;

    struct Silence {
        SessionTime from, to;  ///< of the session
        SessionTime at;        ///< where it begins on the folded axis
        bool operator==(const Silence&) const = default;
    };
    const std::vector<Silence>& silences() const { return m_silences; }  ///< in order

private:
    std::vector<Silence> m_silences;
    SessionTime m_last{0};  ///< end of the session
    SessionTime m_length{0};
};

}  // namespace kring
