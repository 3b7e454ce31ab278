#include "core/archive/line_checksum.h"

#include "core/archive/record_line.h"
#include "core/base/checksum.h"

#include <array>
#include <cstdint>

namespace kring {
namespace {

std::array<char, checksum_width> checksum_of(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<char, checksum_width> out{};
    std::uint32_t sum = crc32(text);
    for (std::size_t i = 8; i-- > 0; sum >>= 4) out[i] = digits[sum & 0xF];
    out[8] = ' ';
    return out;
}

}  // namespace

void put_checksum(std::string& line) {
    const auto sum = checksum_of(std::string_view{line}.substr(checksum_width));
    line.replace(0, checksum_width, sum.data(), sum.size());
}

bool checksum_fits(std::string_view line) {
    if (line.size() < checksum_width) return false;
    const auto sum = checksum_of(line.substr(checksum_width));
    return line.substr(0, checksum_width) == std::string_view{sum.data(), sum.size()};
}

}  // namespace kring
