#include "app/facilitator/console.h"
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
constexpr int frames = 301;

/// What changes from one frame to the next.
enum class Life { still, mouse, written };

class Room {
public:
    Room(Middle middle, ImVec2 size)
        : m_made{make_board(cards, links)}, m_words{dutch_words()}, m_robot{[this](ui::Ui& ui) {
                                                                                draw(ui);
                                                                            },
                                                                            size} {
        m_console.middle = middle;
        m_robot.host.probe = nullptr;  // as in the program
        m_robot.frames(10);
        m_console.middle = middle;  // entering a phase chose another
        m_robot.frames(10);
    }

    /// Milliseconds of processor time of one frame, the median of many.
    double frame(Life life) {
        std::vector<double> times;
        for (int n = 0; n < frames; ++n) {
            change(life, n);
            const std::int64_t start = cpu_ns();
            m_robot.frame();
            times.push_back(static_cast<double>(cpu_ns() - start) * 1e-6);
        }
        return median(times);
    }

private:
    void change(Life life, int n) {
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        const float part = static_cast<float>(n) / frames;
        if (life == Life::mouse) m_next = {size.x * (0.2F + 0.5F * part), size.y * part};
        if (life == Life::mouse) move(m_next);
        if (life != Life::written) return;
        const CardId card = m_made->state().board.cards.begin()->first;
        m_made->ask(RenameCard{card, "Speelmiddag " + std::to_string(n)});
    }
    static void move(ImVec2 to) {
#if IMGUI_VERSION_NUM >= 18700
        ImGui::GetIO().AddMousePosEvent(to.x, to.y);
#else
        ImGui::GetIO().MousePos = to;
#endif
    }
    void draw(ui::Ui& ui) {
        Outbox out;
        View view{ui, m_words, out, m_drafts};
        const Session& session = m_made->session;
        const Glance glance{session, session.state(), session.now(), Saved::safe, "buurt.kring", {},
                            {}};
        draw_console(view, glance, m_console);
    }

    std::unique_ptr<MadeSession> m_made;
    Words m_words;
    ConsoleUi m_console;
    Drafts m_drafts;
    ImVec2 m_next{0, 0};
    test::UiRobot m_robot;
};

Figures measure_view(const char* name, Middle middle, ImVec2 size, const char* size_name) {
    Room room{middle, size};
    Figures figures;
    const auto add = [&](const char* what, Life life) {
        const double time = room.frame(life);
        figures.push_back({std::string{"Frame of the console: "} + name + ", " + what, "<= 4 ms",
                           digits(time, 2) + " ms", size_name, time <= 4});
    };
    add("nothing changes", Life::still);
    add("the mouse moves", Life::mouse);
    add("after an event", Life::written);
    return figures;
}

}  // namespace

Figures measure_console() {
    Figures figures;
    const ImVec2 usual{1920, 1080};
    const ImVec2 large{3840, 2160};
    for (const auto& [name, middle, size, size_name] :
         {std::tuple{"arena", Middle::arena, usual, "1920 x 1080"},
          std::tuple{"board", Middle::board, usual, "1920 x 1080"},
          std::tuple{"arena", Middle::arena, large, "3840 x 2160"},
          std::tuple{"board", Middle::board, large, "3840 x 2160"}}) {
        const Figures part = measure_view(name, middle, size, size_name);
        figures.insert(figures.end(), part.begin(), part.end());
    }
    return figures;
}

}  // namespace kring::bench
