#include "app/projector/audience_parts.h"

#include "core/session/stories.h"

#include <algorithm>

namespace kring::audience {

std::optional<std::string> shown_title(const State& state, StoryId id, const std::string& today) {
    const Story* story = find_story(state, id);
    if (story == nullptr || story->in_bin || !may_use(*story, Purpose::room, today))
        return std::nullopt;
    return title_or_beginning(*story);
}

BoardScreen domains_of(const State& state, const std::string& today) {
    BoardScreen screen;
    const auto column = [&](Phrase name, bool sorted, auto&& holds) {
        BoardScreen::Column made;
        made.name = std::move(name);
        made.sorted = sorted;
        for (const auto& [id, story] : state.stories)
            if (const auto title = shown_title(state, id, today); title && holds(story))
                made.items.push_back(
                    {*title, story.marks.valence == StoryValence::negative, false});
        return made;
    };
    for (const DomainId id : domains_and_other(state)) {
        const auto domain = state.domains.find(id);
        const std::string name = domain == state.domains.end() ? "" : domain->second.name;
        auto made = column({name, {}}, true, [&](const Story& s) { return s.domain == id; });
        if (!name.empty() || !made.items.empty()) screen.columns.push_back(std::move(made));
    }
    auto loose = column({}, false, [](const Story& story) { return !story.domain; });
    if (!loose.items.empty() || screen.columns.empty())
        screen.columns.insert(screen.columns.begin(), std::move(loose));
    return screen;
}

TurnsScreen turns_of(const State& state, const Phase& phase) {
    TurnsScreen screen;
    screen.nameless = state.nameless_phases.contains(phase.id);
    for (const auto& [id, story] : state.stories)
        if (!story.in_bin && !story.withdrawn && is_told(story)) ++screen.stories;
    if (screen.nameless) return screen;
    screen.round = turn_round(state);
    for (const TurnRow& row : turn_list(state)) {
        const Participant* person = find_person(state, row.person);
        const std::string& name = person != nullptr ? person->name : std::string{};
        const auto turn = row.status == TurnRow::Status::telling  ? TurnsScreen::Turn::telling
                          : row.status == TurnRow::Status::told   ? TurnsScreen::Turn::told
                          : row.status == TurnRow::Status::passed ? TurnsScreen::Turn::passed
                                                                  : TurnsScreen::Turn::waiting;
        screen.rows.push_back({name.empty() ? letter_of(state, row.person) : name, turn});
    }
    return screen;
}

/// The story that was asked for, else the one that is being read, else the first not heard yet.
static StoryId story_at(const State& state, const AudienceMoment& moment,
                        const std::vector<StoryId>& readable) {
    if (state.wall.story) return *state.wall.story;
    if (moment.reading) return *moment.reading;
    const auto unheard = std::find_if(readable.begin(), readable.end(),
                                      [&](StoryId id) { return !state.stories.at(id).heard; });
    if (unheard != readable.end()) return *unheard;
    return readable.empty() ? StoryId{} : readable.back();
}

StoryScreen story_of(const State& state, const AudienceMoment& moment) {
    StoryScreen screen;
    const std::vector<StoryId> readable = candidates(state, std::nullopt, moment.today);
    const StoryId at = story_at(state, moment, readable);
    for (const StoryId id : readable)
        screen.list.push_back(
            {title_or_beginning(state.stories.at(id)), state.stories.at(id).heard, id == at});
    const Story* story = find_story(state, at);
    if (story == nullptr || story->in_bin) return screen;
    if (!may_use(*story, Purpose::room, moment.today)) {
        screen.shows = StoryScreen::Shows::withheld;
        return screen;
    }
    screen.shows = StoryScreen::Shows::story;
    screen.title = title_or_beginning(*story);
    screen.text = told_text(story->form);
    screen.why = story->form.why;
    screen.teller = teller_shown(*story);
    if (moment.reading == at) screen.sentence = moment.sentence;
    return screen;
}

FollowUpScreen feedback_of(const State& state, const std::string& today) {
    FollowUpScreen screen;
    screen.feedback = true;
    for (const auto& [id, story] : state.stories) {
        const auto title = shown_title(state, id, today);
        if (!title || !is_told(story)) continue;
        const Feedback& feedback = story.feedback;
        screen.rows.push_back({*title, feedback.owner, feedback.by_when, false, feedback.done});
    }
    for (const auto& [id, action] : state.actions)
        screen.rows.push_back({action.what, action.who, action.when,
                               action.kind == ActionKind::to_find_out, action.done});
    return screen;
}

ThanksScreen thanks_of(const State& state, const std::string& today) {
    ThanksScreen screen;
    screen.title = state.title;
    screen.credit = state.method.credit;
    for (const auto& [id, choice] : state.choices)
        for (const StoryId story : choice.stories)
            if (const auto title = shown_title(state, story, today))
                screen.chosen.push_back(*title);
    screen.activities = cards_of(state.board, CardKind::activity).size();
    screen.effects = cards_of(state.board, CardKind::effect).size();
    screen.parties = cards_of(state.board, CardKind::party).size();
    for (const auto& [id, story] : state.stories)
        if (!story.in_bin && !story.withdrawn && is_told(story)) ++screen.stories;
    screen.actions = state.actions.size();
    return screen;
}

}  // namespace kring::audience
