#pragma once

#include "core/session/event.h"
#include "core/session/state.h"

#include <cstddef>
#include <span>
#include <string>

namespace kring {

/// What the views beside a replay may know: the session as it ended and the moment that is looked
/// at. Where names are hidden they are gone from all of it.
struct LookBack {
    std::span<const Record> log;  ///< all of it
    const State& end;             ///< fold of `log`
    const State& now;             ///< as it was at `place`
    std::size_t place = 0;        ///< of the Timeline
    SessionTime at{0};            ///< when that was
    bool names = false;           ///< names are shown
    std::string path;             ///< of the session's file
};

}  // namespace kring
