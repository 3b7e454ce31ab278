#pragma once

#include "app/ui/words.h"
#include "core/library/summary.h"

#include <cstdint>
#include <string>

namespace kring {

// What the card of a session says, as sentences. Moments are Unix time in milliseconds and shown in
// the person's own time zone; `now` 0 is the clock of the system.

/// "vandaag", "21 oktober", "3 november 2025".
std::string day_text(const Words& words, std::int64_t moment, std::int64_t now);
/// "14.15 uur".
std::string clock_text(const Words& words, std::int64_t moment);

/// "Gestopt om 14.15 uur, midden in Effecten"; brief: "Gestopt in Effecten".
std::string status_text(const Words& words, const SessionSummary& session, std::int64_t now,
                        bool brief = false);
/// "Effectenarena, vandaag 13.30 uur, 7 mensen, 46 minuten bezig".
std::string story_text(const Words& words, const SessionSummary& session, std::int64_t now);
/// "12 december 10.00 uur, 7 mensen, 2 uur 10".
std::string facts_text(const Words& words, const SessionSummary& session, std::int64_t now);
/// What came out of it, or how many cards lie there; never empty.
std::string outcome_text(const Words& words, const SessionSummary& session);
/// Its title; the name of its file when it has none or cannot be read.
std::string title_text(const Words& words, const SessionSummary& session);

}  // namespace kring
