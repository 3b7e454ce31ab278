#include "app/facilitator/plain_middle.h"

#include "app/facilitator/say.h"
#include "app/facilitator/story_words.h"
#include "app/ui/code_words.h"
#include "core/report/balance.h"
#include "core/session/stories.h"

#include <utility>

namespace kring {
namespace {

/// What stands beside each other, with a comma between.
class PlainRow {
public:
    explicit PlainRow(std::string head) : m_text{std::move(head)} {}
    void add(const std::string& part) {
        if (part.empty()) return;
        m_text += (m_first ? ": " : ", ") + part;
        m_first = false;
    }
    std::string text() && { return std::move(m_text); }

private:
    std::string m_text;
    bool m_first = true;
};

class Middles {
public:
    Middles(const Words& words, const Glance& glance) : m_words{words}, m_state{glance.state} {}

    std::vector<std::string> balance() {
        head("console.view_balance");
        for (const BalanceRow& row : balance_of(m_state.board)) {
            PlainRow line{m_state.board.find(row.party)->text};
            line.add(in_words(row));
            line.add(out_words(row));
            if (row.absent) line.add(m_words("balance.absent"));
            add(std::move(line));
        }
        return std::move(m_lines);
    }

    std::vector<std::string> sorting() {
        head("prepare.domains");
        for (const auto& [id, story] : m_state.stories) {
            if (story.in_bin || story.withdrawn) continue;
            PlainRow line{story_title(m_words, story)};
            line.add(story.domain ? domain_words(m_words, m_state, *story.domain)
                                  : m_words("sorting.choose"));
            add(std::move(line));
        }
        return std::move(m_lines);
    }

    std::vector<std::string> reasons() {
        head("console.view_reasons");
        for (const auto& [id, choice] : m_state.choices)
            for (const StoryId story : choice.stories) chosen(story);
        for (const auto& [id, remark] : m_state.remarks) {
            if (remark.kind == RemarkKind::comment) continue;
            const Story* story = remark.story ? find_story(m_state, *remark.story) : nullptr;
            PlainRow line{story != nullptr ? story_title(m_words, *story)
                                           : m_words("reasons.dissent")};
            line.add(remark.text);
            add(std::move(line));
        }
        for (const auto& [id, criterion] : m_state.criteria) {
            PlainRow line{m_words("reasons.criteria")};
            line.add(criterion.text);
            add(std::move(line));
        }
        return std::move(m_lines);
    }

    std::vector<std::string> discussing() {
        head("console.view_discussing");
        for (const auto& [id, remark] : m_state.remarks) {
            const Story* story = remark.story ? find_story(m_state, *remark.story) : nullptr;
            if (remark.kind != RemarkKind::comment || story == nullptr) continue;
            PlainRow line{story_title(m_words, *story)};
            line.add(remark.text);
            add(std::move(line));
        }
        return std::move(m_lines);
    }

    std::vector<std::string> feedback() {
        head("feedback.head");
        for (const auto& [id, story] : m_state.stories) {
            if (story.in_bin || story.withdrawn) continue;
            PlainRow line{story_title(m_words, story)};
            line.add(story.feedback.text);
            line.add(story.feedback.owner);
            line.add(story.feedback.channel);
            line.add(story.feedback.by_when);
            if (story.feedback.done) line.add(m_words("feedback.done"));
            add(std::move(line));
        }
        return std::move(m_lines);
    }

    std::vector<std::string> table() {
        head("console.view_table");
        for (const auto& [id, story] : m_state.stories) {
            if (story.in_bin || story.withdrawn) continue;
            PlainRow line{std::to_string(story.number) + ' ' + story_title(m_words, story)};
            line.add(teller_words(m_words, story));
            if (story.domain) line.add(domain_words(m_words, m_state, *story.domain));
            line.add(m_words(is_chosen(m_state, id) ? "standing.chosen" : "standing.not_chosen"));
            add(std::move(line));
        }
        return std::move(m_lines);
    }

private:
    void head(const char* key) { m_lines.push_back(m_words(key)); }
    void add(PlainRow row) { m_lines.push_back(std::move(row).text()); }
    void chosen(StoryId id) {
        if (const Story* story = find_story(m_state, id))
            m_lines.push_back(m_words("plain.chosen", {{"story", story_title(m_words, *story)}}));
    }
    std::string in_words(const BalanceRow& row) const {
        PlainRow said{m_words("balance.puts_in")};
        for (const PutsIn& part : row.puts_in) said.add(m_words(key_of(part.kind)));
        if (row.puts_in.empty()) said.add(m_words("balance.nothing_named"));
        return std::move(said).text();
    }
    std::string out_words(const BalanceRow& row) const {
        PlainRow said{m_words("balance.gains")};
        for (const Gains& part : row.gains)
            said.add(part.note.empty() ? m_words(key_of(part.kind)) : part.note);
        if (row.gains.empty()) said.add(m_words("balance.nothing_named"));
        return std::move(said).text();
    }

    const Words& m_words;
    const State& m_state;
    std::vector<std::string> m_lines;
};

}  // namespace

std::vector<std::string> plain_middle(const Words& words, const Glance& glance, Middle middle) {
    Middles middles{words, glance};
    switch (middle) {
    case Middle::balance: return middles.balance();
    case Middle::sorting: return middles.sorting();
    case Middle::discussing: return middles.discussing();
    case Middle::reasons: return middles.reasons();
    case Middle::feedback: return middles.feedback();
    case Middle::story_table: return middles.table();
    default: return {};
    }
}

}  // namespace kring
