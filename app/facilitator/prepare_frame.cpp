#include "app/facilitator/prepare_form.h"
#include "app/facilitator/prepare_parts.h"
#include "app/ui/draw.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"
#include "core/session/framed.h"

#include <algorithm>

namespace kring {
namespace {

using namespace ui;

constexpr float field_high = 44;
constexpr float label_high = 20;
constexpr float below = 24;

/// The question the group will hear, with what was filled in.
std::string central_question(const Prepare& prepare) {
    const Method& method = prepare.state().method;
    const auto asks =
        std::find_if(method.phases.begin(), method.phases.end(),
                     [](const Phase& phase) { return phase.kind == PhaseKind::stories; });
    if (asks == method.phases.end()) return {};
    return framed(asks->question, prepare.state(), prepare.language());
}

constexpr TextLook question_look{.size = TypeSize::lead, .weight = Weight::semibold};

float preview_height(Prepare& prepare, float width) {
    Ui& ui = prepare.view.ui;
    return ui.px(46) + text_height(ui, width - ui.px(32), central_question(prepare), question_look);
}

void draw_preview(Prepare& prepare, const Rect& rect) {
    Ui& ui = prepare.view.ui;
    fill(ui, rect, Role::accent_soft, 12);
    Rect inside = rect.inset(ui.px(16), ui.px(12));
    draw_text(ui, inside.take_top(ui.px(16), ui.px(4)), prepare.words()("prepare.will_ask"),
              {.size = TypeSize::caption, .role = Role::accent_ink});
    draw_text_block(ui, inside, central_question(prepare), question_look);
}

struct FrameField {
    const char* id;
    const char* label;
    const char* hint;
    std::string Frame::*value;
};

/// True: the field became something else, and `frame` has it.
bool draw_field(Prepare& prepare, const FrameField& which, Rect place, Frame& frame) {
    Ui& ui = prepare.view.ui;
    place.take_top(ui.px(label_high));
    FieldLook look;
    look.label = prepare.words()(which.label);
    look.note = prepare.words()("prepare.may_be_empty");
    look.hint = prepare.words()(which.hint);
    look.max_code_points = max_line;
    look.why_not = prepare.locked;
    place.h = ui.px(field_high);
    auto text = form_field(prepare.view, which.id, place, std::string{"prepare."} + which.id,
                           frame.*which.value, look)
                    .text;
    if (!text) return false;
    frame.*which.value = std::move(*text);
    return true;
}

}  // namespace

float frame_height(Prepare& prepare, float width) {
    return prepare.view.ui.px(3 * (label_high + field_high + below)) +
           preview_height(prepare, width);
}

void draw_frame(Prepare& prepare, Rect rest) {
    Ui& ui = prepare.view.ui;
    const State& state = prepare.state();
    rest.take_top(ui.px(label_high));
    FieldLook title;
    title.label = prepare.words()("prepare.title");
    title.hint = prepare.words()("prepare.title_hint");
    title.max_code_points = max_line;
    title.why_not = prepare.locked;
    if (auto text =
            form_field(prepare.view, "title", rest.take_top(ui.px(field_high), ui.px(below)),
                       "prepare.title", state.title, title)
                .text)
        prepare.view.out.send(Describe{std::move(*text), state.question, state.case_sentence});

    Frame frame = state.frame;
    const float high = ui.px(label_high + field_high);
    const Rect row = rest.take_top(high, ui.px(below));
    bool changed =
        draw_field(prepare, {"period", "prepare.period", "prepare.period_hint", &Frame::period},
                   row.column(0, 2, ui.px(16)), frame);
    changed |= draw_field(prepare, {"about", "prepare.about", "prepare.about_hint", &Frame::about},
                          row.column(1, 2, ui.px(16)), frame);
    changed |= draw_field(prepare, {"panel", "prepare.panel", "prepare.panel_hint", &Frame::panel},
                          rest.take_top(high, ui.px(below)), frame);
    if (changed) prepare.view.out.send(SetFrame{std::move(frame)});
    draw_preview(prepare, rest.take_top(preview_height(prepare, rest.w)));
}

}  // namespace kring
