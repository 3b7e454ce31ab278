#include "core/session/choice_rules.h"

#include "core/base/reading_time.h"
#include "core/session/remark_rules.h"
#include "core/session/stories.h"
#include "core/session/story_rules.h"
#include "core/session/text_rules.h"

#include <algorithm>

namespace kring {

namespace {

bool has_reason(const State& state, StoryId story) {
    const auto reasons = remarks_about(state, story, RemarkKind::reason);
    return std::any_of(reasons.begin(), reasons.end(), [&](RemarkId id) {
        return count_words(state.remarks.at(id).text) >= fewest_words_of_reason;
    });
}

std::size_t stories_of(ChoiceOutcome outcome) {
    switch (outcome) {
    case ChoiceOutcome::one_story: return 1;
    case ChoiceOutcome::two_stories: return 2;
    case ChoiceOutcome::no_choice:
    case ChoiceOutcome::parked: return 0;
    }
    return 0;
}

/// Why this story cannot be chosen. Until when its consent holds is asked on the screen: core knows
/// no calendar.
std::optional<Refusal> cannot_be_chosen(const State& state, const Choice& choice, StoryId id) {
    if (const auto no = not_on_list(state, id)) return no;
    const Story& story = state.stories.at(id);
    if (!story.consent.room) return Refusal::no_consent;
    const auto open_to_choice = candidates(state, choice.domain, {});
    if (std::find(open_to_choice.begin(), open_to_choice.end(), id) == open_to_choice.end())
        return Refusal::bad_value;
    return std::nullopt;
}

std::optional<Refusal> stories_refused(const State& state, const Choice& choice) {
    if (choice.stories.size() != stories_of(choice.outcome)) return Refusal::bad_value;
    if (choice.stories.size() > static_cast<std::size_t>(state.choosing.most_chosen))
        return Refusal::bad_value;
    if (choice.stories.size() == 2 && choice.stories[0] == choice.stories[1])
        return Refusal::bad_value;
    for (const StoryId story : choice.stories)
        if (const auto no = cannot_be_chosen(state, choice, story)) return no;
    if (!without_reason(state, choice.stories).empty()) return Refusal::no_reason;
    return std::nullopt;
}

std::optional<Refusal> rounds_refused(const State& state, Choice& choice) {
    std::sort(choice.rounds.begin(), choice.rounds.end());
    choice.rounds.erase(std::unique(choice.rounds.begin(), choice.rounds.end()),
                        choice.rounds.end());
    const auto held = rounds_revealed(state, choice.domain);
    const bool all_held =
        std::includes(held.begin(), held.end(), choice.rounds.begin(), choice.rounds.end());
    return all_held ? std::nullopt : std::optional{Refusal::unknown_round};
}

}  // namespace

std::vector<StoryId> without_reason(const State& state, const std::vector<StoryId>& stories) {
    std::vector<StoryId> without;
    for (const StoryId story : stories)
        if (!has_reason(state, story)) without.push_back(story);
    return without;
}

Decision answer(const Asked& asked, const MakeChoice& intent) {
    const State& state = asked.state;
    Choice choice = intent.choice;
    if (choice.domain && *choice.domain && !state.domains.contains(*choice.domain))
        return Err{Refusal::unknown_domain};
    if (round_going_on(state)) return Err{Refusal::ballot_open};
    if (const auto no = rounds_refused(state, choice)) return Err{*no};
    if (const auto no = stories_refused(state, choice)) return Err{*no};
    if (const auto no = choice.stories.empty() ? tidy_needed_text(choice.explanation)
                                               : tidy_text(choice.explanation))
        return Err{*no};
    if (const Choice* made = choice_for(state, choice.domain); made && *made == choice)
        return nothing_to_do();
    return one(ChoiceMade{std::move(choice)});
}

Decision answer(const Asked& asked, const ReopenChoice& intent) {
    if (!asked.state.choices.contains(intent.choice)) return Err{Refusal::unknown_choice};
    return one(ChoiceReopened{intent.choice});
}

}  // namespace kring
