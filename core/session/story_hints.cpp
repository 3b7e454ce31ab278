#include "core/session/story_hints.h"

#include "core/session/stories.h"

#include <algorithm>

namespace kring {

namespace {

template <class Test> bool any_story(const std::vector<StoryId>& stories, Test&& test) {
    return std::any_of(stories.begin(), stories.end(), test);
}

/// Told, and neither in the bin nor withdrawn.
std::vector<StoryId> told_stories(const State& state) {
    std::vector<StoryId> told = stories_on_list(state);
    std::erase_if(told, [&](StoryId id) { return !is_told(state.stories.at(id)); });
    return told;
}

bool only_positive(const State& state) {
    const auto told = told_stories(state);
    return told.size() > 1 && !any_story(told, [&](StoryId id) {
               return state.stories.at(id).marks.valence != StoryValence::positive;
           });
}

bool unsorted(const State& state) {
    return !state.domains.empty() &&
           any_story(told_stories(state), [&](StoryId id) { return !state.stories.at(id).domain; });
}

bool nothing_voted(const State& state) {
    // Negotiating is talking until there is a choice.
    return state.choosing.way != ChoosingWay::negotiation &&
           std::none_of(state.rounds.begin(), state.rounds.end(),
                        [](const auto& each) { return each.second.stage == RoundStage::revealed; });
}

/// No choice at all, or none where there was a vote.
bool unchosen(const State& state) {
    return state.choices.empty() ||
           std::any_of(state.rounds.begin(), state.rounds.end(), [&](const auto& each) {
               const Round& round = each.second;
               return round.stage == RoundStage::revealed && !choice_for(state, round.rules.domain);
           });
}

bool line_missing(const State& state) {
    return any_story(stories_on_list(state), [&](StoryId id) {
        return was_passed_over(state, id) &&
               remarks_about(state, id, RemarkKind::not_chosen).empty();
    });
}

bool feedback_missing(const State& state) {
    return any_story(told_stories(state), [&](StoryId id) {
        const Feedback& feedback = state.stories.at(id).feedback;
        return feedback.text.empty() || feedback.owner.empty();
    });
}

}  // namespace

void add_story_hints(const State& state, PhaseKind phase, std::vector<PhaseHint>& hints) {
    const auto hint_if = [&](bool missing, PhaseHint hint) {
        if (missing) hints.push_back(hint);
    };
    const auto stories = candidates(state, std::nullopt, {});
    switch (phase) {
    case PhaseKind::stories:
        hint_if(stories.size() < 2, PhaseHint::few_stories);
        hint_if(only_positive(state), PhaseHint::only_positive_stories);
        return;
    case PhaseKind::sorting: return hint_if(unsorted(state), PhaseHint::stories_unsorted);
    case PhaseKind::reading:
        return hint_if(any_story(stories, [&](StoryId id) { return !state.stories.at(id).heard; }),
                       PhaseHint::stories_not_heard);
    case PhaseKind::discussing:
        return hint_if(any_story(stories,
                                 [&](StoryId id) {
                                     return remarks_about(state, id, RemarkKind::comment).empty();
                                 }),
                       PhaseHint::stories_not_discussed);
    case PhaseKind::ballot: return hint_if(nothing_voted(state), PhaseHint::no_round);
    case PhaseKind::reasons:
        hint_if(unchosen(state), PhaseHint::no_choice);
        hint_if(!state.dissent_asked, PhaseHint::dissent_not_asked);
        hint_if(line_missing(state), PhaseHint::lines_missing);
        return;
    case PhaseKind::passing_on: return hint_if(state.choices.empty(), PhaseHint::no_choice);
    case PhaseKind::feedback: return hint_if(feedback_missing(state), PhaseHint::feedback_missing);
    case PhaseKind::setup:
    case PhaseKind::welcome:
    case PhaseKind::cards:
    case PhaseKind::links:
    case PhaseKind::balance:
    case PhaseKind::follow_up:
    case PhaseKind::closed: return;
    }
}

}  // namespace kring
