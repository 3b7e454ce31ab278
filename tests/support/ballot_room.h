#pragma once

#include "app/facilitator/ballot_words.h"
#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"
#include "tests/support/ui_robot.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kring::test {

/// A table that told its stories and is about to choose, with the console in front of it. What the
/// console asks for is done after each frame, as the program does; the ballot box is a map.
class BallotRoom {
public:
    explicit BallotRoom(std::size_t people = 4, std::size_t stories = 3, ImVec2 size = {1366, 768});
    ~BallotRoom();
    BallotRoom(const BallotRoom&) = delete;
    BallotRoom& operator=(const BallotRoom&) = delete;

    Seq ask(const Intent& intent);
    StoryId tell(const std::string& title, bool consent = true);
    RoundRules usual() const;
    /// Opens a round with these rules; by laptop the curtain is down.
    void open(const RoundRules& rules);
    /// From the curtain to the slip of the i-th voter, with keys only.
    void lift_curtain(std::size_t voter);
    /// The whole way of one voter for a choice of one, by number keys.
    void vote(std::size_t voter, ui::Key key);
    void to_facilitator();
    /// Closes without a question about who is missing, and shows the result.
    void close_and_reveal();
    const Round& last_round() const;
    std::string verdict();
    /// Something of the words of choosing, as it would be said now.
    void read(const std::function<void(const Choosing&)>& say);

    const State& state() const { return session.state(); }
    UiRobot& hands() { return m_robot; }
    const ui::Probe::Seen* seen(const std::string& path);

    std::string today = "2026-11-22";
    Words words;
    SessionTime now{0};
    Session session;
    ConsoleUi console;
    Drafts drafts;
    std::vector<PersonId> voters;
    std::vector<StoryId> told;
    std::map<PersonId, Ballot> box;
    std::vector<Ballot> unnamed;  ///< in the box as well; nobody said yet that one is theirs

private:
    std::optional<BoxSeen> box_seen() const;
    void close_box();
    void reveal_box();
    void carry_out(const Request& request);
    void draw(ui::Ui& ui);

    std::function<void(const Choosing&)> m_say;
    UiRobot m_robot;
};

}  // namespace kring::test
