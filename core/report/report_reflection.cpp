#include "core/report/report_reflection.h"

#include "core/replay/moments.h"
#include "core/report/report_words.h"

#include <string>
#include <utility>

namespace kring {
namespace {

/// "42:30", "1:11:00", "dag 36", as the timeline says it.
std::string clock_of(const ReportWriter& report, SessionTime moment) {
    const auto day = later_day(moment);
    return day ? report.say("day", {{"n", std::to_string(*day)}}) : time_digits(moment);
}

std::string_view question_key(ReflectionQuestion question) {
    switch (question) {
    case ReflectionQuestion::went_well: return "reflection.went_well";
    case ReflectionQuestion::missed: return "reflection.missed";
    case ReflectionQuestion::do_now: return "reflection.do_now";
    case ReflectionQuestion::free: break;
    }
    return {};
}

}  // namespace

std::vector<ReportBlock> report_of_notes(const Reflection& notes, std::span<const Record> log,
                                         const State& state, const ReportFacts& facts,
                                         const WordsOf& words) {
    ReportWriter report{state, facts, words};
    ReportTable table{{report.say("column.moment"), report.say("column.phase"),
                       report.say("column.asked"), report.say("column.note")},
                      {}};
    if (facts.with_names) table.heads.push_back(report.say("column.who"));
    for (const NoteId id : in_order(notes)) {
        const ReflectionNote& note = notes.at(id);
        const Phase* phase = state.method.phase(phase_at(log, note.at));
        const std::string_view asked = question_key(note.question);
        std::vector<std::string> row{clock_of(report, note.at),
                                     phase == nullptr ? std::string{} : report.in(phase->name),
                                     asked.empty() ? std::string{} : words(asked), note.text};
        if (facts.with_names) row.push_back(note.who);
        table.rows.push_back(std::move(row));
    }
    report.section("title.reflection", std::move(table));
    return std::move(report.blocks);
}

}  // namespace kring
