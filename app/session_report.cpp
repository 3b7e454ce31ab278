#include "app/session_report.h"

#include "core/archive/reflection_file.h"
#include "core/report/markdown.h"
#include "core/report/report_reflection.h"

#include <iterator>

namespace kring {

std::string report_with_notes(const State& state, std::span<const Record> log,
                              const SessionHeader& header, const std::string& path,
                              const ReportFacts& facts, const Words& words) {
    const WordsOf say = [&words](std::string_view key) { return words(key); };
    auto blocks = report_of(state, facts, say);
    const auto found = read_reflection(path, header.id);
    if (found && found.value()) {
        auto notes = report_of_notes(found.value()->notes, log, state, facts, say);
        blocks.insert(blocks.end(), std::make_move_iterator(notes.begin()),
                      std::make_move_iterator(notes.end()));
    }
    return to_markdown(blocks);
}

}  // namespace kring
