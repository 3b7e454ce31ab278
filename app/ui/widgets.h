#pragma once
#include "app/ui/draw.h"
#include "app/ui/text.h"
#include "app/ui/ui.h"
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kring::ui {

/// Controls. Every one takes an id (never people's text), the rectangle it fills, and may be
/// greyed with a sentence that says why. All of them work by mouse and by keyboard, report to the
/// probe and never catch the mouse in less than 28 x 28 tokens. Heights by the tokens: 32 quiet,
/// 44 usual, 56 the one main button of a window.

/// Text on pointing: what it does, and the key that does the same ("Ctrl Z").
struct Hint {
    std::string_view text = {};
    std::string_view keys = {};
};
/// Attaches a hint to what was just touched.
void hint(Ui& ui, const Touch& touch, const Rect& rect, Hint what);

enum class ButtonKind : unsigned char {
    main,      ///< accent, the one loud thing of a window
    soft,      ///< accentsoft
    quiet,     ///< sunken
    bordered,  ///< surface with a border
    bare       ///< only text, fills on pointing
};
struct ButtonLook {
    ButtonKind kind = ButtonKind::quiet;
    std::optional<Icon> left = std::nullopt;
    std::optional<Icon> right = std::nullopt;
    std::string_view eyebrow = {};  ///< small line above the label: "Volgende"
    TypeSize size = TypeSize::body;
    Weight weight = Weight::semibold;
    Align align = Align::centre;
    Hint hint = {};
    std::string_view group = {};
    float radius = 8;
    float icon_size = 0;  ///< tokens; 0 = by size and kind
    float gap = 8;
    std::optional<Role> fill = std::nullopt;
    bool keep_focus = false;     ///< a click leaves the keyboard in the field where it was
    std::string_view keys = {};  ///< key cap at the right end
    std::optional<Role> ink = std::nullopt;
};
bool button(Ui& ui, std::string_view id, const Rect& rect, std::string_view label,
            const ButtonLook& look = {}, const WhyNot& why_not = {});
/// Width the button wants for its content.
float button_width(Ui& ui, std::string_view label, const ButtonLook& look = {});

struct IconButtonLook {
    ButtonKind kind = ButtonKind::quiet;
    float icon_size = 18;
    Hint hint = {};  ///< always give one: it is the only word of the button
    std::string_view group = {};
    float stroke = 0;
    bool keep_focus = false;
    bool on = false;  ///< shown as chosen
};
bool icon_button(Ui& ui, std::string_view id, const Rect& rect, Icon which,
                 const IconButtonLook& look = {}, const WhyNot& why_not = {});

struct ChipLook {
    bool on = false;
    std::optional<Icon> left = std::nullopt;
    bool removable = false;
    std::optional<Role> fill = std::nullopt;
    std::optional<Role> ink = std::nullopt;
    Hint hint = {};
    std::string_view group = {};
    bool keep_focus = false;
    std::string_view keys = {};  ///< key cap inside, as in the search chip of the top bar
    TypeSize size = TypeSize::caption;
};
enum class ChipAnswer : unsigned char { none, clicked, removed };
ChipAnswer chip(Ui& ui, std::string_view id, const Rect& rect, std::string_view label,
                const ChipLook& look = {}, const WhyNot& why_not = {});
/// A chip that only says something.
void chip_label(Ui& ui, const Rect& rect, std::string_view label, const ChipLook& look = {});
float chip_width(Ui& ui, std::string_view label, const ChipLook& look = {});

/// 36 x 20 in the middle right of `rect`; true when it was flipped (the caller changes `on`).
bool toggle(Ui& ui, std::string_view id, const Rect& rect, bool on, Hint what = {},
            const WhyNot& why_not = {});
/// "Heel | Kort": returns the newly chosen index. Arrows left and right move.
std::optional<int> segmented(Ui& ui, std::string_view id, const Rect& rect,
                             std::span<const std::string_view> labels, int chosen,
                             const WhyNot& why_not = {});
float segmented_width(Ui& ui, std::span<const std::string_view> labels);
/// "- 20 min +": returns -1, 0 or +1. `value` is drawn in the middle, in cells.
int stepper(Ui& ui, std::string_view id, const Rect& rect, std::string_view value, Hint less = {},
            Hint more = {}, const WhyNot& no_less = {}, const WhyNot& no_more = {});

/// A large choice with a picture at the left (its rectangle is handed to `picture`), title, lines
/// and a round mark at the right.
bool radio_tile(Ui& ui, std::string_view id, const Rect& rect, bool chosen, std::string_view title,
                std::string_view lines, const std::function<void(const Rect&)>& picture = {},
                std::string_view group = {}, const WhyNot& why_not = {});
bool checkbox_row(Ui& ui, std::string_view id, const Rect& rect, bool checked,
                  std::string_view label, std::string_view second_line = {},
                  const WhyNot& why_not = {});

struct RowLook {
    std::optional<Icon> left = std::nullopt;
    Role left_role = Role::text2;
    std::optional<Kind> bead = std::nullopt;  ///< a bead instead of the icon
    bool arrow = false;
    bool selected = false;
    std::optional<bool> choice = std::nullopt;  ///< one of several: a round mark at the left
    int title_lines = 1;
    Weight title_weight = Weight::regular;
    std::string_view note = {};  ///< small, at the right end
    Hint hint = {};
    std::string_view group = {};
    bool keep_focus = false;
    float padding = 12;
};
/// A whole row that is one button: icon, title, second line in text2, arrow.
bool row_button(Ui& ui, std::string_view id, const Rect& rect, std::string_view title,
                std::string_view second_line = {}, const RowLook& look = {},
                const WhyNot& why_not = {});
float row_height(Ui& ui, float width, std::string_view title, std::string_view second_line,
                 const RowLook& look = {});

// Things that only show ------------------------------------------------------------------------

/// Cap of a key, its left edge at box.x, in the middle of the height. Returns its width.
float key_cap(Ui& ui, const Rect& box, std::string_view keys, Role fill = Role::sunken,
              Role ink = Role::text);
float key_cap_width(Ui& ui, std::string_view keys);
/// Head of a section in `lead` SemiBold, a note at the right in caption.
void section_head(Ui& ui, const Rect& rect, std::string_view title, std::string_view note = {},
                  TypeSize size = TypeSize::lead);
/// Round letter of a person, `diameter_token` 28. `open`: dashed, has not spoken yet.
void avatar(Ui& ui, ImVec2 centre, std::string_view letter, float diameter_token = 28,
            bool open = false);
void progress_bar(Ui& ui, const Rect& rect, float share, Role track = Role::surface,
                  Role bar = Role::accent);
/// Icon in a dashed ring, a sentence and a second one, in the middle of `rect`.
void empty_state(Ui& ui, const Rect& rect, Icon which, std::string_view title,
                 std::string_view line);
void page_background(Ui& ui);
void panel(Ui& ui, const Rect& rect, Role role = Role::surface, float radius_token = 12);

// Things that hold others ----------------------------------------------------------------------

/// A part of the page that scrolls up and down. Draw inside `content()`, whose y already carries
/// the scroll, then say with `height` how much there was.
///     ScrollArea area{ui, "gaps", rect};
///     Rect r = area.content();  ...  area.used(r.y - area.content().y);
class ScrollArea {
public:
    ScrollArea(Ui& ui, std::string_view id, const Rect& rect);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    /// Where to draw: as wide as the area less the bar's room, endlessly high.
    Rect content() const { return m_content; }
    void used(float height) { m_used = height; }
    /// Brings a rectangle into view in the next frame.
    void show(const Rect& rect);

private:
    Ui& m_ui;
    IdScope m_scope;
    WidgetId m_id;
    Rect m_rect, m_content;
    float m_used = 0;
};

struct PopupLook {
    float width = 304;           ///< tokens
    float height = 0;            ///< tokens; 0 = what the content used in the frame before
    bool above = false;          ///< opens upwards from the anchor
    Align side = Align::left;    ///< which edges of anchor and popup lie on one line
    bool takes_keyboard = true;  ///< false: the field keeps it (completions); Tab does not enter
    float padding = 8;
};
/// A raised panel at an anchor; open while `open` is true. Esc or a press outside set it to false.
///     if (Popup menu{ui, "lane", button_rect, open, {.width = 220}}) { ... menu.content() ... }
class Popup {
public:
    Popup(Ui& ui, std::string_view id, const Rect& anchor, bool& open, const PopupLook& look = {});
    ~Popup();
    Popup(const Popup&) = delete;
    Popup& operator=(const Popup&) = delete;

    explicit operator bool() const { return m_shown; }
    Rect content() const { return m_content; }
    Rect rect() const { return m_rect; }
    void used(float height) { m_used = height; }
    void close();

private:
    Ui& m_ui;
    bool& m_open;
    PopupLook m_look;
    bool m_shown = false;
    WidgetId m_id = 0;
    Rect m_rect, m_content;
    float m_used = 0;
    WidgetId m_trap_before = 0;
    bool m_unfocusable_before = false;
    std::optional<LayerScope> m_layer;
    std::optional<IdScope> m_scope;
};

/// A dialog over everything, with a scrim. Tab stays inside; Esc sets `open` to false.
class Modal {
public:
    /// `width`, `height` in tokens; height 0 = what the content used in the frame before.
    Modal(Ui& ui, std::string_view id, bool& open, float width, float height = 0);
    ~Modal();
    Modal(const Modal&) = delete;
    Modal& operator=(const Modal&) = delete;

    explicit operator bool() const { return m_shown; }
    Rect content() const { return m_content; }
    void used(float height) { m_used = height; }
    void close();

private:
    Ui& m_ui;
    bool& m_open;
    bool m_shown = false;
    bool m_fixed = false;
    WidgetId m_id = 0;
    Rect m_content;
    float m_used = 0;
    WidgetId m_trap_before = 0;
    std::optional<LayerScope> m_layer;
    std::optional<IdScope> m_scope;
};

/// A field that opens a list. Returns the newly chosen index.
std::optional<int> dropdown(Ui& ui, std::string_view id, const Rect& rect,
                            std::span<const std::string_view> labels, int chosen,
                            std::string_view placeholder = {}, const WhyNot& why_not = {});

/// A short message at the bottom, gone after `seconds`; `action` is its button ("Terug").
struct Toast {
    std::string text;
    std::string action = {};
    double seconds = 6;
    std::optional<Icon> icon = std::nullopt;
    std::string key = {};  ///< a new toast with the same key replaces the old one
};
void show_toast(Ui& ui, Toast toast);
/// Draws the toasts above `above_y` around the middle of the page; once a frame, last. Returns the
/// key of the toast whose button was pressed.
std::optional<std::string> draw_toasts(Ui& ui, float above_y);
void forget_toast(Ui& ui, std::string_view key);

}  // namespace kring::ui
