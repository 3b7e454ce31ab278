#include "core/base/checksum.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace kring;
using namespace std::string_literals;

namespace {

std::string kept(std::string_view raw) {
    auto cleaned = clean_text(raw);
    REQUIRE(cleaned.has_value());
    return cleaned.value();
}

std::string kept_on_one_line(std::string_view raw) {
    auto cleaned = clean_line(raw);
    REQUIRE(cleaned.has_value());
    return cleaned.value();
}

TextProblem text_problem(std::string_view raw) {
    const auto cleaned = clean_text(raw);
    REQUIRE_FALSE(cleaned.has_value());
    return cleaned.error();
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

}  // namespace

TEST_CASE("a person's letters and signs are valid in every script") {
    CHECK(is_valid_utf8(""));
    CHECK(is_valid_utf8("Fenna Dïjkstra – € 40 ‘koek’ 😀"));
    CHECK(is_valid_utf8("\xC2\x80"));          // first of two bytes
    CHECK(is_valid_utf8("\xDF\xBF"));          // last of two
    CHECK(is_valid_utf8("\xE0\xA0\x80"));      // first of three
    CHECK(is_valid_utf8("\xED\x9F\xBF"));      // just before the surrogates
    CHECK(is_valid_utf8("\xEE\x80\x80"));      // just after them
    CHECK(is_valid_utf8("\xF0\x90\x80\x80"));  // first of four
    CHECK(is_valid_utf8("\xF4\x8F\xBF\xBF"));  // the last code point there is
}

TEST_CASE("bytes that are no UTF-8 are never taken for text") {
    const std::vector<std::string> wrong = {
        "\x80"s,  // continuation without a lead
        "\xBF"s,
        "a\x80z"s,
        "\xC0\x80"s,          // overlong NUL
        "\xC1\xBF"s,          // overlong DEL
        "\xE0\x9F\xBF"s,      // overlong, three bytes
        "\xF0\x8F\xBF\xBF"s,  // overlong, four bytes
        "\xED\xA0\x80"s,      // first surrogate
        "\xED\xBF\xBF"s,      // last surrogate
        "\xF4\x90\x80\x80"s,  // above U+10FFFF
        "\xF5\x80\x80\x80"s,
        "\xF8\x88\x80\x80\x80"s,
        "\xFE"s,
        "\xFF"s,
        "\xC3"s,  // cut off after the lead
        "\xE2\x82"s,
        "\xF0\x9F\x98"s,
        "\xC3(",  // lead, then a plain letter
        "\xE2\x82(",
        "\xE2(\xA1"s,
        "caf\xE9"s,  // Latin-1
    };
    for (const std::string& bytes : wrong) {
        CAPTURE(bytes.size(), static_cast<int>(static_cast<unsigned char>(bytes[0])));
        CHECK_FALSE(is_valid_utf8(bytes));
        CHECK(text_problem(bytes) == TextProblem::not_utf8);
        CHECK(text_problem("goed " + bytes + " goed") == TextProblem::not_utf8);
    }
}

TEST_CASE("a text is as long as its code points, not its bytes") {
    CHECK(count_code_points("") == 0);
    CHECK(count_code_points("één €") == 5);
    CHECK(count_code_points("😀😀") == 2);

    const std::string full = repeated("é", max_text);
    CHECK(kept(full) == full);
    CHECK(text_problem(full + "é") == TextProblem::too_long);
    CHECK(kept("  " + full + "\n\n") == full);

    CHECK(clean_line(repeated("😀", max_line)).has_value());
    CHECK(clean_line(repeated("😀", max_line + 1)).error() == TextProblem::too_long);
    CHECK(clean_text("abc", 2).error() == TextProblem::too_long);
}

TEST_CASE("white space around a text goes, white space in it stays") {
    CHECK(kept(" \t\n twee  woorden \r\n") == "twee  woorden");
    CHECK(kept("\xC2\xA0\xE3\x80\x80 ja \xE2\x80\xAF") == "ja");
    CHECK(kept("naam:\twaarde") == "naam:\twaarde");
    CHECK(text_problem("") == TextProblem::empty);
    CHECK(text_problem(" \t\r\n\xC2\xA0\xEF\xBB\xBF") == TextProblem::empty);
}

TEST_CASE("the mark that some programs put before a text is no part of it") {
    CHECK(kept("\xEF\xBB\xBFspelmiddag") == "spelmiddag");
    CHECK(kept("spel\xEF\xBB\xBFmiddag") == "spel\xEF\xBB\xBFmiddag");
    CHECK(without_byte_order_mark("\xEF\xBB\xBF\xEF\xBB\xBF"
                                  "a") == "\xEF\xBB\xBF"
                                          "a");
    CHECK(without_byte_order_mark("\xEF\xBB") == "\xEF\xBB");
}

TEST_CASE("every way to end a line is one line end") {
    CHECK(kept("a\nb") == "a\nb");
    CHECK(kept("a\r\nb") == "a\nb");
    CHECK(kept("a\rb") == "a\nb");
    CHECK(kept("a\r\r\nb") == "a\n\nb");
    CHECK(kept("a\n\rb") == "a\n\nb");
    CHECK(kept("a\xE2\x80\xA8"
               "b") == "a\nb");
    CHECK(kept("a\xE2\x80\xA9"
               "b") == "a\nb");
    CHECK(kept("a\xC2\x85"
               "b") == "a\nb");
    CHECK(kept("a\vb\fc") == "a\nb\nc");
    CHECK(kept_on_one_line("a\r\nb\tc\xE2\x80\xA8"
                           "d") == "a b c d");
}

TEST_CASE("control characters are refused, and so is nothing else") {
    for (int byte = 0; byte < 0x20; ++byte) {
        CAPTURE(byte);
        const bool harmless = byte >= 9 && byte <= 13;
        const std::string text = "a"s + static_cast<char>(byte) + "b";
        CHECK(clean_text(text).has_value() == harmless);
        if (!harmless) CHECK(text_problem(text) == TextProblem::control_characters);
    }
    CHECK(text_problem("a\0b"s) == TextProblem::control_characters);
    CHECK(text_problem("\0"s) == TextProblem::control_characters);
    CHECK(text_problem("a\x7F") == TextProblem::control_characters);
    CHECK(text_problem("a\xC2\x9F") == TextProblem::control_characters);
    for (const char* sign : {"##", "%s%n", "👨‍👩‍👧", "ß", "\xC2\xA0x", "\\n"}) {
        CHECK(kept("x"s + sign + "x") == "x"s + sign + "x");
    }
}

TEST_CASE("a name is found without its accents and capitals") {
    CHECK(fold_case("Café") == "cafe");
    CHECK(fold_case("ÀÉÎÕÜ ÅÇÑØ") == "aeiou acno");
    CHECK(fold_case("Straße ẞ") == "strasse ss");
    CHECK(fold_case("Işıl İpek Şahin Ğ") == "isil ipek sahin g");
    CHECK(fold_case("Łódź Œuvre Æsop") == "lodz oeuvre aesop");
    CHECK(fold_case("Cafe\xCC\x81") == "cafe");
    CHECK(fold_case("ĲSBRAND") == "ijsbrand");
    CHECK(fold_case("Ελλάδα 東京 😀 €") == "Ελλάδα 東京 😀 €");
    CHECK(is_valid_utf8(fold_case("Żółć–Ŀ")));
}

TEST_CASE("a code point that was written is read back") {
    for (const char32_t value :
         {0x0U, 0x41U, 0x7FU, 0x80U, 0x7FFU, 0x800U, 0xFFFDU, 0xFFFFU, 0x10000U, 0x10FFFFU}) {
        std::string text;
        append_code_point(text, value);
        const CodePoint read = code_point_at(text, 0);
        CHECK(read.value == value);
        CHECK(read.size == text.size());
    }
    std::string none;
    append_code_point(none, 0xD800);
    append_code_point(none, 0x110000);
    CHECK(none == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("the checksum is the one that gzip and PNG know") {
    CHECK(crc32("") == 0U);
    CHECK(crc32("123456789") == 0xCBF43926U);
    CHECK(crc32("a\0b"s) != crc32("a"));
}
