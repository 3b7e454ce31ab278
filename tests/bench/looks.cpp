#include "app/facilitator/console.h"
#include "app/platform/window.h"
#include "app/ui/settings.h"
#include "app/ui/style.h"
#include "app/ui/words.h"
#include "tests/bench/bench_words.h"
#include "tests/bench/clocks.h"
#include "tests/bench/figures.h"
#include "tests/bench/made_session.h"
#include "tests/support/source_folder.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace kring::bench {
namespace {

constexpr double most_ms = 200;
constexpr int changes = 7;

double now_ms() { return static_cast<double>(now_ns()) * 1e-6; }

/// A window with the console in it, as the program has it: a change is made, and the clock stops
/// when the frame that shows it has been handed to the screen.
class Screen {
public:
    explicit Screen(std::unique_ptr<platform::Window> window)
        : m_window{std::move(window)}, m_made{make_board(60, 80)}, m_words{dutch_words()} {
        for (const ThemeName name : theme_names)
            m_themes.push_back(
                ui::load_theme(folder() + "/themes/" + std::string{code_of(name)} + ".toml")
                    .value());
        for (int i = 0; i < 10; ++i) frame();
    }

    /// Milliseconds until the slowest of some changes was on the screen.
    template <class Change> double slowest(Change change) {
        double most = 0;
        for (int n = 0; n < changes; ++n) {
            const double start = now_ms();
            change(*this, n);
            frame();
            most = std::max(most, now_ms() - start);
            frame();
        }
        return most;
    }
    void text_size(float scale) { m_window->set_text_scale(scale); }
    void theme(int n) { m_theme = static_cast<std::size_t>(n) % m_themes.size(); }
    void language(Language language) { m_words.set_language(language); }

private:
    static std::string folder() { return test::source_folder() + "/assets"; }

    void frame() {
        m_window->begin_frame();
        const ui::Theme& theme = m_themes[m_theme];
        if (m_window->fonts().scale != m_scale || m_theme != m_styled) {
            m_scale = m_window->fonts().scale;
            m_styled = m_theme;
            ui::apply_style(theme, m_scale);
            m_host.fonts_changed();
        }
        ui::Ui ui = ui::begin_page(m_host, theme, m_window->fonts(), {{}, now_ms() / 1000});
        Outbox out;
        View view{ui, m_words, out, m_drafts};
        const Session& session = m_made->session;
        const Glance glance{session, session.state(), session.now(), Saved::safe, "buurt.kring", {},
                            {}};
        draw_console(view, glance, m_console);
        ui::end_page(ui);
        m_window->end_frame();
    }

    std::unique_ptr<platform::Window> m_window;
    std::unique_ptr<MadeSession> m_made;
    Words m_words;
    std::vector<ui::Theme> m_themes;
    ui::UiHost m_host;
    ConsoleUi m_console;
    Drafts m_drafts;
    std::size_t m_theme = 0, m_styled = 99;
    float m_scale = 0;
};

Figure figure(const char* what, double ms) {
    return {std::string{"Until a change is seen: "} + what, "<= 200 ms", digits(ms, 0) + " ms",
            "slowest of 7", ms <= most_ms};
}

}  // namespace

Figures measure_looks() {
    platform::WindowOptions options;
    options.size = {1366, 768};
    auto window = platform::Window::open(std::move(options));
    if (!window)
        return {{"Until a change is seen", "<= 200 ms", "failed: is there a screen?", "", false}};
    Screen screen{std::move(window).value()};
    return {figure("text size", screen.slowest([](Screen& s, int n) {
                s.text_size(1 + 0.1F * static_cast<float>(n + 1));
            })),
            figure("theme", screen.slowest([](Screen& s, int n) { s.theme(n + 1); })),
            figure("language", screen.slowest([](Screen& s, int n) {
                s.language(n % 2 == 0 ? Language::english : Language::dutch);
            }))};
}

}  // namespace kring::bench
