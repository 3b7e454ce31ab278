#include "app/facilitator/console.h"
#include "app/ui/words.h"
#include "core/method/load_method.h"
#include "core/session/session.h"
#include "tests/bench/bench_words.h"
#include "tests/bench/clocks.h"
#include "tests/bench/figures.h"
#include "tests/support/source_folder.h"
#include "tests/support/ui_robot.h"

#include <chrono>
#include <cstdlib>
#include <memory>
#include <span>

namespace kring::bench {
namespace {

constexpr int stories = 500;
constexpr int frames = 301;

/// A page or two, as people tell it.
StartStory story_with(int number) {
    StartStory story;
    story.form.title = "Verhaal " + std::to_string(number);
    for (int i = 0; i < 40; ++i)
        story.form.happened += "Toen kwam er iemand langs die vroeg hoe het ging met ons. ";
    story.form.why = "Omdat er eindelijk iemand luisterde.";
    story.consent.room = true;
    return story;
}

/// A session of stories in memory; its clock goes on by a second with every step.
struct Table {
    SessionTime now{0};
    Session session{[this] { return now; }, [](std::span<const Record>) { return true; }};

    Table() {
        const MethodShelf shelf = load_methods({test::source_folder() + "/assets/methods"});
        for (const Method& method : shelf.methods)
            if (method.choosing) ask(ChooseMethod{method, "", false});
        for (int i = 0; i < 8; ++i) ask(AddPerson{});
        ask(EnterPhase{"collect"});
        BringStories many;
        for (int i = 1; i <= stories; ++i) many.stories.push_back(story_with(i));
        ask(many);
    }
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    const State& state() const { return session.state(); }
    void ask(const Intent& intent) {
        now += std::chrono::seconds{1};
        if (!session.submit(intent)) std::abort();
    }
};

class Room {
public:
    explicit Room(Middle middle)
        : m_table{std::make_unique<Table>()}, m_words{dutch_words()}, m_robot{[this](ui::Ui& ui) {
                                                                                  draw(ui);
                                                                              },
                                                                              {1920, 1080}} {
        m_robot.host.probe = nullptr;  // as in the program
        m_robot.frames(4);
        m_console.middle = middle;  // entering a phase chose another
        m_robot.frames(10);
    }

    /// Milliseconds of processor time of one frame, the median of many. `written`: each frame comes
    /// after an event.
    double frame(bool written) {
        std::vector<double> times;
        for (int n = 0; n < frames; ++n) {
            const StoryId first = m_table->state().stories.begin()->first;
            if (written)
                m_table->ask(WriteStory{first, StoryField::title, "Titel " + std::to_string(n)});
            const std::int64_t start = cpu_ns();
            m_robot.frame();
            times.push_back(static_cast<double>(cpu_ns() - start) * 1e-6);
        }
        return median(times);
    }

private:
    void draw(ui::Ui& ui) {
        Outbox out;
        View view{ui, m_words, out, m_drafts};
        const Session& session = m_table->session;
        Glance glance{session, session.state(), session.now(), Saved::safe, "verhalen.kring", {},
                      {}};
        glance.today = "2026-11-21";
        draw_console(view, glance, m_console);
    }

    std::unique_ptr<Table> m_table;
    Words m_words;
    ConsoleUi m_console;
    Drafts m_drafts;
    test::UiRobot m_robot;
};

}  // namespace

Figures measure_stories() {
    Figures figures;
    for (const auto& [name, middle] :
         {std::pair{"list and form", Middle::stories}, std::pair{"reading", Middle::reading},
          std::pair{"discussing", Middle::discussing}}) {
        Room room{middle};
        for (const bool written : {false, true}) {
            const double time = room.frame(written);
            figures.push_back({std::string{"Frame with 500 stories: "} + name +
                                   (written ? ", after an event" : ", nothing changes"),
                               "<= 4 ms", digits(time, 2) + " ms", "1920 x 1080", time <= 4});
        }
    }
    return figures;
}

}  // namespace kring::bench
