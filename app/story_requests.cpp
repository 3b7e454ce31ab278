#include "app/app.h"
#include "app/local_time.h"
#include "core/archive/file.h"
#include "core/archive/session_file.h"
#include "core/base/day.h"
#include "core/exchange/story_table.h"
#include "core/report/markdown.h"
#include "core/report/report_stories.h"
#include "core/session/passing.h"

// What the program does for stories beside what the session itself can: other files.

namespace kring {

namespace {

/// More than any collection of stories; bytes.
constexpr std::size_t longest_collection = 4 << 20;

/// The session of another panel, from its file.
struct OtherPanel {
    LoadedSession file;
    State state;
    PanelSession panel() const {
        return {state, file.header.id, iso_day(local_day(file.header.started))};
    }
    /// As that panel calls itself; else the title of its session.
    const std::string& name() const {
        return state.frame.panel.empty() ? state.title : state.frame.panel;
    }
};

Result<OtherPanel, ArchiveError> read_panel(const std::string& path) {
    auto loaded = read_session(path);
    if (!loaded) return Err{loaded.error()};
    // Half of what a panel decided is not what it decided.
    if (loaded.value().damage) return Err{*loaded.value().damage};
    State state = fold(loaded.value().log);
    return OtherPanel{std::move(loaded).value(), std::move(state)};
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

}  // namespace

void App::bring_from(const std::string& path) {
    if (!m_desk) return;
    const auto other = read_panel(path);
    if (!other) return say_problem(other.error(), path);
    const std::string today = iso_day(local_day(m_around.wall()));
    const auto& words = m_furniture.words;
    const bool is_this_one = other.value().file.header.id == m_desk->header().id;
    auto going = is_this_one
                     ? std::vector<StartStory>{}
                     : stories_to_pass_up(other.value().panel(), m_desk->session().state(), today);
    const auto staying = stories_to_stay(other.value().state, today).size();
    if (going.empty()) {
        say(words("app.nothing_to_bring", {{"file", file_name(path)}}));
    } else {
        const auto count = static_cast<std::int64_t>(going.size());
        const auto done = m_desk->submit(BringStories{std::move(going)});
        if (!done) return answer_to(done);
        say(words.count("app.brought", count, {{"panel", other.value().name()}}), ui::Icon::check);
    }
    if (staying > 0 && !is_this_one)
        say(words.count("app.stayed_there", static_cast<std::int64_t>(staying)), ui::Icon::lock);
}

void App::hear_back_from(const std::string& path) {
    if (!m_desk) return;
    const auto other = read_panel(path);
    if (!other) return say_problem(other.error(), path);
    const auto heard =
        heard_from(other.value().panel(), m_desk->session().state(), m_desk->header().id);
    const auto& words = m_furniture.words;
    if (heard.empty()) return say(words("app.nothing_heard", {{"file", file_name(path)}}));
    for (const HearBack& word : heard)
        if (const auto done = m_desk->submit(word); !done) return answer_to(done);
    say(words.count("app.heard_back", static_cast<std::int64_t>(heard.size()),
                    {{"panel", other.value().name()}}),
        ui::Icon::check);
}

void App::import_stories(const std::string& path) {
    if (!m_desk) return;
    const auto& words = m_furniture.words;
    const auto text = read_small_file(path, longest_collection);
    ReadStories read;
    if (text) read = read_stories(*text, m_desk->session().state().domains);
    const auto count = static_cast<std::int64_t>(read.stories.size());
    if (count > 0) {
        const auto done = m_desk->submit(BringStories{std::move(read.stories)});
        if (!done) return answer_to(done);
        say(words.count("app.stories_imported", count), ui::Icon::check);
    } else {
        say(words("app.no_stories_in_file", {{"file", file_name(path)}}), ui::Icon::warning);
    }
    if (!read.refused.empty())
        say(words.count("app.stories_refused", static_cast<std::int64_t>(read.refused.size())),
            ui::Icon::warning);
    if (!read.not_taken.empty())
        say(words("app.columns_not_taken", {{"columns", joined(read.not_taken)}}));
}

void App::save_feedback_sheet(const std::string& path) {
    if (!m_desk) return;
    const auto& words = m_furniture.words;
    const ReportFacts facts{words.date(local_day(m_desk->header().started)), words.language(),
                            m_desk->session().now(), false, iso_day(local_day(m_around.wall()))};
    save_text(path, to_markdown(
                        feedback_sheet_of(m_desk->session().state(), facts,
                                          [&words](std::string_view key) { return words(key); })));
}

}  // namespace kring
