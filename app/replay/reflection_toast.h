#pragma once

namespace kring {

/// Key of the message that a note is gone; its button puts it back.
inline constexpr const char* note_toast = "note_removed";

}  // namespace kring
