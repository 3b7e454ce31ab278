#pragma once

#include "app/ui/words.h"

namespace kring::bench {

/// The words of the program; when they cannot be read the benchmark ends.
Words dutch_words();

}  // namespace kring::bench
