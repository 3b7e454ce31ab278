#include "app/replay/player.h"

#include <algorithm>

namespace kring {

void Player::play(SessionTime length) {
    if (length <= SessionTime{0}) return;
    if (at() >= length) m_at = 0;
    m_playing = true;
}

void Player::toggle(SessionTime length) {
    if (m_playing)
        pause();
    else
        play(length);
}

void Player::set_speed(std::size_t speed) { m_speed = std::min(speed, player_speeds.size() - 1); }

void Player::step_speed(int by) {
    const auto last = static_cast<int>(player_speeds.size()) - 1;
    m_speed = static_cast<std::size_t>(std::clamp(static_cast<int>(m_speed) + by, 0, last));
}

void Player::put(SessionTime at) {
    m_at = static_cast<double>(std::max(at, SessionTime{0}).count());
}

void Player::advance(double seconds, SessionTime length) {
    if (!m_playing || seconds <= 0) return;
    m_at += seconds * 1000 * times();
    if (at() < length) return;
    put(length);
    pause();
}

}  // namespace kring
