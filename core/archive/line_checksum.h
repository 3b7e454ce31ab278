#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kring {

/// Bytes in front of the JSON of a line: 8 hex digits and a space.
inline constexpr std::size_t checksum_width = 9;

/// Puts the CRC-32 of everything from `checksum_width` on in front of it, in the room left for it.
void put_checksum(std::string& line);

}  // namespace kring
