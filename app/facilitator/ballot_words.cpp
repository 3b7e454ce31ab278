#include "app/facilitator/ballot_words.h"

#include "app/facilitator/story_words.h"
#include "app/ui/code_words.h"
#include "core/session/framed.h"

#include <algorithm>

namespace kring {
namespace {

const Phase* ballot_phase(const State& state) {
    for (const Phase& phase : state.method.phases)
        if (phase.kind == PhaseKind::ballot) return &phase;
    return nullptr;
}

std::string number(std::int64_t n) { return std::to_string(n); }

std::string each_called(const Words& words, const RoundRules& rules) {
    const BallotRules& ballot = rules.ballot;
    if (ballot.kind == BallotKind::scores)
        return words("ballot.each.scores", {{"low", number(ballot.lowest_score)},
                                            {"high", number(ballot.highest_score)}});
    if (ballot.kind != BallotKind::dots) return words(key_of("ballot.each", ballot.kind));
    const std::string dots = words.count("ballot.each_dots", ballot.dot_budget);
    if (ballot.dot_cap == 0 || ballot.dot_cap >= ballot.dot_budget) return dots;
    return dots + words("ballot.each_dots_cap", {{"n", number(ballot.dot_cap)}});
}

/// How it is decided, as a sentence.
std::string decided_called(const Words& words, const RoundRules& rules) {
    const std::string share = threshold_called(words, rules.count.threshold);
    switch (rules.method) {
    case CountMethod::one_choice:
    case CountMethod::approval:
    case CountMethod::dots:
    case CountMethod::first_preferences: return words("ballot.decided", {{"share", share}});
    case CountMethod::scores:
        return words(rules.measure == Measure::mean ? "ballot.decided_mean"
                                                    : "ballot.decided_total");
    case CountMethod::borda:
        return words("ballot.decided_points", {{"points", words(key_of(rules.borda))}});
    case CountMethod::irv: break;
    }
    const Threshold least = std::max(rules.count.threshold, Threshold::more_than_half);
    return words("ballot.decided_runoff", {{"share", threshold_called(words, least)}});
}

std::string tie_says(const Choosing& choosing, const Round& round) {
    const Outcome& outcome = round.result.outcome;
    const Words& words = choosing.words();
    if (!outcome.tie_rule || outcome.tied.empty()) return {};
    const std::string who = candidates_called(choosing, round.rules, outcome.tied);
    std::string says = ' ' + words("ballot.tied", {{"stories", who}});
    says += ' ' + words(key_of("ballot.tie_used", *outcome.tie_rule));
    if (outcome.earlier_round && !outcome.chosen.empty())
        says +=
            ' ' + words("ballot.earlier_told",
                        {{"n", number(static_cast<std::int64_t>(*outcome.earlier_round) + 1)},
                         {"stories", candidates_called(choosing, round.rules, outcome.chosen)}});
    if (outcome.lot) {
        std::vector<Candidate> order = outcome.lot->order;
        std::erase_if(order, [&](Candidate c) {
            return std::find(outcome.tied.begin(), outcome.tied.end(), c) == outcome.tied.end();
        });
        std::vector<std::string> names;
        for (const Candidate c : order) names.push_back(candidate_called(choosing, round.rules, c));
        std::string drawn;
        for (const std::string& name : names) drawn += (drawn.empty() ? "" : ", ") + name;
        says += ' ' + words("ballot.lot_order", {{"order", drawn}});
    }
    return says;
}

std::string dropped_says(const Choosing& choosing, const Round& round) {
    const Outcome& outcome = round.result.outcome;
    if (outcome.dropped.empty()) return {};
    return ' ' + choosing.words()(
                     "ballot.dropped",
                     {{"stories", candidates_called(choosing, round.rules, outcome.dropped)}});
}

std::string chosen_says(const Choosing& choosing, const Round& round) {
    const Words& words = choosing.words();
    const RoundRules& rules = round.rules;
    const Tally& tally = round.result.counts.back().tally;
    const Outcome& outcome = round.result.outcome;
    // Where equals were parted by a rule, the rule is what there is to say.
    if (!outcome.tied.empty() && outcome.tie_rule != TieRule::both) return {};
    if (rules.method == CountMethod::scores)
        return words(rules.measure == Measure::mean ? "ballot.won_mean" : "ballot.won_total");
    if (rules.method == CountMethod::borda) return words("ballot.won_points");
    if (outcome.chosen.size() > 1) return words("ballot.won_two");
    if (rules.count.threshold == Threshold::most_votes && rules.method != CountMethod::irv)
        return words("ballot.won_most");
    const Threshold needed = rules.method == CountMethod::irv
                                 ? std::max(rules.count.threshold, Threshold::more_than_half)
                                 : rules.count.threshold;
    const Standing& first = tally.by_candidate[outcome.chosen.front()];
    return words(rules.method == CountMethod::dots ? "ballot.won_dots" : "ballot.won_share",
                 {{"n", exact_number(words, first.total, tally.scale)},
                  {"of", exact_number(words, tally.whole, tally.scale)},
                  {"share", threshold_called(words, needed)}});
}

}  // namespace

std::string story_called(const Choosing& choosing, StoryId story) {
    const Story* found = find_story(choosing.state(), story);
    return found ? story_title(choosing.words(), *found) : std::string{};
}

std::string candidate_called(const Choosing& choosing, const RoundRules& rules, Candidate c) {
    return c < rules.stories.size() ? story_called(choosing, rules.stories[c]) : std::string{};
}

std::string and_list(const Words& words, const std::vector<std::string>& parts) {
    std::string list;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) list += i + 1 < parts.size() ? ", " : ' ' + words("ballot.and") + ' ';
        list += parts[i];
    }
    return list;
}

std::string candidates_called(const Choosing& choosing, const RoundRules& rules,
                              const std::vector<Candidate>& candidates) {
    std::vector<std::string> names;
    for (const Candidate c : candidates) names.push_back(candidate_called(choosing, rules, c));
    return and_list(choosing.words(), names);
}

std::string story_line(const Story& story) {
    const StoryForm& form = story.form;
    const bool titled = !form.title.empty();
    for (const std::string* text : {&form.happened, &form.after, &form.why, &form.before}) {
        if (text->empty() || (!titled && text == &form.happened)) continue;
        return text->substr(0, text->find('\n'));
    }
    return {};
}

std::string ballot_question(const Choosing& choosing, std::optional<DomainId> domain) {
    const State& state = choosing.state();
    const Phase* phase = ballot_phase(state);
    if (phase == nullptr) return state.question;
    return framed(phase->question, state, choosing.words().language(), domain);
}

bool gives_points(const RoundRules& rules) {
    return rules.method == CountMethod::scores || rules.method == CountMethod::borda;
}

std::string threshold_called(const Words& words, Threshold threshold) {
    return words(key_of("ballot.share", threshold));
}

std::string rules_called(const Choosing& choosing, const RoundRules& rules, int n) {
    const Words& words = choosing.words();
    const auto people =
        rules.cast == CastBy::laptop ? static_cast<int>(rules.voters.size()) : rules.heads;
    std::string says = words("ballot.rules", {{"n", number(n)},
                                              {"people", words.count("ballot.people", people)},
                                              {"each", each_called(words, rules)},
                                              {"cast", words(key_of(rules.cast))}});
    if (rules.secret) says += ' ' + words("ballot.rules_secret");
    says += ' ' + decided_called(words, rules);
    says +=
        ' ' + words("ballot.rules_tie", {{"rule", words(key_of("ballot.tie", rules.count.ties))}});
    if (rules.count.quorum > 0)
        says += ' ' + words.count("ballot.rules_quorum", static_cast<int>(rules.count.quorum));
    if (!rules.ballot.blank_allowed) says += ' ' + words("ballot.rules_no_blank");
    return says;
}

std::string round_called(const Choosing& choosing, const RoundRules& rules, int n) {
    const char* key = rules.secret ? "ballot.round_secret" : "ballot.round_open";
    return choosing.words()(key, {{"n", number(n)}});
}

std::string exact_number(const Words& words, std::int64_t total, std::int64_t parts) {
    if (parts <= 1) return words.number(total);
    const std::int64_t whole = total / parts;
    const std::int64_t hundredths =
        (std::abs(total % parts) * 200 + parts) / (2 * parts);  // rounded to the nearest
    if (hundredths == 0) return words.number(whole);
    if (hundredths == 100) return words.number(whole + (total < 0 ? -1 : 1));
    std::string digits = std::to_string(hundredths);
    if (digits.size() == 1) digits.insert(digits.begin(), '0');
    if (digits.back() == '0') digits.pop_back();
    const std::string sign = total < 0 && whole == 0 ? "\u2212" : "";
    const char point = words.language() == Language::dutch ? ',' : '.';
    return sign + words.number(whole) + point + digits;
}

std::string outcome_head(const Choosing& choosing, const Round& round) {
    const Outcome& outcome = round.result.outcome;
    if (outcome.verdict == Verdict::chosen && !outcome.chosen.empty())
        return candidates_called(choosing, round.rules, outcome.chosen);
    return choosing.words()(outcome.verdict == Verdict::no_decision ? "ballot.head_none"
                                                                    : "ballot.head_again");
}

std::string outcome_says(const Choosing& choosing, const Round& round) {
    const Words& words = choosing.words();
    const Outcome& outcome = round.result.outcome;
    std::string says;
    switch (outcome.verdict) {
    case Verdict::chosen: says = chosen_says(choosing, round); break;
    case Verdict::vote_again: says = words("ballot.again_says"); break;
    case Verdict::drop_and_vote_again: says = words("ballot.drop_says"); break;
    case Verdict::no_decision:
        says = words(key_of("ballot.none", outcome.reason),
                     {{"share", threshold_called(words, round.rules.count.threshold)},
                      {"n", number(static_cast<std::int64_t>(round.rules.count.quorum))}});
        break;
    }
    says += tie_says(choosing, round) + dropped_says(choosing, round);
    return says.substr(std::min(says.find_first_not_of(' '), says.size()));
}

std::string turnout_called(const Choosing& choosing, const Round& round) {
    const Words& words = choosing.words();
    const Tally& tally = round.result.counts.front().tally;
    std::string says = words.count("ballot.turnout", static_cast<std::int64_t>(tally.ballots));
    if (tally.blank > 0)
        says +=
            words("ballot.turnout_blank", {{"n", number(static_cast<std::int64_t>(tally.blank))}});
    if (round.rules.cast != CastBy::laptop) says += ". " + words("ballot.by_hand");
    return says;
}

}  // namespace kring
