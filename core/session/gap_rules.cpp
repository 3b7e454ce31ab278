#include "core/session/gap_rules.h"

#include "core/method/gaps.h"
#include "core/session/text_rules.h"

#include <algorithm>

namespace kring {

namespace {

bool is_open(const State& state, const Gap& gap) {
    const auto& rules = state.method.gaps;
    if (std::find(rules.begin(), rules.end(), gap.rule) == rules.end()) return false;
    const auto gaps = find_gaps(state.board, std::span{&gap.rule, 1});
    return std::find(gaps.begin(), gaps.end(), gap) != gaps.end();
}

}  // namespace

Decision answer(const Asked& asked, const AcceptGap& intent) {
    const State& state = asked.state;
    if (!is_open(state, intent.gap)) return Err{Refusal::not_a_gap};
    std::string reason = intent.reason;
    if (const auto no = tidy_text(reason)) return Err{*no};
    const auto accepted = state.accepted_gaps.find(intent.gap);
    if (accepted != state.accepted_gaps.end() && accepted->second == reason) return nothing_to_do();
    return one(GapAccepted{intent.gap, std::move(reason)});
}

Decision answer(const Asked& asked, const ReopenGap& intent) {
    if (!asked.state.accepted_gaps.contains(intent.gap)) return Err{Refusal::not_a_gap};
    return one(GapReopened{intent.gap});
}

}  // namespace kring
