#include "app/facilitator/board.h"

#include "app/facilitator/board_card.h"
#include "app/facilitator/capture.h"
#include "app/facilitator/say.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

/// A column on the screen.
struct Column {
    std::size_t lane;
    Rect rect;   ///< the part that scrolls
    float top;   ///< where its first card stands, scroll included
    float step;  ///< from one card to the next
};

/// Which cards stand where, once for every change of the session.
void look_again(const Glance& glance, BoardUi& board) {
    const std::size_t records = glance.records();
    if (board.records == records) return;
    board.records = records;
    const State& state = glance.state;
    board.columns.assign(state.method.lanes.size(), {});
    board.labels.clear();
    for (const auto& [id, card] : state.board.cards) {
        if (!card.in_bin) board.labels[id] = label_of(state, id);
    }
    for (std::size_t lane = 0; lane < board.columns.size(); ++lane) {
        auto& column = board.columns[lane];
        for (const auto& [id, card] : state.board.cards) {
            if (stands_in(state, state.method.lanes[lane], id, card)) column.push_back(id);
        }
        std::stable_sort(column.begin(), column.end(), [&](CardId a, CardId b) {
            return state.board.find(a)->rank < state.board.find(b)->rank;
        });
    }
}

/// The lanes that have a column now: insights only once there are some, or when it is their phase.
std::vector<std::size_t> lanes_shown(const State& state, const BoardUi& board) {
    std::vector<std::size_t> lanes;
    const Phase* phase = current_phase(state);
    for (std::size_t i = 0; i < board.columns.size(); ++i) {
        const Lane& lane = state.method.lanes[i];
        const bool asked = phase != nullptr && std::find(phase->lanes.begin(), phase->lanes.end(),
                                                         lane.id) != phase->lanes.end();
        if (lane.kind != CardKind::insight || asked || !board.columns[i].empty())
            lanes.push_back(i);
    }
    return lanes;
}

void draw_head(View& view, const Lane& lane, std::size_t cards, const Rect& area) {
    ui::Ui& ui = view.ui;
    const Language language = view.words.language();
    const ui::Kind kind = kind_of(lane);
    Rect rest = area;
    const Rect sign = rest.take_left(ui.px(16), ui.px(10));
    ui::icon(ui, ui::icon_of(kind), {sign.x + ui.px(8), sign.y + ui.px(10)}, 16, ui::line_of(kind),
             2.4F);
    const std::array<ui::Run, 3> runs{{{lane.letter, ui::Weight::semibold, ui::ink_of(kind)},
                                       {"  ", ui::Weight::semibold},
                                       {lane.name.in(language), ui::Weight::semibold}}};
    const ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};
    Rect name{rest.x, rest.y, rest.w, ui.px(20)};
    Rect says{rest.x, rest.y + ui.px(20), rest.w, ui.px(16)};
    if (cards > 0) {
        // The count stands with its own name, not against the name of the next column.
        const std::string count = std::to_string(cards);
        const float wide = ui::text_width(ui, count, small) + ui.px(1);
        const float called = ui::runs_width(ui, runs, ui::TypeSize::body) + ui.px(8);
        const bool beside = called + wide <= name.w;
        ui::draw_text(ui,
                      beside ? Rect{name.x + called, name.y, wide, name.h}
                             : says.take_right(wide, ui.px(4)),
                      count, small);
    }
    ui::draw_runs(ui, name, runs, {.size = ui::TypeSize::body});
    ui::draw_text(ui, says, lane.says.in(language), small);
}

/// An empty place with a verb: the line writes here next.
void draw_invite(View& view, const Glance& glance, ConsoleUi& console, const Lane& lane,
                 const Rect& rect) {
    if (glance.session.read_only() || is_closed(glance.state)) return;
    ui::Ui& ui = view.ui;
    const ui::Touch touch = ui.touch("add", rect, {.keep_focus = true});
    const bool lit = touch.hovered || touch.ring;
    if (lit) ui::fill(ui, rect, Role::surface, 8);
    ui::dashed_rect(ui, rect, ui.colour(lit ? Role::accent : Role::line), 8);
    const std::string& label = view.words("board.add");
    Rect inside = rect.inset(ui.px(12), 0);
    ui::icon(ui, ui::Icon::plus, inside.take_left(ui.px(16), ui.px(8)).centre(), 16, Role::text2);
    ui::draw_text(ui, inside, label, {.role = Role::text2});
    if (!touch) return;
    console.lane = lane.id;
    console.capture.wanted = true;
}

Column draw_column(View& view, const Glance& glance, ConsoleUi& console, std::size_t lane_index,
                   Rect area) {
    ui::Ui& ui = view.ui;
    const Lane& lane = glance.state.method.lanes[lane_index];
    const auto& cards = console.board.columns[lane_index];
    const ui::IdScope scope{ui, lane.id};
    draw_head(view, lane, cards.size(), area.take_top(ui.px(40), ui.px(8)));
    ui::ScrollArea scroll{ui, "cards", area};
    const Rect content = scroll.content();
    const float height = board_card_height(ui, area.w);
    const float step = height + ui.px(board_card_gap);
    const float left = area.x + ui.px(14);
    const float width = content.right() - left - ui.px(4);
    const float top = content.y + ui.px(4);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const Rect rect{left, top + step * static_cast<float>(i), width, height};
        const bool wanted = console.board.show_at && console.board.at == cards[i] &&
                            console.board.at_lane == lane_index;
        if (wanted) scroll.show(rect.grown(ui.px(4)));
        if (!wanted && rect.bottom() < area.y) continue;
        if (!wanted && rect.y > area.bottom()) break;
        draw_board_card(view, glance, console, cards[i], lane_index, rect);
    }
    const float end = top + step * static_cast<float>(cards.size());
    draw_invite(view, glance, console, lane, {left, end, width, ui.px(44)});
    scroll.used(end + ui.px(52) - content.y);
    return {lane_index, area, top, step};
}

/// Where a card would land at the mouse.
struct Landing {
    const Column* column = nullptr;
    std::size_t before = 0;  ///< place in the column
    CardId on;               ///< the middle of another card of the same kind: are they the same?
};

Landing landing_at(const ui::Ui& ui, const Glance& glance, const ConsoleUi& console,
                   const std::vector<Column>& columns) {
    Landing landing;
    const ImVec2 mouse = ui.mouse();
    for (const Column& column : columns) {
        if (mouse.x < column.rect.x || mouse.x >= column.rect.right()) continue;
        const auto& cards = console.board.columns[column.lane];
        const float at = (mouse.y - column.top) / column.step;
        const float part = at - std::floor(at);
        landing.column = &column;
        landing.before = static_cast<std::size_t>(
            std::clamp(std::round(at), 0.F, static_cast<float>(cards.size())));
        if (at < 0 || at >= static_cast<float>(cards.size()) || part < 0.3F || part > 0.7F) break;
        const CardId under = cards[static_cast<std::size_t>(at)];
        const Card* a = glance.state.board.find(under);
        const Card* b = glance.state.board.find(console.board.dragged);
        if (a != nullptr && b != nullptr && under != console.board.dragged && a->kind == b->kind)
            landing.on = under;
        break;
    }
    return landing;
}

void draw_landing(ui::Ui& ui, const Landing& landing) {
    const float step = landing.column->step;
    const float left = landing.column->rect.x + ui.px(14);
    const float width = landing.column->rect.right() - left - ui.px(4);
    if (landing.on) {
        const auto row = std::floor((ui.mouse().y - landing.column->top) / step);
        ui::outline(
            ui,
            Rect{left, landing.column->top + step * row, width, step - ui.px(board_card_gap)}.grown(
                ui.px(3)),
            Role::accent, 10, 2);
        return;
    }
    const float y = landing.column->top + step * static_cast<float>(landing.before) - ui.px(6);
    ui::fill(ui, {left, y, width, ui.px(4)}, Role::accent, 2);
}

void drop(View& view, const Glance& glance, ConsoleUi& console, const Landing& landing) {
    const CardId card = console.board.dropped;
    if (landing.on) {
        console.board.drop_on = landing.on;
        return;
    }
    console.board.dropped = {};
    if (landing.column == nullptr) return;
    const auto& cards = console.board.columns[landing.column->lane];
    std::size_t before = landing.before;
    if (before < cards.size() && cards[before] == card) ++before;
    const std::optional<CardId> next =
        before < cards.size() ? std::optional{cards[before]} : std::nullopt;
    send_or_say(view, glance,
                MoveCard{card, glance.state.method.lanes[landing.column->lane].id, next});
}

/// Two cards that may be the same: asked, because a hand slips.
void ask_to_merge(View& view, const Glance& glance, ConsoleUi& console) {
    if (!console.board.drop_on) return;
    ui::Ui& ui = view.ui;
    bool open = true;
    const Card* into = glance.state.board.find(console.board.drop_on);
    const Card* from = glance.state.board.find(console.board.dropped);
    if (into == nullptr || from == nullptr) open = false;
    if (open) {
        ui::Modal modal{ui, "merge", open, 480};
        if (modal) {
            Rect rest = modal.content();
            const Rect whole = rest;
            rest.take_top(
                ui::draw_text_block(ui, rest, view.words("merge.title"),
                                    {.size = ui::TypeSize::lead, .weight = ui::Weight::semibold}),
                ui.px(12));
            for (const Card* card : {into, from}) {
                Rect row = rest.take_top(
                    std::max(ui.px(28),
                             ui::text_height(ui, rest.w - ui.px(36), card->text, {.max_lines = 4})),
                    ui.px(8));
                ui::bead(ui, {row.x + ui.px(12), row.y + ui.px(14)}, kind_of(*card), 24);
                ui::draw_text_block(ui, row.inset(ui.px(36), ui.px(4), 0, 0), card->text,
                                    {.max_lines = 4});
            }
            rest.take_top(ui::draw_text_block(ui, rest, view.words("merge.what"),
                                              {.size = ui::TypeSize::caption, .role = Role::text2}),
                          ui.px(16));
            Rect buttons = rest.take_top(ui.px(44));
            const ui::ButtonLook main{.kind = ui::ButtonKind::main};
            const std::string& yes = view.words("merge.yes");
            const std::string& no = view.words("merge.no");
            if (ui::button(ui, "yes", buttons.take_right(ui::button_width(ui, yes, main), ui.px(8)),
                           yes, main)) {
                send_or_say(view, glance, MergeCards{console.board.drop_on, console.board.dropped});
                modal.close();
            }
            if (ui::button(ui, "no", buttons.take_right(ui::button_width(ui, no)), no))
                modal.close();
            modal.used(rest.y - whole.y);
        }
    }
    if (open) return;
    console.board.drop_on = {};
    console.board.dropped = {};
}

/// What is expected now: the second card of a merge or a link.
void draw_begun(View& view, ConsoleUi& console, Rect& area) {
    if (!console.merging && !console.linking_from) return;
    ui::Ui& ui = view.ui;
    Rect bar = area.take_top(ui.px(40), ui.px(8));
    ui::fill(ui, bar, Role::accent_soft, 8);
    Rect inside = bar.inset(ui.px(12), 0);
    const std::string& stop = view.words("board.stop");
    const ui::ButtonLook look{
        .kind = ui::ButtonKind::bare, .size = ui::TypeSize::caption, .keys = "Esc"};
    if (ui::button(ui, "stop",
                   inside.take_right(ui::button_width(ui, stop, look)).middle_row(ui.px(32)), stop,
                   look)) {
        console.merging = {};
        console.linking_from = {};
    }
    ui::draw_text(ui, inside, view.words(console.merging ? "board.merging" : "board.linking"),
                  {.role = Role::accent_ink});
}

}  // namespace

bool stands_in(const State& state, const Lane& lane, CardId id, const Card& card) {
    if (card.in_bin || card.kind != lane.kind) return false;
    if (card.kind != CardKind::party) return true;
    const bool left = on_investor_rim(state.board, id);
    const bool right = on_collector_rim(state.board, id);
    if (!left && !right) return lane.sides.investor;
    return (lane.sides.investor && left) || (lane.sides.collector && right);
}

void draw_board(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "board"};
    BoardUi& board = console.board;
    look_again(glance, board);
    Rect rest = area.inset(ui.px(16), ui.px(10), ui.px(12), 0);
    draw_begun(view, console, rest);
    const std::vector<std::size_t> lanes = lanes_shown(glance.state, board);
    if (board.show_at &&
        (board.at_lane >= board.columns.size() ||
         std::find(board.columns[board.at_lane].begin(), board.columns[board.at_lane].end(),
                   board.at) == board.columns[board.at_lane].end())) {
        for (const std::size_t lane : lanes) {
            const auto& cards = board.columns[lane];
            if (std::find(cards.begin(), cards.end(), board.at) != cards.end())
                board.at_lane = lane;
        }
    }
    std::vector<Column> columns;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const Rect column =
            rest.column(static_cast<int>(i), static_cast<int>(lanes.size()), ui.px(12));
        columns.push_back(draw_column(view, glance, console, lanes[i], column));
    }
    if (board.dragged) {
        const Landing landing = landing_at(ui, glance, console, columns);
        if (landing.column != nullptr) draw_landing(ui, landing);
        const float width = columns.front().rect.w;
        const Rect size{0, 0, width - ui.px(24), board_card_height(ui, width)};
        draw_dragged_card(view, glance, console, size);
        if (board.dropped) drop(view, glance, console, landing);
        if (board.dropped || !ImGui::GetIO().MouseDown[0]) board.dragged = {};
    }
    ask_to_merge(view, glance, console);
}

}  // namespace kring
