#include "app/ui/text.h"

#include "app/ui/bmp_text.h"
#include "app/ui/ui_memory.h"

#include <array>
#include <cmath>

namespace kring::ui {
namespace {

constexpr float endless = 1e9F;

float line_of(const Ui& ui, const TextLook& look) {
    return look.line > 0 ? ui.px(look.line) : ui.line(look.size);
}

float shift(Align align, float room, float width) {
    if (align == Align::left) return 0;
    return align == Align::right ? room - width : (room - width) / 2;
}

/// Draws one laid-out line in a line box whose top is `top`. `roles` by run.
void draw_line(Ui& ui, const Layout& layout, const Layout::Line& line, float x, float top,
               float height, std::span<const Role> roles) {
    const auto put = [&](std::size_t run, std::string_view part, float dx) {
        ImFont* font = layout.fonts[run];
        const ImVec2 at{x + dx, text_top(font, top, height)};
        ui.dl->AddText(font, font->FontSize, at, ui.colour(roles[std::min(run, roles.size() - 1)]),
                       part.data(), part.data() + part.size());
    };
    for (const Layout::Fragment& f : line.fragments)
        put(f.run, std::string_view{layout.text}.substr(f.begin, f.end - f.begin), f.x);
    if (line.ellipsis) put(line.tail_run, ellipsis_for(layout.fonts[line.tail_run]), line.tail_x);
    if (line.hyphen) put(line.tail_run, "-", line.tail_x);
}

void draw_lines(Ui& ui, const Layout& layout, const Rect& box, float height, Align align,
                std::span<const Role> roles) {
    float y = box.y;
    for (const Layout::Line& line : layout.lines) {
        if (!ui.hidden({box.x, y, std::max(box.w, line.width), height}))
            draw_line(ui, layout, line, box.x + shift(align, box.w, line.width), y, height, roles);
        y += height;
    }
}

/// A text that was cut shows itself whole when pointed at. The probe knows it as "cut:" and the
/// text.
void tell_whole(Ui& ui, const Rect& rect, std::string_view text, bool cut) {
    if (!cut) return;
    if (ui.probe != nullptr && !ui.hidden(rect))
        ui.probe->widgets["cut:" + std::string{text}] = {
            rect, rect.intersect(ui.clipped()), true, false, {}};
    if (!ui.mouse_over(rect)) return;
    Touch pointing;
    pointing.hovered = true;
    pointing.id = hash_id(ui.memory.seed, text) ^ static_cast<WidgetId>(rect.y);
    hint(ui, pointing, rect, {.text = text});
}

const Layout& cached(Ui& ui, std::string_view text, const TextLook& look, float width, int lines) {
    return ui.memory.layouts.get(text, font_of(ui.fonts, look.size, look.weight), width, lines);
}

Layout lay_out_runs(Ui& ui, std::span<const Run> runs, TypeSize size, float width, int lines) {
    std::vector<FontRun> fonts;
    fonts.reserve(runs.size());
    for (const Run& run : runs) fonts.push_back({run.text, font_of(ui.fonts, size, run.weight)});
    return lay_out(fonts, width, lines);
}

std::vector<Role> roles_of(std::span<const Run> runs) {
    std::vector<Role> roles;
    roles.reserve(runs.size());
    for (const Run& run : runs) roles.push_back(run.role);
    return roles;
}

}  // namespace

float text_width(Ui& ui, std::string_view text, TextLook look) {
    return cached(ui, text, look, endless, 0).width;
}

float runs_width(Ui& ui, std::span<const Run> runs, TypeSize size) {
    return lay_out_runs(ui, runs, size, endless, 0).width;
}

int text_lines(Ui& ui, float width, std::string_view text, TextLook look) {
    return static_cast<int>(cached(ui, text, look, width, look.max_lines).lines.size());
}

float text_height(Ui& ui, float width, std::string_view text, TextLook look) {
    return static_cast<float>(text_lines(ui, width, text, look)) * line_of(ui, look);
}

float draw_text(Ui& ui, const Rect& box, std::string_view text, TextLook look) {
    const Layout& layout = cached(ui, text, look, box.w, 1);
    const float height = line_of(ui, look);
    const Rect line = box.middle_row(height);
    draw_lines(ui, layout, line, height, look.align, {&look.role, 1});
    const float width = layout.width;
    tell_whole(ui, line, text, layout.cut);
    return width;
}

float draw_struck(Ui& ui, const Rect& box, std::string_view text, TextLook look) {
    const float height = line_of(ui, look);
    const int most = box.h >= 2 * height ? 2 : 1;
    const Layout& layout = cached(ui, text, look, box.w, most);
    const Rect block = box.middle_row(height * static_cast<float>(layout.lines.size()));
    draw_lines(ui, layout, block, height, look.align, {&look.role, 1});
    float y = block.y + std::round(height * 0.55F);
    for (const Layout::Line& line : layout.lines) {
        const float x = box.x + shift(look.align, box.w, line.width);
        ui.dl->AddLine({x, y}, {x + line.width, y}, ui.colour(look.role), ui.px(1.5F));
        y += height;
    }
    const float width = layout.width;
    tell_whole(ui, block, text, layout.cut);
    return width;
}

float draw_text_block(Ui& ui, const Rect& box, std::string_view text, TextLook look) {
    const Layout& layout = cached(ui, text, look, box.w, look.max_lines);
    const float height = line_of(ui, look);
    draw_lines(ui, layout, box, height, look.align, {&look.role, 1});
    const float used = height * static_cast<float>(layout.lines.size());
    tell_whole(ui, {box.x, box.y, box.w, used}, text, layout.cut);
    return used;
}

float draw_text_middle(Ui& ui, const Rect& box, std::string_view text, TextLook look) {
    return draw_text_block(ui, box.middle_row(text_height(ui, box.w, text, look)), text, look);
}

float draw_runs(Ui& ui, const Rect& box, std::span<const Run> runs, TextLook look) {
    const Layout layout = lay_out_runs(ui, runs, look.size, box.w, 1);
    const float height = line_of(ui, look);
    draw_lines(ui, layout, box.middle_row(height), height, look.align, roles_of(runs));
    if (layout.cut) {
        std::string whole;
        for (const Run& run : runs) whole += run.text;
        tell_whole(ui, box, whole, true);
    }
    return layout.width;
}

float draw_runs_block(Ui& ui, const Rect& box, std::span<const Run> runs, TextLook look) {
    const Layout layout = lay_out_runs(ui, runs, look.size, box.w, look.max_lines);
    const float height = line_of(ui, look);
    draw_lines(ui, layout, box, height, look.align, roles_of(runs));
    return height * static_cast<float>(layout.lines.size());
}

float runs_height(Ui& ui, float width, std::span<const Run> runs, TextLook look) {
    const Layout layout = lay_out_runs(ui, runs, look.size, width, look.max_lines);
    return line_of(ui, look) * static_cast<float>(layout.lines.size());
}

float number_width(Ui& ui, std::string_view text, TextLook look) {
    ImFont* font = font_of(ui.fonts, look.size, look.weight);
    const float cell = advance_of(font, U'0');
    float width = 0;
    for (const char32_t c : decode_utf8(drawable(text)))
        width += c >= U'0' && c <= U'9' ? cell : advance_of(font, c);
    return width;
}

float draw_number(Ui& ui, const Rect& box, std::string_view text, TextLook look) {
    ImFont* font = font_of(ui.fonts, look.size, look.weight);
    const float cell = advance_of(font, U'0');
    const float width = number_width(ui, text, look);
    float x = box.x + shift(look.align, box.w, width);
    const float height = line_of(ui, look);
    const float y = std::floor(text_top(font, box.middle_row(height).y, height));
    for (const char32_t c : decode_utf8(drawable(text))) {
        const float advance = advance_of(font, c);
        const float room = c >= U'0' && c <= U'9' ? cell : advance;
        font->RenderChar(ui.dl, font->FontSize, {x + (room - advance) / 2, y}, ui.colour(look.role),
                         static_cast<ImWchar>(c));
        x += room;
    }
    return width;
}

}  // namespace kring::ui
