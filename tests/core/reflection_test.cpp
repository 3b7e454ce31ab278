#include "core/replay/reflection.h"
#include "tests/core/reflection_sample.h"

using namespace kring;
using kring::test::reflection_log;

namespace {

Reflection notes_of(const std::vector<ReflectionRecord>& log) {
    Reflection notes;
    for (const ReflectionRecord& record : log) {
        REQUIRE(fits(notes, record.event));
        take_up(notes, record);
    }
    return notes;
}

}  // namespace

TEST_CASE("notes are what was written, changed and not removed", "[reflection]") {
    const Reflection notes = notes_of(reflection_log());
    REQUIRE(notes.size() == 3);
    CHECK(notes.at(NoteId{1}).text == "De pot bleef stil liggen.");
    CHECK(notes.at(NoteId{1}).question == ReflectionQuestion::do_now);
    CHECK(notes.at(NoteId{2}).who == "Zoë");
    CHECK(in_order(notes) == std::vector{NoteId{6}, NoteId{1}, NoteId{2}});
}

TEST_CASE("two notes at one moment stand in the order in which they were written", "[reflection]") {
    Reflection notes;
    notes[NoteId{1}] = {SessionTime{9}, ReflectionQuestion::free, "een", ""};
    notes[NoteId{2}] = {SessionTime{3}, ReflectionQuestion::free, "twee", ""};
    notes[NoteId{3}] = {SessionTime{9}, ReflectionQuestion::free, "drie", ""};
    CHECK(in_order(notes) == std::vector{NoteId{2}, NoteId{1}, NoteId{3}});
}

TEST_CASE("only a note that stands can be changed or removed", "[reflection]") {
    Reflection notes = notes_of(reflection_log());
    const ReflectionNote good{SessionTime{1}, ReflectionQuestion::free, "goed", ""};
    CHECK(fits(notes, NoteChanged{NoteId{2}, good}));
    CHECK_FALSE(fits(notes, NoteChanged{NoteId{3}, good}));  // removed
    CHECK_FALSE(fits(notes, NoteChanged{NoteId{99}, good}));
    CHECK_FALSE(fits(notes, NoteRemoved{NoteId{3}}));
    CHECK(fits(notes, NoteWritten{good}));
    for (const std::string& text : {std::string{}, std::string{" rand "}, std::string(3, '\x01')})
        CHECK_FALSE(fits(notes, NoteWritten{{SessionTime{1}, {}, text, ""}}));
    CHECK_FALSE(fits(notes, NoteWritten{{SessionTime{-1}, {}, "te vroeg", ""}}));
}

TEST_CASE("a note is tidied as it will be kept, or refused whole", "[reflection]") {
    const auto tidy = [](std::string text, std::string who) {
        return tidied(
            {SessionTime{5}, ReflectionQuestion::missed, std::move(text), std::move(who)});
    };
    const auto kept = tidy("  regel een\r\nregel twee \n", " Zoë\t");
    REQUIRE(kept);
    CHECK(kept.value().text == "regel een\nregel twee");
    CHECK(kept.value().who == "Zoë");
    CHECK(tidy("tekst", "").value().who.empty());
    CHECK(tidy(" \n ", "").error() == TextProblem::empty);
    CHECK(tidy("\xff", "").error() == TextProblem::not_utf8);
    CHECK(tidy(std::string(max_text + 1, 'x'), "").error() == TextProblem::too_long);
    CHECK(tidy("tekst", std::string(max_line + 1, 'x')).error() == TextProblem::too_long);
}

TEST_CASE("old words go, what stands stays", "[reflection]") {
    const auto log = reflection_log();
    const auto kept = without_old_words(log);
    REQUIRE(kept.size() == log.size());
    CHECK(notes_of(kept) == notes_of(log));
    for (std::size_t i = 0; i < log.size(); ++i) {
        CHECK(kept[i].seq == log[i].seq);
        CHECK(kept[i].on == log[i].on);
        CHECK(kept[i].event.index() == log[i].event.index());
        const bool old = i == 0 || i == 2;  // changed later; removed
        CHECK((kept[i].event == log[i].event) != old);
    }
    CHECK(without_old_words(kept) == kept);
}
