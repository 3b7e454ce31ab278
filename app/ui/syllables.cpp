#include "app/ui/syllables.h"

#include <algorithm>
#include <array>
#include <string>

namespace kring::ui {
namespace {

char32_t lower(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; }

bool is_vowel(char32_t c) {
    constexpr std::u32string_view vowels = U"aeiouyáàâäãåéèêëíìîïóòôöõúùûüýÿ";
    return vowels.find(lower(c)) != std::u32string_view::npos;
}

bool is_letter(char32_t c) {
    const char32_t small = lower(c);
    return (small >= U'a' && small <= U'z') || (c >= 0xC0 && c < 0x250);
}

/// Consonants that begin a syllable together.
constexpr std::array<std::u32string_view, 32> onsets{
    U"bl", U"br", U"ch", U"cl", U"cr", U"dr", U"dw", U"fl", U"fr",  U"gl",   U"gr",
    U"kl", U"kn", U"kr", U"kw", U"ph", U"pl", U"pr", U"qu", U"sch", U"schr", U"sl",
    U"sm", U"sn", U"sp", U"st", U"th", U"tr", U"tw", U"vl", U"vr",  U"wr"};

/// The syllable of the vowel at `vowel` begins here.
std::size_t begin_of(std::u32string_view word, std::size_t vowel) {
    std::size_t consonants = 0;
    while (consonants < vowel && is_letter(word[vowel - consonants - 1]) &&
           !is_vowel(word[vowel - consonants - 1]))
        ++consonants;
    for (std::size_t take = std::min<std::size_t>(consonants, 4); take > 1; --take) {
        std::u32string onset{word.substr(vowel - take, take)};
        std::transform(onset.begin(), onset.end(), onset.begin(), lower);
        if (std::find(onsets.begin(), onsets.end(), onset) != onsets.end()) return vowel - take;
    }
    return consonants > 0 ? vowel - 1 : vowel;
}

}  // namespace

std::size_t syllable_before(std::u32string_view word, std::size_t most) {
    constexpr std::size_t least = 2;
    most = std::min(most, word.size());
    for (std::size_t at = most; at > least; --at) {
        if (at + least > word.size() || !is_letter(word[at]) || !is_letter(word[at - 1])) continue;
        std::size_t vowel = at;
        while (vowel < word.size() && is_letter(word[vowel]) && !is_vowel(word[vowel])) ++vowel;
        if (vowel == word.size() || !is_vowel(word[vowel])) continue;
        // Two vowels side by side may be one sound; only a consonant begins what is certain.
        if (vowel == at || begin_of(word, vowel) != at) continue;
        if (std::any_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(at), is_vowel))
            return at;
    }
    return most;
}

}  // namespace kring::ui
