#include "app/facilitator/report_preview.h"

#include "app/facilitator/report_page.h"
#include "app/facilitator/writing_files.h"
#include "app/ui/widgets.h"
#include "core/base/day.h"
#include "core/report/report_reflection.h"
#include "core/report/report_text.h"

#include <chrono>
#include <filesystem>

namespace kring {
namespace {

using ui::Rect;

/// The report is made again only when something in it changed.
void look_again(View& view, const Glance& glance, ReportUi& report) {
    const std::size_t records = glance.records();
    if (report.records == records && report.language == view.words.language() &&
        report.made_with_names == report.with_names)
        return;
    report.records = records;
    report.language = view.words.language();
    report.made_with_names = report.with_names;
    const ReportFacts facts{view.words.date(day_of(glance.local(SessionTime{0}))),
                            view.words.language(), glance.now, report.with_names, glance.today};
    const WordsOf say = [&view](std::string_view key) { return view.words(key); };
    report.blocks = report_of(glance.state, facts, say);
    if (glance.notes == nullptr) return;
    for (ReportBlock& block :
         report_of_notes(*glance.notes, glance.session.log(), glance.state, facts, say))
        report.blocks.push_back(std::move(block));
}

/// Beside the session, under its own name.
std::string report_path(const std::string& session) {
    return std::filesystem::path{session}.replace_extension(".md").string();
}

void draw_bar(View& view, const Glance& glance, ReportUi& report, Rect bar) {
    ui::Ui& ui = view.ui;
    const ui::ButtonLook look{.kind = ui::ButtonKind::bordered,
                              .left = ui::Icon::import,
                              .hint = {view.words("report.save_hint")}};
    const std::string& save = view.words("report.save");
    if (ui::button(ui, "save", bar.take_right(ui::button_width(ui, save, look), ui.px(16)), save,
                   look, why_not_written(view, glance)))
        view.out.ask(SaveReport{report_path(glance.path), report.with_names});
    const std::string& names = view.words("report.with_names");
    const float width = ui::text_width(ui, names) + ui.px(60);
    Rect choice = bar.take_right(width);
    const Rect label{choice.x, choice.y, choice.w - ui.px(48), choice.h};
    ui::draw_text(ui, label, names, {.align = ui::Align::right});
    if (ui::toggle(ui, "names", choice, report.with_names, {view.words("report.names_hint")}))
        report.with_names = !report.with_names;
    ui::draw_text(ui, bar, view.words("report.as_saved"), {.role = ui::Role::text2});
}

}  // namespace

void draw_report_preview(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "report"};
    ReportUi& report = console.report;
    look_again(view, glance, report);
    Rect rest = area.inset(ui.px(16), ui.px(12), ui.px(16), 0);
    draw_bar(view, glance, report, rest.take_top(ui.px(44), ui.px(12)));
    ui::panel(ui, rest);
    ui::ScrollArea scroll{ui, "scroll", rest.inset(ui.px(8), ui.px(8), ui.px(4), 0)};
    Rect paper = scroll.content();
    const float measure = std::min(paper.w - ui.px(48), ui.px(760));
    Rect page{paper.x + (paper.w - measure) / 2, paper.y + ui.px(24), measure, paper.h};
    const float top = paper.y;
    draw_report_blocks(ui, report.blocks, page);
    scroll.used(page.y - top + ui.px(40));
}

}  // namespace kring
