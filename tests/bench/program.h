#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kring::bench {

/// What a program under measurement said of itself; see app/cli/measure.h.
struct Ran {
    double first_frame_ms = 0;  ///< since just before it was started
    double frames = 0;          ///< after the first three seconds
    double cpu_seconds = 0;     ///< after the first three seconds, all threads
    double resident_mb = 0;     ///< at its end
};

/// A program that was started; `wait` ends with it.
class Program {
public:
    /// Its folders for sessions, settings and methods lie in `home`.
    Program(std::vector<std::string> words, const std::string& home);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Nothing when it could not start, failed or said too little.
    std::optional<Ran> wait();

private:
    std::int64_t m_started = 0;
    int m_process = -1;
    int m_output = -1;
};

/// The programs beside this one.
std::string kring_program();
std::string bare_window_program();

/// Size of the window that kring opens by itself.
std::vector<std::string> usual_window_size();

}  // namespace kring::bench
