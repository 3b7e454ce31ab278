#pragma once

#include "core/base/time.h"

#include <array>
#include <cstddef>

namespace kring {

/// How much faster than it was; 1 is as it was.
inline constexpr std::array player_speeds{1, 5, 20, 60};

/// Plays along an axis of time, from 0 to a length. Knows no clock and no session.
class Player {
public:
    bool playing() const { return m_playing; }
    /// Place in `player_speeds`.
    std::size_t speed() const { return m_speed; }
    int times() const { return player_speeds[m_speed]; }
    SessionTime at() const { return SessionTime{static_cast<SessionTime::rep>(m_at)}; }

    /// From the end it starts at the beginning again. Without any time there is nothing to play.
    void play(SessionTime length);
    void pause() { m_playing = false; }
    void toggle(SessionTime length);
    /// Past the last speed is the last.
    void set_speed(std::size_t speed);
    void step_speed(int by);
    /// Somewhere else; goes on playing if it did.
    void put(SessionTime at);
    /// `seconds` of a watch go by; stands still at the end.
    void advance(double seconds, SessionTime length);

private:
    double m_at = 0;  ///< milliseconds, with what is too small for a whole one
    std::size_t m_speed = 1;
    bool m_playing = false;
};

}  // namespace kring
