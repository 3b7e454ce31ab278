#include "core/session/facts.h"

namespace kring {

namespace {

Card* card_of(State& state, CardId id) {
    const auto it = state.board.cards.find(id);
    return it == state.board.cards.end() ? nullptr : &it->second;
}

Link* link_of(State& state, LinkId id) {
    const auto it = state.board.links.find(id);
    return it == state.board.links.end() ? nullptr : &it->second;
}

void erase(State& state, const std::vector<LinkId>& links) {
    for (const LinkId id : links) state.board.links.erase(id);
}

}  // namespace

void happen(State& state, const Record& record, const CardWritten& fact) {
    // Ids only grow, so a new card always belongs at the end.
    auto& cards = state.board.cards;
    Card& card = cards.try_emplace(cards.end(), CardId{record.seq})->second;
    card.kind = fact.kind;
    card.text = fact.text;
    card.details.valence = fact.valence;
    card.details.sides = fact.sides;
    card.author = fact.author;
    card.anonymous = fact.anonymous;
    card.phase = state.phase;
    card.late = fact.late;
    card.written = record.at;
    card.rank = fact.rank;
}

void happen(State& state, const Record&, const CardRenamed& fact) {
    if (Card* card = card_of(state, fact.card)) card->text = fact.text;
}

void happen(State& state, const Record&, const CardDetailed& fact) {
    if (Card* card = card_of(state, fact.card)) card->details = fact.details;
}

void happen(State& state, const Record&, const CardMoved& fact) {
    Card* card = card_of(state, fact.card);
    if (!card) return;
    // A place by hand belongs to the column it was given in.
    if (card->kind != fact.kind || card->details.sides != fact.sides) card->place.reset();
    card->kind = fact.kind;
    card->details.sides = fact.sides;
    card->rank = fact.rank;
    erase(state, fact.dropped);
}

void happen(State& state, const Record&, const CardPlaced& fact) {
    if (Card* card = card_of(state, fact.card)) card->place = fact.place;
}

void happen(State& state, const Record&, const CardsMerged& fact) {
    Card* into = card_of(state, fact.into);
    Card* from = card_of(state, fact.from);
    if (!into || !from) return;
    into->text = fact.text;
    into->details = fact.details;
    // Words that were promised to be nobody's stay nobody's, also among those of somebody.
    if (from->anonymous || state.nameless_phases.contains(from->phase)) {
        into->anonymous = true;
        into->author.reset();
    }
    from->in_bin = true;
    from->merged_into = fact.into;
    erase(state, fact.dropped);
    for (const LinkId id : fact.passed) {
        Link* link = link_of(state, id);
        if (!link) continue;
        if (link->from == fact.from) link->from = fact.into;
        if (link->to == fact.from) link->to = fact.into;
    }
}

void happen(State& state, const Record& record, const CardSplit& fact) {
    Card* card = card_of(state, fact.card);
    if (!card) return;
    card->text = fact.kept;
    Card other = *card;
    other.text = fact.split_off;
    other.details.result.clear();
    other.details.without_us.clear();
    other.rank = fact.rank;
    other.place.reset();
    auto& cards = state.board.cards;
    cards.emplace_hint(cards.end(), CardId{record.seq}, std::move(other));
}

void happen(State& state, const Record&, const CardBinned& fact) {
    if (Card* card = card_of(state, fact.card)) card->in_bin = true;
}

void happen(State& state, const Record&, const CardRestored& fact) {
    Card* card = card_of(state, fact.card);
    if (!card) return;
    card->in_bin = false;
    card->merged_into.reset();
}

void happen(State& state, const Record&, const AuthorNamed& fact) {
    Card* card = card_of(state, fact.card);
    if (card && !card->anonymous) card->author = fact.author;
}

void happen(State& state, const Record& record, const LinkDrawn& fact) {
    auto& links = state.board.links;
    links.emplace_hint(links.end(), LinkId{record.seq}, fact.link);
}

void happen(State& state, const Record&, const LinkDetailed& fact) {
    if (Link* link = link_of(state, fact.link)) link->details = fact.details;
}

void happen(State& state, const Record&, const LinkRemoved& fact) {
    state.board.links.erase(fact.link);
}

}  // namespace kring
