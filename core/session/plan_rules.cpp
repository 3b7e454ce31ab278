#include "core/session/plan_rules.h"

#include "core/session/domain_rules.h"
#include "core/session/stories.h"
#include "core/session/text_rules.h"

#include <algorithm>

namespace kring {

namespace {

bool is_planned(const Phase& phase) {
    return phase.kind != PhaseKind::setup && phase.kind != PhaseKind::closed;
}

/// Each phase of the method that is planned stands in the plan once, and nothing else does.
bool is_whole(const Method& method, const std::vector<PlannedPhase>& plan) {
    std::vector<std::string> asked, there;
    for (const Phase& phase : method.phases)
        if (is_planned(phase)) asked.push_back(phase.id);
    for (const PlannedPhase& planned : plan) there.push_back(planned.phase);
    std::sort(asked.begin(), asked.end());
    std::sort(there.begin(), there.end());
    return asked == there;
}

/// A session starts in the first phase and ends in the last; both have to be what they should be.
bool is_usable(const Method& method) {
    const auto count = [&](PhaseKind kind) {
        return std::count_if(method.phases.begin(), method.phases.end(),
                             [&](const Phase& phase) { return phase.kind == kind; });
    };
    return method.phases.size() > 2 && method.phases.front().kind == PhaseKind::setup &&
           method.phases.back().kind == PhaseKind::closed && count(PhaseKind::setup) == 1 &&
           count(PhaseKind::closed) == 1 && !method.orders.empty();
}

}  // namespace

std::vector<PlannedPhase> plan_of(const Method& method, const PhaseOrder& order, bool brief) {
    std::vector<PlannedPhase> plan;
    for (const std::string& id : order.phases)
        if (const Phase* phase = method.phase(id); phase && is_planned(*phase))
            plan.push_back({id, brief ? phase->brief : phase->full, true});
    return plan;
}

Decision answer(const Asked& asked, const ChooseMethod& intent) {
    if (has_begun(asked.state)) return Err{Refusal::already_begun};
    if (round_going_on(asked.state)) return Err{Refusal::ballot_open};
    const Method& method = intent.method;
    if (!is_usable(method)) return Err{Refusal::bad_value};
    const PhaseOrder* order =
        intent.order.empty() ? &method.orders.front() : method.order(intent.order);
    if (!order) return Err{Refusal::bad_value};
    auto plan = plan_of(method, *order, intent.brief);
    if (!is_whole(method, plan)) return Err{Refusal::bad_value};
    if (method.choosing)
        if (const auto no = out_of_range(*method.choosing)) return Err{*no};
    auto domains = domains_of(method);
    if (!domains) return domains;
    std::vector<Event> events{MethodChosen{method, order->id, intent.brief, std::move(plan)}};
    if (method.choosing)
        for (Event& named : domains.value()) events.push_back(std::move(named));
    return events;
}

Decision answer(const Asked& asked, const Describe& intent) {
    SessionDescribed said{intent.title, intent.question, intent.case_sentence};
    if (const auto no = tidy_line(said.title)) return Err{*no};
    if (const auto no = tidy_text(said.question)) return Err{*no};
    if (const auto no = tidy_text(said.case_sentence)) return Err{*no};
    const State& now = asked.state;
    if (said.title == now.title && said.question == now.question &&
        said.case_sentence == now.case_sentence)
        return nothing_to_do();
    return one(std::move(said));
}

Decision answer(const Asked& asked, const SetPlan& intent) {
    if (!is_whole(asked.state.method, intent.plan)) return Err{Refusal::bad_value};
    for (const PlannedPhase& planned : intent.plan)
        if (planned.minutes < Minutes{0} || planned.minutes > longest_phase)
            return Err{Refusal::minutes_out_of_range};
    if (intent.plan == asked.state.plan) return nothing_to_do();
    return one(PlanSet{intent.plan});
}

}  // namespace kring
