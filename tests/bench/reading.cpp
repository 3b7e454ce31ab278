#include "core/archive/journal.h"
#include "core/session/fold.h"
#include "tests/bench/clocks.h"
#include "tests/bench/figures.h"
#include "tests/bench/made_session.h"

namespace kring::bench {
namespace {

constexpr std::size_t events = 20'000;

/// As the program opens a file: lock, read, check, fold, ready to go on.
double open_seconds(const std::string& path) {
    const std::int64_t start = now_ns();
    auto opened = Journal::open(path);
    if (!opened || !opened.value().journal) return 1e9;
    Journal& journal = *opened.value().journal;
    const Session session{[] { return SessionTime{0}; },
                          [&journal](std::span<const Record> step) { return journal.append(step); },
                          std::move(opened.value().session.log)};
    const std::int64_t end = now_ns();
    return session.log().size() >= events ? static_cast<double>(end - start) * 1e-9 : 1e9;
}

double fold_rate(std::span<const Record> log) {
    std::vector<double> seconds;
    for (int i = 0; i < 31; ++i) {
        const std::int64_t start = cpu_ns();
        const State state = fold(log);
        const std::int64_t end = cpu_ns();
        if (state.board.cards.empty()) return 0;
        seconds.push_back(static_cast<double>(end - start) * 1e-9);
    }
    return static_cast<double>(log.size()) / median(seconds);
}

}  // namespace

Figures measure_reading(const std::string& scratch) {
    const auto made = make_long_session(events);
    const std::string path = scratch + "/long.kring";
    write_file(*made, path, WallTime{std::chrono::hours{24 * 365 * 50}});
    std::vector<double> opening;
    for (int i = 0; i < 7; ++i) opening.push_back(open_seconds(path));
    const double open = median(opening);
    const double rate = fold_rate(made->session.log());
    return {{"Open 20,000 events", "< 1 s", digits(open, 3) + " s", "", open < 1},
            {"Fold", ">= 2 M events/s", digits(rate / 1e6, 2) + " M/s", "", rate >= 2e6}};
}

}  // namespace kring::bench
