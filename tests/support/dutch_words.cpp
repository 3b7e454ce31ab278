#include "tests/support/dutch_words.h"

#include "tests/support/catch.h"

#include <string>
#include <utility>

namespace kring::test {

Words dutch_words() {
    auto words = Words::load(std::string{KRING_SOURCE_DIR} + "/assets/words", Language::dutch);
    REQUIRE(words.has_value());
    return std::move(words).value();
}

}  // namespace kring::test
