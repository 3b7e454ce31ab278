#include "core/session/passing.h"

#include "core/base/text.h"
#include "core/session/stories.h"

#include <algorithm>

namespace kring {

namespace {

std::vector<std::string> texts_of(const State& state, StoryId story, RemarkKind kind) {
    std::vector<std::string> texts;
    for (const RemarkId id : remarks_about(state, story, kind))
        texts.push_back(state.remarks.at(id).text);
    return texts;
}

/// Dissent about this story, and about the choice as a whole.
std::vector<std::string> dissent_on(const State& state, StoryId story) {
    std::vector<std::string> texts;
    for (const RemarkId id : remarks_of(state, RemarkKind::dissent)) {
        const Remark& remark = state.remarks.at(id);
        if (!remark.story || *remark.story == story) texts.push_back(remark.text);
    }
    return texts;
}

/// The choice in which this story was, chosen or not; null when it was in none.
const Choice* choice_about(const State& state, StoryId story) {
    for (const auto& [id, choice] : state.choices)
        if (std::count(choice.stories.begin(), choice.stories.end(), story) > 0) return &choice;
    if (!was_passed_over(state, story)) return nullptr;
    const Choice* own = choice_for(state, state.stories.at(story).domain);
    return own ? own : choice_for(state, std::nullopt);
}

/// What that panel did with the story; `choice` is the one it was in.
PathStep step_of(const PanelSession& panel, StoryId story, const Choice& choice) {
    const bool chosen = is_chosen(panel.state, story);
    return {panel.id,
            panel.state.title,
            panel.state.frame.panel,
            panel.day,
            panel.state.stories.at(story).number,
            choice.way,
            chosen,
            texts_of(panel.state, story, chosen ? RemarkKind::reason : RemarkKind::not_chosen),
            dissent_on(panel.state, story)};
}

std::vector<StoryId> chosen_by_number(const State& state) {
    std::vector<StoryId> chosen;
    for (const StoryId id : stories_on_list(state))
        if (is_chosen(state, id)) chosen.push_back(id);
    return chosen;
}

bool came_from(const Story& story, std::string_view session, int number) {
    return std::any_of(story.path.begin(), story.path.end(), [&](const PathStep& step) {
        return step.session == session && step.number == number;
    });
}

bool is_there(const State& higher, std::string_view session, int number) {
    return std::any_of(higher.stories.begin(), higher.stories.end(),
                       [&](const auto& each) { return came_from(each.second, session, number); });
}

/// The domain of `there` with the name that `domain` has here; "other" is "other" everywhere.
std::optional<DomainId> same_domain(const State& here, std::optional<DomainId> domain,
                                    const State& there) {
    if (!domain || !*domain) return domain;
    const auto named = here.domains.find(*domain);
    if (named == here.domains.end()) return std::nullopt;
    for (const auto& [id, other] : there.domains)
        if (fold_case(other.name) == fold_case(named->second.name)) return id;
    return std::nullopt;
}

/// As it comes to the next table: whoever told it is not there, and yes to passing on is yes to
/// reading it aloud there.
StartStory passed_up(const Story& story) {
    StartStory start;
    start.form = story.form;
    if (!story.consent.name) start.form.teller.clear();
    start.form.recorder.clear();  // nobody asked who wrote it down
    start.marks = story.marks;
    start.consent = story.consent;
    start.consent.room = true;
    start.origin = StoryOrigin::passed_up;
    start.anonymous = story.anonymous;
    start.path = story.path;
    return start;
}

StoryId story_with_number(const State& state, int number) {
    for (const auto& [id, story] : state.stories)
        if (story.number == number && !story.withdrawn) return id;
    return {};
}

}  // namespace

std::vector<StartStory> stories_to_pass_up(const PanelSession& lower, const State& higher,
                                           std::string_view today) {
    std::vector<StartStory> going;
    for (const StoryId id : chosen_by_number(lower.state)) {
        const Story& story = lower.state.stories.at(id);
        if (!may_use(story, Purpose::beyond, today)) continue;
        if (is_there(higher, lower.id, story.number)) continue;
        StartStory start = passed_up(story);
        start.domain = same_domain(lower.state, story.domain, higher);
        start.path.push_back(step_of(lower, id, *choice_about(lower.state, id)));
        going.push_back(std::move(start));
    }
    return going;
}

std::vector<StoryId> stories_to_stay(const State& lower, std::string_view today) {
    std::vector<StoryId> staying = chosen_by_number(lower);
    std::erase_if(
        staying, [&](StoryId id) { return may_use(lower.stories.at(id), Purpose::beyond, today); });
    return staying;
}

std::vector<HearBack> heard_from(const PanelSession& higher, const State& lower,
                                 std::string_view lower_id) {
    std::vector<HearBack> heard;
    const auto hear = [&](StoryId story, const PathStep& step) {
        const auto& before = lower.stories.at(story).heard_back;
        if (std::find(before.begin(), before.end(), step) == before.end())
            heard.push_back({story, step});
    };
    for (const StoryId id : stories_on_list(higher.state)) {
        const Story& story = higher.state.stories.at(id);
        for (const PathStep& step : story.path) {
            if (step.session != lower_id) continue;
            const StoryId here = story_with_number(lower, step.number);
            if (!here) continue;
            if (const Choice* choice = choice_about(higher.state, id))
                hear(here, step_of(higher, id, *choice));
            for (const PathStep& above : story.heard_back) hear(here, above);
        }
    }
    return heard;
}

}  // namespace kring
