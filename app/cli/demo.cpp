#include "app/cli/commands.h"
#include "app/cli/complain.h"
#include "app/cli/demo_room.h"
#include "app/cli/demo_walk.h"
#include "app/cli/demo_wall.h"
#include "app/cli/picture_window.h"
#include "app/cli/robot.h"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <utility>

namespace kring {

/// On a smaller screen some of what is walked past is not in sight.
static constexpr platform::Size smallest{1024, 690};

int run_demo(const DemoCommand& command, Language language) {
    // The people of the demo live in Amsterdam, on machines without time zones too.
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    const auto size = read_size(command.size);
    if (!size) return complain(picture_sizes);
    if (size->width < smallest.width || size->height < smallest.height)
        return complain("--size: the walk of the demo wants 1024x690 or more");
    std::error_code failed;
    std::filesystem::create_directories(command.folder, failed);
    if (failed) return complain(command.folder + ": " + failed.message());

    auto furniture = load_furniture(find_places(), language);
    if (!furniture) return complain(furniture.error());
    auto room = DemoRoom::furnish(furniture.value().methods.methods);
    if (!room) return complain(room.error());

    platform::Pacing pacing;
    auto window = platform::Window::open(window_for_pictures(*size));
    if (!window) return complain(words_for(window.error()));
    const ThemeName theme = theme_named(command.theme).value_or(ThemeName::light);
    auto wall = DemoWall::open(*size, furniture.value().theme(theme));
    if (!wall) return complain(words_for(wall.error()));

    RobotClock clock{DemoRoom::now()};
    const auto around = [&clock](Places places) {
        return Surroundings{std::move(places), [&clock] { return clock.wall(); },
                            [&clock] { return clock.seconds(); }, [] { return std::uint64_t{1}; },
                            false};
    };
    Settings settings;
    settings.language = language;
    settings.theme = theme;
    settings.text_size = letters_for(*size);
    settings.motion = false;  // a picture is of what has come to rest
    int taken = 0;
    int missed = 0;
    {
        App app{*window.value(), pacing, furniture.value(), settings,
                around(room.value().empty_places())};
        Robot robot{app, *window.value(), clock, command.folder};
        walk_the_first_start(robot);
        taken = robot.pictures();
        missed = robot.missed();
    }
    App app{*window.value(), pacing, std::move(furniture).value(), settings,
            around(room.value().places())};
    Robot robot{app, *window.value(), clock, command.folder, taken};
    robot.use_wall(&wall.value());
    walk_the_demo(robot, app, room.value());
    missed += robot.missed();
    std::cout << robot.pictures() << " x PNG: " << command.folder << '\n';
    if (const auto drawn = window.value()->size(); drawn != *size) {
        std::cerr << "demo: " << drawn.width << 'x' << drawn.height
                  << " is all this screen gives\n";
        return 1;
    }
    return missed == 0 ? 0 : 1;
}

}  // namespace kring
