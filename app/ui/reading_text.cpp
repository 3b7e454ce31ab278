#include "app/ui/reading_text.h"

#include "app/ui/controls.h"
#include "app/ui/long_text.h"
#include "app/ui/ui_memory.h"

#include <algorithm>
#include <cmath>

namespace kring::ui {
namespace {

constexpr float page_bar_room = 12;  ///< tokens
constexpr WidgetId reading_salt = 0x2545F4914F6CDD1DU;

/// One text that is read, while it is drawn.
struct Page {
    Ui& ui;
    const ReadingLook& look;
    const LaidText& laid;
    Scroll& scroll;
    Rect column;
    ImFont* font;
    float line;

    float height() const { return static_cast<float>(laid.layout().rows().size()) * line; }
    float most() const { return std::max(height() - column.h, 0.F); }
};

ImFont* font_for(const Ui& ui, const ReadingLook& look) {
    return look.font != nullptr ? look.font : font_of(ui.fonts, look.size, Weight::regular);
}
float line_for(const Ui& ui, const ReadingLook& look) {
    return look.line > 0 ? ui.px(look.line) : ui.line(look.size);
}

/// Where text stands in a box, with room for a bar at its right.
Rect column_in(const Ui& ui, const Rect& rect, const ReadingLook& look) {
    const float room = std::max(rect.w - ui.px(page_bar_room), 1.F);
    const float wanted = look.measure > 0 ? measure_width(font_for(ui, look), look.measure) : room;
    const float width = std::floor(std::min(wanted, room));
    return {look.centred ? std::floor(rect.x + (room - width) / 2) : rect.x, rect.y, width, rect.h};
}

/// Code points of the sentence being read.
TextSpan highlighted(const Page& page) {
    if (!page.look.highlight) return {};
    const std::u32string& text = page.laid.text();
    return {index_of_byte(text, page.look.highlight->from),
            index_of_byte(text, page.look.highlight->to)};
}

/// A new sentence comes into view with a third of the box above it, unless it is in view already.
void follow_highlight(const Page& page, UiMemory::LongText& memory, const TextSpan& span) {
    const TextRange now = page.look.highlight.value_or(TextRange{});
    if (now == memory.highlighted) return;
    memory.highlighted = now;
    if (span.begin >= span.end) return;
    const WrappedText& layout = page.laid.layout();
    const float top = static_cast<float>(layout.row_of(span.begin)) * page.line;
    const float bottom = static_cast<float>(layout.row_of(span.end - 1) + 1) * page.line;
    const bool in_view =
        top >= page.scroll.target && bottom <= page.scroll.target + page.column.h - page.line;
    if (!in_view) page.scroll.target = std::min(top, std::max(top - page.column.h / 3, 0.F));
}

void use_scroll_keys(const Page& page, const Touch& touch) {
    if (!touch.focused) return;
    Ui& ui = page.ui;
    float& target = page.scroll.target;
    const float page_step = std::max(page.column.h - page.line, page.line);
    if (ui.take(Key::down, {}, true)) target += page.line;
    if (ui.take(Key::up, {}, true)) target -= page.line;
    if (ui.take(Key::page_down, {}, true)) target += page_step;
    if (ui.take(Key::page_up, {}, true)) target -= page_step;
    if (ui.take(Key::home)) target = 0;
    if (ui.take(Key::end)) target = page.most();
}

/// The soft strip behind the rows of a sentence.
void draw_strip(const Page& page, const TextSpan& span, const RowRange& seen, ImVec2 origin) {
    const WrappedText& layout = page.laid.layout();
    const std::u32string& text = page.laid.text();
    const float reach = page.line * 0.08F;
    const float inset = page.line * 0.06F;
    for (std::size_t r = seen.first; r < seen.end; ++r) {
        const std::size_t from = std::max(span.begin, layout.rows()[r].begin);
        const std::size_t to = std::min(span.end, layout.end_of(text, r));
        if (from >= to) continue;
        const float x = layout.x_of(from, r);
        const Rect strip{origin.x + x - reach, origin.y + static_cast<float>(r) * page.line + inset,
                         layout.x_of(to, r) - x + 2 * reach, page.line - 2 * inset};
        fill(page.ui, strip, page.look.strip, 8);
    }
}

void draw_page(const Page& page, const TextSpan& span, const RowRange& seen, ImVec2 origin) {
    const WrappedText& layout = page.laid.layout();
    for (std::size_t r = seen.first; r < seen.end; ++r) {
        const TextRow& row = layout.rows()[r];
        const std::size_t cuts[] = {row.begin, std::clamp(span.begin, row.begin, row.end),
                                    std::clamp(span.end, row.begin, row.end), row.end};
        const float y = origin.y + static_cast<float>(r) * page.line;
        for (std::size_t part = 0; part < 3; ++part) {
            if (cuts[part] >= cuts[part + 1]) continue;
            const Role role = part == 1 ? page.look.highlight_role : page.look.role;
            draw_stretch(page.ui, page.font, page.laid.text(), layout, cuts[part], cuts[part + 1],
                         {origin.x + layout.x_of(cuts[part], r), y}, page.line,
                         page.ui.colour(role));
        }
    }
}

/// The character under the mouse; nothing beside and below the text.
std::optional<std::size_t> byte_at(const Page& page, ImVec2 mouse, ImVec2 origin) {
    const WrappedText& layout = page.laid.layout();
    const float row = std::floor((mouse.y - origin.y) / page.line);
    if (row < 0 || row >= static_cast<float>(layout.rows().size())) return std::nullopt;
    const auto at = static_cast<std::size_t>(row);
    return bytes_before(page.laid.text(),
                        layout.index_at(page.laid.text(), at, mouse.x - origin.x));
}

ReadingAnswer answer_for(const Page& page, const RowRange& seen) {
    const std::vector<TextRow>& rows = page.laid.layout().rows();
    const std::u32string& text = page.laid.text();
    ReadingAnswer answer{rows.size(),      seen.first,    seen.end, {},
                         page.most() <= 0, page.height(), {}};
    if (seen.first < seen.end)
        answer.visible = {bytes_before(text, rows[seen.first].begin),
                          bytes_before(text, rows[seen.end - 1].end)};
    return answer;
}

}  // namespace

ReadingAnswer draw_reading_text(Ui& ui, std::string_view id, const Rect& rect,
                                std::string_view text, const ReadingLook& look) {
    UiMemory::LongText& memory = long_text(ui, ui.id(id));
    const Rect column = column_in(ui, rect, look);
    memory.laid.show(text, font_for(ui, look), column.w);
    const Page page{
        ui, look, memory.laid, memory.scroll, column, font_for(ui, look), line_for(ui, look)};
    const bool overflows = page.most() > 0;
    const TextSpan span = highlighted(page);
    follow_highlight(page, memory, span);
    const IdScope scope{ui, id};
    bool clicked = false;
    if (overflows || look.pointable) {
        const Touch touch = ui.touch("text", rect, {.focusable = overflows, .keep_focus = true});
        clicked = look.pointable && touch.clicked && touch.hovered;
        use_scroll_keys(page, touch);
        use_wheel(ui, touch, page.scroll.target, page.most(), 3 * page.line);
        if (touch.ring) focus_ring(ui, rect, 8);
    }
    page.scroll.target = std::clamp(page.scroll.target, 0.F, page.most());
    const bool grabbed = ui.memory.active == ui.id("bar");
    const float offset = std::round(ui.motion.to(ui.id("text") ^ reading_salt, page.scroll.target,
                                                 grabbed ? 0 : durations::move));
    if (overflows) scroll_bar(ui, rect, page.height(), page.scroll, offset);

    // Strips reach out at the sides.
    const ClipScope clip{ui, {rect.x - ui.px(8), rect.y, rect.w + ui.px(8), rect.h}};
    const ImVec2 origin{column.x, column.y - offset};
    const RowRange seen = visible_rows(ui, page.laid.layout(), origin.y, page.line);
    draw_strip(page, span, seen, origin);
    draw_page(page, span, seen, origin);
    ReadingAnswer answer = answer_for(page, seen);
    if (clicked) answer.clicked = byte_at(page, ui.mouse(), origin);
    return answer;
}

float reading_text_height(Ui& ui, std::string_view id, float width, std::string_view text,
                          const ReadingLook& look) {
    LaidText& laid = long_text(ui, ui.id(id)).laid;
    laid.show(text, font_for(ui, look), column_in(ui, {0, 0, width, 0}, look).w);
    return static_cast<float>(laid.layout().rows().size()) * line_for(ui, look);
}

}  // namespace kring::ui
