#pragma once

#include "core/base/result.h"
#include "core/method/method.h"
#include "core/session/session.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// Why a script stopped: its line, from 1, and a reason for whoever wrote it.
struct ScriptError {
    int line = 0;
    std::string reason;
};

/// A session that was played from a script.
struct PlayedScript {
    std::int64_t started = 0;  ///< Unix time in milliseconds
    Language language = Language::dutch;
    std::vector<Record> log;
};

/// Plays a session from a text: one command a line, each of which goes through Session::submit, as
/// it would from the screen. Blank lines and lines that start with `;` are skipped.
///
///     start 2026-10-06T11:30:00Z      first line: when it began, in UTC
///     language nl
///     method effectenarena effects_first full
///     title ... / question ... / case ...
///     person NAME | ROLE | PERSPECTIVE | STANCE
///     wait 90                          seconds go by
///     go PHASE / skip PHASE REASON / extend MINUTES / takeback
///     timer MINUTES / pause / continue / stop
///     write LINE                       as typed in the capture line of the phase
///     missing PARTY                    a party that nobody here speaks for
///     rename E3 TEXT / bin E3 / restore E3 / merge E3 E4 (4 into 3) / split E3 KEPT | SPLIT OFF
///     move E3 LANE / place E3 0.4
///     detail E3 KEY=VALUE ; KEY=VALUE  result valence scope horizon intention directness without
///                                      presence tracks theme
///     link A1 E2 KEY=VALUE ; ...       weight kind amount note assumption
///     unlink A1 E2
///     accept RULE E3 REASON            a gap that is left open on purpose
///     action WHAT | WHO | WHEN / findout WHAT | WHO | WHEN
///     notes TEXT
///     undo / redo
///
/// A card is named by its label (E3) or by its whole text with `_` for each space.
Result<PlayedScript, ScriptError> play_script(std::string_view script,
                                              const std::vector<Method>& methods);

}  // namespace kring
