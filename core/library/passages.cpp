#include "core/library/passages.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <utility>
#include <variant>

namespace kring {
namespace {

/// When a text got the words it has now, as far as the log tells; else when its thing was made.
class Moments {
public:
    explicit Moments(std::span<const Record> log) : m_log{log} {
        for (const Record& record : log) note_all(record, record.at);
    }
    /// Of the thing that was made by the record with this number.
    SessionTime worded(Seq seq) const {
        const auto changed = m_changed.find(seq);
        if (changed != m_changed.end()) return changed->second;
        return seq == 0 || seq > m_log.size() ? SessionTime{0} : m_log[seq - 1].at;
    }
    SessionTime written(StoryId story, StoryField field) const {
        const auto found = m_fields.find({story, field});
        return found == m_fields.end() ? made(story.value) : found->second;
    }
    SessionTime fed_back(StoryId story) const {
        const auto found = m_feedback.find(story);
        return found == m_feedback.end() ? made(story.value) : found->second;
    }

    SessionTime described{0}, noted{0};

private:
    SessionTime made(Seq seq) const {
        return seq == 0 || seq > m_log.size() ? SessionTime{0} : m_log[seq - 1].at;
    }
    void note_all(const Record& record, SessionTime at) {
        if (const auto* reverted = std::get_if<Reverted>(&record.event))
            return note_reverted(*reverted, record.seq, at);
        std::visit([&](const auto& fact) { note(fact, at); }, record.event);
    }
    /// What an undo takes back, or a redo puts back, says something else from then on.
    void note_reverted(const Reverted& reverted, Seq until, SessionTime at) {
        Seq first = std::max<Seq>(reverted.first, 1);
        for (Seq seq = first; seq < until; ++seq)
            if (const auto* inner = std::get_if<Reverted>(&m_log[seq - 1].event))
                first = std::min(first, std::max<Seq>(inner->first, 1));
        for (Seq seq = first; seq < until; ++seq)
            std::visit([&](const auto& fact) { note(fact, at); }, m_log[seq - 1].event);
    }
    template <class Other> void note(const Other&, SessionTime) {}
    void note(const CardRenamed& fact, SessionTime at) { m_changed[fact.card.value] = at; }
    void note(const CardDetailed& fact, SessionTime at) { m_changed[fact.card.value] = at; }
    void note(const CardsMerged& fact, SessionTime at) { m_changed[fact.into.value] = at; }
    void note(const CardSplit& fact, SessionTime at) { m_changed[fact.card.value] = at; }
    void note(const LinkDetailed& fact, SessionTime at) { m_changed[fact.link.value] = at; }
    void note(const RemarkChanged& fact, SessionTime at) { m_changed[fact.id.value] = at; }
    void note(const CriterionChanged& fact, SessionTime at) { m_changed[fact.id.value] = at; }
    void note(const ActionChanged& fact, SessionTime at) { m_changed[fact.id.value] = at; }
    void note(const SessionDescribed&, SessionTime at) { described = at; }
    void note(const NotesKept&, SessionTime at) { noted = at; }
    void note(const StoryWritten& fact, SessionTime at) { m_fields[{fact.story, fact.field}] = at; }
    void note(const FeedbackWritten& fact, SessionTime at) { m_feedback[fact.story] = at; }

    std::span<const Record> m_log;
    std::map<Seq, SessionTime> m_changed;
    std::map<std::pair<StoryId, StoryField>, SessionTime> m_fields;
    std::map<StoryId, SessionTime> m_feedback;
};

class Collector {
public:
    void add(PassageKind kind, const std::string& text, SessionTime at) {
        if (!text.empty()) passages.push_back({kind, text, at});
    }
    /// Several short texts that belong together, found as one.
    void add(PassageKind kind, std::initializer_list<const std::string*> texts, SessionTime at) {
        std::string all;
        for (const std::string* text : texts) {
            if (text->empty()) continue;
            if (!all.empty()) all += " · ";
            all += *text;
        }
        add(kind, all, at);
    }
    std::vector<Passage> passages;
};

void add_board(Collector& into, const Board& board, const Moments& moments) {
    for (const auto& [id, card] : board.cards) {
        if (card.in_bin) continue;
        const CardDetails& says = card.details;
        into.add(PassageKind::card, {&card.text, &says.result, &says.without_us, &says.theme},
                 moments.worded(id.value));
    }
    for (const auto& [id, link] : board.links) {
        if (!board.shows(link)) continue;
        const LinkDetails& says = link.details;
        into.add(PassageKind::link, {&says.amount, &says.note, &says.assumption},
                 moments.worded(id.value));
    }
}

/// The name of a teller is no passage: whether it may be shown depends on where.
bool is_searched(StoryField field) {
    return field != StoryField::teller && field != StoryField::recorder &&
           field != StoryField::recorded_on && field != StoryField::attachments;
}

void add_stories(Collector& into, const State& state, const Moments& moments) {
    for (const auto& [id, story] : state.stories) {
        if (story.in_bin || story.withdrawn) continue;
        for (const StoryField field : story_fields)
            if (is_searched(field))
                into.add(PassageKind::story, story.form[field], moments.written(id, field));
        into.add(PassageKind::feedback, story.feedback.text, moments.fed_back(id));
    }
}

PassageKind kind_of(RemarkKind kind) {
    switch (kind) {
    case RemarkKind::reason: return PassageKind::reason;
    case RemarkKind::dissent: return PassageKind::dissent;
    case RemarkKind::not_chosen: return PassageKind::not_chosen;
    case RemarkKind::comment: break;
    }
    return PassageKind::comment;
}

}  // namespace

std::vector<Passage> passages_of(std::span<const Record> log, const State& end) {
    const Moments moments{log};
    Collector all;
    all.add(PassageKind::title, end.title, moments.described);
    all.add(PassageKind::question, end.question, moments.described);
    all.add(PassageKind::case_sentence, end.case_sentence, moments.described);
    add_board(all, end.board, moments);
    add_stories(all, end, moments);
    for (const auto& [id, remark] : end.remarks)
        all.add(kind_of(remark.kind), remark.text, moments.worded(id.value));
    for (const auto& [id, criterion] : end.criteria)
        all.add(PassageKind::criterion, criterion.text, moments.worded(id.value));
    for (const auto& [id, action] : end.actions)
        all.add(PassageKind::action, {&action.what, &action.who, &action.when},
                moments.worded(id.value));
    all.add(PassageKind::notes, end.notes, moments.noted);
    return std::move(all.passages);
}

std::vector<Passage> passages_of(const Reflection& notes) {
    Collector all;
    for (const NoteId id : in_order(notes))
        all.add(PassageKind::reflection, notes.at(id).text, notes.at(id).at);
    return std::move(all.passages);
}

}  // namespace kring
