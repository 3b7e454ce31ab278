#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"
#include "tests/support/ui_robot.h"

#include <string>
#include <vector>

namespace kring::test {

/// A table that tells stories, with the console in front of it. What the console asks for is
/// submitted after each frame, as the program does.
class StoryConsole {
public:
    explicit StoryConsole(const std::string& phase = "collect", ImVec2 size = {1366, 768});
    ~StoryConsole();
    StoryConsole(const StoryConsole&) = delete;
    StoryConsole& operator=(const StoryConsole&) = delete;

    Seq ask(const Intent& intent);
    PersonId join(const std::string& name, const std::string& role, Perspective perspective);
    void enter(const std::string& phase);
    /// A story that is told, and that may be shared here.
    StoryId tell(const std::string& title, bool room_may = true);

    const State& state() const { return session.state(); }
    const Story& story(StoryId id) const;
    UiRobot& hands() { return m_robot; }
    /// What the form of a story calls its widgets.
    static std::string field(StoryId id, const std::string& name);
    static std::string turn(PersonId id, const std::string& name);
    /// Walks with Tab until a widget has the keyboard. False: it is never reached.
    bool tab_to(const std::string& path);
    /// Scrolls the form until a widget can be seen whole, as a wheel does.
    bool scroll_to(const std::string& path);

    Words words;
    SessionTime now{0};
    bool stores = true;  ///< the disk takes what is written
    Session session;
    ConsoleUi console;
    Drafts drafts;
    std::vector<Request> asked;
    PersonId anouk, bram;

private:
    void draw(ui::Ui& ui);

    UiRobot m_robot;
};

}  // namespace kring::test
