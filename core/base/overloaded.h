#pragma once

namespace kring {

/// Lets std::visit be written as a table of cases, one lambda each.
template <class... Ts> struct overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts> overloaded(Ts...) -> overloaded<Ts...>;

}  // namespace kring
