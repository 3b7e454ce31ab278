#pragma once

#include "app/facilitator/prepare.h"
#include "core/method/load_method.h"
#include "core/session/session.h"
#include "tests/support/dutch_words.h"
#include "tests/support/source_folder.h"
#include "tests/support/ui_robot.h"

#include <ctime>
#include <string>
#include <vector>

namespace kring::test {

/// The prepare screen with hands, over a real session: what is asked is submitted after the frame.
struct PrepareRoom {
    Words words = dutch_words();
    MethodShelf shelf = load_methods({source_folder() + "/assets/methods"});
    Session session{[] { return SessionTime{0}; }, [](auto) { return true; }};
    PrepareUi prepare;
    Drafts drafts;
    std::vector<Request> asked;
    int refused = 0;
    UiRobot robot;

    explicit PrepareRoom(ImVec2 size = {1366, 768})
        : robot{[this](ui::Ui& ui) { frame(ui); }, size} {}

    void frame(ui::Ui& ui) {
        if (session.state().method.id.empty())
            (void)session.submit(ChooseMethod{shelf.methods.front(), "", false});
        Outbox out;
        View view{ui, words, out, drafts};
        const auto noon = [](SessionTime) {
            std::tm time{};
            time.tm_hour = 13;
            time.tm_min = 28;
            time.tm_mday = 1;
            time.tm_year = 126;
            return time;
        };
        const Glance glance{session, session.state(), SessionTime{0}, Saved::safe, "", "", noon};
        draw_prepare(view, glance, shelf, prepare);
        for (const Intent& intent : out.intents)
            if (!session.submit(intent)) ++refused;
        asked.insert(asked.end(), out.requests.begin(), out.requests.end());
    }
    const State& state() const { return session.state(); }
    std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& [id, person] : state().people) all.push_back(person.name);
        return all;
    }
    const PlannedPhase& planned(const std::string& phase) const {
        return state().plan.at(*planned_index(state(), phase));
    }
};

}  // namespace kring::test
