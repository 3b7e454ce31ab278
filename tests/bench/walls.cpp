#include "app/facilitator/console.h"
#include "app/projector/audience.h"
#include "app/projector/wall.h"
#include "app/ui/words.h"
#include "tests/bench/bench_words.h"
#include "tests/bench/clocks.h"
#include "tests/bench/figures.h"
#include "tests/bench/made_session.h"
#include "tests/support/ui_robot.h"

namespace kring::bench {
namespace {

constexpr std::size_t cards = 300;
constexpr std::size_t links = 400;
constexpr int frames = 201;
constexpr double limit = 6;  ///< milliseconds for both windows

/// A console and a wall on one session, each a page of its own, as two windows are.
class TwoWindows {
public:
    explicit TwoWindows(WallView held)
        : m_made{make_board(cards, links)}, m_words{dutch_words()},
          m_console{[this](ui::Ui& ui) { draw_the_console(ui); }, {1920, 1080}},
          m_wall{[this](ui::Ui& ui) { draw_the_wall(ui); }, {3840, 2160}} {
        Wall wall;
        wall.on = true;
        wall.view = held;
        m_made->ask(ShowOnWall{wall});
        for (test::UiRobot* window : {&m_console, &m_wall}) window->host.probe = nullptr;
        draw();
        draw();
    }

    /// Milliseconds of processor time of a frame of both after somebody wrote something: what the
    /// room sees is taken from the session, compared with what stands there, and drawn.
    double after_an_event() {
        std::vector<double> times;
        for (int n = 0; n < frames; ++n) {
            const CardId card = m_made->state().board.cards.begin()->first;
            m_made->ask(RenameCard{card, "Speelmiddag " + std::to_string(n)});
            times.push_back(draw());
        }
        return median(times);
    }
    /// The same when only the second of the clock is another.
    double after_a_second() {
        std::vector<double> times;
        for (int n = 0; n < frames; ++n) {
            m_made->now += std::chrono::seconds{1};
            times.push_back(draw());
        }
        return median(times);
    }

private:
    double draw() {
        const std::int64_t start = cpu_ns();
        AudienceMoment moment;
        moment.now = m_made->now;
        Audience now = audience_of(m_made->state(), moment);
        m_changed = !m_audience || *m_audience != now;
        m_audience = std::move(now);
        m_console.frame();
        if (m_changed) m_wall.frame();
        return static_cast<double>(cpu_ns() - start) * 1e-6;
    }
    void draw_the_console(ui::Ui& ui) {
        Outbox out;
        View view{ui, m_words, out, m_drafts};
        const Session& session = m_made->session;
        const Glance glance{session, session.state(), session.now(), Saved::safe, "buurt.kring", {},
                            {}};
        if (m_audience) m_console_ui.wall.audience = &*m_audience;
        draw_console(view, glance, m_console_ui);
    }
    void draw_the_wall(ui::Ui& ui) {
        if (m_audience) draw_wall(ui, m_words, *m_audience, {});
    }

    std::unique_ptr<MadeSession> m_made;
    Words m_words;
    ConsoleUi m_console_ui;
    Drafts m_drafts;
    std::optional<Audience> m_audience;
    bool m_changed = false;
    test::UiRobot m_console, m_wall;
};

}  // namespace

Figures measure_walls() {
    Figures figures;
    for (const auto& [name, held] :
         {std::pair{"arena", WallView::arena}, std::pair{"board", WallView::board},
          std::pair{"balance", WallView::balance}}) {
        TwoWindows windows{held};
        const auto add = [&](const char* what, double time) {
            figures.push_back({std::string{"Console and wall: "} + name + ", " + what, "<= 6 ms",
                               digits(time, 2) + " ms", "1920x1080 + 3840x2160", time <= limit});
        };
        add("after an event", windows.after_an_event());
        add("a second later", windows.after_a_second());
    }
    return figures;
}

}  // namespace kring::bench
