#pragma once

#include "core/base/result.h"
#include "core/voting/ballot.h"

#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// Files of ballots that other tools write:
///   blt        "options seats", a ballot a line, names in quotes (OpenSTV, OpaVote, Loomio)
///   soc, soi   PrefLib, strict orders, complete or incomplete
///   toc, toi   PrefLib, orders with ties, complete or incomplete
///   score_csv  a heading with one column a candidate, a ballot a row (star.vote and others)
enum class BallotFormat { blt, soc, soi, toc, toi, score_csv };
std::string_view code_of(BallotFormat format);

/// Largest file and longest line that are read, in bytes.
inline constexpr std::size_t max_ballot_file = 256U << 20U;
inline constexpr std::size_t max_ballot_line = 64U << 10U;
/// Furthest a score may be from zero, and most decimals it may have.
inline constexpr std::int64_t max_score = 1'000'000;
inline constexpr int max_score_decimals = 3;

enum class BallotFileProblem {
    not_read,  ///< the file is not there or cannot be read
    too_large,
    empty,
    not_utf8,
    control_character,
    line_too_long,
    unknown_format,
    too_short,     ///< ends before everything it promised is there
    wrong_counts,  ///< says another number of ballots or orders than it holds
    bad_heading,
    no_candidates,
    too_many_candidates,
    no_name,
    same_name,
    bad_name,
    not_a_number,
    negative_count,
    zero_count,
    too_many_ballots,
    wrong_separator,
    unknown_candidate,
    rank_twice,
    equal_ranks,   ///< in a format of strict orders
    rank_missing,  ///< in a format of complete orders
    not_finished,  ///< a ballot without its 0, a group without its brace, a quote without its end
    wrong_columns,
    score_out_of_range,
    left_over,  ///< something stands after the end
};
std::string_view code_of(BallotFileProblem problem);

struct BallotFileError {
    BallotFileProblem problem = BallotFileProblem::not_read;
    std::size_t line = 0;  ///< from 1; 0: the file as a whole
    std::string detail;  ///< the piece of the file that is meant, short and printable; may be empty
};

struct BallotFile {
    BallotFormat format = BallotFormat::blt;
    std::string title;                      ///< may be empty
    std::vector<std::string> names;         ///< all different, none empty
    std::vector<Candidate> withdrawn;       ///< blt: on the ballots, but standing no more
    std::size_t seats = 1;                  ///< blt: as the file says
    BallotKind kind = BallotKind::ranking;  ///< ranking, or scores
    std::int64_t score_scale = 1;           ///< scores are in units of 1 / score_scale
    BallotBox box;                          ///< as the file has them, not sorted
};

/// Reads a file by what is in it, and by the end of its name where that does not say enough.
/// Nothing is read in part: it is whole and sound, or refused with the line and the reason.
Result<BallotFile, BallotFileError> read_ballot_file(std::string_view bytes,
                                                     std::string_view file_name);

/// A file of rankings that reads back as the same box (names, counts, equal ranks).
std::string to_blt(const BallotFile& file);

}  // namespace kring
