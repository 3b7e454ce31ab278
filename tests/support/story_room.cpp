#include "tests/support/story_room.h"

#include <span>
#include <utility>

namespace kring::test {

Method voting_method(ChoosingSettings choosing) {
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

StoryRoom::StoryRoom(Session::Sink sink, std::vector<Record> log)
    : session{[this] { return now; },
              sink ? std::move(sink)
                   : [this](std::span<const Record> step) {
                         stored.insert(stored.end(), step.begin(), step.end());
                         return true;
                     },
              std::move(log)} {}
StoryRoom::~StoryRoom() = default;

const Round& StoryRoom::round(RoundId id) const { return state().rounds.at(id); }

void StoryRoom::begin(std::size_t persons, std::size_t told, ChoosingSettings choosing) {
    ask(ChooseMethod{voting_method(choosing), "usual", false});
    for (std::size_t i = 0; i < persons; ++i) {
        Participant who;
        who.name = "Persoon " + std::to_string(i + 1);
        people.push_back({ask(AddPerson{who})});
    }
    ask(EnterPhase{"collect"});
    for (std::size_t i = 0; i < told; ++i) tell("Verhaal " + std::to_string(i + 1));
    ask(EnterPhase{"vote"});
}
StoryId StoryRoom::tell(const std::string& title, std::optional<DomainId> domain) {
    StartStory story;
    story.form.title = title;
    story.form.happened = "Er gebeurde iets in " + title + ".";
    story.form.why = "Omdat het telt.";
    story.consent.room = true;
    story.domain = domain;
    stories.push_back({ask(story)});
    return stories.back();
}

Seq StoryRoom::ask(const Intent& intent) {
    now += SessionTime{1000};
    return session.submit(intent).value();
}
std::optional<Refusal> StoryRoom::refused(const Intent& intent) {
    const auto done = session.submit(intent);
    return done ? std::nullopt : std::optional{done.error()};
}
RoundId StoryRoom::open(const RoundRules& rules) { return {ask(OpenBallot{rules})}; }
void StoryRoom::vote(const std::vector<Ballot>& ballots, std::uint64_t seed) {
    BallotBox box;
    for (const Ballot& ballot : ballots) box.push_back({ballot, 1});
    ask(CloseBallot{{people.begin(), people.begin() + static_cast<long>(ballots.size())}});
    ask(RevealBallot{std::move(box), seed});
}

}  // namespace kring::test
