#include "app/ui/edit_text.h"
#include "app/ui/reading_text.h"
#include "tests/bench/clocks.h"
#include "tests/bench/figures.h"
#include "tests/support/ui_robot.h"

#include <functional>

namespace kring::bench {
namespace {

constexpr std::size_t letters = 20'000;
constexpr int keystrokes = 301;

std::string repeated(std::string_view piece) {
    std::string text;
    while (text.size() + piece.size() <= letters) text += piece;
    return text;
}

/// What people tell, as ASCII, so that a byte is a letter.
constexpr std::string_view told =
    "Ik kende hier niemand en bracht mijn dochter naar school. Na een spelmiddag bleef ik voor het "
    "eerst zitten, op de bank voor de school. ";

std::string a_story() {
    return repeated(std::string{told} + std::string{told} + std::string{told} + "\n\n");
}

/// One field with a long text, and somebody who types in the middle of it.
class Desk {
public:
    Desk(std::string text, float width) : m_text{std::move(text)}, m_width{width} {
        m_robot.host.probe = nullptr;  // as in the program
        m_robot.frames(3);
        m_begin = true;
        m_robot.frames(5);
    }

    /// Milliseconds of processor time of the frames that take a letter in and, in turn, take it out
    /// again.
    std::vector<double> type() {
        return frames([this](int n) {
            if (n % 2 == 0)
                ImGui::GetIO().AddInputCharacter('x');
            else
                m_robot.press_in_next_frame(ui::Key::backspace);
        });
    }
    /// The same while the window is being made wider and narrower.
    std::vector<double> resize() {
        return frames([this](int n) { m_width += n % 60 < 30 ? 7.F : -7.F; });
    }

private:
    std::vector<double> frames(const std::function<void(int)>& change) {
        std::vector<double> times;
        for (int n = 0; n < keystrokes; ++n) {
            change(n);
            const std::int64_t start = cpu_ns();
            m_robot.frame();
            times.push_back(static_cast<double>(cpu_ns() - start) * 1e-6);
        }
        return times;
    }
    void draw(ui::Ui& ui) {
        if (m_begin) {
            ui::focus_field(ui, "story");
            ui::set_caret(ui, "story", m_text.size() / 2);
            m_begin = false;
        }
        const ui::FieldLook look{.multi_line = true, .max_code_points = 2 * letters};
        ui::edit_text(ui, "story", {40, 80, m_width, 700}, m_text, look);
    }

    std::string m_text;
    float m_width;
    bool m_begin = false;
    test::UiRobot m_robot{[this](ui::Ui& ui) { draw(ui); }, {1920, 1080}};
};

/// Milliseconds of the frames of a story that is read aloud, a new sentence each.
std::vector<double> read_aloud() {
    const std::string text = a_story();
    const std::vector<TextRange> sentences = split_sentences(text);
    ui::ReadingLook look;
    test::UiRobot robot{[&](ui::Ui& ui) {
                            ui::draw_reading_text(ui, "story", {40, 80, 900, 800}, text, look);
                        },
                        {1920, 1080}};
    robot.host.probe = nullptr;
    std::vector<double> times;
    for (int n = 0; n < keystrokes; ++n) {
        look.highlight = sentences[static_cast<std::size_t>(n) % sentences.size()];
        const std::int64_t start = cpu_ns();
        robot.frame();
        times.push_back(static_cast<double>(cpu_ns() - start) * 1e-6);
    }
    return times;
}

Figure figure(const std::string& what, const std::vector<double>& times, double limit) {
    const double usual = median(times);
    return {what, "< " + digits(limit, 0) + " ms, 99 of 100 too",
            digits(usual, 3) + " ms, 99 of 100: " + digits(quantile(times, 0.99), 3),
            "20,000 letters", quantile(times, 0.99) < limit};
}

}  // namespace

Figures measure_editor() {
    Figures figures;
    struct Case {
        const char* name;
        std::string text;
        float width;
    };
    const Case cases[] = {
        {"a story", a_story(), 760},        {"one paragraph", repeated(told), 760},
        {"one word", repeated("a"), 760},   {"line ends only", repeated("\n"), 760},
        {"a story, narrow", a_story(), 90}, {"one word, narrow", repeated("a"), 90},
    };
    for (const Case& each : cases) {
        Desk desk{each.text, each.width};
        figures.push_back(
            figure(std::string{"Keystroke in the middle: "} + each.name, desk.type(), 1));
        figures.push_back(
            figure(std::string{"Frame while resizing: "} + each.name, desk.resize(), 4));
    }
    figures.push_back(figure("Frame while reading aloud: a story", read_aloud(), 4));
    return figures;
}

}  // namespace kring::bench
