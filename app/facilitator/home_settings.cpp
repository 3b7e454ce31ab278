#include "app/facilitator/home_settings.h"

#include "app/ui/text.h"
#include "app/ui/widgets.h"

#include <array>
#include <cmath>

namespace kring {
namespace {

using namespace ui;

constexpr float smallest_text = 0.8F;
constexpr float largest_text = 2.0F;

void draw_text_size(View& view, const Rect& row, const HomeUi& home) {
    const auto percent = static_cast<int>(std::lround(home.text_size * 100));
    const WhyNot no_less = home.text_size <= smallest_text + 0.01F
                               ? WhyNot{view.words("home.text_smallest")}
                               : std::nullopt;
    const WhyNot no_more = home.text_size >= largest_text - 0.01F
                               ? WhyNot{view.words("home.text_largest")}
                               : std::nullopt;
    const int step = stepper(view.ui, "size", row, std::to_string(percent) + " %",
                             {view.words("home.text_smaller"), "Ctrl −"},
                             {view.words("home.text_larger"), "Ctrl +"}, no_less, no_more);
    if (step != 0) view.out.ask(SetTextSize{static_cast<float>(percent / 10 + step) / 10.F});
}

void draw_language(View& view, const Rect& row) {
    const std::array<std::string_view, 2> names{view.words("home.dutch"),
                                                view.words("home.english")};
    const int chosen = view.words.language() == Language::dutch ? 0 : 1;
    if (const auto now = segmented(view.ui, "language", row, names, chosen))
        view.out.ask(SetLanguage{*now == 0 ? Language::dutch : Language::english});
}

}  // namespace

void draw_settings(View& view, const Rect& rect, HomeUi& home) {
    Ui& ui = view.ui;
    const ButtonLook look{.kind = ButtonKind::bare, .hint = {view.words("home.settings"), {}}};
    if (button(ui, "settings", rect, "Aa", look)) home.settings_open = !home.settings_open;
    Popup popup{ui,
                "settings_list",
                rect,
                home.settings_open,
                {.width = 280, .side = Align::right, .padding = 16}};
    if (!popup) return;
    Rect all = popup.content();
    const float top = all.y;
    const TextLook label{.size = TypeSize::caption, .weight = Weight::semibold};
    draw_text(ui, all.take_top(ui.px(16), ui.px(8)), view.words("home.text_size"), label);
    draw_text_size(view, all.take_top(ui.px(32), ui.px(16)), home);
    draw_text(ui, all.take_top(ui.px(16), ui.px(8)), view.words("home.language"), label);
    draw_language(view, all.take_top(ui.px(32)));
    popup.used(all.y - top);
}

}  // namespace kring
