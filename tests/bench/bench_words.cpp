#include "tests/bench/bench_words.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

namespace kring::bench {

Words dutch_words() {
    auto words = Words::load(std::string{KRING_SOURCE_DIR} + "/assets/words", Language::dutch);
    if (!words) {
        std::fprintf(stderr, "%s\n", words.error().c_str());
        std::exit(2);
    }
    return std::move(words).value();
}

}  // namespace kring::bench
