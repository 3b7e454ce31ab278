#include "app/facilitator/ballot_offers.h"
#include "app/facilitator/dialog.h"
#include "app/facilitator/prepare_parts.h"
#include "app/ui/code_words.h"
#include "app/ui/draw.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using namespace ui;

constexpr std::array ways{ChoosingWay::iterative, ChoosingWay::secret,   ChoosingWay::majority,
                          ChoosingWay::scoring,   ChoosingWay::prescore, ChoosingWay::negotiation};

/// A label at the left, what it belongs to at the right.
Rect labelled(Prepare& prepare, Rect& rest, const char* words) {
    Ui& ui = prepare.view.ui;
    Rect row = rest.take_top(ui.px(44), ui.px(8));
    const Rect control = row.take_right(row.w * 0.56F, ui.px(16));
    draw_text(ui, row, prepare.words()(words));
    return control;
}

template <class E, std::size_t n>
void draw_choice(Prepare& prepare, Rect& rest, const char* id, const char* words,
                 const char* family, const std::array<E, n>& choices, E& value) {
    std::vector<std::string_view> labels;
    int chosen = 0;
    for (std::size_t i = 0; i < n; ++i) {
        labels.push_back(prepare.words()(key_of(family, choices[i])));
        if (choices[i] == value) chosen = static_cast<int>(i);
    }
    const Rect control = labelled(prepare, rest, words);
    if (const auto now = dropdown(prepare.view.ui, id, control, labels, chosen, {}, prepare.locked))
        value = choices[static_cast<std::size_t>(*now)];
}

void draw_number(Prepare& prepare, Rect& rest, const char* id, const char* words,
                 const std::string& shown, int least, int most, int& value) {
    const Rect control = labelled(prepare, rest, words);
    const auto at = [&](int end) {
        return prepare.locked ? prepare.locked
               : value == end ? WhyNot{prepare.words()("prepare.no_further")}
                              : std::nullopt;
    };
    value += stepper(prepare.view.ui, id, control.middle_row(prepare.view.ui.px(36)), shown,
                     {prepare.words()("prepare.less"), {}}, {prepare.words()("prepare.more"), {}},
                     at(least), at(most));
}

void draw_ways(Prepare& prepare, Rect& rest, ChoosingWay& way) {
    Ui& ui = prepare.view.ui;
    const float high = ui.px(60);
    for (std::size_t i = 0; i < ways.size(); i += 2) {
        const Rect row = rest.take_top(high, ui.px(8));
        for (std::size_t j = 0; j < 2; ++j) {
            const ChoosingWay each = ways[i + j];
            const std::string key = key_of("choosing_way", each);
            if (radio_tile(ui, "way:" + std::to_string(i + j),
                           row.column(static_cast<int>(j), 2, ui.px(8)), each == way,
                           prepare.words()(key), prepare.words()(key + ".line"), {}, "ways",
                           prepare.locked))
                way = each;
        }
    }
}

}  // namespace

void draw_choosing_dialog(Prepare& prepare) {
    if (!prepare.ui.choosing_open) return;
    Ui& ui = prepare.view.ui;
    Modal modal{ui, "choosing", prepare.ui.choosing_open,
                std::min(760.F, ui.page.w / ui.scale - 32)};
    if (!modal) return;
    const Rect whole = modal.content();
    Rect page = whole;
    if (draw_dialog_head(prepare.view, page, prepare.words()("prepare.choosing"),
                         prepare.words()("prepare.choosing_line")))
        modal.close();
    ScrollArea area{ui, "settings", page};
    Rect rest = area.content();
    const float top = rest.y;
    ChoosingSettings now = prepare.state().choosing;
    draw_ways(prepare, rest, now.way);
    rest.take_top(ui.px(8));
    draw_choice(prepare, rest, "threshold", "prepare.threshold", "threshold", offered_thresholds,
                now.threshold);
    draw_choice(prepare, rest, "ties", "prepare.ties", "tie_rule", offered_tie_rules, now.ties);
    draw_number(prepare, rest, "chosen", "prepare.most_chosen",
                prepare.words().count("prepare.stories", now.most_chosen), 1, 2, now.most_chosen);
    draw_number(prepare, rest, "rounds", "prepare.most_rounds",
                prepare.words().count("prepare.rounds", now.most_rounds), 1, 9, now.most_rounds);
    int turn = static_cast<int>(now.turn.count());
    draw_number(prepare, rest, "turn", "prepare.turn", prepare.words().minutes(now.turn), 1, 60,
                turn);
    now.turn = Minutes{turn};
    draw_number(prepare, rest, "quorum", "prepare.quorum",
                now.quorum == 0 ? prepare.words()("prepare.no_quorum")
                                : prepare.words().count("prepare.ballots", now.quorum),
                0, 99, now.quorum);
    const Rect blank = rest.take_top(ui.px(44));
    if (checkbox_row(ui, "blank", blank, now.blank, prepare.words()("prepare.blank"),
                     prepare.words()("prepare.blank_line"), prepare.locked))
        now.blank = !now.blank;
    area.used(rest.y - top);
    modal.used(page.y - whole.y + rest.y - top + 1);
    if (now != prepare.state().choosing) prepare.view.out.send(SetChoosing{now});
}

}  // namespace kring
