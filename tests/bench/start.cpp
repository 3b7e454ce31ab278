#include "tests/bench/clocks.h"
#include "tests/bench/figures.h"
#include "tests/bench/made_session.h"
#include "tests/bench/program.h"

#include <chrono>
#include <filesystem>

namespace kring::bench {
namespace {

constexpr int rounds = 11;

std::vector<std::string> bare_window(const char* seconds) {
    std::vector<std::string> words{bare_window_program(), seconds};
    for (auto& word : usual_window_size()) words.push_back(word);
    return words;
}

WallTime an_hour_ago() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
               std::chrono::system_clock::now()) -
           std::chrono::hours{1};
}

/// Somebody's folder with a few sessions in it; answers with the one that is opened by name.
std::string furnish(const std::string& home) {
    std::filesystem::create_directories(home + "/sessions");
    const auto small = make_long_session(400);
    for (const char* name : {"buurt", "plein", "school", "wijk"})
        write_file(*small, home + "/sessions/" + name + ".kring", an_hour_ago());
    const std::string path = home + "/sessions/middag.kring";
    write_file(*make_long_session(2000), path, an_hour_ago());
    return path;
}

Figure missing(const char* what, const char* limit) {
    return {what, limit, "failed: is there a screen?", "", false};
}

Figures measure_first_frame(const std::string& home, const std::string& file) {
    const char* const what = "Time to first frame";
    const char* const limit = "<= 1.3 x bare window";
    std::vector<double> bare, at_home, in_file;
    for (int n = 0; n <= rounds; ++n) {
        const auto a = Program{bare_window("0"), home}.wait();
        const auto b = Program{{kring_program(), "--measure", "0"}, home}.wait();
        const auto c = Program{{kring_program(), "--measure", "0", file}, home}.wait();
        if (!a || !b || !c) return {missing(what, limit)};
        if (n == 0) continue;  // brings the files into memory
        bare.push_back(a->first_frame_ms);
        at_home.push_back(b->first_frame_ms);
        in_file.push_back(c->first_frame_ms);
    }
    const double reference = median(bare);
    const auto figure = [&](const char* where, const std::vector<double>& times) {
        const double ratio = median(times) / reference;
        return Figure{std::string{what} + ", " + where, limit,
                      digits(ratio, 2) + " x (" + digits(median(times), 0) + " ms)",
                      digits(reference, 0) + " ms", ratio <= 1.3};
    };
    return {figure("home", at_home), figure("opening a session", in_file)};
}

Figure measure_memory(const std::string& home, const std::string& file) {
    const char* const what = "Resident memory, 2,000 events open";
    const char* const limit = "<= 40 MB over bare window";
    std::vector<double> bare, open;
    for (int n = 0; n < 3; ++n) {
        Program reference{bare_window("4"), home};
        Program program{{kring_program(), "--measure", "4", file}, home};
        const auto a = reference.wait();
        const auto b = program.wait();
        if (!a || !b) return missing(what, limit);
        bare.push_back(a->resident_mb);
        open.push_back(b->resident_mb);
    }
    const double over = median(open) - median(bare);
    return {what, limit, "+" + digits(over, 1) + " MB (" + digits(median(open), 1) + ")",
            digits(median(bare), 1) + " MB", over <= 40};
}

}  // namespace

Figures measure_start(const std::string& scratch) {
    const std::string home = scratch + "/start";
    const std::string file = furnish(home);
    Figures figures = measure_first_frame(home, file);
    figures.push_back(measure_memory(home, file));
    return figures;
}

}  // namespace kring::bench
