#include "app/ui/focus.h"

#include <algorithm>
#include <cmath>

namespace kring::ui {

void Focus::give(WidgetId id, bool by_key) {
    m_focused = id;
    m_by_key = by_key;
    m_arrow_in = 0;
    m_wanted = m_wanted_trap = 0;
    const Item* item = find(id);
    m_in_text = item != nullptr && item->text;
    if (item != nullptr) m_place = m_index.at(id);
}

void Focus::begin_frame(ImVec2 mouse) {
    ++m_frame;
    m_now.clear();
    m_under_mouse = 0;
    const Item* top = nullptr;
    for (const Item& item : m_last) {
        if (!item.rect.contains(mouse)) continue;
        if (top == nullptr || item.layer >= top->layer) top = &item;
    }
    if (top != nullptr) m_under_mouse = top->id;
}

void Focus::add(const Item& item) {
    m_now.push_back(item);
    if (!item.focusable) return;
    const bool wanted =
        m_wanted != 0 ? item.id == m_wanted : m_wanted_trap != 0 && item.trap == m_wanted_trap;
    if (!wanted) return;
    m_focused = item.id;
    m_wanted = m_wanted_trap = 0;
    m_by_key = m_wanted_by_key;
    m_in_text = item.text;
}

void Focus::end_frame() {
    m_last.swap(m_now);
    m_index.clear();
    for (std::size_t i = 0; i < m_last.size(); ++i) m_index[m_last[i].id] = i;
    // A dialog whose view no longer draws it is closed.
    while (!m_traps.empty() && m_traps.back().seen != m_frame) {
        const WidgetId gone = m_traps.back().id;
        close_trap(gone);
    }
    m_wanted_trap = trap_open(m_wanted_trap) ? m_wanted_trap : 0;
    const Item* item = find(m_focused);
    if (item != nullptr) m_place = m_index.at(m_focused);
    m_in_text = item != nullptr && item->text;
    if (item == nullptr && m_focused != 0) m_by_key = false;
}

const Focus::Item* Focus::find(WidgetId id) const {
    const auto it = m_index.find(id);
    return it == m_index.end() ? nullptr : &m_last[it->second];
}

bool Focus::reachable(const Item& item) const { return item.focusable && item.trap == top_trap(); }

bool Focus::move(Step step) {
    if (step == Step::next || step == Step::previous) return move_linear(step == Step::next);
    return move_in_group(step);
}

bool Focus::move_linear(bool forward) {
    const std::size_t n = m_last.size();
    if (n == 0) return false;
    const Item* from = find(m_focused);
    // From nowhere, forward starts at the first and back at the last; from a widget that
    // vanished, where it stood.
    std::size_t at = forward ? n - 1 : 0;
    if (from != nullptr) {
        at = m_index.at(m_focused);
    } else if (m_focused != 0) {
        at = forward ? (std::min(m_place, n) + n - 1) % n : std::min(m_place, n - 1);
    }
    for (std::size_t i = 1; i <= n; ++i) {
        const std::size_t next = forward ? (at + i) % n : (at + 2 * n - i) % n;
        if (!reachable(m_last[next])) continue;
        give(m_last[next].id, true);
        return true;
    }
    return false;
}

bool Focus::move_in_group(Step step) {
    const Item* from = find(m_focused);
    if (from == nullptr || from->group == 0) return false;
    const ImVec2 here = from->place.centre();
    const Item* best = nullptr;
    float best_cost = 0;
    for (const Item& item : m_last) {
        if (item.group != from->group || item.id == from->id || !reachable(item)) continue;
        const float dx = item.place.centre().x - here.x;
        const float dy = item.place.centre().y - here.y;
        const bool sideways = step == Step::left || step == Step::right;
        const float along = step == Step::left    ? -dx
                            : step == Step::right ? dx
                            : step == Step::up    ? -dy
                                                  : dy;
        const float across = std::fabs(sideways ? dy : dx);
        if (along <= 1) continue;
        const float cost = along + 3 * across;
        if (best == nullptr || cost < best_cost) {
            best = &item;
            best_cost = cost;
        }
    }
    if (best == nullptr) return false;
    give(best->id, true);
    m_arrow_in = m_frame;
    return true;
}

bool Focus::trap_open(WidgetId trap) const {
    return std::any_of(m_traps.begin(), m_traps.end(),
                       [trap](const Trap& t) { return t.id == trap; });
}

void Focus::open_trap(WidgetId trap) {
    for (Trap& open : m_traps) {
        if (open.id != trap) continue;
        open.seen = m_frame;
        return;
    }
    m_traps.push_back({trap, m_focused, m_by_key, m_frame});
}

void Focus::close_trap(WidgetId trap) {
    const auto it = std::find_if(m_traps.begin(), m_traps.end(),
                                 [trap](const Trap& t) { return t.id == trap; });
    if (it == m_traps.end()) return;
    const Trap closing = *it;
    m_traps.erase(it, m_traps.end());
    // Whoever pressed something else meanwhile keeps what they pressed.
    const Item* item = find(m_focused);
    if (item != nullptr && item->trap != trap) return;
    give(closing.came_from, closing.came_by_key);
}

}  // namespace kring::ui
