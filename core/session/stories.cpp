#include "core/session/stories.h"

#include <algorithm>

namespace kring {

namespace {

bool is_going_on(const Round& round) {
    return round.stage == RoundStage::open || round.stage == RoundStage::closed;
}

bool holds(const std::vector<StoryId>& stories, StoryId story) {
    return std::find(stories.begin(), stories.end(), story) != stories.end();
}

bool has_chosen(const Choice& choice) { return !choice.stories.empty(); }

/// The choice was made from stories this one was among: those voted on, or when there was no vote
/// all that had been told until then.
bool was_among(const State& state, const Choice& choice, ChoiceId made, StoryId id) {
    if (choice.rounds.empty()) {
        const auto open_to_choice = candidates(state, choice.domain, {});
        return id.value < made.value && holds(open_to_choice, id);
    }
    return std::any_of(choice.rounds.begin(), choice.rounds.end(), [&](RoundId round) {
        const auto it = state.rounds.find(round);
        return it != state.rounds.end() && holds(it->second.rules.stories, id);
    });
}

}  // namespace

bool tells_stories(const State& state) { return state.method.choosing.has_value(); }

const Story* find_story(const State& state, StoryId story) {
    const auto it = state.stories.find(story);
    return it == state.stories.end() ? nullptr : &it->second;
}

std::vector<StoryId> stories_on_list(const State& state) {
    std::vector<StoryId> listed;
    for (const auto& [id, story] : state.stories)
        if (!story.in_bin) listed.push_back(id);
    std::sort(listed.begin(), listed.end(), [&](StoryId a, StoryId b) {
        return state.stories.at(a).number < state.stories.at(b).number;
    });
    return listed;
}

std::vector<StoryId> candidates(const State& state, std::optional<DomainId> domain,
                                std::string_view today) {
    std::vector<StoryId> open_to_choice;
    for (const StoryId id : state.order) {
        const Story* story = find_story(state, id);
        if (!story || !is_told(*story) || !may_use(*story, Purpose::room, today)) continue;
        if (!domain || story->domain == domain) open_to_choice.push_back(id);
    }
    return open_to_choice;
}

std::vector<DomainId> domains_and_other(const State& state) {
    std::vector<DomainId> domains;
    for (const auto& [id, domain] : state.domains) domains.push_back(id);
    domains.push_back(DomainId{});
    return domains;
}

std::vector<RemarkId> remarks_about(const State& state, StoryId story, RemarkKind kind) {
    std::vector<RemarkId> remarks;
    for (const auto& [id, remark] : state.remarks)
        if (remark.kind == kind && remark.story == story) remarks.push_back(id);
    return remarks;
}

std::vector<RemarkId> remarks_of(const State& state, RemarkKind kind) {
    std::vector<RemarkId> remarks;
    for (const auto& [id, remark] : state.remarks)
        if (remark.kind == kind) remarks.push_back(id);
    return remarks;
}

const Choice* choice_for(const State& state, std::optional<DomainId> domain) {
    for (const auto& [id, choice] : state.choices)
        if (choice.domain == domain) return &choice;
    return nullptr;
}

bool is_chosen(const State& state, StoryId story) {
    return std::any_of(state.choices.begin(), state.choices.end(),
                       [&](const auto& each) { return holds(each.second.stories, story); });
}

bool was_passed_over(const State& state, StoryId story) {
    const Story* found = find_story(state, story);
    if (!found || found->withdrawn || found->in_bin || is_chosen(state, story)) return false;
    return std::any_of(state.choices.begin(), state.choices.end(), [&](const auto& each) {
        return has_chosen(each.second) && was_among(state, each.second, each.first, story);
    });
}

std::optional<RoundId> round_going_on(const State& state) {
    for (const auto& [id, round] : state.rounds)
        if (is_going_on(round)) return id;
    return std::nullopt;
}

std::vector<RoundId> rounds_revealed(const State& state, std::optional<DomainId> domain) {
    std::vector<RoundId> revealed;
    for (const auto& [id, round] : state.rounds)
        if (round.stage == RoundStage::revealed && round.rules.domain == domain)
            revealed.push_back(id);
    return revealed;
}

int round_number(const State& state, RoundId round) {
    const auto asked = state.rounds.find(round);
    if (asked == state.rounds.end() || asked->second.stage == RoundStage::cancelled) return 0;
    int number = 0;
    for (const auto& [id, each] : state.rounds) {
        if (id > round) break;
        if (each.stage != RoundStage::cancelled && each.rules.domain == asked->second.rules.domain)
            ++number;
    }
    return number;
}

}  // namespace kring
