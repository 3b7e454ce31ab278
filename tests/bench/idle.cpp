#include "tests/bench/clocks.h"
#include "tests/bench/figures.h"
#include "tests/bench/made_session.h"
#include "tests/bench/program.h"

#include <chrono>
#include <filesystem>

namespace kring::bench {
namespace {

constexpr double seconds = 30;

/// A session whose last step was a moment ago, so that its clock goes on on opening.
std::string a_session(const std::string& home, bool clock_runs) {
    std::filesystem::create_directories(home + "/sessions");
    const auto made = make_board(60, 80);
    if (clock_runs) made->ask(StartTimer{std::chrono::minutes{15}});
    const std::string path = home + "/sessions/middag.kring";
    const auto now =
        std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    write_file(*made, path, now - made->now - std::chrono::seconds{1});
    return path;
}

Figures judge(const std::optional<Ran>& ran, const std::string& clock, double most_frames) {
    if (!ran)
        return {{"Idle, " + clock, "< 1 % of one core", "failed: is there a screen?", "", false}};
    const double part = ran->cpu_seconds / seconds * 100;
    return {{"Idle for 30 s, " + clock + ": processor", "< 1 % of one core", digits(part, 2) + " %",
             "", part < 1},
            {"Idle for 30 s, " + clock + ": frames", "<= " + digits(most_frames, 0),
             digits(ran->frames, 0), "", ran->frames <= most_frames}};
}

}  // namespace

Figures measure_idle(const std::string& scratch) {
    const std::string still_home = scratch + "/still", running_home = scratch + "/running";
    const std::string still_file = a_session(still_home, false);
    // The first three seconds do not count; they settle. One after the other: a window that closes
    // gives the focus to the one beside it, which draws for that.
    const auto alone = [](const std::string& file, const std::string& home) {
        return Program{{kring_program(), "--measure", "33", file}, home}.wait();
    };
    Figures figures = judge(alone(still_file, still_home), "clock not running", 0);
    const std::string running_file = a_session(running_home, true);
    const Figures more = judge(alone(running_file, running_home), "clock running", seconds + 1);
    // Thirty seconds of a clock that runs are thirty frames: fewer, and it was not running.
    figures.insert(figures.end(), more.begin(), more.end());
    return figures;
}

}  // namespace kring::bench
