#include "core/exchange/ballot_files.h"

#include "tests/support/ballots.h"
#include "tests/support/catch.h"

using namespace kring;
using namespace kring::test;
using Problem = BallotFileProblem;

namespace {

BallotFile sound_file(std::string_view bytes, std::string_view name) {
    const auto file = read_ballot_file(bytes, name);
    if (!file) FAIL(code_of(file.error().problem) << " in line " << file.error().line);
    return file.value();
}

struct Refused {
    Problem problem;
    std::size_t line;
    bool operator==(const Refused&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Refused& refused) {
    return out << code_of(refused.problem) << " in line " << refused.line;
}
Refused refused(std::string_view bytes, std::string_view name) {
    const auto file = read_ballot_file(bytes, name);
    REQUIRE_FALSE(file.has_value());
    return {file.error().problem, file.error().line};
}
Refused bad_blt(std::string_view bytes) { return refused(bytes, "vote.blt"); }
Refused bad_csv(std::string_view bytes) { return refused(bytes, "vote.csv"); }

using Names = std::vector<std::string>;

const std::string garden_club = "# Gardening club\n"
                                "4 2          # four candidates, two seats\n"
                                "-2           # Bob has withdrawn\n"
                                "\n"
                                "3 4 1 3 2 0  # three of these\n"
                                "1 2 0\n"
                                "  1 1=3 - 4 0\n"
                                "2 0\n"
                                "0            # end of ballots\n"
                                "\"Amy\"\n"
                                "\"Bob \\\"Bee\\\" #2\"  # a name\n"
                                "\"Chuck \"\"C\"\"\"\n"
                                "\"Di\xC3\xA9\"\n"
                                "\"Garden\"\n";

std::string preflib(std::string_view type, std::string_view voters, std::string_view orders,
                    std::string_view body) {
    return "# FILE NAME: x\n# TITLE: Leader\n# DATA TYPE: " + std::string{type} +
           "\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: " + std::string{voters} +
           "\n# NUMBER UNIQUE ORDERS: " + std::string{orders} +
           "\n# ALTERNATIVE NAME 1: Ann: the first\n# ALTERNATIVE NAME 2: Ben\n"
           "# ALTERNATIVE NAME 3: Cas\n" +
           std::string{body};
}
constexpr std::size_t body_line = 10;

}  // namespace

TEST_CASE("blt: comments, withdrawals, equals, skipped ranks, blanks and names with quotes") {
    const BallotFile file = sound_file(garden_club, "garden.blt");
    CHECK(file.format == BallotFormat::blt);
    CHECK(file.names == Names{"Amy", "Bob \"Bee\" #2", "Chuck \"C\"", "Di\xC3\xA9"});
    CHECK(file.title == "Garden");
    CHECK(file.seats == 2);
    CHECK(file.withdrawn == std::vector<Candidate>{1});
    CHECK(file.box == BallotBox{{ranked("D>A>C>B", 4), 3},
                                {ranked("B", 4), 1},
                                {ranked("A=C>D", 4), 1},
                                {blank_ballot(4), 2}});
}

TEST_CASE("blt: without a title, with Windows line ends and a byte order mark") {
    const BallotFile file = sound_file("\xEF\xBB\xBF"
                                       "2 1\r\n3 1 2 0\r\n0\r\nAmy\r\n\"Bo\"\r\n",
                                       "x");
    CHECK(file.names == Names{"Amy", "Bo"});
    CHECK(file.title.empty());
    CHECK(file.box == BallotBox{{ranked("A>B", 2), 3}});
}

TEST_CASE("what Kring writes as blt reads back as the same vote") {
    BallotFile file = sound_file(garden_club, "garden.blt");
    file.names[0] = "A\\b \"c\"";
    const BallotFile again = sound_file(to_blt(file), "again.blt");
    CHECK(again.names == file.names);
    CHECK(again.title == file.title);
    CHECK(again.seats == file.seats);
    CHECK(again.withdrawn == file.withdrawn);
    CHECK(again.box == file.box);
}

TEST_CASE("blt: whatever is wrong, the line and the reason are told") {
    CHECK(bad_blt("") == Refused{Problem::empty, 0});
    CHECK(bad_blt(" \n\n") == Refused{Problem::empty, 0});
    CHECK(bad_blt("three 1\n") == Refused{Problem::bad_heading, 1});
    CHECK(bad_blt("3\n1 1 0\n") == Refused{Problem::bad_heading, 1});
    CHECK(bad_blt("3 1 2\n") == Refused{Problem::bad_heading, 1});
    CHECK(bad_blt("3,1\n") == Refused{Problem::wrong_separator, 1});
    CHECK(bad_blt("0 1\n") == Refused{Problem::no_candidates, 1});
    CHECK(bad_blt("-3 1\n") == Refused{Problem::no_candidates, 1});
    CHECK(bad_blt("3 4\n") == Refused{Problem::bad_heading, 1});
    CHECK(bad_blt("3 0\n") == Refused{Problem::bad_heading, 1});
    CHECK(bad_blt("1001 1\n") == Refused{Problem::too_many_candidates, 1});
    CHECK(bad_blt("99999999999999999999 1\n") == Refused{Problem::too_many_candidates, 1});
    CHECK(bad_blt("2 1\n1 1 2 0\n") == Refused{Problem::too_short, 2});
    CHECK(bad_blt("2 1\n1 1 2 0\n0\n\"A\"\n") == Refused{Problem::too_short, 4});
    CHECK(bad_blt("2 1\n1 1 2\n0\n\"A\"\n\"B\"\n") == Refused{Problem::not_finished, 2});
    CHECK(bad_blt("2 1\n1 1 2 0\n\"A\"\n\"B\"\n") == Refused{Problem::not_finished, 3});
    CHECK(bad_blt("2 1\n1 1 0 2 0\n") == Refused{Problem::left_over, 2});
    CHECK(bad_blt("2 1\n1 1 3 0\n") == Refused{Problem::unknown_candidate, 2});
    CHECK(bad_blt("2 1\n1 -1 0\n") == Refused{Problem::unknown_candidate, 2});
    CHECK(bad_blt("2 1\n1 1 0\n1 2 1 2 0\n") == Refused{Problem::rank_twice, 3});
    CHECK(bad_blt("2 1\n1 2=2 0\n") == Refused{Problem::rank_twice, 2});
    CHECK(bad_blt("2 1\n1 2= 0\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_blt("2 1\n1 NaN 0\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_blt("2 1\nNaN 1 0\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_blt("2 1\n1.5 1 0\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_blt("2 1\n1,1,2,0\n") == Refused{Problem::wrong_separator, 2});
    CHECK(bad_blt("2 1\n1;1;2;0\n") == Refused{Problem::wrong_separator, 2});
    CHECK(bad_blt("2 1\n-3 1 2 0\n") == Refused{Problem::negative_count, 2});
    CHECK(bad_blt("2 1\n0 1 2 0\n") == Refused{Problem::zero_count, 2});
    CHECK(bad_blt("2 1\n1000000000 1 2 0\n") == Refused{Problem::too_many_ballots, 2});
    CHECK(bad_blt("2 1\n99999999999999999999999 1 0\n") == Refused{Problem::too_many_ballots, 2});
    CHECK(bad_blt("2 1\n9999999 1 0\n1 1 0\n1 2 0\n") == Refused{Problem::too_many_ballots, 4});
    CHECK(bad_blt("2 1\n-3\n") == Refused{Problem::unknown_candidate, 2});
    CHECK(bad_blt("2 1\n-1 -1\n") == Refused{Problem::rank_twice, 2});
    CHECK(bad_blt("2 1\n0\n\"A\"\n\"A\"\n") == Refused{Problem::same_name, 4});
    CHECK(bad_blt("2 1\n0\n\"A\"\n\" \"\n") == Refused{Problem::no_name, 4});
    CHECK(bad_blt("2 1\n0\n\"A\"\n\"B\n") == Refused{Problem::not_finished, 4});
    CHECK(bad_blt("2 1\n0\n\"A\"\nB b\n") == Refused{Problem::bad_name, 4});
    CHECK(bad_blt("2 1\n0\n\"A\" x\n\"B\"\n") == Refused{Problem::bad_name, 3});
    CHECK(bad_blt("1 1\n0\n\"A\"\n\"t\"\n\"s\"\n\"c\"\n\"d\"\n") == Refused{Problem::left_over, 7});
}

TEST_CASE("PrefLib: the new form, strict and with ties, complete or not") {
    const BallotFile soc = sound_file(preflib("soc", "5", "2", "3: 1,2,3\n2: 3, 1, 2\n"), "x");
    CHECK(soc.format == BallotFormat::soc);
    CHECK(soc.title == "Leader");
    CHECK(soc.names == Names{"Ann: the first", "Ben", "Cas"});
    CHECK(soc.box == BallotBox{{ranked("A>B>C", 3), 3}, {ranked("C>A>B", 3), 2}});
    CHECK(sound_file(preflib("soi", "1", "1", "1: 2\n"), "x").box ==
          BallotBox{{ranked("B", 3), 1}});
    CHECK(sound_file(preflib("toc", "1", "1", "1: 2,{1,3}\n"), "x").box ==
          BallotBox{{ranked("B>A=C", 3), 1}});
    CHECK(sound_file(preflib("toi", "4", "1", "4: { 2 , 3 }\n"), "x").box ==
          BallotBox{{ranked("B=C", 3), 4}});
}

TEST_CASE("PrefLib: the old form, whose order is told by the end of its name") {
    const std::string old = "3\n1,Ann, the first\n2,Ben\n3,Cas\n6,6,2\n4,1,{2,3}\n2,3,1,2\n";
    const BallotFile file = sound_file(old, "ED-00001.toc");
    CHECK(file.format == BallotFormat::toc);
    CHECK(file.names == Names{"Ann, the first", "Ben", "Cas"});
    CHECK(file.box == BallotBox{{ranked("A>B=C", 3), 4}, {ranked("C>A>B", 3), 2}});
    CHECK(sound_file(old, "votes").format == BallotFormat::toi);
    CHECK(refused(old, "ED-00001.soc") == Refused{Problem::equal_ranks, 6});
}

TEST_CASE("PrefLib: whatever is wrong, the line and the reason are told") {
    const auto bad = [](std::string_view type, std::string_view body) {
        return refused(preflib(type, "3", "1", body), "x.soc");
    };
    CHECK(bad("soc", "3: 1,2\n") == Refused{Problem::rank_missing, body_line});
    CHECK(bad("soc", "3: 1,{2,3}\n") == Refused{Problem::equal_ranks, body_line});
    CHECK(bad("toc", "3: 1,{2,3\n") == Refused{Problem::not_finished, body_line});
    CHECK(bad("toc", "3: 1,2},3\n") == Refused{Problem::not_finished, body_line});
    CHECK(bad("toc", "3: {1,{2},3}\n") == Refused{Problem::not_finished, body_line});
    CHECK(bad("toi", "3: {}\n") == Refused{Problem::not_a_number, body_line});
    CHECK(bad("soi", "3: 1,4\n") == Refused{Problem::unknown_candidate, body_line});
    CHECK(bad("soi", "3: 1,1\n") == Refused{Problem::rank_twice, body_line});
    CHECK(bad("soi", "3: 1,x\n") == Refused{Problem::not_a_number, body_line});
    CHECK(bad("soi", "3: 1,\n") == Refused{Problem::not_a_number, body_line});
    CHECK(bad("soi", "3: 1 2\n") == Refused{Problem::wrong_separator, body_line});
    CHECK(bad("soi", "3: 1;2\n") == Refused{Problem::wrong_separator, body_line});
    CHECK(bad("soi", "3, 1,2\n") == Refused{Problem::wrong_separator, body_line});
    CHECK(bad("soi", "-3: 1\n") == Refused{Problem::negative_count, body_line});
    CHECK(bad("soi", "0: 1\n") == Refused{Problem::zero_count, body_line});
    CHECK(bad("soi", "1000000000: 1\n") == Refused{Problem::too_many_ballots, body_line});
    CHECK(bad("cat", "3: 1\n") == Refused{Problem::unknown_format, 3});
    CHECK(bad("soi", "2: 1\n") == Refused{Problem::wrong_counts, 5});
    CHECK(bad("soi", "2: 1\n1: 2\n") == Refused{Problem::wrong_counts, 6});
    CHECK(refused("# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n1: 1\n", "x") ==
          Refused{Problem::too_short, 3});
    CHECK(refused("# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 2: A\n", "x") ==
          Refused{Problem::bad_name, 2});
    CHECK(refused("# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n"
                  "# NUMBER ALTERNATIVES: 1\n1: 1\n",
                  "x") == Refused{Problem::wrong_counts, 4});
    CHECK(refused("# NUMBER ALTERNATIVES: many\n", "x") == Refused{Problem::bad_heading, 1});
    CHECK(refused("# NUMBER ALTERNATIVES: 4000000000\n", "x") ==
          Refused{Problem::too_many_candidates, 1});
    CHECK(refused("3\n1,A\n2,B\n", "x.soi") == Refused{Problem::too_short, 3});
    CHECK(refused("2\n1,A\n2,B\n1,1\n", "x.soi") == Refused{Problem::bad_heading, 4});
    CHECK(refused("2\n1;A\n", "x.soi") == Refused{Problem::wrong_separator, 2});
}

TEST_CASE("scores: a column a candidate, a row a ballot") {
    const BallotFile file = sound_file("voterID,voteTime,pollID,\"Amy\",\"Bri\"\"an\",\"C,\nD\"\r\n"
                                       "a61,\"2023-05-14 12:52:42\",_,1,2,5\r\n"
                                       "\r\n"
                                       "yzs,\"2023-05-14 13:06:27\",_,,-1,0\r\n"
                                       "kc2,,,,,\r\n",
                                       "poll.csv");
    CHECK(file.format == BallotFormat::score_csv);
    CHECK(file.kind == BallotKind::scores);
    CHECK(file.names == Names{"Amy", "Bri\"an", "C, D"});
    CHECK(file.score_scale == 1);
    CHECK(file.box ==
          BallotBox{{Ballot{{1, 2, 5}}, 1}, {Ballot{{no_mark, -1, 0}}, 1}, {blank_ballot(3), 1}});
}

TEST_CASE("scores: semicolon and decimal comma, tab, and the separator said beforehand") {
    const BallotFile dutch = sound_file("Fiets;Tuin, groot\n7,5;8\n10;6.25\n", "scores.csv");
    CHECK(dutch.names == Names{"Fiets", "Tuin, groot"});
    CHECK(dutch.score_scale == 100);
    CHECK(dutch.box == BallotBox{{Ballot{{750, 800}}, 1}, {Ballot{{1000, 625}}, 1}});
    CHECK(sound_file("A\tB\n1\t2\n", "x").box == BallotBox{{Ballot{{1, 2}}, 1}});
    CHECK(sound_file("sep=;\nA,b;C\n1;2\n", "x.csv").names == Names{"A,b", "C"});
    CHECK(sound_file("Solo\n3\n", "x.csv").box == BallotBox{{Ballot{{3}}, 1}});
    CHECK(sound_file("A;B\n", "x.csv").box.empty());
}

TEST_CASE("scores: whatever is wrong, the line and the reason are told") {
    CHECK(bad_csv("A;B\n1\n") == Refused{Problem::wrong_columns, 2});
    CHECK(bad_csv("A;B\n1;2;3\n") == Refused{Problem::wrong_columns, 2});
    CHECK(bad_csv("A;B\n1,2\n") == Refused{Problem::wrong_columns, 2});
    CHECK(bad_csv("A|B\n1|2\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_csv("A;B\n1;NaN\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_csv("A;B\n1;inf\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_csv("A;B\n1;2\n1;1e3\n") == Refused{Problem::not_a_number, 3});
    CHECK(bad_csv("A;B\n1;0x5\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_csv("A;B\n1;+-5\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_csv("A;B\n1;--5\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_csv("A;B\n1;.5\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_csv("A;B\n1;5.\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_csv("A;B\n1;1.2345\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_csv("A,B\n1,\"7,5\"\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad_csv("A;B\n1;1000001\n") == Refused{Problem::score_out_of_range, 2});
    CHECK(bad_csv("A;B\n1;99999999999999999999\n") == Refused{Problem::score_out_of_range, 2});
    CHECK(bad_csv("A;A\n1;2\n") == Refused{Problem::same_name, 1});
    CHECK(bad_csv("A;\n1;2\n") == Refused{Problem::no_name, 1});
    CHECK(bad_csv("voterID;pollID\n1;2\n") == Refused{Problem::no_candidates, 1});
    CHECK(bad_csv("\"A;B\n1;2\n") == Refused{Problem::not_finished, 1});
    CHECK(bad_csv("A;B\n\"1\"x;2\n") == Refused{Problem::not_finished, 2});
    CHECK(bad_csv("A;B\n1\"1;2\n") == Refused{Problem::not_finished, 2});
    CHECK(bad_csv("\"A\nA\";B\n1;x\n") == Refused{Problem::not_a_number, 3});
}

TEST_CASE("bytes that are no text are refused in every format, with their line") {
    for (const char* name : {"x.blt", "x.csv", "x.toc", "x"}) {
        CHECK(refused("2 1\n\xFF\n", name) == Refused{Problem::not_utf8, 2});
        CHECK(refused("A;B\n1;\x01\n", name) == Refused{Problem::control_character, 2});
        CHECK(refused(std::string_view{"A;B\n\0", 5}, name) ==
              Refused{Problem::control_character, 2});
        CHECK(refused("A;B\n1\r2\n", name) == Refused{Problem::control_character, 2});
        CHECK(refused("A\n" + std::string(max_ballot_line + 1, ' '), name) ==
              Refused{Problem::line_too_long, 2});
    }
    CHECK(refused("hello\n", "letter.txt") == Refused{Problem::unknown_format, 1});
    CHECK(refused(std::string(max_ballot_file + 1, '\n'), "x.blt") ==
          Refused{Problem::too_large, 0});
}

TEST_CASE("many short lines cannot ask for more room than there is") {
    std::string file = "1000 1\n";
    const std::size_t lines = max_ballot_places / (1000 + ballot_places) + 1;
    for (std::size_t i = 0; i < lines; ++i) file += "1 1 0\n";
    CHECK(bad_blt(file) == Refused{Problem::too_large, lines + 1});
    CHECK(bad_csv(std::string(max_ballot_lines + 1, '\n')) == Refused{Problem::too_large, 0});
}

TEST_CASE("what is in a file counts for more than what it is called") {
    CHECK(sound_file("2 1\n1 1 0\n0\nA\nB\n", "x.csv").format == BallotFormat::blt);
    CHECK(sound_file(preflib("toi", "1", "1", "1: 1\n"), "x.blt").format == BallotFormat::toi);
    CHECK(sound_file("A;B\n1;2\n", "x.txt").format == BallotFormat::score_csv);
    CHECK(bad_blt("A;B\n1;2\n") == Refused{Problem::wrong_separator, 1});
}

TEST_CASE("the piece that is meant is shown short and whole") {
    const auto file = read_ballot_file("2 1\n" + std::string(60, 'x') + "\xC3\xA9 1 0\n", "x.blt");
    REQUIRE_FALSE(file.has_value());
    CHECK(file.error().detail == std::string(40, 'x'));
}

TEST_CASE("a csv of dots holds whole numbers, one column a candidate") {
    const auto dots = [](std::string_view bytes, DotBounds bounds = {}) {
        return read_ballot_file(bytes, "dots.csv", bounds);
    };
    const auto bad = [&](std::string_view bytes, DotBounds bounds = {}) {
        const auto file = dots(bytes, bounds);
        REQUIRE_FALSE(file.has_value());
        return Refused{file.error().problem, file.error().line};
    };
    const auto file = dots("voterID;Tuin;Fiets\n1;3;2\n2;0;5\n3;;\n4;2,0;+1\n");
    REQUIRE(file.has_value());
    CHECK(file.value().kind == BallotKind::dots);
    CHECK(file.value().score_scale == 1);
    CHECK(file.value().box == BallotBox{{Ballot{{3, 2}}, 1},
                                        {Ballot{{no_mark, 5}}, 1},
                                        {Ballot{{no_mark, no_mark}}, 1},
                                        {Ballot{{2, 1}}, 1}});
    CHECK(bad("A;B\n1;1\n1;-1\n") == Refused{Problem::dots_below_zero, 3});
    CHECK(bad("A;B\n1;-0,5\n") == Refused{Problem::dots_below_zero, 2});
    CHECK(bad("A;B\n1;1\n2;1,5\n") == Refused{Problem::dots_not_whole, 3});
    CHECK(bad("A;B\n1;x\n") == Refused{Problem::not_a_number, 2});
    CHECK(bad("A;B\n1;1000001\n") == Refused{Problem::score_out_of_range, 2});
    CHECK(dots("A;B;C\n2;2;1\n", {5, 2}).has_value());
    CHECK(bad("A;B;C\n5;0;0\n2;2;2\n", {5, 0}) == Refused{Problem::dots_over_budget, 3});
    CHECK(bad("A;B;C\n2;2;1\n3;1;0\n", {5, 2}) == Refused{Problem::dots_over_cap, 3});
    const auto ranked = read_ballot_file("2 1\n1 1 0\n0\nA\nB\n", "vote.blt", DotBounds{});
    REQUIRE(ranked.has_value());
    CHECK(ranked.value().kind == BallotKind::ranking);
}
