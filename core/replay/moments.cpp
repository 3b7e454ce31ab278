#include "core/replay/moments.h"

#include "core/replay/left_out.h"
#include "core/session/history.h"

namespace kring {
namespace {

/// Where the group goes by this record; null when it stays where it is.
const std::string* goes_to(const Event& event) {
    if (const auto* entered = std::get_if<PhaseEntered>(&event)) return &entered->phase;
    if (const auto* back = std::get_if<PhaseTakenBack>(&event)) return &back->to;
    return nullptr;
}

}  // namespace

std::string phase_at(std::span<const Record> log, SessionTime moment) {
    std::string phase;
    for (const Record& record : log) {
        if (record.at > moment) break;
        if (const std::string* next = goes_to(record.event)) phase = *next;
    }
    return phase;
}

SessionTime left_at(std::span<const Record> log, const std::string& phase) {
    SessionTime left{0};
    bool inside = false;
    for (const Record& record : log) {
        const auto* skipped = std::get_if<PhaseSkipped>(&record.event);
        if (skipped != nullptr && skipped->phase == phase) left = record.at;
        const std::string* next = goes_to(record.event);
        if (next == nullptr) continue;
        if (inside) left = record.at;
        inside = *next == phase;
    }
    return inside ? log.back().at : left;
}

SessionTime last_heard(std::span<const Record> log, PersonId person) {
    const std::vector<bool> counts = counting(log);
    for (std::size_t i = log.size(); i-- > 0;)
        if (counts[i] && voice_of(log[i].event) == Voice{person}) return log[i].at;
    return SessionTime{0};
}

}  // namespace kring
