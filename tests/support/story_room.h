#pragma once

#include "core/session/session.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kring::test {

/// A small story method, as its file would give it.
inline Method story_method(ChoosingSettings choosing = {}) {
    using P = PhaseKind;
    Method method;
    method.id = "stories";
    method.name = {"Verhalen", "Stories"};
    const auto phase = [&](std::string id, P kind) {
        Phase made;
        made.id = std::move(id);
        made.kind = kind;
        made.full = made.brief = Minutes{kind == P::setup || kind == P::closed ? 0 : 10};
        method.phases.push_back(std::move(made));
    };
    phase("setup", P::setup);
    phase("collect", P::stories);
    phase("vote", P::ballot);
    phase("reasons", P::reasons);
    phase("closed", P::closed);
    std::vector<std::string> order;
    for (const Phase& each : method.phases) order.push_back(each.id);
    method.orders = {{"usual", {"Gewoon", ""}, order}};
    method.choosing = choosing;
    return method;
}

/// A group with stories, in memory unless it is given another place to store. The test winds the
/// clock by hand.
struct StoryRoom {
    SessionTime now{0};
    std::vector<Record> stored;
    Session session;
    std::vector<PersonId> people;
    std::vector<StoryId> stories;

    explicit StoryRoom(Session::Sink sink = {}, std::vector<Record> log = {})
        : session{[this] { return now; },
                  sink ? std::move(sink)
                       : [this](std::span<const Record> step) {
                             stored.insert(stored.end(), step.begin(), step.end());
                             return true;
                         },
                  std::move(log)} {}
    StoryRoom(const StoryRoom&) = delete;
    StoryRoom& operator=(const StoryRoom&) = delete;

    /// So many people, so many stories that may be told in the room.
    void begin(std::size_t persons, std::size_t told, ChoosingSettings choosing = {}) {
        ask(ChooseMethod{story_method(choosing), "usual", false});
        for (std::size_t i = 0; i < persons; ++i) {
            Participant who;
            who.name = "Persoon " + std::to_string(i + 1);
            people.push_back({ask(AddPerson{who})});
        }
        ask(EnterPhase{"collect"});
        for (std::size_t i = 0; i < told; ++i) tell("Verhaal " + std::to_string(i + 1));
        ask(EnterPhase{"vote"});
    }
    StoryId tell(const std::string& title, std::optional<DomainId> domain = {}) {
        StartStory story;
        story.form.title = title;
        story.form.happened = "Er gebeurde iets in " + title + ".";
        story.form.why = "Omdat het telt.";
        story.consent.room = true;
        story.domain = domain;
        stories.push_back({ask(story)});
        return stories.back();
    }

    const State& state() const { return session.state(); }
    const Round& round(RoundId id) const { return state().rounds.at(id); }
    /// Something that has to work: its first record. A refusal stops the test.
    Seq ask(const Intent& intent) {
        now += SessionTime{1000};
        return session.submit(intent).value();
    }
    /// Why it does not work; nothing when it did.
    std::optional<Refusal> refused(const Intent& intent) {
        const auto done = session.submit(intent);
        return done ? std::nullopt : std::optional{done.error()};
    }
    RoundId open(const RoundRules& rules) { return {ask(OpenBallot{rules})}; }
    /// Closes and reveals: the first people at the table voted, one ballot each.
    void vote(const std::vector<Ballot>& ballots, std::uint64_t seed = 0) {
        BallotBox box;
        for (const Ballot& ballot : ballots) box.push_back({ballot, 1});
        ask(CloseBallot{{people.begin(), people.begin() + static_cast<long>(ballots.size())}});
        ask(RevealBallot{std::move(box), seed});
    }
};

}  // namespace kring::test
