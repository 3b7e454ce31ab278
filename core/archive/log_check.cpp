#include "core/archive/log_check.h"

#include "core/session/apply.h"
#include "core/session/history.h"

#include <algorithm>
#include <utility>

namespace kring {
namespace {

// An undo seldom reaches far; a few states kept are enough, and a copy of a large one is not cheap.
constexpr Seq keep_every = 256;
constexpr std::size_t keep_most = 4;

}  // namespace

std::optional<ArchiveError> LogCheck::out_of_order(const Record& r) const {
    const auto wrong = [](const char* why) {
        return ArchiveError{ArchiveProblem::wrong_order, 0, why};
    };
    const Seq last = m_log.empty() ? 0 : m_log.back().seq;
    const Seq last_step = m_log.empty() ? 0 : m_log.back().step;
    if (r.seq != last + 1) return wrong("seq");
    if (r.step != r.seq && r.step != last_step) return wrong("step");
    if (r.at < (m_log.empty() ? SessionTime{0} : m_log.back().at)) return wrong("time");
    return std::nullopt;
}

std::optional<ArchiveError> LogCheck::add(Record record) {
    if (auto wrong = out_of_order(record)) return wrong;
    if (!references_hold(m_state, record, record.seq - 1))
        return ArchiveError{ArchiveProblem::wrong_record, 0, "names what is not there"};
    m_log.push_back(std::move(record));
    const Record& added = m_log.back();
    if (const auto* reverted = std::get_if<Reverted>(&added.event))
        revert(reverted->first);
    else
        apply(m_state, added);
    if (added.seq % keep_every == 0) {
        if (m_kept.size() == keep_most) m_kept.erase(m_kept.begin());
        m_kept.push_back({added.seq, m_state});
    }
    return std::nullopt;
}

/// Brings the state up to date after a Reverted. What it takes back may hold other Reverteds, whose
/// own records then count again: everything from the earliest of those is gone through anew.
void LogCheck::revert(Seq from) {
    Seq reach = from;
    for (Seq seq = static_cast<Seq>(m_log.size()) - 1; seq >= reach && seq > 0; --seq)
        if (const auto* inner = std::get_if<Reverted>(&m_log[seq - 1].event))
            reach = std::min(reach, inner->first);
    while (!m_kept.empty() && m_kept.back().upto >= reach) m_kept.pop_back();
    m_state = m_kept.empty() ? State{} : m_kept.back().state;
    const std::size_t begin = m_kept.empty() ? 0 : m_kept.back().upto;
    const std::vector<bool> counts = counting(m_log);
    for (std::size_t i = begin; i < m_log.size(); ++i)
        if (counts[i]) apply(m_state, m_log[i]);
}

}  // namespace kring
