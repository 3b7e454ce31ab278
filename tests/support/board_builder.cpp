#include "tests/support/board_builder.h"

#include <initializer_list>
#include <random>
#include <utility>
#include <vector>

namespace kring::test {

BoardBuilder::BoardBuilder() = default;
BoardBuilder::BoardBuilder(const BoardBuilder&) = default;
BoardBuilder& BoardBuilder::operator=(const BoardBuilder&) = default;
BoardBuilder::~BoardBuilder() = default;

CardId BoardBuilder::card(CardKind kind, const std::string& text, const CardDetails& details) {
    const CardId id{++last};
    Card made;
    made.kind = kind;
    made.text = text;
    made.details = details;
    made.rank = id.value;
    board.cards[id] = made;
    named[text] = id;
    return id;
}
CardId BoardBuilder::activity(const std::string& text) { return card(CardKind::activity, text); }
CardId BoardBuilder::effect(const std::string& text, Valence valence, Horizon horizon,
                            Scope scope) {
    CardDetails details;
    details.valence = valence;
    details.horizon = horizon;
    details.scope = scope;
    return card(CardKind::effect, text, details);
}
CardId BoardBuilder::party(const std::string& text, bool left, bool right) {
    CardDetails details;
    details.sides = {left, right};
    return card(CardKind::party, text, details);
}
LinkId BoardBuilder::link(LinkKind kind, CardId from, CardId to, const LinkDetails& details) {
    const LinkId id{++last};
    board.links[id] = {kind, from, to, details};
    return id;
}
LinkId BoardBuilder::link(LinkKind kind, const std::string& from, const std::string& to,
                          const LinkDetails& details) {
    return link(kind, named.at(from), named.at(to), details);
}
CardId BoardBuilder::at(const std::string& text) const { return named.at(text); }
Card& BoardBuilder::card(const std::string& text) { return board.cards.at(named.at(text)); }

LinkDetails puts_in(Contribution kind, std::string amount, int weight) {
    LinkDetails d;
    d.contribution = kind;
    d.amount = std::move(amount);
    d.weight = weight;
    return d;
}

BoardBuilder cooking() {
    using L = LinkKind;
    BoardBuilder b;
    b.activity("wekelijkse maaltijd");
    b.card("wekelijkse maaltijd").details.result = "40 eters";
    b.activity("kookles");
    b.effect("buren kennen elkaar", Valence::positive, Horizon::short_term, Scope::collective);
    b.effect("minder eenzaam", Valence::positive, Horizon::long_term, Scope::individual);
    b.effect("geluidsoverlast", Valence::negative, Horizon::short_term, Scope::collective);
    b.effect("vrijwilligers leren organiseren", Valence::positive, Horizon::unset,
             Scope::organisational);
    for (const char* name : {"gemeente", "corporatie", "bewoners", "huisarts"}) b.party(name);
    b.card("huisarts").details.presence = Presence::absent;
    b.link(L::contribution, "gemeente", "wekelijkse maaltijd",
           puts_in(Contribution::money, "€ 2.000 per jaar"));
    b.link(L::contribution, "corporatie", "wekelijkse maaltijd", puts_in(Contribution::space));
    b.link(L::contribution, "bewoners", "wekelijkse maaltijd", puts_in(Contribution::time));
    b.link(L::contribution, "bewoners", "kookles", puts_in(Contribution::time));
    b.link(L::produces, "wekelijkse maaltijd", "buren kennen elkaar");
    b.link(L::produces, "wekelijkse maaltijd", "geluidsoverlast");
    b.link(L::produces, "wekelijkse maaltijd", "vrijwilligers leren organiseren");
    b.link(L::leads_to, "buren kennen elkaar", "minder eenzaam");
    b.link(L::boosts, "vrijwilligers leren organiseren", "wekelijkse maaltijd");
    LinkDetails saving;
    saving.benefit = Benefit::saving;
    saving.assumed = true;
    saving.assumption = "de gemeente merkt het in de Wmo";
    b.link(L::benefit, "minder eenzaam", "gemeente", saving);
    b.link(L::benefit, "buren kennen elkaar", "corporatie");
    b.link(L::benefit, "buren kennen elkaar", "bewoners");
    b.link(L::benefit, "minder eenzaam", "bewoners");
    b.link(L::benefit, "minder eenzaam", "huisarts");
    return b;
}

BoardBuilder random_board(unsigned seed, int cards, int links) {
    std::mt19937 dice{seed};
    const auto roll = [&](std::size_t n) { return static_cast<std::size_t>(dice()) % n; };
    BoardBuilder b;
    std::vector<CardId> of[3];
    for (int i = 0; i < cards; ++i) {
        CardDetails d;
        const std::size_t kind = roll(4);
        d.theme =
            std::initializer_list<const char*>{"", "", "rust", "geld", "spel"}.begin()[roll(5)];
        d.horizon = static_cast<Horizon>(roll(4));
        d.scope = static_cast<Scope>(roll(4));
        d.valence = roll(4) == 0 ? Valence::negative : Valence::positive;
        d.sides = {roll(2) == 0, roll(2) == 0};
        const CardKind made = kind == 0   ? CardKind::activity
                              : kind == 1 ? CardKind::party
                                          : CardKind::effect;
        const CardId id = b.card(made, "kaart " + std::to_string(i), d);
        if (roll(8) == 0) b.board.cards[id].place = Place{static_cast<double>(roll(101)) / 100};
        if (roll(15) == 0) b.board.cards[id].in_bin = true;
        of[made == CardKind::activity ? 0 : made == CardKind::effect ? 1 : 2].push_back(id);
    }
    for (int i = 0; i < links; ++i) {
        const auto kind = static_cast<LinkKind>(roll(5));
        const std::size_t from = kind == LinkKind::contribution ? 2
                                 : kind == LinkKind::produces   ? 0
                                                                : 1;
        const std::size_t to = kind == LinkKind::contribution || kind == LinkKind::boosts ? 0
                               : kind == LinkKind::benefit                                ? 2
                                                                                          : 1;
        if (of[from].empty() || of[to].empty()) continue;
        const CardId a = of[from][roll(of[from].size())];
        const CardId z = of[to][roll(of[to].size())];
        LinkDetails d;
        d.weight = 1 + static_cast<int>(roll(3));
        d.assumed = roll(3) == 0;
        if (a != z) b.link(kind, a, z, d);
    }
    return b;
}

}  // namespace kring::test
