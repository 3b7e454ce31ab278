#pragma once

#include "app/ui/view.h"

namespace kring {

/// Why nothing is written to a file from here: what stands there is looked back at.
inline ui::WhyNot why_not_written(const View& view, const Glance& glance) {
    if (!glance.until) return std::nullopt;
    return view.words("replay.not_from_here");
}

}  // namespace kring
