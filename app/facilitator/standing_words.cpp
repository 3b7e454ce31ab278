#include "app/facilitator/standing_words.h"

#include "app/facilitator/ballot_words.h"

#include <algorithm>

namespace kring {
namespace {

/// "3 stemmen"; a part of one is always many: "0,5 stemmen".
std::string votes_called(const Words& words, std::int64_t total, std::int64_t scale) {
    if (total % scale == 0) return words.count("reasons.votes", total / scale);
    return words("reasons.votes_part", {{"n", exact_number(words, total, scale)}});
}

std::string points_called(const Words& words, std::int64_t total, std::int64_t scale) {
    if (total % scale == 0) return words.count("reasons.points", total / scale);
    return words("reasons.points_part", {{"n", exact_number(words, total, scale)}});
}

/// By what the scores were compared.
std::string scores_called(const Words& words, const Tally& tally, const Standing& standing) {
    if (standing.backers == 0) return words("ballot.no_scores");
    const auto backers = static_cast<std::int64_t>(standing.backers);
    if (tally.measure == Measure::mean)
        return words("ballot.scores_mean", {{"n", exact_number(words, standing.total, backers)}});
    return words("ballot.scores_total", {{"n", words.number(standing.total)}});
}

std::string counts_called(const Words& words, const RoundResult& result, Candidate candidate) {
    std::string counts;
    for (std::size_t i = 0; i < result.counts.size(); ++i) {
        const Tally& tally = result.counts[i].tally;
        if (!std::binary_search(tally.standing.begin(), tally.standing.end(), candidate)) break;
        const std::int64_t total = tally.by_candidate[candidate].total;
        if (!counts.empty()) counts += " \u00B7 ";
        counts += words("ballot.count_n", {{"n", std::to_string(i + 1)},
                                           {"value", exact_number(words, total, tally.scale)}});
    }
    return counts;
}

}  // namespace

std::string standing_called(const Words& words, const Round& round, Candidate candidate) {
    if (round.result.counts.size() > 1) return counts_called(words, round.result, candidate);
    const Tally& tally = round.result.counts.front().tally;
    const Standing& standing = tally.by_candidate[candidate];
    switch (round.rules.method) {
    case CountMethod::dots: return words.count("reasons.dots", standing.total);
    case CountMethod::scores: return scores_called(words, tally, standing);
    case CountMethod::borda: return points_called(words, standing.total, tally.scale);
    case CountMethod::one_choice:
    case CountMethod::approval:
    case CountMethod::first_preferences:
    case CountMethod::irv: break;
    }
    return votes_called(words, standing.total, tally.scale);
}

}  // namespace kring
