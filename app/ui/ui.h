#pragma once
#include "app/ui/focus.h"
#include "app/ui/keys.h"
#include "app/ui/motion.h"
#include "app/ui/probe.h"
#include "app/ui/rect.h"
#include "app/ui/theme.h"
#include "app/ui/type.h"
#include <imgui.h>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kring::ui {

/// Why a control is greyed, as a sentence for its tooltip; nothing = it works.
using WhyNot = std::optional<std::string>;

/// Modifiers that have to be down, exactly.
struct Mods {
    bool ctrl = false, shift = false, alt = false;
};

struct UiMemory;  // what the toolkit itself remembers between frames: ui_memory.h

/// One window's toolkit, from its first frame to its last. Owned by the app (or a test).
class UiHost {
public:
    UiHost();
    ~UiHost();
    UiHost(const UiHost&) = delete;
    UiHost& operator=(const UiHost&) = delete;

    UiMemory& memory() { return *m_memory; }
    Focus focus;
    Motion motion;
    Probe* probe = nullptr;

    /// Seconds until something of the toolkit changes by itself (a tooltip, a toast), counted from
    /// the last frame; 0 = draw on; nothing = wait for a person.
    std::optional<double> next_change() const;
    /// A text field has the keyboard.
    bool in_text() const { return focus.in_text(); }
    /// Forgets what depends on the fonts; call after the atlas was rebuilt.
    void fonts_changed();

private:
    std::unique_ptr<UiMemory> m_memory;
};

/// How the mouse and the keyboard met one widget in this frame.
struct Touch {
    bool hovered = false;  ///< the mouse is on it and nothing covers it
    bool held = false;     ///< the left button went down on it and is still down
    bool pressed = false;  ///< the button went down in this frame
    bool clicked = false;  ///< let go on it, or Enter / Space while it has the keyboard
    bool double_clicked = false;
    bool context = false;   ///< right button let go on it
    bool dragging = false;  ///< held and moved further than 4 px
    bool dropped = false;   ///< a drag ended in this frame
    bool focused = false;
    bool ring = false;  ///< focused by key: draw the focus ring
    bool enabled = true;
    ImVec2 drag{0, 0};  ///< from where it was pressed
    WidgetId id = 0;
    explicit operator bool() const { return clicked; }
};

struct TouchOptions {
    WhyNot why_not = std::nullopt;
    bool focusable = true;
    bool text = false;            ///< a text field: Space and Enter are not a press
    bool keep_focus = false;      ///< a click leaves the keyboard where it was
    std::string_view group = {};  ///< arrows move between neighbours of one group
    bool blocks_only = false;     ///< takes the mouse so that nothing under it does
};

/// What a view draws with: the frame's theme, fonts, keys and pointers to the toolkit's memory.
/// Made by begin_page, dead after end_page. Views pass it on by reference.
struct Ui {
    const Theme& theme;
    const Fonts& fonts;
    Focus& focus;
    Motion& motion;
    UiMemory& memory;
    ImDrawList* dl = nullptr;
    Probe* probe = nullptr;
    float scale = 1;         ///< text size of the person times the screen
    double now_seconds = 0;  ///< monotonic
    Rect page;               ///< the whole window
    std::span<const KeyPress> keys;
    std::u32string typed;  ///< characters of this frame, as people meant them

    float px(float token) const { return token * scale; }
    ImU32 colour(Role role) const { return theme[role]; }
    float line(TypeSize size) const { return line_height(fonts, size); }

    /// True once for a key of this frame that nobody took before; then it is taken. `repeat`:
    /// held keys count too. Shift, Ctrl and Alt must be exactly as given.
    bool take(Key key, Mods mods = {}, bool repeat = false);
    /// As take, but leaves the key for others.
    bool sees(Key key, Mods mods = {}, bool repeat = false) const;

    /// Path and number of an id inside the scopes that are open ("people/person:3/remove").
    WidgetId id(std::string_view name) const;
    std::string path(std::string_view name) const;

    /// Registers a widget: focus order, mouse, probe, tooltip of a reason.
    Touch touch(std::string_view name, const Rect& rect, const TouchOptions& options = {});
    ImVec2 mouse() const { return ImGui::GetIO().MousePos; }
    /// Whether the mouse is in `rect` and no other layer covers it there.
    bool mouse_over(const Rect& rect) const;

    void clip(const Rect& rect);  ///< narrows drawing and hitting; pair with unclip
    void unclip();
    const Rect& clipped() const;
    /// Nothing of it can be seen: skip drawing it.
    bool hidden(const Rect& rect) const { return !clipped().overlaps(rect); }
};

/// Names inside it get a prefix: `IdScope card{ui, "card", seq};`
class IdScope {
public:
    IdScope(Ui& ui, std::string_view name);
    IdScope(Ui& ui, std::string_view name, std::uint64_t number);
    ~IdScope();
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;

private:
    Ui& m_ui;
    std::size_t m_length;
    WidgetId m_seed;
};

/// What is drawn inside it lies on the given layer, unclipped.
class LayerScope {
public:
    LayerScope(Ui& ui, Layer layer);
    ~LayerScope();
    LayerScope(const LayerScope&) = delete;
    LayerScope& operator=(const LayerScope&) = delete;

private:
    Ui& m_ui;
    Layer m_before;
};

/// Clips while it lives.
class ClipScope {
public:
    ClipScope(Ui& ui, const Rect& rect) : m_ui{ui} { m_ui.clip(rect); }
    ~ClipScope() { m_ui.unclip(); }
    ClipScope(const ClipScope&) = delete;
    ClipScope& operator=(const ClipScope&) = delete;

private:
    Ui& m_ui;
};

/// As ClipScope for all that lies left of `edge`; what begins right of it is under something else,
/// and Tab passes it by.
class UnderScope {
public:
    UnderScope(Ui& ui, const Rect& left, float edge);
    ~UnderScope();
    UnderScope(const UnderScope&) = delete;
    UnderScope& operator=(const UnderScope&) = delete;

private:
    ClipScope m_clip;
    Ui& m_ui;
    float m_before;
};

}  // namespace kring::ui
