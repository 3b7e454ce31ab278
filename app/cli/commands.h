#pragma once

#include "core/base/time.h"
#include "core/method/phrase.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kring {

// What the program does, one function a command. Each returns the exit code: 0 = done, 1 = the
// answer is no (a session that is not sound), 2 = it could not be done; a sentence on standard
// error says why.

struct WindowCommand {
    std::string file;        ///< session to open; empty: the home screen
    std::string lang;        ///< "nl", "en", or empty: as it was last time
    std::string probe;       ///< file that says where each control stands; empty: none
    std::string plain_text;  ///< file the screen is written to in plain lines; "-": standard output
    std::string measure;     ///< seconds after which it prints figures and ends; empty: never
    bool look_back = false;  ///< the session is opened to look back at
    std::optional<SessionTime> at = {};  ///< and there
    bool names = false;                  ///< with names
};
int run_window(const WindowCommand& command);

/// A line a file on standard output; 1 when any of them is not sound, 2 when it cannot be read.
int check_files(const std::vector<std::string>& files, Language language);

struct ReportCommand {
    std::string file;
    std::string format = "md";
    std::string out;  ///< "-": standard output
    bool with_names = false;
};
/// Of a session that is not sound: the report of the part that is, and 1.
int write_report(const ReportCommand& command, Language language);

/// All sessions in the sessions folder, a line each or as one JSON array.
int list_library(bool json, Language language);
/// Where the words were found in them; 0 also when that is nowhere.
int search_library(const std::vector<std::string>& words, bool json, Language language);

/// Plays a script (session_script.h) into a new session file.
int write_session(const std::string& script, const std::string& out);

struct CountCommand {
    std::string file;
    std::string rule;  ///< plurality, approval, dots, score, borda, irv
    std::string ties = "revote";
    std::string borda = "classic";  ///< codes of BordaVariant
    std::string threshold = "most-votes";
    std::uint64_t quorum = 0;
    std::size_t winners = 1;
    std::optional<std::uint64_t> seed;  ///< of the lot; none: it comes from the ballots
    int budget = 0;                     ///< most dots of a voter; 0: no bound
    int cap = 0;                        ///< most dots of a voter on one candidate; 0: no bound
    bool mean = false;                  ///< scores are compared by their mean
    bool json = false;
};
/// What stands below the options of `kring count --help`.
inline constexpr const char* count_help = R"(What a rule makes of a file:
             rankings (blt, soc, soi, toc, toi)     scores (csv)
  plurality  the best of each ballot; equals share  the same, the highest score is best
  approval   who is ranked is approved (1)          a score above 0 approves
  dots       refused                                sum of the dots, whole numbers from 0 (2)
  score      refused                                sum of the scores, or mean with --mean
  borda      by place                               scores read as places
  irv        by place                               scores read as places
  (1) not in a last place that several share and nobody is left out of
  (2) --budget and --cap refuse a line with more dots than that, together or on one candidate
What a rule for ties does with a file, whose voters cannot be asked:
  revote, ask     no decision; says who are equal
  drop-lowest     who has least goes, the same ballots are counted again among the rest; in irv
                  all who have least go together
  both            chooses all equals when they are no more than one over --winners
  earlier-rounds  irv: who had more in the round before, or the one before that, goes on; the other
                  rules have one round, so no decision
  lot             draws over the names in the order of their bytes, and prints the lot
A tie for who goes in irv is settled by the same rule; both only serves when all who are left are
equal. Those who even with each other's votes stay lowest go together, without a rule.
With one ballot, or blank ones only, nobody is chosen. With several winners sought, irv drops until
so many are left; a tie that stays open leaves all places open, also for those who are above it.
Nobody without a vote is chosen.
--json gives winners (none without a decision), tie (the last one met; resolved is null when it is
open), all_ties from first to last, and who were tied in each round.
Ends with 0 when it has counted, decision or not, and with 2 when it refuses the file.)";
/// Counts a file of ballots; 0 also when that gives no decision.
int count_ballots(const CountCommand& command, Language language);

struct RecountCommand {
    std::string file;
    bool json = false;
};
/// Counts the votes of a session again, as far as their ballots are kept; 1 when any of them comes
/// out otherwise than it was kept, 2 also when part of the file cannot be read.
int recount_session(const RecountCommand& command, Language language);

struct ReplayCommand {
    std::string file;
    std::string at;  ///< "0:42:00" or "42:00"; empty: the start
    std::string size = "1366x768";
    std::string theme;  ///< as code_of(ThemeName) has it; empty: as it was last time
    std::string out;    ///< a picture of that moment; empty: none
    std::string video;  ///< a folder for numbered pictures from there to the end; empty: none
    int speed = 60;     ///< of the pictures: 1, 5, 20 or 60
    int rate = 10;      ///< pictures a second
    bool names = false;
    WindowCommand window;  ///< when neither is asked for: a window
};
/// Looks back at a session: in a window, as a picture, or as numbered pictures. Of a session that
/// is not sound, the part that is, and 1.
int replay_session(const ReplayCommand& command, Language language);

struct DemoCommand {
    std::string folder;
    std::string size = "1366x768";
    std::string theme = "light";  ///< as code_of(ThemeName) has it
};
/// Walks the example through the screens with the input a person would give, one PNG a screen.
int run_demo(const DemoCommand& command, Language language);

}  // namespace kring
