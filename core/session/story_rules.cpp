#include "core/session/story_rules.h"

#include "core/session/stories.h"
#include "core/session/story_text.h"
#include "core/voting/shuffle.h"

#include <algorithm>

namespace kring {

namespace {

/// While a group votes, what it votes on stays as it is.
bool is_voted_on(const State& state, StoryId story) {
    const auto round = round_going_on(state);
    if (!round) return false;
    const auto& stories = state.rounds.at(*round).rules.stories;
    return std::find(stories.begin(), stories.end(), story) != stories.end();
}

bool is_voted_on_by_domain(const State& state, StoryId story) {
    return is_voted_on(state, story) && state.rounds.at(*round_going_on(state)).rules.domain;
}

bool knows_domain(const State& state, std::optional<DomainId> domain) {
    return !domain || !*domain || state.domains.contains(*domain);
}

bool is_nameless_now(const State& state) { return state.nameless_phases.contains(state.phase); }

/// What becomes of a new story, but for its number.
Result<StoryStarted, Refusal> started(const State& state, const StartStory& intent) {
    StoryStarted story{0,
                       intent.form,
                       intent.marks,
                       intent.consent,
                       intent.origin,
                       intent.told_by,
                       intent.anonymous || is_nameless_now(state),
                       intent.domain,
                       intent.path};
    if (const auto no = tidy(story.form)) return Err{*no};
    if (const auto no = tidy(story.marks)) return Err{*no};
    if (const auto no = tidy(story.consent)) return Err{*no};
    for (PathStep& step : story.path)
        if (const auto no = tidy(step)) return Err{*no};
    if (story.told_by && !find_person(state, *story.told_by)) return Err{Refusal::unknown_person};
    if (!knows_domain(state, story.domain)) return Err{Refusal::unknown_domain};
    if (story.anonymous) {
        story.told_by.reset();
        story.form.teller.clear();
        story.consent.name = false;
    }
    return story;
}

}  // namespace

std::optional<Refusal> not_on_list(const State& state, StoryId story) {
    const Story* found = find_story(state, story);
    if (!found) return Refusal::unknown_story;
    if (found->withdrawn) return Refusal::story_withdrawn;
    if (found->in_bin) return Refusal::in_bin;
    return std::nullopt;
}

int next_story_number(const State& state) {
    int highest = 0;
    for (const auto& [id, story] : state.stories) highest = std::max(highest, story.number);
    return highest + 1;
}

Decision answer(const Asked& asked, const StartStory& intent) {
    auto story = started(asked.state, intent);
    if (!story) return Err{story.error()};
    story.value().number = next_story_number(asked.state);
    return one(std::move(story).value());
}

Decision answer(const Asked& asked, const BringStories& intent) {
    std::vector<Event> events;
    int number = next_story_number(asked.state);
    for (const StartStory& each : intent.stories) {
        auto story = started(asked.state, each);
        if (!story) return Err{story.error()};
        story.value().number = number++;
        events.push_back(std::move(story).value());
    }
    return events;
}

Decision answer(const Asked& asked, const WriteStory& intent) {
    const State& state = asked.state;
    if (const auto no = not_on_list(state, intent.story)) return Err{*no};
    std::string text = intent.text;
    if (const auto no = tidy(intent.field, text)) return Err{*no};
    const Story& story = state.stories.at(intent.story);
    if (text == story.form[intent.field]) return nothing_to_do();
    if (intent.field == StoryField::teller && !text.empty() &&
        (story.anonymous || is_nameless_now(state)))
        return Err{Refusal::author_promised_hidden};
    return one(StoryWritten{intent.story, intent.field, std::move(text)});
}

Decision answer(const Asked& asked, const MarkStory& intent) {
    if (const auto no = not_on_list(asked.state, intent.story)) return Err{*no};
    StoryMarks marks = intent.marks;
    if (const auto no = tidy(marks)) return Err{*no};
    if (marks == asked.state.stories.at(intent.story).marks) return nothing_to_do();
    return one(StoryMarked{intent.story, std::move(marks)});
}

Decision answer(const Asked& asked, const GiveConsent& intent) {
    if (const auto no = not_on_list(asked.state, intent.story)) return Err{*no};
    Consent consent = intent.consent;
    if (const auto no = tidy(consent)) return Err{*no};
    const Story& story = asked.state.stories.at(intent.story);
    if (consent.name && story.anonymous) return Err{Refusal::author_promised_hidden};
    if (consent == story.consent) return nothing_to_do();
    return one(ConsentGiven{intent.story, std::move(consent)});
}

Decision answer(const Asked& asked, const NameTeller& intent) {
    const State& state = asked.state;
    if (const auto no = not_on_list(state, intent.story)) return Err{*no};
    const Story& story = state.stories.at(intent.story);
    // A name given before the promise may still be taken away.
    if (story.anonymous || (intent.told_by && is_nameless_now(state)))
        return Err{Refusal::author_promised_hidden};
    if (intent.told_by && !find_person(state, *intent.told_by)) return Err{Refusal::unknown_person};
    if (intent.told_by == story.told_by) return nothing_to_do();
    return one(TellerNamed{intent.story, intent.told_by});
}

Decision answer(const Asked& asked, const SortStory& intent) {
    const State& state = asked.state;
    if (const auto no = not_on_list(state, intent.story)) return Err{*no};
    if (!knows_domain(state, intent.domain)) return Err{Refusal::unknown_domain};
    if (intent.domain == state.stories.at(intent.story).domain) return nothing_to_do();
    if (is_voted_on_by_domain(state, intent.story)) return Err{Refusal::ballot_open};
    return one(StorySorted{intent.story, intent.domain});
}

Decision answer(const Asked& asked, const HearStory& intent) {
    if (const auto no = not_on_list(asked.state, intent.story)) return Err{*no};
    if (intent.heard == asked.state.stories.at(intent.story).heard) return nothing_to_do();
    return one(StoryHeard{intent.story, intent.heard});
}

Decision answer(const Asked& asked, const BinStory& intent) {
    if (const auto no = not_on_list(asked.state, intent.story)) return Err{*no};
    if (is_voted_on(asked.state, intent.story)) return Err{Refusal::ballot_open};
    // A choice without its story would say nothing to whoever reads the report.
    if (is_chosen(asked.state, intent.story)) return Err{Refusal::story_chosen};
    return one(StoryBinned{intent.story});
}

Decision answer(const Asked& asked, const RestoreStory& intent) {
    const auto no = not_on_list(asked.state, intent.story);
    if (!no) return Err{Refusal::not_in_bin};
    if (no != Refusal::in_bin) return Err{*no};
    return one(StoryRestored{intent.story});
}

Decision answer(const Asked& asked, const WithdrawStory& intent) {
    // Also from the bin, and also when the session is over: it is theirs.
    const auto no = not_on_list(asked.state, intent.story);
    if (no && no != Refusal::in_bin) return Err{*no};
    if (is_voted_on(asked.state, intent.story)) return Err{Refusal::ballot_open};
    return one(StoryWithdrawn{intent.story});
}

OrderShuffled shuffled(const State& state, std::uint64_t seed) {
    OrderShuffled made;
    made.order.reserve(state.stories.size());
    for (const auto& [id, story] : state.stories) made.order.push_back(id);
    shuffle(made.order, seed);
    return made;
}

Decision answer(const Asked& asked, const ShuffleStories& intent) {
    OrderShuffled made = shuffled(asked.state, intent.seed);
    if (made.order == asked.state.order && asked.state.order_drawn) return nothing_to_do();
    return one(std::move(made));
}

Decision answer(const Asked& asked, const WriteFeedback& intent) {
    if (const auto no = not_on_list(asked.state, intent.story)) return Err{*no};
    Feedback feedback = intent.feedback;
    if (const auto no = tidy(feedback)) return Err{*no};
    if (feedback == asked.state.stories.at(intent.story).feedback) return nothing_to_do();
    return one(FeedbackWritten{intent.story, std::move(feedback)});
}

Decision answer(const Asked& asked, const HearBack& intent) {
    if (const auto no = not_on_list(asked.state, intent.story)) return Err{*no};
    PathStep step = intent.step;
    if (const auto no = tidy(step)) return Err{*no};
    // The same sheet opened twice was sent once.
    const auto& heard = asked.state.stories.at(intent.story).heard_back;
    if (std::find(heard.begin(), heard.end(), step) != heard.end()) return nothing_to_do();
    return one(HeardBack{intent.story, std::move(step)});
}

}  // namespace kring
