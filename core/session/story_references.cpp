#include "core/session/story_references.h"

#include "core/base/day.h"
#include "core/session/domain_rules.h"
#include "core/session/stories.h"
#include "core/session/story_rules.h"

#include <algorithm>

namespace kring {

namespace {

bool is_there(const State& state, StoryId story) { return find_story(state, story); }

/// It is there and has words: nothing is said of a story that was withdrawn.
bool has_words(const State& state, StoryId story) {
    const Story* found = find_story(state, story);
    return found && !found->withdrawn;
}

bool knows(const State& state, std::optional<PersonId> person) {
    return !person || find_person(state, *person);
}

bool is_day_or_none(const std::string& day) { return day.empty() || iso_day(day) == day; }

bool is_path(const std::vector<PathStep>& path) {
    return std::all_of(path.begin(), path.end(), [](const PathStep& step) {
        return step.number >= 0 && is_day_or_none(step.day);
    });
}

template <class T> bool all_differ(std::vector<T> things) {
    std::sort(things.begin(), things.end());
    return std::adjacent_find(things.begin(), things.end()) == things.end();
}

bool fits(const Choice& choice) {
    switch (choice.outcome) {
    case ChoiceOutcome::one_story: return choice.stories.size() == 1;
    case ChoiceOutcome::two_stories: return choice.stories.size() == 2;
    case ChoiceOutcome::no_choice:
    case ChoiceOutcome::parked: return choice.stories.empty();
    }
    return false;
}

bool is_weight(int weight) { return weight >= 1 && weight <= 3; }

}  // namespace

bool has_domain(const State& state, std::optional<DomainId> domain) {
    return !domain || !*domain || state.domains.contains(*domain);
}

bool has_stories(const State& state, const std::vector<StoryId>& stories) {
    return all_differ(stories) && std::all_of(stories.begin(), stories.end(),
                                              [&](StoryId id) { return is_there(state, id); });
}

bool holds(const State&, const FrameSet&) { return true; }
bool holds(const State&, const ChoosingSet& fact) { return !out_of_range(fact.choosing); }
bool holds(const State& state, const DomainNamed&) { return state.domains.size() < most_domains; }
bool holds(const State& state, const DomainRenamed& fact) {
    return state.domains.contains(fact.domain);
}
bool holds(const State& state, const DomainRemoved& fact) {
    return state.domains.contains(fact.domain);
}

bool holds(const State& state, const StoryStarted& fact) {
    const bool nameless = !fact.told_by && fact.form.teller.empty();
    return fact.number == next_story_number(state) && knows(state, fact.told_by) &&
           (!fact.anonymous || nameless) && has_domain(state, fact.domain) &&
           is_day_or_none(fact.form.recorded_on) && is_day_or_none(fact.consent.until) &&
           is_path(fact.path);
}
bool holds(const State& state, const StoryWritten& fact) {
    if (!has_words(state, fact.story)) return false;
    if (fact.field == StoryField::recorded_on) return is_day_or_none(fact.text);
    return fact.field != StoryField::teller || fact.text.empty() ||
           !state.stories.at(fact.story).anonymous;
}
bool holds(const State& state, const StoryMarked& fact) { return has_words(state, fact.story); }
bool holds(const State& state, const ConsentGiven& fact) {
    return has_words(state, fact.story) && is_day_or_none(fact.consent.until);
}
bool holds(const State& state, const TellerNamed& fact) {
    return has_words(state, fact.story) && knows(state, fact.told_by) &&
           !(fact.told_by && state.stories.at(fact.story).anonymous);
}
bool holds(const State& state, const StorySorted& fact) {
    return has_words(state, fact.story) && has_domain(state, fact.domain);
}
bool holds(const State& state, const StoryHeard& fact) { return has_words(state, fact.story); }
bool holds(const State& state, const StoryBinned& fact) { return has_words(state, fact.story); }
bool holds(const State& state, const StoryRestored& fact) { return has_words(state, fact.story); }
bool holds(const State& state, const StoryWithdrawn& fact) { return is_there(state, fact.story); }
bool holds(const State& state, const OrderShuffled& fact) {
    return fact.order.size() == state.stories.size() && has_stories(state, fact.order);
}

bool holds(const State& state, const TurnBegan& fact) { return state.people.contains(fact.person); }
bool holds(const State& state, const TurnEnded& fact) { return state.turns.telling == fact.person; }
bool holds(const State& state, const TurnPassed& fact) {
    return state.people.contains(fact.person);
}

bool holds(const State& state, const RemarkMade& fact) {
    const Remark& remark = fact.remark;
    const bool about =
        remark.story ? has_words(state, *remark.story) : remark.kind == RemarkKind::dissent;
    return about && knows(state, remark.author) && !(remark.anonymous && remark.author);
}
bool holds(const State& state, const RemarkChanged& fact) {
    return state.remarks.contains(fact.id);
}
bool holds(const State& state, const RemarkRemoved& fact) {
    return state.remarks.contains(fact.id);
}
bool holds(const State&, const CriterionNamed& fact) { return is_weight(fact.criterion.weight); }
bool holds(const State& state, const CriterionChanged& fact) {
    return state.criteria.contains(fact.id) && is_weight(fact.criterion.weight);
}
bool holds(const State& state, const CriterionRemoved& fact) {
    return state.criteria.contains(fact.id);
}
bool holds(const State&, const DissentAsked&) { return true; }

bool holds(const State& state, const ChoiceMade& fact) {
    const Choice& choice = fact.choice;
    return has_domain(state, choice.domain) && fits(choice) && has_stories(state, choice.stories) &&
           all_differ(choice.rounds) &&
           std::all_of(choice.rounds.begin(), choice.rounds.end(),
                       [&](RoundId id) { return state.rounds.contains(id); });
}
bool holds(const State& state, const ChoiceReopened& fact) {
    return state.choices.contains(fact.choice);
}
bool holds(const State& state, const FeedbackWritten& fact) { return has_words(state, fact.story); }
bool holds(const State& state, const HeardBack& fact) {
    return has_words(state, fact.story) && is_path({fact.step});
}

}  // namespace kring
