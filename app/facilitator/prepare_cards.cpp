#include "app/facilitator/file_list.h"
#include "app/facilitator/prepare_form.h"
#include "app/facilitator/prepare_parts.h"
#include "app/ui/draw.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"
#include "core/session/paste.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace kring {
namespace {

using namespace ui;
using Best = PasteChoices::Best;

constexpr float cards_row = 44;
/// A list of cards is not larger; what is has another use.
constexpr std::uintmax_t largest_list = 4U * 1024 * 1024;

const Lane* open_lane(const Prepare& prepare) {
    const auto lanes = table_lanes(prepare.state().method);
    for (const Lane* lane : lanes)
        if (lane->id == prepare.ui.lane) return lane;
    // Activities may be on the table before anything else: they are what everybody comes for.
    for (const Lane* lane : lanes)
        if (lane->kind == CardKind::activity) return lane;
    return lanes.empty() ? nullptr : lanes.front();
}

/// Several lines, a table of posts, or one text: it waits until somebody says where it goes.
void take_text(Prepare& prepare, const std::string& text) {
    const PasteChoices choices = read_paste(text);
    prepare.ui.pasted = choices.best == Best::posts    ? choices.posts
                        : choices.best == Best::blocks ? choices.blocks
                                                       : choices.lines;
    prepare.ui.pasted_whole = choices.best == Best::posts ? std::string{} : choices.whole;
    prepare.ui.trouble.clear();
    if (prepare.ui.pasted.empty()) prepare.ui.trouble = "prepare.nothing_in_file";
}

void read_list(Prepare& prepare, const std::string& path) {
    std::error_code problem;
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    std::ifstream in{path, std::ios::binary};
    if (problem || !in || size > largest_list) {
        prepare.ui.trouble = problem || !in ? "prepare.cannot_read" : "prepare.file_too_large";
        return;
    }
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!is_valid_utf8(text)) {
        prepare.ui.trouble = "prepare.not_text";
        return;
    }
    take_text(prepare, text);
}

void draw_lanes(Prepare& prepare, const Rect& rect, const Lane& open) {
    Ui& ui = prepare.view.ui;
    const auto lanes = table_lanes(prepare.state().method);
    std::vector<std::string_view> names;
    int chosen = 0;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        names.push_back(lanes[i]->name.in(prepare.language()));
        if (lanes[i]->id == open.id) chosen = static_cast<int>(i);
    }
    const Rect place{rect.x, rect.y,
                     std::min(rect.w, std::max(segmented_width(ui, names), ui.px(320))), rect.h};
    if (const auto now = segmented(ui, "lane", place, names, chosen))
        prepare.ui.lane = lanes[static_cast<std::size_t>(*now)]->id;
}

void draw_card(Prepare& prepare, Rect row, const Lane& lane, CardId id) {
    Ui& ui = prepare.view.ui;
    const IdScope scope{ui, "card", id.value};
    bead(ui, row.take_left(ui.px(26), ui.px(8)).centre(), kind_of(lane), 24);
    const std::string key = "prepare.card:" + std::to_string(id.value);
    const Rect bin = row.take_right(ui.px(32), ui.px(8)).middle_row(ui.px(32));
    FieldLook look;
    look.framed = false;
    look.padding = 6;
    look.max_code_points = max_text;
    look.why_not = prepare.locked;
    const std::string& text = prepare.state().board.find(id)->text;
    const bool lines = text.find('\n') != std::string::npos;
    if (lines)
        draw_text(ui, row.inset(ui.px(6), 0), text);
    else if (auto now =
                 form_field(prepare.view, "text", row.middle_row(ui.px(32)), key, text, look).text)
        prepare.view.out.send(RenameCard{id, *now});
    const IconButtonLook away{.kind = ButtonKind::bare,
                              .hint = {prepare.words()("prepare.bin_card"), {}}};
    if (icon_button(ui, "bin", bin, Icon::bin, away, prepare.locked)) {
        prepare.view.drafts.erase(key);
        prepare.view.out.send(BinCard{id});
    }
}

void draw_cards(Prepare& prepare, const Rect& rect, const Lane& lane) {
    Ui& ui = prepare.view.ui;
    const auto cards = cards_in(prepare.state(), lane);
    if (cards.empty())
        return empty_state(ui, rect, icon_of(kind_of(lane)), prepare.words()("prepare.no_cards"),
                           prepare.words()("prepare.no_cards_line"));
    ScrollArea area{ui, "cards", rect};
    Rect rest = area.content();
    const float top = rest.y;
    for (const CardId id : cards) {
        const Rect row = rest.take_top(ui.px(cards_row));
        if (!ui.hidden(row.grown(row.h))) draw_card(prepare, row, lane, id);
    }
    area.used(rest.y - top);
}

void draw_writing(Prepare& prepare, Rect rest, const Lane& lane) {
    Ui& ui = prepare.view.ui;
    Rect line = rest.take_top(ui.px(44), ui.px(12));
    const std::string& from_file = prepare.words()("prepare.from_file");
    const ButtonLook file{.left = Icon::import,
                          .hint = {prepare.words()("prepare.from_file_hint"), {}}};
    const float width = button_width(ui, from_file, file);
    if (button(ui, "file", line.take_right(width, ui.px(8)), from_file, file, prepare.locked)) {
        FileWish wish;
        wish.title = "prepare.file_title";
        wish.confirm = "prepare.file_read";
        wish.endings = {".txt", ".csv", ".tsv", ".md"};
        choose_file(prepare.ui.chooser, wish);
    }
    if (!prepare.ui.cards_seen) focus_field(ui, "new");
    prepare.ui.cards_seen = true;
    FieldLook look;
    look.left = Icon::plus;
    look.hint = prepare.words()("prepare.write_card");
    look.max_code_points = max_text;
    look.why_not = prepare.locked;
    const FormAnswer answer = add_field(prepare.view, "new", line, "prepare.new_card", look);
    if (answer.text) {
        WriteCard card;
        card.lane = lane.id;
        card.text = *answer.text;
        prepare.view.out.send(std::move(card));
    }
    if (answer.field.pasted_lines) take_text(prepare, *answer.field.pasted_lines);
    if (!prepare.ui.trouble.empty()) {
        const Rect row = rest.take_top(ui.px(20), ui.px(8));
        draw_text(ui, row, prepare.words()(prepare.ui.trouble), {.role = Role::negative_ink});
    }
    draw_cards(prepare, rest, lane);
}

void forget_paste(Prepare& prepare) {
    prepare.ui.pasted.clear();
    prepare.ui.pasted_whole.clear();
}

void draw_paste_list(Prepare& prepare, const Rect& rect, const Lane& lane) {
    Ui& ui = prepare.view.ui;
    panel(ui, rect, Role::ground, 8);
    ScrollArea area{ui, "pasted", rect.inset(ui.px(8))};
    Rect rest = area.content();
    const float top = rest.y;
    for (const std::string& text : prepare.ui.pasted) {
        Rect row = rest.take_top(ui.px(36));
        if (ui.hidden(row)) continue;
        bead(ui, row.take_left(ui.px(26), ui.px(8)).centre(), kind_of(lane), 20);
        draw_text(ui, row, text);
    }
    area.used(rest.y - top);
}

/// The question after a paste: how many cards is this, and where do they go?
void draw_paste(Prepare& prepare, Rect rest, const Lane& lane) {
    Ui& ui = prepare.view.ui;
    const auto n = static_cast<std::int64_t>(prepare.ui.pasted.size());
    Rect buttons = rest.take_bottom(ui.px(44), ui.px(12));
    const std::string name = lane.name.in(prepare.language());
    draw_text(ui, rest.take_top(ui.px(20), ui.px(8)), prepare.words().count("prepare.pasted", n));
    draw_paste_list(prepare, rest, lane);
    const std::string yes = prepare.words().count("prepare.put_cards", n, {{"lane", name}});
    const ButtonLook main{.kind = ButtonKind::main};
    if (button(ui, "put", buttons.take_right(button_width(ui, yes, main), ui.px(8)), yes, main,
               prepare.locked)) {
        prepare.view.out.send(WriteCards{lane.id, prepare.ui.pasted, std::nullopt, false});
        return forget_paste(prepare);
    }
    const std::string& one = prepare.words()("prepare.as_one");
    const bool several = n > 1 && !prepare.ui.pasted_whole.empty();
    if (several && button(ui, "one", buttons.take_right(button_width(ui, one), ui.px(8)), one)) {
        WriteCard card;
        card.lane = lane.id;
        card.text = prepare.ui.pasted_whole;
        prepare.view.out.send(std::move(card));
        return forget_paste(prepare);
    }
    const std::string& no = prepare.words()("prepare.no_paste");
    const ButtonLook bare{.kind = ButtonKind::bare};
    if (button(ui, "none", buttons.take_left(button_width(ui, no, bare)), no, bare))
        forget_paste(prepare);
}

}  // namespace

void draw_table_dialog(Prepare& prepare) {
    const Lane* lane = open_lane(prepare);
    if (!prepare.ui.pasting) prepare.ui.cards_seen = false;
    if (!prepare.ui.pasting || lane == nullptr) return;
    Ui& ui = prepare.view.ui;
    const float width = std::min(720.F, ui.page.w / ui.scale - 32);
    const float height = std::min(560.F, ui.page.h / ui.scale - 32);
    {
        Modal modal{ui, "table_cards", prepare.ui.pasting, width, height};
        if (!modal) return;
        Rect rest = modal.content();
        Rect head = rest.take_top(ui.px(32), ui.px(12));
        const IconButtonLook close{.kind = ButtonKind::bare,
                                   .hint = {prepare.words()("prepare.close"), "Esc"}};
        if (icon_button(ui, "close", head.take_right(ui.px(32), ui.px(8)), Icon::close, close))
            modal.close();
        section_head(ui, head, prepare.words()("prepare.table"));
        draw_lanes(prepare, rest.take_top(ui.px(34), ui.px(16)), *lane);
        if (prepare.ui.pasted.empty())
            draw_writing(prepare, rest, *lane);
        else
            draw_paste(prepare, rest, *lane);
    }
    if (const auto path = draw_file_chooser(prepare.view, prepare.ui.chooser))
        read_list(prepare, *path);
}

}  // namespace kring
