#include "core/exchange/ballot_lines.h"

#include "core/base/text.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace kring {

using Problem = BallotFileProblem;

static constexpr std::size_t longest_piece = 40;

BallotFileError fault_at(Problem problem, std::size_t line, std::string_view piece) {
    std::string shown;
    for (std::size_t at = 0; at < piece.size();) {
        const CodePoint c = code_point_at(piece, at);
        if (c.size == 0 || at + c.size > longest_piece) break;
        if (c.value < 0x20)
            shown += ' ';
        else
            shown.append(piece, at, c.size);
        at += c.size;
    }
    return {problem, line, std::move(shown)};
}

std::vector<BallotLine> lines_of(std::string_view text) {
    std::vector<BallotLine> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        lines.push_back({lines.size() + 1, line});
        at = end + 1;
    }
    return lines;
}

static std::optional<Problem> why_not_line(std::string_view line) {
    if (line.size() > max_ballot_line) return Problem::line_too_long;
    if (!is_valid_utf8(line)) return Problem::not_utf8;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint c = code_point_at(line, at);
        const bool control =
            (c.value < 0x20 && c.value != '\t') || (c.value >= 0x7F && c.value < 0xA0);
        if (control) return Problem::control_character;
        at += c.size;
    }
    return {};
}

BallotFileFault why_not_text(std::string_view text) {
    if (text.size() > max_ballot_file ||
        std::count(text.begin(), text.end(), '\n') > std::ptrdiff_t{max_ballot_lines})
        return fault_at(Problem::too_large, 0);
    const auto lines = lines_of(text);
    for (const BallotLine& line : lines)
        if (const auto problem = why_not_line(line.text)) return fault_at(*problem, line.number);
    const bool blank = std::all_of(lines.begin(), lines.end(), [](const BallotLine& line) {
        return trim_blanks(line.text).empty();
    });
    return blank ? fault_at(Problem::empty, 0) : BallotFileFault{};
}

std::string_view trim_blanks(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (stop != end || error == std::errc::invalid_argument) return {};
    if (error == std::errc::result_out_of_range)
        number = text.front() == '-' ? std::numeric_limits<std::int64_t>::min()
                                     : std::numeric_limits<std::int64_t>::max();
    return number;
}

BallotFileFault BallotFileBuilder::add_name(std::size_t line, std::string_view name) {
    auto clean = clean_line(name);
    if (!clean) {
        const bool empty = clean.error() == TextProblem::empty;
        return fault_at(empty ? Problem::no_name : Problem::bad_name, line, name);
    }
    const auto place =
        std::lower_bound(m_sorted_names.begin(), m_sorted_names.end(), clean.value());
    if (place != m_sorted_names.end() && *place == clean.value())
        return fault_at(Problem::same_name, line, name);
    if (candidates() == max_candidates) return fault_at(Problem::too_many_candidates, line, name);
    m_sorted_names.insert(place, clean.value());
    m_file.names.push_back(std::move(clean.value()));
    return {};
}

BallotFileFault BallotFileBuilder::reserve_pile(std::size_t line, std::string_view count,
                                                std::size_t candidates) {
    const auto number = whole_number(count);
    if (!number) return fault_at(Problem::not_a_number, line, count);
    if (*number < 0) return fault_at(Problem::negative_count, line, count);
    if (*number == 0) return fault_at(Problem::zero_count, line, count);
    m_count = static_cast<std::uint64_t>(*number);
    if (m_count > max_ballots - m_ballots) return fault_at(Problem::too_many_ballots, line, count);
    if ((m_file.box.size() + 1) * (candidates + ballot_places) > max_ballot_places)
        return fault_at(Problem::too_large, line);
    return {};
}

void BallotFileBuilder::add_pile(Ballot ballot) {
    m_file.box.push_back({std::move(ballot), m_count});
    m_ballots += m_count;
}

BallotFileFault why_not_candidates(std::size_t line, std::string_view number, std::size_t& count) {
    const auto candidates = whole_number(number);
    if (!candidates) return fault_at(Problem::bad_heading, line, number);
    if (*candidates < 1) return fault_at(Problem::no_candidates, line, number);
    if (*candidates > static_cast<std::int64_t>(max_candidates))
        return fault_at(Problem::too_many_candidates, line, number);
    count = static_cast<std::size_t>(*candidates);
    return {};
}

BallotFileFault RankWriter::add(std::size_t line, std::string_view number, bool equal) {
    const auto candidate = whole_number(number);
    if (!candidate) return fault_at(Problem::not_a_number, line, number);
    if (*candidate < 1 || *candidate > static_cast<std::int64_t>(m_ballot.marks.size()))
        return fault_at(Problem::unknown_candidate, line, number);
    Mark& mark = m_ballot.marks[static_cast<std::size_t>(*candidate) - 1];
    if (mark) return fault_at(Problem::rank_twice, line, number);
    if (!equal) ++m_rank;
    mark = m_rank;
    ++m_ranked;
    return {};
}

}  // namespace kring
