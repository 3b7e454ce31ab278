#include "core/replay/reflection.h"

#include "core/base/overloaded.h"

#include <algorithm>

namespace kring {
namespace {

/// What stands in the place of words that were taken away.
constexpr std::string_view taken_away = "…";

bool can_be_kept(const ReflectionNote& note) {
    const auto same = tidied(note);
    return note.at >= SessionTime{0} && same && same.value() == note;
}

/// The last record that says something of each note that still stands.
std::map<NoteId, Seq> last_words(std::span<const ReflectionRecord> log) {
    std::map<NoteId, Seq> last;
    for (const ReflectionRecord& record : log)
        std::visit(overloaded{[&](const NoteWritten&) { last[NoteId{record.seq}] = record.seq; },
                              [&](const NoteChanged& e) { last[e.id] = record.seq; },
                              [&](const NoteRemoved& e) { last.erase(e.id); }},
                   record.event);
    return last;
}

}  // namespace

bool fits(const Reflection& notes, const ReflectionEvent& event) {
    return std::visit(overloaded{[](const NoteWritten& e) { return can_be_kept(e.note); },
                                 [&](const NoteChanged& e) {
                                     return notes.contains(e.id) && can_be_kept(e.note);
                                 },
                                 [&](const NoteRemoved& e) { return notes.contains(e.id); }},
                      event);
}

void take_up(Reflection& notes, const ReflectionRecord& record) {
    std::visit(overloaded{[&](const NoteWritten& e) { notes[NoteId{record.seq}] = e.note; },
                          [&](const NoteChanged& e) { notes[e.id] = e.note; },
                          [&](const NoteRemoved& e) { notes.erase(e.id); }},
               record.event);
}

Result<ReflectionNote, TextProblem> tidied(ReflectionNote note) {
    auto text = clean_text(note.text);
    if (!text) return Err{text.error()};
    auto who = clean_line(note.who);
    if (!who && who.error() != TextProblem::empty) return Err{who.error()};
    note.text = std::move(text).value();
    note.who = who ? std::move(who).value() : std::string{};
    return note;
}

std::vector<NoteId> in_order(const Reflection& notes) {
    std::vector<NoteId> ids;
    for (const auto& [id, note] : notes) ids.push_back(id);
    std::stable_sort(ids.begin(), ids.end(),
                     [&](NoteId a, NoteId b) { return notes.at(a).at < notes.at(b).at; });
    return ids;
}

std::vector<ReflectionRecord> without_old_words(std::span<const ReflectionRecord> log) {
    const auto last = last_words(log);
    const auto stands = [&](NoteId id, Seq seq) {
        const auto found = last.find(id);
        return found != last.end() && found->second == seq;
    };
    std::vector<ReflectionRecord> kept{log.begin(), log.end()};
    for (ReflectionRecord& record : kept) {
        ReflectionNote* note = nullptr;
        NoteId id{record.seq};
        if (auto* written = std::get_if<NoteWritten>(&record.event)) note = &written->note;
        if (auto* changed = std::get_if<NoteChanged>(&record.event)) {
            note = &changed->note;
            id = changed->id;
        }
        if (note == nullptr || stands(id, record.seq)) continue;
        note->text = taken_away;
        note->who.clear();
    }
    return kept;
}

}  // namespace kring
