#include "core/session/card_rules.h"

#include "core/session/card_order.h"
#include "core/session/text_rules.h"

#include <algorithm>

namespace kring {

namespace {

/// Links of `card`, hidden ones too, that the method does not know once it is of another kind.
std::vector<LinkId> links_lost(const State& state, CardId card, CardKind kind) {
    std::vector<LinkId> lost;
    const auto kind_of = [&](CardId id) { return id == card ? kind : state.board.find(id)->kind; };
    for (const auto& [id, link] : state.board.links) {
        if (link.from != card && link.to != card) continue;
        if (state.method.link_between(kind_of(link.from), kind_of(link.to)) != link.kind)
            lost.push_back(id);
    }
    return lost;
}

/// A party that already waits on the rim of the lane keeps its other rim; moved across, it leaves
/// it.
Sides sides_in(const Lane& lane, const Card& card) {
    if (lane.kind != CardKind::party) return {};
    const Sides has = card.details.sides;
    const bool there = card.kind == CardKind::party && (has.investor || !lane.sides.investor) &&
                       (has.collector || !lane.sides.collector);
    return there ? has : lane.sides;
}

std::optional<Refusal> before_refused(const State& state, const MoveCard& intent, CardKind kind) {
    if (!intent.before) return std::nullopt;
    if (*intent.before == intent.card) return Refusal::same_card;
    if (const auto no = not_on_board(state.board, *intent.before)) return no;
    if (state.board.find(*intent.before)->kind != kind) return Refusal::other_kind;
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> not_on_board(const Board& board, CardId card) {
    const Card* found = board.find(card);
    if (!found) return Refusal::unknown_card;
    if (found->in_bin) return Refusal::in_bin;
    return std::nullopt;
}

Decision answer(const Asked& asked, const RenameCard& intent) {
    if (const auto no = not_on_board(asked.state.board, intent.card)) return Err{*no};
    std::string text = intent.text;
    if (const auto no = tidy_needed_text(text)) return Err{*no};
    if (text == asked.state.board.find(intent.card)->text) return nothing_to_do();
    return one(CardRenamed{intent.card, std::move(text)});
}

Decision answer(const Asked& asked, const DetailCard& intent) {
    if (const auto no = not_on_board(asked.state.board, intent.card)) return Err{*no};
    CardDetails details = intent.details;
    if (const auto no = tidy_text(details.result)) return Err{*no};
    if (const auto no = tidy_text(details.without_us)) return Err{*no};
    if (const auto no = tidy_line(details.theme)) return Err{*no};
    if (details == asked.state.board.find(intent.card)->details) return nothing_to_do();
    return one(CardDetailed{intent.card, std::move(details)});
}

Decision answer(const Asked& asked, const MoveCard& intent) {
    const State& state = asked.state;
    if (const auto no = not_on_board(state.board, intent.card)) return Err{*no};
    const Lane* lane = state.method.lane(intent.lane);
    if (!lane) return Err{Refusal::unknown_lane};
    if (const auto no = before_refused(state, intent, lane->kind)) return Err{*no};

    const Card& card = *state.board.find(intent.card);
    const Sides sides = sides_in(*lane, card);
    const auto order = cards_of(state.board, lane->kind);
    auto others = order;
    std::erase(others, intent.card);
    const auto before =
        intent.before ? std::find(others.begin(), others.end(), *intent.before) : others.end();
    const auto position = static_cast<std::size_t>(before - others.begin());
    auto after = others;
    after.insert(after.begin() + (before - others.begin()), intent.card);
    if (after == order && sides == card.details.sides) return nothing_to_do();

    Ranking ranking = rank_at(state.board, others, position);
    std::vector<Event> events = std::move(ranking.moved_apart);
    events.push_back(CardMoved{intent.card, lane->kind, sides, ranking.rank,
                               links_lost(state, intent.card, lane->kind)});
    return events;
}

Decision answer(const Asked& asked, const PlaceCard& intent) {
    if (const auto no = not_on_board(asked.state.board, intent.card)) return Err{*no};
    // Written so that a height that is no number is refused as well.
    if (intent.place && !(intent.place->height >= 0 && intent.place->height <= 1))
        return Err{Refusal::bad_value};
    if (intent.place == asked.state.board.find(intent.card)->place) return nothing_to_do();
    return one(CardPlaced{intent.card, intent.place});
}

Decision answer(const Asked& asked, const BinCard& intent) {
    if (const auto no = not_on_board(asked.state.board, intent.card)) return Err{*no};
    return one(CardBinned{intent.card});
}

Decision answer(const Asked& asked, const RestoreCard& intent) {
    const Card* card = asked.state.board.find(intent.card);
    if (!card) return Err{Refusal::unknown_card};
    if (!card->in_bin) return Err{Refusal::not_in_bin};
    return one(CardRestored{intent.card});
}

Decision answer(const Asked& asked, const NameAuthor& intent) {
    const State& state = asked.state;
    if (const auto no = not_on_board(state.board, intent.card)) return Err{*no};
    const Card& card = *state.board.find(intent.card);
    // The promise holds for the whole phase; a name given before it may still be taken away.
    if (card.anonymous || (intent.author && state.nameless_phases.contains(card.phase)))
        return Err{Refusal::author_promised_hidden};
    if (intent.author && !find_person(state, *intent.author)) return Err{Refusal::unknown_person};
    if (intent.author == card.author) return nothing_to_do();
    return one(AuthorNamed{intent.card, intent.author});
}

}  // namespace kring
