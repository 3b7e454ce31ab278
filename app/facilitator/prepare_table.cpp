#include "app/facilitator/prepare_parts.h"
#include "app/ui/draw.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"
#include "core/session/stories.h"

#include <algorithm>

namespace kring {
namespace {

using namespace ui;

constexpr float table_tile = 44;

struct Tile {
    const Lane* lane = nullptr;  ///< none: the place to add a card
    std::size_t cards = 0;
};

std::vector<Tile> tiles_of(const State& state) {
    std::vector<Tile> tiles;
    for (const Lane* lane : table_lanes(state.method))
        if (const std::size_t n = cards_in(state, *lane).size(); n > 0) tiles.push_back({lane, n});
    tiles.push_back({});
    return tiles;
}

void open_dialog(Prepare& prepare, const std::string& lane) {
    prepare.ui.pasting = true;
    prepare.ui.lane = lane;
}

void draw_lane_tile(Prepare& prepare, const Rect& rect, const Tile& lane_tile) {
    Ui& ui = prepare.view.ui;
    const Lane& lane = *lane_tile.lane;
    const Touch touch = ui.touch("lane:" + lane.id, rect, {.group = "table"});
    const Kind kind = kind_of(lane);
    fill(ui, rect, tint_of(kind), 8);
    if (touch.hovered) outline(ui, rect, line_of(kind), 8);
    if (touch.ring) outline(ui, rect.grown(ui.px(2)), Role::accent, 10, 2);
    Rect inside = rect.inset(ui.px(10), 0, ui.px(12), 0);
    bead(ui, inside.take_left(ui.px(24), ui.px(10)).centre(), kind, 24);
    const std::string n = std::to_string(lane_tile.cards);
    const TextLook bold{.weight = Weight::semibold};
    draw_text(ui, inside.take_left(text_width(ui, n, bold), ui.px(8)), n, bold);
    std::string name = lane.name.in(prepare.language());
    if (!name.empty() && name.front() >= 'A' && name.front() <= 'Z')
        name.front() = static_cast<char>(name.front() - 'A' + 'a');
    draw_text(ui, inside, name);
    if (touch.clicked) open_dialog(prepare, lane.id);
}

void draw_add_tile(Prepare& prepare, const Rect& rect) {
    Ui& ui = prepare.view.ui;
    const Touch touch = ui.touch("add", rect, {.why_not = prepare.locked, .group = "table"});
    if (touch.hovered) fill(ui, rect, Role::sunken, 8);
    if (touch.ring) outline(ui, rect.grown(ui.px(2)), Role::accent, 10, 2);
    Rect inside = rect.inset(ui.px(10), 0, ui.px(12), 0);
    const ImVec2 centre = inside.take_left(ui.px(24), ui.px(10)).centre();
    dashed_circle(ui, centre, ui.px(11.5F), ui.colour(Role::line));
    icon(ui, Icon::plus, centre, 13, Role::text);
    draw_text(ui, inside, prepare.words()("prepare.add_card"), {.role = Role::text2});
    if (touch.clicked) open_dialog(prepare, {});
}

}  // namespace

std::vector<const Lane*> table_lanes(const Method& method) {
    std::vector<const Lane*> lanes;
    for (const Lane& lane : method.lanes)
        if (lane.kind != CardKind::insight) lanes.push_back(&lane);
    return lanes;
}

std::vector<CardId> cards_in(const State& state, const Lane& lane) {
    std::vector<CardId> cards = cards_of(state.board, lane.kind);
    if (lane.kind == CardKind::party)
        std::erase_if(cards, [&](CardId id) {
            return lane.sides.investor ? !on_investor_rim(state.board, id)
                                       : !on_collector_rim(state.board, id);
        });
    return cards;
}

float table_height(Prepare& prepare) {
    if (tells_stories(prepare.state())) return story_table_height(prepare);
    const std::size_t rows = (tiles_of(prepare.state()).size() + 1) / 2;
    return prepare.view.ui.px(
        36 + static_cast<float>(std::max<std::size_t>(rows, 2)) * (table_tile + 8) - 8);
}

void draw_table(Prepare& prepare, const Rect& place) {
    if (tells_stories(prepare.state())) return draw_story_table(prepare, place);
    Ui& ui = prepare.view.ui;
    const IdScope scope{ui, "table"};
    Rect rest = place;
    Rect head = rest.take_top(ui.px(28), ui.px(8));
    const std::string& paste = prepare.words()("prepare.paste_or_import");
    const ButtonLook look{.kind = ButtonKind::bare,
                          .size = TypeSize::caption,
                          .weight = Weight::regular,
                          .ink = Role::text2};
    const float width = std::min(button_width(ui, paste, look), head.w * 0.6F);
    if (button(ui, "paste", head.take_right(width), paste, look, prepare.locked))
        open_dialog(prepare, {});
    section_head(ui, head, prepare.words()("prepare.table"));
    const auto tiles = tiles_of(prepare.state());
    for (std::size_t i = 0; i < tiles.size(); i += 2) {
        const Rect row = rest.take_top(ui.px(table_tile), ui.px(8));
        for (std::size_t j = i; j < std::min(i + 2, tiles.size()); ++j) {
            const Rect rect = row.column(static_cast<int>(j - i), 2, ui.px(8));
            if (tiles[j].lane != nullptr)
                draw_lane_tile(prepare, rect, tiles[j]);
            else
                draw_add_tile(prepare, rect);
        }
    }
    if (tiles.size() == 1)
        draw_text_block(ui, rest, prepare.words()("prepare.table_empty"),
                        {.size = TypeSize::caption, .role = Role::text2, .max_lines = 2});
}

}  // namespace kring
