#include "core/report/balance.h"
#include "core/report/report_words.h"

#include <algorithm>

namespace kring {

using Texts = std::vector<std::string>;

namespace {

/// The cards a card is joined to by links of `kind`, as phrases, each once.
template <class Phrase_>
Texts joined_to(const ReportWriter& report, const std::vector<LinkId>& links, LinkKind kind,
                const Phrase_& phrase) {
    Texts said;
    for (const LinkId id : links) {
        const Link& link = report.board().links.at(id);
        if (link.kind != kind || !report.board().shows(link)) continue;
        const std::string text = phrase(link);
        if (std::find(said.begin(), said.end(), text) == said.end()) said.push_back(text);
    }
    return said;
}

Texts gainers(const ReportWriter& report, CardId effect) {
    return joined_to(report, links_from(report.board(), effect), LinkKind::benefit,
                     [&](const Link& l) { return report.party(l.to, l.details); });
}

Texts led_to(const ReportWriter& report, CardId effect) {
    return joined_to(report, links_from(report.board(), effect), LinkKind::leads_to,
                     [&](const Link& l) { return report.text(l.to); });
}

/// "Buren kennen elkaar (voor de buurt). Oogst: bewoners. Draagt bij aan: minder eenzaam."
std::string effect_sentence(const ReportWriter& report, const Link& produces) {
    const CardId effect = produces.to;
    const bool negative = report.board().cards.at(effect).details.valence == Valence::negative;
    std::string out = report.text(effect) + report.marks(effect);
    if (produces.details.assumed) out += ", " + report.say("assumed");
    if (const Texts who = gainers(report, effect); !who.empty())
        out += "\n" +
               report.say(negative ? "arena.suffers" : "arena.gains", {{"who", report.list(who)}});
    if (const Texts next = led_to(report, effect); !next.empty())
        out += "\n" + report.say("arena.leads_to", {{"what", report.list(next)}});
    return out;
}

void report_activity(ReportWriter& report, CardId activity) {
    const Board& board = report.board();
    report.heading(3, report.text(activity));
    Texts lines;
    const std::string& result = board.cards.at(activity).details.result;
    if (!result.empty()) lines.push_back(report.say("arena.result", {{"what", result}}));
    const Texts who = joined_to(report, links_to(board, activity), LinkKind::contribution,
                                [&](const Link& l) { return report.party(l.from, l.details); });
    if (!who.empty()) lines.push_back(report.say("arena.puts_in", {{"who", report.list(who)}}));
    const Texts boosts = joined_to(report, links_to(board, activity), LinkKind::boosts,
                                   [&](const Link& l) { return report.text(l.from); });
    if (!boosts.empty())
        lines.push_back(report.say("arena.boosted", {{"what", report.list(boosts)}}));
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
    if (!text.empty()) report.paragraph(text);
    Texts effects = joined_to(report, links_from(board, activity), LinkKind::produces,
                              [&](const Link& l) { return effect_sentence(report, l); });
    if (effects.empty()) {
        report.paragraph(report.say("arena.no_effect"));
        return;
    }
    report.paragraph(report.say("arena.effects"));
    report.blocks.push_back(ReportList{std::move(effects)});
}

std::string kind_of(const ReportWriter& report, const CardDetails& d) {
    Texts said{
        report.say(d.valence == Valence::negative ? "valence.negative" : "valence.positive")};
    if (d.intention == Intention::intended) said.push_back(report.say("intended"));
    if (d.intention == Intention::unintended) said.push_back(report.say("unintended"));
    if (d.directness == Directness::direct) said.push_back(report.say("direct"));
    if (d.directness == Directness::indirect) said.push_back(report.say("indirect"));
    std::string out;
    for (const std::string& word : said) out += (out.empty() ? "" : ", ") + word;
    return out;
}

std::string puts_in_cell(const ReportWriter& report, const BalanceRow& row) {
    std::string out;
    for (const PutsIn& p : row.puts_in) {
        Texts said;
        const std::string kind = report.word(p.kind);
        if (!kind.empty() && (p.kind != Contribution::other || p.notes.empty()))
            said.push_back(kind);
        for (const std::string& note : p.notes)
            if (note != kind) said.push_back(note);
        said.insert(said.end(), p.amounts.begin(), p.amounts.end());
        if (said.empty()) said.push_back(report.say("balance.puts_in_unsaid"));
        Texts what;
        for (const CardId id : p.activities) what.push_back(report.text(id));
        std::string words;
        for (const std::string& s : said) words += (words.empty() ? "" : ", ") + s;
        out += (out.empty() ? "" : "\n") +
               report.say("balance.for", {{"what", words}, {"activity", report.list(what)}});
        if (p.assumed == p.weight) out += " (" + report.say("assumed") + ")";
    }
    return out;
}

std::string gains_cell(const ReportWriter& report, const BalanceRow& row) {
    std::string out;
    for (const Gains& g : row.gains) {
        std::string what = report.word(g.kind);
        if (!g.note.empty() && g.note != what)
            what = what.empty() || g.kind == Benefit::other ? g.note : what + ", " + g.note;
        if (!g.amount.empty()) what += (what.empty() ? "" : ", ") + g.amount;
        const std::string from = report.text(g.effect);
        out += out.empty() ? "" : "\n";
        out +=
            what.empty() ? from : report.say("balance.through", {{"what", what}, {"effect", from}});
        Texts marks;
        if (g.negative) marks.push_back(report.say("valence.negative"));
        if (g.assumed) marks.push_back(report.say("assumed"));
        if (!marks.empty())
            out += " (" + marks.front() + (marks.size() > 1 ? ", " + marks[1] : "") + ")";
    }
    return out;
}

std::string quadrant_word(const ReportWriter& report, Quadrant quadrant) {
    switch (quadrant) {
    case Quadrant::both: return report.say("quadrant.both");
    case Quadrant::invests_only: return report.say("quadrant.invests_only");
    case Quadrant::collects_only: return report.say("quadrant.collects_only");
    case Quadrant::neither: return report.say("quadrant.neither");
    }
    return {};
}

}  // namespace

void report_arena(ReportWriter& report) {
    const std::vector<CardId> activities = cards_of(report.board(), CardKind::activity);
    if (activities.empty()) return;
    report.heading(2, report.say("title.arena"));
    for (const CardId activity : activities) report_activity(report, activity);
}

void report_effects(ReportWriter& report) {
    ReportTable table{{report.say("column.effect"), report.say("column.kind"),
                       report.say("column.scope"), report.say("column.horizon"),
                       report.say("column.leads_to"), report.say("column.who_gains"),
                       report.say("column.without_us")},
                      {}};
    for (const CardId id : cards_of(report.board(), CardKind::effect)) {
        const CardDetails& d = report.board().cards.at(id).details;
        table.rows.push_back({report.board().cards.at(id).text, kind_of(report, d),
                              report.word(d.scope), report.word(d.horizon),
                              report.list(led_to(report, id)), report.list(gainers(report, id)),
                              d.without_us});
    }
    report.section("title.effects", std::move(table));
}

void report_balance(ReportWriter& report) {
    ReportTable table{{report.say("column.party"), report.say("column.puts_in"),
                       report.say("column.gains"), report.say("column.quadrant")},
                      {}};
    for (const BalanceRow& row : balance_of(report.board()))
        table.rows.push_back({report.text(row.party), puts_in_cell(report, row),
                              gains_cell(report, row), quadrant_word(report, row.quadrant)});
    report.section("title.balance", std::move(table));
}

}  // namespace kring
