#include "app/local_time.h"

#include "core/base/day.h"

#include <filesystem>

namespace kring {

std::tm local_time(WallTime moment) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(
        std::chrono::time_point_cast<std::chrono::system_clock::duration>(moment));
    std::tm parts{};
    localtime_r(&seconds, &parts);
    return parts;
}

std::chrono::year_month_day local_day(WallTime moment) { return day_of(local_time(moment)); }

std::string file_name(const std::string& path) {
    return std::filesystem::path{path}.filename().string();
}

}  // namespace kring
