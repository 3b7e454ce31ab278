// Throws broken ballot files at the readers: whatever the bytes, they answer with a vote that can
// be counted or with a code. With libFuzzer (clang -fsanitize=fuzzer -DKRING_LIBFUZZER) or as a
// plain program:
//   ballot_file_fuzz ROUNDS FILE...   bends each file ROUNDS times, always in the same way
#include "core/exchange/ballot_files.h"
#include "core/voting/as_kind.h"
#include "core/voting/count.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

namespace {

using namespace kring;

void must(bool holds) {
    if (!holds) std::abort();
}

void count_it(const BallotFile& file) {
    BallotBox box = file.box;
    if (file.kind == BallotKind::scores)
        for (BallotPile& pile : box) pile.ballot = ranking_of_scores(pile.ballot);
    BallotRules rules;
    rules.kind = BallotKind::ranking;
    rules.equal_ranks = true;
    for (const BallotPile& pile : box) must(!why_not(rules, pile.ballot, file.names.size()));
    if (why_no_first_preferences(box, file.names.size())) return;
    CountPlan plan;
    plan.method = CountMethod::irv;
    plan.rules.ties = TieRule::lot;
    plan.withdrawn = file.withdrawn;
    const Counted counted = count_box(plan, box, file.names);
    must(counted.outcome.chosen.size() <= 1);
}

/// Read as dots with a budget and a cap: what is taken keeps to both, and its dots add up.
void read_as_dots(const std::string& bytes, const char* name) {
    constexpr DotBounds bounds{5, 4};
    const auto read = read_ballot_file(bytes, name, bounds);
    if (!read) return must(!code_of(read.error().problem).empty());
    const BallotFile& file = read.value();
    if (file.kind != BallotKind::dots) return;  // rankings stay what they are
    std::uint64_t given = 0;
    for (const BallotPile& pile : file.box) {
        int on_one_ballot = 0;
        for (const Mark& mark : pile.ballot.marks) {
            must(!mark || (*mark >= 0 && *mark <= bounds.cap));
            on_one_ballot += mark.value_or(0);
        }
        must(on_one_ballot <= bounds.budget);
        given += static_cast<std::uint64_t>(on_one_ballot) * pile.count;
    }
    CountPlan plan;
    plan.method = CountMethod::dots;
    plan.rules.ties = TieRule::both;
    const Counted counted = count_box(plan, file.box, file.names);
    std::uint64_t counted_up = 0;
    for (const Candidate c : everyone(file.names.size()))
        counted_up +=
            static_cast<std::uint64_t>(counted.rounds.front().tally.by_candidate[c].total);
    must(counted_up == given);
}

/// A file that is taken must be one that Kring can count, and write again as the same.
void read_it(const std::string& bytes, const char* name) {
    const auto read = read_ballot_file(bytes, name);
    if (!read) {
        must(!code_of(read.error().problem).empty());
        return;
    }
    const BallotFile& file = read.value();
    must(!file.names.empty() && file.names.size() <= max_candidates);
    count_it(file);
    if (file.kind == BallotKind::scores) return;
    const auto again = read_ballot_file(to_blt(file), "again.blt");
    must(again && again.value().names == file.names && again.value().box == file.box);
}

constexpr std::array names{"x.blt", "x.soc", "x.toi", "x.csv", "x"};

#ifndef KRING_LIBFUZZER
using Dice = std::mt19937;

std::size_t roll(Dice& dice, std::size_t below) { return below == 0 ? 0 : dice() % below; }

void bend(std::string& text, Dice& dice) {
    static const std::string bits[] = {
        "-1", "0",  "4294967295", "1000000000", "NaN",  "1e9", "\"", "{",
        "}",  ",",  ";",          ":",          "=",    "-",   "\r", "\n",
        "\t", "\\", "#",          " 0",         "\xFF", "9.5", "2",  "99999999999999999999"};
    const std::size_t at = roll(dice, text.size());
    switch (roll(dice, 5)) {
    case 0: text[at] = static_cast<char>(dice()); break;
    case 1: text.erase(at, 1 + roll(dice, 12)); break;
    case 2: text.insert(at, bits[roll(dice, std::size(bits))]); break;
    case 3: text.insert(at, text.substr(roll(dice, text.size()), roll(dice, 40))); break;
    default:
        for (std::size_t i = at; i < text.size(); ++i)
            if (text[i] >= '0' && text[i] <= '9') {
                text.replace(i, 1, std::to_string(roll(dice, 60)));
                break;
            }
    }
}
#endif

}  // namespace

#ifdef KRING_LIBFUZZER
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes{reinterpret_cast<const char*>(data), size};
    for (const char* name : names) {
        read_it(bytes, name);
        read_as_dots(bytes, name);
    }
    return 0;
}
#else
int main(int count, char** words) {
    if (count < 3) return 2;
    Dice dice{20261122};
    const long rounds = std::strtol(words[1], nullptr, 10);
    for (int file = 2; file < count; ++file) {
        std::ifstream in{words[file], std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{in}, {}};
        if (text.empty() || !read_ballot_file(text, words[file])) return 2;
        for (long i = 0; i < rounds; ++i) {
            std::string bent = text;
            for (std::size_t times = 1 + roll(dice, 3); times > 0 && !bent.empty(); --times)
                bend(bent, dice);
            const char* name = names[roll(dice, names.size())];
            read_it(bent, name);
            read_as_dots(bent, name);
        }
    }
    std::printf("%ld bent files a fixture: no crash\n", rounds);
}
#endif
