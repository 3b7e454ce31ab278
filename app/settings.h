#pragma once

#include "app/ui/settings.h"

#include <string>

namespace kring {

/// A file that cannot be read is as good as none: nothing in it is worth stopping for. The same for
/// a value that makes no sense.
Settings load_settings(const std::string& path);
/// Within what a person can choose.
Settings sound(Settings settings);
/// False: could not be written; the program goes on.
bool save_settings(const std::string& path, const Settings& settings);

}  // namespace kring
