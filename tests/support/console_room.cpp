#include "tests/support/console_room.h"

#include "app/facilitator/console.h"
#include "core/method/load_method.h"
#include "tests/support/catch.h"
#include "tests/support/dutch_words.h"
#include "tests/support/source_folder.h"

#include <chrono>
#include <ctime>
#include <span>
#include <utility>

namespace kring::test {

ConsoleRoom::ConsoleRoom(ImVec2 size)
    : words{dutch_words()}, session{[this] { return now; },
                                    [](std::span<const Record>) { return true; }},
      m_robot{[this](ui::Ui& ui) { draw(ui); }, size} {
    const MethodShelf shelf = load_methods({source_folder() + "/assets/methods"});
    REQUIRE_FALSE(shelf.methods.empty());
    ask(ChooseMethod{shelf.methods.front(), "", false});
    ask(Describe{"Samen koken", "Wat levert het op?", ""});
    anouk = join("Anouk");
    bram = join("Bram");
    enter("activities");
}
ConsoleRoom::~ConsoleRoom() = default;

Seq ConsoleRoom::ask(const Intent& intent) {
    now += std::chrono::seconds{1};
    const auto done = session.submit(intent);
    REQUIRE(done.has_value());
    return done.value();
}
PersonId ConsoleRoom::join(const std::string& name) {
    Participant person;
    person.name = name;
    return PersonId{ask(AddPerson{person})};
}
CardId ConsoleRoom::write(const std::string& lane, const std::string& text) {
    WriteCard card;
    card.lane = lane;
    card.text = text;
    return CardId{ask(card)};
}
void ConsoleRoom::enter(const std::string& phase) {
    ask(EnterPhase{phase});
    m_robot.frames(4);
}
const Card* ConsoleRoom::card(const std::string& text) const {
    for (const auto& [id, found] : state().board.cards)
        if (found.text == text) return &found;
    return nullptr;
}
std::string ConsoleRoom::draft(const std::string& name) const {
    const auto found = drafts.find(name);
    return found == drafts.end() ? std::string{} : found->second;
}
void ConsoleRoom::draw(ui::Ui& ui) {
    if (!has_begun(state())) return;
    Outbox out;
    View view{ui, words, out, drafts};
    Glance glance{session, state(), session.now(), Saved::safe, "koken.kring", {}, {}};
    glance.local = [](SessionTime) { return std::tm{}; };
    glance.notes = &notes;
    draw_console(view, glance, console);
    for (const Intent& intent : out.intents) (void)session.submit(intent);
    for (Request& request : out.requests) asked.push_back(std::move(request));
}

}  // namespace kring::test
