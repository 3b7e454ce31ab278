#include "core/replay/hidden_names.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <variant>

namespace kring {
namespace {

using Names = std::vector<std::string>;  ///< the longest first

/// Where people begin a name with a word that is no name.
constexpr std::array<std::string_view, 10> no_first_names{
    "Van", "Den", "Der", "Het", "Ten", "Ter", "Mevrouw", "Meneer", "Mevr", "Dhr"};

char32_t code_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const std::size_t left = text.size() - at;
    if (byte(0) < 0x80) return byte(0);
    if (byte(0) < 0xE0 && left >= 2)
        return static_cast<char32_t>((byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU));
    if (byte(0) < 0xF0 && left >= 3)
        return static_cast<char32_t>((byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U |
                                     (byte(2) & 0x3FU));
    return 0x10000;
}

bool in_word(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    const bool sign = (c >= 0xA0 && c <= 0xBF) || (c >= 0x2000 && c <= 0x206F);
    return !sign;
}

bool in_word_before(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    std::size_t begins = at - 1;
    while (begins > 0 && (static_cast<unsigned char>(text[begins]) & 0xC0U) == 0x80U) --begins;
    return in_word(code_point_at(text, begins));
}

bool starts_large(std::string_view name) {
    return !name.empty() && !(name.front() >= 'a' && name.front() <= 'z');
}

bool is_a_name(std::string_view word) { return count_code_points(word) >= 2; }

void add_name(std::set<std::string>& names, const std::string& name) {
    if (!is_a_name(name)) return;
    names.insert(name);
    if (!starts_large(name)) {
        std::string large = name;
        large.front() = static_cast<char>(large.front() - 'a' + 'A');
        names.insert(std::move(large));
    }
    const std::string first = name.substr(0, name.find(' '));
    const bool particle =
        std::find(no_first_names.begin(), no_first_names.end(), first) != no_first_names.end();
    if (first != name && starts_large(first) && count_code_points(first) >= 3 && !particle)
        names.insert(first);
}

Names names_in(std::span<const Record> log) {
    std::set<std::string> found;
    for (const Record& record : log) {
        if (const auto* joined = std::get_if<PersonJoined>(&record.event))
            add_name(found, joined->person.name);
        if (const auto* changed = std::get_if<PersonChanged>(&record.event))
            add_name(found, changed->person.name);
        if (const auto* started = std::get_if<StoryStarted>(&record.event))
            if (starts_large(started->form.teller)) add_name(found, started->form.teller);
        if (const auto* written = std::get_if<StoryWritten>(&record.event))
            if (written->field == StoryField::teller && starts_large(written->text))
                add_name(found, written->text);
    }
    Names names{found.begin(), found.end()};
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return names;
}

/// Takes the names out of every text a fact can hold.
class Hider {
public:
    Hider(const Names& names, std::string_view somebody) : m_names{names}, m_somebody{somebody} {}

    void operator()(PersonJoined& fact) const { hide(fact.person); }
    void operator()(PersonChanged& fact) const { hide(fact.person); }
    void operator()(SessionDescribed& fact) const {
        hide(fact.title, fact.question, fact.case_sentence);
    }
    void operator()(CardWritten& fact) const { hide(fact.text); }
    void operator()(CardRenamed& fact) const { hide(fact.text); }
    void operator()(CardDetailed& fact) const { hide(fact.details); }
    void operator()(CardsMerged& fact) const { hide(fact.text), hide(fact.details); }
    void operator()(CardSplit& fact) const { hide(fact.kept, fact.split_off); }
    void operator()(LinkDrawn& fact) const { hide(fact.link.details); }
    void operator()(LinkDetailed& fact) const { hide(fact.details); }
    void operator()(PhaseSkipped& fact) const { hide(fact.reason); }
    void operator()(GapAccepted& fact) const { hide(fact.reason); }
    void operator()(ActionAgreed& fact) const { hide(fact.action); }
    void operator()(ActionChanged& fact) const { hide(fact.action); }
    void operator()(NotesKept& fact) const { hide(fact.notes); }
    void operator()(FrameSet& fact) const {
        hide(fact.frame.period, fact.frame.about, fact.frame.panel);
    }
    void operator()(DomainNamed& fact) const { hide(fact.name); }
    void operator()(DomainRenamed& fact) const { hide(fact.name); }
    void operator()(StoryStarted& fact) const {
        for (const StoryField field : story_fields) hide(field, fact.form[field]);
        hide(fact.marks);
        for (PathStep& step : fact.path) hide(step);
    }
    void operator()(StoryWritten& fact) const { hide(fact.field, fact.text); }
    void operator()(StoryMarked& fact) const { hide(fact.marks); }
    void operator()(RemarkMade& fact) const { hide(fact.remark.text); }
    void operator()(RemarkChanged& fact) const { hide(fact.text); }
    void operator()(CriterionNamed& fact) const { hide(fact.criterion.text); }
    void operator()(CriterionChanged& fact) const { hide(fact.criterion.text); }
    void operator()(ChoiceMade& fact) const { hide(fact.choice.explanation); }
    void operator()(FeedbackWritten& fact) const {
        hide(fact.feedback.text, fact.feedback.channel, fact.feedback.by_when);
        blank(fact.feedback.owner);
    }
    void operator()(HeardBack& fact) const { hide(fact.step); }
    template <class Fact> void operator()(Fact&) const {}

private:
    void hide(std::string& text) const {
        for (const std::string& name : m_names) {
            std::size_t at = text.find(name);
            while (at != std::string::npos) {
                const std::size_t end = at + name.size();
                const bool whole = !in_word_before(text, at) &&
                                   (end == text.size() || !in_word(code_point_at(text, end)));
                if (whole) text.replace(at, name.size(), m_somebody);
                at = text.find(name, whole ? at + m_somebody.size() : at + 1);
            }
        }
    }
    template <class... More> void hide(std::string& first, More&... more) const {
        hide(first);
        (hide(more), ...);
    }
    /// A text that is a name, or nothing.
    void blank(std::string& name) const {
        if (!name.empty()) name = m_somebody;
    }
    void hide(StoryField field, std::string& text) const {
        if (field == StoryField::teller) return text.clear();
        if (field == StoryField::recorder) return blank(text);
        hide(text);
    }
    void hide(Participant& person) const {
        person.name.clear();
        hide(person.role);
    }
    void hide(CardDetails& details) const {
        hide(details.result, details.without_us, details.theme);
    }
    void hide(LinkDetails& details) const {
        hide(details.amount, details.note, details.assumption);
    }
    void hide(ActionItem& action) const { hide(action.what, action.who, action.when); }
    void hide(StoryMarks& marks) const {
        blank(marks.verified_by);
        hide(marks.verified_how, marks.lesson_note);
    }
    void hide(PathStep& step) const {
        hide(step.title, step.panel);
        for (std::string& reason : step.reasons) hide(reason);
        for (std::string& dissent : step.dissent) hide(dissent);
    }

    const Names& m_names;
    std::string_view m_somebody;
};

}  // namespace

std::vector<Record> without_names(std::span<const Record> log, std::string_view somebody) {
    const Names names = names_in(log);
    std::vector<Record> hidden{log.begin(), log.end()};
    const Hider hider{names, somebody};
    for (Record& record : hidden) std::visit(hider, static_cast<AnyEvent&>(record.event));
    return hidden;
}

}  // namespace kring
