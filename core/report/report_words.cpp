#include "core/report/report_words.h"

#include "core/base/day.h"

#include <algorithm>

namespace kring {

namespace {

void fill(std::string& text, std::string_view name, std::string_view value) {
    const std::string mark = "{" + std::string{name} + "}";
    const std::size_t at = text.find(mark);
    if (at != std::string::npos) text.replace(at, mark.size(), value);
}

std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (const std::string& item : items) out += (out.empty() ? "" : ", ") + item;
    return out;
}

void add(std::vector<std::string>& items, const std::string& item) {
    if (!item.empty()) items.push_back(item);
}

}  // namespace

static std::string filled(const std::string& pattern, ReportWriter::Values values) {
    // Filled from the back of the pattern, so that braces in people's text stay what they are.
    std::vector<std::pair<std::size_t, std::pair<std::string_view, std::string_view>>> places;
    for (const auto& value : values) {
        const std::size_t at = pattern.find("{" + std::string{value.first} + "}");
        if (at != std::string::npos) places.push_back({at, value});
    }
    std::sort(places.begin(), places.end(),
              [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string out = pattern;
    for (const auto& [at, value] : places) out.replace(at, value.first.size() + 2, value.second);
    return out;
}

std::string ReportWriter::say(std::string_view key, Values values) const {
    return filled(m_words("report." + std::string{key}), values);
}

std::string ReportWriter::date(const std::string& iso) const {
    const auto day = calendar_day(iso);
    if (!day) return iso;
    const std::string month = std::to_string(static_cast<unsigned>(day->month()));
    return filled(m_words("date.full"), {{"day", std::to_string(static_cast<unsigned>(day->day()))},
                                         {"month", m_words("date.month." + month)},
                                         {"year", std::to_string(static_cast<int>(day->year()))}});
}

std::string ReportWriter::count(std::string_view key, std::size_t n) const {
    std::string out = say(std::string{key} + (n == 1 ? ".one" : ".many"));
    fill(out, "n", std::to_string(n));
    return out;
}

std::string ReportWriter::list(const std::vector<std::string>& items) const {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += i + 1 == items.size() ? " " + say("and") + " " : ", ";
        out += items[i];
    }
    return out;
}

void ReportWriter::credit() {
    std::string whom = in(m_state.method.credit);
    if (!whom.empty()) blocks.push_back(ReportAside{std::move(whom)});
}

std::string ReportWriter::text(CardId card) const {
    const auto it = board().cards.find(card);
    if (it == board().cards.end()) return {};
    std::string one_line = it->second.text;
    std::replace(one_line.begin(), one_line.end(), '\n', ' ');
    return one_line;
}

std::string ReportWriter::word(Contribution kind) const {
    switch (kind) {
    case Contribution::unset: return {};
    case Contribution::money: return say("contribution.money");
    case Contribution::time: return say("contribution.time");
    case Contribution::space: return say("contribution.space");
    case Contribution::knowledge: return say("contribution.knowledge");
    case Contribution::network: return say("contribution.network");
    case Contribution::other: return say("contribution.other");
    }
    return {};
}

std::string ReportWriter::word(Benefit kind) const {
    switch (kind) {
    case Benefit::unset: return {};
    case Benefit::saving: return say("benefit.saving");
    case Benefit::turnover: return say("benefit.turnover");
    case Benefit::quality_of_life: return say("benefit.quality_of_life");
    case Benefit::other: return say("benefit.other");
    }
    return {};
}

std::string ReportWriter::word(Scope scope) const {
    switch (scope) {
    case Scope::unset: return {};
    case Scope::individual: return say("scope.individual");
    case Scope::collective: return say("scope.collective");
    case Scope::organisational: return say("scope.organisational");
    }
    return {};
}

std::string ReportWriter::word(Horizon horizon) const {
    switch (horizon) {
    case Horizon::unset: return {};
    case Horizon::short_term: return say("horizon.short");
    case Horizon::middle_term: return say("horizon.middle");
    case Horizon::long_term: return say("horizon.long");
    }
    return {};
}

std::string ReportWriter::party(CardId party, const LinkDetails& d) const {
    std::vector<std::string> said;
    add(said, d.contribution == Contribution::other && !d.note.empty() ? "" : word(d.contribution));
    add(said, d.benefit == Benefit::other && !d.note.empty() ? "" : word(d.benefit));
    if (said.empty() || said.front() != d.note) add(said, d.note);
    add(said, d.amount);
    if (d.assumed) add(said, say("assumed"));
    return said.empty() ? text(party) : text(party) + " (" + joined(said) + ")";
}

std::string ReportWriter::marks(CardId effect) const {
    const CardDetails& d = board().cards.at(effect).details;
    std::vector<std::string> said;
    if (d.valence == Valence::negative) add(said, say("valence.negative"));
    add(said, word(d.scope));
    add(said, word(d.horizon));
    return said.empty() ? std::string{} : " (" + joined(said) + ")";
}

void ReportWriter::section(std::string_view heading_key, std::vector<std::string> items) {
    if (items.empty()) return;
    heading(2, say(heading_key));
    blocks.push_back(ReportList{std::move(items)});
}

void ReportWriter::section(std::string_view heading_key, ReportTable table) {
    if (table.rows.empty()) return;
    for (std::size_t c = table.heads.size(); c-- > 0;) {
        const bool used = std::any_of(table.rows.begin(), table.rows.end(),
                                      [&](const auto& row) { return !row[c].empty(); });
        if (used) continue;
        const auto column = static_cast<std::ptrdiff_t>(c);
        table.heads.erase(table.heads.begin() + column);
        for (auto& row : table.rows) row.erase(row.begin() + column);
    }
    heading(2, say(heading_key));
    blocks.push_back(std::move(table));
}

}  // namespace kring
