#include "app/projector/wall.h"
#include "tests/support/canvas.h"
#include "tests/support/catch.h"
#include "tests/support/dutch_words.h"
#include "tests/support/source_folder.h"
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
    static const Words words = test::dutch_words();
    return words;
}

std::map<std::string, ui::Theme> all_themes() {
    std::map<std::string, ui::Theme> themes;
    for (const auto& file :
         std::filesystem::directory_iterator{test::source_folder() + "/assets/themes"})
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

/// The first thing that is wrong with a picture; empty when all of it can be read.
std::string fault_in(std::vector<test::Letter>& letters, const ui::Rect& page) {
    for (const test::Letter& letter : letters) {
        // A pixel of soft edge may lie outside.
        if (!page.grown(1).contains(letter.box)) return around(letter) + " leaves the wall";
        if (!letter.clip.grown(1).contains(letter.box)) return around(letter) + " is cut off";
        if (letter.font->FontSize * capitals < page.h / 50) return around(letter) + " is small";
        if (letter.covered) return around(letter) + " is covered";
        if (ui::contrast(letter.colour, letter.ground) < 7) return around(letter) + " is faint";
    }
    const test::Letter* crossed = test::on_another(letters);
    return crossed != nullptr ? around(*crossed) + " lies on another" : std::string{};
}

/// Words that end in an ellipsis on what was drawn last.
std::string cut_words(const test::WallFrame& frame) {
    for (const auto& [name, seen] : frame.probe.widgets)
        if (name.starts_with("cut:")) return name;
    return {};
}

/// A card of the arena may be shortened; nothing else of a session as sessions are.
bool may_shorten(const test::WallScene& scene) {
    return scene.name.starts_with("crowded") ||
           std::holds_alternative<ArenaScreen>(scene.audience.screen);
}

void check_size(test::WallSize size) {
    test::WallFonts fonts{size};
    const test::LetterPlaces places{fonts.atlas};
    test::WallFrame frame{size, fonts};
    const ui::Rect page{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
    for (const auto& [name, theme] : all_themes())
        for (const test::WallScene& scene : all_scenes()) {
            INFO(scene.name << ", " << name << ", " << size.width << 'x' << size.height);
            const ImDrawData& data = frame.draw(theme, dutch(), scene.audience, scene.look);
            test::LettersOf read{data, places, theme[Role::ground]};
            REQUIRE(read.letters.size() > 8);
            REQUIRE(fault_in(read.letters, page) == "");
            if (!may_shorten(scene)) REQUIRE(cut_words(frame) == "");
        }
}

struct RolePair {
    Role ink, ground;
};

/// Lines and icons of the wall, on what they are drawn on.
const std::vector<RolePair>& line_pairs() {
    static const std::vector<RolePair> pairs = [] {
        std::vector<RolePair> made{
            {Role::accent, Role::ground},       {Role::accent, Role::surface},
            {Role::accent, Role::accent_soft},  {Role::accent, Role::sunken},
            {Role::on_accent, Role::accent},    {Role::line, Role::ground},
            {Role::line, Role::surface},        {Role::line, Role::accent_soft},
            {Role::text2, Role::ground},        {Role::text2, Role::surface},
            {Role::link_away, Role::surface},   {Role::bead_away, Role::surface},
            {Role::bead_away, Role::away_fill}, {Role::bead, Role::bead_away},
            {Role::negative_line, Role::ground}};
        for (const ui::Kind kind :
             {ui::Kind::investor, ui::Kind::activity, ui::Kind::effect, ui::Kind::collector,
              ui::Kind::negative, ui::Kind::story, ui::Kind::reason, ui::Kind::dissent}) {
            for (const Role ground : {Role::ground, Role::surface, ui::tint_of(kind)})
                made.push_back({ui::line_of(kind), ground});
            made.push_back({Role::bead, ui::line_of(kind)});
        }
        return made;
    }();
    return pairs;
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

TEST_CASE("in English too no word of a session as sessions are is cut", "[wall]") {
    const Words english = test::our_words(Language::english);
    const ui::Theme theme = all_themes().at("light");
    for (const test::WallSize size : {test::WallSize{1024, 768}, test::WallSize{1280, 720}}) {
        test::WallFonts fonts{size};
        test::WallFrame frame{size, fonts};
        for (const test::WallScene& scene : all_scenes()) {
            if (may_shorten(scene)) continue;
            INFO(scene.name << ", " << size.width << 'x' << size.height);
            (void)frame.draw(theme, english, scene.audience, scene.look);
            CHECK(cut_words(frame) == "");
        }
    }
}

TEST_CASE("lines and icons of the wall stand out from what they lie on", "[wall]") {
    for (const auto& [name, theme] : all_themes())
        for (const RolePair& pair : line_pairs()) {
            INFO(name << ": " << ui::theme_key(pair.ink) << " on " << ui::theme_key(pair.ground));
            CHECK(ui::contrast(theme[pair.ink], theme[pair.ground]) >= 3);
        }
}

TEST_CASE("letters stand out from what is around them in the finished picture", "[wall]") {
    constexpr test::WallSize size{1024, 768};
    test::WallFonts fonts{size};
    const test::LetterPlaces places{fonts.atlas};
    test::WallFrame frame{size, fonts};
    for (const auto& [name, theme] : all_themes())
        for (const test::WallScene& scene : test::typical_scenes()) {
            INFO(scene.name << ", " << name);
            const ImDrawData& data = frame.draw(theme, dutch(), scene.audience);
            test::LettersOf read{data, places, theme[Role::ground]};
            test::Canvas canvas{size.width, size.height, theme[Role::ground], fonts.atlas};
            for (int i = 0; i < data.CmdListsCount; ++i) canvas.draw(*data.CmdLists[i]);
            const test::Measured measured = test::measure(canvas, read.letters);
            // Thin strokes of the smallest letters cover no pixel wholly.
            CHECK(measured.share > 0.95F);
            CHECK(measured.least > 4);
        }
}

TEST_CASE("the measure sees what is small, cut off, covered, crossed or faint", "[wall]") {
    constexpr test::WallSize size{1280, 720};
    test::WallFonts fonts{size};
    const test::LetterPlaces places{fonts.atlas};
    test::WallFrame frame{size, fonts};
    const ui::Theme theme = all_themes().at("light");
    const test::WallScene scene = test::typical_scenes().front();
    const ImDrawData& data = frame.draw(theme, dutch(), scene.audience);
    const ui::Rect page{0, 0, 1280, 720};
    test::LettersOf read{data, places, theme[Role::ground]};
    REQUIRE(fault_in(read.letters, page) == "");
    const auto with = [&](auto&& change) {
        std::vector<test::Letter> letters = read.letters;
        change(letters[letters.size() / 2]);
        return fault_in(letters, page);
    };
    const auto says = [](const std::string& fault, const char* what) {
        return fault.ends_with(what);
    };
    CHECK(says(with([](test::Letter& l) { l.box.x = 1275; }), "leaves the wall"));
    CHECK(says(with([](test::Letter& l) { l.clip.h = 3; }), "is cut off"));
    CHECK(says(with([](test::Letter& l) { l.covered = true; }), "is covered"));
    CHECK(says(with([&](test::Letter& l) { l.colour = theme[Role::line]; }), "is faint"));
    std::vector<test::Letter> letters = read.letters;
    letters[1].box = letters[0].box.moved(1, 1);
    CHECK(says(fault_in(letters, page), "lies on another"));
    letters = read.letters;
    CHECK(says(fault_in(letters, {0, 0, 1280, 900}), "is small"));
    // What is drawn over a letter, and what lies under it, come from the triangles themselves.
    ImDrawList* list = data.CmdLists[0];
    const test::Letter first = read.letters[0];
    list->PushClipRect({0, 0}, {1280, 720});
    list->PushTextureID(ImTextureID{});
    list->AddRectFilled(first.box.min(), first.box.max(), IM_COL32(1, 2, 3, 255));
    test::LettersOf again{data, places, theme[Role::ground]};
    for (const test::Letter& letter : again.letters)
        CHECK(letter.covered == first.box.contains(letter.box.centre()));
}

TEST_CASE("in a small place the same wall is drawn, smaller", "[wall]") {
    constexpr test::WallSize size{1280, 720};
    test::WallFonts fonts{size};
    const test::LetterPlaces places{fonts.atlas};
    test::WallFrame frame{size, fonts};
    const ui::Theme theme = all_themes().at("light");
    for (const test::WallScene& scene : test::typical_scenes()) {
        INFO(scene.name);
        test::LettersOf whole{frame.draw(theme, dutch(), scene.audience), places, 0};
        const ui::Rect place{100, 60, 320, 180};
        const ImDrawData& data = frame.draw(theme, dutch(), scene.audience, {}, place);
        test::LettersOf small{data, places, 0};
        REQUIRE(small.letters.size() == whole.letters.size());
        for (std::size_t i = 0; i < small.letters.size(); ++i) {
            const test::Letter& letter = small.letters[i];
            REQUIRE(letter.character == whole.letters[i].character);
            REQUIRE(std::abs(letter.box.x - (100 + whole.letters[i].box.x / 4)) < 0.5F);
            REQUIRE(std::abs(letter.box.y - (60 + whole.letters[i].box.y / 4)) < 0.5F);
            REQUIRE(place.contains(letter.clip));
        }
    }
}

TEST_CASE("a wall that is zoomed has larger letters and nothing outside it", "[wall]") {
    constexpr test::WallSize size{1280, 720};
    test::WallFonts fonts{size};
    const test::LetterPlaces places{fonts.atlas};
    test::WallFrame frame{size, fonts};
    const ui::Theme theme = all_themes().at("light");
    for (const test::WallScene& scene : all_scenes()) {
        INFO(scene.name);
        const ImDrawData& data = frame.draw(theme, dutch(), scene.audience, {1.5F, 0});
        test::LettersOf read{data, places, theme[Role::ground]};
        REQUIRE_FALSE(read.letters.empty());
        for (const test::Letter& letter : read.letters) {
            REQUIRE(ui::Rect{-1, -1, 1282, 722}.contains(letter.box));
            REQUIRE(letter.clip.grown(1).contains(letter.box));
        }
    }
}

TEST_CASE("a wall of any shape is drawn", "[wall]") {
    test::WallFonts fonts{{1024, 768}};
    const ui::Theme theme = all_themes().at("dark");
    for (const test::WallSize size : {test::WallSize{300, 200}, test::WallSize{700, 1080},
                                      test::WallSize{2560, 600}, test::WallSize{40, 30}}) {
        test::WallFrame frame{size, fonts};
        for (const test::WallScene& scene : all_scenes()) {
            INFO(scene.name << ", " << size.width << 'x' << size.height);
            const ImDrawData& data = frame.draw(theme, dutch(), scene.audience, scene.look);
            REQUIRE(data.TotalVtxCount > 200);
        }
    }
}
