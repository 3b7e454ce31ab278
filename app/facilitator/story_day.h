#pragma once

#include "app/ui/words.h"

#include <string>

namespace kring {

/// A day that is kept as "2026-11-21", as people type it: "21-11-2026". Empty for none.
std::string day_as_typed(const std::string& iso);
/// "21 oktober 2026", on one line. Empty for none.
std::string day_words(const Words& words, const std::string& iso);

}  // namespace kring
