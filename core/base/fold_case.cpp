#include "core/base/text.h"
#include "core/base/utf8.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace kring {

namespace {

/// A plain spelling and every letter that is found by it.
struct Plain {
    std::string_view plain;
    std::string_view letters;
};

// Latin-1, Latin Extended-A, and what Romanian, Welsh and Vietnamese names bring along.
constexpr Plain table[] = {
    {"a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặÀÁÂÃÄÅĀĂĄǍẠẢẤẦẨẪẬẮẰẲẴẶ"},
    {"ae", "æǽÆǼ"},
    {"c", "çćĉċčÇĆĈĊČ"},
    {"d", "ďđðĎĐÐ"},
    {"e", "èéêëēĕėęěẹẻẽếềểễệÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆ"},
    {"g", "ĝğġģǧĜĞĠĢǦ"},
    {"h", "ĥħĤĦ"},
    {"i", "ìíîïĩīĭįıǐỉịÌÍÎÏĨĪĬĮİǏỈỊ"},
    {"ij", "ĳĲ"},
    {"j", "ĵĴ"},
    {"k", "ķĸĶ"},
    {"l", "ĺļľŀłĹĻĽĿŁ"},
    {"n", "ñńņňŋÑŃŅŇŊ"},
    {"o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợÒÓÔÕÖØŌŎŐƠǑỌỎỐỒỔỖỘỚỜỞỠỢ"},
    {"oe", "œŒ"},
    {"r", "ŕŗřŔŖŘ"},
    {"s", "śŝşšșſŚŜŞŠȘ"},
    {"ss", "ßẞ"},
    {"t", "ţťŧțŢŤŦȚ"},
    {"th", "þÞ"},
    {"u", "ùúûüũūŭůűųưǔụủứừửữựÙÚÛÜŨŪŬŮŰŲƯǓỤỦỨỪỬỮỰ"},
    {"w", "ŵẁẃẅŴẀẂẄ"},
    {"y", "ýÿŷỳỵỷỹÝŸŶỲỴỶỸ"},
    {"z", "źżžŹŻŽ"},
};

using Folding = std::unordered_map<char32_t, std::string_view>;

Folding read_table() {
    Folding folding;
    for (const Plain& row : table) {
        for (std::size_t at = 0; at < row.letters.size();) {
            const CodePoint letter = code_point_at(row.letters, at);
            folding.emplace(letter.value, row.plain);
            at += letter.size;
        }
    }
    return folding;
}

/// An accent that was written as a character of its own, as macOS does in file names.
bool is_combining_accent(char32_t c) { return c >= 0x300 && c <= 0x36F; }

}  // namespace

std::string fold_case(std::string_view utf8) {
    static const Folding folding = read_table();
    std::string folded;
    folded.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const char byte = utf8[at];
        if (static_cast<unsigned char>(byte) < 0x80) {
            folded += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
            ++at;
            continue;
        }
        const CodePoint c = code_point_at(utf8, at);
        if (c.size == 0) return std::string{utf8};
        if (const auto found = folding.find(c.value); found != folding.end()) {
            folded += found->second;
        } else if (!is_combining_accent(c.value)) {
            folded.append(utf8, at, c.size);
        }
        at += c.size;
    }
    return folded;
}

}  // namespace kring
