#include "core/exchange/ballot_lines.h"

#include <algorithm>

namespace kring {

namespace {

using Problem = BallotFileProblem;

/// "# KEY: value"; nothing when the line is not one.
struct Metadata {
    std::string_view key;
    std::string_view value;
};
std::optional<Metadata> metadata_of(std::string_view line) {
    if (line.empty() || line.front() != '#') return {};
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return {};
    return Metadata{trim_blanks(line.substr(1, colon - 1)), trim_blanks(line.substr(colon + 1))};
}

constexpr std::string_view name_key = "ALTERNATIVE NAME ";

/// A number that the file gives of itself, to be compared with what it holds.
struct Promise {
    std::size_t line = 0;  ///< 0: not promised
    std::string_view number;
};

class PrefLibReader {
public:
    PrefLibReader(const std::vector<BallotLine>& lines, BallotFormat format)
        : m_lines{lines}, m_builder{format} {}

    BallotFileResult read() {
        m_is_new = has_preflib_metadata(m_lines);
        if (auto fault = m_is_new ? new_heading() : old_heading()) return Err{*fault};
        for (; m_at < m_lines.size(); ++m_at)
            if (auto fault = order(m_lines[m_at])) return Err{*fault};
        if (auto fault = broken(m_voters, m_builder.ballots())) return Err{*fault};
        if (auto fault = broken(m_orders, m_builder.file().box.size())) return Err{*fault};
        return std::move(m_builder.file());
    }

private:
    BallotFileError short_file() const { return fault_at(Problem::too_short, m_lines.size()); }

    BallotFileFault new_heading() {
        for (; m_at < m_lines.size(); ++m_at) {
            const BallotLine& line = m_lines[m_at];
            const std::string_view text = trim_blanks(line.text);
            if (!text.empty() && text.front() != '#') break;
            if (const auto metadata = metadata_of(text))
                if (auto fault = note(line.number, *metadata)) return fault;
        }
        if (m_candidates == 0) return fault_at(Problem::bad_heading, m_lines.front().number);
        const std::size_t line = std::min(m_at + 1, m_lines.size());
        if (m_builder.candidates() < m_candidates) return fault_at(Problem::too_short, line);
        if (m_builder.candidates() > m_candidates) return fault_at(Problem::wrong_counts, line);
        return {};
    }

    BallotFileFault note(std::size_t line, const Metadata& metadata) {
        const auto& [key, value] = metadata;
        if (key == "NUMBER ALTERNATIVES") return why_not_candidates(line, value, m_candidates);
        if (key == "NUMBER VOTERS") m_voters = {line, value};
        if (key == "NUMBER UNIQUE ORDERS") m_orders = {line, value};
        if (key == "TITLE") m_builder.file().title = value;
        if (key == "DATA TYPE") return data_type(line, value);
        if (key.rfind(name_key, 0) != 0) return {};
        return name(line, trim_blanks(key.substr(name_key.size())), value);
    }

    BallotFileFault data_type(std::size_t line, std::string_view type) {
        for (const BallotFormat format :
             {BallotFormat::soc, BallotFormat::soi, BallotFormat::toc, BallotFormat::toi})
            if (type == code_of(format)) {
                m_builder.file().format = format;
                return {};
            }
        return fault_at(Problem::unknown_format, line, type);
    }

    BallotFileFault name(std::size_t line, std::string_view number, std::string_view text) {
        const auto place = whole_number(number);
        if (!place || *place != static_cast<std::int64_t>(m_builder.candidates()) + 1 ||
            (m_candidates > 0 && m_builder.candidates() == m_candidates))
            return fault_at(Problem::bad_name, line, number);
        return m_builder.add_name(line, text);
    }

    BallotFileFault old_heading() {
        if (auto fault = why_not_candidates(m_lines.front().number,
                                            trim_blanks(m_lines.front().text), m_candidates))
            return fault;
        for (m_at = 1; m_at <= m_candidates; ++m_at) {
            if (m_at >= m_lines.size()) return short_file();
            const BallotLine& line = m_lines[m_at];
            const std::size_t comma = line.text.find(',');
            if (comma == std::string_view::npos)
                return fault_at(Problem::wrong_separator, line.number, line.text);
            if (auto fault = name(line.number, trim_blanks(line.text.substr(0, comma)),
                                  line.text.substr(comma + 1)))
                return fault;
        }
        return old_counts();
    }

    /// "voters,sum of counts,unique orders"
    BallotFileFault old_counts() {
        if (m_at >= m_lines.size()) return short_file();
        const BallotLine& line = m_lines[m_at++];
        const std::size_t one = line.text.find(',');
        const std::size_t two = line.text.rfind(',');
        if (one == std::string_view::npos || one == two)
            return fault_at(Problem::bad_heading, line.number, line.text);
        m_voters = {line.number, trim_blanks(line.text.substr(one + 1, two - one - 1))};
        m_orders = {line.number, trim_blanks(line.text.substr(two + 1))};
        return {};
    }

    static BallotFileFault broken(const Promise& promise, std::uint64_t held) {
        if (promise.line == 0) return {};
        const auto number = whole_number(promise.number);
        if (!number) return fault_at(Problem::not_a_number, promise.line, promise.number);
        if (*number == static_cast<std::int64_t>(held)) return {};
        return fault_at(Problem::wrong_counts, promise.line, promise.number);
    }

    BallotFileFault order(const BallotLine& line) {
        const std::string_view text = trim_blanks(line.text);
        if (text.empty() || text.front() == '#') return {};
        const std::size_t mark = text.find(m_is_new ? ':' : ',');
        if (mark == std::string_view::npos || text.find_first_of(";|") != std::string_view::npos)
            return fault_at(Problem::wrong_separator, line.number, text);
        if (auto fault = m_builder.reserve_pile(line.number, trim_blanks(text.substr(0, mark)),
                                                m_candidates))
            return fault;
        RankWriter ranks{m_candidates};
        if (auto fault = ranking(line.number, trim_blanks(text.substr(mark + 1)), ranks))
            return fault;
        const BallotFormat format = m_builder.file().format;
        const bool complete = format == BallotFormat::soc || format == BallotFormat::toc;
        if (complete && ranks.ranked() < m_candidates)
            return fault_at(Problem::rank_missing, line.number, text);
        m_builder.add_pile(ranks.take());
        return {};
    }

    /// "3,{1,2},4"; nothing at all is a blank ballot.
    BallotFileFault ranking(std::size_t line, std::string_view text, RankWriter& ranks) const {
        while (!text.empty()) {
            const bool group = text.front() == '{';
            if (auto fault = group ? equals(line, text, ranks) : one(line, text, ranks, false))
                return fault;
            if (text.empty()) return {};
            if (text.front() == '}') return fault_at(Problem::not_finished, line, text);
            if (text.front() != ',') return fault_at(Problem::wrong_separator, line, text);
            text = trim_blanks(text.substr(1));
            if (text.empty()) return fault_at(Problem::not_a_number, line, ",");
        }
        return {};
    }

    /// "{1,2}", which is taken off `text`.
    BallotFileFault equals(std::size_t line, std::string_view& text, RankWriter& ranks) const {
        const BallotFormat format = m_builder.file().format;
        if (format == BallotFormat::soc || format == BallotFormat::soi)
            return fault_at(Problem::equal_ranks, line, text);
        for (bool first = true; first || text.front() == ','; first = false) {
            text = trim_blanks(text.substr(1));
            if (auto fault = one(line, text, ranks, !first)) return fault;
            if (text.empty() || text.front() == '{')
                return fault_at(Problem::not_finished, line, text);
        }
        text = trim_blanks(text.substr(1));
        return {};
    }

    /// A number, which is taken off `text`.
    static BallotFileFault one(std::size_t line, std::string_view& text, RankWriter& ranks,
                               bool equal) {
        const std::size_t end = std::min(text.find_first_of(",{}"), text.size());
        const std::string_view number = trim_blanks(text.substr(0, end));
        if (number.empty() && end < text.size() && text[end] == '{')
            return fault_at(Problem::not_finished, line, text);
        if (number.find_first_of(" \t:") != std::string_view::npos)
            return fault_at(Problem::wrong_separator, line, number);
        text.remove_prefix(end);
        return ranks.add(line, number, equal);
    }

    const std::vector<BallotLine>& m_lines;
    BallotFileBuilder m_builder;
    bool m_is_new = false;
    std::size_t m_at = 0;
    std::size_t m_candidates = 0;
    Promise m_voters;
    Promise m_orders;
};

}  // namespace

bool has_preflib_metadata(const std::vector<BallotLine>& lines) {
    for (const BallotLine& line : lines) {
        const std::string_view text = trim_blanks(line.text);
        if (text.empty()) continue;
        if (text.front() != '#') return false;
        const auto metadata = metadata_of(text);
        if (!metadata) continue;
        if (metadata->key == "NUMBER ALTERNATIVES" || metadata->key == "DATA TYPE" ||
            metadata->key.rfind(name_key, 0) == 0)
            return true;
    }
    return false;
}

BallotFileResult read_preflib(const std::vector<BallotLine>& lines, BallotFormat by_name) {
    return PrefLibReader{lines, by_name}.read();
}

}  // namespace kring
