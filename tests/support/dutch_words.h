#pragma once

#include "app/ui/words.h"

namespace kring::test {

/// The words of the program, in Dutch. Words that cannot be read stop the test.
Words dutch_words();

}  // namespace kring::test
