#include "app/projector/wall.h"
#include "tests/support/canvas.h"
#include "tests/support/catch.h"
#include "tests/support/wall_letters.h"
#include "tests/support/wall_scenes.h"

#include <filesystem>
#include <map>
#include <set>

using namespace kring;
using ui::Role;

namespace {

/// Capitals of Inter in parts of what Dear ImGui calls its size: 2048 / 2816 em, and 1.2102.
constexpr float capitals = 2048.F / 2816.F / 1.2102F;

const Words& dutch() {
    static const Words words =
        Words::load(std::string{KRING_SOURCE_DIR} + "/assets/words", Language::dutch).value();
    return words;
}

std::map<std::string, ui::Theme> all_themes() {
    std::map<std::string, ui::Theme> themes;
    for (const auto& file :
         std::filesystem::directory_iterator{std::string{KRING_SOURCE_DIR} + "/assets/themes"})
        if (file.path().extension() == ".toml")
            themes[file.path().stem().string()] = ui::load_theme(file.path().string()).value();
    return themes;
}

const std::vector<test::WallScene>& all_scenes() {
    static const std::vector<test::WallScene> scenes = [] {
        std::vector<test::WallScene> all = test::typical_scenes();
        for (auto more : {test::empty_scenes(), test::crowded_scenes()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return scenes;
}

std::string around(const test::Letter& letter) {
    return std::string{"letter "} + std::to_string(letter.character) + " at " +
           std::to_string(letter.box.x) + ", " + std::to_string(letter.box.y);
}

void check_letters(std::vector<test::Letter>& letters, const ui::Rect& page) {
    for (const test::Letter& letter : letters) {
        INFO(around(letter));
        // A pixel of soft edge may lie outside.
        REQUIRE(page.grown(1).contains(letter.box));
        REQUIRE(letter.clip.grown(1).contains(letter.box));
        REQUIRE(letter.font->FontSize * capitals >= page.h / 50);
        REQUIRE_FALSE(letter.covered);
        REQUIRE(ui::contrast(letter.colour, letter.ground) >= 7);
    }
    const test::Letter* crossed = test::on_another(letters);
    INFO((crossed ? around(*crossed) : std::string{}));
    REQUIRE(crossed == nullptr);
}

void check_size(test::WallSize size) {
    test::WallFonts fonts{size};
    test::WallFrame frame{size, fonts};
    const ui::Rect page{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
    for (const auto& [name, theme] : all_themes())
        for (const test::WallScene& scene : all_scenes()) {
            INFO(scene.name << ", " << name << ", " << size.width << 'x' << size.height);
            const ImDrawData& data = frame.draw(theme, dutch(), scene.audience, scene.look);
            test::LettersOf read{data, fonts.atlas, theme[Role::ground]};
            REQUIRE(read.letters.size() > 8);
            check_letters(read.letters, page);
        }
}

}  // namespace

TEST_CASE("every picture of the wall is read from the back of the room at 1024x768", "[wall]") {
    check_size({1024, 768});
}
TEST_CASE("every picture of the wall is read from the back of the room at 1280x720", "[wall]") {
    check_size({1280, 720});
}
TEST_CASE("every picture of the wall is read from the back of the room at 1920x1080", "[wall]") {
    check_size({1920, 1080});
}
TEST_CASE("every picture of the wall is read from the back of the room at 3840x2160", "[wall]") {
    check_size({3840, 2160});
}
