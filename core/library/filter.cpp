#include "core/library/filter.h"

#include "core/base/text.h"

#include <algorithm>

namespace kring {

namespace {

bool stands_in(const std::string& text, const std::string& folded) {
    return fold_case(text).find(folded) != std::string::npos;
}

bool fits_but_text(const SessionFilter& filter, const SessionSummary& session) {
    if (!filter.method.empty() && session.method_id != filter.method) return false;
    if (filter.from && session.started < *filter.from) return false;
    if (filter.until && session.started >= *filter.until) return false;
    if (filter.fewest_people && session.people < *filter.fewest_people) return false;
    if (filter.most_people && session.people > *filter.most_people) return false;
    if (!filter.phase.empty() && session.phase != filter.phase) return false;
    return !filter.with_open_actions || session.open_actions > 0;
}

bool fits_folded(const SessionFilter& filter, const SessionSummary& session,
                 const std::string& about) {
    return fits_but_text(filter, session) &&
           (about.empty() || stands_in(session.case_sentence, about) ||
            stands_in(session.title, about));
}

}  // namespace

bool fits(const SessionFilter& filter, const SessionSummary& session) {
    return fits_folded(filter, session, fold_case(filter.about));
}

std::vector<std::size_t> arranged(const std::vector<SessionSummary>& sessions,
                                  const SessionFilter& filter, SessionOrder order) {
    const std::string about = fold_case(filter.about);
    std::vector<std::size_t> places;
    std::vector<std::string> titles(order == SessionOrder::title ? sessions.size() : 0);
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        if (!fits_folded(filter, sessions[i], about)) continue;
        places.push_back(i);
        if (order == SessionOrder::title) titles[i] = fold_case(sessions[i].title);
    }
    const auto before = [&](std::size_t a, std::size_t b) {
        const SessionSummary& one = sessions[a];
        const SessionSummary& two = sessions[b];
        const bool example = one.status == SessionStatus::example;
        if (example != (two.status == SessionStatus::example)) return !example;
        if (example) return false;
        switch (order) {
        case SessionOrder::started: return one.started > two.started;
        case SessionOrder::title:
            // Without a title it is looked for by its date.
            if (titles[a].empty() != titles[b].empty()) return titles[b].empty();
            return titles[a] < titles[b];
        case SessionOrder::people: return one.people > two.people;
        case SessionOrder::touched: break;
        }
        return one.touched > two.touched;
    };
    std::stable_sort(places.begin(), places.end(), before);
    return places;
}

}  // namespace kring
