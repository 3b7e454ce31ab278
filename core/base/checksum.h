#pragma once

#include <cstdint>
#include <string_view>

namespace kring {

/// CRC-32 (ISO 3309, as in PNG and gzip). Finds torn and flipped bytes; protects against nobody.
std::uint32_t crc32(std::string_view bytes);

}  // namespace kring
