#include "app/app.h"

#include "app/facilitator/say.h"
#include "app/local_time.h"
#include "core/replay/hidden_names.h"
#include "core/session/fold.h"

#include <algorithm>
#include <utility>

namespace kring {

/// As it stands on the page; the file is only read, whoever has it open.
std::optional<App::Past> App::read_compared(const std::string& path) {
    auto loaded = read_past(path);
    if (!loaded) return std::nullopt;
    const std::string date = m_furniture.words.date(local_day(loaded->header.started));
    // As in the replay that it was opened from: without names until somebody asks for them.
    if (!m_replay || !m_replay->names())
        loaded->log = without_names(loaded->log, m_furniture.words("replay.somebody"));
    Past past{compared_session(fold(loaded->log), path, date), loaded->header.started};
    if (loaded->damage) past.session.trouble = m_furniture.words("compare.only_part");
    return past;
}

/// Sessions of the shelf of the same kind, those about the same case first.
std::vector<CompareChoice> App::compare_choices(const ComparedSession& base) {
    std::vector<CompareChoice> choices;
    for (const SessionSummary& each : m_shelf->shelf().sessions) {
        if (each.path == base.path || each.status == SessionStatus::unreadable ||
            each.tells_stories != base.stories)
            continue;
        const WallTime started{std::chrono::milliseconds{each.started}};
        const Words& words = m_furniture.words;
        choices.push_back(
            {each.path, each.title,
             words.date(local_day(started)) + ", " + time_of_day(words, local_time(started))});
    }
    std::stable_partition(choices.begin(), choices.end(), [&](const CompareChoice& choice) {
        return !base.title.empty() && choice.title == base.title;
    });
    return choices;
}

void App::open_compare(const std::string& path) {
    const std::string base = !path.empty()  ? path
                             : m_reflection ? m_reflection->path()
                                            : std::string{};
    if (base.empty()) return;
    auto past = read_compared(base);
    if (!past) return;
    m_screens.compare = {};
    m_screens.replay.player.pause();
    m_compare = std::make_unique<CompareData>();
    m_compare->before = std::move(past->session);
    m_compare->folder = m_around.places.sessions;
    m_compare->choices = compare_choices(m_compare->before);
    m_compare_base = {base, past->started};
    m_shelf->refresh();
}

/// The earlier of the two stands left, whichever of them was there first.
void App::compare_with(const std::string& path) {
    if (!m_compare) return;
    auto other = read_compared(path);
    auto base = read_compared(m_compare_base.path);
    if (!other || !base) return;
    m_screens.compare = {};
    const bool swap = other->started < base->started;
    m_compare->before = std::move(swap ? other->session : base->session);
    m_compare->now = std::move(swap ? base->session : other->session);
}

void App::close_compare() {
    m_compare.reset();
    m_screens.compare = {};
}

/// The shelf may still be filling up while somebody chooses.
void App::follow_compare() {
    if (m_compare && !m_compare->now) m_compare->choices = compare_choices(m_compare->before);
}

}  // namespace kring
