#pragma once

#include "core/report/markdown.h"
#include "tests/support/catch.h"
#include "tests/support/po_file.h"
#include "tests/support/source_folder.h"

#include <string>
#include <string_view>

namespace kring::test {

/// Words as the file has them; a key that is not there fails the test.
inline WordsOf report_words(const std::string& language) {
    return [words = read_po(source_folder() + "/assets/words/" + language + ".po")](
               std::string_view key) {
        const auto it = words.find(std::string{key});
        INFO("key " << key);
        REQUIRE(it != words.end());
        return it->second.front();
    };
}

}  // namespace kring::test
