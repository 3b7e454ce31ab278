#include "core/voting/count.h"
#include "tests/bench/clocks.h"
#include "tests/bench/figures.h"

#include <random>
#include <utility>

namespace kring::bench {
namespace {

constexpr std::size_t ballots = 100'000;
constexpr std::size_t options = 10;

/// All kinds of ballots, none put together: each ranks 1 to 10 options in a random order.
BallotBox made_ballots() {
    std::mt19937_64 random{1};
    BallotBox box;
    for (std::size_t i = 0; i < ballots; ++i) {
        std::vector<Candidate> order = everyone(options);
        for (std::size_t left = options; left > 1; --left)
            std::swap(order[left - 1], order[random() % left]);
        Ballot ballot = blank_ballot(options);
        const auto ranked = static_cast<int>(1 + random() % options);
        for (int rank = 1; rank <= ranked; ++rank)
            ballot.marks[order[static_cast<std::size_t>(rank) - 1]] = rank;
        box.push_back({std::move(ballot), 1});
    }
    return box;
}

}  // namespace

Figures measure_counting() {
    const BallotBox box = made_ballots();
    std::vector<std::string> names;
    for (std::size_t i = 0; i < options; ++i) names.push_back("Story " + std::to_string(i));
    CountPlan plan;
    plan.method = CountMethod::irv;
    plan.rules.ties = TieRule::lot;
    std::vector<double> counting;
    std::size_t rounds = 0;
    for (int i = 0; i < 21; ++i) {
        const std::int64_t start = cpu_ns();
        const Counted counted = count_box(plan, box, names);
        counting.push_back(static_cast<double>(cpu_ns() - start) * 1e-6);
        rounds = counted.outcome.chosen.size() == 1 ? counted.rounds.size() : 0;
    }
    const double ms = median(counting);
    return {{"Instant runoff, 100,000 ballots, 10 options", "< 50 ms", digits(ms, 1) + " ms",
             std::to_string(rounds) + " rounds", ms < 50 && rounds > 1}};
}

}  // namespace kring::bench
