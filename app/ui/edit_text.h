#pragma once
#include "app/ui/ui.h"
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kring::ui {

/// What went wrong with something typed or pasted; the view turns it into a sentence.
enum class FieldTrouble : unsigned char {
    none,
    too_long,         ///< more than max_code_points: nothing was inserted
    not_utf8,         ///< the clipboard or the text itself is not valid UTF-8; nothing changed
    control_chars,    ///< the clipboard holds control characters; nothing was inserted
    too_many_symbols  ///< no room for another kind of emoji; it was not inserted
};

/// Bytes [from, to) of the text drawn in another weight or colour.
struct FieldSpan {
    std::size_t from = 0, to = 0;
    Weight weight = Weight::regular;
    Role role = Role::text;
};

struct FieldLook {
    std::string_view label = {};  ///< above, in caption SemiBold
    std::string_view note = {};   ///< right of the label: "mag leeg"
    std::string_view hint = {};   ///< inside while empty
    std::string_view error = {};  ///< below, with a sign
    std::optional<Icon> left = std::nullopt;
    std::string_view keys = {};  ///< key cap at the right end
    bool multi_line = false;     ///< wraps at words; Enter breaks the line, leaving commits
    bool framed = true;          ///< false: only the text; the caller draws the field
    bool read_only = false;      ///< caret, selection and copying work; nothing changes
    int min_lines = 2;           ///< of a field that grows (edit_text_height)
    int max_lines = 0;           ///< the same; what is more scrolls; 0 = grows without end
    /// Widest line of a multi-line field in characters, for reading measure; 0 = the whole box.
    int measure = 0;
    bool centred = false;  ///< the column of a measure stands in the middle, else at the left
    TypeSize size = TypeSize::body;
    std::size_t max_code_points = 2000;
    std::span<const FieldSpan> spans = {};
    std::optional<std::size_t> anchor = std::nullopt;  ///< byte whose place the answer gives
    Role fill = Role::surface;
    float padding = 12;
    WhyNot why_not = std::nullopt;
    bool commit_on_leave = true;  ///< losing the keyboard after an edit commits
    bool select_all_on_focus = false;
    bool escape_restores = true;  ///< Esc brings back the text of before; false: only tells
};

struct FieldAnswer {
    bool changed = false;    ///< the draft was edited in this frame
    bool committed = false;  ///< Enter, or the keyboard left after an edit
    bool entered = false;    ///< committed by Enter
    bool cancelled = false;  ///< Esc; the draft is as it was, unless !escape_restores
    bool focused = false;
    /// A paste with line breaks into a single line: not inserted, handed back as it was.
    std::optional<std::string> pasted_lines;
    FieldTrouble trouble = FieldTrouble::none;
    std::size_t caret = 0;   ///< byte offset
    ImVec2 caret_at{0, 0};   ///< top of the caret on the screen
    ImVec2 anchor_at{0, 0};  ///< top of the character at look.anchor
    float line_height = 0;
};

/// The one text field of Kring. `rect` is the box itself (44 high for one line); label and error
/// are drawn outside of it (20 above, 20 below). `draft` lives with the caller (UiState) and is
/// the truth in every frame: changing it from outside is seen at once. The field thinks in code
/// points, so no character is lost. Text that is not UTF-8 is shown read-only.
/// Keys the caller took before (Ui::take) never reach the field. Ctrl Z is left to the caller
/// when the field has nothing to take back.
///
/// With `multi_line` it is the editor of long texts: wraps at words while typing, scrolls, and
/// costs a keystroke no more than the lines it changes. Arrows step over what people call a
/// character, with Ctrl over words; Home and End go by the line that is seen, Page Up and Down by
/// what fits the box. A double click takes a word, a triple one the paragraph, and dragging goes on
/// by the same. Enter breaks the line, Tab leaves. Pasted text loses the line ends and tabs of
/// other systems. What would pass `max_code_points` is refused whole, and `trouble` says so.
FieldAnswer edit_text(Ui& ui, std::string_view id, const Rect& rect, std::string& draft,
                      const FieldLook& look = {});

/// Height of the box of a multi-line field that shows its whole text, between look.min_lines and
/// look.max_lines. Call it in the scope where edit_text will be called, with the same arguments.
float edit_text_height(Ui& ui, std::string_view id, float width, const std::string& draft,
                       const FieldLook& look);

/// Gives the keyboard to a field, caret at the end.
void focus_field(Ui& ui, std::string_view id);
/// Puts the caret of a field at a byte offset of its draft (after a completion was put in).
void set_caret(Ui& ui, std::string_view id, std::size_t byte);

}  // namespace kring::ui
