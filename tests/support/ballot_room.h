#pragma once
#include "app/facilitator/ballot_words.h"
#include "app/facilitator/console.h"
#include "app/ui/words.h"
#include "core/method/load_method.h"
#include "core/session/ballot_rules.h"
#include "core/session/session.h"
#include "tests/support/catch.h"
#include "tests/support/ui_robot.h"

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kring::test {

/// A table that told its stories and is about to choose, with the console in front of it. What the
/// console asks for is done after each frame, as the program does; the ballot box is a map.
class BallotRoom {
public:
    explicit BallotRoom(std::size_t people = 4, std::size_t stories = 3, ImVec2 size = {1366, 768})
        : words{load_words()}, m_robot{std::make_unique<UiRobot>([this](ui::Ui& ui) { draw(ui); },
                                                                 size)} {
        for (const Method& method :
             load_methods({std::string{KRING_SOURCE_DIR} + "/assets/methods"}).methods)
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
        m_robot->frames(4);
    }

    Seq ask(const Intent& intent) {
        now += std::chrono::seconds{1};
        const auto done = session.submit(intent);
        REQUIRE(done.has_value());
        return done.value();
    }
    StoryId tell(const std::string& title, bool consent = true) {
        StartStory story;
        story.form.title = title;
        story.form.happened = "Toen stond er ineens een bank voor de school.";
        story.form.why = "Omdat mensen nu blijven praten.";
        story.consent.room = consent;
        return StoryId{ask(story)};
    }
    RoundRules usual() const { return usual_rules(state(), std::nullopt, today); }
    /// Opens a round with these rules; by laptop the curtain is down.
    void open(const RoundRules& rules) {
        ask(OpenBallot{rules});
        if (rules.cast == CastBy::laptop) console.ballot.page = BallotPage::curtain;
        hands().frames(3);
    }
    /// From the curtain to the slip of the i-th voter, with keys only.
    void lift_curtain(std::size_t voter) {
        hands().press(ui::Key::enter);
        hands().frames(2);
        hands().press(static_cast<ui::Key>(static_cast<std::size_t>(ui::Key::a) + voter));
        hands().frames(3);
    }
    /// The whole way of one voter for a choice of one, by number keys.
    void vote(std::size_t voter, ui::Key key) {
        lift_curtain(voter);
        hands().press(key);
        hands().press(ui::Key::enter, {.ctrl = true});
        hands().frames(3);
    }
    void to_facilitator() {
        hands().press(ui::Key::escape);
        hands().frames(3);
    }
    /// Closes without a question about who is missing, and shows the result.
    void close_and_reveal() {
        close_box();
        reveal_box();
        hands().frames(4);
    }
    const Round& last_round() const { return state().rounds.rbegin()->second; }
    std::string verdict() {
        std::string says;
        read([&](const Choosing& choosing) { says = outcome_says(choosing, last_round()); });
        return says;
    }
    /// Something of the words of choosing, as it would be said now.
    template <class Say> void read(Say say) {
        m_say = [&](const Choosing& choosing) { say(choosing); };
        hands().frame();
        m_say = {};
    }

    const State& state() const { return session.state(); }
    UiRobot& hands() { return *m_robot; }
    const ui::Probe::Seen* seen(const std::string& path) { return hands().probe.find(path); }

    std::string today = "2026-11-22";
    Words words;
    SessionTime now{0};
    Session session{[this] { return now; }, [](std::span<const Record>) { return true; }};
    ConsoleUi console;
    Drafts drafts;
    std::vector<PersonId> voters;
    std::vector<StoryId> told;
    std::map<PersonId, Ballot> box;

private:
    static Words load_words() {
        auto words = Words::load(std::string{KRING_SOURCE_DIR} + "/assets/words", Language::dutch);
        REQUIRE(words.has_value());
        return std::move(words).value();
    }
    std::optional<BoxSeen> box_seen() const {
        const auto going = round_going_on(state());
        if (!going || state().rounds.at(*going).rules.cast != CastBy::laptop) return std::nullopt;
        BoxSeen seen;
        for (const auto& [person, ballot] : box) seen.voted.push_back(person);
        seen.changeable = seen.voted;
        return seen;
    }
    void close_box() {
        CloseBallot close;
        for (const auto& [person, ballot] : box) close.voted.push_back(person);
        ask(close);
    }
    void reveal_box() {
        RevealBallot reveal;
        for (const auto& [person, ballot] : box) reveal.box.push_back({ballot, 1});
        reveal.seed = 7;
        box.clear();
        ask(reveal);
    }
    void carry_out(const Request& request) {
        if (const auto* cast = std::get_if<CastBallot>(&request)) box[cast->voter] = cast->ballot;
        if (const auto* back = std::get_if<TakeBackBallot>(&request)) box.erase(back->voter);
        if (std::holds_alternative<CloseVote>(request)) close_box();
        if (std::holds_alternative<RevealVote>(request)) reveal_box();
        if (std::holds_alternative<ShuffleOrder>(request)) ask(ShuffleStories{11});
    }
    void draw(ui::Ui& ui) {
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

    std::function<void(const Choosing&)> m_say;
    std::unique_ptr<UiRobot> m_robot;
};

}  // namespace kring::test
