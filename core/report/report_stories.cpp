#include "core/report/report_stories.h"

#include "core/report/report_names.h"
#include "core/report/story_counts.h"
#include "core/session/stories.h"

#include <algorithm>

namespace kring {

namespace {

std::string teller(const ReportWriter& report, const Story& story) {
    const TellerShown shown = teller_shown(story);
    return shown.as == TellerShown::As::nobody ? report.say("story.nobody") : shown.text;
}

/// Remarks about a story; those about one that may not be told are left out with it.
Texts said(const ReportWriter& report, StoryId id, RemarkKind kind) {
    Texts texts;
    const Story* story = find_story(report.state(), id);
    if (!story || !may_tell(report, *story)) return texts;
    for (const RemarkId remark : remarks_about(report.state(), id, kind))
        texts.push_back(report.state().remarks.at(remark).text);
    return texts;
}

/// Every dissent, but for what was said about a story that may not be told.
Texts dissent(const ReportWriter& report) {
    Texts texts;
    for (const RemarkId id : remarks_of(report.state(), RemarkKind::dissent)) {
        const Remark& remark = report.state().remarks.at(id);
        const Story* story = remark.story ? find_story(report.state(), *remark.story) : nullptr;
        if (!story || may_tell(report, *story)) texts.push_back(remark.text);
    }
    return texts;
}

std::string outcome_key(ChoiceOutcome outcome) {
    switch (outcome) {
    case ChoiceOutcome::one_story: return "choice.one_story";
    case ChoiceOutcome::two_stories: return "choice.two_stories";
    case ChoiceOutcome::no_choice: return "choice.no_choice";
    case ChoiceOutcome::parked: return "choice.parked";
    }
    return "choice";
}

std::string way_key(ChoosingWay way) {
    switch (way) {
    case ChoosingWay::majority: return "way.majority";
    case ChoosingWay::iterative: return "way.iterative";
    case ChoosingWay::scoring: return "way.scoring";
    case ChoosingWay::prescore: return "way.prescore";
    case ChoosingWay::secret: return "way.secret";
    case ChoosingWay::negotiation: return "way.negotiation";
    }
    return "way";
}

void list_under(ReportWriter& report, std::string_view key, Texts items) {
    if (items.empty()) return;
    report.paragraph(report.say(key));
    report.blocks.push_back(ReportList{std::move(items)});
}

void report_choice(ReportWriter& report, const Choice& choice) {
    Texts names;
    for (const StoryId id : choice.stories) names.push_back(called(report, id));
    const std::string domain =
        choice.domain ? domain_name(report, choice.domain) : report.say("domain.all");
    report.heading(3, domain);
    report.paragraph(report.say(outcome_key(choice.outcome), {{"stories", report.list(names)}}));
    report.paragraph(report.say(choice.by_group ? "choice.by_group" : "choice.by_votes",
                                {{"way", report.say(way_key(choice.way))}}));
    if (!choice.explanation.empty()) report.paragraph(choice.explanation);
    for (const StoryId id : choice.stories) {
        Texts reasons = said(report, id, RemarkKind::reason);
        if (reasons.empty()) continue;
        report.paragraph(report.say("choice.why", {{"story", called(report, id)}}));
        report.blocks.push_back(ReportList{std::move(reasons)});
    }
}

/// Lines for stories that were not chosen; a story without one is named all the same.
void report_not_chosen(ReportWriter& report) {
    ReportTable table{
        {report.say("column.story"), report.say("column.teller"), report.say("column.not_chosen")},
        {}};
    for (const StoryId id : stories_on_list(report.state())) {
        if (standing_of(report.state(), id) != StoryStanding::not_chosen) continue;
        const Story& story = *find_story(report.state(), id);
        std::string lines;
        for (const std::string& line : said(report, id, RemarkKind::not_chosen))
            lines += (lines.empty() ? "" : "\n") + line;
        table.rows.push_back(
            {called(report, id), may_tell(report, story) ? teller(report, story) : "", lines});
    }
    report.section("title.not_chosen", std::move(table));
}

void report_path(ReportWriter& report, std::string_view key, const std::vector<PathStep>& path) {
    Texts items;
    for (const PathStep& step : path) {
        const std::string where = step.panel.empty() ? step.title : step.panel;
        std::string item = report.say(step.chosen ? "path.chosen" : "path.not_chosen",
                                      {{"panel", where}, {"day", report.date(step.day)}});
        for (const std::string& reason : step.reasons) item += "\n" + reason;
        for (const std::string& other : step.dissent)
            item += "\n" + report.say("path.dissent", {{"text", other}});
        items.push_back(std::move(item));
    }
    list_under(report, key, std::move(items));
}

std::string facts_line(const ReportWriter& report, const Story& story) {
    Texts facts{teller(report, story)};
    for (const std::string* fact : {&story.form.happened_on, &story.form.place})
        if (!fact->empty()) facts.push_back(*fact);
    if (story.domain) facts.push_back(domain_name(report, story.domain));
    std::string line;
    for (const std::string& fact : facts) line += (line.empty() ? "" : ", ") + fact;
    return line;
}

std::string fate_key(LessonFate fate) {
    switch (fate) {
    case LessonFate::unset: return "lesson.unset";
    case LessonFate::taken_up: return "lesson.taken_up";
    case LessonFate::under_way: return "lesson.under_way";
    case LessonFate::not_taken_up: return "lesson.not_taken_up";
    }
    return "lesson";
}

/// What became of it, as far as somebody filled that in.
void report_lesson_fate(ReportWriter& report, const StoryMarks& marks) {
    if (marks.lesson_fate == LessonFate::unset && marks.lesson_note.empty()) return;
    const std::string what = report.say("story." + fate_key(marks.lesson_fate));
    report.paragraph(marks.lesson_note.empty() ? what : what + " " + marks.lesson_note);
}

void report_story(ReportWriter& report, StoryId id, const Story& story) {
    report.heading(3, called(report, id));
    report.paragraph(facts_line(report, story));
    for (const std::string* part : {&story.form.before, &story.form.happened, &story.form.after})
        if (!part->empty()) report.paragraph(*part);
    if (!story.form.why.empty())
        report.paragraph(report.say("story.why", {{"why", story.form.why}}));
    if (!story.form.lessons.empty()) {
        report.paragraph(report.say("story.lessons", {{"lessons", story.form.lessons}}));
        report_lesson_fate(report, story.marks);
    }
    if (!story.marks.verified_by.empty())
        report.paragraph(report.say("story.verified", {{"who", story.marks.verified_by},
                                                       {"how", story.marks.verified_how}}));
    list_under(report, "story.comments", said(report, id, RemarkKind::comment));
    report_path(report, "story.path", story.path);
    report_path(report, "story.heard_back", story.heard_back);
}

template <class Map, class Name>
void add_shares(ReportWriter& report, std::string_view group, const Map& shares, Name name,
                ReportTable& table) {
    for (const auto& [key, share] : shares) {
        const std::string what = name(key);
        if (what.empty()) continue;
        table.rows.push_back(
            {report.say(group), what, std::to_string(share.told), std::to_string(share.chosen)});
    }
}

std::string valence_name(const ReportWriter& report, StoryValence valence) {
    switch (valence) {
    case StoryValence::unset: return {};
    case StoryValence::positive: return report.say("change.positive");
    case StoryValence::negative: return report.say("change.negative");
    case StoryValence::mixed: return report.say("change.mixed");
    }
    return {};
}

std::string perspective_name(const ReportWriter& report, Perspective perspective) {
    switch (perspective) {
    case Perspective::unset: return {};
    case Perspective::citizen: return report.say("perspective.citizen");
    case Perspective::professional: return report.say("perspective.professional");
    case Perspective::policymaker: return report.say("perspective.policymaker");
    case Perspective::other: return report.say("perspective.other");
    }
    return {};
}

}  // namespace

void report_choices(ReportWriter& report) {
    const State& state = report.state();
    if (!state.choices.empty()) {
        report.heading(2, report.say("title.choices"));
        for (const auto& [id, choice] : state.choices) report_choice(report, choice);
    }
    Texts criteria;
    for (const auto& [id, criterion] : state.criteria)
        criteria.push_back(report.say("criterion." + std::to_string(criterion.weight),
                                      {{"text", criterion.text}}));
    report.section("title.criteria", std::move(criteria));
    Texts others = dissent(report);
    if (others.empty() && state.dissent_asked) others.push_back(report.say("dissent.nobody"));
    report.section("title.dissent", std::move(others));
    report_not_chosen(report);
}

void report_stories(ReportWriter& report) {
    std::size_t kept = 0, withdrawn = 0;
    bool headed = false;
    for (const StoryId id : stories_on_list(report.state())) {
        const Story& story = *find_story(report.state(), id);
        if (story.withdrawn) ++withdrawn;
        if (!story.withdrawn && !may_tell(report, story)) ++kept;
        if (!may_tell(report, story)) continue;
        if (!headed) report.heading(2, report.say("title.stories"));
        headed = true;
        report_story(report, id, story);
    }
    if (kept > 0) report.blocks.push_back(ReportAside{report.count("stories.kept", kept)});
    if (withdrawn > 0)
        report.blocks.push_back(ReportAside{report.count("stories.withdrawn", withdrawn)});
}

void report_story_counts(ReportWriter& report) {
    const StoryCounts counts = count_stories(report.state());
    if (counts.all.told < 2) return;
    ReportTable table{{report.say("column.by"), report.say("column.which"),
                       report.say("column.told"), report.say("column.chosen")},
                      {}};
    add_shares(
        report, "by.domain", counts.by_domain,
        [&](std::optional<DomainId> d) {
            return counts.by_domain.size() > 1 || d ? domain_name(report, d) : std::string{};
        },
        table);
    add_shares(
        report, "by.valence", counts.by_valence,
        [&](StoryValence v) { return valence_name(report, v); }, table);
    add_shares(
        report, "by.perspective", counts.by_perspective,
        [&](Perspective p) { return perspective_name(report, p); }, table);
    report.section("title.counts", std::move(table));
    Texts lessons;
    for (const auto& [fate, n] : counts.by_lesson)
        lessons.push_back(report.say(fate_key(fate), {{"n", std::to_string(n)}}));
    list_under(report, "lesson.head", std::move(lessons));
}

void report_feedback(ReportWriter& report) {
    ReportTable table{{report.say("column.story"), report.say("column.feedback"),
                       report.say("column.who"), report.say("column.channel"),
                       report.say("column.when"), report.say("column.done")},
                      {}};
    for (const StoryId id : stories_on_list(report.state())) {
        const Story& story = *find_story(report.state(), id);
        const Feedback& back = story.feedback;
        if (story.withdrawn || back == Feedback{}) continue;
        // Of a story that may not be told, only who sees to it and whether it was done.
        table.rows.push_back({called(report, id), may_tell(report, story) ? back.text : "",
                              back.owner, back.channel, back.by_when,
                              back.done ? report.say("done") : ""});
    }
    report.section("title.feedback", std::move(table));
}

std::vector<ReportBlock> feedback_sheet_of(const State& state, const ReportFacts& facts,
                                           const WordsOf& words) {
    ReportWriter report{state, facts, words};
    report.heading(1, report.say("sheet.title", {{"title", state.title}}));
    if (!facts.date.empty()) report.paragraph(report.say("sheet.held", {{"date", facts.date}}));
    report.paragraph(report.say("sheet.thanks"));
    report_choices(report);
    bool headed = false;
    for (const StoryId id : stories_on_list(state)) {
        const Story& story = *find_story(state, id);
        if (!may_tell(report, story)) continue;
        if (story.feedback.text.empty() && story.heard_back.empty()) continue;
        if (!headed) report.heading(2, report.say("sheet.each"));
        headed = true;
        report.heading(3, called(report, id));
        if (!story.feedback.text.empty()) report.paragraph(story.feedback.text);
        report_path(report, "story.heard_back", story.heard_back);
    }
    report.credit();
    return std::move(report.blocks);
}

}  // namespace kring
