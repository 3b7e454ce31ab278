#include "core/voting/tally.h"

#include "core/voting/first_preferences.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace kring {

namespace {

void add_mark(BallotKind kind, Standing& to, int mark, std::uint64_t ballots) {
    const auto times = static_cast<std::int64_t>(ballots);
    const bool first = to.backers == 0;
    to.total += mark * times;
    to.backers += ballots;
    if (kind != BallotKind::scores) return;
    to.lowest = first ? mark : std::min<std::int64_t>(to.lowest, mark);
    to.highest = first ? mark : std::max<std::int64_t>(to.highest, mark);
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

/// a/b against c/d for b, d > 0 by their whole parts, then by the turned rests: as Euclid does, so
/// that nothing is ever multiplied.
std::strong_ordering compare_fractions(std::int64_t a, std::int64_t b, std::int64_t c,
                                       std::int64_t d) {
    const std::int64_t whole_a = floor_div(a, b);
    const std::int64_t whole_c = floor_div(c, d);
    if (whole_a != whole_c) return whole_a <=> whole_c;
    const std::int64_t rest_a = a - whole_a * b;
    const std::int64_t rest_c = c - whole_c * d;
    if (rest_a == 0 || rest_c == 0) return rest_a <=> rest_c;
    return compare_fractions(d, rest_c, b, rest_a);
}

}  // namespace

std::vector<Candidate> everyone(std::size_t candidates) {
    std::vector<Candidate> all(candidates);
    std::iota(all.begin(), all.end(), Candidate{0});
    return all;
}

Tally count_marks(BallotKind kind, std::span<const BallotPile> box, std::size_t candidates,
                  const std::vector<Candidate>& standing, Measure measure) {
    assert(kind != BallotKind::ranking);
    Tally tally;
    tally.by_candidate.resize(candidates);
    tally.standing = standing;
    tally.measure = measure;
    for (const BallotPile& pile : box) {
        tally.ballots += pile.count;
        if (is_blank(pile.ballot)) tally.blank += pile.count;
        bool counts = false;
        for (const Candidate c : standing)
            if (const Mark& mark = pile.ballot.marks.at(c)) {
                add_mark(kind, tally.by_candidate[c], *mark, pile.count);
                counts = true;
            }
        if (!counts) tally.exhausted += pile.count;
    }
    if (kind == BallotKind::dots)
        for (const Candidate c : standing) tally.whole += tally.by_candidate[c].total;
    else if (kind != BallotKind::scores)
        tally.whole = static_cast<std::int64_t>(tally.ballots - tally.exhausted);
    return tally;
}

Tally count_first_preferences(std::span<const BallotPile> box, std::size_t candidates,
                              const std::vector<Candidate>& standing) {
    return FirstPreferences{box, candidates}.count(standing);
}

std::strong_ordering compare(const Tally& tally, Candidate a, Candidate b) {
    const Standing& one = tally.by_candidate.at(a);
    const Standing& other = tally.by_candidate.at(b);
    if (one.backers == 0 || other.backers == 0) return (one.backers > 0) <=> (other.backers > 0);
    if (tally.measure == Measure::total) return one.total <=> other.total;
    return compare_fractions(one.total, static_cast<std::int64_t>(one.backers), other.total,
                             static_cast<std::int64_t>(other.backers));
}

std::vector<std::vector<Candidate>> places(const Tally& tally) {
    return places(tally, tally.standing);
}

std::vector<std::vector<Candidate>> places(const Tally& tally, std::vector<Candidate> among) {
    std::stable_sort(among.begin(), among.end(), [&tally](Candidate a, Candidate b) {
        return compare(tally, a, b) == std::strong_ordering::greater;
    });
    std::vector<std::vector<Candidate>> groups;
    for (const Candidate c : among) {
        if (groups.empty() ||
            compare(tally, groups.back().front(), c) != std::strong_ordering::equal)
            groups.emplace_back();
        groups.back().push_back(c);
    }
    return groups;
}

bool has_support(const Tally& tally, Candidate candidate) {
    return tally.by_candidate.at(candidate).backers > 0;
}

}  // namespace kring
