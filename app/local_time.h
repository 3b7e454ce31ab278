#pragma once

#include "core/archive/header.h"

#include <chrono>
#include <ctime>
#include <string>

namespace kring {

/// A moment as the clock on the wall of this room shows it.
std::tm local_time(WallTime moment);
std::chrono::year_month_day local_day(WallTime moment);

/// The last part of a path, for sentences.
std::string file_name(const std::string& path);

}  // namespace kring
