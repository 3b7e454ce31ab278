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
#include <vector>

namespace kring::test {

/// A table that tells stories, with the console in front of it. What the console asks for is
/// submitted after each frame, as the program does.
class StoryConsole {
public:
    explicit StoryConsole(const std::string& phase = "collect", ImVec2 size = {1366, 768})
        : words{load_words()}, m_robot{std::make_unique<UiRobot>([this](ui::Ui& ui) { draw(ui); },
                                                                 size)} {
        const MethodShelf shelf = load_methods({std::string{KRING_SOURCE_DIR} + "/assets/methods"});
        for (const Method& method : shelf.methods)
            if (method.choosing) ask(ChooseMethod{method, "", false});
        REQUIRE(has_choosing());
        anouk = join("Anouk", "moeder van twee", Perspective::citizen);
        bram = join("Bram", "wijkcoach", Perspective::professional);
        enter(phase);
    }

    Seq ask(const Intent& intent) {
        now += std::chrono::seconds{1};
        const auto done = session.submit(intent);
        REQUIRE(done.has_value());
        return done.value();
    }
    PersonId join(const std::string& name, const std::string& role, Perspective perspective) {
        Participant person;
        person.name = name;
        person.role = role;
        person.perspective = perspective;
        return PersonId{ask(AddPerson{person})};
    }
    void enter(const std::string& phase) {
        ask(EnterPhase{phase});
        hands().frames(4);
    }
    /// A story that is told, and that may be shared here.
    StoryId tell(const std::string& title, bool room_may = true) {
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

    const State& state() const { return session.state(); }
    const Story& story(StoryId id) const { return state().stories.at(id); }
    UiRobot& hands() { return *m_robot; }
    /// What the form of a story calls its widgets.
    static std::string field(StoryId id, const std::string& name) {
        return "stories/form:" + std::to_string(id.value) + "/scroll/" + name;
    }
    static std::string turn(PersonId id, const std::string& name) {
        return "stories/turns/scroll/turn:" + std::to_string(id.value) + "/" + name;
    }
    /// Walks with Tab until a widget has the keyboard. False: it is never reached.
    bool tab_to(const std::string& path) {
        for (int i = 0; i < 200; ++i) {
            if (hands().focused() == path) return true;
            hands().press(ui::Key::tab);
        }
        return false;
    }
    /// Scrolls the form until a widget can be seen whole, as a wheel does.
    bool scroll_to(const std::string& path) {
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

    Words words;
    SessionTime now{0};
    bool stores = true;  ///< the disk takes what is written
    Session session{[this] { return now; }, [this](std::span<const Record>) { return stores; }};
    ConsoleUi console;
    Drafts drafts;
    std::vector<Request> asked;
    PersonId anouk, bram;

private:
    bool has_choosing() const { return state().method.choosing.has_value(); }
    static Words load_words() {
        auto words = Words::load(std::string{KRING_SOURCE_DIR} + "/assets/words", Language::dutch);
        REQUIRE(words.has_value());
        return std::move(words).value();
    }
    void draw(ui::Ui& ui) {
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
    /// Only what is drawn in this frame is there to be found.
    static void forget_widgets(ui::Ui& ui) {
        if (ui.probe != nullptr) ui.probe->widgets.clear();
    }

    std::unique_ptr<UiRobot> m_robot;
};

}  // namespace kring::test
