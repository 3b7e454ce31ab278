#pragma once

#include "core/base/result.h"
#include "core/voting/ballot.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kring {

/// Files of ballots that other tools write:
///   blt        "options seats", a ballot a line, names in quotes (OpenSTV, OpaVote, Loomio)
///   soc, soi   PrefLib, strict orders, complete or incomplete
///   toc, toi   PrefLib, orders with ties, complete or incomplete
///   score_csv  a heading with one column a candidate, a ballot a row (star.vote and others)
enum class BallotFormat { blt, soc, soi, toc, toi, score_csv };
std::string_view code_of(BallotFormat format);

/// Largest file and longest line that are read, in bytes; most lines; most room for ballots, where
/// each takes a place a candidate and `ballot_places` besides. Whatever a file says about itself,
/// it cannot ask for more.
inline constexpr std::size_t max_ballot_file = 64U << 20U;
inline constexpr std::size_t max_ballot_line = 1U << 20U;
inline constexpr std::size_t max_ballot_lines = 4'000'000;
inline constexpr std::size_t max_ballot_places = 20'000'000;
inline constexpr std::size_t ballot_places = 8;
/// Furthest a score may be from zero, and most decimals it may have.
inline constexpr std::int64_t max_score = 1'000'000;
inline constexpr int max_score_decimals = 3;

enum class BallotFileProblem {
    not_read,   ///< the file is not there or cannot be read
    too_large,  ///< over one of the bounds above
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
    bad_name,  ///< too long, without its quotes, or out of turn
    not_a_number,
    negative_count,
    zero_count,
    too_many_ballots,  ///< together over max_ballots
    wrong_separator,
    unknown_candidate,
    rank_twice,
    equal_ranks,   ///< in a format of strict orders
    rank_missing,  ///< in a format of complete orders
    not_finished,  ///< a ballot without its 0, a group without its brace, a quote without its end
    wrong_columns,
    score_out_of_range,
    dots_below_zero,
    dots_not_whole,
    dots_over_cap,     ///< more on one candidate than one may have
    dots_over_budget,  ///< more together than a voter has
    left_over,         ///< something stands after the end
};
inline constexpr std::array ballot_file_codes{
    std::pair{BallotFileProblem::not_read, std::string_view{"not_read"}},
    std::pair{BallotFileProblem::too_large, std::string_view{"too_large"}},
    std::pair{BallotFileProblem::empty, std::string_view{"empty"}},
    std::pair{BallotFileProblem::not_utf8, std::string_view{"not_utf8"}},
    std::pair{BallotFileProblem::control_character, std::string_view{"control_character"}},
    std::pair{BallotFileProblem::line_too_long, std::string_view{"line_too_long"}},
    std::pair{BallotFileProblem::unknown_format, std::string_view{"unknown_format"}},
    std::pair{BallotFileProblem::too_short, std::string_view{"too_short"}},
    std::pair{BallotFileProblem::wrong_counts, std::string_view{"wrong_counts"}},
    std::pair{BallotFileProblem::bad_heading, std::string_view{"bad_heading"}},
    std::pair{BallotFileProblem::no_candidates, std::string_view{"no_candidates"}},
    std::pair{BallotFileProblem::too_many_candidates, std::string_view{"too_many_candidates"}},
    std::pair{BallotFileProblem::no_name, std::string_view{"no_name"}},
    std::pair{BallotFileProblem::same_name, std::string_view{"same_name"}},
    std::pair{BallotFileProblem::bad_name, std::string_view{"bad_name"}},
    std::pair{BallotFileProblem::not_a_number, std::string_view{"not_a_number"}},
    std::pair{BallotFileProblem::negative_count, std::string_view{"negative_count"}},
    std::pair{BallotFileProblem::zero_count, std::string_view{"zero_count"}},
    std::pair{BallotFileProblem::too_many_ballots, std::string_view{"too_many_ballots"}},
    std::pair{BallotFileProblem::wrong_separator, std::string_view{"wrong_separator"}},
    std::pair{BallotFileProblem::unknown_candidate, std::string_view{"unknown_candidate"}},
    std::pair{BallotFileProblem::rank_twice, std::string_view{"rank_twice"}},
    std::pair{BallotFileProblem::equal_ranks, std::string_view{"equal_ranks"}},
    std::pair{BallotFileProblem::rank_missing, std::string_view{"rank_missing"}},
    std::pair{BallotFileProblem::not_finished, std::string_view{"not_finished"}},
    std::pair{BallotFileProblem::wrong_columns, std::string_view{"wrong_columns"}},
    std::pair{BallotFileProblem::score_out_of_range, std::string_view{"score_out_of_range"}},
    std::pair{BallotFileProblem::dots_below_zero, std::string_view{"dots_below_zero"}},
    std::pair{BallotFileProblem::dots_not_whole, std::string_view{"dots_not_whole"}},
    std::pair{BallotFileProblem::dots_over_cap, std::string_view{"dots_over_cap"}},
    std::pair{BallotFileProblem::dots_over_budget, std::string_view{"dots_over_budget"}},
    std::pair{BallotFileProblem::left_over, std::string_view{"left_over"}},
};
/// The word is `ballots.<code>`.
std::string_view code_of(BallotFileProblem problem);

struct BallotFileError {
    BallotFileProblem problem = BallotFileProblem::not_read;
    std::size_t line = 0;  ///< from 1; 0: the file as a whole
    std::string detail;  ///< the piece of the file that is meant, short and printable; may be empty
    bool operator==(const BallotFileError&) const = default;
};

struct BallotFile {
    BallotFormat format = BallotFormat::blt;
    std::string title;                      ///< may be empty
    std::vector<std::string> names;         ///< all different, none empty
    std::vector<Candidate> withdrawn;       ///< blt: on the ballots, but standing no more
    std::size_t seats = 1;                  ///< blt: as the file says
    BallotKind kind = BallotKind::ranking;  ///< ranking, scores, or dots when asked for
    std::int64_t score_scale = 1;           ///< scores are in units of 1 / score_scale
    BallotBox box;                          ///< as the file has them, not sorted
};

/// What a voter has to put on candidates; 0: as many as they like.
struct DotBounds {
    int budget = 0;  ///< most dots together
    int cap = 0;     ///< most dots on one candidate
};

/// Reads a file by what is in it: metadata of PrefLib ("# NUMBER ALTERNATIVES", or a number alone
/// and "1,name" below it), two numbers on a line (blt). Only where that does not tell: by the end
/// of its name, and as scores when its first line has a separator. The order of a PrefLib file is
/// what its "# DATA TYPE" says, else the end of its name, else toi.
/// It is read whole and sound, or refused with the line and the reason; never in part.
///
/// blt: a ballot a line, closed by 0; "#" begins a comment; "-" skips a rank; "2=3" are equal;
/// a line of negative numbers below the first names who withdrew; "\"" and """" are quotes in a
/// name. score_csv: ";", "," or tab, whichever the heading has most of ("sep=;" above it also
/// tells). A score has up to three decimals, after a point, or after a comma where that is not the
/// separator. An empty cell is no score, an empty row no ballot. Columns before the candidates that
/// have a name as star.vote gives them (voterID, voteTime, pollID, ...) are passed over.
/// With `dots` a csv is read as dots: whole numbers from 0, within those bounds; 0 is as an empty
/// cell. A file of rankings stays what it is.
Result<BallotFile, BallotFileError> read_ballot_file(std::string_view bytes,
                                                     std::string_view file_name,
                                                     const std::optional<DotBounds>& dots = {});

/// A box of rankings as a blt file, which reads back as the same names, counts and ranks.
std::string to_blt(const BallotFile& file);

}  // namespace kring
