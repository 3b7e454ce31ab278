#pragma once

#include "core/exchange/ballot_files.h"

#include <optional>

namespace kring {

// What the readers of ballot files share. Each reader answers with the fault it met, if any.

using BallotFileFault = std::optional<BallotFileError>;

/// A fault at a line, with the piece of the file that is meant, made short.
BallotFileError fault_at(BallotFileProblem problem, std::size_t line, std::string_view piece = {});

/// A line of the file without its end; numbered from 1.
struct BallotLine {
    std::size_t number = 0;
    std::string_view text;
};
/// All lines, empty ones too; a line end at the very end begins no line.
std::vector<BallotLine> lines_of(std::string_view text);

/// Bytes, UTF-8, characters and lengths of lines: what every format asks.
BallotFileFault why_not_text(std::string_view text);

std::string_view trim_blanks(std::string_view text);

/// Whole decimal digits after an optional minus; what does not fit is the nearest that does.
std::optional<std::int64_t> whole_number(std::string_view text);

/// Keeps names, counts and marks of one file within their bounds.
class BallotFileBuilder {
public:
    explicit BallotFileBuilder(BallotFormat format) { m_file.format = format; }

    const BallotFile& file() const { return m_file; }
    BallotFile& file() { return m_file; }
    std::size_t candidates() const { return m_file.names.size(); }

    BallotFileFault add_name(std::size_t line, std::string_view name);
    /// Room for `count` more ballots that are the same, over so many candidates.
    BallotFileFault reserve_pile(std::size_t line, std::string_view count, std::size_t candidates);
    void add_pile(Ballot ballot);

    std::uint64_t ballots() const { return m_ballots; }

private:
    BallotFile m_file;
    std::vector<std::string> m_sorted_names;
    std::uint64_t m_ballots = 0;
    std::uint64_t m_count = 1;  ///< of the pile that room was made for
};

/// A number of candidates as a file gives it.
BallotFileFault why_not_candidates(std::size_t line, std::string_view number, std::size_t& count);

/// Puts ranks on a ballot one by one.
class RankWriter {
public:
    RankWriter(std::size_t candidates) : m_ballot{blank_ballot(candidates)} {}

    /// `number` is a candidate, from 1; it shares the rank of the one before it when `equal`.
    BallotFileFault add(std::size_t line, std::string_view number, bool equal);
    std::size_t ranked() const { return m_ranked; }
    Ballot take() { return std::move(m_ballot); }

private:
    Ballot m_ballot;
    int m_rank = 0;
    std::size_t m_ranked = 0;
};

using BallotFileResult = Result<BallotFile, BallotFileError>;
BallotFileResult read_blt(const std::vector<BallotLine>& lines);
BallotFileResult read_preflib(const std::vector<BallotLine>& lines, BallotFormat by_name);
BallotFileResult read_score_csv(std::string_view text, const std::optional<DotBounds>& dots);

/// Lines as PrefLib writes them now: "# KEY: value".
bool has_preflib_metadata(const std::vector<BallotLine>& lines);

}  // namespace kring
