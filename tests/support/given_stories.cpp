#include "tests/support/given_stories.h"

#include <utility>

namespace kring::test {

Method story_method() {
    using P = PhaseKind;
    Method method;
    method.id = "verhalen";
    method.name = {"Verhalen", "Stories"};
    const std::vector<std::pair<std::string, P>> phases{
        {"setup", P::setup},       {"intro", P::welcome},   {"collect", P::stories},
        {"sort", P::sorting},      {"read", P::reading},    {"discuss", P::discussing},
        {"vote", P::ballot},       {"reasons", P::reasons}, {"nextlevel", P::passing_on},
        {"feedback", P::feedback}, {"closed", P::closed}};
    PhaseOrder order{"usual", {"Gewoon", ""}, {}};
    for (const auto& [id, kind] : phases) {
        Phase phase;
        phase.id = id;
        phase.kind = kind;
        phase.full = phase.brief = Minutes{kind == P::setup || kind == P::closed ? 0 : 10};
        method.phases.push_back(std::move(phase));
        order.phases.push_back(id);
    }
    method.orders = {std::move(order)};
    method.choosing = ChoosingSettings{};
    method.domains = {{"Rondkomen", "Making ends meet"}, {"Meedoen", "Taking part"}};
    return method;
}

GivenStories::GivenStories() {
    ask(ChooseMethod{story_method(), "usual", false});
    fatma = person("Fatma");
    joop = person("Joop");
    mirjam = person("Mirjam");
    in("collect");
}

const Story& GivenStories::operator[](StoryId id) const { return state().stories.at(id); }

StoryId GivenStories::start(std::optional<PersonId> told_by) {
    StartStory begun;
    begun.told_by = told_by;
    return {ask(begun)};
}
StartStory GivenStories::whole(const std::string& title) {
    StartStory begun;
    begun.form.title = title;
    begun.form.happened = "Er gebeurde iets met " + title;
    begun.form.why = "Dat maakte veel uit";
    begun.consent.room = true;
    return begun;
}
StoryId GivenStories::story(const std::string& title, std::optional<DomainId> domain) {
    StartStory begun = whole(title);
    begun.domain = domain;
    return {ask(begun)};
}
DomainId GivenStories::domain(const std::string& name) { return {ask(NameDomain{name})}; }
RemarkId GivenStories::remark(RemarkKind kind, std::optional<StoryId> about,
                              const std::string& text) {
    Remark made;
    made.kind = kind;
    made.story = about;
    made.text = text;
    return {ask(MakeRemark{made})};
}
RemarkId GivenStories::reason(StoryId about) {
    return remark(RemarkKind::reason, about, "Omdat dit voor iedereen veel verschil maakt");
}

RoundRules GivenStories::rules(std::vector<StoryId> stories, std::optional<DomainId> about) const {
    RoundRules made;
    made.domain = about;
    made.stories = std::move(stories);
    for (const auto& [id, person] : state().people) made.voters.push_back(id);
    return made;
}
RoundId GivenStories::open(std::vector<StoryId> stories, std::optional<DomainId> about) {
    return {ask(OpenBallot{rules(std::move(stories), about)})};
}
RoundId GivenStories::vote(const std::vector<StoryId>& stories, std::vector<Candidate> chosen,
                           std::optional<DomainId> about) {
    const RoundId round = open(stories, about);
    ask(CloseBallot{state().rounds.at(round).rules.voters});
    BallotBox box;
    for (const Candidate one : chosen) box.push_back({choice_of(one, stories.size()), 1});
    ask(RevealBallot{sorted_box(box), 1});
    return round;
}
Choice GivenStories::choice(ChoiceOutcome outcome, std::vector<StoryId> stories,
                            std::optional<DomainId> domain) {
    Choice made;
    made.domain = domain;
    made.outcome = outcome;
    made.stories = std::move(stories);
    return made;
}

}  // namespace kring::test
