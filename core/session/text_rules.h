#pragma once

#include "core/session/refusal.h"

#include <optional>
#include <string>

namespace kring {

// Texts as typed become texts as kept, in place; or why not, and then the text is as it was.

std::optional<Refusal> tidy_text(std::string& text);         ///< several lines; may be empty
std::optional<Refusal> tidy_line(std::string& line);         ///< one line; may be empty
std::optional<Refusal> tidy_needed_text(std::string& text);  ///< several lines; not empty
std::optional<Refusal> tidy_needed_line(std::string& line);  ///< one line; not empty

}  // namespace kring
