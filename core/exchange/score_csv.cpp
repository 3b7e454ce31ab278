#include "core/exchange/ballot_lines.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace kring {

namespace {

using Problem = BallotFileProblem;

struct Cell {
    std::size_t line = 0;  ///< where it begins
    std::string text;
};
using Row = std::vector<Cell>;

/// What stands before the candidates in files of star.vote and its kin; without blanks and signs.
constexpr std::array<std::string_view, 8> passed_over{"voterid",  "votetime",   "pollid",
                                                      "ballotid", "responseid", "precinctid",
                                                      "batchid",  "timestamp"};

bool is_passed_over(std::string_view heading) {
    std::string plain;
    for (const char c : fold_case(heading))
        if (c != ' ' && c != '_' && c != '-') plain += c;
    return std::find(passed_over.begin(), passed_over.end(), plain) != passed_over.end();
}

/// Which of the separators the first row has most of, outside quotes.
char separator_of(std::string_view text) {
    constexpr std::string_view separators = ";\t,";
    std::array<std::size_t, 3> seen{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (c == '\n' && !quoted) break;
        const std::size_t which = separators.find(c);
        if (!quoted && which != std::string_view::npos) ++seen[which];
    }
    const auto most = std::distance(seen.begin(), std::max_element(seen.begin(), seen.end()));
    return separators[static_cast<std::size_t>(most)];
}

/// Reads rows one at a time and says where a quote goes wrong; core/base/csv forgives that, a count
/// must not.
class StrictRows {
public:
    StrictRows(std::string_view text, char separator, std::size_t line)
        : m_text{text}, m_separator{separator}, m_line{line} {}

    bool at_end() const { return m_at >= m_text.size(); }

    /// A row; an empty line is a row without cells.
    BallotFileFault next(Row& row) {
        row.clear();
        if (skip_line_end()) return {};
        for (;;) {
            row.push_back({m_line, {}});
            if (auto fault = cell(row.back())) return fault;
            if (at_end() || skip_line_end()) return {};
            ++m_at;  // the separator; a cell follows, be it empty
        }
    }

private:
    BallotFileFault cell(Cell& into) {
        if (!at_end() && m_text[m_at] == '"') {
            if (auto fault = quoted(into)) return fault;
            if (!at_end() && !ends_cell())
                return fault_at(Problem::not_finished, m_line, into.text);
            return {};
        }
        while (!at_end() && !ends_cell()) {
            if (m_text[m_at] == '"') return fault_at(Problem::not_finished, m_line, into.text);
            into.text += m_text[m_at++];
        }
        return {};
    }

    BallotFileFault quoted(Cell& into) {
        for (++m_at; !at_end(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '\n') ++m_line;
            if (c == '"' && !(m_at + 1 < m_text.size() && m_text[m_at + 1] == '"')) {
                ++m_at;
                return {};
            }
            if (c == '"') ++m_at;
            into.text += c;
            if (into.text.size() > max_ballot_line) break;
        }
        return fault_at(Problem::not_finished, into.line, into.text);
    }

    bool ends_cell() const {
        const char c = m_text[m_at];
        return c == m_separator || c == '\n' || c == '\r';
    }

    bool skip_line_end() {
        if (m_text[m_at] == '\r') ++m_at;
        if (at_end()) return true;
        if (m_text[m_at] != '\n') return false;
        ++m_at;
        ++m_line;
        return true;
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    std::size_t m_line;
};

/// A score as it was written, not yet in the units of the file.
struct Score {
    std::int64_t digits = 0;
    int decimals = 0;
};

/// One, in the smallest units that a score can have.
constexpr std::int64_t whole_score = 1000;
static_assert(max_score_decimals == 3);

std::optional<Score> score_of(std::string_view text, bool comma_too) {
    const std::size_t point = text.find_first_of(comma_too ? ".," : ".");
    const std::string_view whole = text.substr(0, point);
    std::string digits{whole};
    Score score;
    if (point != std::string_view::npos) {
        const std::string_view part = text.substr(point + 1);
        const bool all_digits =
            std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (part.empty() || !all_digits || part.size() > max_score_decimals) return {};
        digits += part;
        score.decimals = static_cast<int>(part.size());
    }
    if (!digits.empty() && digits.front() == '+') digits.erase(0, 1);
    const auto number =
        whole.empty() || whole == "-" || whole == "+"   ? std::optional<std::int64_t>{}
        : digits.front() == '-' && whole.front() == '+' ? std::optional<std::int64_t>{}
                                                        : whole_number(digits);
    if (!number) return {};
    score.digits = *number;
    return score;
}

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

class ScoreReader {
public:
    ScoreReader(std::string_view text, const std::optional<DotBounds>& dots) : m_dots{dots} {
        std::size_t line = 1;
        m_separator = declared_separator(text, line);
        if (m_separator == '\0') m_separator = separator_of(text);
        m_rows.emplace(text, m_separator, line);
        m_builder.file().kind = dots ? BallotKind::dots : BallotKind::scores;
    }

    BallotFileResult read() {
        Row row;
        while (row.empty() && !m_rows->at_end())
            if (auto fault = m_rows->next(row)) return Err{*fault};
        if (auto fault = heading(row)) return Err{*fault};
        while (!m_rows->at_end()) {
            if (auto fault = m_rows->next(row)) return Err{*fault};
            if (row.empty()) continue;
            if (auto fault = ballot(row)) return Err{*fault};
        }
        to_units();
        return std::move(m_builder.file());
    }

private:
    /// "sep=;" as spreadsheets write it above the heading; takes it off the text.
    static char declared_separator(std::string_view& text, std::size_t& line) {
        if (text.substr(0, 4) != "sep=" || text.size() < 6) return '\0';
        const char separator = text[4];
        const std::size_t end = text.find('\n');
        const bool known = separator == ';' || separator == ',' || separator == '\t';
        if (!known || end == std::string_view::npos || end > 6) return '\0';
        text.remove_prefix(end + 1);
        ++line;
        return separator;
    }

    BallotFileFault heading(const Row& row) {
        while (m_passed < row.size() && is_passed_over(row[m_passed].text)) ++m_passed;
        for (std::size_t i = m_passed; i < row.size(); ++i)
            if (auto fault = m_builder.add_name(row[i].line, row[i].text)) return fault;
        if (m_builder.candidates() > 0) return {};
        return fault_at(Problem::no_candidates, row.empty() ? 1 : row.front().line);
    }

    BallotFileFault ballot(const Row& row) {
        const std::size_t n = m_builder.candidates();
        if (row.size() != m_passed + n)
            return fault_at(Problem::wrong_columns, row.front().line, std::to_string(row.size()));
        if (auto fault = m_builder.reserve_pile(row.front().line, "1", n)) return fault;
        Ballot ballot = blank_ballot(n);
        std::int64_t given = 0;
        for (std::size_t c = 0; c < n; ++c) {
            const Cell& cell = row[m_passed + c];
            const std::string_view text = trim_blanks(cell.text);
            if (text.empty()) continue;
            const auto score = score_of(text, m_separator != ',');
            if (!score) return fault_at(Problem::not_a_number, cell.line, text);
            // Kept in the smallest units a score can have, until all have been seen.
            const std::int64_t unit = power_of_ten(max_score_decimals - score->decimals);
            constexpr std::int64_t most = max_score * whole_score;
            if (score->digits > most / unit || score->digits < -most / unit)
                return fault_at(Problem::score_out_of_range, cell.line, text);
            const std::int64_t units = score->digits * unit;
            ballot.marks[c] = static_cast<int>(units);
            if (!m_dots) {
                m_decimals = std::max(m_decimals, score->decimals);
            } else if (const auto problem = why_not_dots(units, given)) {
                return fault_at(*problem, cell.line, text);
            }
        }
        if (m_dots) ballot = canonical(BallotKind::dots, std::move(ballot));
        m_builder.add_pile(std::move(ballot));
        return {};
    }

    /// Dots of one cell, as a score is kept; `given` grows to what this voter has given so far.
    std::optional<Problem> why_not_dots(std::int64_t units, std::int64_t& given) const {
        if (units < 0) return Problem::dots_below_zero;
        if (units % whole_score != 0) return Problem::dots_not_whole;
        const std::int64_t dots = units / whole_score;
        given += dots;
        if (m_dots->cap > 0 && dots > m_dots->cap) return Problem::dots_over_cap;
        if (m_dots->budget > 0 && given > m_dots->budget) return Problem::dots_over_budget;
        return {};
    }

    void to_units() {
        const auto unit = static_cast<int>(power_of_ten(max_score_decimals - m_decimals));
        for (BallotPile& pile : m_builder.file().box)
            for (Mark& mark : pile.ballot.marks)
                if (mark) *mark /= unit;
        m_builder.file().score_scale = power_of_ten(m_decimals);
    }

    char m_separator = ';';
    std::optional<DotBounds> m_dots;
    std::size_t m_passed = 0;
    int m_decimals = 0;
    std::optional<StrictRows> m_rows;
    BallotFileBuilder m_builder{BallotFormat::score_csv};
};

}  // namespace

BallotFileResult read_score_csv(std::string_view text, const std::optional<DotBounds>& dots) {
    return ScoreReader{text, dots}.read();
}

}  // namespace kring
