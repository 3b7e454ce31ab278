#include "app/facilitator/arena.h"

#include "app/facilitator/arena_gone.h"
#include "app/facilitator/say.h"
#include "app/facilitator/wall_moves.h"
#include "app/ui/arena_picture.h"
#include "app/ui/code_words.h"
#include "app/ui/draw.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kring {
namespace {

using ui::Kind;
using ui::Rect;
using ui::Role;

/// Width of the field for which the cards were drawn, in tokens.
constexpr float width_of_design = 854;

constexpr std::array column_kinds{Kind::investor, Kind::activity, Kind::effect, Kind::collector};

ArenaSize size_for(ui::Ui& ui, const Rect& field) {
    ArenaSize size = scaled(ArenaSize{}, ui.scale);
    size.field = {0, 0, field.w, field.h};
    // A wider window gives the cards more of their words.
    const float wider = std::clamp(field.w / ui.px(width_of_design), 1.F, 1.4F);
    size.party_width *= wider;
    size.activity_width *= wider;
    size.effect_width *= wider;
    return size;
}

/// Laid out again only when the session, the room or an open stack changed.
const ArenaLayout& layout_for(ui::Ui& ui, const Glance& glance, ConsoleUi& console,
                              const Rect& field) {
    ConsoleUi::Cache& cache = console.arena;
    const std::size_t records = glance.records();
    if (!cache.layout || cache.records != records || cache.width != field.w ||
        cache.height != field.h || cache.scale != ui.scale ||
        cache.open_stacks != console.open_stacks) {
        cache.layout =
            lay_out_arena(glance.state.board, gaps_without_gone(glance.state, console.changed),
                          size_for(ui, field), console.open_stacks);
        cache.records = records;
        cache.width = field.w;
        cache.height = field.h;
        cache.scale = ui.scale;
        cache.open_stacks = console.open_stacks;
    }
    return *cache.layout;
}

const Lane* lane_of_column(const Method& method, std::size_t column) {
    static constexpr std::array kinds{CardKind::party, CardKind::activity, CardKind::effect,
                                      CardKind::party};
    return method.lane_of(kinds[column], {column == 0, column == 3});
}

/// Where the first card of a column would stand: on the rim for a party.
Rect invitation(ui::Ui& ui, const ArenaPicture& picture, std::size_t column) {
    const Rect area = picture.at(picture.layout.columns[column]);
    const Rect row = area.middle_row(ui.px(56));
    if (column != 0 && column != 3) return row;
    const Superellipse& oval = picture.layout.oval;
    const float rim = picture.origin.x + (column == 0 ? oval.cx - oval.rx : oval.cx + oval.rx);
    const float width = std::min(area.w, ui.px(146));
    return Rect{rim - width / 2, row.y, width, row.h}.kept_in(area);
}

/// Heads of the four columns: who puts in, what is done, what changes, who gains.
void draw_heads(View& view, const Glance& glance, const ArenaPicture& picture, const Rect& line) {
    ui::Ui& ui = view.ui;
    const Language language = view.words.language();
    for (std::size_t i = 0; i < arena_columns; ++i) {
        const Lane* lane = lane_of_column(glance.state.method, i);
        if (lane == nullptr) continue;
        const Kind kind = column_kinds[i];
        const ArenaRect& column = picture.layout.columns[i];
        const float rim = invitation(ui, picture, i).x;
        const float left = i == 0   ? std::max(line.x, rim)
                           : i == 3 ? rim - ui.px(14)
                                    : picture.origin.x + column.x - ui.px(14);
        const float right = i + 1 < arena_columns
                                ? picture.origin.x + picture.layout.columns[i + 1].x - ui.px(20)
                                : line.right();
        Rect head{left, line.y, std::max(right - left, ui.px(60)), line.h};
        Rect top = head.take_top(ui.px(20));
        ui::icon(ui, ui::icon_of(kind), top.take_left(ui.px(18), ui.px(8)).centre(), 18,
                 ui::line_of(kind));
        const std::array runs{ui::Run{lane->letter, ui::Weight::semibold, ui::ink_of(kind)},
                              ui::Run{"  ", ui::Weight::semibold, Role::text},
                              ui::Run{lane->name.in(language), ui::Weight::semibold, Role::text}};
        ui::draw_runs(ui, top, runs);
        ui::draw_text(ui, head.inset(ui.px(26), 0, 0, 0), lane->says.in(language),
                      {.size = ui::TypeSize::caption, .role = Role::text2});
    }
}

/// The capture line is made ready to fill an open place.
void fill_place(View& view, const Glance& glance, ConsoleUi& console, const std::string& lane,
                CardId card) {
    console.lane = lane;
    console.capture.wanted = true;
    std::string& draft = view.drafts["capture"];
    if (!draft.empty() || !card) return;
    draft = " > " + label_of(glance.state, card);
    console.capture.caret = 0;
    console.capture.put_caret = true;
}

std::string lane_that_fills(const Method& method, GapRule rule) {
    const auto id = [](const Lane* lane) { return lane != nullptr ? lane->id : std::string{}; };
    switch (rule) {
    case GapRule::activity_without_effect: return id(method.lane_of(CardKind::effect));
    case GapRule::effect_out_of_reach: return id(method.lane_of(CardKind::activity));
    case GapRule::activity_without_investor:
        return id(method.lane_of(CardKind::party, {true, false}));
    default: return id(method.lane_of(CardKind::party, {false, true}));
    }
}

void draw_open_places(View& view, const Glance& glance, ConsoleUi& console,
                      const ArenaPicture& picture) {
    ui::Ui& ui = view.ui;
    for (const OpenPlace& place : picture.layout.open_places) {
        const ui::IdScope scope{ui, "open", place.gap.card.value};
        const Rect circle = picture.at(place.rect);
        const ui::Touch touch =
            ui.touch(key_of(place.gap.rule), circle.grown(ui.px(4)), {.group = "open"});
        const Role role = picture.light ? Role::bead_away : Role::text2;
        ui::dashed_line(ui, picture.at(place.from), picture.at(place.to), ui.colour(role));
        const Role fill = touch.hovered || touch.ring ? Role::accent_soft : Role::surface;
        ui.dl->AddCircleFilled(circle.centre(), circle.w / 2, ui.colour(fill));
        ui::open_place(ui, circle.centre(), circle.w / 2 / ui.scale, role);
        ui::hint(ui, touch, circle, {view.words(key_of(place.gap.rule) + ".invite")});
        if (touch)
            fill_place(view, glance, console, lane_that_fills(glance.state.method, place.gap.rule),
                       place.gap.card);
    }
}

/// An empty column asks for its first card.
void draw_invitations(View& view, const Glance& glance, ConsoleUi& console,
                      const ArenaPicture& picture) {
    ui::Ui& ui = view.ui;
    for (std::size_t i = 0; i < arena_columns; ++i) {
        const auto column = static_cast<ArenaColumn>(i);
        const bool used = std::any_of(picture.layout.boxes.begin(), picture.layout.boxes.end(),
                                      [&](const auto& box) { return box.column == column; });
        const Lane* lane = lane_of_column(glance.state.method, i);
        if (used || lane == nullptr) continue;
        const Rect card = invitation(ui, picture, i);
        const ui::IdScope scope{ui, lane->id};
        const ui::Touch touch = ui.touch("invite", card, {.group = "invite"});
        // By its colour: an open place has a dashed border and no other.
        ui::fill(ui, card, ui.colour(touch.hovered ? Role::accent_soft : Role::surface), 8);
        ui::dashed_rect(ui, card, ui.colour(Role::line), 8);
        if (touch.ring) ui::outline(ui, card.grown(2), Role::accent, 8, 2);
        ui::draw_text_middle(ui, card.inset(ui.px(16), 0), lane->invites.in(view.words.language()),
                             {.role = Role::text2, .max_lines = 2});
        if (touch) fill_place(view, glance, console, lane->id, {});
    }
}

/// What lines there are in the picture, and what they say; nothing about others.
void draw_legend(View& view, const ArenaPicture& picture, const Rect& field, bool gone) {
    const auto& links = picture.layout.links;
    const bool thick =
        std::any_of(links.begin(), links.end(), [](const auto& link) { return link.width > 1; });
    const bool dashed =
        std::any_of(links.begin(), links.end(), [](const auto& link) { return link.dashed; });
    const bool same = !picture.layout.same_parties.empty();
    const int rows = int{thick} + int{dashed} + int{same} + int{gone};
    if (rows == 0) return;
    ui::Ui& ui = view.ui;
    const float height = ui.px(20);
    const float all = height * static_cast<float>(rows);
    Rect box{field.x, field.bottom() - all - ui.px(8), ui.px(150), all};
    for (std::size_t i = 0; i < picture.layout.boxes.size(); ++i)
        if (picture.rect_of(i).grown(ui.px(6)).overlaps(box)) return;
    const auto row = [&](const char* key, auto&& sign) {
        Rect line = box.take_top(height);
        const Rect left = line.take_left(ui.px(28), ui.px(10));
        sign(ImVec2{left.x, left.centre().y}, ImVec2{left.right(), left.centre().y});
        ui::draw_text(ui, line, view.words(key),
                      {.size = ui::TypeSize::caption, .role = Role::text2});
    };
    const ImU32 ink = ui.colour(Role::text2);
    if (thick)
        row("arena.thicker", [&](ImVec2 a, ImVec2 b) { ui.dl->AddLine(a, b, ink, ui.px(5)); });
    if (dashed) row("arena.assumed", [&](ImVec2 a, ImVec2 b) { ui::dashed_line(ui, a, b, ink); });
    if (same)
        row("arena.same_party",
            [&](ImVec2 a, ImVec2 b) { ui.dl->AddLine(a, b, ui.colour(Role::text), ui.px(2)); });
    if (gone) row("arena.gone", [&](ImVec2 a, ImVec2 b) { draw_gone_line(ui, {a, a, b, b}); });
}

/// What a press on a card means: end a link or a merge that was begun, else open its editor.
void choose(View& view, const Glance& glance, ConsoleUi& console, CardId card) {
    if (console.linking_from && console.linking_from != card) {
        if (send_or_say(view, glance, DrawLink{console.linking_from, card, {}}))
            console.linking_from = {};
        return;
    }
    if (console.merging && console.merging != card) {
        if (send_or_say(view, glance, MergeCards{card, console.merging})) console.merging = {};
        return;
    }
    console.selected = card;
}

/// While the wall is on, a card under the mouse or with the keyboard has a sign in its corner that
/// lights it up there.
void offer_spotlight(View& view, const Glance& glance, const CardBox& box, const Rect& rect,
                     const ui::Touch& card) {
    const Wall& wall = glance.state.wall;
    const bool lit = wall.card == box.card;
    if (!wall.on || !(lit || card.hovered || card.ring || view.ui.mouse_over(rect))) return;
    ui::Ui& ui = view.ui;
    const Rect place = Rect::around({rect.right() - ui.px(4), rect.y}, ui.px(24), ui.px(24));
    const ui::Touch touch = ui.touch("spotlight", place, {.focusable = false});
    ui.dl->AddCircleFilled(place.centre(), ui.px(12), ui.colour(Role::surface));
    ui.dl->AddCircleFilled(place.centre(), ui.px(11),
                           ui.colour(lit || touch.hovered ? Role::accent : Role::accent_soft));
    ui::icon(ui, ui::Icon::projector, place.centre(), 14,
             lit || touch.hovered ? Role::on_accent : Role::accent_ink);
    ui::hint(ui, touch, place, {view.words(lit ? "wall_menu.light_off" : "wall_menu.light"), "M"});
    if (touch) spotlight_on_wall(view, glance, lit ? CardId{} : box.card);
}

/// Keys of the card that has the keyboard.
void card_keys(View& view, const Glance& glance, ConsoleUi& console, const CardBox& box,
               const ArenaLayout& layout, const ArenaSize& size) {
    ui::Ui& ui = view.ui;
    const float middle = box.rect.centre().y;
    const auto place = [&](float by) {
        send_or_say(view, glance,
                    PlaceCard{box.card, place_at(layout, size, box.column, middle + by)});
    };
    if (ui.take(ui::Key::del)) send_or_say(view, glance, BinCard{box.card});
    if (ui.take(ui::Key::l)) console.linking_from = box.card;
    const Wall& wall = glance.state.wall;
    if (wall.on && ui.take(ui::Key::m))
        spotlight_on_wall(view, glance, wall.card == box.card ? CardId{} : box.card);
    if (ui.take(ui::Key::up, {.alt = true}, true)) place(-box.rect.h / 2);
    if (ui.take(ui::Key::down, {.alt = true}, true)) place(box.rect.h / 2);
}

/// Dragging a card up and down gives it a place by hand.
void drag_card(View& view, const Glance& glance, const CardBox& box, const ui::Touch& touch,
               const ArenaLayout& layout, const ArenaSize& size, ImVec2& shift) {
    if (touch.dragging) shift = {0, touch.drag.y};
    if (!touch.dropped) return;
    const float y = box.rect.centre().y + touch.drag.y;
    send_or_say(view, glance, PlaceCard{box.card, place_at(layout, size, box.column, y)});
}

/// Pulling at a bead draws a link to the card it is let go on.
void pull_bead(View& view, const Glance& glance, ConsoleUi& console, const ArenaPicture& picture,
               std::size_t index) {
    ui::Ui& ui = view.ui;
    const CardBox& box = picture.layout.boxes[index];
    const ImVec2 bead = picture.bead_of(index);
    const Rect hit = Rect::around(bead, ui.px(30), ui.px(30));
    const ui::Touch touch = ui.touch("bead", hit, {.focusable = false});
    ui::hint(ui, touch, hit, {view.words("arena.pull_link"), "L"});
    if (touch.hovered) console.pointed = box.card;
    if (touch) console.linking_from = box.card;
    if (touch.dragging) {
        const ImVec2 mouse = ui.mouse();
        ui::draw_bezier(ui, ui::link_curve(bead, mouse), ui.colour(Role::accent), ui.px(3));
    }
    if (!touch.dropped) return;
    for (std::size_t i = 0; i < picture.layout.boxes.size(); ++i) {
        const CardBox& other = picture.layout.boxes[i];
        if (other.stack || other.card == box.card) continue;
        if (!picture.rect_of(i).grown(ui.px(12)).contains(ui.mouse())) continue;
        send_or_say(view, glance, DrawLink{box.card, other.card, {}});
        return;
    }
}

/// Pointing at a line lights it up and a press opens it.
void point_at_links(View& view, ConsoleUi& console, ArenaPicture& picture, const ui::Touch& field) {
    if (!field.hovered) return;
    ui::Ui& ui = view.ui;
    float nearest = ui.px(7);
    for (const LinkCurve& link : picture.layout.links) {
        const ArenaCurve c = curve_of(picture, link);
        const float distance = ui::distance_to({c.a, c.c1, c.c2, c.b}, ui.mouse());
        if (distance >= nearest) continue;
        nearest = distance;
        picture.pointed_link = link.links.front();
    }
    if (!picture.pointed_link) return;
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (field) console.selected_link = picture.pointed_link;
}

/// How to end what was begun: a link or a merge that waits for its second card.
void draw_waiting(View& view, const Glance& glance, ConsoleUi& console, const Rect& field) {
    const CardId first = console.linking_from ? console.linking_from : console.merging;
    const Card* card = first ? glance.state.board.find(first) : nullptr;
    if (card == nullptr) return;
    ui::Ui& ui = view.ui;
    const std::string text = view.words(console.linking_from ? "arena.link_to" : "arena.merge_with",
                                        {{"card", card->text}});
    const ui::ChipLook look{.on = true, .left = ui::Icon::link, .removable = true};
    const float width = std::min(ui::chip_width(ui, text, look), field.w - ui.px(32));
    const Rect bar = Rect{field.x + (field.w - width) / 2, field.y + ui.px(4), width, ui.px(32)};
    const bool stop = ui::chip(ui, "waiting", bar, text, look) != ui::ChipAnswer::none ||
                      (ui.focus.top_trap() == 0 && ui.take(ui::Key::escape));
    if (!stop) return;
    console.linking_from = {};
    console.merging = {};
}

/// Also when the step drew a line between two cards of one stack, or took one away, which cannot be
/// seen.
bool is_changed(const ConsoleUi& console, const Board& board, const CardBox& box) {
    const auto in_box = [&](CardId id) {
        return std::find(box.members.begin(), box.members.end(), id) != box.members.end();
    };
    const auto within_box = [&](LinkId id) {
        const Link* link = board.find(id);
        return link != nullptr && in_box(link->from) && in_box(link->to);
    };
    const auto& changed = console.changed;
    return std::any_of(changed.cards.begin(), changed.cards.end(), in_box) ||
           std::any_of(changed.links.begin(), changed.links.end(), within_box) ||
           std::any_of(changed.gone_links.begin(), changed.gone_links.end(), within_box);
}

/// A soft band under the lines that a step brought or changed.
void draw_changed_links(ui::Ui& ui, const ConsoleUi& console, const ArenaPicture& picture) {
    if (console.changed.links.empty()) return;
    for (const LinkCurve& link : picture.layout.links) {
        const bool changed = std::any_of(link.links.begin(), link.links.end(), [&](LinkId id) {
            return console.changed.links.contains(id);
        });
        if (!changed) continue;
        const ArenaCurve c = curve_of(picture, link);
        ui::draw_bezier(ui, {c.a, c.c1, c.c2, c.b}, ui.colour(Role::accent), ui.px(9));
        ui::draw_bezier(ui, {c.a, c.c1, c.c2, c.b}, ui.colour(Role::surface), ui.px(6.5F));
    }
}

void draw_boxes(View& view, const Glance& glance, ConsoleUi& console, ArenaPicture& picture,
                const ArenaSize& size) {
    ui::Ui& ui = view.ui;
    for (std::size_t i = 0; i < picture.layout.boxes.size(); ++i) {
        const CardBox& box = picture.layout.boxes[i];
        const auto side = static_cast<std::uint64_t>(box.column);
        const CardId first = box.members.front();
        const ui::IdScope scope{ui, box.stack ? "stack" : "card", first.value * 4ULL + side};
        const Rect rect = picture.rect_of(i);
        const ui::Touch touch = ui.touch("card", rect, {.group = "arena"});
        if (touch.hovered || touch.ring) console.pointed = first;
        const bool gone = !box.stack && console.changed.gone_cards.contains(box.card);
        if (!gone && is_changed(console, picture.board, box)) ui::changed_ring(ui, rect);
        if (gone)
            draw_gone_box(ui, picture, i);
        else
            draw_arena_box(ui, view.words, picture, i);
        if (touch.ring) ui::outline(ui, rect.grown(ui.px(3)), Role::accent, 10, 2);
        if (box.stack) {
            if (touch) console.open_stacks = {box.key};
            continue;
        }
        if (touch && !touch.dropped) choose(view, glance, console, box.card);
        if (touch.focused) card_keys(view, glance, console, box, picture.layout, size);
        drag_card(view, glance, box, touch, picture.layout, size, console.arena.drag[i]);
        pull_bead(view, glance, console, picture, i);
        offer_spotlight(view, glance, box, rect, touch);
    }
}

/// What lights up with a card: its chain as it is. Of one that just went, as it was.
Spotlight light_of(const Glance& glance, const StepChanges& changed, CardId lit) {
    const Board& board = glance.state.board;
    if (changed.gone_links.empty() || changed.gone_cards.contains(lit))
        return spotlight(board, lit);
    return spotlight(without_gone(board, changed), lit);
}

/// Where each card is between its old place and its new one.
std::vector<ImVec2> shifts(ui::Ui& ui, const ArenaLayout& layout, const std::vector<ImVec2>& drag) {
    std::vector<ImVec2> by(layout.boxes.size(), ImVec2{0, 0});
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
        const CardBox& box = layout.boxes[i];
        const ui::IdScope scope{ui, "at",
                                box.members.front().value * 8ULL +
                                    static_cast<std::uint64_t>(box.column) * 2 +
                                    (box.stack ? 1 : 0)};
        const ImVec2 target{box.rect.x, box.rect.y};
        const ImVec2 now = ui.motion.to(ui.id("place"), target, ui::durations::move);
        by[i] = {now.x - target.x + drag[i].x, now.y - target.y + drag[i].y};
    }
    return by;
}

}  // namespace

void draw_arena(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "arena"};
    Rect rest = area.inset(ui.px(16), ui.px(10), ui.px(16), ui.px(4));
    const Rect heads = rest.take_top(ui.px(40), ui.px(8));
    const ui::Touch field = ui.touch("field", rest, {.focusable = false, .keep_focus = true});
    const ArenaLayout& whole = layout_for(ui, glance, console, rest);
    const auto apart = take_gone_apart(whole, glance.state.board, console.changed.gone_links);
    const ArenaLayout& layout = apart ? apart->stays : whole;
    console.arena.drag.resize(layout.boxes.size());
    const CardId lit = glance.state.board.shows(console.pointed) ? console.pointed : CardId{};
    console.pointed = {};

    ArenaPicture picture{layout,
                         glance.state.board,
                         rest.min(),
                         std::nullopt,
                         lit,
                         {},
                         shifts(ui, layout, console.arena.drag)};
    std::fill(console.arena.drag.begin(), console.arena.drag.end(), ImVec2{0, 0});
    if (lit) picture.light = light_of(glance, console.changed, lit);
    point_at_links(view, console, picture, field);

    draw_heads(view, glance, picture, heads);
    draw_arena_ground(ui, picture);
    draw_changed_links(ui, console, picture);
    draw_arena_links(ui, picture);
    if (apart) draw_gone_links(view, picture, apart->lines);
    draw_invitations(view, glance, console, picture);
    draw_boxes(view, glance, console, picture, size_for(ui, rest));
    draw_open_places(view, glance, console, picture);
    draw_legend(view, picture, rest, apart && !apart->lines.empty());
    draw_waiting(view, glance, console, rest);
    if (field && !picture.pointed_link) console.open_stacks.clear();
}

}  // namespace kring
