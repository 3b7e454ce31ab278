#include "core/archive/log_check.h"

#include <utility>

namespace kring {

std::optional<ArchiveError> LogCheck::out_of_order(const Record& r) const {
    const auto wrong = [](const char* why) {
        return ArchiveError{ArchiveProblem::wrong_order, 0, why};
    };
    const Seq last = m_log.empty() ? 0 : m_log.back().seq;
    const Seq last_step = m_log.empty() ? 0 : m_log.back().step;
    if (r.seq != last + 1) return wrong("seq");
    if (r.step == 0 || (r.step != r.seq && r.step != last_step)) return wrong("step");
    if (r.at < (m_log.empty() ? SessionTime{0} : m_log.back().at)) return wrong("time");
    return std::nullopt;
}

std::optional<ArchiveError> LogCheck::add(Record record) {
    if (auto wrong = out_of_order(record)) return wrong;
    if (!m_fold.accepts(record))
        return ArchiveError{ArchiveProblem::wrong_record, 0, "names what is not there"};
    m_log.push_back(std::move(record));
    m_fold.take(m_log);
    return std::nullopt;
}

}  // namespace kring
