#pragma once
#include "app/ui/rect.h"
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace kring::ui {

using WidgetId = std::uint64_t;  ///< hash of the path of ids; 0 is nobody

/// Things drawn later and higher lie over things drawn earlier and lower.
enum class Layer : unsigned char { page, popup, modal, modal_popup, toast, tooltip };

/// Who has the keyboard and who is under the mouse.
///
/// Widgets register while they are drawn; what was registered in one frame decides the next one:
/// Tab walks the order of drawing, arrows walk a group, and a click reaches the topmost
/// rectangle under the mouse. A popup or dialog that is open is a *trap*: Tab stays inside, Esc
/// closes the topmost, and the focus goes back to where it came from.
class Focus {
public:
    struct Item {
        WidgetId id = 0;
        WidgetId group = 0;  ///< arrows move between neighbours of the same group; 0 = none
        WidgetId trap = 0;   ///< the popup or dialog it is in; 0 = the page
        Rect rect;           ///< clipped: where it can be hit
        Rect place;          ///< unclipped: where it stands among its neighbours
        Layer layer = Layer::page;
        bool focusable = true;
        bool text = false;  ///< a text field: letters are text, not shortcuts
    };
    enum class Step : unsigned char { next, previous, left, right, up, down };

    WidgetId focused() const { return m_focused; }
    bool is(WidgetId id) const { return id != 0 && m_focused == id; }
    /// The focus was moved by a key, so the ring has to be seen.
    bool visible() const { return m_by_key; }
    /// An arrow brought the focus here, just now: in a row of radio buttons that is a choice. Tab
    /// only passes by.
    bool by_arrow() const { return m_arrow_in != 0 && m_arrow_in + 1 == m_frame; }
    /// A text field has the keyboard: single letters and Space are not shortcuts now.
    bool in_text() const { return m_in_text; }
    /// The widget under the mouse, also one that is greyed or only blocks.
    WidgetId under_mouse() const { return m_under_mouse; }

    /// Gives the keyboard to a widget, now. `by_key`: show the ring.
    void give(WidgetId id, bool by_key);
    void clear() { give(0, false); }
    /// Gives the keyboard to `id` as soon as it has been drawn (a field of a dialog that opens).
    void give_when_drawn(WidgetId id, bool by_key = true) {
        m_wanted = id;
        m_wanted_by_key = by_key;
    }
    /// Gives the keyboard to the first widget of a popup or dialog, once it is drawn.
    void give_first_in(WidgetId trap, bool by_key) {
        m_wanted_trap = trap;
        m_wanted_by_key = by_key;
    }

    void begin_frame(ImVec2 mouse);
    void add(const Item& item);
    void end_frame();
    /// Moves to the neighbour; false when there is none.
    bool move(Step step);

    void open_trap(WidgetId trap);
    void close_trap(WidgetId trap);
    /// The topmost open popup or dialog; 0 = none.
    WidgetId top_trap() const { return m_traps.empty() ? 0 : m_traps.back().id; }
    bool trap_open(WidgetId trap) const;

    const std::vector<Item>& items() const { return m_last; }
    /// Where a widget was in the last frame; null when it was not drawn.
    const Item* find(WidgetId id) const;

private:
    struct Trap {
        WidgetId id = 0;
        WidgetId came_from = 0;
        bool came_by_key = false;
        std::uint64_t seen = 0;
    };
    bool move_linear(bool forward);
    bool move_in_group(Step step);
    bool reachable(const Item& item) const;

    std::vector<Item> m_last, m_now;
    std::vector<Trap> m_traps;
    std::unordered_map<WidgetId, std::size_t> m_index;
    WidgetId m_focused = 0, m_wanted = 0, m_wanted_trap = 0, m_under_mouse = 0;
    std::size_t m_place = 0;  ///< where the focused widget stood, should it vanish
    std::uint64_t m_frame = 0;
    bool m_by_key = false;
    bool m_wanted_by_key = false;
    std::uint64_t m_arrow_in = 0;  ///< at the end of this frame an arrow moved the focus
    bool m_in_text = false;
};

}  // namespace kring::ui
