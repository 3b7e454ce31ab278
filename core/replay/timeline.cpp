#include "core/replay/timeline.h"

#include "core/session/apply.h"
#include "core/session/fold.h"

#include <algorithm>

namespace kring {

namespace {

std::optional<LandmarkKind> mark_of(const Event& event) {
    if (std::holds_alternative<PhaseEntered>(event) ||
        std::holds_alternative<PhaseTakenBack>(event))
        return LandmarkKind::phase;
    if (std::holds_alternative<BallotOpened>(event)) return LandmarkKind::ballot_opened;
    if (std::holds_alternative<BallotRevealed>(event)) return LandmarkKind::ballot_revealed;
    if (std::holds_alternative<ChoiceMade>(event)) return LandmarkKind::choice;
    if (std::holds_alternative<CardsMerged>(event)) return LandmarkKind::merge;
    if (std::holds_alternative<Reverted>(event)) return LandmarkKind::undo;
    return std::nullopt;
}

/// Where the group goes by this record; null when it stays where it is.
const std::string* phase_of(const Event& event) {
    if (const auto* entered = std::get_if<PhaseEntered>(&event)) return &entered->phase;
    if (const auto* back = std::get_if<PhaseTakenBack>(&event)) return &back->to;
    return nullptr;
}

bool is_undo(const Record& record) { return std::holds_alternative<Reverted>(record.event); }

}  // namespace

Timeline::Timeline(std::span<const Record> log) : m_log{log} {
    for (std::size_t i = 0; i < log.size(); ++i)
        if (i + 1 == log.size() || log[i + 1].step != log[i].step) m_ends.push_back(i + 1);
    find_marks();
    find_chapters();
}

void Timeline::find_marks() {
    for (std::size_t place = 1; place <= last(); ++place) {
        if (ends_silence(place)) m_marks.push_back({LandmarkKind::silence, place});
        for (const Record& record : step(place))
            if (const auto kind = mark_of(record.event)) m_marks.push_back({*kind, place});
    }
}

void Timeline::find_chapters() {
    for (std::size_t place = 1; place <= last(); ++place) {
        for (const Record& record : step(place)) {
            const std::string* phase = phase_of(record.event);
            if (phase == nullptr) continue;
            if (!m_chapters.empty()) {
                m_chapters.back().to = place;
                m_chapters.back().ended = record.at;
            }
            m_chapters.push_back({*phase, place, place, record.at, record.at});
        }
    }
    if (m_chapters.empty()) return;
    m_chapters.back().to = last();
    m_chapters.back().ended = length();
}

std::span<const Record> Timeline::until(std::size_t place) const {
    if (place == 0 || m_ends.empty()) return {};
    return m_log.first(m_ends[std::min(place, last()) - 1]);
}

std::span<const Record> Timeline::step(std::size_t place) const {
    if (place == 0 || place > last()) return {};
    return until(place).subspan(until(place - 1).size());
}

const State& Timeline::at(std::size_t place) {
    place = std::min(place, last());
    const auto there = until(place);
    const auto between = there.subspan(std::min(until(m_place).size(), there.size()));
    // Back, or over an undo, which reaches to before where it is: everything is folded anew.
    if (place < m_place || std::any_of(between.begin(), between.end(), is_undo))
        m_state = fold(there);
    else
        for (const Record& record : between) apply(m_state, record);
    m_place = place;
    return m_state;
}

SessionTime Timeline::time_of(std::size_t place) const {
    const auto records = until(place);
    return records.empty() ? SessionTime{0} : records.back().at;
}

std::size_t Timeline::place_at(SessionTime time) const {
    const auto after =
        std::upper_bound(m_ends.begin(), m_ends.end(), time,
                         [this](SessionTime t, std::size_t end) { return t < m_log[end - 1].at; });
    return static_cast<std::size_t>(after - m_ends.begin());
}

std::optional<std::size_t> Timeline::next_mark(std::size_t place) const {
    const auto found = std::find_if(m_marks.begin(), m_marks.end(),
                                    [&](const Landmark& mark) { return mark.place > place; });
    if (found == m_marks.end()) return std::nullopt;
    return found->place;
}

std::optional<std::size_t> Timeline::previous_mark(std::size_t place) const {
    const auto found = std::find_if(m_marks.rbegin(), m_marks.rend(),
                                    [&](const Landmark& mark) { return mark.place < place; });
    if (found == m_marks.rend()) return std::nullopt;
    return found->place;
}

}  // namespace kring
