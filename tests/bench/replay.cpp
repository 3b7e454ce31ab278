#include "core/replay/folded_time.h"
#include "core/replay/timeline.h"
#include "tests/bench/clocks.h"
#include "tests/bench/figures.h"
#include "tests/bench/made_session.h"

#include <malloc.h>

#include <cstdint>

namespace kring::bench {
namespace {

constexpr std::size_t events = 20'000;

/// Where the mouse goes when somebody jumps about: far, and the same in every run.
std::size_t somewhere(std::size_t jump, std::size_t last) {
    return (jump * 7'919 + jump % 13 * 104'729) % (last + 1);
}

double slowest_jump_ms(Timeline& timeline) {
    double slowest = 0;
    for (std::size_t jump = 0; jump < 400; ++jump) {
        const std::size_t place = somewhere(jump, timeline.last());
        const std::int64_t start = cpu_ns();
        const State& state = timeline.at(place);
        slowest = std::max(slowest, static_cast<double>(cpu_ns() - start) * 1e-6);
        if (state.method.phases.empty() && place > 0) return 1e9;
    }
    return slowest;
}

/// The whole session under the mouse from left to right and back, a place a frame over ten seconds.
double slowest_drag_frame_ms(Timeline& timeline) {
    double slowest = 0;
    constexpr std::size_t frames = 600;
    for (std::size_t frame = 0; frame <= 2 * frames; ++frame) {
        const std::size_t along = frame <= frames ? frame : 2 * frames - frame;
        const std::int64_t start = cpu_ns();
        (void)timeline.at(timeline.last() * along / frames);
        slowest = std::max(slowest, static_cast<double>(cpu_ns() - start) * 1e-6);
    }
    return slowest;
}

std::size_t bytes_in_use() { return mallinfo2().uordblks; }

}  // namespace

Figures measure_replay() {
    const auto made = make_long_session(events);
    std::vector<double> opening;
    for (int i = 0; i < 7; ++i) {
        const std::int64_t start = cpu_ns();
        Timeline opened{made->session.log()};
        const FoldedTime time{opened};
        if (time.length() > opened.length() || opened.marks().empty()) return {};
        (void)opened.at(opened.last());
        opening.push_back(static_cast<double>(cpu_ns() - start) * 1e-9);
    }
    Timeline timeline{made->session.log()};
    const double jump = slowest_jump_ms(timeline);
    (void)slowest_drag_frame_ms(timeline);
    (void)timeline.at(0);
    const std::size_t before = bytes_in_use();
    const double drag = slowest_drag_frame_ms(timeline);
    (void)timeline.at(0);
    const auto grown = static_cast<double>(bytes_in_use()) - static_cast<double>(before);
    return {{"Jump anywhere in 20,000 events, the slowest of 400", "< 16 ms of processor",
             digits(jump, 2) + " ms", "", jump < 16},
            {"Drag over all of it, the slowest frame", "< 16.7 ms of processor",
             digits(drag, 2) + " ms", "", drag < 16.7},
            {"Memory that a second drag leaves behind", "0 kB", digits(grown / 1024, 1) + " kB", "",
             grown < 1024},
            {"Make the timeline of 20,000 events", "< 1 s", digits(median(opening), 3) + " s", "",
             median(opening) < 1}};
}

}  // namespace kring::bench
