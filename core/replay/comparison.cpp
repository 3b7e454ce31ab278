#include "core/replay/comparison.h"

#include "core/base/text.h"

#include <algorithm>
#include <map>
#include <string>

namespace kring {
namespace {

/// Pairs as they are found, by either side.
struct Pairs {
    std::map<CardId, SameCard> of_before;
    std::map<CardId, CardId> of_now;

    bool free(CardId before, CardId now) const {
        return !of_before.contains(before) && !of_now.contains(now);
    }
    void join(CardId before, CardId now, bool by_hand) {
        of_before.emplace(before, SameCard{before, now, by_hand});
        of_now.emplace(now, before);
    }
};

std::string key_of(const Card& card) {
    const std::string text = fold_case(card.text);
    const auto from = text.find_first_not_of(" \t\n");
    if (from == std::string::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\n.!") + 1 - from);
}

/// Cards that show, by text; several may say the same.
std::multimap<std::string, CardId> by_text(const Board& board) {
    std::multimap<std::string, CardId> cards;
    for (const auto& [id, card] : board.cards)
        if (!card.in_bin) cards.emplace(key_of(card), id);
    return cards;
}

void match_by_text(Pairs& pairs, const Board& before, const Board& now,
                   const std::vector<CardId>& without, bool same_kind) {
    const auto texts = by_text(now);
    for (const auto& [id, card] : before.cards) {
        if (card.in_bin || std::find(without.begin(), without.end(), id) != without.end()) continue;
        const auto [from, to] = texts.equal_range(key_of(card));
        for (auto it = from; it != to; ++it) {
            const bool kinds = now.find(it->second)->kind == card.kind;
            if ((kinds || !same_kind) && pairs.free(id, it->second))
                pairs.join(id, it->second, false);
        }
    }
}

/// The links of `board` whose counterpart is not on `other`, both ends being there.
template <class Counterpart>
std::vector<LinkId> links_without(const Board& board, const Board& other, Counterpart counterpart) {
    std::vector<LinkId> found;
    for (const auto& [id, link] : board.links) {
        if (!board.shows(link)) continue;
        const auto from = counterpart(link.from), to = counterpart(link.to);
        if (!from || !to) continue;
        const bool there = std::any_of(other.links.begin(), other.links.end(),
                                       [&, kind = link.kind](const auto& entry) {
                                           const Link& each = entry.second;
                                           return each.from == *from && each.to == *to &&
                                                  each.kind == kind && other.shows(each);
                                       });
        if (!there) found.push_back(id);
    }
    return found;
}

std::vector<CardId> match_by_hand(Pairs& pairs, const Board& before, const Board& now,
                                  const std::vector<HandMatch>& by_hand) {
    std::vector<CardId> without;
    for (const HandMatch& hand : by_hand) {
        if (!before.shows(hand.before)) continue;
        if (!hand.now)
            without.push_back(hand.before);
        else if (now.shows(*hand.now) && pairs.free(hand.before, *hand.now))
            pairs.join(hand.before, *hand.now, true);
    }
    return without;
}

}  // namespace

Comparison compare(const Board& before, const Board& now, const std::vector<HandMatch>& by_hand) {
    Pairs pairs;
    const auto without = match_by_hand(pairs, before, now, by_hand);
    match_by_text(pairs, before, now, without, true);
    match_by_text(pairs, before, now, without, false);
    Comparison all;
    for (const auto& [id, card] : before.cards) {
        if (card.in_bin) continue;
        const auto pair = pairs.of_before.find(id);
        if (pair == pairs.of_before.end()) {
            all.gone.push_back(id);
            continue;
        }
        const Card& later = *now.find(pair->second.now);
        all.same.push_back(pair->second);
        if (later.kind != card.kind || later.details.sides != card.details.sides)
            all.moved.push_back(pair->second);
        if (later.text != card.text) all.reworded.push_back(pair->second);
    }
    for (const auto& [id, card] : now.cards)
        if (!card.in_bin && !pairs.of_now.contains(id)) all.fresh.push_back(id);
    all.links_gone = links_without(before, now, [&](CardId id) -> std::optional<CardId> {
        const auto pair = pairs.of_before.find(id);
        return pair == pairs.of_before.end() ? std::nullopt : std::optional{pair->second.now};
    });
    all.links_fresh = links_without(now, before, [&](CardId id) -> std::optional<CardId> {
        const auto pair = pairs.of_now.find(id);
        return pair == pairs.of_now.end() ? std::nullopt : std::optional{pair->second};
    });
    return all;
}

}  // namespace kring
