#include "core/session/remark_rules.h"

#include "core/base/reading_time.h"
#include "core/session/stories.h"
#include "core/session/story_rules.h"
#include "core/session/text_rules.h"

namespace kring {

namespace {

std::optional<Refusal> tidy(RemarkKind kind, std::string& text) {
    if (const auto no = tidy_needed_text(text)) return no;
    if (kind == RemarkKind::reason && count_words(text) < fewest_words_of_reason)
        return Refusal::reason_too_short;
    return std::nullopt;
}

std::optional<Refusal> tidy(Criterion& criterion) {
    if (const auto no = tidy_needed_line(criterion.text)) return no;
    if (criterion.weight < 1 || criterion.weight > 3) return Refusal::bad_value;
    return std::nullopt;
}

/// The only reason for which a story was chosen; as long as the choice stands, it stays.
bool carries_a_choice(const State& state, RemarkId id) {
    const Remark& remark = state.remarks.at(id);
    return remark.kind == RemarkKind::reason && remark.story && is_chosen(state, *remark.story) &&
           remarks_about(state, *remark.story, RemarkKind::reason).size() == 1;
}

}  // namespace

Decision answer(const Asked& asked, const MakeRemark& intent) {
    const State& state = asked.state;
    Remark remark = intent.remark;
    if (!remark.story && remark.kind != RemarkKind::dissent) return Err{Refusal::unknown_story};
    if (remark.story)
        if (const auto no = not_on_list(state, *remark.story)) return Err{*no};
    if (const auto no = tidy(remark.kind, remark.text)) return Err{*no};
    if (remark.author && !find_person(state, *remark.author)) return Err{Refusal::unknown_person};
    remark.anonymous = remark.anonymous || state.nameless_phases.contains(state.phase);
    if (remark.anonymous) remark.author.reset();
    return one(RemarkMade{std::move(remark)});
}

Decision answer(const Asked& asked, const ChangeRemark& intent) {
    const auto it = asked.state.remarks.find(intent.id);
    if (it == asked.state.remarks.end()) return Err{Refusal::unknown_remark};
    std::string text = intent.text;
    if (const auto no = tidy(it->second.kind, text)) return Err{*no};
    if (text == it->second.text) return nothing_to_do();
    return one(RemarkChanged{intent.id, std::move(text)});
}

Decision answer(const Asked& asked, const RemoveRemark& intent) {
    if (!asked.state.remarks.contains(intent.id)) return Err{Refusal::unknown_remark};
    if (carries_a_choice(asked.state, intent.id)) return Err{Refusal::no_reason};
    return one(RemarkRemoved{intent.id});
}

Decision answer(const Asked&, const NameCriterion& intent) {
    Criterion criterion = intent.criterion;
    if (const auto no = tidy(criterion)) return Err{*no};
    return one(CriterionNamed{std::move(criterion)});
}

Decision answer(const Asked& asked, const ChangeCriterion& intent) {
    const auto it = asked.state.criteria.find(intent.id);
    if (it == asked.state.criteria.end()) return Err{Refusal::unknown_criterion};
    Criterion criterion = intent.criterion;
    if (const auto no = tidy(criterion)) return Err{*no};
    if (criterion == it->second) return nothing_to_do();
    return one(CriterionChanged{intent.id, std::move(criterion)});
}

Decision answer(const Asked& asked, const RemoveCriterion& intent) {
    if (!asked.state.criteria.contains(intent.id)) return Err{Refusal::unknown_criterion};
    return one(CriterionRemoved{intent.id});
}

Decision answer(const Asked& asked, const AskDissent& intent) {
    if (intent.asked == asked.state.dissent_asked) return nothing_to_do();
    return one(DissentAsked{intent.asked});
}

}  // namespace kring
