#pragma once

#include "core/report/report_text.h"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kring {

// What the parts of a report share: words for codes, and cards and links as phrases.

class ReportWriter {
public:
    ReportWriter(const State& state, const ReportFacts& facts, const WordsOf& words)
        : m_state{state}, m_facts{facts}, m_words{words} {}

    const State& state() const { return m_state; }
    const Board& board() const { return m_state.board; }
    const ReportFacts& facts() const { return m_facts; }
    std::vector<ReportBlock> blocks;

    using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;
    /// The words for "report." + key, with every {name} filled in.
    std::string say(std::string_view key, Values values = {}) const;
    /// An ISO day as the language writes it; what is none stays as it is.
    std::string date(const std::string& iso) const;
    /// ".one" or ".many", with {n}.
    std::string count(std::string_view key, std::size_t n) const;
    std::string in(const Phrase& phrase) const { return phrase.in(m_facts.language); }
    /// "a, b en c".
    std::string list(const std::vector<std::string>& items) const;

    std::string text(CardId card) const;
    std::string word(Contribution kind) const;
    std::string word(Benefit kind) const;
    std::string word(Scope scope) const;
    std::string word(Horizon horizon) const;
    /// "Gemeente (geld, € 2.000, nog een aanname)".
    std::string party(CardId party, const LinkDetails& details) const;
    /// " (tegenvaller, voor de buurt, op korte termijn)", or nothing.
    std::string marks(CardId effect) const;

    void heading(int level, std::string text) {
        blocks.push_back(ReportHeading{level, std::move(text)});
    }
    void paragraph(std::string text) { blocks.push_back(ReportParagraph{std::move(text)}); }
    /// Whom the method is owed to; it stands in everything that is sent round.
    void credit();
    /// The list under its heading; nothing when it is empty.
    void section(std::string_view heading_key, std::vector<std::string> items);
    /// The table under its heading, without the columns that are empty in every row.
    void section(std::string_view heading_key, ReportTable table);

private:
    const State& m_state;
    const ReportFacts& m_facts;
    const WordsOf& m_words;
};

void report_people(ReportWriter& report);
void report_arena(ReportWriter& report);
void report_effects(ReportWriter& report);
void report_balance(ReportWriter& report);
void report_assumptions(ReportWriter& report);
void report_open(ReportWriter& report);
void report_next(ReportWriter& report);
void report_phases(ReportWriter& report);

}  // namespace kring
