#include "app/platform/fonts.h"

#include "tests/support/catch.h"

#include <cstdlib>
#include <imgui.h>

using kring::platform::bake_fonts;
using kring::platform::BakedFonts;
using kring::platform::Typeface;
using kring::ui::type_sizes;

namespace {

struct Baked {
    ImFontAtlas atlas;
    BakedFonts result;
    explicit Baked(float scale) : result{bake_fonts(atlas, scale)} {}
};

float width(ImFont* font, const char* text) {
    return font->CalcTextSizeA(font->FontSize, 1.0e6F, 0.0F, text).x;
}

constexpr const char* sentence = "Gezinnen vragen een buur om hulp";

}  // namespace

TEST_CASE("every size has both weights and every letter of a Dutch neighbourhood") {
    Baked baked{1.0F};
    REQUIRE(baked.result.typeface == Typeface::inter);
    const auto& fonts = baked.result.fonts;
    for (std::size_t size = 0; size < type_sizes; ++size) {
        for (ImFont* font : {fonts.regular[size], fonts.semibold[size]}) {
            REQUIRE(font != nullptr);
            for (const unsigned letter :
                 {0x20ACU, 0x2014U, 0xE9U, 0x15FU, 0x2019U, 0x2026U, 0x2212U})
                CHECK(font->FindGlyphNoFallback(static_cast<ImWchar>(letter)) != nullptr);
        }
    }
}

TEST_CASE("names in Cyrillic, Greek and Vietnamese can be read on a card") {
    Baked baked{1.0F};
    const auto body = static_cast<std::size_t>(kring::ui::TypeSize::body);
    for (const unsigned letter : {0x416U, 0x3BBU, 0x1EC7U, 0x2192U, 0x2713U})
        for (ImFont* font : {baked.result.fonts.regular[body], baked.result.fonts.semibold[body]})
            CHECK(font->FindGlyphNoFallback(static_cast<ImWchar>(letter)) != nullptr);
}

TEST_CASE("the type is as large as it was designed") {
    Baked baked{1.0F};
    // 495.2 pixels at an em of 30, by the font's own tables; whole pixels cost at most two percent.
    constexpr float per_em = 495.2F / 30.0F;
    constexpr float ems[] = {12.0F, 15.0F, 19.0F};
    for (std::size_t size = 0; size < 3; ++size) {
        const float wanted = per_em * ems[size];
        CHECK(width(baked.result.fonts.regular[size], sentence) > wanted * 0.98F);
        CHECK(width(baked.result.fonts.regular[size], sentence) < wanted * 1.02F);
    }
}

TEST_CASE("text at twice the size is twice as wide") {
    Baked once{1.0F};
    Baked twice{2.0F};
    const float ratio = width(twice.result.fonts.regular[1], sentence) /
                        width(once.result.fonts.regular[1], sentence);
    CHECK(ratio > 1.90F);
    CHECK(ratio < 2.10F);
    CHECK(twice.result.fonts.scale == 2.0F);
}

TEST_CASE("without the fonts there are letters all the same, and it is known") {
    REQUIRE(setenv("KRING_FONTS", "/nowhere", 1) == 0);
    Baked baked{1.5F};
    unsetenv("KRING_FONTS");
    CHECK(baked.result.typeface == Typeface::built_in);
    for (std::size_t size = 0; size < type_sizes; ++size)
        for (ImFont* font : {baked.result.fonts.regular[size], baked.result.fonts.semibold[size]}) {
            REQUIRE(font != nullptr);
            CHECK(width(font, sentence) > 0);
        }
}

TEST_CASE("a text size beyond reason is brought back within it") {
    Baked baked{100.0F};
    CHECK(baked.result.fonts.scale == 4.0F);
}
