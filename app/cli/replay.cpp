#include "app/app.h"
#include "app/cli/commands.h"
#include "app/cli/complain.h"
#include "app/cli/picture_window.h"
#include "app/cli/robot.h"
#include "app/local_time.h"
#include "app/platform/screenshot.h"
#include "app/replay/replay_moves.h"
#include "core/archive/session_file.h"

#include <filesystem>
#include <iostream>
#include <utility>

namespace kring {

namespace fs = std::filesystem;

namespace {

/// "1:02:30", "42:30"; nothing for anything else.
std::optional<SessionTime> read_time(const std::string& text) {
    long long parts[3] = {};
    int count = 0;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == ':') {
            if (digits == 0 || ++count > 2) return std::nullopt;
            digits = 0;
        } else if (c >= '0' && c <= '9' && ++digits <= 4) {
            parts[count] = parts[count] * 10 + (c - '0');
        } else {
            return std::nullopt;
        }
    }
    if (count == 0 || digits == 0) return std::nullopt;
    if (count == 1) return SessionTime{(parts[0] * 60 + parts[1]) * 1000};
    if (parts[1] > 59 || parts[2] > 59) return std::nullopt;
    return SessionTime{((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000};
}

bool is_session(const fs::path& path) {
    std::error_code failed;
    return path.extension() == ".kring" ||
           (fs::is_regular_file(path, failed) && read_session(path.string()).has_value());
}

/// The screen of the replay, and the pictures that are taken of it.
class Camera {
public:
    Camera(App& app, platform::Window& window, RobotClock& clock)
        : m_app{app}, m_window{window}, m_clock{clock} {}

    void frame(double seconds) {
        m_clock.wind(seconds);
        m_app.frame();
    }
    /// False: it could not be written.
    bool picture(const fs::path& path, double seconds) {
        bool written = false;
        m_clock.wind(seconds);
        m_app.frame([&] { written = platform::save_screenshot(m_window, path); });
        return written;
    }

private:
    App& m_app;
    platform::Window& m_window;
    RobotClock& m_clock;
};

std::string numbered(int number) {
    const std::string digits = std::to_string(number);
    return (digits.size() < 4 ? std::string(4 - digits.size(), '0') : std::string{}) + digits +
           ".png";
}

/// Answers with what could not be written; empty when all is.
std::string film(App& app, Camera& camera, const ReplayCommand& command, int& taken) {
    Player& player = app.screens().replay.player;
    for (std::size_t i = 0; i < player_speeds.size(); ++i)
        if (player_speeds[i] == command.speed) player.set_speed(i);
    const fs::path folder{command.video};
    if (!camera.picture(folder / numbered(++taken), 0)) return (folder / numbered(taken)).string();
    if (player.at() < app.replay()->folded().length()) player.play(app.replay()->folded().length());
    while (player.playing()) {
        const fs::path path = folder / numbered(++taken);
        if (!camera.picture(path, 1.0 / command.rate)) return path.string();
    }
    return {};
}

int take_pictures(const ReplayCommand& command, std::optional<SessionTime> at, platform::Size size,
                  Furniture furniture) {
    platform::Pacing pacing;
    auto window = platform::Window::open(window_for_pictures(size));
    if (!window) return complain(words_for(window.error()));
    RobotClock clock{system_wall_clock()};
    const Words words = furniture.words;
    Surroundings around{find_places(), [&clock] { return clock.wall(); },
                        [&clock] { return clock.seconds(); }, [] { return std::uint64_t{1}; },
                        false};
    Settings settings = load_settings(around.places.settings);
    settings.language = words.language();
    settings.motion = false;
    settings.text_size = letters_for(size);
    if (const auto theme = theme_named(command.theme)) settings.theme = *theme;
    App app{*window.value(), pacing, std::move(furniture), settings, std::move(around)};
    if (!app.open_replay({command.file, at}))
        return complain(words("archive.cannot_open", {{"file", command.file}, {"line", "0"}}));
    if (command.names) app.screens().replay.names = app.replay()->has_names();
    Camera camera{app, *window.value(), clock};
    for (int i = 0; i < 4; ++i) camera.frame(0);
    int taken = 0;
    if (command.video.empty()) {
        if (!camera.picture(command.out, 0))
            return complain(words("replay.not_written", {{"file", command.out}}));
        return 0;
    }
    const std::string failed = film(app, camera, command, taken);
    if (!failed.empty()) return complain(words("replay.not_written", {{"file", failed}}));
    std::cout << taken << " x PNG: " << command.video << '\n';
    return 0;
}

}  // namespace

int replay_session(const ReplayCommand& command, Language language) {
    auto furniture = load_furniture(find_places(), language);
    if (!furniture) return complain(furniture.error());
    const Words& words = furniture.value().words;
    std::optional<SessionTime> at;
    if (!command.at.empty() && !(at = read_time(command.at)))
        return complain(words("replay.no_time", {{"time", command.at}}));
    const auto size = read_size(command.size);
    if (!size) return complain(picture_sizes);
    const auto explain = [&](const ArchiveError& error) {
        return complain(
            command.file + ": " +
            words("archive." + std::string{code_of(error.problem)},
                  {{"line", std::to_string(error.line)}, {"file", file_name(command.file)}}));
    };
    const auto loaded = read_session(command.file);
    if (!loaded) return explain(loaded.error());
    const auto& log = loaded.value().log;
    const SessionTime end = log.empty() ? SessionTime{0} : log.back().at;
    if (at && *at > end)
        return complain(
            words("replay.time_too_late", {{"time", command.at}, {"end", time_digits(end)}}));
    if (command.out.empty() && command.video.empty()) {
        WindowCommand window = command.window;
        window.file = command.file;
        window.look_back = true;
        window.names = command.names;
        window.at = at;
        return run_window(window);
    }
    if (!command.out.empty() && is_session(command.out))
        return complain(words("app.report_over_session", {{"file", command.out}}));
    std::error_code failed;
    if (!command.video.empty()) fs::create_directories(command.video, failed);
    if (failed) return complain(words("replay.not_written", {{"file", command.video}}));
    if (loaded.value().damage) (void)explain(*loaded.value().damage);
    const int done = take_pictures(command, at, *size, std::move(furniture).value());
    return done == 0 && loaded.value().damage ? 1 : done;
}

}  // namespace kring
