#pragma once

#include "app/ui/fonts.h"

namespace kring::ui {

/// One size to bake.
struct TypeStep {
    TypeSize size = TypeSize::body;
    float em = 15;            ///< at scale 1
    float spacing = 0;        ///< between letters, in pixels at scale 1
    bool regular = true;      ///< the large sizes are SemiBold only
    bool all_letters = true;  ///< else only Latin: what people write does not come so large
    bool never_smaller =
        false;  ///< also not by a part of a pixel: a floor for reading depends on it
};

}  // namespace kring::ui
