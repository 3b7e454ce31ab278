#include "core/session/domain_rules.h"

#include "core/base/text.h"
#include "core/session/stories.h"
#include "core/session/text_rules.h"

#include <algorithm>

namespace kring {

namespace {

/// Another domain has this name, but for capitals and accents.
bool is_taken(const State& state, const std::string& name, DomainId except = {}) {
    const std::string folded = fold_case(name);
    return std::any_of(state.domains.begin(), state.domains.end(), [&](const auto& each) {
        return each.first != except && fold_case(each.second.name) == folded;
    });
}

bool is_voted_on(const State& state, DomainId domain) {
    const auto round = round_going_on(state);
    return round && state.rounds.at(*round).rules.domain == domain;
}

}  // namespace

std::optional<Refusal> out_of_range(const ChoosingSettings& choosing) {
    if (choosing.turn < Minutes{1} || choosing.turn > Minutes{60})
        return Refusal::minutes_out_of_range;
    if (choosing.quorum < 0 || choosing.quorum > 99 || choosing.most_chosen < 1 ||
        choosing.most_chosen > 2 || choosing.most_rounds < 1 || choosing.most_rounds > 9)
        return Refusal::bad_value;
    return std::nullopt;
}

Decision domains_of(const Method& method) {
    std::vector<Event> events;
    std::vector<std::string> named;
    for (const Phrase& phrase : method.domains) {
        std::string name = phrase.dutch.empty() ? phrase.english : phrase.dutch;
        if (const auto no = tidy_needed_line(name)) return Err{*no};
        if (events.size() == most_domains) return Err{Refusal::too_many_domains};
        if (std::find(named.begin(), named.end(), fold_case(name)) != named.end())
            return Err{Refusal::domain_exists};
        named.push_back(fold_case(name));
        events.push_back(DomainNamed{std::move(name)});
    }
    return events;
}

Decision answer(const Asked& asked, const SetFrame& intent) {
    Frame frame = intent.frame;
    for (std::string* line : {&frame.period, &frame.about, &frame.panel})
        if (const auto no = tidy_line(*line)) return Err{*no};
    if (frame == asked.state.frame) return nothing_to_do();
    return one(FrameSet{std::move(frame)});
}

Decision answer(const Asked& asked, const SetChoosing& intent) {
    if (const auto no = out_of_range(intent.choosing)) return Err{*no};
    if (intent.choosing == asked.state.choosing) return nothing_to_do();
    return one(ChoosingSet{intent.choosing});
}

Decision answer(const Asked& asked, const NameDomain& intent) {
    std::string name = intent.name;
    if (const auto no = tidy_needed_line(name)) return Err{*no};
    if (is_taken(asked.state, name)) return Err{Refusal::domain_exists};
    if (asked.state.domains.size() >= most_domains) return Err{Refusal::too_many_domains};
    return one(DomainNamed{std::move(name)});
}

Decision answer(const Asked& asked, const RenameDomain& intent) {
    const auto domain = asked.state.domains.find(intent.domain);
    if (domain == asked.state.domains.end()) return Err{Refusal::unknown_domain};
    std::string name = intent.name;
    if (const auto no = tidy_needed_line(name)) return Err{*no};
    if (is_taken(asked.state, name, intent.domain)) return Err{Refusal::domain_exists};
    if (name == domain->second.name) return nothing_to_do();
    return one(DomainRenamed{intent.domain, std::move(name)});
}

Decision answer(const Asked& asked, const RemoveDomain& intent) {
    const State& state = asked.state;
    if (!state.domains.contains(intent.domain)) return Err{Refusal::unknown_domain};
    if (is_voted_on(state, intent.domain)) return Err{Refusal::ballot_open};
    std::vector<Event> events{DomainRemoved{intent.domain}};
    // What was chosen from it was chosen from nothing now; an undo gives both back.
    for (const auto& [id, choice] : state.choices)
        if (choice.domain == intent.domain) events.push_back(ChoiceReopened{id});
    return events;
}

}  // namespace kring
