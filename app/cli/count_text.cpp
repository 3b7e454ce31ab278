#include "app/cli/count_report.h"
#include "core/base/text.h"
#include "core/voting/codes.h"

#include <algorithm>

namespace kring {

namespace {

class TextReport {
public:
    TextReport(const CountReport& report, const Words& words) : m_report{report}, m_words{words} {}

    std::string write() {
        const Tally& first = m_report.counted.rounds.front().tally;
        line(std::string{m_report.file_name} +
             (m_report.file.title.empty() ? "" : " (" + m_report.file.title + ")") + ": " +
             m_words.count("count.ballots", static_cast<std::int64_t>(first.ballots)) +
             (first.blank == 0
                  ? ""
                  : ", " + m_words.count("count.blank", static_cast<std::int64_t>(first.blank))));
        for (std::size_t i = 0; i < m_report.counted.rounds.size(); ++i) round(i);
        line("");
        outcome();
        return std::move(m_text);
    }

private:
    void line(const std::string& text) { m_text += text + "\n"; }

    std::string who(const std::vector<Candidate>& candidates) const {
        std::string names;
        for (const Candidate c : candidates)
            names += (names.empty() ? "" : ", ") + m_report.file.names[c];
        return names;
    }

    std::string spoken(std::string number) const {
        if (m_words.language() == Language::dutch)
            std::replace(number.begin(), number.end(), '.', ',');
        return number;
    }

    void round(std::size_t index) {
        const CountRound& round = m_report.counted.rounds[index];
        line("");
        line(m_words("count.round", {{"n", std::to_string(index + 1)}}));
        std::size_t width = 0;
        for (const Candidate c : round.tally.standing)
            width = std::max(width, count_code_points(m_report.file.names[c]));
        for (const auto& equals : places(round.tally))
            for (const Candidate c : equals) {
                const std::string& name = m_report.file.names[c];
                line("  " + name + std::string(width + 2 - count_code_points(name), ' ') +
                     spoken(value_of(m_report, round.tally, c)));
            }
        if (round.tally.exhausted > 0)
            line("  " + m_words("count.exhausted", {{"n", std::to_string(round.tally.exhausted)}}));
        if (!round.dropped.empty()) dropped(round);
    }

    void dropped(const CountRound& round) {
        if (!round.tied.empty()) line("  " + m_words("count.tied", {{"who", who(round.tied)}}));
        line("  " + m_words("count.dropped." + std::string{code_of(round.by)},
                            {{"who", who(round.dropped)}, {"n", earlier(round.earlier_round)}}));
    }

    static std::string earlier(std::optional<std::size_t> round) {
        return std::to_string(round.value_or(0) + 1);
    }

    void outcome() {
        const Outcome& outcome = m_report.counted.outcome;
        if (!outcome.tied.empty()) line(m_words("count.tied", {{"who", who(outcome.tied)}}));
        if (outcome.tie_rule && outcome.verdict == Verdict::chosen)
            line(m_words("count.by." + std::string{code_of(*outcome.tie_rule)},
                         {{"n", earlier(outcome.earlier_round)}}));
        if (m_report.counted.lot)
            line(m_words("count.lot", {{"seed", std::to_string(m_report.counted.lot->seed)},
                                       {"who", who(m_report.counted.lot->order)}}));
        if (is_decided(m_report.counted))
            line(m_words("count.chosen", {{"who", who(outcome.chosen)}}));
        if (outcome.reason != NoDecision::none)
            line(m_words("no_decision." + std::string{code_of(outcome.reason)}));
    }

    const CountReport& m_report;
    const Words& m_words;
    std::string m_text;
};

}  // namespace

std::string count_as_text(const CountReport& report, const Words& words) {
    return TextReport{report, words}.write();
}

}  // namespace kring
