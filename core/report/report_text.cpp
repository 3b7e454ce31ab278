#include "core/report/report_text.h"

#include "core/report/report_stories.h"
#include "core/report/report_words.h"

#include <array>
#include <chrono>
#include <map>

namespace kring {

namespace {

using Texts = std::vector<std::string>;

std::string_view perspective_key(Perspective perspective) {
    switch (perspective) {
    case Perspective::unset: return {};
    case Perspective::citizen: return "people.citizen";
    case Perspective::professional: return "people.professional";
    case Perspective::policymaker: return "people.policymaker";
    case Perspective::other: return "people.other";
    }
    return {};
}

std::string gap_key(GapRule rule) {
    switch (rule) {
    case GapRule::activity_without_effect: return "gap.activity_without_effect";
    case GapRule::effect_out_of_reach: return "gap.effect_out_of_reach";
    case GapRule::activity_without_investor: return "gap.activity_without_investor";
    case GapRule::effect_without_collector: return "gap.effect_without_collector";
    case GapRule::invests_collects_nothing: return "gap.invests_collects_nothing";
    case GapRule::collects_invests_nothing: return "gap.collects_invests_nothing";
    case GapRule::party_not_in_room: return "gap.party_not_in_room";
    case GapRule::only_positive_effects: return "gap.only_positive_effects";
    case GapRule::only_short_term: return "gap.only_short_term";
    case GapRule::one_party_carries_most: return "gap.one_party_carries_most";
    }
    return "gap";
}

void report_opening(ReportWriter& report) {
    const State& s = report.state();
    const std::string method = report.in(s.method.name);
    const std::string& date = report.facts().date;
    report.heading(1, !s.title.empty() ? s.title : method.empty() ? report.say("title") : method);
    const std::string when = method.empty() || date.empty()
                                 ? method + date
                                 : report.say("held", {{"method", method}, {"date", date}});
    if (!when.empty()) report.paragraph(when);
    if (!s.case_sentence.empty()) report.paragraph(s.case_sentence);
    if (!s.question.empty()) report.paragraph(report.say("question", {{"question", s.question}}));
}

}  // namespace

void report_people(ReportWriter& report) {
    const auto& people = report.state().people;
    if (people.empty()) return;
    std::map<Perspective, std::size_t> counts;
    for (const auto& [id, person] : people) ++counts[person.perspective];
    Texts kinds;
    for (const auto& [perspective, n] : counts)
        if (perspective != Perspective::unset)
            kinds.push_back(report.count(perspective_key(perspective), n));
    report.heading(2, report.say("title.people"));
    const std::string all = report.count("people.all", people.size());
    report.paragraph(
        kinds.empty() ? report.say("people.plain", {{"all", all}})
                      : report.say("people.kinds", {{"all", all}, {"kinds", report.list(kinds)}}));
    if (!report.facts().with_names) return;
    Texts names;
    for (const auto& [id, person] : people)
        if (!person.name.empty())
            names.push_back(person.role.empty() ? person.name : person.name + ", " + person.role);
    if (!names.empty()) report.blocks.push_back(ReportList{std::move(names)});
}

void report_assumptions(ReportWriter& report) {
    Texts items;
    for (const auto& [id, link] : report.board().links) {
        const LinkDetails& d = link.details;
        if (!report.board().shows(link) || (!d.assumed && d.assumption.empty())) continue;
        std::string verb = "→";
        for (const LinkRule& rule : report.state().method.links)
            if (rule.kind == link.kind && !report.in(rule.name).empty())
                verb = report.in(rule.name);
        std::string item = report.text(link.from) + " " + verb + " " + report.text(link.to);
        if (!d.assumption.empty()) item += ": " + d.assumption;
        items.push_back(std::move(item));
    }
    report.section("title.assumptions", std::move(items));
}

void report_open(ReportWriter& report) {
    std::map<GapRule, Texts> open;
    for (const Gap& gap : open_gaps(report.state()))
        open[gap.rule].push_back(report.text(gap.card));
    Texts items;
    for (const auto& [rule, cards] : open)
        items.push_back(report.say(gap_key(rule), {{"cards", report.list(cards)}}));
    for (const auto& [gap, reason] : report.state().accepted_gaps) {
        if (gap.card && !report.board().shows(gap.card)) continue;
        const std::string what = report.say(gap_key(gap.rule), {{"cards", report.text(gap.card)}});
        items.push_back(reason.empty()
                            ? report.say("open.accepted", {{"what", what}})
                            : report.say("open.because", {{"what", what}, {"why", reason}}));
    }
    report.section("title.open", std::move(items));
}

void report_next(ReportWriter& report) {
    Texts insights;
    for (const CardId id : cards_of(report.board(), CardKind::insight))
        insights.push_back(report.board().cards.at(id).text);
    report.section("title.insights", std::move(insights));

    ReportTable to_do{{report.say("column.what"), report.say("column.who"),
                       report.say("column.when"), report.say("column.done")},
                      {}};
    ReportTable to_find_out = to_do;
    for (const auto& [id, a] : report.state().actions)
        (a.kind == ActionKind::to_do ? to_do : to_find_out)
            .rows.push_back({a.what, a.who, a.when, a.done ? report.say("done") : ""});
    report.section("title.actions", std::move(to_do));
    report.section("title.find_out", std::move(to_find_out));

    Texts missing;
    for (const CardId id : cards_of(report.board(), CardKind::party))
        if (report.board().cards.at(id).details.presence == Presence::absent)
            missing.push_back(report.text(id));
    report.section("title.missing", std::move(missing));
}

void report_phases(ReportWriter& report) {
    ReportTable table{
        {report.say("column.phase"), report.say("column.planned"), report.say("column.spent")}, {}};
    const State& s = report.state();
    for (const PlannedPhase& row : s.plan) {
        const Phase* phase = s.method.phase(row.phase);
        const SessionTime spent = time_in_phase(s, row.phase, report.facts().now);
        const auto progress = s.progress.find(row.phase);
        const bool skipped = progress != s.progress.end() && progress->second.skipped;
        if (!phase || (spent <= SessionTime{0} && !skipped)) continue;
        const auto minutes = std::chrono::round<Minutes>(spent).count();
        const auto planned = minutes_planned(s, row.phase).count();
        table.rows.push_back(
            {report.in(phase->name),
             planned > 0 ? report.count("minutes", static_cast<std::size_t>(planned)) : "",
             skipped && spent <= SessionTime{0} ? report.say("skipped")
             : minutes < 1                      ? report.say("minutes.under")
                           : report.count("minutes", static_cast<std::size_t>(minutes))});
    }
    report.section("title.phases", std::move(table));
}

std::vector<ReportBlock> report_of(const State& state, const ReportFacts& facts,
                                   const WordsOf& words) {
    ReportWriter report{state, facts, words};
    report_opening(report);
    report_people(report);
    report_choices(report);
    report_rounds(report);
    report_stories(report);
    report_story_counts(report);
    report_feedback(report);
    report_arena(report);
    report_effects(report);
    report_balance(report);
    report_assumptions(report);
    report_open(report);
    report_next(report);
    report_phases(report);
    if (!state.board.cards.empty()) report.blocks.push_back(ReportAside{report.say("no_proof")});
    report.credit();
    return std::move(report.blocks);
}

}  // namespace kring
