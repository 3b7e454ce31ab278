#pragma once

#include "app/ui/text.h"

namespace kring {

/// What stands beside or under the thing itself.
inline constexpr ui::TextLook small_print{.size = ui::TypeSize::caption, .role = ui::Role::text2};
/// Room for the bar of a list, in tokens.
inline constexpr float bar_token = 16;

}  // namespace kring
