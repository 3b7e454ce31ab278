#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace kring {

/// Words by key ("report.title.actions"), in the language of the one who asked. Core has none
/// itself.
using WordsOf = std::function<std::string(std::string_view key)>;

}  // namespace kring
