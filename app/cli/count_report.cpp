#include "app/cli/count_report.h"

#include <numeric>

namespace kring {

static constexpr int most_decimals = 9;
static constexpr int rounded_decimals = 6;

/// Decimals until the number ends; none when that takes too many.
static std::optional<std::string> ending_decimals(std::uint64_t rest, std::uint64_t whole) {
    std::string decimals;
    while (rest != 0) {
        if (decimals.size() == most_decimals) return {};
        rest *= 10;
        decimals += static_cast<char>('0' + rest / whole);
        rest %= whole;
    }
    return decimals;
}

std::string decimal(std::int64_t parts, std::int64_t whole) {
    const auto below = static_cast<std::uint64_t>(whole);
    const std::uint64_t size =
        parts < 0 ? 0 - static_cast<std::uint64_t>(parts) : static_cast<std::uint64_t>(parts);
    std::uint64_t units = size / below;
    std::string decimals;
    if (const auto exact = ending_decimals(size % below, below)) {
        decimals = *exact;
    } else {
        std::uint64_t rest = size % below;
        std::uint64_t rounded = 0;
        std::uint64_t power = 1;
        for (int i = 0; i < rounded_decimals; ++i, power *= 10) {
            rounded = rounded * 10 + rest * 10 / below;
            rest = rest * 10 % below;
        }
        if (rest >= below - rest) ++rounded;
        units += rounded / power;
        decimals = std::to_string(rounded % power + power).substr(1);
    }
    const bool negative = parts < 0 && size != 0;
    return (negative ? "-" : "") + std::to_string(units) + (decimals.empty() ? "" : ".") + decimals;
}

std::string value_of(const CountReport& report, const Tally& tally, Candidate candidate) {
    const bool scores = report.plan.method == CountMethod::scores;
    const Standing& standing = tally.by_candidate[candidate];
    const std::int64_t scale = tally.scale * (scores ? report.file.score_scale : 1);
    if (tally.measure == Measure::total || standing.backers == 0)
        return decimal(standing.total, scale);
    return decimal(standing.total, scale * static_cast<std::int64_t>(standing.backers));
}

bool is_decided(const Counted& counted) { return counted.outcome.verdict == Verdict::chosen; }

std::vector<CountTie> ties_of(const Counted& counted) {
    std::vector<CountTie> ties;
    const std::size_t last = counted.rounds.size() - 1;
    for (std::size_t i = 0; i < last; ++i)
        if (const auto& tied = counted.rounds[i].tied; !tied.empty())
            ties.push_back({i, tied, true});
    if (const auto& tied = counted.outcome.tied; !tied.empty())
        ties.push_back({last, tied, is_decided(counted)});
    return ties;
}

}  // namespace kring
