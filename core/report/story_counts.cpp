#include "core/report/story_counts.h"

#include "core/session/stories.h"

namespace kring {

namespace {

void add(StoryShare& share, bool chosen) {
    ++share.told;
    if (chosen) ++share.chosen;
}

}  // namespace

StoryStanding standing_of(const State& state, StoryId id) {
    const Story* story = find_story(state, id);
    if (!story || story->withdrawn) return StoryStanding::withdrawn;
    if (is_chosen(state, id)) return StoryStanding::chosen;
    if (was_passed_over(state, id)) return StoryStanding::not_chosen;
    return is_told(*story) && story->consent.room ? StoryStanding::not_decided
                                                  : StoryStanding::unfinished;
}

StoryCounts count_stories(const State& state) {
    StoryCounts counts;
    for (const auto& [id, story] : state.stories) {
        if (story.in_bin) continue;
        if (story.withdrawn) {
            ++counts.withdrawn;
            continue;
        }
        const bool chosen = is_chosen(state, id);
        add(counts.all, chosen);
        add(counts.by_domain[story.domain], chosen);
        add(counts.by_valence[story.marks.valence], chosen);
        add(counts.by_perspective[story.marks.perspective], chosen);
        add(counts.by_teller[story.told_by], chosen);
        if (!story.form.lessons.empty()) ++counts.by_lesson[story.marks.lesson_fate];
    }
    for (const auto& [person, unused] : state.people)
        if (!counts.by_teller.contains(person)) counts.told_nothing.push_back(person);
    return counts;
}

}  // namespace kring
