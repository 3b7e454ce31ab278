#include "app/facilitator/leave_vote.h"

#include "tests/support/catch.h"
#include "tests/support/dutch_words.h"
#include "tests/support/ui_robot.h"

using namespace kring;
using kring::test::UiRobot;
using kring::ui::Key;

namespace {

struct Question {
    Words words = test::dutch_words();
    LeaveVoteUi question{true, false};
    Drafts drafts;
    std::vector<Request> asked;
    UiRobot robot{[this](ui::Ui& ui) {
                      Outbox out;
                      View view{ui, words, out, drafts};
                      draw_leave_vote(view, question);
                      asked.insert(asked.end(), out.requests.begin(), out.requests.end());
                  },
                  {1366, 768}};

    Question() { robot.frames(4); }
};

}  // namespace

TEST_CASE("who presses Enter or Esc when asked about an open vote stays") {
    Question room;
    room.robot.press(GENERATE(Key::enter, Key::escape));
    room.robot.frames(2);
    CHECK_FALSE(room.question.asked);
    CHECK(room.asked.empty());
}

TEST_CASE("leaving a vote open, or stopping it, is chosen by name") {
    const bool stop = GENERATE(false, true);
    Question room;
    REQUIRE(room.robot.click(stop ? "leave_vote/stop" : "leave_vote/leave"));
    REQUIRE(room.asked.size() == 1);
    REQUIRE(std::holds_alternative<LeaveVote>(room.asked[0]));
    CHECK(std::get<LeaveVote>(room.asked[0]).stop == stop);
}
