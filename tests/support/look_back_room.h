#pragma once

#include "app/reflection_desk.h"
#include "app/replay/replay_panel.h"
#include "app/ui/words.h"
#include "core/replay/timeline.h"
#include "core/session/fold.h"
#include "tests/core/archive_sample.h"
#include "tests/support/dutch_words.h"
#include "tests/support/given_stories.h"
#include "tests/support/ui_robot.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kring::test {

/// Somebody who looks back at a session with the panel beside it. Notes are kept in a real file;
/// moments that are asked for are gone to, as the program does.
class LookBackRoom {
public:
    explicit LookBackRoom(std::vector<Record> session, bool may_write = true)
        : log{std::move(session)}, timeline{log}, end{fold(log)}, path{folder / "s.kring"},
          desk{std::make_unique<ReflectionDesk>(
              path, sample_header().id, may_write, [] { return WallTime{}; }, [] {})},
          m_robot{std::make_unique<UiRobot>([this](ui::Ui& ui) { draw(ui); })} {
        m_robot->frames(3);
    }

    UiRobot& hands() { return *m_robot; }
    void go_to(SessionTime moment) {
        at = moment;
        m_robot->frames(2);
    }
    void show(ReplayTab tab) {
        panel.tab = tab;
        m_robot->frames(3);
    }
    /// The text of the one note, when there is one.
    std::string only_note() const {
        return desk->notes().size() == 1 ? desk->notes().begin()->second.text : std::string{};
    }
    /// Path of a widget of the panel.
    static std::string in(const std::string& name) { return "replay_panel/" + name; }

    Words words = dutch_words();
    TempFolder folder;
    std::vector<Record> log;
    Timeline timeline;
    State end;
    std::string path;
    std::unique_ptr<ReflectionDesk> desk;
    ReplayPanelUi panel;
    SessionTime at{0};
    bool names = false;
    float width = 288;
    std::vector<Request> asked;

private:
    void draw(ui::Ui& ui) {
        Outbox out;
        Drafts none;
        View view{ui, words, out, desk ? desk->drafts : none};
        const std::size_t place = timeline.place_at(at);
        const LookBack back{log, end, timeline.at(place), place, at, names, path};
        panel.reflection = {};
        if (desk) panel.reflection = {&desk->notes(), desk->saved(), locked};
        draw_replay_panel(view, back, panel, {ui.page.right() - width, 0, width, ui.page.h});
        for (const Request& request : out.requests) {
            asked.push_back(request);
            if (const auto* keep = std::get_if<KeepReflection>(&request)) (void)desk->keep(*keep);
            if (const auto* drop = std::get_if<DropReflection>(&request))
                (void)desk->drop(drop->note);
            if (const auto* go = std::get_if<GoToMoment>(&request)) at = go->at;
        }
    }

public:
    std::string locked;

private:
    std::unique_ptr<UiRobot> m_robot;
};

}  // namespace kring::test
