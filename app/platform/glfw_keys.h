#pragma once

#include "app/ui/keys.h"

namespace kring::platform {

/// The key of a US board that GLFW's number stands for. `num_lock` decides what the number block
/// says.
ui::Key key_from_glfw(int key, bool num_lock);

}  // namespace kring::platform
