#include "app/replay/compare_rows.h"

#include "core/session/stories.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace kring {
namespace {

/// From who puts in to who gains, as the arena reads.
constexpr std::array kinds{CardKind::party, CardKind::activity, CardKind::effect,
                           CardKind::insight};

Board story_board(const State& state) {
    Board board;
    for (const StoryId id : stories_on_list(state)) {
        const Story& story = state.stories.at(id);
        if (story.withdrawn || !is_told(story)) continue;
        Card card;
        card.text = title_or_beginning(story, 120);
        board.cards.emplace(CardId{id.value}, std::move(card));
    }
    return board;
}

std::set<CardId> ends_of(const Board& board, const std::vector<LinkId>& links) {
    std::set<CardId> cards;
    for (const LinkId id : links) {
        const Link* link = board.find(id);
        cards.insert(link->from);
        cards.insert(link->to);
    }
    return cards;
}

CardKind kind_of_row(const CompareData& data, const CompareRow& row) {
    const Card* card =
        row.before ? data.before.board.find(*row.before) : data.now->board.find(*row.now);
    return card->kind;
}

bool holds(const std::vector<SameCard>& pairs, const SameCard& pair) {
    return std::find(pairs.begin(), pairs.end(), pair) != pairs.end();
}

void forget(CompareUi& compare, std::optional<CardId> before, std::optional<CardId> now) {
    std::erase_if(compare.by_hand, [&](const HandMatch& hand) {
        return (before && hand.before == *before) || (now && hand.now == now);
    });
    compare.found.reset();
    compare.left.reset();
    compare.right.reset();
}

}  // namespace

ComparedSession compared_session(State state, std::string path, std::string date) {
    ComparedSession session{std::move(path), state.title, std::move(date), std::move(state), {},
                            false,           {}};
    session.stories = tells_stories(session.state);
    session.board = session.stories ? story_board(session.state) : session.state.board;
    return session;
}

bool CompareRow::is(CompareKind kind) const {
    switch (kind) {
    case CompareKind::all: return true;
    case CompareKind::fresh: return !before;
    case CompareKind::gone: return !now;
    case CompareKind::reworded: return reworded;
    case CompareKind::moved: return moved;
    case CompareKind::linked: return linked;
    }
    return true;
}

std::vector<CompareGroup> rows_of(const CompareData& data, const Comparison& comparison) {
    const auto gone_ends = ends_of(data.before.board, comparison.links_gone);
    const auto fresh_ends = ends_of(data.now->board, comparison.links_fresh);
    std::vector<CompareRow> rows;
    for (const SameCard& pair : comparison.same)
        rows.push_back(
            {pair.before, pair.now, holds(comparison.reworded, pair), holds(comparison.moved, pair),
             gone_ends.contains(pair.before) || fresh_ends.contains(pair.now), pair.by_hand});
    for (const CardId id : comparison.gone) rows.push_back({id, std::nullopt});
    std::stable_sort(rows.begin(), rows.end(), [](const CompareRow& a, const CompareRow& b) {
        return *a.before < *b.before;
    });
    for (const CardId id : comparison.fresh) rows.push_back({std::nullopt, id});
    std::vector<CompareGroup> groups;
    for (const CardKind kind : kinds) {
        CompareGroup group{kind, {}};
        for (const CompareRow& row : rows)
            if (kind_of_row(data, row) == kind) group.rows.push_back(row);
        if (!group.rows.empty()) groups.push_back(std::move(group));
    }
    return groups;
}

int count_of(const std::vector<CompareGroup>& groups, CompareKind kind) {
    std::ptrdiff_t count = 0;
    for (const CompareGroup& group : groups)
        count += std::count_if(group.rows.begin(), group.rows.end(),
                               [&](const CompareRow& row) { return row.is(kind); });
    return static_cast<int>(count);
}

const Comparison& comparison_of(const CompareData& data, CompareUi& compare) {
    const std::string paths = data.before.path + '\n' + data.now->path;
    if (!compare.found || compare.found->paths != paths)
        compare.found = CompareUi::Found{
            kring::compare(data.before.board, data.now->board, compare.by_hand), paths};
    return compare.found->comparison;
}

void match(CompareUi& compare, CardId before, CardId now) {
    forget(compare, before, now);
    compare.by_hand.push_back({before, now});
}

void take_apart(CompareUi& compare, CardId before) {
    forget(compare, before, std::nullopt);
    compare.by_hand.push_back({before, std::nullopt});
}

std::optional<NoComparison> why_no_comparison(const CompareData& data) {
    if (data.before.stories != data.now->stories)
        return NoComparison{"compare.other_kind", "compare.other_kind_line"};
    const auto shows = [](const Board& board) {
        return std::any_of(board.cards.begin(), board.cards.end(),
                           [](const auto& each) { return !each.second.in_bin; });
    };
    if (shows(data.before.board) && shows(data.now->board)) return std::nullopt;
    if (data.before.stories) return NoComparison{"compare.no_stories", "compare.no_stories_line"};
    return NoComparison{"compare.no_cards", "compare.no_cards_line"};
}

}  // namespace kring
