#include "core/archive/session_file.h"
#include "core/library/index.h"
#include "core/session/fold.h"
#include "tests/bench/clocks.h"
#include "tests/bench/figures.h"
#include "tests/bench/made_session.h"

#include <chrono>
#include <string>

namespace kring::bench {
namespace {

constexpr std::size_t sessions = 500;
constexpr double index_limit = 60, again_limit = 0.2, search_limit = 0.05;  // seconds
constexpr std::size_t events = 2'000;

double seconds_since(std::int64_t start) { return static_cast<double>(now_ns() - start) * 1e-9; }

/// As the program fills it: every file is read, checked and folded first. The sessions began
/// `apart` from each other; those of a file that was copied began all at once.
double index_all(SessionIndex& index, const std::string& file, std::chrono::milliseconds apart) {
    const std::int64_t start = now_ns();
    for (std::size_t i = 0; i < sessions; ++i) {
        const auto loaded = read_session(file);
        if (!loaded) return 1e9;
        const std::vector<Record>& log = loaded.value().log;
        const State end = fold(log);
        SessionSummary summary = summarise(end, log.back().at);
        summary.path = file + std::to_string(i);
        summary.started = 1'600'000'000'000 + static_cast<std::int64_t>(i) * apart.count();
        index.put({summary.path, 1, 1}, summary, log, end);
    }
    return seconds_since(start);
}

/// What a later start does: open it, see that nothing changed, have the list.
double start_again(const std::string& index_file, const std::string& file) {
    const std::int64_t start = now_ns();
    SessionIndex index{index_file};
    for (std::size_t i = 0; i < sessions; ++i)
        if (!index.knows({file + std::to_string(i), 1, 1})) return 1e9;
    if (index.list().size() != sessions) return 1e9;
    return seconds_since(start);
}

double slowest_search(SessionIndex& index) {
    double slowest = 0;
    for (const char* words : {"a", "e", "k", "o", "s", "1", "e s", "ou", "oud", "oude", "ouders",
                              "ouders kennen", "rust 12", "geluid avond", "niets hiervan"}) {
        const std::int64_t start = now_ns();
        (void)index.search(words);
        slowest = std::max(slowest, seconds_since(start));
    }
    return slowest;
}

void measure_sessions(Figures& figures, const MadeSession& made, std::chrono::milliseconds apart,
                      const std::string& scratch, const std::string& which) {
    const std::string file = scratch + "/" + which + ".kring";
    write_file(made, file, WallTime{std::chrono::hours{24 * 365 * 50}});
    const std::string index_file = scratch + "/" + which + ".sqlite";
    double all = 0, search = 0;
    {
        SessionIndex index{index_file};
        all = index_all(index, file, apart);
        search = slowest_search(index);
    }
    const double again = start_again(index_file, file);
    const auto add = [&](const std::string& what, const char* limit, const std::string& measured,
                         bool pass) {
        figures.push_back({what + ", " + which, limit, measured, "", pass});
    };
    add("Index 500 sessions of 2,000 events", "< 60 s", digits(all, 1) + " s", all < index_limit);
    add("Start with that index again", "< 200 ms", digits(again * 1e3, 0) + " ms",
        again < again_limit);
    add("Search over them, the slowest", "< 50 ms", digits(search * 1e3, 1) + " ms",
        search < search_limit);
}

}  // namespace

Figures measure_library(const std::string& scratch) {
    Figures figures;
    using namespace std::chrono_literals;
    measure_sessions(figures, *make_long_session(events), 24h, scratch, "usual");
    measure_sessions(figures, *make_wordy_session(events), 0ms, scratch, "copies, all words");
    return figures;
}

}  // namespace kring::bench
