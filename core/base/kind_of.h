#pragma once

#include <type_traits>
#include <variant>

namespace kring {

template <class T, class Variant> inline constexpr bool is_kind_of = false;
template <class T, class... Kinds>
inline constexpr bool is_kind_of<T, std::variant<Kinds...>> = (std::is_same_v<T, Kinds> || ...);

/// T is one of the kinds that a variant can hold, itself and nothing that converts to it.
template <class T, class Variant>
concept KindOf = is_kind_of<T, Variant>;

}  // namespace kring
