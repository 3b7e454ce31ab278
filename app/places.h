#pragma once

#include <string>
#include <vector>

namespace kring {

/// Where Kring finds its own things and keeps those of the person. Every folder can be set from
/// outside: KRING_ASSETS, KRING_SESSIONS, KRING_DATA, KRING_CONFIG,
/// KRING_CACHE.
struct Places {
    std::string assets;     ///< methods, words and themes that came with Kring
    std::string examples;   ///< sessions that came with Kring; never written to
    std::string sessions;   ///< the person's own: ~/Kring
    std::string methods;    ///< the person's own copies of method files
    std::string settings;   ///< a file
    std::string index;      ///< a file that may be thrown away: what all sessions say, to search in
    std::string data_home;  ///< where the system keeps things of the person, its bin too
    std::string plain_text;  ///< a file: what stands on the screen, in plain lines
    std::vector<std::string> method_folders() const { return {assets + "/methods", methods}; }
};

/// Looks beside the program first (a build folder), then where it is installed.
Places find_places();

}  // namespace kring
