#pragma once
#include "app/ui/rect.h"
#include <map>
#include <string>

namespace kring::ui {

/// Where each named widget was drawn in the last frame, by the path of its id
/// ("capture/line", "people/person:3/remove"). Null in the product; tests and the demo set it to
/// find out where to click.
struct Probe {
    struct Seen {
        Rect rect;     ///< whole widget
        Rect visible;  ///< what clipping left of it; empty when scrolled away
        bool enabled = true;
        bool focused = false;
        std::string why_not;  ///< the sentence that a greyed widget gives
    };
    std::map<std::string, Seen> widgets;

    const Seen* find(const std::string& path) const {
        const auto it = widgets.find(path);
        return it == widgets.end() ? nullptr : &it->second;
    }
};

}  // namespace kring::ui
