#include "core/archive/journal.h"
#include "core/archive/record_line.h"
#include "tests/bench/clocks.h"
#include "tests/bench/figures.h"
#include "tests/bench/made_session.h"

#include <atomic>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace kring::bench {
namespace {

constexpr int rounds = 3001;  // the first few hundred find nothing warm: theirs are not the middle

struct Timings {
    std::vector<double> synced, bare, wall, cpu;  ///< microseconds
};

double microseconds(std::int64_t from, std::int64_t to) {
    return static_cast<double>(to - from) * 1e-3;
}

/// When the journal last said that all is on the disk; 0: it did not yet.
std::atomic<std::int64_t> told_safe{0};

/// What Kring does for one card that is renamed, until it is told that this is on the disk.
void append_one(Session& session, const Journal& journal, CardId card, int n, Timings& timings) {
    const RenameCard rename{card, "Ouders kennen elkaar bij naam (" + std::to_string(n) + ")"};
    told_safe = 0;
    const std::int64_t cpu = cpu_ns();
    const std::int64_t start = now_ns();
    const bool done = session.submit(rename).has_value();
    const std::int64_t free_again = now_ns();
    const std::int64_t cpu_used = cpu_ns();
    if (!done || !journal.wait_until_synced()) return;
    std::int64_t synced = 0;
    while ((synced = told_safe.load()) == 0) std::this_thread::yield();
    timings.wall.push_back(microseconds(start, free_again));
    timings.cpu.push_back(microseconds(cpu, cpu_used));
    timings.synced.push_back(microseconds(start, synced));
}

/// The same bytes, by the shortest way there is.
void write_bare(int fd, const Record& record, Timings& timings) {
    const std::string line = to_line(record).value() + "\n";
    const std::int64_t start = now_ns();
    const bool written = ::write(fd, line.data(), line.size()) == static_cast<ssize_t>(line.size());
    const bool safe = written && ::fdatasync(fd) == 0;
    const std::int64_t synced = now_ns();
    if (safe) timings.bare.push_back(microseconds(start, synced));
}

Timings time_both(const std::string& scratch) {
    Timings timings;
    const auto made = make_board(60, 80);
    const std::string path = scratch + "/append.kring";
    write_file(*made, path, WallTime{std::chrono::hours{24 * 365 * 50}});
    write_file(*made, scratch + "/bare.kring", WallTime{std::chrono::hours{24 * 365 * 50}});
    auto opened = Journal::open(path, [] { told_safe = now_ns(); });
    const int fd = ::open((scratch + "/bare.kring").c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (!opened || !opened.value().journal || fd < 0) return timings;
    Journal& journal = *opened.value().journal;
    SessionTime now = made->now;
    Session session{[&now] { return now; },
                    [&journal](std::span<const Record> step) { return journal.append(step); },
                    std::move(opened.value().session.log)};
    const CardId card = made->state().board.cards.begin()->first;
    for (int n = 0; n < rounds; ++n) {
        now += std::chrono::seconds{1};
        // In turn first and second: what the one left for the disk to do must not fall to the
        // other.
        if (n % 2 == 0) write_bare(fd, session.log().back(), timings);
        append_one(session, journal, card, n, timings);
        if (n % 2 == 1) write_bare(fd, session.log().back(), timings);
    }
    ::close(fd);
    return timings;
}

std::string us(double value) { return digits(value, 1) + " us"; }

}  // namespace

Figures measure_append(const std::string& scratch) {
    const Timings timings = time_both(scratch);
    if (timings.bare.empty() || timings.synced.empty())
        return {{"Append one event until synced", "<= 1.2 x bare", "failed", "", false}};
    const double ratio = median(timings.synced) / median(timings.bare);
    const double cpu = median(timings.cpu);
    const double wall = median(timings.wall);
    return {{"Append one event until synced", "<= 1.2 x write + fdatasync",
             digits(ratio, 2) + " x (" + us(median(timings.synced)) + ")", us(median(timings.bare)),
             ratio <= 1.2},
            {"  of that the screen's thread, processor", "<= 20 us", us(cpu), "", cpu <= 20},
            {"  of that the screen's thread, wall", "<= 20 us", us(wall),
             "9 in 10: " + us(quantile(timings.wall, 0.9)), wall <= 20}};
}

}  // namespace kring::bench
