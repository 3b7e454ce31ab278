#pragma once

#include "app/ui/words.h"
#include "core/archive/header.h"
#include "core/report/report_text.h"
#include "core/session/event.h"

#include <span>
#include <string>

namespace kring {

/// The report of a session as Markdown, with the notes of those who looked back behind it when they
/// lie beside `path`. What cannot be read of them is left out.
std::string report_with_notes(const State& state, std::span<const Record> log,
                              const SessionHeader& header, const std::string& path,
                              const ReportFacts& facts, const Words& words);

}  // namespace kring
