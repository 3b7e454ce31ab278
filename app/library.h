#pragma once

#include "app/places.h"
#include "core/library/index.h"

#include <cstddef>
#include <functional>

namespace kring {

/// How far the index has come: files looked at, of how many.
struct LibraryProgress {
    std::size_t done = 0, total = 0;
};

/// The index of the person's sessions, where it is kept between two starts; in memory when there is
/// no place to write.
SessionIndex open_index(const Places& places);

/// Brings the index up to what the sessions folder holds now; what did not change is not read
/// again. `go_on` is told how far it is after each file, and may end it by answering false. False:
/// the folder is there and cannot be read.
bool update_index(SessionIndex& index, const Places& places,
                  const std::function<bool(LibraryProgress)>& go_on = {});

}  // namespace kring
