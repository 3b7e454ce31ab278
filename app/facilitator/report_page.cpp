#include "app/facilitator/report_page.h"

#include "app/ui/draw.h"
#include "app/ui/text.h"
#include "core/base/overloaded.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;
using ui::TextLook;
using ui::TypeSize;
using ui::Weight;

void draw_heading(ui::Ui& ui, const ReportHeading& heading, Rect& page) {
    const TypeSize size = heading.level == 1   ? TypeSize::title
                          : heading.level == 2 ? TypeSize::lead
                                               : TypeSize::body;
    if (heading.level > 1) page.take_top(ui.px(heading.level == 2 ? 16 : 4));
    page.take_top(
        ui::draw_text_block(ui, page, heading.text, {.size = size, .weight = Weight::semibold}),
        ui.px(8));
}

void draw_paragraph(ui::Ui& ui, const std::string& text, Role role, Rect& page) {
    page.take_top(ui::draw_text_block(ui, page, text, {.role = role, .line = 22}), ui.px(12));
}

void draw_aside(ui::Ui& ui, const ReportAside& aside, Rect& page) {
    const TextLook look{.role = Role::accent_ink};
    const float height = ui::text_height(ui, page.w - ui.px(32), aside.text, look) + ui.px(24);
    const Rect box = page.take_top(height, ui.px(12));
    ui::fill(ui, box, Role::accent_soft, 8);
    ui::draw_text_block(ui, box.inset(ui.px(16), ui.px(12)), aside.text, look);
}

void draw_list(ui::Ui& ui, const ReportList& list, Rect& page) {
    for (const auto& item : list.items) {
        const float mark = ui.px(20);
        const Rect text{page.x + mark, page.y, page.w - mark, page.h};
        const ImVec2 dot{page.x + ui.px(7), page.y + ui.px(11)};
        ui.dl->AddCircleFilled(dot, ui.px(2.5F), ui.colour(Role::text2));
        page.take_top(ui::draw_text_block(ui, text, item, {.line = 22}), ui.px(4));
    }
    page.take_top(ui.px(8));
}

/// Columns share the width by how much text they hold, none under a fair part of it.
std::vector<float> column_widths(ui::Ui& ui, const ReportTable& table, float width) {
    std::vector<float> wanted;
    const float most = width * 0.5F;
    for (std::size_t c = 0; c < table.heads.size(); ++c) {
        float widest = ui::text_width(ui, table.heads[c], {.weight = Weight::semibold});
        for (const auto& row : table.rows) widest = std::max(widest, ui::text_width(ui, row[c]));
        wanted.push_back(std::clamp(widest + ui.px(16), ui.px(72), most));
    }
    float sum = 0;
    for (const float one : wanted) sum += one;
    for (float& one : wanted) one *= width / std::max(sum, 1.F);
    return wanted;
}

float cells_height(ui::Ui& ui, const std::vector<std::string>& cells,
                   const std::vector<float>& widths, const TextLook& look) {
    float height = 0;
    for (std::size_t c = 0; c < cells.size(); ++c)
        height = std::max(height, ui::text_height(ui, widths[c] - ui.px(16), cells[c], look));
    return height + ui.px(12);
}

void draw_cells(ui::Ui& ui, const std::vector<std::string>& cells, const std::vector<float>& widths,
                const TextLook& look, bool banded, Rect& page) {
    const Rect row = page.take_top(cells_height(ui, cells, widths, look));
    if (ui.hidden(row)) return;
    if (banded) ui::fill(ui, row, Role::ground, 4);
    float x = row.x + ui.px(8);
    for (std::size_t c = 0; c < cells.size(); ++c) {
        ui::draw_text_block(ui, {x, row.y + ui.px(6), widths[c] - ui.px(16), row.h}, cells[c],
                            look);
        x += widths[c];
    }
}

void draw_table(ui::Ui& ui, const ReportTable& table, Rect& page) {
    const auto widths = column_widths(ui, table, page.w);
    draw_cells(ui, table.heads, widths, {.weight = Weight::semibold}, false, page);
    ui.dl->AddLine({page.x, page.y}, {page.right(), page.y}, ui.colour(Role::line), ui.px(1.5F));
    bool banded = false;
    for (const auto& row : table.rows) {
        draw_cells(ui, row, widths, {}, banded, page);
        banded = !banded;
    }
    page.take_top(ui.px(16));
}

}  // namespace

void draw_report_blocks(ui::Ui& ui, const std::vector<ReportBlock>& blocks, Rect& page) {
    for (const auto& block : blocks)
        std::visit(
            overloaded{
                [&](const ReportHeading& b) { draw_heading(ui, b, page); },
                [&](const ReportParagraph& b) { draw_paragraph(ui, b.text, Role::text, page); },
                [&](const ReportAside& b) { draw_aside(ui, b, page); },
                [&](const ReportList& b) { draw_list(ui, b, page); },
                [&](const ReportTable& b) { draw_table(ui, b, page); },
            },
            block);
}

}  // namespace kring
