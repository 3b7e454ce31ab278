#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"
#include "tests/support/ui_robot.h"

#include <string>
#include <vector>

namespace kring::test {

/// A table with people, a session and the console in front of it. What the console asks for is
/// submitted after each frame, as the program does; the clock is a number that the test winds.
class ConsoleRoom {
public:
    explicit ConsoleRoom(ImVec2 size = {1366, 768});
    ~ConsoleRoom();
    ConsoleRoom(const ConsoleRoom&) = delete;
    ConsoleRoom& operator=(const ConsoleRoom&) = delete;

    Seq ask(const Intent& intent);
    PersonId join(const std::string& name);
    CardId write(const std::string& lane, const std::string& text);
    void enter(const std::string& phase);
    const Card* card(const std::string& text) const;
    std::string draft(const std::string& name) const;
    const State& state() const { return session.state(); }
    UiRobot& hands() { return m_robot; }

    Words words;
    SessionTime now{0};
    Session session;
    ConsoleUi console;
    Drafts drafts;
    Reflection notes;  ///< what lies beside the session
    std::vector<Request> asked;
    PersonId anouk, bram;

private:
    void draw(ui::Ui& ui);

    UiRobot m_robot;
};

}  // namespace kring::test
