#include "tests/bench/bench_words.h"
#include "tests/support/source_folder.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

namespace kring::bench {

Words dutch_words() {
    auto words = Words::load(test::source_folder() + "/assets/words", Language::dutch);
    if (!words) {
        std::fprintf(stderr, "%s\n", words.error().c_str());
        std::exit(2);
    }
    return std::move(words).value();
}

}  // namespace kring::bench
