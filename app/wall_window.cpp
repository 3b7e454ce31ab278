#include "app/wall_window.h"

#include "app/facilitator/screen_picture.h"
#include "app/projector/wall_type.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kring {

namespace {

/// Digits on a screen that asks which one it is; drawn twice as large.
constexpr std::array number_type{
    ui::TypeStep{ui::TypeSize::hero, 120, 0, false, false},
};
constexpr int number_side = 320;  ///< pixels

platform::WindowOptions number_on(const platform::Monitor& screen) {
    platform::WindowOptions options;
    options.size = {number_side, number_side};
    options.place = platform::Place{screen.x + (screen.width - number_side) / 2,
                                    screen.y + (screen.height - number_side) / 2};
    options.bare = true;
    options.hears_devices = false;
    options.letters = number_type;
    return options;
}

void draw_number(platform::Window& window, const ui::Theme& theme, std::size_t number,
                 double seconds) {
    ui::UiHost host;
    window.begin_frame();
    ui::apply_style(theme, window.fonts().scale);
    ui::Ui ui = ui::begin_page(host, theme, window.fonts(), {{}, seconds});
    draw_screen_number(ui, ui.page, number);
    ui::end_page(ui);
    window.end_frame();
}

}  // namespace

/// What stands on the wall.
struct WallWindow::Drawn {
    Audience audience;
    WallLook look;
    Language language = Language::dutch;
    ui::Theme theme;
    platform::Size size;
    double at = 0;

    bool shows(const WallPicture& picture, platform::Size now) const {
        return audience == picture.audience && look.zoom == picture.look.zoom &&
               look.scroll == picture.look.scroll && language == picture.words.language() &&
               theme.colours == picture.theme.colours && size == now;
    }
};

WallWindow::WallWindow(platform::Window& console, std::function<void()> on_event)
    : m_console{console}, m_on_event{std::move(on_event)}, m_monitors{platform::find_monitors()} {
    platform::on_monitors_changed([this] {
        m_monitors_changed = true;
        m_on_event();
    });
}

WallWindow::~WallWindow() { platform::on_monitors_changed({}); }

std::size_t WallWindow::console_screen() const {
    const auto [x, y] = m_console.place();
    const auto [width, height] = m_console.size();
    return platform::monitor_under(m_monitors, x, y, width, height).value_or(0);
}

std::optional<std::size_t> WallWindow::screen_for(const std::string& remembered) const {
    return platform::monitor_for_wall(m_monitors, remembered, console_screen());
}

WallWindow::News WallWindow::look_around(const std::string& remembered) {
    News news;
    if (!std::exchange(m_monitors_changed, false)) return news;
    const platform::Monitors before = std::exchange(m_monitors, platform::find_monitors());
    const auto there = [](const platform::Monitors& among, const platform::Monitor& screen) {
        return std::find(among.begin(), among.end(), screen) != among.end();
    };
    if (m_place == Place::other_screen && !there(m_monitors, m_stands_on)) {
        close();
        news.lost = true;
    }
    const auto screen = screen_for(remembered);
    news.found = m_place != Place::other_screen && screen && !there(before, m_monitors[*screen]);
    return news;
}

std::vector<ScreenSeen> WallWindow::screens(const std::string& remembered) {
    std::vector<ScreenSeen> seen;
    const std::size_t console = console_screen();
    const auto wall = screen_for(remembered);
    for (std::size_t i = 0; i < m_monitors.size(); ++i) {
        const platform::Monitor& screen = m_monitors[i];
        seen.push_back({platform::identity_of(m_monitors, i),
                        screen.name,
                        {static_cast<float>(screen.x), static_cast<float>(screen.y),
                         static_cast<float>(screen.width), static_cast<float>(screen.height)},
                        platform::mirrored(screen, m_monitors[console]),
                        wall == i});
    }
    return seen;
}

float WallWindow::shape(const std::string& remembered) const {
    const auto of = [](int width, int height) {
        return static_cast<float>(width) / static_cast<float>(std::max(height, 1));
    };
    if (m_place == Place::other_screen) return of(m_stands_on.width, m_stands_on.height);
    const auto screen = m_place == Place::console ? std::nullopt : screen_for(remembered);
    if (screen) return of(m_monitors[*screen].width, m_monitors[*screen].height);
    return of(m_console.size().width, m_console.size().height);
}

bool WallWindow::closed_by_hand() const { return m_window && m_window->should_close(); }

bool WallWindow::open(const std::string& remembered, const std::string& title, float zoom) {
    close();
    if (const auto screen = screen_for(remembered)) return put_on(*screen, title, zoom);
    m_place = Place::console;
    return true;
}

bool WallWindow::put_on(std::size_t screen, const std::string& title, float zoom) {
    const platform::Monitor& on = m_monitors[screen];
    platform::WindowOptions options;
    options.title = title;
    options.size = {on.width, on.height};
    options.place = platform::Place{on.x, on.y};
    options.bare = true;
    options.hears_devices = false;
    options.letters = wall_type;
    options.text_scale =
        wall_scale(static_cast<float>(on.width), static_cast<float>(on.height), zoom);
    options.on_event = [this] {
        m_touched = true;
        m_on_event();
    };
    options.on_keyboard = [this] { m_console.take_keyboard(); };
    auto window = platform::Window::open(std::move(options));
    if (!window) return false;
    m_window = std::move(window).value();
    m_host = std::make_unique<ui::UiHost>();
    m_stands_on = on;
    m_place = Place::other_screen;
    return true;
}

void WallWindow::close() {
    m_place = Place::nowhere;
    m_drawn.reset();
    m_host.reset();
    m_window.reset();
}

bool WallWindow::draw(const WallPicture& picture) {
    if (m_place != Place::other_screen) return false;
    const platform::Size size = m_window->picture_size();
    const bool moved = m_drawn && next_change(picture.seconds) == 0.0;
    if (m_drawn && !m_touched && !moved && m_drawn->shows(picture, size)) return false;
    m_touched = false;
    const float scale = wall_scale(static_cast<float>(size.width), static_cast<float>(size.height),
                                   picture.look.zoom);
    m_window->set_text_scale(scale);
    m_touched = false;  // that it was told to change its letters is no reason to draw once more
    m_window->begin_frame();
    ui::apply_style(picture.theme, m_window->fonts().scale);
    if (!m_drawn || m_drawn->look.zoom != picture.look.zoom) m_host->fonts_changed();
    ui::Ui ui = ui::begin_page(*m_host, picture.theme, m_window->fonts(), {{}, picture.seconds});
    m_most_scroll = draw_wall(ui, picture.words, picture.audience, picture.look);
    ui::end_page(ui);
    m_window->end_frame();
    m_drawn =
        std::make_unique<Drawn>(Drawn{picture.audience, picture.look, picture.words.language(),
                                      picture.theme, size, picture.seconds});
    return true;
}

std::optional<double> WallWindow::next_change(double now) const {
    std::optional<double> next;
    if (m_place == Place::other_screen && m_host && m_drawn)
        if (const auto change = m_host->next_change())
            next = std::max(*change - (now - m_drawn->at), 0.0);
    if (!m_numbers.empty()) {
        const double left = std::max(m_numbers_until - now, 0.0);
        next = next ? std::min(*next, left) : left;
    }
    return next;
}

std::size_t WallWindow::show_numbers(const ui::Theme& theme, double now, double until) {
    m_numbers.clear();
    m_numbers_until = until;
    const std::size_t console = console_screen();
    for (std::size_t i = 0; i < m_monitors.size(); ++i) {
        if (platform::mirrored(m_monitors[i], m_monitors[console])) continue;
        platform::WindowOptions options = number_on(m_monitors[i]);
        options.on_keyboard = [this] { m_console.take_keyboard(); };
        options.on_event = [this] {
            m_numbers_touched = true;
            m_on_event();
        };
        if (auto window = platform::Window::open(std::move(options)))
            m_numbers.push_back({i + 1, std::move(window).value()});
    }
    m_numbers_touched = true;
    tend_numbers(theme, now);
    return console + 1;
}

void WallWindow::tend_numbers(const ui::Theme& theme, double now) {
    if (now >= m_numbers_until) m_numbers.clear();
    if (!std::exchange(m_numbers_touched, false)) return;
    for (const Number& each : m_numbers) draw_number(*each.window, theme, each.number, now);
}

}  // namespace kring
