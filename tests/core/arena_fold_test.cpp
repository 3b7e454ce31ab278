#include "core/report/arena_layout.h"

#include "tests/support/board_builder.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace kring;
using kring::test::BoardBuilder;

namespace {

ArenaSize whole_console() {
    ArenaSize size;
    size.field = {0, 0, 854, 536};
    return size;
}

std::vector<const CardBox*> effects(const ArenaLayout& layout) {
    std::vector<const CardBox*> boxes;
    for (const CardBox& box : layout.boxes)
        if (box.column == ArenaColumn::effect) boxes.push_back(&box);
    return boxes;
}

/// Sixteen effects in five themes, two of them a loss, as in the folded mock-up.
BoardBuilder sixteen() {
    BoardBuilder b;
    const std::pair<const char*, int> themes[] = {{"Kinderen buiten", 3},
                                                  {"Elkaar kennen", 5},
                                                  {"Hulp durven vragen", 4},
                                                  {"Drukte", 2},
                                                  {"Regelingen", 2}};
    for (const auto& [theme, count] : themes)
        for (int i = 0; i < count; ++i) {
            const std::string name = theme + std::to_string(i);
            b.effect(name, std::string{theme} == "Drukte" ? Valence::negative : Valence::positive);
            b.card(name).details.theme = theme;
        }
    return b;
}

}  // namespace

TEST_CASE("a column that holds its cards does not fold") {
    BoardBuilder b;
    for (int i = 0; i < 6; ++i) b.effect("effect " + std::to_string(i));
    const ArenaLayout layout = lay_out_arena(b.board, {}, whole_console());
    CHECK(effects(layout).size() == 6);
    for (const CardBox* box : effects(layout)) CHECK_FALSE(box->stack);
}

TEST_CASE("too many effects fold into stacks by the theme the group gave") {
    const BoardBuilder b = sixteen();
    const ArenaLayout layout = lay_out_arena(b.board, {}, whole_console());
    REQUIRE(effects(layout).size() == 5);
    std::map<std::string, std::size_t> counts;
    for (const CardBox* box : effects(layout)) {
        CHECK(box->stack);
        CHECK(box->by == StackBy::theme);
        counts[box->theme] = box->members.size();
        CHECK(box->negative == (box->theme == "Drukte"));
    }
    CHECK(counts == std::map<std::string, std::size_t>{{"Kinderen buiten", 3},
                                                       {"Elkaar kennen", 5},
                                                       {"Hulp durven vragen", 4},
                                                       {"Drukte", 2},
                                                       {"Regelingen", 2}});
}

TEST_CASE("without themes effects fold by horizon, and negative ones apart") {
    BoardBuilder b;
    for (int i = 0; i < 12; ++i)
        b.effect("e" + std::to_string(i), i == 0 ? Valence::negative : Valence::positive,
                 i % 2 == 0 ? Horizon::short_term : Horizon::long_term);
    const ArenaLayout layout = lay_out_arena(b.board, {}, whole_console());
    REQUIRE(effects(layout).size() == 3);
    for (const CardBox* box : effects(layout)) {
        if (box->card) CHECK(box->negative);
        if (box->stack) CHECK(box->by == StackBy::horizon);
        if (box->stack) CHECK_FALSE(box->negative);
    }
}

TEST_CASE("an opened stack shows its cards, together, while the others wait") {
    const BoardBuilder b = sixteen();
    const ArenaLayout closed = lay_out_arena(b.board, {}, whole_console());
    const auto boxes = effects(closed);
    const auto drukte = std::find_if(boxes.begin(), boxes.end(),
                                     [](const CardBox* box) { return box->theme == "Drukte"; });
    const ArenaLayout opened = lay_out_arena(b.board, {}, whole_console(), {(*drukte)->key});
    std::vector<std::size_t> places;
    const auto now = effects(opened);
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (now[i]->opened_in == (*drukte)->key) places.push_back(i);
        if (now[i]->opened_in.empty()) CHECK(now[i]->stack);
    }
    REQUIRE(places.size() == 2);
    CHECK(places[1] == places[0] + 1);
}

TEST_CASE("every card can be brought to light by opening stacks, however many there are") {
    BoardBuilder b = test::random_board(3, 300, 0);
    for (auto& [id, card] : b.board.cards) card.place.reset();
    for (const auto& [id, card] : b.board.cards) {
        if (card.in_bin || card.kind != CardKind::effect || id.value % 7 != 0) continue;
        std::set<std::string> opened;
        const CardBox* box = nullptr;
        ArenaLayout layout;
        for (int clicks = 0; clicks < 8; ++clicks) {
            layout = lay_out_arena(b.board, {}, whole_console(), opened);
            box = layout.box_of(id);
            REQUIRE(box);
            if (!box->stack) break;
            opened = {box->key};
        }
        CAPTURE(card.text);
        CHECK_FALSE(box->stack);
    }
}

TEST_CASE("a stack never mixes losses with gains") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const BoardBuilder b = test::random_board(seed, 120, 0);
        for (const CardBox& box : lay_out_arena(b.board, {}, whole_console()).boxes)
            for (const CardId id : box.members)
                if (box.column == ArenaColumn::effect)
                    CHECK((b.board.cards.at(id).details.valence == Valence::negative) ==
                          box.negative);
    }
}

TEST_CASE("the links of folded cards are added up, and are as wide as three at most") {
    BoardBuilder b = sixteen();
    b.activity("spelmiddag");
    LinkDetails sure;
    sure.weight = 1;
    LinkDetails unsure;
    unsure.weight = 1;
    unsure.assumed = true;
    b.link(LinkKind::produces, "spelmiddag", "Elkaar kennen0", sure);
    b.link(LinkKind::produces, "spelmiddag", "Elkaar kennen1", unsure);
    b.link(LinkKind::produces, "spelmiddag", "Regelingen0", unsure);
    for (int i = 0; i < 4; ++i)
        b.link(LinkKind::produces, "spelmiddag", "Hulp durven vragen" + std::to_string(i), sure);
    const ArenaLayout layout = lay_out_arena(b.board, {}, whole_console());
    std::map<std::string, const LinkCurve*> to;
    for (const LinkCurve& link : layout.links) to[layout.boxes[link.to].theme] = &link;
    REQUIRE(layout.links.size() == 3);
    CHECK(to.at("Elkaar kennen")->links.size() == 2);
    CHECK(to.at("Elkaar kennen")->width == 2);
    CHECK_FALSE(to.at("Elkaar kennen")->dashed);
    CHECK(to.at("Regelingen")->dashed);
    CHECK(to.at("Hulp durven vragen")->width == 3);
}

TEST_CASE("a stack that was open and is gone is no matter") {
    const BoardBuilder b = test::cooking();
    const ArenaLayout plain = lay_out_arena(b.board, {}, whole_console());
    const ArenaLayout other =
        lay_out_arena(b.board, {}, whole_console(), {"e+theme:weg", "", "zz\n3"});
    CHECK(plain.boxes.size() == other.boxes.size());
}
