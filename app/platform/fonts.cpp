#include "app/platform/fonts.h"

#include "app/ui/font_baker.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace kring::platform {
namespace {

using ui::TypeSize;

enum class Weight { regular, semibold };

constexpr ui::TypeStep type_scale[] = {
    {TypeSize::caption, 12.0F, 0.0F, true, true},    {TypeSize::body, 15.0F, 0.0F, true, true},
    {TypeSize::lead, 19.0F, 0.0F, true, true},       {TypeSize::title, 23.0F, 0.0F, false, true},
    {TypeSize::display, 29.0F, -0.5F, false, false}, {TypeSize::hero, 37.0F, -1.0F, false, false},
};

// Dear ImGui counts ascent plus descent, a design counts the em. From the fonts' own hhea tables.
constexpr float inter_line = 1.2102F;     // (2728 + 680) / 2816
constexpr float noto_sans_line = 1.362F;  // (1069 + 293) / 1000

// The atlas reads the ranges while it is built, long after they were handed over: static.
constexpr ImWchar every_letter[] = {
    0x0020, 0x024F,  // Latin with all that Europe puts on it: € is elsewhere, é ş ł ž here
    0x0259, 0x0259,  // ə
    0x02B0, 0x02DD,  // apostrophes and accents that stand alone
    0x0300, 0x0304,  // accents sent apart from their letter
    0x0306, 0x030C, 0x0327, 0x0328, 0x0370, 0x03FF,  // Greek
    0x0400, 0x052F,                                  // Cyrillic
    0x1E00, 0x1EFF,                                  // Latin for Vietnamese and others
    0x2000, 0x206F,                                  // dashes, quotes, ellipsis, bullets
    0x2070, 0x2094,                                  // raised and lowered digits
    0x20A0, 0x20CF,                                  // money
    0x2116, 0x2116,                                  // numero
    0x2122, 0x2122,                                  // trade mark
    0x2150, 0x215E,                                  // fractions
    0x2190, 0x21FF,                                  // arrows
    0x2200, 0x22FF,                                  // mathematics; the real minus is 2212
    0x2318, 0x2318, 0x2500, 0x25FF,                  // boxes and shapes
    0x2605, 0x2606,                                  // stars
    0x2610, 0x2612,                                  // ballot boxes
    0x2639, 0x263B,                                  // faces as people type them
    0x2661, 0x2665,                                  // hearts
    0x2713, 0x2717,                                  // ticks and crosses
    0xFFFD, 0xFFFD, 0,
};
constexpr ImWchar latin_only[] = {
    0x0020, 0x017F, 0x2010, 0x2015, 0x2018, 0x201F, 0x2026, 0x2026,
    0x20AC, 0x20AC, 0x2212, 0x2212, 0xFFFD, 0xFFFD, 0,
};

/// The first of the places where distributions put a font file; KRING_FONTS names another folder.
std::optional<std::string> find_font(const std::string& file) {
    if (const char* own = std::getenv("KRING_FONTS"); own != nullptr && *own != '\0') {
        std::string path = std::string{own} + '/' + file;
        std::error_code ignored;
        return std::filesystem::is_regular_file(path, ignored) ? std::optional{path} : std::nullopt;
    }
    static constexpr const char* folders[] = {
        "/usr/share/fonts/opentype/inter/", "/usr/share/fonts/truetype/inter/",
        "/usr/share/fonts/truetype/noto/",  "/usr/share/fonts/opentype/noto/",
        "/usr/share/fonts/google-noto/",    "/usr/share/fonts/noto/",
        "/usr/share/fonts/inter/",          "/usr/local/share/fonts/",
    };
    for (const char* folder : folders) {
        std::string path = folder + file;
        std::error_code ignored;
        if (std::filesystem::is_regular_file(path, ignored)) return path;
    }
    return std::nullopt;
}

std::optional<std::string> find_inter(Weight weight) {
    const char* name = weight == Weight::regular ? "Inter-Regular" : "Inter-SemiBold";
    for (const char* ending : {".otf", ".ttf"})
        if (auto path = find_font(name + std::string{ending})) return path;
    return std::nullopt;
}

std::optional<std::string> find_noto_sans(Weight weight) {
    if (weight == Weight::semibold)
        for (const char* file : {"NotoSans-SemiBold.ttf", "NotoSans-Bold.ttf"})
            if (auto path = find_font(file)) return path;
    return find_font("NotoSans-Regular.ttf");
}

/// The font files of one weight: the typeface, and what is behind it for letters it lacks.
struct Files {
    std::optional<std::string> inter;
    std::optional<std::string> noto_sans;
};

class Oven {
public:
    Oven(ImFontAtlas& atlas, float scale) : m_atlas{atlas}, m_scale{scale} {
        for (const Weight weight : {Weight::regular, Weight::semibold})
            files(weight) = {find_inter(weight), find_noto_sans(weight)};
        // One weight of Inter is better than two typefaces on a page.
        auto& regular = files(Weight::regular).inter;
        auto& semibold = files(Weight::semibold).inter;
        if (!regular) regular = semibold;
        if (!semibold) semibold = regular;
    }

    Typeface typeface() const {
        if (m_files[0].inter) return Typeface::inter;
        return m_files[0].noto_sans ? Typeface::noto_sans : Typeface::built_in;
    }

    ImFont* bake(const ui::TypeStep& step, Weight weight) {
        const Files& from = files(weight);
        ImFont* font = nullptr;
        if (from.inter) font = add(*from.inter, step, inter_line, nullptr);
        if (from.noto_sans) {
            ImFont* behind = add(*from.noto_sans, step, noto_sans_line, font);
            if (font == nullptr) font = behind;
        }
        return font != nullptr ? font : add_built_in(step);
    }

private:
    Files& files(Weight weight) { return m_files[static_cast<std::size_t>(weight)]; }

    /// FreeType takes whole pixels here and would cut the rest off: 22.99 would come out as 22.
    float pixels(const ui::TypeStep& step, float line) const {
        const float exact = step.em * line * m_scale;
        // Inter's capitals at 1/36 of a height are 1 % over 1/50 of it: that much may go.
        return step.never_smaller ? std::ceil(exact * 0.99F) : std::round(exact);
    }

    ImFont* add(const std::string& path, const ui::TypeStep& step, float line, const ImFont* into) {
        ImFontConfig config;
        config.MergeMode = into != nullptr;
        config.PixelSnapH = false;
        config.OversampleH = config.OversampleV = 1;  // FreeType does not oversample
        // In whole pixels as well: FreeType's letters blur between two.
        config.GlyphExtraSpacing.x = std::round(step.spacing * m_scale);
        return m_atlas.AddFontFromFileTTF(path.c_str(), pixels(step, line), &config,
                                          step.all_letters ? every_letter : latin_only);
    }

    ImFont* add_built_in(const ui::TypeStep& step) {
        ImFontConfig config;
        config.SizePixels = pixels(step, inter_line);
        return m_atlas.AddFontDefault(&config);
    }

    ImFontAtlas& m_atlas;
    float m_scale;
    std::array<Files, 2> m_files;
};

/// A size that is not baked is the next larger one that is.
void give_missing_sizes(ui::Fonts& fonts) {
    for (std::size_t i = ui::type_sizes - 1; i-- > 0;) {
        if (fonts.regular[i] == nullptr) fonts.regular[i] = fonts.regular[i + 1];
        if (fonts.semibold[i] == nullptr) fonts.semibold[i] = fonts.semibold[i + 1];
    }
}

}  // namespace

BakedFonts bake_fonts(ImFontAtlas& atlas, float scale) {
    return bake_fonts(atlas, scale, type_scale);
}

BakedFonts bake_fonts(ImFontAtlas& atlas, float scale, std::span<const ui::TypeStep> steps) {
    scale = std::clamp(scale, 0.5F, 4.0F);
    ui::bake_with_freetype(atlas);
    // The next power of two would be up to twice the memory, all of it cleared and copied.
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoPowerOfTwoHeight;

    BakedFonts baked;
    baked.fonts.scale = scale;
    Oven oven{atlas, scale};
    for (const ui::TypeStep& step : steps) {
        const auto place = static_cast<std::size_t>(step.size);
        ImFont*& semibold = baked.fonts.semibold[place];
        semibold = oven.bake(step, Weight::semibold);
        baked.fonts.regular[place] = step.regular ? oven.bake(step, Weight::regular) : semibold;
    }
    give_missing_sizes(baked.fonts);
    atlas.Build();
    baked.typeface = oven.typeface();
    return baked;
}

}  // namespace kring::platform
