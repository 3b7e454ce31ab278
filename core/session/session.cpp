#include "core/session/session.h"

#include "core/session/erase.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace kring {

Session::Session(Clock clock, Sink sink) : Session{std::move(clock), std::move(sink), {}} {}

Session::Session(Clock clock, Sink sink, std::vector<Record> log)
    : m_clock{std::move(clock)}, m_sink{std::move(sink)}, m_log{std::move(log)}, m_fold{m_log} {
    assert(m_clock && m_sink);
    if (needs_erasing(m_log)) forget_withdrawn();
}

SessionTime Session::now() const {
    const SessionTime clock = std::max(m_clock(), SessionTime{0});
    return m_log.empty() ? clock : std::max(clock, m_log.back().at);
}

std::optional<Refusal> Session::why_not(const Intent& intent) const {
    if (m_read_only) return Refusal::read_only;
    return kring::why_not(state(), history(), intent, now());
}

Result<Seq, Refusal> Session::submit(const Intent& intent) {
    if (m_read_only) return Err{Refusal::read_only};
    const SessionTime at = now();
    const Seq first = static_cast<Seq>(m_log.size() + 1);
    auto events = decide(state(), history(), intent, at, first);
    if (!events) return Err{events.error()};
    if (events.value().empty()) return Seq{0};

    std::vector<Record> step;
    step.reserve(events.value().size());
    for (Event& event : events.value())
        step.push_back({static_cast<Seq>(first + step.size()), first, at, std::move(event)});
    if (!m_sink(step)) {  // the disk first, then memory
        m_read_only = true;
        return Err{Refusal::not_stored};
    }
    bool withdrawn = false;
    for (Record& record : step) {
        withdrawn |= std::holds_alternative<StoryWithdrawn>(record.event);
        m_log.push_back(std::move(record));
        m_fold.take(m_log);
    }
    if (withdrawn) forget_withdrawn();
    return first;
}

void Session::forget_withdrawn() {
    m_log = without_withdrawn(m_log);
    m_fold = RunningFold{m_log};  // with the copies of the state that it keeps
}

void Session::set_sink(Sink sink) {
    assert(sink);
    m_sink = std::move(sink);
    m_read_only = false;
}

}  // namespace kring
