#pragma once

#include <utility>
#include <variant>

namespace kring {

// A variant of many kinds, made, copied and moved by way of `emplace`. The constructors of
// std::variant go down to a kind through all kinds before it, each a function of its own: with
// seventy kinds that are thousands, and most of what their compiler takes. `emplace` takes the
// address of the place itself.

/// Makes `to` what `from` is; when copying throws, `to` stays what it was.
template <class Kinds> void become_copy(Kinds& to, const Kinds& from) {
    std::visit([&to]<class Kind>(const Kind& kind) { to.template emplace<Kind>(Kind(kind)); },
               from);
}

/// The same, with what `from` holds; not the same two.
template <class Kinds> void become(Kinds& to, Kinds&& from) noexcept {
    std::visit([&to]<class Kind>(Kind& kind) { to.template emplace<Kind>(std::move(kind)); }, from);
}

}  // namespace kring
