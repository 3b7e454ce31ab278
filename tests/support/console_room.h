#pragma once
#include "app/facilitator/console.h"
#include "app/ui/words.h"
#include "core/method/load_method.h"
#include "core/session/session.h"
#include "tests/support/catch.h"
#include "tests/support/ui_robot.h"

#include <chrono>
#include <ctime>
#include <memory>
#include <string>
#include <utility>

namespace kring::test {

/// A table with people, a session and the console in front of it. What the console asks for is
/// submitted after each frame, as the program does; the clock is a number that the test winds.
class ConsoleRoom {
public:
    ConsoleRoom()
        : words{load_words()}, m_robot{
                                   std::make_unique<UiRobot>([this](ui::Ui& ui) { draw(ui); })} {
        const MethodShelf shelf = load_methods({std::string{KRING_SOURCE_DIR} + "/assets/methods"});
        REQUIRE_FALSE(shelf.methods.empty());
        ask(ChooseMethod{shelf.methods.front(), "", false});
        ask(Describe{"Samen koken", "Wat levert het op?", ""});
        anouk = join("Anouk");
        bram = join("Bram");
        enter("activities");
    }

    Seq ask(const Intent& intent) {
        now += std::chrono::seconds{1};
        const auto done = session.submit(intent);
        REQUIRE(done.has_value());
        return done.value();
    }
    PersonId join(const std::string& name) {
        Participant person;
        person.name = name;
        return PersonId{ask(AddPerson{person})};
    }
    CardId write(const std::string& lane, const std::string& text) {
        WriteCard card;
        card.lane = lane;
        card.text = text;
        return CardId{ask(card)};
    }
    void enter(const std::string& phase) {
        ask(EnterPhase{phase});
        m_robot->frames(4);
    }
    const Card* card(const std::string& text) const {
        for (const auto& [id, found] : state().board.cards)
            if (found.text == text) return &found;
        return nullptr;
    }
    std::string draft(const std::string& name) const {
        const auto found = drafts.find(name);
        return found == drafts.end() ? std::string{} : found->second;
    }
    const State& state() const { return session.state(); }
    UiRobot& hands() { return *m_robot; }

    Words words;
    SessionTime now{0};
    Session session{[this] { return now; }, [](std::span<const Record>) { return true; }};
    ConsoleUi console;
    Drafts drafts;
    std::vector<Request> asked;
    PersonId anouk, bram;

private:
    static Words load_words() {
        auto words = Words::load(std::string{KRING_SOURCE_DIR} + "/assets/words", Language::dutch);
        REQUIRE(words.has_value());
        return std::move(words).value();
    }
    void draw(ui::Ui& ui) {
        if (!has_begun(state())) return;
        Outbox out;
        View view{ui, words, out, drafts};
        Glance glance{session, state(), session.now(), Saved::safe, "koken.kring", {}, {}};
        glance.local = [](SessionTime) { return std::tm{}; };
        draw_console(view, glance, console);
        for (const Intent& intent : out.intents) (void)session.submit(intent);
        for (Request& request : out.requests) asked.push_back(std::move(request));
    }

    std::unique_ptr<UiRobot> m_robot;
};

}  // namespace kring::test
