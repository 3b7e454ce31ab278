#include "tests/bench/figures.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string_view>

// Every number Kring is held to, measured on this computer in this run, as one table. Arguments
// name the subjects to measure; none: all. Ends with 1 when a limit is missed.
namespace kring::bench {
namespace {

struct Subject {
    std::string_view name;
    std::function<Figures(const std::string& scratch)> measure;
};

const Subject subjects[] = {
    {"start", measure_start},
    {"idle", measure_idle},
    {"console", [](const std::string&) { return measure_console(); }},
    {"walls", [](const std::string&) { return measure_walls(); }},
    {"looks", [](const std::string&) { return measure_looks(); }},
    {"stories", [](const std::string&) { return measure_stories(); }},
    {"editor", [](const std::string&) { return measure_editor(); }},
    {"append", measure_append},
    {"reading", measure_reading},
    {"replay", [](const std::string&) { return measure_replay(); }},
    {"library", measure_library},
    {"counting", [](const std::string&) { return measure_counting(); }},
};

void print_line(const Figure& figure) {
    std::printf("%-55s | %-26s | %-22s | %-22s | %s\n", figure.what.c_str(), figure.limit.c_str(),
                figure.measured.c_str(), figure.reference.c_str(), figure.passed ? "pass" : "NO");
    std::fflush(stdout);
}

void print_head() {
    std::printf("%-55s | %-26s | %-22s | %-22s | %s\n", "figure", "limit", "measured",
                "measured against, or on", "pass");
    for (const std::size_t width : {55U, 26U, 22U, 22U})
        std::printf("%s-|-", std::string(width, '-').c_str());
    std::printf("----\n");
}

int run(int count, char** names) {
    const auto wanted = [&](const Subject& subject) {
        return count == 0 || std::find(names, names + count, subject.name) != names + count;
    };
    const std::string scratch = make_scratch_folder();
    bool all_passed = true;
    print_head();
    for (const Subject& subject : subjects) {
        if (!wanted(subject)) continue;
        for (const Figure& figure : subject.measure(scratch)) {
            print_line(figure);
            all_passed = all_passed && figure.passed;
        }
    }
    std::error_code ignored;
    std::filesystem::remove_all(scratch, ignored);
    return all_passed ? 0 : 1;
}

}  // namespace

std::string make_scratch_folder() {
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    const auto folder = program.parent_path() / "bench-scratch";
    std::filesystem::remove_all(folder, ignored);
    std::filesystem::create_directories(folder);
    return folder.string();
}

}  // namespace kring::bench

int main(int argc, char** argv) { return kring::bench::run(argc - 1, argv + 1); }
