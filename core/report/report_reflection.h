#pragma once

#include "core/replay/reflection.h"
#include "core/report/report_text.h"
#include "core/session/event.h"

#include <span>
#include <vector>

namespace kring {

/// The notes of those who looked back, in the order of their moments, with the phase each is about.
/// Who wrote them is said only with names. Nothing when there are none.
std::vector<ReportBlock> report_of_notes(const Reflection& notes, std::span<const Record> log,
                                         const State& state, const ReportFacts& facts,
                                         const WordsOf& words);

}  // namespace kring
