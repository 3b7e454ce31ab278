#include "core/archive/record_line.h"
#include "core/base/overloaded.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"
#include "tests/support/text_parts.h"

#include <limits>
#include <set>

using namespace kring;
using kring::test::replaced;

namespace {

ArchiveProblem line_problem(std::string_view json) {
    const auto record = from_line(with_checksum(json));
    REQUIRE_FALSE(record);
    return record.error().problem;
}

std::string json_of(const Record& record) { return to_line(record).value().substr(9); }

Record renamed(std::string text) {
    return {3, 3, SessionTime{5}, CardRenamed{CardId{2}, std::move(text)}};
}

std::vector<Record> all_samples() {
    std::vector<Record> records = sample_log();
    for (Record& record : story_log()) records.push_back(std::move(record));
    for (Record& record : wall_log()) records.push_back(std::move(record));
    return records;
}

}  // namespace

TEST_CASE("everything that can happen is read back as it was written") {
    std::set<std::size_t> kinds;
    for (const Record& record : all_samples()) {
        kinds.insert(record.event.index());
        const std::string line = to_line(record).value();
        CAPTURE(line);
        CHECK(line.find('\n') == std::string::npos);
        auto back = from_line(line);
        REQUIRE(back);
        CHECK(to_line(back.value()).value() == line);
        CHECK(back.value().seq == record.seq);
        CHECK(back.value().step == record.step);
        CHECK(back.value().at == record.at);
        CHECK(back.value().event.index() == record.event.index());
    }
    CHECK(kinds.size() == std::variant_size_v<AnyEvent>);
}

TEST_CASE("details and methods come back field by field") {
    for (const Record& record : all_samples()) {
        auto back = from_line(to_line(record).value());
        REQUIRE(back);
        std::visit(
            overloaded{
                [&](const MethodChosen& e) {
                    const auto& b = std::get<MethodChosen>(back.value().event);
                    CHECK((b.method == e.method && b.plan == e.plan && b.brief == e.brief));
                },
                [&](const CardDetailed& e) {
                    CHECK(std::get<CardDetailed>(back.value().event).details == e.details);
                },
                [&](const LinkDrawn& e) {
                    CHECK(std::get<LinkDrawn>(back.value().event).link == e.link);
                },
                [&](const CardMoved& e) {
                    const auto& b = std::get<CardMoved>(back.value().event);
                    CHECK((b.rank == e.rank && b.sides == e.sides && b.dropped == e.dropped));
                },
                [&](const CardPlaced& e) {
                    CHECK(std::get<CardPlaced>(back.value().event).place == e.place);
                },
                [&](const PhaseEntered& e) {
                    CHECK(std::get<PhaseEntered>(back.value().event).left_with == e.left_with);
                },
                [&](const PhaseTakenBack& e) {
                    CHECK(std::get<PhaseTakenBack>(back.value().event).timer == e.timer);
                },
                [&](const RemarkMade& e) {
                    CHECK(std::get<RemarkMade>(back.value().event).remark == e.remark);
                },
                [&](const BallotOpened& e) {
                    CHECK(std::get<BallotOpened>(back.value().event).rules == e.rules);
                },
                [&](const BallotRevealed& e) {
                    CHECK(std::get<BallotRevealed>(back.value().event).result == e.result);
                },
                [&](const ChoiceMade& e) {
                    CHECK(std::get<ChoiceMade>(back.value().event).choice == e.choice);
                },
                [&](const HeardBack& e) {
                    CHECK(std::get<HeardBack>(back.value().event).step == e.step);
                },
                [](const auto&) {},
            },
            record.event);
    }
}

TEST_CASE("what people type is kept to the letter") {
    const std::string text = GENERATE(
        std::string{"\"aanhaling\" en \\ streep"}, std::string{"regel 1\nregel 2\ttab"},
        std::string{"😀👨‍👩‍👧 ş é € — ﷽"}, std::string{"## naam %s%n###"},
        std::string{"{\"seq\": 1}"}, std::string{"\\u0000 als tekst"}, std::string{"\x01\x1f\x7f"},
        std::string(20'000, 'e'));
    const auto back = from_line(to_line(renamed(text)).value());
    REQUIRE(back);
    CHECK(std::get<CardRenamed>(back.value().event).text == text);
}

TEST_CASE("a text that cannot be kept whole is refused") {
    using namespace std::string_literals;
    CHECK(to_line(renamed("half\0weg"s)).error().problem == ArchiveProblem::not_storable);
    CHECK(to_line(renamed("caf\xe9")).error().problem == ArchiveProblem::not_storable);
    CHECK(to_line(renamed(std::string(max_line_bytes, 'x'))).error().problem ==
          ArchiveProblem::not_storable);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Record place{1, 1, SessionTime{0}, CardPlaced{CardId{1}, Place{nan}}};
    CHECK(to_line(place).error().problem == ArchiveProblem::not_storable);
    const Record rank{1, 1, SessionTime{0}, CardSplit{CardId{1}, "a", "b", nan}};
    CHECK(to_line(rank).error().problem == ArchiveProblem::not_storable);
}

TEST_CASE("a line can be read by a person") {
    CHECK(
        json_of(renamed("Spelmiddag")) ==
        R"({"seq": 3,"step": 3,"at": 5,"tag": "card_renamed","version": 1,"data": {"card": 2,"text": "Spelmiddag"}})");
}

TEST_CASE("a line from a later Kring is called too new, never damaged") {
    const std::string json = json_of(renamed("x"));
    CHECK(line_problem(replaced(json, "card_renamed", "card_painted")) == ArchiveProblem::too_new);
    CHECK(line_problem(replaced(json, "\"version\": 1", "\"version\": 2")) ==
          ArchiveProblem::too_new);
    const std::string moved =
        json_of({1, 1, SessionTime{0}, CardMoved{CardId{1}, CardKind::effect, {}, 1, {}}});
    CHECK(line_problem(replaced(moved, "\"effect\"", "\"dream\"")) == ArchiveProblem::too_new);
}

TEST_CASE("a line that no Kring wrote is refused, however it was made") {
    const std::string json = json_of(renamed("x"));
    CHECK(line_problem("") == ArchiveProblem::wrong_record);
    CHECK(line_problem("{}") == ArchiveProblem::wrong_record);
    CHECK(line_problem("[]") == ArchiveProblem::wrong_record);
    CHECK(line_problem("null") == ArchiveProblem::wrong_record);
    CHECK(line_problem(json + "x") == ArchiveProblem::wrong_record);
    CHECK(line_problem(json.substr(0, json.size() - 1)) == ArchiveProblem::wrong_record);
    CHECK(line_problem(replaced(json, "\"version\": 1", "\"version\": 0")) ==
          ArchiveProblem::wrong_record);
    CHECK(line_problem(replaced(json, "\"seq\": 3", "\"seq\": -3")) ==
          ArchiveProblem::wrong_record);
    CHECK(line_problem(replaced(json, "\"seq\": 3", "\"seq\": 4294967296")) ==
          ArchiveProblem::wrong_record);
    CHECK(line_problem(replaced(json, "\"at\": 5", "\"at\": 9223372036854775807")) ==
          ArchiveProblem::wrong_record);
    CHECK(line_problem(replaced(json, "\"text\": \"x\"", "\"text\": \"a\\u0000b\"")) ==
          ArchiveProblem::wrong_record);
    CHECK(line_problem(replaced(json, "\"text\": \"x\"", "\"text\": \"caf\xe9\"")) ==
          ArchiveProblem::wrong_record);
    CHECK(line_problem(replaced(json, "\"text\": \"x\"", "\"text\": \"x\",\"text\": \"y\"")) ==
          ArchiveProblem::wrong_record);
    CHECK(line_problem(replaced(json, "\"text\": \"x\"", "\"colour\": 1,\"text\": \"x\"")) ==
          ArchiveProblem::wrong_record);
    CHECK(line_problem(replaced(json, "\"text\": \"x\"", "\"text\": {}")) ==
          ArchiveProblem::wrong_record);
    CHECK(line_problem(replaced(json, "\"card\": 2,\"text\": \"x\"",
                                "\"text\": \"x\",\"card\": 2")) == ArchiveProblem::wrong_record);
    const std::string link = json_of({1, 1, SessionTime{0}, LinkDetailed{LinkId{1}, {}}});
    CHECK(line_problem(replaced(link, "{\"weight\": 1}", "[1]")) == ArchiveProblem::wrong_record);
    CHECK(line_problem(replaced(link, "\"weight\": 1", "\"weight\": 4")) ==
          ArchiveProblem::wrong_record);
    CHECK(line_problem(replaced(link, "\"weight\": 1", "\"weight\": NaN")) ==
          ArchiveProblem::wrong_record);
}

TEST_CASE("deep and wide lines end in a code, not in a crash") {
    CHECK(line_problem(std::string(1 << 20, '[')) == ArchiveProblem::wrong_record);
    std::string wide =
        R"({"seq": 1,"step": 1,"at": 0,"tag": "plan_set","version": 1,"data": {"plan": [)";
    for (int i = 0; i < 200'000; ++i) wide += "1,";
    CHECK(line_problem(wide + "1]}}") == ArchiveProblem::wrong_record);
    CHECK(from_line(std::string(max_line_bytes + 1, 'x')).error().problem ==
          ArchiveProblem::damaged_middle);
}

TEST_CASE("a line whose checksum does not fit is damaged") {
    std::string line = to_line(renamed("x")).value();
    line.back() = ']';
    CHECK(from_line(line).error().problem == ArchiveProblem::damaged_middle);
    CHECK(from_line("").error().problem == ArchiveProblem::damaged_middle);
    CHECK(from_line("00000000").error().problem == ArchiveProblem::damaged_middle);
}
