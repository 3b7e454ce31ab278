#pragma once

#include "app/ui/words.h"
#include "core/base/time.h"

#include <string>

namespace kring {

/// A moment of a session as people say it: "42:30", "2:05:51"; of one that was come back to weeks
/// later, "dag 36", counted from the first day.
std::string moment_words(const Words& words, SessionTime at);

}  // namespace kring
