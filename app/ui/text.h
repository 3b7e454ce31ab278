#pragma once
#include "app/ui/ui.h"
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace kring::ui {

enum class Align : unsigned char { left, centre, right };

/// How a piece of text looks. Text of people is drawn as it is: nothing in it is interpreted.
struct TextLook {
    TypeSize size = TypeSize::body;
    Weight weight = Weight::regular;
    Role role = Role::text;
    Align align = Align::left;
    int max_lines = 0;  ///< 0 = as many as it takes; what is longer ends in an ellipsis
    float line = 0;     ///< height of a line in tokens; 0 = that of the size
};

/// A stretch of text in one weight and colour, for lines that mix them.
struct Run {
    std::string_view text;
    Weight weight = Weight::regular;
    Role role = Role::text;
};

/// Width of the widest line, in pixels, without wrapping.
float text_width(Ui& ui, std::string_view text, TextLook look = {});
float runs_width(Ui& ui, std::span<const Run> runs, TypeSize size);
/// Height that draw_text_block would take in `width`.
float text_height(Ui& ui, float width, std::string_view text, TextLook look = {});
/// Number of lines in `width`.
int text_lines(Ui& ui, float width, std::string_view text, TextLook look = {});

/// One line, vertically in the middle of `box`, cut with an ellipsis when it does not fit. Returns
/// the width drawn. Pointing at a cut line shows the whole text.
float draw_text(Ui& ui, const Rect& box, std::string_view text, TextLook look = {});
/// In the middle of the height of `box`, at most two lines, with a line through it: what was taken
/// away. Returns the width drawn.
float draw_struck(Ui& ui, const Rect& box, std::string_view text, TextLook look = {});
/// Wrapped at words (long words by character), from the top of `box`, also at '\n'. Returns the
/// height. The height of `box` does not limit; look.max_lines does. A cut text shows itself on
/// pointing.
float draw_text_block(Ui& ui, const Rect& box, std::string_view text, TextLook look = {});
/// Wrapped, and the block as a whole in the middle of the height of `box`.
float draw_text_middle(Ui& ui, const Rect& box, std::string_view text, TextLook look = {});

/// A line of mixed weights and colours; cut with an ellipsis when it does not fit. `look` gives
/// size and alignment. Returns the width.
float draw_runs(Ui& ui, const Rect& box, std::span<const Run> runs, TextLook look = {});
/// The same, wrapped. Returns the height.
float draw_runs_block(Ui& ui, const Rect& box, std::span<const Run> runs, TextLook look = {});
float runs_height(Ui& ui, float width, std::span<const Run> runs, TextLook look = {});

/// Digits in cells as wide as '0', so that a clock does not tremble. Returns the width.
float draw_number(Ui& ui, const Rect& box, std::string_view text, TextLook look = {});
float number_width(Ui& ui, std::string_view text, TextLook look = {});

}  // namespace kring::ui
