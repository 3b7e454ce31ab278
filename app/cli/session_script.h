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
    std::string id;            ///< 32 hex digits, always the same for the same script
    std::int64_t started = 0;  ///< Unix time in milliseconds
    Language language = Language::dutch;
    std::vector<Record> log;
    std::vector<std::string> notes;  ///< what was passed over, for whoever wrote it
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
///     nameless                         namelessness is promised for the phase
///
/// A card is named by its label (E3) or by its whole text with `_` for each space.
///
///     frame KEY=VALUE ; ...            period about panel
///     choosing KEY=VALUE ; ...         way threshold ties quorum most_chosen blank most_rounds
///     turn domain NAME / renamedomain OLD NEW / removedomain NAME turn PERSON / endturn / passturn
///     PERSON story S @PERSON                  begins a story, called S from here on in the script;
///     or
///                                      without a person, or `collected`, or `anonymous`
///     tell S FIELD TEXT                a part of its form; \n ends a line
///     mark S KEY=VALUE ; ...           perspective valence read_back verified_by verified_how
///     lesson
///                                      lesson_note
///     consent S KEY=VALUE ; ...        room report beyond name others until
///     sort S DOMAIN / heard S / unheard S / binstory S / restorestory S / withdraw S
///     shuffle SEED
///     comment S @PERSON TEXT           unsigned without the person; so too reason, dissent (`-`
///     for S:
///                                      about the whole choice) and notchosen
///     criterion WEIGHT TEXT / askdissent
///     vote DOMAIN KEY=VALUE ; ...      `all` for all stories; count cast secret blank borda
///     measure
///                                      threshold ties quorum most_chosen dots cap heads stories
///     ballot PERSON S / takeballot PERSON / closevote / reveal SEED / cancelvote
///                                      or S=3, S=1 with dots and scores, S > S = S in order, blank
///     counts S=3, S=1 ; KEY=VALUE      hands and paper: blank ballots seed
///     choose DOMAIN KEY=VALUE ; ...    stories outcome way by_group explanation
///     reopen DOMAIN
///     feedback S TEXT | OWNER | CHANNEL | BY WHEN / toldback S
///     bring FILE                       what another session chose, from its file
///     hear FILE                        what a higher panel decided; passed over when it has no
///     file yet
///
/// A story can also be named by its number, a person or a domain with `_` for each space. Files of
/// other sessions are looked for in `folder`.
Result<PlayedScript, ScriptError> play_script(std::string_view text,
                                              const std::vector<Method>& methods,
                                              const std::string& folder = {});

}  // namespace kring
