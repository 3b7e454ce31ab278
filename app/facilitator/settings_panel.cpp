#include "app/facilitator/settings_panel.h"

#include "app/facilitator/dialog.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"

#include <array>
#include <cmath>
#include <string>

namespace kring {
namespace {

using namespace ui;

/// What a row writes to: the settings as they are to become.
struct SettingsSheet {
    View& view;
    Settings wanted;
    Rect rest;

    /// The name at the left; answers the room of the control, `width` in tokens.
    Rect row(std::string_view words, float width = 312) {
        Ui& ui = view.ui;
        Rect line = rest.take_top(ui.px(40), ui.px(4));
        const Rect control = line.take_right(ui.px(width), ui.px(16)).middle_row(ui.px(32));
        draw_text_middle(ui, line, view.words(words), {.max_lines = 2});
        return control;
    }
};

void head(SettingsSheet& sheet, std::string_view words) {
    Ui& ui = sheet.view.ui;
    section_head(ui, sheet.rest.take_top(ui.px(24), ui.px(4)), sheet.view.words(words), {},
                 TypeSize::body);
}

void text_size(SettingsSheet& sheet, std::string_view id, float& size, TextSizes sizes, bool keys) {
    View& view = sheet.view;
    const auto percent = static_cast<int>(std::lround(size * 100));
    const auto reason = [&](bool reached, const char* words) {
        return reached ? WhyNot{view.words(words)} : std::nullopt;
    };
    const WhyNot no_less = reason(size <= sizes.smallest + 0.01F, "settings.text_smallest");
    const WhyNot no_more = reason(size >= sizes.largest - 0.01F, "settings.text_largest");
    const int step =
        stepper(view.ui, id, sheet.row("settings.text_size"), std::to_string(percent) + " %",
                {view.words("settings.text_smaller"), keys ? "Ctrl −" : ""},
                {view.words("settings.text_larger"), keys ? "Ctrl +" : ""}, no_less, no_more);
    if (step != 0) size = static_cast<float>(percent / 10 + step) / 10.F;
}

void theme(SettingsSheet& sheet, std::string_view id, ThemeName& chosen) {
    View& view = sheet.view;
    const std::array<std::string_view, theme_names.size()> names{
        view.words("settings.light"), view.words("settings.dark"),
        view.words("settings.high_contrast")};
    const Rect place = sheet.row("settings.theme");
    if (const auto now = segmented(view.ui, id, place, names, static_cast<int>(chosen)))
        chosen = static_cast<ThemeName>(*now);
}

void language(SettingsSheet& sheet) {
    View& view = sheet.view;
    const std::array<std::string_view, 2> names{view.words("settings.dutch"),
                                                view.words("settings.english")};
    const int chosen = sheet.wanted.language == Language::dutch ? 0 : 1;
    const Rect place = sheet.row("settings.language");
    if (const auto now = segmented(view.ui, "language", place, names, chosen))
        sheet.wanted.language = *now == 0 ? Language::dutch : Language::english;
}

void on_or_off(SettingsSheet& sheet, std::string_view id, std::string_view name,
               std::string_view what, bool& on) {
    View& view = sheet.view;
    const Rect place = sheet.row(name, 36);
    if (toggle(view.ui, id, place, on, {view.words(what)})) on = !on;
}

}  // namespace

void draw_settings_panel(View& view, const Settings& now, std::string_view file,
                         SettingsUi& settings) {
    if (!settings.open) return;
    Ui& ui = view.ui;
    Modal modal{ui, "settings", settings.open, 560};
    if (!modal) return;
    const Rect whole = modal.content();
    Rect page = whole;
    if (draw_dialog_head(view, page, view.words("settings.title"), view.words("settings.what")))
        modal.close();
    ScrollArea scroll{ui, "scroll", page};
    const Rect content = scroll.content();
    SettingsSheet sheet{view, now, content};
    head(sheet, "settings.console");
    text_size(sheet, "size", sheet.wanted.text_size, console_text, true);
    theme(sheet, "theme", sheet.wanted.theme);
    language(sheet);
    on_or_off(sheet, "motion", "settings.motion", "settings.motion_what", sheet.wanted.motion);
    sheet.rest.take_top(ui.px(12));
    head(sheet, "settings.wall");
    text_size(sheet, "wall_size", sheet.wanted.wall_text_size, wall_text, false);
    theme(sheet, "wall_theme", sheet.wanted.wall_theme);
    sheet.rest.take_top(ui.px(12));
    head(sheet, "settings.reading");
    on_or_off(sheet, "plain_text", "settings.plain_text", "settings.plain_text_what",
              sheet.wanted.plain_text);
    const std::string where = view.words("settings.plain_text_where", {{"file", file}});
    sheet.rest.take_top(
        draw_text_block(ui, sheet.rest, where, {.size = TypeSize::caption, .role = Role::text2}));
    const float height = sheet.rest.y - content.y;
    scroll.used(height);
    modal.used(page.y - whole.y + height + 1);
    if (sheet.wanted != now) view.out.ask(ChangeSettings{sheet.wanted});
}

}  // namespace kring
