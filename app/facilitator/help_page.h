#pragma once

#include "app/ui/view.h"

#include <span>

namespace kring {

// Keys of the words throughout: `head` stands over `says`, `keys` names a key and `does` what it
// does.
struct HelpBlock {
    const char* head;
    const char* says;
};
struct HelpKey {
    const char* keys;
    const char* does;
};
struct HelpPage {
    const char* title;
    std::span<const HelpBlock> blocks;
    std::span<const HelpKey> keys;
    const char* foot;  ///< in small letters, under the blocks
};

/// What a screen is for on the left, its keys on the right; closed by F1, Esc or its cross.
void draw_help_page(View& view, const HelpPage& page, bool& open);

}  // namespace kring
