#include "core/base/characters.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace kring;

namespace {

std::vector<std::u32string> characters_of(const std::u32string& text) {
    std::vector<std::u32string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = next_character(text, at);
        out.push_back(text.substr(at, next - at));
        at = next;
    }
    return out;
}

using Parts = std::vector<std::u32string>;

}  // namespace

TEST_CASE("what a person calls one character is one", "[characters]") {
    CHECK(characters_of(U"e\u0301n") == Parts{U"e\u0301", U"n"});
    CHECK(characters_of(U"a\u0308\u0323b") == Parts{U"a\u0308\u0323", U"b"});
    CHECK(characters_of(U"👩‍👧‍👦!") == Parts{U"👩‍👧‍👦", U"!"});
    CHECK(characters_of(U"👍🏽👍") == Parts{U"👍🏽", U"👍"});
    CHECK(characters_of(U"❤️x") == Parts{U"❤️", U"x"});
    CHECK(characters_of(U"1️⃣2") == Parts{U"1️⃣", U"2"});
    CHECK(characters_of(U"🇳🇱🇧🇪🇹") == Parts{U"🇳🇱", U"🇧🇪", U"🇹"});
    CHECK(characters_of(U"🏳️‍🌈🏴󠁧󠁢󠁥󠁮󠁧󠁿") ==
          Parts{U"🏳️‍🌈", U"🏴󠁧󠁢󠁥󠁮󠁧󠁿"});
    CHECK(characters_of(U"\r\n\n") == Parts{U"\r\n", U"\n"});
    CHECK(characters_of(U"각각") == Parts{U"각", U"각"});
    CHECK(characters_of(U"şЖ€") == Parts{U"ş", U"Ж", U"€"});
}

TEST_CASE("an accent after a line end has nothing to stand on and stands alone", "[characters]") {
    CHECK(characters_of(U"\n\u0301a") == Parts{U"\n", U"\u0301", U"a"});
}

TEST_CASE("a joiner between letters joins nothing", "[characters]") {
    CHECK(characters_of(U"a\u200Db") == Parts{U"a\u200D", U"b"});
}

TEST_CASE("walking back meets the same places as walking on", "[characters]") {
    const char32_t pieces[] = {U'a',  0x301, 0x200D, 0x1F469, 0x1F467, 0x1F3FD, 0x1F1F3, 0x1F1F1,
                               U'\n', U'\r', 0xFE0F, 0x2764,  0xAC00,  0x11A8,  0x1100,  0x1161};
    unsigned seed = 3;
    for (int round = 0; round < 500; ++round) {
        std::u32string text;
        for (int n = 0; n < 12; ++n) {
            seed = seed * 1664525 + 1013904223;
            text += pieces[(seed >> 8U) % std::size(pieces)];
        }
        std::vector<std::size_t> on{0}, back{text.size()};
        while (on.back() < text.size()) on.push_back(next_character(text, on.back()));
        while (back.back() > 0) back.push_back(previous_character(text, back.back()));
        REQUIRE(std::vector<std::size_t>(back.rbegin(), back.rend()) == on);
    }
}

TEST_CASE("capitals are known in the scripts that are read here", "[characters]") {
    for (const char32_t c : U"AÉŞÖŽŁŸИЯΩȘ") {
        if (c != 0) CHECK(is_upper_case(c));
        if (c != 0) CHECK_FALSE(is_lower_case(c));
    }
    for (const char32_t c : U"aéşöžłÿияωș") {
        if (c != 0) CHECK(is_lower_case(c));
        if (c != 0) CHECK_FALSE(is_upper_case(c));
    }
}
