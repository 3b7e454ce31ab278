#pragma once

#include "app/ui/words.h"

namespace kring::test {

/// The words of the program, read once. Words that cannot be read stop the test.
Words our_words(Language language);
Words dutch_words();

}  // namespace kring::test
