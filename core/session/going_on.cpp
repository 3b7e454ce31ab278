#include "core/session/going_on.h"

#include "core/session/stories.h"

#include <algorithm>

namespace kring {
namespace {

/// The method as it was on that day, with the domains that were used.
Method method_of(const State& past) {
    Method method = past.method;
    if (!tells_stories(past)) return method;
    method.domains.clear();
    for (const auto& [id, domain] : past.domains) method.domains.push_back({domain.name, {}});
    return method;
}

void bring_frame(const State& past, std::vector<Intent>& asks) {
    if (!tells_stories(past)) return;
    if (past.frame != Frame{}) asks.emplace_back(SetFrame{past.frame});
    asks.emplace_back(SetChoosing{past.choosing});
}

void bring_what_lies(const State& past, std::vector<Intent>& asks) {
    const auto& lanes = past.method.lanes;
    const auto insights = std::find_if(lanes.begin(), lanes.end(), [](const Lane& lane) {
        return lane.kind == CardKind::insight;
    });
    if (insights != lanes.end()) {
        for (const CardId id : cards_of(past.board, CardKind::insight)) {
            const Card& card = *past.board.find(id);
            WriteCard write;
            write.lane = insights->id;
            write.text = card.text;
            write.anonymous = card.anonymous;
            asks.emplace_back(std::move(write));
        }
    }
    for (const CardId id : cards_of(past.board, CardKind::party)) {
        const Card& party = *past.board.find(id);
        if (party.details.presence == Presence::absent) asks.emplace_back(NameMissing{party.text});
    }
}

}  // namespace

std::vector<Intent> starting_from(const State& past) {
    std::vector<Intent> asks;
    if (past.method.phases.empty()) return asks;
    asks.emplace_back(ChooseMethod{method_of(past), {}, false});
    if (!past.plan.empty()) asks.emplace_back(SetPlan{past.plan});
    asks.emplace_back(Describe{past.title, past.question, past.case_sentence});
    bring_frame(past, asks);
    for (const auto& [id, person] : past.people) asks.emplace_back(AddPerson{person});
    for (const auto& [id, action] : past.actions)
        if (!action.done) asks.emplace_back(AgreeAction{action});
    bring_what_lies(past, asks);
    return asks;
}

}  // namespace kring
