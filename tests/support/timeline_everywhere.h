#pragma once

#include "core/replay/timeline.h"
#include "core/session/fold.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <span>
#include <vector>

namespace kring::test {

/// A timeline over this log is at every place what the log up to there says: going on, going back,
/// and jumping.
inline bool everywhere_as_it_was(std::span<const Record> log) {
    Timeline timeline{log};
    std::vector<State> then;
    for (std::size_t place = 0; place <= timeline.last(); ++place)
        then.push_back(fold(timeline.until(place)));
    const auto is_as_it_was = [&](std::size_t place) {
        return timeline.at(place) == then[place] && timeline.place() == place;
    };
    std::vector<std::size_t> places(then.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const bool on = std::all_of(places.begin(), places.end(), is_as_it_was);
    const bool back = std::all_of(places.rbegin(), places.rend(), is_as_it_was);
    std::shuffle(places.begin(), places.end(), std::mt19937{7});
    const bool jumping = std::all_of(places.begin(), places.end(), is_as_it_was);
    return on && back && jumping && then.back() == fold(log);
}

}  // namespace kring::test
