#include "core/report/arena_layout.h"

#include "tests/support/board_builder.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace kring;
using kring::test::BoardBuilder;

namespace {

/// Room for thirty cards in every column, so that nothing folds.
ArenaSize roomy() {
    ArenaSize size;
    size.field = {0, 0, 3000, 2600};
    size.most_in_column = 1000;
    return size;
}

/// Crossings if every column stood in the order in which its cards were written.
std::size_t crossings_as_written(const Board& board) {
    std::size_t n = 0;
    for (auto a = board.links.begin(); a != board.links.end(); ++a)
        for (auto b = std::next(a); b != board.links.end(); ++b) {
            const Link& x = a->second;
            const Link& y = b->second;
            const bool flat = x.kind == LinkKind::leads_to || x.kind == LinkKind::boosts;
            if (x.kind != y.kind || flat) continue;
            if ((x.from < y.from && x.to > y.to) || (x.from > y.from && x.to < y.to)) ++n;
        }
    return n;
}

/// A tidy arena whose cards were written in a muddled order.
BoardBuilder muddled(unsigned seed, int chains) {
    std::mt19937 dice{seed};
    std::vector<int> order(static_cast<std::size_t>(chains));
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
    BoardBuilder b;
    for (const char* what : {"A", "E", "I", "C"}) {
        std::shuffle(order.begin(), order.end(), dice);
        for (const int i : order) {
            const std::string name = what + std::to_string(i);
            if (*what == 'A') b.activity(name);
            if (*what == 'E') b.effect(name);
            if (*what == 'I' || *what == 'C') b.party(name, *what == 'I', *what == 'C');
        }
    }
    for (const int i : order) {
        const std::string n = std::to_string(i);
        b.link(LinkKind::contribution, "I" + n, "A" + n);
        b.link(LinkKind::produces, "A" + n, "E" + n);
        b.link(LinkKind::benefit, "E" + n, "C" + n);
    }
    return b;
}

std::vector<CardId> order_of(const ArenaLayout& layout, ArenaColumn column) {
    std::vector<CardId> order;
    for (const CardBox& box : layout.boxes)
        if (box.column == column) order.push_back(box.members.front());
    return order;
}

}  // namespace

TEST_CASE("ordering the arena never makes more lines cross than the order of writing") {
    std::size_t written = 0;
    std::size_t drawn = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        BoardBuilder b = test::random_board(seed, 40, 40);
        std::erase_if(b.board.cards, [](const auto& c) { return c.second.in_bin; });
        for (auto& [id, card] : b.board.cards) card.place.reset();
        std::set<std::tuple<LinkKind, CardId, CardId>> seen;
        std::erase_if(b.board.links, [&](const auto& l) {
            const Link& k = l.second;
            return !b.board.shows(k) || !seen.insert({k.kind, k.from, k.to}).second;
        });
        const std::size_t before = crossings_as_written(b.board);
        const std::size_t after = count_crossings(lay_out_arena(b.board, {}, roomy()));
        CAPTURE(seed);
        CHECK(after <= before);
        written += before;
        drawn += after;
    }
    CAPTURE(written, drawn);
    CHECK(drawn * 2 < written);
}

TEST_CASE("chains that were written in a muddle come to lie beside each other") {
    std::size_t written = 0;
    std::size_t drawn = 0;
    for (unsigned seed = 1; seed <= 30; ++seed) {
        const BoardBuilder b = muddled(seed, 8);
        written += crossings_as_written(b.board);
        drawn += count_crossings(lay_out_arena(b.board, {}, roomy()));
    }
    CAPTURE(written, drawn);
    CHECK(drawn == 0);
    CHECK(written > 100);
}

TEST_CASE("a card that is just written moves no other from its order") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        BoardBuilder b = test::random_board(seed, 30, 40);
        for (auto& [id, card] : b.board.cards) card.place.reset();
        const ArenaLayout before = lay_out_arena(b.board, {}, roomy());
        const CardId fresh[] = {b.activity("nieuw"), b.effect("ook nieuw"),
                                b.party("wie", true, true)};
        const ArenaLayout after = lay_out_arena(b.board, {}, roomy());
        for (const ArenaColumn column : {ArenaColumn::investor, ArenaColumn::activity,
                                         ArenaColumn::effect, ArenaColumn::collector}) {
            std::vector<CardId> others = order_of(after, column);
            std::erase_if(others, [&](CardId id) {
                return std::find(std::begin(fresh), std::end(fresh), id) != std::end(fresh);
            });
            CAPTURE(seed);
            CHECK(others == order_of(before, column));
        }
    }
}

TEST_CASE("one new link leaves most pairs of cards in their order") {
    std::size_t pairs = 0;
    std::size_t turned = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        BoardBuilder b = test::random_board(seed, 30, 40);
        const auto before = order_of(lay_out_arena(b.board, {}, roomy()), ArenaColumn::effect);
        CardId activity;
        for (const auto& [id, card] : b.board.cards)
            if (card.kind == CardKind::activity && !card.in_bin) activity = id;
        if (before.empty() || !activity) continue;
        b.link(LinkKind::produces, activity, before.front());
        const auto after = order_of(lay_out_arena(b.board, {}, roomy()), ArenaColumn::effect);
        const auto place = [&](CardId id) { return std::find(after.begin(), after.end(), id); };
        for (std::size_t i = 0; i < before.size(); ++i)
            for (std::size_t k = i + 1; k < before.size(); ++k) {
                ++pairs;
                turned += place(before[i]) > place(before[k]) ? 1U : 0U;
            }
    }
    CAPTURE(pairs, turned);
    CHECK(turned * 5 < pairs);
}
