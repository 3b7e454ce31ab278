#include "app/cli/count_report.h"
#include "core/base/quiet_rapidjson.h"
#include "core/voting/codes.h"

QUIET_RAPIDJSON_BEGIN
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
QUIET_RAPIDJSON_END

namespace kring {

namespace {

class JsonReport {
public:
    explicit JsonReport(const CountReport& report)
        : m_report{report}, m_decided{is_decided(report.counted)}, m_ties{ties_of(report.counted)} {
    }

    std::string write() {
        m_json.SetIndent(' ', 2);
        m_json.StartObject();
        head();
        rounds();
        names("winners", winners());
        last_tie();
        all_ties();
        lot();
        m_json.EndObject();
        return std::string{m_buffer.GetString(), m_buffer.GetSize()} + "\n";
    }

private:
    void key(std::string_view name) {
        m_json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }
    void value(std::string_view text) {
        m_json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    }
    void text(std::string_view name, std::string_view of) {
        key(name);
        value(of);
    }
    void whole(std::string_view name, std::uint64_t number) {
        key(name);
        m_json.Uint64(number);
    }
    /// A number that is already written, so that it stays exact.
    void number(std::string_view name, const std::string& digits) {
        key(name);
        m_json.RawValue(digits.c_str(), digits.size(), rapidjson::kNumberType);
    }
    void names(std::string_view name, const std::vector<Candidate>& candidates) {
        key(name);
        m_json.StartArray();
        for (const Candidate c : candidates) value(m_report.file.names[c]);
        m_json.EndArray();
    }

    std::vector<Candidate> winners() const {
        return m_decided ? m_report.counted.outcome.chosen : std::vector<Candidate>{};
    }

    void head() {
        const Tally& first = m_report.counted.rounds.front().tally;
        const Outcome& outcome = m_report.counted.outcome;
        text("file", m_report.file_name);
        text("format", code_of(m_report.file.format));
        text("title", m_report.file.title);
        text("rule", m_report.rule);
        if (m_report.plan.method == CountMethod::borda) text("borda", code_of(m_report.plan.borda));
        text("ties", code_of(m_report.plan.rules.ties));
        text("threshold", code_of(m_report.plan.rules.threshold));
        whole("ballots", first.ballots);
        whole("blank", first.blank);
        text("decision", m_decided ? "chosen" : "no_decision");
        key("reason");
        if (outcome.reason == NoDecision::none)
            m_json.Null();
        else
            value(code_of(outcome.reason));
    }

    void rounds() {
        key("rounds");
        m_json.StartArray();
        for (std::size_t i = 0; i < m_report.counted.rounds.size(); ++i) round(i);
        m_json.EndArray();
    }

    void round(std::size_t index) {
        const CountRound& round = m_report.counted.rounds[index];
        m_json.StartObject();
        whole("round", index + 1);
        key("counts");
        m_json.StartObject();
        for (const auto& equals : places(round.tally))
            for (const Candidate c : equals)
                number(m_report.file.names[c], value_of(m_report, round.tally, c));
        m_json.EndObject();
        if (m_report.plan.method == CountMethod::scores) scores(round.tally);
        whole("exhausted", round.tally.exhausted);
        whole("blank", round.tally.blank);
        const bool last = index + 1 == m_report.counted.rounds.size();
        text("decided", !last ? "dropped" : m_decided ? "chosen" : "no_decision");
        text("by", last ? last_by(round.tally) : code_of(round.by));
        names("tied", last ? m_report.counted.outcome.tied : round.tied);
        names("dropped", round.dropped);
        m_json.EndObject();
    }

    void scores(const Tally& tally) {
        const std::int64_t scale = m_report.file.score_scale;
        key("scores");
        m_json.StartObject();
        for (const Candidate c : tally.standing) {
            const Standing& standing = tally.by_candidate[c];
            key(m_report.file.names[c]);
            m_json.StartObject();
            whole("given", standing.backers);
            number("sum", decimal(standing.total, scale));
            if (standing.backers > 0) {
                const auto given = static_cast<std::int64_t>(standing.backers);
                number("mean", decimal(standing.total, scale * given));
                number("lowest", decimal(standing.lowest, scale));
                number("highest", decimal(standing.highest, scale));
            }
            m_json.EndObject();
        }
        m_json.EndObject();
    }

    /// The rule that ended the count: of ties, or the share that was reached.
    std::string_view last_by(const Tally& tally) const {
        const Outcome& outcome = m_report.counted.outcome;
        if (outcome.tie_rule) return code_of(*outcome.tie_rule);
        if (!m_decided) return code_of(outcome.reason);
        const std::int64_t votes = tally.by_candidate[outcome.chosen.front()].total;
        const bool majority = outcome.chosen.size() == 1 && votes > tally.whole - votes;
        if (m_report.plan.rules.threshold != Threshold::most_votes)
            return code_of(m_report.plan.rules.threshold);
        return code_of(majority && tally.whole > 0 ? Threshold::more_than_half
                                                   : Threshold::most_votes);
    }

    /// The one that is open, if any is.
    void last_tie() {
        key("tie");
        if (m_ties.empty())
            m_json.Null();
        else
            tie(m_ties.back());
    }

    void all_ties() {
        key("all_ties");
        m_json.StartArray();
        for (const CountTie& each : m_ties) tie(each);
        m_json.EndArray();
    }

    void tie(const CountTie& tie) {
        const std::string_view rule = code_of(m_report.plan.rules.ties);
        m_json.StartObject();
        whole("round", tie.round + 1);
        names("between", tie.between);
        text("rule", rule);
        key("resolved");
        if (tie.settled)
            value(rule);
        else
            m_json.Null();
        m_json.EndObject();
    }

    void lot() {
        key("lot");
        if (!m_report.counted.lot) {
            m_json.Null();
            return;
        }
        m_json.StartObject();
        whole("seed", m_report.counted.lot->seed);
        names("order", m_report.counted.lot->order);
        m_json.EndObject();
    }

    const CountReport& m_report;
    bool m_decided;
    std::vector<CountTie> m_ties;
    rapidjson::StringBuffer m_buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> m_json{m_buffer};
};

}  // namespace

std::string count_as_json(const CountReport& report) { return JsonReport{report}.write(); }

}  // namespace kring
