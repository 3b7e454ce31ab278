#pragma once

#include "core/method/phrase.h"

#include <string>
#include <vector>

namespace kring {

// What the program does, one function a command. Each returns the exit code: 0 = done, 1 = the
// answer is no (a session that is not sound), 2 = it could not be done; a sentence on standard
// error says why.

struct WindowCommand {
    std::string file;     ///< session to open; empty: the home screen
    std::string lang;     ///< "nl", "en", or empty: as it was last time
    std::string probe;    ///< file that says where each control stands; empty: none
    std::string measure;  ///< seconds after which it prints figures and ends; empty: never
};
int run_window(const WindowCommand& command);

/// A line a file on standard output; 1 when any of them is not sound.
int check_files(const std::vector<std::string>& files, Language language);

struct ReportCommand {
    std::string file;
    std::string format = "md";
    std::string out;  ///< "-": standard output
    bool with_names = false;
};
/// Of a session that is not sound: the report of the part that is, and 1.
int write_report(const ReportCommand& command, Language language);

/// Plays a script (session_script.h) into a new session file.
int write_session(const std::string& script, const std::string& out);

struct DemoCommand {
    std::string folder;
    std::string size = "1366x768";
};
/// Walks the example through the screens with the input a person would give, one PNG a screen.
int run_demo(const DemoCommand& command, Language language);

}  // namespace kring
