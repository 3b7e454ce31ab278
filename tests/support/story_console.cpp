#include "tests/support/story_console.h"

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

namespace {

/// Only what is drawn in this frame is there to be found.
void forget_widgets(ui::Ui& ui) {
    if (ui.probe != nullptr) ui.probe->widgets.clear();
}

}  // namespace

StoryConsole::StoryConsole(const std::string& phase, ImVec2 size)
    : words{dutch_words()}, session{[this] { return now; },
                                    [this](std::span<const Record>) { return stores; }},
      m_robot{[this](ui::Ui& ui) { draw(ui); }, size} {
    const MethodShelf shelf = load_methods({source_folder() + "/assets/methods"});
    for (const Method& method : shelf.methods)
        if (method.choosing) ask(ChooseMethod{method, "", false});
    REQUIRE(state().method.choosing.has_value());
    anouk = join("Anouk", "moeder van twee", Perspective::citizen);
    bram = join("Bram", "wijkcoach", Perspective::professional);
    enter(phase);
}
StoryConsole::~StoryConsole() = default;

const Story& StoryConsole::story(StoryId id) const { return state().stories.at(id); }

Seq StoryConsole::ask(const Intent& intent) {
    now += std::chrono::seconds{1};
    const auto done = session.submit(intent);
    REQUIRE(done.has_value());
    return done.value();
}
PersonId StoryConsole::join(const std::string& name, const std::string& role,
                            Perspective perspective) {
    Participant person;
    person.name = name;
    person.role = role;
    person.perspective = perspective;
    return PersonId{ask(AddPerson{person})};
}
void StoryConsole::enter(const std::string& phase) {
    ask(EnterPhase{phase});
    hands().frames(4);
}
StoryId StoryConsole::tell(const std::string& title, bool room_may) {
    StartStory story;
    story.form.title = title;
    story.form.before = "Eerst was het stil. Niemand zei iets.";
    story.form.happened = "Toen ging de deur open. Er kwam iemand binnen.";
    story.form.why = "Omdat " + title + " telt.";
    story.consent.room = room_may;
    const StoryId id{ask(story)};
    hands().frames(3);
    return id;
}
std::string StoryConsole::field(StoryId id, const std::string& name) {
    return "stories/form:" + std::to_string(id.value) + "/scroll/" + name;
}
std::string StoryConsole::turn(PersonId id, const std::string& name) {
    return "stories/turns/scroll/turn:" + std::to_string(id.value) + "/" + name;
}
bool StoryConsole::tab_to(const std::string& path) {
    for (int i = 0; i < 200; ++i) {
        if (hands().focused() == path) return true;
        hands().press(ui::Key::tab);
    }
    return false;
}
bool StoryConsole::scroll_to(const std::string& path) {
    hands().point({800, 400});
    for (int i = 0; i < 60; ++i) {
        const ui::Probe::Seen* seen = hands().probe.find(path);
        if (seen != nullptr && seen->visible.h + 1 >= seen->rect.h && seen->visible.h > 0)
            return true;
        hands().wheel(-1);
        hands().frames(1);
    }
    return false;
}
void StoryConsole::draw(ui::Ui& ui) {
    if (!has_begun(state())) return;
    forget_widgets(ui);
    Outbox out;
    View view{ui, words, out, drafts};
    Glance glance{session, state(), session.now(), Saved::safe, "verhalen.kring", {}, {}};
    glance.local = [](SessionTime) { return std::tm{}; };
    glance.today = "2026-11-21";
    draw_console(view, glance, console);
    for (const Intent& intent : out.intents) (void)session.submit(intent);
    for (Request& request : out.requests) asked.push_back(std::move(request));
}

}  // namespace kring::test
