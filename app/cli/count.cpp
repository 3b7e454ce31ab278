#include "app/cli/commands.h"
#include "app/cli/count_report.h"
#include "app/local_time.h"
#include "app/places.h"
#include "app/ui/words.h"
#include "core/base/checksum.h"
#include "core/voting/as_kind.h"
#include "core/voting/codes.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>

// What a rule makes of a file stands in count_help (commands.h).

namespace kring {

namespace {

template <class E, std::size_t N>
E value_of_code(const Codes<E, N>& codes, std::string_view code, E otherwise) {
    for (const auto& [value, each] : codes)
        if (each == code) return value;
    return otherwise;
}

constexpr Codes<CountMethod, 6> rule_codes{{
    {CountMethod::first_preferences, "plurality"},
    {CountMethod::approval, "approval"},
    {CountMethod::dots, "dots"},
    {CountMethod::scores, "score"},
    {CountMethod::borda, "borda"},
    {CountMethod::irv, "irv"},
}};

/// Reads no more than one byte over what is allowed, also from what has no end.
Result<BallotFile, BallotFileError> read_file(const std::string& path,
                                              const std::optional<DotBounds>& dots) {
    std::ifstream in{path, std::ios::binary};
    std::string bytes;
    std::array<char, 1U << 16U> part{};
    while (in && bytes.size() <= max_ballot_file) {
        in.read(part.data(), part.size());
        bytes.append(part.data(), static_cast<std::size_t>(in.gcount()));
    }
    if (!in.eof() && bytes.size() <= max_ballot_file)
        return Err{BallotFileError{BallotFileProblem::not_read, 0, {}}};
    return read_ballot_file(bytes, path, dots);
}

std::string sentence(const Words& words, const BallotFileError& error) {
    std::string text = words("ballots." + std::string{code_of(error.problem)});
    if (error.line > 0)
        text += " [" + words("check.line", {{"n", std::to_string(error.line)}}) + "]";
    if (!error.detail.empty()) text += " (" + error.detail + ")";
    return text;
}

CountPlan plan_of(const CountCommand& command, const BallotFile& file) {
    CountPlan plan;
    plan.method = value_of_code(rule_codes, command.rule, CountMethod::first_preferences);
    plan.borda = value_of_code(borda_codes, command.borda, BordaVariant::classic);
    plan.measure = command.mean ? Measure::mean : Measure::total;
    plan.rules.ties = value_of_code(tie_rule_codes, command.ties, TieRule::revote);
    plan.rules.threshold = value_of_code(threshold_codes, command.threshold, Threshold::most_votes);
    plan.rules.quorum = command.quorum;
    plan.rules.winners = command.winners;
    plan.rules.most_chosen = command.winners + 1;
    plan.withdrawn = file.withdrawn;
    return plan;
}

/// The ballots in the kind that the rule counts.
BallotBox box_of(CountMethod method, const BallotFile& file) {
    const bool scores = file.kind == BallotKind::scores;
    if (method == CountMethod::scores || method == CountMethod::dots) return file.box;
    BallotBox box = file.box;
    for (BallotPile& pile : box) {
        if (method == CountMethod::approval)
            pile.ballot =
                scores ? approval_of_scores(pile.ballot) : approval_of_ranking(pile.ballot);
        else if (scores)
            pile.ballot = ranking_of_scores(pile.ballot);
    }
    return box;
}

/// The key of the sentence that says why this file cannot be counted so; empty: it can.
std::string why_not_counted(const CountPlan& plan, const BallotFile& file, const BallotBox& box) {
    const std::size_t n = file.names.size();
    const bool borda = plan.method == CountMethod::borda;
    if (plan.method == CountMethod::scores && file.kind != BallotKind::scores)
        return "count.no_scores";
    if (plan.method == CountMethod::dots && file.kind != BallotKind::dots) return "count.no_dots";
    const BallotKind kind = plan.method == CountMethod::scores ? BallotKind::scores
                            : plan.method == CountMethod::dots ? BallotKind::dots
                                                               : BallotKind::ranking;
    if (const auto fault = why_not(plan.rules, kind, borda, n - file.withdrawn.size()))
        return "rule_fault." + std::string{code_of(*fault)};
    std::optional<CountFault> fault;
    if (borda) fault = why_no_borda(plan.borda, n);
    if (plan.method == CountMethod::first_preferences || plan.method == CountMethod::irv)
        fault = why_no_first_preferences(box, n);
    return fault ? "count_fault." + std::string{code_of(*fault)} : std::string{};
}

/// A seed out of the ballots themselves, whatever the order of ballots and candidates: without a
/// seed of your own, a recount draws the same lot.
std::uint64_t seed_of(const BallotFile& file) {
    std::vector<Candidate> by_name = everyone(file.names.size());
    std::sort(by_name.begin(), by_name.end(),
              [&](Candidate a, Candidate b) { return file.names[a] < file.names[b]; });
    BallotBox box = file.box;
    for (BallotPile& pile : box) {
        const std::vector<Mark> marks = pile.ballot.marks;
        for (std::size_t i = 0; i < by_name.size(); ++i) pile.ballot.marks[i] = marks[by_name[i]];
    }
    std::string text;
    for (const Candidate c : by_name) text += file.names[c] + "\n";
    for (const BallotPile& pile : sorted_box(std::move(box))) {
        text += std::to_string(pile.count);
        for (const Mark& mark : pile.ballot.marks)
            text += mark ? " " + std::to_string(*mark) : std::string{" -"};
        text += "\n";
    }
    return crc32(text);
}

}  // namespace

Result<std::string, std::string> count_file(const CountCommand& command, const Words& words) {
    const auto refuse = [](std::string why) { return Err{std::move(why)}; };
    std::optional<DotBounds> dots;
    if (command.rule == "dots") dots = {command.budget, command.cap};
    if (!dots && (command.budget > 0 || command.cap > 0)) return refuse(words("count.only_dots"));
    const auto read = read_file(command.file, dots);
    if (!read) return refuse(sentence(words, read.error()));
    const BallotFile& file = read.value();
    CountPlan plan = plan_of(command, file);
    const BallotBox box = box_of(plan.method, file);
    if (const std::string why = why_not_counted(plan, file, box); !why.empty())
        return refuse(words(why));
    plan.seed = command.seed ? *command.seed : seed_of(file);
    const Counted counted = count_box(plan, box, file.names);
    const std::string name = file_name(command.file);
    const CountReport report{name, command.rule, file, plan, counted};
    return command.json ? count_as_json(report) : count_as_text(report, words);
}

int count_ballots(const CountCommand& command, Language language) {
    const auto words = Words::load(find_places().assets + "/words", language);
    if (!words) {
        std::cerr << words.error() << '\n';
        return 2;
    }
    const auto counted = count_file(command, words.value());
    if (!counted) {
        std::cerr << command.file << ": " << counted.error() << '\n';
        return 2;
    }
    std::cout << counted.value();
    return std::cout.flush() ? 0 : 2;
}

}  // namespace kring
