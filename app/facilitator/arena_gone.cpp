#include "app/facilitator/arena_gone.h"

#include "app/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

bool same_word(const LinkDetails& a, const LinkDetails& b) {
    return a.note == b.note &&
           (!a.note.empty() || (a.contribution == b.contribution && a.benefit == b.benefit));
}

/// Another link of the same party says it too, and stays.
bool is_said_by_another(const Board& board, const Link& link, const std::set<LinkId>& gone) {
    const bool in = link.kind == LinkKind::contribution;
    return std::any_of(board.links.begin(), board.links.end(), [&](const auto& entry) {
        const auto& [id, other] = entry;
        const bool same_party = in ? other.from == link.from : other.to == link.to;
        return !gone.contains(id) && other.kind == link.kind && same_party && board.shows(other) &&
               same_word(other.details, link.details);
    });
}

/// What a party puts in or gains is said of links that stay.
void say_what_stays(ArenaLayout& layout, const Board& board, const std::set<LinkId>& gone) {
    for (CardBox& box : layout.boxes)
        std::erase_if(box.says, [&](LinkId id) {
            const Link* link = board.find(id);
            return gone.contains(id) &&
                   (link == nullptr || !is_said_by_another(board, *link, gone));
        });
}

/// The line of the links that stay, as thick and as sure as they are.
LinkCurve curve_that_stays(LinkCurve curve, std::vector<LinkId> links, const Board& board) {
    int weight = 0;
    curve.dashed = true;
    for (const LinkId id : links) {
        const Link* link = board.find(id);
        if (link == nullptr) continue;
        weight += link->details.weight;
        curve.dashed = curve.dashed && link->details.assumed;
    }
    curve.width = std::clamp(weight, 1, curve.width);
    curve.links = std::move(links);
    return curve;
}

/// Two strokes across the middle, with room between: what was joined there is not any more.
void cut_through(ui::Ui& ui, const ui::Bezier& line) {
    const ImVec2 middle = line.at(0.5F);
    ImVec2 along{line.b.x + line.c2.x - line.c1.x - line.a.x,
                 line.b.y + line.c2.y - line.c1.y - line.a.y};
    const float length = std::max(std::hypot(along.x, along.y), 1e-3F);
    along = {along.x / length * ui.px(3), along.y / length * ui.px(3)};
    const ImVec2 across{-along.y * 2, along.x * 2};
    ui.dl->AddLine({middle.x - along.x, middle.y - along.y},
                   {middle.x + along.x, middle.y + along.y}, ui.colour(Role::surface), ui.px(7));
    for (const float side : {-1.F, 1.F}) {
        const ImVec2 at{middle.x + side * along.x, middle.y + side * along.y};
        ui.dl->AddLine({at.x - across.x, at.y - across.y}, {at.x + across.x, at.y + across.y},
                       ui.colour(Role::away), ui.px(2));
    }
}

void draw_dashes(ui::Ui& ui, const ui::Bezier& line) {
    ui::draw_bezier(ui, line, ui.colour(Role::bead_away), ui.px(1.5F), -1);
}

}  // namespace

std::optional<ArenaGone> take_gone_apart(const ArenaLayout& layout, const Board& board,
                                         const std::set<LinkId>& gone) {
    if (gone.empty()) return std::nullopt;
    ArenaGone apart{layout, {}};
    apart.stays.links.clear();
    for (const LinkCurve& curve : layout.links) {
        std::vector<LinkId> stay, went;
        for (const LinkId id : curve.links) (gone.contains(id) ? went : stay).push_back(id);
        const bool alone = stay.empty();
        if (went.empty())
            apart.stays.links.push_back(curve);
        else if (!alone)
            apart.stays.links.push_back(curve_that_stays(curve, std::move(stay), board));
        if (went.empty()) continue;
        apart.lines.push_back({curve, alone});
        apart.lines.back().curve.links = std::move(went);
    }
    say_what_stays(apart.stays, board, gone);
    return apart;
}

Board without_gone(Board board, const StepChanges& changes) {
    std::erase_if(board.links,
                  [&](const auto& entry) { return changes.gone_links.contains(entry.first); });
    for (const CardId id : changes.gone_cards)
        if (const auto card = board.cards.find(id); card != board.cards.end())
            card->second.in_bin = true;
    return board;
}

std::vector<Gap> gaps_without_gone(const State& state, const StepChanges& changes) {
    if (changes.gone_links.empty() && changes.gone_cards.empty()) return open_gaps(state);
    State now = state;
    now.board = without_gone(state.board, changes);
    return open_gaps(now);
}

void draw_gone_links(View& view, const ArenaPicture& picture,
                     const std::vector<ArenaGone::Line>& lines) {
    ui::Ui& ui = view.ui;
    for (const ArenaGone::Line& line : lines) {
        const ArenaCurve c = curve_of(picture, line.curve);
        const ui::Bezier curve{c.a, c.c1, c.c2, c.b};
        if (line.alone) draw_dashes(ui, curve);
        cut_through(ui, curve);
        const ui::IdScope scope{ui, "gone", line.curve.links.front().value};
        const Rect hit = Rect::around(curve.at(0.5F), ui.px(14), ui.px(14));
        const ui::Touch touch = ui.touch("link", hit, {.focusable = false});
        ui::hint(ui, touch, hit, {view.words("arena.gone_hint")});
    }
}

void draw_gone_line(ui::Ui& ui, const ui::Bezier& line) {
    draw_dashes(ui, line);
    cut_through(ui, line);
}

}  // namespace kring
