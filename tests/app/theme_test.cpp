#include "app/ui/theme.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>
#include <vector>

using namespace kring;
using namespace kring::ui;

namespace {

constexpr const char* our_themes[] = {"light", "dark", "high-contrast"};

std::string file_of(const std::string& theme) {
    return test::source_folder() + "/assets/themes/" + theme + ".toml";
}

Role by_key(std::string_view key) {
    for (std::size_t i = 0; i < role_count; ++i)
        if (theme_key(static_cast<Role>(i)) == key) return static_cast<Role>(i);
    FAIL("no role " << key);
    return Role::text;
}

struct Pair {
    const char* ink;
    const char* grounds;
};

std::vector<std::string> words(const char* text) {
    std::vector<std::string> out;
    std::string word;
    for (const char* c = text;; ++c) {
        if (*c != ' ' && *c != 0) {
            word += *c;
        } else {
            out.push_back(word);
            word.clear();
        }
        if (*c == 0) return out;
    }
}

void check_pairs(const Theme& theme, const std::vector<Pair>& pairs, float floor) {
    for (const Pair& pair : pairs)
        for (const std::string& ground : words(pair.grounds)) {
            INFO(pair.ink << " on " << ground);
            CHECK(contrast(theme[by_key(pair.ink)], theme[by_key(ground)]) >= floor);
        }
}

}  // namespace

TEST_CASE("black on white and a colour on itself are the ends of contrast", "[theme]") {
    CHECK(std::fabs(contrast(IM_COL32_BLACK, IM_COL32_WHITE) - 21) < 0.01F);
    CHECK(std::fabs(contrast(0xFF123456, 0xFF123456) - 1) < 0.001F);
}

TEST_CASE("everyone in the room can read every text of every theme", "[theme]") {
    for (const char* name : our_themes) {
        INFO(name);
        const auto theme = load_theme(file_of(name));
        REQUIRE(theme);
        check_pairs(theme.value(),
                    {{"text", "ground surface sunken raised accentsoft It At Et Ct Nt Vt Dt"},
                     {"text2", "ground surface sunken raised accentsoft It Ct"},
                     {"away", "awayfill surface"},
                     {"onaccent", "accent"},
                     {"onaccentdeep", "accentdeep"},
                     {"accentink", "accentsoft ground surface"},
                     {"Ik", "It ground surface"},
                     {"Ak", "At ground surface"},
                     {"Ek", "Et ground surface"},
                     {"Ck", "Ct ground surface"},
                     {"Nk", "Nt ground surface"},
                     {"Vk", "Vt ground surface"},
                     {"Rk", "Rt ground surface"},
                     {"Dk", "Dt ground surface"},
                     {"bead", "Ik Ak Ek Ck Nk"}},
                    7);
    }
}

TEST_CASE("every line and icon of every theme can be seen", "[theme]") {
    for (const char* name : our_themes) {
        INFO(name);
        const auto theme = load_theme(file_of(name));
        REQUIRE(theme);
        check_pairs(theme.value(),
                    {{"line", "ground surface sunken raised accentsoft"},
                     {"linkaway", "surface"},
                     {"beadaway", "surface awayfill Ib Cb"},
                     {"bead", "beadaway I A E C N V R D"},
                     {"text", "Ib Cb"},
                     {"accent", "ground surface accentsoft sunken"},
                     {"I", "ground surface It"},
                     {"A", "ground surface At"},
                     {"E", "ground surface Et"},
                     {"C", "ground surface Ct"},
                     {"N", "ground surface Nt"},
                     {"V", "ground surface Vt"},
                     {"R", "ground surface Rt"},
                     {"D", "ground surface Dt"}},
                    3);
    }
}

TEST_CASE("every theme file that is there is one that can be chosen", "[theme]") {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path{file_of("light")}.parent_path())) {
        INFO(entry.path());
        CHECK(std::count(std::begin(our_themes), std::end(our_themes),
                         entry.path().stem().string()) == 1);
        ++files;
    }
    CHECK(files == std::size(our_themes));
}

TEST_CASE("a kind has a colour, an icon and a letter of its own", "[theme]") {
    CHECK(letter_of(Kind::collector) == 'C');
    CHECK(letter_of(Kind::negative) == 'E');
    CHECK(icon_of(Kind::negative) == Icon::warning);
    CHECK(theme_key(ink_of(Kind::dissent)) == "Dk");
    CHECK(theme_key(tint_of(Kind::investor)) == "It");
    CHECK(theme_key(line_of(Kind::effect)) == "E");
}

TEST_CASE("a theme file with a mistake is refused with its line and its reason", "[theme]") {
    const std::string path = std::filesystem::temp_directory_path() /
                             ("kring-theme-" + std::to_string(::getpid()) + ".toml");
    std::ifstream in{file_of("light")};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto write = [&path](const std::string& content) { std::ofstream{path} << content; };

    const std::size_t at = text.find("#0F4A5C");
    REQUIRE(at != std::string::npos);
    std::string wrong = text;
    wrong.replace(at, 7, "#0F4A5");
    write(wrong);
    const auto colour = load_theme(path);
    REQUIRE_FALSE(colour);
    CHECK(colour.error().find("'accent'") != std::string::npos);
    const auto line = std::count(text.begin(), text.begin() + static_cast<long>(at), '\n') + 1;
    CHECK(colour.error().find(":" + std::to_string(line) + ":") != std::string::npos);

    write("[colours\n");
    CHECK_FALSE(load_theme(path));
    write("");
    CHECK_FALSE(load_theme(path));
    std::filesystem::remove(path);
    CHECK_FALSE(load_theme("no_such_theme.toml"));
}
