#include "app/facilitator/standing_words.h"

#include "core/session/ballot_rules.h"
#include "tests/support/catch.h"
#include "tests/support/dutch_words.h"

#include <string>
#include <vector>

using namespace kring;

namespace {

using Told = std::vector<std::string>;

/// A round about three stories that was counted.
struct Voted {
    Round round;

    Voted(CountMethod method, const std::vector<Ballot>& ballots,
          Measure measure = Measure::total) {
        RoundRules& rules = round.rules;
        rules.method = method;
        rules.ballot.kind = ballot_kind(method);
        rules.ballot.equal_ranks = rules.ballot.kind == BallotKind::ranking;
        rules.measure = measure;
        rules.stories = {StoryId{1}, StoryId{2}, StoryId{3}};
        BallotBox box;
        for (const Ballot& ballot : ballots) box.push_back({ballot, 1});
        round.result = count_round(rules, box, {}, 0);
    }
    Told in(const Words& words) const {
        Told told;
        for (Candidate c = 0; c < 3; ++c) told.push_back(standing_called(words, round, c));
        CHECK(words.missing().empty());
        return told;
    }
};

Ballot ranked(const std::vector<std::vector<Candidate>>& ranks) { return ranking_of(ranks, 3); }

}  // namespace

TEST_CASE("what a story got is said in what was given: votes, dots, points, scores") {
    const Words words = test::dutch_words();
    const auto one = [](Candidate c) { return choice_of(c, 3); };
    CHECK(Voted{CountMethod::one_choice, {one(0), one(0), one(1)}}.in(words) ==
          Told{"2 stemmen", "1 stem", "0 stemmen"});
    CHECK(Voted{CountMethod::approval, {Ballot{{1, 1, {}}}, Ballot{{1, {}, {}}}}}.in(words) ==
          Told{"2 stemmen", "1 stem", "0 stemmen"});
    CHECK(Voted{CountMethod::dots, {Ballot{{3, 1, {}}}, Ballot{{4, {}, {}}}}}.in(words) ==
          Told{"7 stippen", "1 stip", "0 stippen"});
    CHECK(Voted{CountMethod::borda, {ranked({{0}, {1}, {2}}), ranked({{0}, {2}, {1}})}}.in(words) ==
          Told{"4 punten", "1 punt", "1 punt"});
    const std::vector<Ballot> scores{Ballot{{9, 4, {}}}, Ballot{{8, 4, {}}}, Ballot{{2, {}, {}}}};
    CHECK(Voted{CountMethod::scores, scores}.in(words) ==
          Told{"samen 19", "samen 8", "geen cijfer gegeven"});
    CHECK(Voted{CountMethod::scores, scores, Measure::mean}.in(words) ==
          Told{"gemiddeld 6,33", "gemiddeld 4", "geen cijfer gegeven"});
}

TEST_CASE("votes and points that equals share keep their fraction, as the language writes it") {
    Words words = test::dutch_words();
    // The second and third share the first two places: (2 + 1) / 2 each; then 0, 2 and 1.
    const Voted points{CountMethod::borda, {ranked({{1, 2}, {0}}), ranked({{0}, {2}, {1}})}};
    const Voted votes{CountMethod::first_preferences, {ranked({{0, 1}}), ranked({{2}})}};
    CHECK(points.in(words) == Told{"2 punten", "1,5 punten", "2,5 punten"});
    CHECK(votes.in(words) == Told{"0,5 stemmen", "0,5 stemmen", "1 stem"});
    words.set_language(Language::english);
    CHECK(points.in(words) == Told{"2 points", "1.5 points", "2.5 points"});
    CHECK(votes.in(words) == Told{"0.5 votes", "0.5 votes", "1 vote"});
}

TEST_CASE("of a runoff every count is said in which the story stood") {
    const Words words = test::dutch_words();
    const Ballot first = ranked({{0}});
    const Ballot second = ranked({{1}});
    const Ballot third = ranked({{2}, {1}});
    CHECK(Voted{CountMethod::irv, {first, first, second, second, third}}.in(words) ==
          Told{"telling 1: 2 \u00B7 telling 2: 2", "telling 1: 2 \u00B7 telling 2: 3",
               "telling 1: 1"});
    CHECK(Voted{CountMethod::irv, {first, first, second}}.in(words) ==
          Told{"2 stemmen", "1 stem", "0 stemmen"});
}
