#include "core/session/merge_rules.h"

#include "core/base/text.h"
#include "core/session/card_order.h"
#include "core/session/card_rules.h"
#include "core/session/link_rules.h"
#include "core/session/text_rules.h"

#include <algorithm>
#include <map>

namespace kring {

namespace {

void fill(std::string& text, const std::string& other) {
    if (text.empty()) text = other;
}

template <class Word> void fill(Word& word, Word other) {
    if (word == Word::unset) word = other;
}

/// What `into` says wins; what it does not say is taken from `from`.
CardDetails filled(CardDetails into, const CardDetails& from) {
    fill(into.result, from.result);
    fill(into.scope, from.scope);
    fill(into.horizon, from.horizon);
    fill(into.intention, from.intention);
    fill(into.directness, from.directness);
    fill(into.without_us, from.without_us);
    into.sides.investor |= from.sides.investor;
    into.sides.collector |= from.sides.collector;
    fill(into.presence, from.presence);
    into.tracks.efficiency |= from.tracks.efficiency;
    into.tracks.meaning |= from.tracks.meaning;
    into.tracks.craft |= from.tracks.craft;
    fill(into.theme, from.theme);
    return into;
}

/// Both texts, unless they say the same or do not fit together.
void add_text(std::string& text, const std::string& other, const char* between, std::size_t limit) {
    if (other.empty() || fold_case(text) == fold_case(other)) return;
    std::string both = text.empty() ? other : text + between + other;
    if (count_code_points(both) <= limit) text = std::move(both);
}

/// One link that says what two said.
LinkDetails joined(LinkDetails kept, const LinkDetails& other) {
    add_text(kept.amount, other.amount, "; ", max_line);
    add_text(kept.note, other.note, "; ", max_line);
    add_text(kept.assumption, other.assumption, "\n", max_text);
    kept.assumed = kept.assumed && other.assumed;
    kept.weight = std::max(kept.weight, other.weight);
    return kept;
}

/// Where the links of a card go when it is merged.
struct Passing {
    std::vector<LinkId> passed, dropped;
    std::map<LinkId, LinkDetails> enriched;  ///< kept links that take over what their double said
};

Passing pass_links(const Board& board, CardId from, CardId into) {
    Passing passing;
    Board after;  // of the links alone
    after.links = board.links;
    for (auto& [id, link] : board.links) {
        if (link.from != from && link.to != from) continue;
        Link moved = link;
        after.links.erase(id);
        if (moved.from == from) moved.from = into;
        if (moved.to == from) moved.to = into;
        const auto twin = twin_of(after, moved);
        if (moved.from == moved.to || twin) passing.dropped.push_back(id);
        if (moved.from == moved.to) continue;
        if (!twin) {
            passing.passed.push_back(id);
            after.links.emplace(id, std::move(moved));
            continue;
        }
        LinkDetails& kept = after.links.at(*twin).details;
        const LinkDetails both = joined(kept, moved.details);
        if (both == kept) continue;
        passing.enriched[*twin] = kept = both;
    }
    return passing;
}

}  // namespace

Decision answer(const Asked& asked, const MergeCards& intent) {
    const Board& board = asked.state.board;
    if (intent.into == intent.from) return Err{Refusal::same_card};
    if (const auto no = not_on_board(board, intent.into)) return Err{*no};
    if (const auto no = not_on_board(board, intent.from)) return Err{*no};
    const Card& into = *board.find(intent.into);
    const Card& from = *board.find(intent.from);
    if (into.kind != from.kind) return Err{Refusal::other_kind};

    std::string text = into.text;
    if (fold_case(into.text) != fold_case(from.text)) text += "\n" + from.text;
    if (const auto no = tidy_needed_text(text)) return Err{*no};
    Passing passing = pass_links(board, intent.from, intent.into);
    std::vector<Event> events{CardsMerged{intent.into, intent.from, std::move(text),
                                          filled(into.details, from.details),
                                          std::move(passing.passed), std::move(passing.dropped)}};
    for (auto& [id, details] : passing.enriched)
        events.push_back(LinkDetailed{id, std::move(details)});
    return events;
}

Decision answer(const Asked& asked, const SplitCard& intent) {
    const Board& board = asked.state.board;
    if (const auto no = not_on_board(board, intent.card)) return Err{*no};
    std::string kept = intent.kept, split_off = intent.split_off;
    if (const auto no = tidy_needed_text(kept)) return Err{*no};
    if (const auto no = tidy_needed_text(split_off)) return Err{*no};

    const auto cards = cards_of(board, board.find(intent.card)->kind);
    const auto here = std::find(cards.begin(), cards.end(), intent.card);
    Ranking ranking = rank_at(board, cards, static_cast<std::size_t>(here - cards.begin()) + 1);
    std::vector<Event> events = std::move(ranking.moved_apart);
    events.push_back(CardSplit{intent.card, std::move(kept), std::move(split_off), ranking.rank});
    return events;
}

}  // namespace kring
