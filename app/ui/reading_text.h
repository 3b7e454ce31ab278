#pragma once
#include "app/ui/ui.h"
#include "core/base/sentences.h"
#include <cstddef>
#include <optional>
#include <string_view>

namespace kring::ui {

/// How a long text to be read looks.
struct ReadingLook {
    TypeSize size = TypeSize::lead;
    float line = 0;          ///< height of a line in tokens; 0 = that of the size
    ImFont* font = nullptr;  ///< another font than that of the size, as on the wall
    int measure = 70;        ///< widest line in characters; 0 = the whole box
    bool centred = false;    ///< the column stands in the middle, else at the left
    Role role = Role::text;
    /// Bytes of the sentence being read: on a soft strip, and scrolled into view when it changes.
    std::optional<TextRange> highlight = std::nullopt;
    Role highlight_role = Role::text;
    Role strip = Role::accent_soft;
    bool pointable = false;  ///< a click on the text says where
};

struct ReadingAnswer {
    std::size_t lines = 0;       ///< of the whole text
    std::size_t first_line = 0;  ///< of those that are seen, also in part
    std::size_t end_line = 0;    ///< one past the last that is seen
    TextRange visible;           ///< bytes of the text on those lines
    bool all_visible = true;     ///< the text fits the box
    float height = 0;            ///< of the whole text, in pixels
    /// Byte of the character that was clicked on, when `pointable`.
    std::optional<std::size_t> clicked = std::nullopt;
};

/// A long text to be read aloud: wrapped as the editor wraps it, at a reading measure, scrolled by
/// wheel, bar and highlight. The keys of scrolling (arrows, page keys, Home, End) work once it has
/// the keyboard. Only the lines that are seen are drawn.
ReadingAnswer draw_reading_text(Ui& ui, std::string_view id, const Rect& rect,
                                std::string_view text, const ReadingLook& look = {});

/// Height the text would take in `width`, in pixels.
float reading_text_height(Ui& ui, std::string_view id, float width, std::string_view text,
                          const ReadingLook& look = {});

}  // namespace kring::ui
