#include "core/method/gaps.h"

#include <algorithm>
#include <array>
#include <functional>

namespace kring {

namespace {

/// What the links say of one card on the board.
struct Touched {
    CardId id;
    const Card* card = nullptr;
    int contributions = 0;  ///< put in, by a party
    bool produces = false, invested_in = false, collected = false, collects = false;
    bool in_reach = false;
    bool linked = false;
};

/// The board in one pass, so that ten rules need not each look through all links.
class Overview {
public:
    explicit Overview(const Board& board) {
        for (const auto& [id, card] : board.cards)
            if (!card.in_bin) m_cards.push_back({.id = id, .card = &card});
        for (const auto& [id, link] : board.links) note(link);
        find_reach();
    }

    /// In the order of their rank.
    std::vector<const Touched*> of(CardKind kind) const {
        std::vector<const Touched*> found;
        for (const Touched& each : m_cards)
            if (each.card->kind == kind) found.push_back(&each);
        std::stable_sort(found.begin(), found.end(), [](const Touched* a, const Touched* b) {
            return a->card->rank < b->card->rank;
        });
        return found;
    }
    int contributions() const { return m_contributions; }

private:
    Touched* at(CardId id) {
        const auto it = std::lower_bound(m_cards.begin(), m_cards.end(), id,
                                         [](const Touched& t, CardId key) { return t.id < key; });
        return it != m_cards.end() && it->id == id ? &*it : nullptr;
    }

    void note(const Link& link) {
        Touched* from = at(link.from);
        Touched* to = at(link.to);
        if (!from || !to) return;
        from->linked = to->linked = true;
        switch (link.kind) {
        case LinkKind::contribution:
            ++from->contributions;
            ++m_contributions;
            to->invested_in = true;
            break;
        case LinkKind::produces:
            from->produces = true;
            to->in_reach = true;
            break;
        case LinkKind::benefit: from->collected = to->collects = true; break;
        case LinkKind::leads_to: m_leads.push_back({from, to}); break;
        case LinkKind::boosts: break;
        }
    }

    /// From the effects that an activity produces on to those that come of them, as far as it goes.
    void find_reach() {
        for (bool more = true; more;) {
            more = false;
            for (auto& [from, to] : m_leads)
                if (from->in_reach && !to->in_reach) more = to->in_reach = true;
        }
    }

    std::vector<Touched> m_cards;  ///< by id
    std::vector<std::pair<Touched*, Touched*>> m_leads;
    int m_contributions = 0;
};

using IsOpen = std::function<bool(const Touched&)>;

void each(std::vector<Gap>& gaps, GapRule rule, const std::vector<const Touched*>& cards,
          const IsOpen& is_open) {
    for (const Touched* card : cards)
        if (is_open(*card)) gaps.push_back({rule, card->id});
}

/// Only good news: an invitation to ask what may go wrong.
bool all_positive(const std::vector<const Touched*>& effects) {
    return !effects.empty() && std::all_of(effects.begin(), effects.end(), [](const Touched* e) {
        return e->card->details.valence == Valence::positive;
    });
}

/// Effects of which nobody said a horizon do not count for or against.
bool all_short_term(const std::vector<const Touched*>& effects) {
    bool any = false;
    for (const Touched* effect : effects) {
        const Horizon horizon = effect->card->details.horizon;
        if (horizon == Horizon::unset) continue;
        if (horizon != Horizon::short_term) return false;
        any = true;
    }
    return any;
}

bool absent_yet_named(const Touched& party) {
    const CardDetails& says = party.card->details;
    return says.presence == Presence::absent &&
           (party.linked || says.sides.investor || says.sides.collector);
}

void look(const Overview& board, GapRule rule, std::vector<Gap>& gaps) {
    const auto activities = [&] { return board.of(CardKind::activity); };
    const auto effects = [&] { return board.of(CardKind::effect); };
    const auto parties = [&] { return board.of(CardKind::party); };
    switch (rule) {
    case GapRule::activity_without_effect:
        return each(gaps, rule, activities(), [](const Touched& a) { return !a.produces; });
    case GapRule::effect_out_of_reach:
        return each(gaps, rule, effects(), [](const Touched& e) { return !e.in_reach; });
    case GapRule::activity_without_investor:
        return each(gaps, rule, activities(), [](const Touched& a) { return !a.invested_in; });
    case GapRule::effect_without_collector:
        return each(gaps, rule, effects(), [](const Touched& e) { return !e.collected; });
    case GapRule::invests_collects_nothing:
        return each(gaps, rule, parties(),
                    [](const Touched& p) { return p.contributions > 0 && !p.collects; });
    case GapRule::collects_invests_nothing:
        return each(gaps, rule, parties(),
                    [](const Touched& p) { return p.collects && p.contributions == 0; });
    case GapRule::party_not_in_room: return each(gaps, rule, parties(), absent_yet_named);
    case GapRule::only_positive_effects:
        if (all_positive(effects())) gaps.push_back({rule, {}});
        return;
    case GapRule::only_short_term:
        if (all_short_term(effects())) gaps.push_back({rule, {}});
        return;
    case GapRule::one_party_carries_most:
        // One contribution is always all of them: there is nothing to weigh yet.
        if (board.contributions() < 2) return;
        return each(gaps, rule, parties(),
                    [&](const Touched& p) { return 2 * p.contributions > board.contributions(); });
    }
}

}  // namespace

std::vector<Gap> find_gaps(const Board& board, std::span<const GapRule> rules) {
    const Overview overview{board};
    std::vector<Gap> gaps;
    for (const GapRule rule : rules) look(overview, rule, gaps);
    return gaps;
}

}  // namespace kring
