#include "app/replay/replay_moves.h"
#include "app/replay/replay_screen.h"
#include "core/replay/folded_time.h"
#include "core/replay/timeline.h"
#include "tests/bench/bench_words.h"
#include "tests/bench/clocks.h"
#include "tests/bench/figures.h"
#include "tests/bench/made_session.h"
#include "tests/support/ui_robot.h"

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

/// The screen for looking back, as the program draws it, and a hand on its timeline.
class Screen {
public:
    explicit Screen(std::span<const Record> log)
        : m_replay{"bench.kring", loaded(log), "iemand"}, m_words{dutch_words()},
          m_robot{[this](ui::Ui& ui) { draw(ui); }} {
        m_robot.frames(4);
        m_axis = m_robot.probe.find("timeline/axis")->rect;
        m_robot.host.probe = nullptr;  // as in the program
    }

    /// The slowest frame of a drag from left to right and back, in milliseconds of processor.
    double slowest_drag_frame_ms() {
        constexpr int frames = 600;
        double slowest = 0;
        m_robot.point(at(0));
        m_robot.mouse(0, true);
        for (int frame = 0; frame <= 2 * frames; ++frame) {
            const int along = frame <= frames ? frame : 2 * frames - frame;
            const std::int64_t start = cpu_ns();
            m_robot.point(at(static_cast<float>(along) / frames));
            slowest = std::max(slowest, static_cast<double>(cpu_ns() - start) * 1e-6);
        }
        m_robot.mouse(0, false);
        m_robot.press(ui::Key::home);
        return slowest;
    }
    bool was_at_end() const { return m_furthest == m_replay.timeline().last(); }

private:
    static LoadedSession loaded(std::span<const Record> log) {
        LoadedSession session;
        session.log.assign(log.begin(), log.end());
        return session;
    }
    ImVec2 at(float share) const { return {m_axis.x + m_axis.w * share, m_axis.centre().y}; }
    void draw(ui::Ui& ui) {
        Outbox out;
        View view{ui, m_words, out, m_drafts};
        draw_replay(view, {m_replay, {}, "2026-11-21"}, m_ui);
        carry_out(m_replay, m_ui, m_words);
        m_furthest = std::max(m_furthest, m_replay.place());
    }

    Replayed m_replay;
    Words m_words;
    ReplayUi m_ui;
    Drafts m_drafts;
    ui::Rect m_axis;
    std::size_t m_furthest = 0;
    test::UiRobot m_robot;
};

/// Growth is told after the first drag: what a place needs is kept for the next.
Figures measure_screen(std::span<const Record> log) {
    Screen screen{log};
    const double first = screen.slowest_drag_frame_ms();
    const std::size_t before = bytes_in_use();
    const double drag = std::max(first, screen.slowest_drag_frame_ms());
    const auto grown = static_cast<double>(bytes_in_use()) - static_cast<double>(before);
    return {{"Drag over the screen of 20,000 events, the slowest frame", "< 16.7 ms of processor",
             digits(drag, 2) + " ms", "", drag < 16.7 && screen.was_at_end()},
            {"Memory that a second drag over the screen leaves behind", "< 256 kB",
             digits(grown / 1024, 1) + " kB", "", grown < 256 * 1024}};
}

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
    Figures figures = {{"Jump anywhere in 20,000 events, the slowest of 400",
                        "< 16 ms of processor", digits(jump, 2) + " ms", "", jump < 16},
                       {"Drag over all of it, the slowest frame", "< 16.7 ms of processor",
                        digits(drag, 2) + " ms", "", drag < 16.7},
                       {"Memory that a second drag leaves behind", "0 kB",
                        digits(grown / 1024, 1) + " kB", "", grown < 1024},
                       {"Make the timeline of 20,000 events", "< 1 s",
                        digits(median(opening), 3) + " s", "", median(opening) < 1}};
    for (Figure& figure : measure_screen(made->session.log())) figures.push_back(std::move(figure));
    return figures;
}

}  // namespace kring::bench
