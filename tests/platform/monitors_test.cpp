#include "app/platform/monitors.h"

#include "tests/support/catch.h"

using namespace kring::platform;

namespace {

const Monitor laptop{"eDP-1", 0, 0, 1366, 768, 309, 174};
const Monitor beamer{"EPSON PJ", 1366, 0, 1920, 1080, 1600, 900};
const Monitor television{"SONY TV", 3286, 0, 3840, 2160, 1200, 680};

}  // namespace

TEST_CASE("the wall goes to the screen that is not the console's") {
    CHECK(monitor_for_wall({laptop, beamer}, "", 0) == 1U);
    CHECK(monitor_for_wall({laptop, beamer}, "", 1) == 0U);
}

TEST_CASE("the screen of last time is chosen again, whatever the order of the plugs") {
    const std::string remembered = identity_of({laptop, beamer, television}, 2);
    CHECK(monitor_for_wall({laptop, beamer, television}, remembered, 0) == 2U);
    CHECK(monitor_for_wall({television, laptop, beamer}, remembered, 1) == 0U);
    CHECK(monitor_for_wall({laptop, beamer}, remembered, 0) == 1U);
}

TEST_CASE("the remembered screen is left alone when somebody works on it") {
    const std::string remembered = identity_of({laptop, beamer}, 1);
    CHECK(monitor_for_wall({laptop, beamer}, remembered, 1) == 0U);
}

TEST_CASE("with one screen there is none for the wall") {
    CHECK_FALSE(monitor_for_wall({laptop}, "", 0));
    CHECK_FALSE(monitor_for_wall({laptop}, identity_of({laptop}, 0), 0));
}

TEST_CASE("a projector that mirrors the laptop is no second screen") {
    Monitor copy = beamer;
    copy.x = 0;
    CHECK(mirrored(laptop, copy));
    CHECK_FALSE(monitor_for_wall({laptop, copy}, identity_of({laptop, copy}, 1), 0));
    CHECK_FALSE(mirrored(laptop, beamer));
}

TEST_CASE("a screen is known again wherever it stands") {
    Monitor moved = beamer;
    moved.x = -1920;
    CHECK(identity_of({laptop, beamer}, 1) == identity_of({moved, laptop}, 0));
}

TEST_CASE("two screens of one make are told apart by their place") {
    Monitor second = beamer;
    second.x += beamer.width;
    const Monitors screens{laptop, beamer, second};
    CHECK(identity_of(screens, 1) != identity_of(screens, 2));
    CHECK(monitor_for_wall(screens, identity_of(screens, 2), 0) == 2U);
}

TEST_CASE("a window is on the screen that has most of it") {
    const Monitors screens{laptop, beamer};
    CHECK(monitor_under(screens, 10, 10, 800, 600) == 0U);
    CHECK(monitor_under(screens, 1000, 10, 1280, 700) == 1U);
    CHECK_FALSE(monitor_under(screens, 0, 5000, 800, 600));
}
