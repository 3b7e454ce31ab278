#include "core/report/markdown.h"
#include "tests/support/catch.h"
#include "tests/support/console_room.h"

using namespace kring;
using kring::test::ConsoleRoom;

TEST_CASE("the report on the screen has the notes of those who looked back, as the file has them",
          "[report]") {
    ConsoleRoom room;
    room.write("activities", "Kookles");
    const auto shown = [&room] {
        room.console.report = {};
        room.console.middle = Middle::report;
        room.hands().frames(3);
        return to_markdown(room.console.report.blocks);
    };
    CHECK(shown().find("Kookles") != std::string::npos);
    CHECK(shown().find("Wie betaalt dit?") == std::string::npos);
    room.notes[NoteId{1}] = {SessionTime{1000}, ReflectionQuestion::missed, "Wie betaalt dit?",
                             "Jolanda"};
    CHECK(shown().find("Wie betaalt dit?") != std::string::npos);
    CHECK(shown().find("Jolanda") == std::string::npos);
    room.console.report.with_names = true;
    room.hands().frames(3);
    CHECK(to_markdown(room.console.report.blocks).find("Jolanda") != std::string::npos);
}
