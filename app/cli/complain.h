#pragma once

#include <iostream>
#include <string>

namespace kring {

/// Says on standard error why a command could not be done; answers its exit code.
inline int complain(const std::string& why) {
    std::cerr << why << '\n';
    return 2;
}

}  // namespace kring
