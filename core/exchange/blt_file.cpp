#include "core/exchange/ballot_lines.h"

#include <algorithm>

namespace kring {

namespace {

using Problem = BallotFileProblem;

/// Names, title, and the source and comment that some programs write below it.
constexpr std::size_t texts_after_names = 3;

/// Without what stands after "#", unless that is inside quotes.
std::string_view without_comment(std::string_view line) {
    bool quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '\\' && quoted)
            ++at;
        else if (line[at] == '"')
            quoted = !quoted;
        else if (line[at] == '#' && !quoted)
            return line.substr(0, at);
    }
    return line;
}

std::vector<std::string_view> words_in(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = text.find_first_not_of(" \t"); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(" \t", end);
    }
    return words;
}

class BltReader {
public:
    explicit BltReader(const std::vector<BallotLine>& lines) {
        for (const BallotLine& line : lines) {
            m_last = line.number;
            const std::string_view text = trim_blanks(without_comment(line.text));
            if (!text.empty()) m_lines.push_back({line.number, text});
        }
    }

    BallotFileResult read() {
        if (auto fault = heading()) return Err{*fault};
        withdrawals();
        if (auto fault = withdrawn_fault()) return Err{*fault};
        if (auto fault = ballots()) return Err{*fault};
        if (auto fault = texts()) return Err{*fault};
        return std::move(m_builder.file());
    }

private:
    bool at_end() const { return m_at == m_lines.size(); }
    BallotFileError short_file() const { return fault_at(Problem::too_short, m_last); }

    BallotFileFault heading() {
        if (at_end()) return short_file();
        const BallotLine line = m_lines[m_at++];
        if (line.text.find_first_of(",;") != std::string_view::npos)
            return fault_at(Problem::wrong_separator, line.number, line.text);
        const auto words = words_in(line.text);
        if (words.size() != 2) return fault_at(Problem::bad_heading, line.number, line.text);
        if (auto fault = why_not_candidates(line.number, words[0], m_candidates)) return fault;
        const auto seats = whole_number(words[1]);
        if (!seats || *seats < 1 || *seats > static_cast<std::int64_t>(m_candidates))
            return fault_at(Problem::bad_heading, line.number, words[1]);
        m_builder.file().seats = static_cast<std::size_t>(*seats);
        return {};
    }

    void withdrawals() {
        while (!at_end()) {
            const auto words = words_in(m_lines[m_at].text);
            const bool all = std::all_of(words.begin(), words.end(), [](std::string_view word) {
                return word.size() > 1 && word.front() == '-' && whole_number(word).has_value();
            });
            if (!all) return;
            for (const std::string_view word : words)
                m_withdrawn.push_back({m_lines[m_at].number, word.substr(1)});
            ++m_at;
        }
    }

    BallotFileFault withdrawn_fault() {
        RankWriter once{m_candidates};
        for (const BallotLine& each : m_withdrawn) {
            if (auto fault = once.add(each.number, each.text, false)) return fault;
            m_builder.file().withdrawn.push_back(static_cast<Candidate>(*whole_number(each.text)) -
                                                 1);
        }
        std::sort(m_builder.file().withdrawn.begin(), m_builder.file().withdrawn.end());
        return {};
    }

    BallotFileFault ballots() {
        while (!at_end()) {
            const BallotLine line = m_lines[m_at++];
            if (line.text == "0") return {};
            if (line.text.front() == '"')
                return fault_at(Problem::not_finished, line.number, line.text);
            if (auto fault = ballot(line)) return fault;
        }
        return short_file();
    }

    BallotFileFault ballot(const BallotLine& line) {
        if (line.text.find_first_of(",;:") != std::string_view::npos)
            return fault_at(Problem::wrong_separator, line.number, line.text);
        const auto words = words_in(line.text);
        if (auto fault = m_builder.reserve_pile(line.number, words.front(), m_candidates))
            return fault;
        RankWriter ranks{m_candidates};
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (words[i] == "0") {
                if (i + 1 < words.size())
                    return fault_at(Problem::left_over, line.number, words[i + 1]);
                m_builder.add_pile(ranks.take());
                return {};
            }
            if (words[i] == "-") continue;
            if (auto fault = rank(line.number, words[i], ranks)) return fault;
        }
        return fault_at(Problem::not_finished, line.number, line.text);
    }

    static BallotFileFault rank(std::size_t line, std::string_view equals, RankWriter& ranks) {
        bool first = true;
        for (std::size_t at = 0; at <= equals.size();) {
            const std::size_t end = std::min(equals.find('=', at), equals.size());
            if (auto fault = ranks.add(line, equals.substr(at, end - at), !first)) return fault;
            first = false;
            at = end + 1;
        }
        return {};
    }

    BallotFileFault texts() {
        for (std::size_t i = 0; i < m_candidates + texts_after_names && !at_end(); ++i) {
            const BallotLine line = m_lines[m_at++];
            std::string text;
            if (auto fault = unquote(line, text)) return fault;
            if (i < m_candidates) {
                if (auto fault = m_builder.add_name(line.number, text)) return fault;
            } else if (i == m_candidates) {
                m_builder.file().title = std::move(text);
            }
        }
        if (m_builder.candidates() < m_candidates) return short_file();
        if (!at_end())
            return fault_at(Problem::left_over, m_lines[m_at].number, m_lines[m_at].text);
        return {};
    }

    /// One quoted text, or one bare word, is all that stands on the line.
    static BallotFileFault unquote(const BallotLine& line, std::string& text) {
        const std::string_view raw = line.text;
        if (raw.front() != '"') {
            if (raw.find_first_of(" \t\"") != std::string_view::npos)
                return fault_at(Problem::bad_name, line.number, raw);
            text = raw;
            return {};
        }
        for (std::size_t at = 1; at < raw.size(); ++at) {
            const char next = at + 1 < raw.size() ? raw[at + 1] : '\0';
            const bool escaped = (raw[at] == '\\' && (next == '"' || next == '\\')) ||
                                 (raw[at] == '"' && next == '"');
            if (escaped) {
                text += raw[++at];
            } else if (raw[at] == '"') {
                if (at + 1 == raw.size()) return {};
                return fault_at(Problem::bad_name, line.number, raw);
            } else {
                text += raw[at];
            }
        }
        return fault_at(Problem::not_finished, line.number, raw);
    }

    std::vector<BallotLine> m_lines;  ///< without comments and empty lines
    std::size_t m_last = 0;           ///< number of the last line of the file
    std::size_t m_at = 0;
    std::size_t m_candidates = 0;
    std::vector<BallotLine> m_withdrawn;
    BallotFileBuilder m_builder{BallotFormat::blt};
};

std::string in_quotes(std::string_view text) {
    std::string line = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') line += '\\';
        line += c;
    }
    return line + "\"\n";
}

}  // namespace

BallotFileResult read_blt(const std::vector<BallotLine>& lines) { return BltReader{lines}.read(); }

std::string to_blt(const BallotFile& file) {
    std::string text = std::to_string(file.names.size()) + " " + std::to_string(file.seats) + "\n";
    for (std::size_t i = 0; i < file.withdrawn.size(); ++i)
        text += (i > 0 ? " -" : "-") + std::to_string(file.withdrawn[i] + 1);
    if (!file.withdrawn.empty()) text += "\n";
    for (const BallotPile& pile : file.box) {
        text += std::to_string(pile.count);
        for (const auto& equals : ranks_of(pile.ballot))
            for (std::size_t i = 0; i < equals.size(); ++i)
                text += (i > 0 ? "=" : " ") + std::to_string(equals[i] + 1);
        text += " 0\n";
    }
    text += "0\n";
    for (const std::string& name : file.names) text += in_quotes(name);
    if (!file.title.empty()) text += in_quotes(file.title);
    return text;
}

}  // namespace kring
