#include "core/base/checksum.h"

#include <zlib.h>

namespace kring {

std::uint32_t crc32(std::string_view bytes) {
    const auto* first = reinterpret_cast<const unsigned char*>(bytes.data());
    // A null buffer would ask zlib for the start value instead; that is 0, as for no bytes at all.
    return static_cast<std::uint32_t>(::crc32_z(0, first, bytes.size()));
}

}  // namespace kring
