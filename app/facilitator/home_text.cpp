#include "app/facilitator/home_text.h"

#include "app/facilitator/ballot_words.h"
#include "core/base/day.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <vector>

namespace kring {
namespace {

std::tm local_time(std::int64_t moment) {
    const auto seconds = static_cast<std::time_t>(moment / 1000);
    std::tm local{};
    localtime_r(&seconds, &local);
    return local;
}

std::int64_t moment_or_now(std::int64_t now) {
    if (now != 0) return now;
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

bool is_today(std::int64_t moment, std::int64_t now) {
    return day_of(local_time(moment)) == day_of(local_time(moment_or_now(now)));
}

Minutes nearest_minutes(SessionTime time) {
    return std::chrono::duration_cast<Minutes>(time + std::chrono::seconds{30});
}

void join(std::string& line, const std::string& part) {
    if (part.empty()) return;
    if (!line.empty()) line += ", ";
    line += part;
}

std::string day_and_time(const Words& words, std::int64_t moment, std::int64_t now) {
    return day_text(words, moment, now) + " " + clock_text(words, moment);
}

}  // namespace

std::string day_text(const Words& words, std::int64_t moment, std::int64_t now) {
    return words.date(day_of(local_time(moment)), day_of(local_time(moment_or_now(now))));
}

std::string clock_text(const Words& words, std::int64_t moment) {
    const std::tm time = local_time(moment);
    return words.clock_time(Minutes{time.tm_hour * 60 + time.tm_min});
}

std::string status_text(const Words& words, const SessionSummary& session, std::int64_t now,
                        bool brief) {
    if (session.locked) return words("home.status.locked");
    if (brief && session.status == SessionStatus::cut_off)
        return words("home.status.cut_off_short",
                     {{"phase", session.phase_name.in(words.language())}});
    const std::string& phase = session.phase_name.in(words.language());
    const std::string when = is_today(session.touched, now)
                                 ? clock_text(words, session.touched)
                                 : day_and_time(words, session.touched, now);
    switch (session.status) {
    case SessionStatus::prepared: return words("home.status.prepared");
    case SessionStatus::under_way: return words("home.status.under_way", {{"phase", phase}});
    case SessionStatus::cut_off:
        return words(is_today(session.touched, now) ? "home.status.cut_off"
                                                    : "home.status.cut_off_day",
                     {{"time", when}, {"phase", phase}});
    case SessionStatus::finished: return words("home.status.finished");
    case SessionStatus::example: return words("home.status.example");
    case SessionStatus::unreadable: break;
    }
    return words("home.status.unreadable");
}

std::string story_text(const Words& words, const SessionSummary& session, std::int64_t now) {
    std::string line = session.method.in(words.language());
    join(line, day_and_time(words, session.started, now));
    if (session.locked) return line;
    if (session.people > 0) join(line, words.count("home.people", session.people));
    const Minutes length = nearest_minutes(session.length);
    if (length.count() > 0)
        join(line, words("home.length_busy", {{"length", words.duration(length)}}));
    return line;
}

std::string facts_text(const Words& words, const SessionSummary& session, std::int64_t now) {
    if (session.status == SessionStatus::example) return words("home.example_facts");
    if (session.status == SessionStatus::unreadable) return {};
    std::string line = is_today(session.touched, now) ? day_and_time(words, session.touched, now)
                                                      : day_text(words, session.touched, now);
    if (session.locked) return line;
    if (session.people > 0) join(line, words.count("home.people", session.people));
    const bool prepared = session.status == SessionStatus::prepared;
    const Minutes length = nearest_minutes(prepared ? session.planned : session.length);
    if (length.count() > 0) join(line, words.duration(length));
    return line;
}

std::string outcome_text(const Words& words, const SessionSummary& session) {
    if (session.status == SessionStatus::unreadable || !session.problem.empty()) {
        const std::string key = "archive." + session.problem;
        const std::string file = std::filesystem::path{session.path}.filename().string();
        return words(words.has(key) ? key : std::string{"home.problem"},
                     {{"file", file}, {"line", std::to_string(session.problem_line)}});
    }
    if (!session.chosen.empty()) {
        const std::string chosen =
            words("home.chosen", {{"stories", and_list(words, session.chosen)}});
        return session.chosen_because.empty() ? chosen : chosen + " " + session.chosen_because;
    }
    if (!session.outcome.empty()) return session.outcome;
    if (session.tells_stories) {
        const auto told = static_cast<std::int64_t>(session.stories.size());
        return told == 0 ? words("home.no_stories") : words.count("home.stories_there", told);
    }
    if (session.status == SessionStatus::example) return words("home.example_outcome");
    if (session.cards == 0) return words("home.no_cards");
    const bool prepared = session.status == SessionStatus::prepared;
    return words.count(prepared ? "home.cards_ready" : "home.cards_there", session.cards);
}

std::string title_text(const Words& words, const SessionSummary& session) {
    if (!session.title.empty()) return session.title;
    if (session.status == SessionStatus::unreadable)
        return std::filesystem::path{session.path}.stem().string();
    return words("home.no_title");
}

}  // namespace kring
