#pragma once
#include "app/facilitator/home.h"
#include "app/ui/words.h"
#include "tests/support/catch.h"
#include "tests/support/dutch_words.h"
#include "tests/support/ui_robot.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace kring::test {

/// The home screen with hands, a shelf to fill, and everything that was asked of the app.
struct HomeRoom {
    Words words = dutch_words();
    Shelf shelf;
    HomeUi home;
    Drafts drafts;
    std::vector<Request> asked;
    UiRobot robot;

    explicit HomeRoom(ImVec2 size = {1366, 768})
        : robot{[this](ui::Ui& ui) {
                    Outbox out;
                    View view{ui, words, out, drafts};
                    draw_home(view, shelf, home);
                    asked.insert(asked.end(), out.requests.begin(), out.requests.end());
                },
                size} {
        home.now = 1'795'900'000'000;
    }
    SessionSummary& add(const std::string& title, SessionStatus status) {
        SessionSummary session;
        session.path = "/sessies/" + title + ".kring";
        session.title = title;
        session.status = status;
        session.phase_name = {"Effecten", "Effects"};
        session.method = {"Effectenarena", ""};
        session.started = session.touched = home.now - 3'600'000;
        shelf.sessions.push_back(std::move(session));
        ++shelf.version;
        robot.frames(2);
        return shelf.sessions.back();
    }
    void changed() {
        ++shelf.version;
        robot.frames(2);
    }
    /// What the thread of the library would answer.
    void find(const std::string& path, const std::string& text, const std::string& word) {
        Hit hit;
        hit.path = path;
        hit.title = "Klaar";
        hit.kind = PassageKind::card;
        hit.at = SessionTime{42 * 60'000};
        hit.excerpt = excerpt_of(text, {word});
        shelf.found.hits.push_back(hit);
        shelf.found.ask = home.asked.number;
        robot.frames(3);
    }
    template <class R> std::size_t times() const {
        return static_cast<std::size_t>(
            std::count_if(asked.begin(), asked.end(),
                          [](const Request& it) { return std::holds_alternative<R>(it); }));
    }
    template <class R> const R* last() const {
        return asked.empty() ? nullptr : std::get_if<R>(&asked.back());
    }
};

}  // namespace kring::test
