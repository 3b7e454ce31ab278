#include "core/report/report_names.h"
#include "core/report/report_stories.h"
#include "core/session/stories.h"

#include <algorithm>

namespace kring {

namespace {

/// Totals in whole votes, or with as many decimals as the parts need.
std::string amount(std::int64_t total, std::int64_t scale, Language language) {
    const std::int64_t whole = total / scale;
    std::string text = std::to_string(whole);
    const std::int64_t rest = total % scale;
    if (rest == 0) return text;
    const std::int64_t hundredths = (rest * 100 + scale / 2) / scale;
    const std::string digits = std::to_string(std::min<std::int64_t>(hundredths, 99));
    return text + (language == Language::dutch ? "," : ".") +
           (digits.size() < 2 ? "0" + digits : digits);
}

std::string standing_cell(const ReportWriter& report, const Tally& tally, std::size_t candidate) {
    const Standing& standing = tally.by_candidate[candidate];
    if (tally.measure == Measure::mean && standing.backers > 0)
        return report.say(
            "round.mean",
            {{"mean",
              amount(standing.total, static_cast<std::int64_t>(standing.backers) * tally.scale,
                     report.facts().language)},
             {"low", std::to_string(standing.lowest)},
             {"high", std::to_string(standing.highest)},
             {"n", std::to_string(standing.backers)}});
    return amount(standing.total, tally.scale, report.facts().language);
}

std::string verdict_key(const Outcome& outcome) {
    switch (outcome.verdict) {
    case Verdict::chosen: return "round.chosen";
    case Verdict::vote_again: return "round.vote_again";
    case Verdict::drop_and_vote_again: return "round.dropped";
    case Verdict::no_decision: break;
    }
    return "round.no_decision";
}

std::string round_sentence(const ReportWriter& report, const Round& round) {
    const Outcome& outcome = round.result.outcome;
    Texts names;
    const auto& who = outcome.verdict == Verdict::chosen                ? outcome.chosen
                      : outcome.verdict == Verdict::drop_and_vote_again ? outcome.dropped
                                                                        : outcome.tied;
    for (const Candidate each : who) names.push_back(called(report, round.rules.stories[each]));
    std::string text = report.say(verdict_key(outcome), {{"stories", report.list(names)}});
    if (outcome.verdict == Verdict::no_decision)
        text += " " + report.say("round.because." + std::string{code_of(outcome.reason)});
    if (outcome.tie_rule)
        text += " " + report.say("round.tie." + std::string{code_of(*outcome.tie_rule)});
    return text;
}

/// How the votes came in; what the facilitator entered is never told as what people cast, secret or
/// not.
std::string_view cast_key(const RoundRules& rules) {
    switch (rules.cast) {
    case CastBy::hands: return "round.hands";
    case CastBy::paper: return rules.secret ? "round.paper_secret" : "round.paper";
    case CastBy::laptop: break;
    }
    return rules.secret ? "round.secret" : "round.open";
}

/// What the numbers of a count are.
std::string_view unit_key(CountMethod method) {
    switch (method) {
    case CountMethod::scores: return "column.scores";
    case CountMethod::dots: return "column.dots";
    case CountMethod::borda: return "column.borda";
    case CountMethod::one_choice:
    case CountMethod::approval:
    case CountMethod::first_preferences:
    case CountMethod::irv: break;
    }
    return "column.votes";
}

void report_round(ReportWriter& report, RoundId id, const Round& round) {
    const std::string number = std::to_string(round_number(report.state(), id));
    const std::string domain = round.rules.domain ? domain_name(report, round.rules.domain) : "";
    report.heading(3, domain.empty()
                          ? report.say("round.head", {{"n", number}})
                          : report.say("round.head_of", {{"n", number}, {"domain", domain}}));
    const Tally& first = round.result.counts.front().tally;
    const std::string ballots = std::to_string(first.ballots);
    std::string how = report.say(cast_key(round.rules), {{"n", ballots}});
    if (first.blank > 0)
        how += " " + report.say("round.blank", {{"n", std::to_string(first.blank)}});
    report.paragraph(how);
    ReportTable table{{report.say("column.story")}, {}};
    for (std::size_t i = 0; i < round.result.counts.size(); ++i)
        table.heads.push_back(round.result.counts.size() == 1
                                  ? report.say(unit_key(round.rules.method))
                                  : report.say("column.count", {{"n", std::to_string(i + 1)}}));
    for (std::size_t candidate = 0; candidate < round.rules.stories.size(); ++candidate) {
        Texts row{called(report, round.rules.stories[candidate])};
        for (const CountRound& count : round.result.counts) {
            const auto& standing = count.tally.standing;
            const bool stands =
                std::find(standing.begin(), standing.end(), candidate) != standing.end();
            row.push_back(stands ? standing_cell(report, count.tally, candidate) : "");
        }
        table.rows.push_back(std::move(row));
    }
    report.blocks.push_back(std::move(table));
    report.paragraph(round_sentence(report, round));
}

}  // namespace

void report_rounds(ReportWriter& report) {
    bool headed = false;
    for (const auto& [id, round] : report.state().rounds) {
        if (round.stage != RoundStage::revealed || round.result.counts.empty()) continue;
        if (!headed) report.heading(2, report.say("title.rounds"));
        headed = true;
        report_round(report, id, round);
    }
}

}  // namespace kring
