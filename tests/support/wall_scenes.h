#pragma once

#include "app/projector/audience.h"
#include "core/session/stories.h"
#include "tests/support/given_stories.h"
#include "tests/support/wall_frame.h"

#include <string>
#include <utility>
#include <vector>

namespace kring::test {

/// A picture of the wall with what is in it.
struct WallScene {
    std::string name;
    Audience audience;
    WallLook look = {};
};

inline AudienceMoment quarter_past_two() {
    AudienceMoment moment;
    moment.now = std::chrono::minutes{8};
    moment.today = "2026-10-10";
    moment.clock = Minutes{14 * 60 + 16};
    moment.voted = 3;
    return moment;
}

inline void run_clock(State& state, Minutes length = Minutes{20}) {
    state.timer = {};
    state.timer.stage = Timer::Stage::running;
    state.timer.length = length;
}

/// A vote that is open over all stories that may be read.
inline void open_vote(State& state, const AudienceMoment& moment) {
    Round round;
    round.rules.stories = candidates(state, std::nullopt, moment.today);
    for (const auto& [id, person] : state.people) round.rules.voters.push_back(id);
    state.rounds[RoundId{999'999}] = round;
}

/// Both examples, every phase as it stood at its end, with the other pictures that go with it.
inline std::vector<WallScene> typical_scenes() {
    std::vector<WallScene> scenes;
    for (const std::string file : {"zorgzame-buurt.kring", "verhalen-armoede.kring"})
        for (auto& moment_of_phase : phases_of(file)) {
            const std::string& phase = moment_of_phase.first;
            State& state = moment_of_phase.second;
            AudienceMoment moment = quarter_past_two();
            state.wall = {};
            run_clock(state);
            const auto add = [&](const char* what, const State& shown) {
                scenes.push_back({file + ' ' + phase + what, audience_of(shown, moment)});
            };
            const auto readable = candidates(state, std::nullopt, moment.today);
            if (readable.size() > 1) {
                moment.reading = readable[1];
                moment.sentence = 3;
            }
            add("", state);
            if (phase == "linking") {
                State other = state;
                other.wall.card = cards_of(other.board, CardKind::effect).at(1);
                add(" spotlight", other);
                other.wall.view = WallView::board;
                add(" board", other);
                other.wall.view = WallView::question;
                add(" question", other);
            }
            if (phase == "vote") {
                open_vote(state, moment);
                add(" waiting", state);
            }
        }
    return scenes;
}

/// The phases of a small method have no words; a wall that is read has some.
inline void name_phases(State& state) {
    for (Phase& phase : state.method.phases) {
        phase.name = {"Fase " + phase.id, ""};
        phase.question = {"Wat verandert er, en voor wie?", ""};
    }
}

/// As little as there can be: every picture before anything was said.
inline std::vector<WallScene> empty_scenes() {
    std::vector<WallScene> scenes;
    AudienceMoment moment = quarter_past_two();
    moment.voted = std::nullopt;
    Given arena;
    GivenStories stories;
    for (Given* given : {&arena, static_cast<Given*>(&stories)})
        for (const Phase& phase : given->state().method.phases)
            for (int view = 0; view <= static_cast<int>(WallView::follow_up); ++view) {
                State state = given->state();
                name_phases(state);
                state.phase = phase.id;
                state.wall.view = static_cast<WallView>(view);
                if (view != 0 && phase.id != "intro") continue;
                scenes.push_back(
                    {"empty " + phase.id + ' ' + std::to_string(view), audience_of(state, moment)});
            }
    return scenes;
}

inline const std::string long_word = "Arbeidsmarktintegratieondersteuningstrajecten";
inline const std::string long_name = "Wilhelmina-Theodora van Oudshoorn-Schimmelpenninck";

inline std::string sentences(std::size_t characters) {
    std::string text;
    while (text.size() < characters)
        text += "Toen de buurvrouw ziek werd, kwamen er elke dag mensen langs met soep. ";
    return text;
}

/// Forty effects, ten parties and six activities, with compounds nobody can pronounce.
inline State crowded_arena() {
    Given given;
    given.ask(Describe{"Een hele lange titel over " + long_word, sentences(200), sentences(300)});
    for (int i = 0; i < 10; ++i) given.person(long_name + ' ' + std::to_string(i));
    std::vector<CardId> activities, effects, parties;
    given.in("activities");
    for (int i = 0; i < 8; ++i)
        activities.push_back(given.activity("Ontmoetingsbijeenkomsten met " + long_word));
    given.in("effects");
    for (int i = 0; i < 40; ++i) {
        effects.push_back(given.effect(i % 3 == 0 ? long_word + std::to_string(i)
                                                  : "Gezinnen vragen vaker een buur om hulp " +
                                                        std::to_string(i)));
        given.link(activities[static_cast<std::size_t>(i) % activities.size()], effects.back());
    }
    given.in("investors");
    for (int i = 0; i < 10; ++i) {
        CardDetails says;
        says.sides = {true, i % 2 == 0};
        says.presence = i % 3 == 0 ? Presence::absent : Presence::at_table;
        parties.push_back(given.investor("Woningbouwcorporatie " + std::to_string(i)));
        given.detail(parties.back(), says);
        LinkDetails gives;
        gives.contribution = Contribution::knowledge;
        gives.weight = 1 + i % 3;
        given.link(parties.back(), activities[static_cast<std::size_t>(i) % 8], gives);
        LinkDetails gets;
        gets.note = "minder druk op de huisartsenpraktijken in de wijk";
        gets.weight = 3;
        gets.assumed = i % 2 == 1;
        given.link(effects[static_cast<std::size_t>(i * 3)], parties.back(), gets);
    }
    for (int i = 0; i < 20; ++i) {
        ActionItem action;
        action.kind = i % 4 == 3 ? ActionKind::to_find_out : ActionKind::to_do;
        action.what = sentences(120);
        action.who = long_name;
        action.when = "in de week na de herfstvakantie";
        given.ask(AgreeAction{action});
    }
    State state = given.state();
    name_phases(state);
    run_clock(state, Minutes{5});
    return state;
}

/// Ten people with long names, twelve long stories, two rounds and much to say about them.
inline State crowded_stories() {
    GivenStories given;
    for (int i = 0; i < 7; ++i) given.person(long_name + ' ' + std::to_string(i));
    given.ask(SetFrame{{"de afgelopen anderhalf jaar", "voor wie in deze wijk met weinig rondkomt",
                        "bewonerspanel West"}});
    const DomainId domain = given.domain("Meedoen aan " + long_word);
    std::vector<StoryId> stories;
    for (int i = 0; i < 12; ++i) {
        StartStory begun =
            GivenStories::whole("Het verhaal van " + long_word + ' ' + std::to_string(i));
        begun.form.happened = sentences(1300);
        begun.form.why = sentences(i == 0 ? 900 : 260);
        begun.form.role = "moeder van vier kinderen uit de " + long_word;
        begun.domain = i % 2 == 0 ? std::optional{domain} : std::nullopt;
        stories.push_back({given.ask(begun)});
    }
    given.in("vote");
    given.vote(stories, {0, 0, 1, 2, 3, 4, 5, 0, 1, 2});
    given.vote(stories, {0, 0, 0, 0, 0, 1, 1, 1, 2, 2});
    given.in("reasons");
    for (int i = 0; i < 4; ++i) {
        given.remark(RemarkKind::reason, stories[0], sentences(240));
        given.remark(RemarkKind::dissent, stories[1], sentences(180));
    }
    given.ask(MakeChoice{GivenStories::choice(ChoiceOutcome::one_story, {stories[0]})});
    State state = given.state();
    name_phases(state);
    run_clock(state, Minutes{90});
    return state;
}

/// As much as there can be, in every picture, from its top and scrolled down.
inline std::vector<WallScene> crowded_scenes() {
    std::vector<WallScene> scenes;
    const AudienceMoment moment = quarter_past_two();
    for (State state : {crowded_arena(), crowded_stories()})
        for (const Phase& phase : state.method.phases) {
            state.phase = phase.id;
            const bool own = phase.kind != PhaseKind::setup;
            for (int view = 0; own && view <= static_cast<int>(WallView::follow_up); ++view) {
                if (view != 0 && phase.id != "intro") continue;
                state.wall.view = static_cast<WallView>(view);
                const Audience audience = audience_of(state, moment);
                for (const float scroll : {0.F, 0.7F})
                    scenes.push_back({"crowded " + phase.id + ' ' + std::to_string(view) + ' ' +
                                          std::to_string(scroll),
                                      audience,
                                      {1, scroll}});
            }
        }
    State vote = crowded_stories();
    vote.phase = "vote";
    open_vote(vote, moment);
    scenes.push_back({"crowded waiting", audience_of(vote, moment)});
    State lit = crowded_arena();
    lit.wall.view = WallView::arena;
    lit.wall.card = cards_of(lit.board, CardKind::effect).at(17);
    scenes.push_back({"crowded spotlight", audience_of(lit, moment)});
    return scenes;
}

}  // namespace kring::test
