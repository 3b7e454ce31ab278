#include "app/facilitator/home_face.h"
#include "app/facilitator/prepare_form.h"
#include "app/facilitator/prepare_parts.h"
#include "app/ui/draw.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"
#include "core/session/stories.h"

#include <algorithm>

namespace kring {
namespace {

using namespace ui;

constexpr float method_tile = 88;
constexpr float refused_line = 36;
constexpr float what_field = 44;
constexpr float what_label = 20;

std::string file_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string tile_lines(const Prepare& prepare, const Method& method) {
    Minutes full{0};
    for (const Phase& phase : method.phases) full += phase.full;
    return method.says.in(prepare.language()) + "\n" +
           prepare.words()("prepare.method_facts",
                           {{"least", std::to_string(method.group.advised_least)},
                            {"most", std::to_string(method.group.advised_most)},
                            {"length", prepare.words().duration(full)}});
}

/// Stories side by side, and the one that was chosen.
void draw_stories_face(Ui& ui, const Rect& place) {
    const float gap = place.w * 0.07F;
    const float w = (place.w - 2 * gap) / 3;
    for (int i = 0; i < 3; ++i) {
        const bool chosen = i == 1;
        const float h = place.h * (chosen ? 0.92F : 0.7F);
        const Rect sheet{place.x + static_cast<float>(i) * (w + gap), place.bottom() - h, w, h};
        fill(ui, sheet, chosen ? Role::story_line : Role::story_tint, 4);
        if (!chosen) outline(ui, sheet, Role::story_line, 4);
        Rect lines = sheet.inset(w * 0.2F, h * 0.2F);
        for (int line = 0; line < 3; ++line) {
            const Rect row = lines.take_top(ui.px(2), ui.px(4));
            fill(ui, {row.x, row.y, line == 2 ? row.w * 0.6F : row.w, row.h},
                 chosen ? Role::surface : Role::story_line, 1);
        }
    }
}

void draw_methods(Prepare& prepare, Rect& rest) {
    Ui& ui = prepare.view.ui;
    const auto& methods = prepare.shelf.methods;
    for (std::size_t i = 0; i < methods.size(); ++i) {
        const Method& method = methods[i];
        const std::string id = "method:" + std::to_string(i);
        const bool chosen = method == prepare.state().method;
        const Rect rect = rest.take_top(ui.px(method_tile), ui.px(8));
        const bool clicked = radio_tile(
            ui, id, rect, chosen, method.name.in(prepare.language()), tile_lines(prepare, method),
            [&](const Rect& picture) {
                const Rect place =
                    picture.middle(picture.w, std::min(picture.h, picture.w * 0.62F));
                if (method.choosing)
                    draw_stories_face(ui, place);
                else
                    draw_face(ui, place, sample_board());
            },
            "methods", prepare.locked);
        if (clicked && !chosen)
            prepare.view.out.send(ChooseMethod{method, method.orders.front().id, prepare.ui.brief});
    }
}

/// A file that could not be used says so, quietly, with the line to look at.
void draw_refused(Prepare& prepare, Rect& rest) {
    Ui& ui = prepare.view.ui;
    for (const MethodError& error : prepare.shelf.refused) {
        const std::string where = error.line > 0
                                      ? file_of(error.file) + ":" + std::to_string(error.line)
                                      : file_of(error.file);
        Rect row = rest.take_top(ui.px(refused_line), ui.px(8));
        icon(ui, Icon::warning, row.take_left(ui.px(16), ui.px(8)).centre(), 16,
             Role::dissent_line);
        const std::string line =
            prepare.words()("prepare.method_refused", {{"file", where}, {"reason", error.reason}});
        draw_text_middle(ui, row, line,
                         {.size = TypeSize::caption, .role = Role::text2, .max_lines = 2});
    }
}

FieldLook line_look(const Prepare& prepare, const char* name, const char* hint) {
    FieldLook look;
    look.label = prepare.words()(name);
    look.hint = prepare.words()(hint);
    look.max_code_points = max_line;
    look.why_not = prepare.locked;
    return look;
}

void draw_fields(Prepare& prepare, Rect rest) {
    Ui& ui = prepare.view.ui;
    const State& state = prepare.state();
    Describe said{state.title, state.question, state.case_sentence};

    rest.take_top(ui.px(what_label));
    const FieldLook title = line_look(prepare, "prepare.title", "prepare.title_hint");
    if (auto text = form_field(prepare.view, "title", rest.take_top(ui.px(what_field), ui.px(24)),
                               "prepare.title", state.title, title)
                        .text)
        said.title = *text;

    rest.take_top(ui.px(what_label));
    FieldLook question = line_look(prepare, "prepare.question", "prepare.question_hint");
    question.note = prepare.words()("prepare.may_be_empty");
    if (auto text =
            form_field(prepare.view, "question", rest.take_top(ui.px(what_field), ui.px(24)),
                       "prepare.question", state.question, question)
                .text)
        said.question = *text;

    rest.take_top(ui.px(what_label));
    FieldLook sentence = line_look(prepare, "prepare.case", "prepare.case_hint");
    sentence.note = prepare.words()("prepare.may_be_empty");
    sentence.multi_line = true;
    sentence.max_code_points = 1000;
    if (auto text =
            form_field(prepare.view, "case", rest, "prepare.case", state.case_sentence, sentence)
                .text)
        said.case_sentence = *text;

    if (said.title != state.title || said.question != state.question ||
        said.case_sentence != state.case_sentence)
        prepare.view.out.send(said);
}

float above_fields(const Prepare& prepare) {
    const auto tiles = static_cast<float>(prepare.shelf.methods.size());
    const auto refused = static_cast<float>(prepare.shelf.refused.size());
    return 36 + tiles * (method_tile + 8) + refused * (refused_line + 8) + 16;
}

}  // namespace

float what_height(Prepare& prepare, float width) {
    Ui& ui = prepare.view.ui;
    if (tells_stories(prepare.state()))
        return ui.px(above_fields(prepare)) + frame_height(prepare, width);
    return ui.px(above_fields(prepare) + 3 * what_label + 2 * (what_field + 24) + 72);
}

void draw_what(Prepare& prepare, const Rect& place) {
    Ui& ui = prepare.view.ui;
    Rect rest = place;
    section_head(ui, rest.take_top(ui.px(28), ui.px(8)), prepare.words()("prepare.what"));
    draw_methods(prepare, rest);
    draw_refused(prepare, rest);
    rest.take_top(ui.px(16));
    if (tells_stories(prepare.state()))
        draw_frame(prepare, rest);
    else
        draw_fields(prepare, rest);
}

}  // namespace kring
