#include "core/session/facts.h"

#include <algorithm>

namespace kring {

namespace {

Story* story_of(State& state, StoryId id) {
    const auto it = state.stories.find(id);
    return it == state.stories.end() ? nullptr : &it->second;
}

template <class Map> void change(Map& things, typename Map::key_type id, auto&& how) {
    if (const auto it = things.find(id); it != things.end()) how(it->second);
}

void end_turn(State& state) {
    if (!state.turns.telling) return;
    ++state.turns.told[*state.turns.telling];
    state.turns.let_go.erase(*state.turns.telling);
    state.turns.telling.reset();
}

}  // namespace

void happen(State& state, const Record&, const FrameSet& fact) { state.frame = fact.frame; }

void happen(State& state, const Record&, const ChoosingSet& fact) {
    state.choosing = fact.choosing;
}

void happen(State& state, const Record& record, const DomainNamed& fact) {
    state.domains.emplace_hint(state.domains.end(), DomainId{record.seq}, Domain{fact.name});
}

void happen(State& state, const Record&, const DomainRenamed& fact) {
    change(state.domains, fact.domain, [&](Domain& domain) { domain.name = fact.name; });
}

void happen(State& state, const Record&, const DomainRemoved& fact) {
    state.domains.erase(fact.domain);
    for (auto& [id, story] : state.stories)
        if (story.domain == fact.domain) story.domain.reset();
}

void happen(State& state, const Record& record, const StoryStarted& fact) {
    Story& story = state.stories.try_emplace(state.stories.end(), StoryId{record.seq})->second;
    story.number = fact.number;
    story.form = fact.form;
    story.marks = fact.marks;
    story.consent = fact.consent;
    story.origin = fact.origin;
    story.told_by = fact.told_by;
    story.anonymous = fact.anonymous;
    story.domain = fact.domain;
    story.path = fact.path;
    state.order.push_back(StoryId{record.seq});
}

void happen(State& state, const Record&, const StoryWritten& fact) {
    if (Story* story = story_of(state, fact.story); story && !story->withdrawn)
        story->form[fact.field] = fact.text;
}

void happen(State& state, const Record&, const StoryMarked& fact) {
    if (Story* story = story_of(state, fact.story)) story->marks = fact.marks;
}

void happen(State& state, const Record&, const ConsentGiven& fact) {
    if (Story* story = story_of(state, fact.story)) story->consent = fact.consent;
}

void happen(State& state, const Record&, const TellerNamed& fact) {
    if (Story* story = story_of(state, fact.story)) story->told_by = fact.told_by;
}

void happen(State& state, const Record&, const StorySorted& fact) {
    if (Story* story = story_of(state, fact.story)) story->domain = fact.domain;
}

void happen(State& state, const Record&, const StoryHeard& fact) {
    if (Story* story = story_of(state, fact.story)) story->heard = fact.heard;
}

void happen(State& state, const Record&, const StoryBinned& fact) {
    if (Story* story = story_of(state, fact.story)) story->in_bin = true;
}

void happen(State& state, const Record&, const StoryRestored& fact) {
    if (Story* story = story_of(state, fact.story)) story->in_bin = false;
}

void happen(State& state, const Record&, const StoryWithdrawn& fact) {
    Story* story = story_of(state, fact.story);
    if (!story) return;
    Story left;
    left.number = story->number;
    left.origin = story->origin;
    left.domain = story->domain;
    left.heard = story->heard;
    left.withdrawn = true;
    *story = std::move(left);
    std::erase_if(state.remarks, [&](const auto& each) { return each.second.story == fact.story; });
    for (auto& [id, choice] : state.choices)
        if (std::ranges::find(choice.stories, fact.story) != choice.stories.end())
            choice.explanation.clear();
}

void happen(State& state, const Record&, const OrderShuffled& fact) {
    state.order = fact.order;
    state.order_drawn = true;
}

void happen(State& state, const Record& record, const TurnBegan& fact) {
    end_turn(state);
    state.turns.telling = fact.person;
    state.turns.began = record.at;
}

void happen(State& state, const Record&, const TurnEnded&) { end_turn(state); }

void happen(State& state, const Record&, const TurnPassed& fact) {
    if (state.turns.telling == fact.person) state.turns.telling.reset();
    ++state.turns.passed[fact.person];
    state.turns.let_go.insert(fact.person);
}

void happen(State& state, const Record& record, const RemarkMade& fact) {
    state.remarks.emplace_hint(state.remarks.end(), RemarkId{record.seq}, fact.remark);
}

void happen(State& state, const Record&, const RemarkChanged& fact) {
    change(state.remarks, fact.id, [&](Remark& remark) { remark.text = fact.text; });
}

void happen(State& state, const Record&, const RemarkRemoved& fact) {
    state.remarks.erase(fact.id);
}

void happen(State& state, const Record& record, const CriterionNamed& fact) {
    state.criteria.emplace_hint(state.criteria.end(), CriterionId{record.seq}, fact.criterion);
}

void happen(State& state, const Record&, const CriterionChanged& fact) {
    change(state.criteria, fact.id, [&](Criterion& criterion) { criterion = fact.criterion; });
}

void happen(State& state, const Record&, const CriterionRemoved& fact) {
    state.criteria.erase(fact.id);
}

void happen(State& state, const Record&, const DissentAsked& fact) {
    state.dissent_asked = fact.asked;
}

void happen(State& state, const Record& record, const BallotOpened& fact) {
    Round& round = state.rounds.try_emplace(state.rounds.end(), RoundId{record.seq})->second;
    round.rules = fact.rules;
    round.opened = record.at;
}

void happen(State& state, const Record&, const BallotClosed& fact) {
    change(state.rounds, fact.round, [&](Round& round) {
        round.stage = RoundStage::closed;
        round.voted = fact.voted;
    });
}

void happen(State& state, const Record&, const BallotRevealed& fact) {
    change(state.rounds, fact.round, [&](Round& round) {
        round.stage = RoundStage::revealed;
        round.result = fact.result;
    });
}

void happen(State& state, const Record&, const BallotCancelled& fact) {
    change(state.rounds, fact.round, [](Round& round) {
        round.stage = RoundStage::cancelled;
        round.voted.clear();
    });
}

void happen(State& state, const Record& record, const ChoiceMade& fact) {
    std::erase_if(state.choices,
                  [&](const auto& each) { return each.second.domain == fact.choice.domain; });
    state.choices.emplace_hint(state.choices.end(), ChoiceId{record.seq}, fact.choice);
}

void happen(State& state, const Record&, const ChoiceReopened& fact) {
    state.choices.erase(fact.choice);
}

void happen(State& state, const Record&, const FeedbackWritten& fact) {
    if (Story* story = story_of(state, fact.story)) story->feedback = fact.feedback;
}

void happen(State& state, const Record&, const HeardBack& fact) {
    if (Story* story = story_of(state, fact.story)) story->heard_back.push_back(fact.step);
}

}  // namespace kring
