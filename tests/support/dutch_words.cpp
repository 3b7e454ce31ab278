#include "tests/support/dutch_words.h"

#include "tests/support/catch.h"
#include "tests/support/source_folder.h"

#include <string>

namespace kring::test {

Words our_words(Language language) {
    static const auto read = Words::load(source_folder() + "/assets/words", Language::dutch);
    REQUIRE(read.has_value());
    Words words = read.value();
    words.set_language(language);
    return words;
}
Words dutch_words() { return our_words(Language::dutch); }

}  // namespace kring::test
