#pragma once

#include "core/method/load_method.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"

#include <string>

namespace kring::test {

/// The Effectenarena that comes with Kring.
inline const Method& our_arena() {
    static const Method method = [] {
        const MethodShelf shelf = load_methods({source_folder() + "/assets/methods"});
        REQUIRE_FALSE(shelf.methods.empty());
        return shelf.methods.front();
    }();
    return method;
}

}  // namespace kring::test
