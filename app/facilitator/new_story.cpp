#include "app/facilitator/new_story.h"

#include "app/facilitator/say.h"
#include "core/session/stories.h"

namespace kring {
namespace {

StoryId newest_story(const State& state) {
    return state.stories.empty() ? StoryId{} : state.stories.rbegin()->first;
}

/// What they began to tell and did not finish.
std::optional<StoryId> unfinished_of(const State& state, PersonId person) {
    for (const auto& [id, story] : state.stories) {
        const bool theirs = story.told_by == person && story.origin == StoryOrigin::told;
        if (theirs && !story.in_bin && !story.withdrawn && !is_told(story)) return id;
    }
    return std::nullopt;
}

void ask_for(View& view, const Glance& glance, ConsoleUi& console, StartStory story,
             bool with_turn) {
    story.form.recorded_on = glance.today;
    if (!send_or_say(view, glance, std::move(story))) return;
    console.stories.telling.newest = newest_story(glance.state);
    console.stories.telling.turn_began = with_turn;
}

}  // namespace

void start_story(View& view, const Glance& glance, ConsoleUi& console) {
    ask_for(view, glance, console, StartStory{}, false);
}

void begin_turn(View& view, const Glance& glance, ConsoleUi& console, PersonId person) {
    if (!send_or_say(view, glance, BeginTurn{person})) return;
    if (const auto begun = unfinished_of(glance.state, person)) {
        console.stories.open = *begun;
        return;
    }
    StartStory story;
    story.told_by = person;
    if (const Participant* teller = find_person(glance.state, person)) {
        story.form.teller = teller->name;
        story.form.role = teller->role;
        story.marks.perspective = teller->perspective;
    }
    ask_for(view, glance, console, std::move(story), true);
}

bool notice_new_story(const State& state, StoryUi& stories) {
    if (!stories.telling.newest) return false;
    const StoryId newest = newest_story(state);
    if (!(newest > *stories.telling.newest)) return false;
    stories.telling.newest.reset();
    stories.open = newest;
    return true;
}

}  // namespace kring
