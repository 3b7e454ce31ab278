#include "core/replay/step_changes.h"

namespace kring {
namespace {

bool shown(const Board& board, const Card& card, CardId) {
    (void)board;
    return !card.in_bin;
}

bool shown(const Board& board, const Link& link, LinkId) { return board.shows(link); }

bool on_table(const Story& story) { return !story.in_bin && !story.withdrawn; }

/// Of cards or links: what is there now and was not, or not so; and what was there and is not now.
template <class Id, class Thing>
void compare(const Board& before, const Board& after, const std::map<Id, Thing>& old,
             const std::map<Id, Thing>& fresh, std::set<Id>& changed, std::set<Id>& gone) {
    for (const auto& [id, thing] : fresh) {
        if (!shown(after, thing, id)) continue;
        const auto was = old.find(id);
        if (was == old.end() || !shown(before, was->second, id) || was->second != thing)
            changed.insert(id);
    }
    for (const auto& [id, thing] : old) {
        if (!shown(before, thing, id)) continue;
        const auto is = fresh.find(id);
        if (is == fresh.end() || !shown(after, is->second, id)) gone.insert(id);
    }
}

/// A remark points at the story it is about.
void compare_remarks(const State& before, const State& after, std::set<StoryId>& changed) {
    const auto told_of = [&](const Remark& remark) {
        if (remark.story && after.stories.contains(*remark.story)) changed.insert(*remark.story);
    };
    for (const auto& [id, remark] : after.remarks) {
        const auto was = before.remarks.find(id);
        if (was == before.remarks.end() || was->second != remark) told_of(remark);
    }
    for (const auto& [id, remark] : before.remarks)
        if (!after.remarks.contains(id)) told_of(remark);
}

}  // namespace

StepChanges changes_between(const State& before, const State& after) {
    StepChanges changes;
    compare(before.board, after.board, before.board.cards, after.board.cards, changes.cards,
            changes.gone_cards);
    compare(before.board, after.board, before.board.links, after.board.links, changes.links,
            changes.gone_links);
    for (const auto& [id, story] : after.stories) {
        if (!on_table(story)) continue;
        const auto was = before.stories.find(id);
        if (was == before.stories.end() || was->second != story) changes.stories.insert(id);
    }
    compare_remarks(before, after, changes.stories);
    return changes;
}

Board with_gone(const State& before, const State& after, const StepChanges& changes) {
    Board board = after.board;
    for (const CardId id : changes.gone_cards)
        if (const Card* was = before.board.find(id)) board.cards.insert_or_assign(id, *was);
    for (const LinkId id : changes.gone_links)
        if (const Link* was = before.board.find(id)) board.links.insert_or_assign(id, *was);
    return board;
}

}  // namespace kring
