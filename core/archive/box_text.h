#pragma once

#include "core/archive/ballot_box_file.h"

#include <string>
#include <string_view>

namespace kring {

/// The whole text of a box file. Error: not_storable.
Result<std::string, ArchiveError> to_box_text(const BoxContent& content);
/// The reverse. Errors: not_a_session, header_damaged, too_new. Never throws, whatever the bytes.
Result<BoxContent, ArchiveError> from_box_text(std::string_view text);

}  // namespace kring
