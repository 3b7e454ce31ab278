#include "tests/support/dutch_words.h"

#include "tests/support/catch.h"
#include "tests/support/source_folder.h"

#include <string>
#include <utility>

namespace kring::test {

Words our_words(Language language) {
    auto words = Words::load(source_folder() + "/assets/words", language);
    REQUIRE(words.has_value());
    return std::move(words).value();
}
Words dutch_words() { return our_words(Language::dutch); }

}  // namespace kring::test
