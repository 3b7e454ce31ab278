#include "tests/support/ballot_room.h"

#include "app/facilitator/console.h"
#include "core/method/load_method.h"
#include "core/session/ballot_rules.h"
#include "tests/support/catch.h"
#include "tests/support/dutch_words.h"
#include "tests/support/source_folder.h"

#include <chrono>
#include <iterator>
#include <span>
#include <utility>

namespace kring::test {

BallotRoom::BallotRoom(std::size_t people, std::size_t stories, ImVec2 size)
    : words{dutch_words()}, session{[this] { return now; },
                                    [](std::span<const Record>) { return true; }},
      m_robot{[this](ui::Ui& ui) { draw(ui); }, size} {
    for (const Method& method : load_methods({source_folder() + "/assets/methods"}).methods)
        if (method.id == "most-significant-change") ask(ChooseMethod{method, "", false});
    ask(Describe{"Wat bracht de buurt dit jaar?", "", ""});
    static const char* const names[] = {"Anouk", "Bram", "Chantal", "Dirk",    "Els",
                                        "Fatma", "Guus", "Hanneke", "Ibrahim", "Joke"};
    for (std::size_t i = 0; i < people; ++i) {
        Participant person;
        person.name = names[i % std::size(names)];
        voters.push_back(PersonId{ask(AddPerson{person})});
    }
    ask(EnterPhase{"collect"});
    for (std::size_t i = 0; i < stories; ++i)
        told.push_back(tell("Verhaal " + std::to_string(i + 1)));
    ask(EnterPhase{"vote"});
    m_robot.frames(4);
}
BallotRoom::~BallotRoom() = default;

Seq BallotRoom::ask(const Intent& intent) {
    now += std::chrono::seconds{1};
    const auto done = session.submit(intent);
    REQUIRE(done.has_value());
    return done.value();
}
StoryId BallotRoom::tell(const std::string& title, bool consent) {
    StartStory story;
    story.form.title = title;
    story.form.happened = "Toen stond er ineens een bank voor de school.";
    story.form.why = "Omdat mensen nu blijven praten.";
    story.consent.room = consent;
    return StoryId{ask(story)};
}
RoundRules BallotRoom::usual() const { return usual_rules(state(), std::nullopt, today); }
void BallotRoom::open(const RoundRules& rules) {
    ask(OpenBallot{rules});
    if (rules.cast == CastBy::laptop) console.ballot.page = BallotPage::curtain;
    hands().frames(3);
}
void BallotRoom::lift_curtain(std::size_t voter) {
    hands().press(ui::Key::enter);
    hands().frames(2);
    hands().press(static_cast<ui::Key>(static_cast<std::size_t>(ui::Key::a) + voter));
    hands().frames(3);
}
void BallotRoom::vote(std::size_t voter, ui::Key key) {
    lift_curtain(voter);
    hands().press(key);
    hands().press(ui::Key::enter, {.ctrl = true});
    hands().frames(3);
}
void BallotRoom::to_facilitator() {
    hands().press(ui::Key::escape);
    hands().frames(3);
}
void BallotRoom::close_and_reveal() {
    close_box();
    reveal_box();
    hands().frames(4);
}
const Round& BallotRoom::last_round() const { return state().rounds.rbegin()->second; }
std::string BallotRoom::verdict() {
    std::string says;
    read([&](const Choosing& choosing) { says = outcome_says(choosing, last_round()); });
    return says;
}
void BallotRoom::read(const std::function<void(const Choosing&)>& say) {
    m_say = say;
    hands().frame();
    m_say = {};
}
const ui::Probe::Seen* BallotRoom::seen(const std::string& path) {
    return hands().probe.find(path);
}

std::optional<BoxSeen> BallotRoom::box_seen() const {
    const auto going = round_going_on(state());
    if (!going || state().rounds.at(*going).rules.cast != CastBy::laptop) return std::nullopt;
    BoxSeen seen;
    for (const auto& [person, ballot] : box) seen.voted.push_back(person);
    seen.changeable = seen.voted;
    seen.unnamed = unnamed.size();
    return seen;
}
void BallotRoom::close_box() {
    CloseBallot close;
    for (const auto& [person, ballot] : box) close.voted.push_back(person);
    ask(close);
}
void BallotRoom::reveal_box() {
    RevealBallot reveal;
    for (const auto& [person, ballot] : box) reveal.box.push_back({ballot, 1});
    reveal.seed = 7;
    box.clear();
    ask(reveal);
}
void BallotRoom::carry_out(const Request& request) {
    if (const auto* cast = std::get_if<CastBallot>(&request)) box[cast->voter] = cast->ballot;
    if (const auto* back = std::get_if<TakeBackBallot>(&request)) box.erase(back->voter);
    if (const auto* said = std::get_if<SayVoted>(&request)) {
        box[said->voter] = unnamed.back();
        unnamed.pop_back();
    }
    if (std::holds_alternative<CloseVote>(request)) close_box();
    if (std::holds_alternative<RevealVote>(request)) reveal_box();
    if (std::holds_alternative<ShuffleOrder>(request)) ask(ShuffleStories{11});
}
void BallotRoom::draw(ui::Ui& ui) {
    if (!has_begun(state())) return;
    Outbox out;
    View view{ui, words, out, drafts};
    const Glance glance{session, state(), session.now(), Saved::safe, "buurt.kring",
                        {},      {},      today,         box_seen()};
    draw_console(view, glance, console);
    if (m_say) m_say({view, glance, console});
    for (const Intent& intent : out.intents) (void)session.submit(intent);
    for (const Request& request : out.requests) carry_out(request);
}

}  // namespace kring::test
