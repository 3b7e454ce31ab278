#include "core/replay/folded_time.h"

#include <algorithm>
#include <iterator>

namespace kring {

FoldedTime::FoldedTime(const Timeline& timeline) : m_last{timeline.length()} {
    SessionTime saved{0};
    for (std::size_t place = 1; place <= timeline.last(); ++place) {
        if (!timeline.ends_silence(place)) continue;
        const SessionTime from = timeline.time_of(place - 1);
        const SessionTime to = timeline.time_of(place);
        m_silences.push_back({from, to, from - saved});
        saved += to - from - folded_silence;
    }
    m_length = m_last - saved;
}

SessionTime FoldedTime::folded(SessionTime session) const {
    session = std::clamp(session, SessionTime{0}, m_last);
    const auto after =
        std::upper_bound(m_silences.begin(), m_silences.end(), session,
                         [](SessionTime t, const Silence& silence) { return t < silence.from; });
    if (after == m_silences.begin()) return session;
    const Silence& silence = *std::prev(after);
    if (session >= silence.to) return silence.at + folded_silence + (session - silence.to);
    return silence.at +
           (session - silence.from) * folded_silence.count() / (silence.to - silence.from).count();
}

SessionTime FoldedTime::unfolded(SessionTime folded) const {
    folded = std::clamp(folded, SessionTime{0}, m_length);
    const auto after =
        std::upper_bound(m_silences.begin(), m_silences.end(), folded,
                         [](SessionTime t, const Silence& silence) { return t < silence.at; });
    if (after == m_silences.begin()) return folded;
    const Silence& silence = *std::prev(after);
    const SessionTime in = folded - silence.at;
    if (in >= folded_silence) return silence.to + (in - folded_silence);
    return silence.from + in * (silence.to - silence.from).count() / folded_silence.count();
}

}  // namespace kring
