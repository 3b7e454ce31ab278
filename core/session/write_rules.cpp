#include "core/session/write_rules.h"

#include "core/base/text.h"
#include "core/session/card_order.h"
#include "core/session/link_rules.h"
#include "core/session/phase_rules.h"
#include "core/session/text_rules.h"

#include <map>

namespace kring {

namespace {

/// Writes cards into one lane, one after another, as one step.
class Pen {
public:
    Pen(const Asked& asked, const Lane& lane, std::optional<PersonId> author, bool anonymous)
        : m_asked{asked}, m_lane{lane} {
        const State& state = asked.state;
        m_card.kind = lane.kind;
        m_card.sides = lane.kind == CardKind::party ? lane.sides : Sides{};
        m_card.anonymous = anonymous || state.nameless_phases.contains(state.phase);
        if (!m_card.anonymous) m_card.author = author;
        m_card.late = would_be_late(state, lane.id);
        const auto cards = cards_of(state.board, lane.kind);
        Ranking end = rank_at(state.board, cards, cards.size());
        m_card.rank = end.rank;
        m_events = std::move(end.moved_apart);
        if (lane.kind != CardKind::party) return;
        for (const CardId id : cards) m_parties.emplace(fold_case(state.board.find(id)->text), id);
    }

    void write(std::string text, Valence valence, const std::vector<CardId>& link_to) {
        const CardId card = find_or_write(std::move(text), valence);
        for (const CardId other : link_to) draw(card, other);
    }
    std::vector<Event> events() && { return std::move(m_events); }

private:
    CardId find_or_write(std::string text, Valence valence) {
        const CardId fresh{static_cast<Seq>(m_asked.next + m_events.size())};
        if (m_lane.kind == CardKind::party) {
            const auto [known, is_new] = m_parties.emplace(fold_case(text), fresh);
            if (!is_new) {
                stand_here_too(known->second);
                return known->second;
            }
        }
        m_card.text = std::move(text);
        m_card.valence = m_lane.kind == CardKind::effect ? valence : Valence::positive;
        m_events.push_back(m_card);
        m_card.rank += 1;
        return fresh;
    }

    /// The party also waits on the rim of this lane.
    void stand_here_too(CardId id) {
        const Card* party = m_asked.state.board.find(id);
        if (!party) return;  // written in this very step, so it stands here
        CardDetails details = party->details;
        details.sides.investor |= m_lane.sides.investor;
        details.sides.collector |= m_lane.sides.collector;
        if (details == party->details || m_told.contains(id)) return;
        m_told.insert(id);
        m_events.push_back(CardDetailed{id, std::move(details)});
    }

    void draw(CardId card, CardId other) {
        const CardKind named = m_asked.state.board.find(other)->kind;
        const auto joint = joint_of(m_asked.state.method, m_lane.kind, named);
        const Link link{
            joint->kind, joint->forward ? card : other, joint->forward ? other : card, {}};
        if (twin_of(m_asked.state.board, link)) return;
        for (const Event& event : m_events)
            if (const auto* drawn = std::get_if<LinkDrawn>(&event); drawn && drawn->link == link)
                return;
        m_events.push_back(LinkDrawn{link});
    }

    const Asked& m_asked;
    const Lane& m_lane;
    CardWritten m_card;  ///< the next one, but for its text
    std::vector<Event> m_events;
    std::map<std::string, CardId> m_parties;  ///< by folded name
    std::set<CardId> m_told;                  ///< parties that got this side in this step
};

std::optional<Refusal> author_refused(const State& state, std::optional<PersonId> author,
                                      bool anonymous) {
    if (!author || anonymous || state.nameless_phases.contains(state.phase)) return std::nullopt;
    return state.people.contains(*author) ? std::nullopt : std::optional{Refusal::unknown_person};
}

std::optional<Refusal> links_refused(const State& state, const Lane& lane,
                                     const std::vector<CardId>& others) {
    for (const CardId id : others) {
        const Card* other = state.board.find(id);
        if (!other) return Refusal::unknown_card;
        if (other->in_bin) return Refusal::in_bin;
        if (!joint_of(state.method, lane.kind, other->kind)) return Refusal::no_such_link;
    }
    return std::nullopt;
}

}  // namespace

Decision answer(const Asked& asked, const WriteCard& intent) {
    const State& state = asked.state;
    const Lane* lane = state.method.lane(intent.lane);
    if (!lane) return Err{Refusal::unknown_lane};
    std::string text = intent.text;
    if (const auto no = tidy_needed_text(text)) return Err{*no};
    if (const auto no = author_refused(state, intent.author, intent.anonymous)) return Err{*no};
    if (const auto no = links_refused(state, *lane, intent.link_to)) return Err{*no};
    Pen pen{asked, *lane, intent.author, intent.anonymous};
    pen.write(std::move(text), intent.valence, intent.link_to);
    return std::move(pen).events();
}

Decision answer(const Asked& asked, const WriteCards& intent) {
    const Lane* lane = asked.state.method.lane(intent.lane);
    if (!lane) return Err{Refusal::unknown_lane};
    if (const auto no = author_refused(asked.state, intent.author, intent.anonymous))
        return Err{*no};
    Pen pen{asked, *lane, intent.author, intent.anonymous};
    bool any = false;
    for (std::string text : intent.texts) {
        const auto no = tidy_needed_text(text);
        if (no == Refusal::text_empty) continue;  // a blank line says nothing
        if (no) return Err{*no};
        pen.write(std::move(text), Valence::positive, {});
        any = true;
    }
    if (!any) return Err{Refusal::text_empty};
    return std::move(pen).events();
}

Decision answer(const Asked& asked, const NameMissing& intent) {
    const State& state = asked.state;
    std::string name = intent.party;
    if (const auto no = tidy_needed_text(name)) return Err{*no};
    const auto parties = cards_of(state.board, CardKind::party);
    for (const CardId id : parties) {
        const Card& party = *state.board.find(id);
        if (fold_case(party.text) != fold_case(name)) continue;
        CardDetails details = party.details;
        details.presence = Presence::absent;
        if (details == party.details) return std::vector<Event>{};
        return std::vector<Event>{CardDetailed{id, std::move(details)}};
    }
    Ranking end = rank_at(state.board, parties, parties.size());
    std::vector<Event> events = std::move(end.moved_apart);
    const CardId fresh{static_cast<Seq>(asked.next + events.size())};
    CardWritten written;
    written.kind = CardKind::party;
    written.text = std::move(name);
    written.rank = end.rank;
    CardDetails details;
    details.presence = Presence::absent;
    events.emplace_back(std::move(written));
    events.emplace_back(CardDetailed{fresh, std::move(details)});
    return events;
}

}  // namespace kring
