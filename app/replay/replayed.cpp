#include "app/replay/replayed.h"

#include "core/replay/hidden_names.h"

#include <algorithm>
#include <utility>

namespace kring {

namespace fs = std::filesystem;

Replayed::Walk::Walk(std::vector<Record> log)
    : session{[] { return SessionTime{0}; }, [](std::span<const Record>) { return false; },
              std::move(log)},
      timeline{session.log()}, folded{timeline} {
    session.set_read_only();
}

Replayed::Outside Replayed::outside_of(const std::string& path) {
    std::error_code failed;
    Outside outside;
    outside.bytes = fs::file_size(path, failed);
    if (failed) outside.bytes = 0;
    outside.changed = fs::last_write_time(path, failed);
    return outside;
}

Result<std::unique_ptr<Replayed>, ArchiveError> Replayed::open(const std::string& path,
                                                               std::string somebody) {
    // Before it is read: what is written meanwhile is seen as a change.
    const Outside outside = outside_of(path);
    auto loaded = read_session(path);
    if (!loaded) return Err{loaded.error()};
    auto replayed =
        std::make_unique<Replayed>(path, std::move(loaded).value(), std::move(somebody));
    replayed->m_outside = outside;
    return replayed;
}

Replayed::Replayed(std::string path, LoadedSession loaded, std::string somebody)
    : m_path{std::move(path)}, m_somebody{std::move(somebody)}, m_loaded{std::move(loaded)} {
    walk_anew(0);
}

static bool names_somebody(const Record& record) {
    if (const auto* joined = std::get_if<PersonJoined>(&record.event))
        return !joined->person.name.empty();
    if (const auto* changed = std::get_if<PersonChanged>(&record.event))
        return !changed->person.name.empty();
    return false;
}

void Replayed::walk_anew(std::size_t place) {
    m_has_names = std::any_of(m_loaded.log.begin(), m_loaded.log.end(), names_somebody);
    m_walk =
        std::make_unique<Walk>(m_names ? m_loaded.log : without_names(m_loaded.log, m_somebody));
    ++m_version;
    go_to(place);
}

void Replayed::go_to(std::size_t place, bool passing) {
    Timeline& timeline = m_walk->timeline;
    m_place = std::min(place, timeline.last());
    const auto step = timeline.step(m_place);
    m_passed = passing && !step.empty() && std::holds_alternative<Reverted>(step.front().event);
    if (m_place == 0)
        m_before = State{};
    else if (!m_passed)
        m_before = timeline.at(m_place - 1);
    m_now = &timeline.at(m_place);
    if (m_passed) m_before = *m_now;
    m_changes = changes_between(m_before, *m_now);
    m_with_gone.reset();
    if (m_changes.gone_cards.empty() && m_changes.gone_links.empty()) return;
    m_with_gone = *m_now;
    m_with_gone->board = kring::with_gone(m_before, *m_now, m_changes);
}

void Replayed::show_names(bool show, std::string somebody) {
    m_somebody = std::move(somebody);
    m_names = show;
    walk_anew(m_place);
}

bool Replayed::look_again() {
    const Outside outside = outside_of(m_path);
    if (outside == m_outside || outside.bytes == 0) return false;
    auto loaded = read_session(m_path);
    if (!loaded) return false;  // gone or half rewritten: what was read is still true
    m_outside = outside;
    // Another session that took the place of this one is not what somebody came to look at.
    if (loaded.value().header.id != m_loaded.header.id) return false;
    const bool at_end = m_place == timeline().last() && m_place > 0;
    m_loaded = std::move(loaded).value();
    walk_anew(at_end ? static_cast<std::size_t>(-1) : m_place);
    return true;
}

}  // namespace kring
