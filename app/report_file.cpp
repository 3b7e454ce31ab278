#include "app/report_file.h"

#include "core/archive/file.h"

#include <filesystem>
#include <fstream>

namespace kring {

namespace fs = std::filesystem;

static bool is_a_session(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    std::string start(6, '\0');
    in.read(start.data(), static_cast<std::streamsize>(start.size()));
    return in && start == "kring ";
}

static bool write_into(const std::string& path, const std::string& report) {
    std::ofstream out{path, std::ios::binary | std::ios::trunc};
    out << report;
    return static_cast<bool>(out.flush());
}

ReportSaved save_report_file(const std::string& path, const std::string& report) {
    const auto answer = [](bool saved) { return saved ? ReportSaved::yes : ReportSaved::no; };
    std::error_code failed;
    const fs::file_status there = fs::status(path, failed);
    if (fs::exists(there) && !fs::is_regular_file(there)) return answer(write_into(path, report));
    if (fs::path{path}.extension() == ".kring" || is_a_session(path))
        return ReportSaved::over_a_session;
    // A link goes on leading to where it led.
    const fs::path real = fs::exists(there) ? fs::canonical(path, failed) : fs::path{path};
    if (failed && fs::exists(there)) return ReportSaved::no;
    const std::string beside = real.string() + ".new";
    fs::remove(beside, failed);  // left behind by a crash
    if (write_new_file(beside, report)) return ReportSaved::no;
    fs::rename(beside, real, failed);
    if (!failed) return ReportSaved::yes;
    std::error_code ignored;
    fs::remove(beside, ignored);
    return ReportSaved::no;
}

}  // namespace kring
