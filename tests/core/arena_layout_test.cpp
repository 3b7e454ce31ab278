#include "core/report/arena_layout.h"

#include "tests/support/board_builder.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>

using namespace kring;
using kring::test::BoardBuilder;

namespace {

ArenaSize console(float width = 854, float height = 536) {
    ArenaSize size;
    size.field = {216, 114, width, height};
    return size;
}

/// Every gap that could have an open place, whether or not it is one.
std::vector<Gap> all_gaps(const Board& board) {
    std::vector<Gap> gaps;
    for (const auto& [id, card] : board.cards)
        for (const GapRule rule :
             {GapRule::activity_without_effect, GapRule::effect_out_of_reach,
              GapRule::activity_without_investor, GapRule::effect_without_collector})
            gaps.push_back({rule, id});
    return gaps;
}

bool inside(const ArenaRect& field, const ArenaRect& r) {
    constexpr float rounding = 0.01F;
    return r.x >= field.x - rounding && r.y >= field.y - rounding &&
           r.right() <= field.right() + rounding && r.bottom() <= field.bottom() + rounding;
}

bool inside(const ArenaRect& field, ArenaPoint p) {
    return inside(field, ArenaRect{p.x, p.y, 0, 0});
}

ArenaPoint on_curve(const LinkCurve& link, float t) {
    const float u = 1 - t;
    const auto mix = [&](float a, float b, float c, float d) {
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    };
    const auto& p = link.p;
    return {mix(p[0].x, p[1].x, p[2].x, p[3].x), mix(p[0].y, p[1].y, p[2].y, p[3].y)};
}

/// The first thing wrong with a picture; empty when nothing is.
std::string what_is_wrong(const ArenaLayout& layout, const ArenaSize& size) {
    const auto& boxes = layout.boxes;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const std::string name = "box " + std::to_string(i);
        if (!inside(size.field, boxes[i].rect)) return name + " leaves the field";
        if (!std::isfinite(boxes[i].rect.x + boxes[i].rect.y)) return name + " is nowhere";
        if (boxes[i].members.empty()) return name + " is empty";
        for (std::size_t k = i + 1; k < boxes.size(); ++k)
            if (boxes[i].rect.overlaps(boxes[k].rect)) return name + " lies on another";
    }
    for (const OpenPlace& place : layout.open_places) {
        if (!inside(size.field, place.rect)) return "an open place leaves the field";
        for (std::size_t i = 0; i < boxes.size(); ++i)
            if (i != place.box && boxes[i].rect.overlaps(place.rect))
                return "an open place lies on a card";
    }
    for (const LinkCurve& link : layout.links)
        for (int t = 0; t <= 10; ++t)
            if (!inside(size.field, on_curve(link, static_cast<float>(t) / 10)))
                return "a link leaves the field";
    for (const SameParty& same : layout.same_parties)
        for (const ArenaPoint& p : same.line)
            if (!inside(size.field, p)) return "a line along the rim leaves the field";
    return {};
}

std::vector<std::string> names(const BoardBuilder& b, const ArenaLayout& layout,
                               ArenaColumn column) {
    std::vector<std::string> out;
    for (const CardBox& box : layout.boxes)
        if (box.column == column && box.card) out.push_back(b.board.cards.at(box.card).text);
    return out;
}

}  // namespace

TEST_CASE("nothing in an arena overlaps or leaves its field, whatever the board and the window") {
    const int counts[] = {0, 1, 2, 7, 16, 40, 90, 300};
    const ArenaSize sizes[] = {console(900, 480),
                               console(854, 536),
                               console(768, 488),
                               console(1400, 840),
                               console(3000, 1600),
                               wall_size({44, 238, 1832, 820}),
                               wall_size({0, 0, 960, 480}, 0.5F),
                               console(400, 200)};
    for (const int count : counts)
        for (const ArenaSize& size : sizes)
            for (unsigned seed = 1; seed <= 5; ++seed) {
                const BoardBuilder b = test::random_board(seed, count, count * 4 / 3);
                CAPTURE(count, seed, size.field.w, size.field.h);
                CHECK(what_is_wrong(lay_out_arena(b.board, all_gaps(b.board), size), size) == "");
            }
}

TEST_CASE("every card on the board shows once, and a party once on each rim it stands on") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const BoardBuilder b = test::random_board(seed, 80, 100);
        const ArenaLayout layout = lay_out_arena(b.board, {}, console());
        std::map<std::pair<ArenaColumn, CardId>, int> seen;
        for (const CardBox& box : layout.boxes)
            for (const CardId id : box.members) ++seen[{box.column, id}];
        std::size_t expected = 0;
        for (const auto& [id, card] : b.board.cards) {
            if (card.in_bin) continue;
            if (card.kind != CardKind::party) ++expected;
            if (card.kind == CardKind::party)
                expected += (on_investor_rim(b.board, id) ? 1U : 0U) +
                            (on_collector_rim(b.board, id) ? 1U : 0U);
        }
        CAPTURE(seed);
        CHECK(seen.size() == expected);
        CHECK(std::all_of(seen.begin(), seen.end(), [](const auto& s) { return s.second == 1; }));
        for (const auto& [where, times] : seen) CHECK(b.board.shows(where.second));
    }
}

TEST_CASE("the arena of the mock-up stands where the mock-up has it") {
    const ArenaLayout layout = lay_out_arena({}, {}, console());
    CHECK(std::abs(layout.oval.cx - 643) < 1);
    CHECK(std::abs(layout.oval.cy - 382) < 1);
    CHECK(std::abs(layout.oval.rx - 355) < 2);
    CHECK(std::abs(layout.oval.ry - 256) < 1);
    CHECK(std::abs(layout.columns[1].x - 444) < 12);
    CHECK(std::abs(layout.columns[2].x - 652) < 12);
}

TEST_CASE("a party stands on the rim, and the others in columns round the middle") {
    const BoardBuilder b = test::cooking();
    const ArenaLayout layout = lay_out_arena(b.board, {}, console());
    for (const CardBox& box : layout.boxes) {
        const ArenaPoint c = box.rect.centre();
        const float rim = layout.oval.rim_x(c.y - layout.oval.cy);
        CAPTURE(b.board.cards.at(box.card).text);
        if (box.column == ArenaColumn::investor)
            CHECK(std::abs(c.x - (layout.oval.cx - rim)) < 0.5F);
        if (box.column == ArenaColumn::collector)
            CHECK(std::abs(c.x - (layout.oval.cx + rim)) < 0.5F);
        if (box.column == ArenaColumn::effect) CHECK(box.rect.x == layout.columns[2].x);
    }
    float sum = 0;
    float count = 0;
    std::vector<float> tops;
    for (const CardBox& box : layout.boxes)
        if (box.column == ArenaColumn::effect) {
            sum += box.rect.centre().y;
            ++count;
            tops.push_back(box.rect.y);
        }
    CHECK(std::abs(sum / count - layout.oval.cy) < 0.1F);
    for (std::size_t i = 2; i < tops.size(); ++i)
        CHECK(std::abs((tops[i] - tops[i - 1]) - (tops[1] - tops[0])) < 0.1F);
}

TEST_CASE("a party that puts in and gains stands on both rims, joined along the edge") {
    const BoardBuilder b = test::cooking();
    const ArenaLayout layout = lay_out_arena(b.board, {}, console());
    REQUIRE(layout.same_parties.size() == 3);
    for (const SameParty& same : layout.same_parties) {
        const CardBox* left = layout.box_of(same.party, ArenaColumn::investor);
        const CardBox* right = layout.box_of(same.party, ArenaColumn::collector);
        REQUIRE(left);
        REQUIRE(right);
        CHECK(std::abs(same.line.front().y - left->rect.centre().y) < 0.1F);
        CHECK(std::abs(same.line.back().y - right->rect.centre().y) < 0.1F);
        for (std::size_t i = 1; i < same.line.size(); ++i) {
            const float step = std::hypot(same.line[i].x - same.line[i - 1].x,
                                          same.line[i].y - same.line[i - 1].y);
            CHECK(step < 80);
        }
    }
    CHECK_FALSE(layout.box_of(b.at("huisarts"), ArenaColumn::investor));
}

TEST_CASE("links leave a card apart from each other, in the order of their targets") {
    const BoardBuilder b = test::cooking();
    const ArenaSize size = console();
    const ArenaLayout layout = lay_out_arena(b.board, {}, size);
    std::vector<std::pair<float, float>> leaving;  // height of the target, height of the port
    for (const LinkCurve& link : layout.links)
        if (layout.boxes[link.from].card == b.at("wekelijkse maaltijd"))
            leaving.push_back({link.p[3].y, link.p[0].y});
    REQUIRE(leaving.size() == 3);
    std::sort(leaving.begin(), leaving.end());
    CHECK(std::abs(leaving[1].second - leaving[0].second - size.link_gap) < 0.01F);
    CHECK(std::abs(leaving[2].second - leaving[1].second - size.link_gap) < 0.01F);
}

TEST_CASE("an effect leads to its neighbour by a short arrow and to others by a bow") {
    BoardBuilder b;
    for (const char* name : {"een", "twee", "drie"}) b.effect(name);
    b.link(LinkKind::leads_to, "een", "twee");
    b.link(LinkKind::leads_to, "drie", "een");
    const ArenaLayout layout = lay_out_arena(b.board, {}, console());
    REQUIRE(layout.links.size() == 2);
    const auto arrow = std::find_if(layout.links.begin(), layout.links.end(),
                                    [](const LinkCurve& l) { return l.shape == LinkShape::arrow; });
    const auto bow = std::find_if(layout.links.begin(), layout.links.end(),
                                  [](const LinkCurve& l) { return l.shape == LinkShape::bow; });
    REQUIRE(arrow != layout.links.end());
    REQUIRE(bow != layout.links.end());
    CHECK(arrow->p[0].x == arrow->p[3].x);
    CHECK(arrow->p[0].y == layout.boxes[arrow->from].rect.bottom());
    CHECK(arrow->p[3].y == layout.boxes[arrow->to].rect.y);
    CHECK(arrow->width == 2);
    CHECK(bow->p[1].x > bow->p[0].x);
    CHECK(bow->p[3].x == layout.boxes[bow->to].rect.right());
}

TEST_CASE("an effect that makes an activity stronger bends back to it with an arrow head") {
    const BoardBuilder b = test::cooking();
    const ArenaLayout layout = lay_out_arena(b.board, {}, console());
    const auto back = std::find_if(layout.links.begin(), layout.links.end(),
                                   [](const LinkCurve& l) { return l.shape == LinkShape::back; });
    REQUIRE(back != layout.links.end());
    CHECK(layout.boxes[back->to].card == b.at("wekelijkse maaltijd"));
    CHECK(back->p[3].x < back->p[0].x);
    CHECK(std::count_if(layout.links.begin(), layout.links.end(),
                        [](const LinkCurve& l) { return l.shape == LinkShape::back; }) == 1);
}

TEST_CASE("both links of a negative effect are marked, and those of others are not") {
    BoardBuilder b = test::cooking();
    b.link(LinkKind::benefit, "geluidsoverlast", "bewoners");
    const ArenaLayout layout = lay_out_arena(b.board, {}, console());
    for (const LinkCurve& link : layout.links) {
        const Link& drawn = b.board.links.at(link.links.front());
        const bool noise =
            drawn.from == b.at("geluidsoverlast") || drawn.to == b.at("geluidsoverlast");
        CHECK(link.negative == noise);
    }
}

TEST_CASE("an effect without anyone who gains invites, and one with somebody does not") {
    const BoardBuilder b = test::cooking();
    const std::vector<Gap> gaps{{GapRule::effect_without_collector, b.at("geluidsoverlast")},
                                {GapRule::activity_without_effect, b.at("kookles")},
                                {GapRule::party_not_in_room, b.at("huisarts")}};
    const ArenaLayout layout = lay_out_arena(b.board, gaps, console());
    REQUIRE(layout.open_places.size() == 2);
    const OpenPlace& noise = layout.open_places.front();
    CHECK(noise.gap == gaps.front());
    CHECK(noise.rect.centre().x > layout.boxes[noise.box].rect.right());
    CHECK(noise.rect.w == 22);
}

TEST_CASE("an open place at the right is clear of the links, or on the edge of its card") {
    const BoardBuilder b = test::cooking();
    const ArenaLayout layout = lay_out_arena(b.board, all_gaps(b.board), console());
    REQUIRE_FALSE(layout.open_places.empty());
    for (const OpenPlace& place : layout.open_places) {
        if (place.from == place.to) continue;  // on the edge, where there is no better place
        if (place.rect.x < layout.boxes[place.box].rect.x) continue;  // left, where all lines end
        const ArenaPoint centre = place.rect.centre();
        for (const LinkCurve& link : layout.links)
            for (int t = 0; t <= 100; ++t) {
                const ArenaPoint p = on_curve(link, static_cast<float>(t) / 100);
                CHECK(std::hypot(p.x - centre.x, p.y - centre.y) >= place.rect.w / 2);
            }
    }
}

TEST_CASE("a card put somewhere by hand keeps its height while others come and go") {
    BoardBuilder b = test::cooking();
    const ArenaSize size = console();
    b.card("geluidsoverlast").place = Place{0.1};
    const ArenaLayout first = lay_out_arena(b.board, {}, size);
    const float y = first.box_of(b.at("geluidsoverlast"))->rect.centre().y;
    CHECK(std::abs(place_at(first, size, ArenaColumn::effect, y).height - 0.1) < 1e-4);
    CHECK(first.box_of(b.at("geluidsoverlast"))->by_hand);
    for (const char* name : {"nog een", "en nog een", "de laatste"}) {
        b.effect(name);
        const ArenaLayout next = lay_out_arena(b.board, {}, size);
        CHECK(next.box_of(b.at("geluidsoverlast"))->rect.centre().y == y);
        CHECK(what_is_wrong(next, size) == "");
    }
}

TEST_CASE("a card dragged to a height stands there") {
    BoardBuilder b = test::cooking();
    const ArenaSize size = console();
    const ArenaLayout before = lay_out_arena(b.board, {}, size);
    for (const float y : {230.F, 382.F, 500.F}) {
        b.card("kookles").place = place_at(before, size, ArenaColumn::activity, y);
        const ArenaLayout after = lay_out_arena(b.board, {}, size);
        CHECK(std::abs(after.box_of(b.at("kookles"))->rect.centre().y - y) < 0.5F);
    }
}

TEST_CASE("the same board gives the same picture, down to the last bit") {
    const BoardBuilder b = test::random_board(11, 120, 160);
    const auto gaps = all_gaps(b.board);
    const ArenaLayout one = lay_out_arena(b.board, gaps, console());
    const ArenaLayout two = lay_out_arena(b.board, gaps, console());
    REQUIRE(one.boxes.size() == two.boxes.size());
    for (std::size_t i = 0; i < one.boxes.size(); ++i)
        CHECK(one.boxes[i].rect == two.boxes[i].rect);
    REQUIRE(one.links.size() == two.links.size());
    for (std::size_t i = 0; i < one.links.size(); ++i) CHECK(one.links[i].p == two.links[i].p);
}

TEST_CASE("pointing at a card lights what it comes from and what it leads to, and no more") {
    const BoardBuilder b = test::cooking();
    const Spotlight lit = spotlight(b.board, b.at("minder eenzaam"));
    CHECK(lit.cards.contains(b.at("wekelijkse maaltijd")));
    CHECK(lit.cards.contains(b.at("huisarts")));
    CHECK_FALSE(lit.cards.contains(b.at("kookles")));
    CHECK_FALSE(lit.cards.contains(b.at("geluidsoverlast")));
    for (const LinkId id : lit.links) {
        CHECK(lit.cards.contains(b.board.links.at(id).from));
        CHECK(lit.cards.contains(b.board.links.at(id).to));
    }
    CHECK_FALSE(lit.links.empty());
}

TEST_CASE("columns do not move when a card is written") {
    BoardBuilder b;
    const ArenaLayout empty = lay_out_arena(b.board, {}, console());
    b = test::cooking();
    const ArenaLayout full = lay_out_arena(b.board, {}, console());
    CHECK(empty.columns == full.columns);
    CHECK(names(b, full, ArenaColumn::activity).size() == 2);
}
