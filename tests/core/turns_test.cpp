#include "core/session/stories.h"

#include "tests/support/catch.h"
#include "tests/support/given_stories.h"

#include <random>

using namespace kring;
using namespace kring::test;

namespace {

using Status = TurnRow::Status;

TurnRow row_of(const GivenStories& table, PersonId person) {
    for (const TurnRow& row : turn_list(table.state()))
        if (row.person == person) return row;
    FAIL("not in the list");
    return {};
}

void tells(GivenStories& table, PersonId person) {
    table.ask(BeginTurn{person});
    table.ask(EndTurn{});
}

}  // namespace

TEST_CASE("with a turn the clock starts, and stops at its end", "[turns]") {
    GivenStories table;
    table.ask(BeginTurn{table.joop});
    CHECK(table.state().turns.telling == table.joop);
    CHECK(table.state().timer.stage == Timer::Stage::running);
    CHECK(table.state().timer.length == Minutes{3});
    CHECK(row_of(table, table.joop).status == Status::telling);
    CHECK(table.ask(BeginTurn{table.joop}) == 0);
    table.ask(EndTurn{});
    CHECK_FALSE(table.state().turns.telling);
    CHECK(table.state().timer == Timer{});
    CHECK(row_of(table, table.joop).status == Status::told);
    CHECK(row_of(table, table.joop).times == 1);
    CHECK(table.refused(EndTurn{}) == Refusal::no_turn);
}

TEST_CASE("everyone tells once before anyone tells twice", "[turns]") {
    GivenStories table;
    CHECK(turn_round(table.state()) == 1);
    tells(table, table.joop);
    CHECK(table.refused(BeginTurn{table.joop}) == Refusal::not_their_turn);
    CHECK(table.refused(PassTurn{table.joop}) == Refusal::not_their_turn);
    tells(table, table.fatma);
    table.ask(PassTurn{table.mirjam});
    CHECK(turn_round(table.state()) == 2);
    CHECK(row_of(table, table.mirjam).status == Status::waiting);
    CHECK(row_of(table, table.joop).may_begin);
    tells(table, table.joop);
    CHECK(table.refused(BeginTurn{table.joop}) == Refusal::not_their_turn);
    CHECK(row_of(table, table.joop).times == 2);
    CHECK(row_of(table, table.mirjam).times == 0);
}

TEST_CASE("who follows the last teller may begin a new round at once", "[turns]") {
    GivenStories table;
    tells(table, table.joop);
    tells(table, table.fatma);
    table.ask(BeginTurn{table.mirjam});
    CHECK(turn_round(table.state()) == 1);
    CHECK(row_of(table, table.joop).may_begin);
    CHECK(table.refused(PassTurn{table.joop}) == Refusal::not_their_turn);
    table.ask(BeginTurn{table.joop});
    CHECK(turn_round(table.state()) == 2);
    CHECK(row_of(table, table.mirjam).times == 1);
}

TEST_CASE("a turn that was let go shows as such in that round only", "[turns]") {
    GivenStories table;
    table.ask(PassTurn{table.joop});
    CHECK(row_of(table, table.joop).status == Status::passed);
    tells(table, table.fatma);
    tells(table, table.mirjam);
    CHECK(row_of(table, table.joop).status == Status::waiting);
    tells(table, table.joop);
    CHECK(row_of(table, table.joop).status == Status::told);
    table.ask(BeginTurn{table.fatma});
    table.ask(PassTurn{table.fatma});
    CHECK(row_of(table, table.fatma).status == Status::passed);
    CHECK(row_of(table, table.fatma).times == 1);
    CHECK(table.state().timer == Timer{});
}

TEST_CASE("who leaves is waited for no longer", "[turns]") {
    GivenStories table;
    tells(table, table.joop);
    tells(table, table.fatma);
    table.ask(RemovePerson{table.mirjam});
    CHECK(turn_list(table.state()).size() == 2);
    CHECK(turn_round(table.state()) == 2);
    CHECK(table.refused(BeginTurn{table.mirjam}) == Refusal::unknown_person);

    table.ask(BeginTurn{table.joop});
    table.ask(RemovePerson{table.joop});
    CHECK_FALSE(table.state().turns.telling);
    CHECK(table.state().timer == Timer{});
    table.undo();
    CHECK(table.state().turns.telling == table.joop);
}

TEST_CASE("who comes later begins in the round that is going on", "[turns]") {
    GivenStories table;
    for (int round = 0; round < 2; ++round)
        for (const PersonId id : {table.fatma, table.joop, table.mirjam}) tells(table, id);
    CHECK(turn_round(table.state()) == 3);
    const PersonId late = table.person("Said");
    CHECK(turn_round(table.state()) == 3);
    CHECK(row_of(table, late).status == Status::waiting);
    CHECK(row_of(table, late).times == 0);
    tells(table, late);
    CHECK(table.refused(BeginTurn{late}) == Refusal::not_their_turn);
    CHECK_FALSE(table.refused(BeginTurn{table.joop}));
}

TEST_CASE("where namelessness was promised no turn is recorded", "[turns]") {
    GivenStories table;
    table.ask(BeginTurn{table.joop});
    table.ask(PromiseAnonymity{});
    CHECK(table.refused(BeginTurn{table.fatma}) == Refusal::author_promised_hidden);
    CHECK(table.refused(PassTurn{table.fatma}) == Refusal::author_promised_hidden);
    // A turn that began before the promise may come to its end.
    CHECK_FALSE(table.refused(EndTurn{}));
}

TEST_CASE("an empty table has turns for nobody", "[turns]") {
    GivenStories table;
    for (const PersonId id : {table.fatma, table.joop, table.mirjam}) table.ask(RemovePerson{id});
    CHECK(turn_list(table.state()).empty());
    CHECK(turn_round(table.state()) == 1);
}

TEST_CASE("in any course of turns nobody is two rounds ahead of anybody", "[turns]") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        GivenStories table;
        std::mt19937 random{seed};
        const auto any_of = [&] {
            const auto& people = table.state().people;
            return std::next(people.begin(), static_cast<long>(random() % people.size()))->first;
        };
        for (int step = 0; step < 60; ++step) {
            switch (random() % 8) {
            case 0: table.refused(PassTurn{any_of()}); break;
            case 1: table.refused(EndTurn{}); break;
            case 2:
                if (table.state().people.size() < 6) table.person("iemand");
                break;
            case 3:
                if (table.state().people.size() > 2) table.refused(RemovePerson{any_of()});
                break;
            default: table.refused(BeginTurn{any_of()});
            }
            const auto& turns = table.state().turns;
            const auto done = [&](PersonId id) {
                const auto told = turns.told.find(id);
                const auto passed = turns.passed.find(id);
                return (told == turns.told.end() ? 0 : told->second) +
                       (passed == turns.passed.end() ? 0 : passed->second);
            };
            const int over = turn_round(table.state()) - 1;
            bool somebody_may = false;
            for (const TurnRow& row : turn_list(table.state())) {
                CHECK((done(row.person) == over || done(row.person) == over + 1));
                somebody_may = somebody_may || row.may_begin;
            }
            CHECK(somebody_may);
        }
    }
}
