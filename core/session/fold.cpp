#include "core/session/fold.h"

#include "core/session/apply.h"

#include <algorithm>

namespace kring {

namespace {

/// Records between two kept copies, and how many copies: a few hundred kilobytes of a usual
/// session. Undo rarely reaches further; when it does, it costs a fold from the start.
constexpr std::size_t kept_every = 1024;
constexpr std::size_t kept_most = 2;

void apply_counting(State& state, std::span<const Record> log) {
    const std::vector<bool> counts = counting(log);
    for (std::size_t i = 0; i < log.size(); ++i)
        if (counts[i]) apply(state, log[i]);
}

}  // namespace

State fold(std::span<const Record> log, SessionTime until) {
    const auto end = std::upper_bound(log.begin(), log.end(), until,
                                      [](SessionTime t, const Record& r) { return t < r.at; });
    State state;
    apply_counting(state, log.first(static_cast<std::size_t>(end - log.begin())));
    return state;
}

RunningFold::RunningFold(std::span<const Record> log) : m_state{fold(log)} {
    for (const Record& record : log) m_history.add(record);
    if (log.empty()) return;
    m_last = log.back().seq;
    m_last_at = log.back().at;
}

bool RunningFold::accepts(const Record& record) const {
    if (record.at < m_last_at || !references_hold(m_state, record, m_last)) return false;
    const auto* reverted = std::get_if<Reverted>(&record.event);
    return !reverted || reverted->first == m_history.undo_from() ||
           reverted->first == m_history.redo_from();
}

void RunningFold::take(std::span<const Record> log) {
    const Record& record = log.back();
    m_history.add(record);
    m_last = record.seq;
    m_last_at = record.at;
    if (const auto* reverted = std::get_if<Reverted>(&record.event))
        take_back(log, reverted->first);
    else
        apply(m_state, record);
    if (log.size() % kept_every != 0) return;
    if (m_kept.size() == kept_most) m_kept.erase(m_kept.begin());
    m_kept.push_back({record.seq, m_state});
}

void RunningFold::take_back(std::span<const Record> log, Seq first) {
    while (!m_kept.empty() && m_kept.back().after >= first) m_kept.pop_back();
    m_state = m_kept.empty() ? State{} : m_kept.back().state;
    const Seq after = m_kept.empty() ? 0 : m_kept.back().after;
    apply_counting(m_state, log.subspan(after));
}

}  // namespace kring
