#include "app/cli/demo_wall.h"

#include "app/cli/picture_window.h"
#include "app/local_time.h"
#include "app/platform/screenshot.h"
#include "app/projector/wall.h"
#include "app/projector/wall_type.h"
#include "app/replay/replay_wall.h"
#include "app/ui/style.h"
#include "core/base/day.h"

#include <utility>

namespace kring {

DemoWall::DemoWall(std::unique_ptr<platform::Window> window, const ui::Theme& theme)
    : m_window{std::move(window)}, m_host{std::make_unique<ui::UiHost>()}, m_theme{theme} {
    m_host->motion.enabled = false;
}

Result<DemoWall, platform::WindowError> DemoWall::open(platform::Size size,
                                                       const ui::Theme& theme) {
    platform::WindowOptions options = window_for_pictures(size);
    options.letters = wall_type;
    options.text_scale =
        wall_scale(static_cast<float>(size.width), static_cast<float>(size.height));
    auto window = platform::Window::open(std::move(options));
    if (!window) return Err{window.error()};
    return DemoWall{std::move(window).value(), theme};
}

/// What the room sees beside the session itself.
static AudienceMoment moment_of(App& app, WallTime now) {
    AudienceMoment moment;
    moment.now = app.desk()->session().now();
    moment.today = iso_day(local_day(now));
    const std::tm clock = local_time(now);
    moment.clock = Minutes{clock.tm_hour * 60 + clock.tm_min};
    if (const auto box = app.desk()->box()) moment.voted = box->ballots();
    const StoryUi& stories = app.screens().console.stories;
    if (!stories.open) return moment;
    moment.reading = stories.open;
    moment.sentence = stories.reading.sentence;
    return moment;
}

/// The room at a table, or the one that watches a replay.
static Audience audience_of(App& app, WallTime now) {
    if (app.replay() == nullptr)
        return audience_of(app.desk()->session().state(), moment_of(app, now));
    const std::tm clock = local_time(app.replay()->header().started + app.replay()->time());
    return replay_audience(*app.replay(), app.screens().replay, iso_day(local_day(now)),
                           Minutes{clock.tm_hour * 60 + clock.tm_min});
}

bool DemoWall::picture(App& app, WallTime now, const std::filesystem::path& path) {
    if (app.desk() == nullptr && app.replay() == nullptr) return false;
    const Audience audience = audience_of(app, now);
    m_window->begin_frame();
    ui::apply_style(m_theme, m_window->fonts().scale);
    ui::Ui ui = ui::begin_page(*m_host, m_theme, m_window->fonts(), {.keys = {}, .now_seconds = 1});
    draw_wall(ui, app.words(), audience, {});
    ui::end_page(ui);
    m_window->show_again();
    m_window->render();
    const bool written = platform::save_screenshot(*m_window, path);
    m_window->swap();
    return written;
}

}  // namespace kring
