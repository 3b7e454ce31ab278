#pragma once
#include "app/ui/long_text.h"
#include "app/ui/spoken.h"
#include "app/ui/text_editor.h"
#include "app/ui/text_layout.h"
#include "app/ui/ui.h"
#include "app/ui/widgets.h"
#include "core/base/sentences.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace kring::ui {

/// How far something is scrolled.
struct Scroll {
    float target = 0;   ///< pixels from the top
    float height = 0;   ///< of the content, as used the frame before
    float grabbed = 0;  ///< target when the bar was grabbed
};

/// What the toolkit remembers between frames, and what is open while one is drawn. Inside app/ui
/// only.
struct UiMemory {
    // Scopes of the frame being drawn.
    std::string path;
    WidgetId seed = 0;
    WidgetId trap = 0;
    Layer layer = Layer::page;
    bool unfocusable = false;        ///< inside a popup that leaves the keyboard alone
    float edge = 1e9F;               ///< what begins right of it lies under something
    std::vector<ScrollArea*> areas;  ///< that are open, innermost last
    WidgetId followed = 0;           ///< the focused widget that was scrolled to
    std::vector<Rect> clips;
    std::vector<bool> key_taken;
    std::vector<KeyPress> keys;

    // The mouse button that is down.
    WidgetId active = 0;
    ImVec2 pressed_at{0, 0};
    bool dragging = false;
    WidgetId last_touched = 0;

    /// What points to itself in this frame, and since when.
    struct Pointing {
        WidgetId id = 0;
        Rect rect;
        std::string text, keys;
        double since = 0;
        double delay = 0.5;
    };
    Pointing pointing, pointed_before;
    Spoken spoken;                    ///< of what has the keyboard in this frame
    std::vector<std::string> dialog;  ///< what the dialog says that lies open in this frame

    std::unordered_map<WidgetId, Scroll> scrolls;
    std::unordered_map<WidgetId, float> heights;  ///< of popups, as used the frame before

    struct Shown {
        Toast toast;
        double until = 0;
        WidgetId id = 0;
    };
    std::vector<Shown> toasts;
    WidgetId toasts_made = 0;

    WidgetId escape_for = 0;  ///< the popup or dialog that Esc closes in this frame
    WidgetId open_dropdown = 0;

    /// A text of several lines that is on the screen: a field or something to read.
    struct LongText {
        LaidText laid;  ///< what is shown; the field that has the keyboard has `editor`
        Scroll scroll;
        float grown = 0;         ///< pixels of text the box has when its caller lets it grow
        float grows_to = 0;      ///< and the most it can get
        TextRange highlighted;   ///< scrolled to already
        std::uint64_t seen = 0;  ///< the frame that drew it last
    };
    std::unordered_map<WidgetId, LongText> long_texts;
    std::uint64_t frame = 0;
    /// What under the mouse scrolls by the wheel itself, and further up or down; 0 = nothing.
    WidgetId wheel_up_for = 0, wheel_down_for = 0;

    LayoutCache layouts;
    TextEditor editor;           ///< of the one field that has the keyboard
    std::string editor_utf8;     ///< its text as it was given or given back last
    LaidFor editor_laid;         ///< what its rows were made for
    double blinks_since = -1e9;  ///< the last key or press in it
    WidgetId editing = 0;
    std::string before_edit;   ///< the draft when the keyboard came, for Esc
    bool edited = false;       ///< since then, or since the last commit
    WidgetId left_edited = 0;  ///< a field that lost the keyboard and has not committed yet
    std::optional<std::size_t> wanted_caret;
    WidgetId wanted_caret_in = 0;

    double now = 0;
    std::optional<double> wake;  ///< seconds until something changes by itself
    bool moving = false;
};

WidgetId hash_id(WidgetId seed, std::string_view text);
/// Draw again in so many seconds at the latest.
void wake_in(UiMemory& memory, double seconds);
/// Moves what is under the mouse by its wheel, inside [0, most]; what lies around it scrolls only
/// once this is at its end.
void use_wheel(Ui& ui, const Touch& touch, float& target, float most, float step);
/// The memory of a long text that is being drawn.
UiMemory::LongText& long_text(Ui& ui, WidgetId id);

}  // namespace kring::ui
