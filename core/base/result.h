#pragma once

#include <cassert>
#include <utility>
#include <variant>

namespace kring {

/// Wraps an error on its way into a Result, so that the two sides cannot be confused.
template <class E> struct Err {
    E error;
};
template <class E> Err(E) -> Err<E>;

/// Either a value or the reason why there is none. Has the names of std::expected (C++23), to
/// become an alias of it. Reading the side that is not there is a bug and stops the program.
template <class T, class E> class [[nodiscard]] Result {
public:
    Result(T value) : m_side{std::in_place_index<0>, std::move(value)} {}
    Result(Err<E> e) : m_side{std::in_place_index<1>, std::move(e.error)} {}

    bool has_value() const { return m_side.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & {
        assert(has_value());
        return *std::get_if<0>(&m_side);
    }
    const T& value() const& {
        assert(has_value());
        return *std::get_if<0>(&m_side);
    }
    T&& value() && {
        assert(has_value());
        return std::move(*std::get_if<0>(&m_side));
    }
    const E& error() const {
        assert(!has_value());
        return *std::get_if<1>(&m_side);
    }

private:
    std::variant<T, E> m_side;
};

}  // namespace kring
