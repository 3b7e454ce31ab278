#include "tests/support/given.h"

#include <span>
#include <utility>

namespace kring::test {

Method arena_method() {
    using K = CardKind;
    using P = PhaseKind;
    using G = GapRule;
    Method method;
    method.id = "arena";
    method.name = {"Effectenarena", "Effects arena"};
    method.credit = {"Effectenarena: ontwikkeld in opdracht van SEV", ""};
    method.lanes = {{"activities", K::activity, {}, "A", {"Activiteiten", ""}, {}, {}, {}},
                    {"effects", K::effect, {}, "E", {"Effecten", ""}, {}, {}, {}},
                    {"investors", K::party, {true, false}, "I", {"Investeerders", ""}, {}, {}, {}},
                    {"collectors", K::party, {false, true}, "C", {"Incasseerders", ""}, {}, {}, {}},
                    {"insights", K::insight, {}, "B", {"Inzichten", ""}, {}, {}, {}}};
    method.links = {{LinkKind::contribution, K::party, K::activity, {}},
                    {LinkKind::produces, K::activity, K::effect, {}},
                    {LinkKind::leads_to, K::effect, K::effect, {}},
                    {LinkKind::boosts, K::effect, K::activity, {}},
                    {LinkKind::benefit, K::effect, K::party, {}}};
    method.gaps = {G::activity_without_effect,   G::effect_out_of_reach,
                   G::activity_without_investor, G::effect_without_collector,
                   G::invests_collects_nothing,  G::collects_invests_nothing,
                   G::party_not_in_room,         G::only_positive_effects,
                   G::only_short_term,           G::one_party_carries_most};
    const auto phase = [&](std::string id, P kind, int full, int brief,
                           std::vector<std::string> lanes, std::vector<GapRule> gaps) {
        Phase made;
        made.id = std::move(id);
        made.kind = kind;
        made.full = Minutes{full};
        made.brief = Minutes{brief};
        made.lanes = std::move(lanes);
        made.gaps = std::move(gaps);
        method.phases.push_back(std::move(made));
    };
    phase("setup", P::setup, 0, 0, {"activities"}, {});
    phase("intro", P::welcome, 5, 3, {}, {});
    phase("activities", P::cards, 20, 8, {"activities"}, {});
    phase("effects", P::cards, 30, 12, {"effects", "activities"}, {G::activity_without_effect});
    phase("investors", P::cards, 20, 8, {"investors"}, {G::activity_without_investor});
    phase("collectors", P::cards, 20, 8, {"collectors"}, {G::effect_without_collector});
    phase("linking", P::links, 10, 4, {"activities", "effects", "investors", "collectors"},
          method.gaps);
    phase("balance", P::balance, 15, 7, {"insights"}, {G::party_not_in_room});
    phase("followup", P::follow_up, 10, 4, {}, {});
    phase("closed", P::closed, 0, 0, {}, {});
    std::vector<std::string> order;
    for (const Phase& each : method.phases) order.push_back(each.id);
    method.orders = {{"effects_first", {"Eerst effecten", ""}, order}};
    std::swap(order[3], order[4]);
    method.orders.push_back({"investors_second", {"Eerst investeerders", ""}, order});
    return method;
}

Given::Given()
    : session{[this] { return now; },
              [this](std::span<const Record> step) {
                  if (disk_ok) stored.insert(stored.end(), step.begin(), step.end());
                  return disk_ok;
              }} {
    ask(ChooseMethod{arena_method(), "effects_first", false});
}
Given::~Given() = default;

const Card& Given::operator[](CardId id) const { return *state().board.find(id); }
const Link& Given::operator[](LinkId id) const { return *state().board.find(id); }

Seq Given::ask(const Intent& intent) { return session.submit(intent).value(); }
std::optional<Refusal> Given::refused(const Intent& intent) {
    const auto done = session.submit(intent);
    return done ? std::nullopt : std::optional{done.error()};
}
void Given::undo() { ask(Undo{}); }
void Given::redo() { ask(Redo{}); }
void Given::in(const std::string& phase) { ask(EnterPhase{phase}); }

PersonId Given::person(const std::string& name) {
    Participant who;
    who.name = name;
    return {ask(AddPerson{who})};
}
CardId Given::card(const std::string& lane, const std::string& text, std::vector<CardId> link_to) {
    WriteCard write;
    write.lane = lane;
    write.text = text;
    write.link_to = std::move(link_to);
    return {ask(write)};
}
CardId Given::activity(const std::string& text) { return card("activities", text); }
CardId Given::effect(const std::string& text) { return card("effects", text); }
CardId Given::investor(const std::string& text) { return card("investors", text); }
CardId Given::collector(const std::string& text) { return card("collectors", text); }
LinkId Given::link(CardId from, CardId to, LinkDetails details) {
    return {ask(DrawLink{from, to, std::move(details)})};
}
void Given::detail(CardId id, CardDetails details) { ask(DetailCard{id, std::move(details)}); }

SamenKoken::SamenKoken() {
    ask(Describe{"Samen koken in de wijk", "Wat levert samen koken op?", ""});
    in("activities");
    maaltijd = activity("wekelijkse maaltijd");
    kookles = activity("kookles");
    CardDetails says;
    says.result = "40 eters";
    detail(maaltijd, says);
    in("effects");
    buren = effect_of("buren kennen elkaar", Scope::collective, Horizon::short_term);
    minder_eenzaam = effect_of("minder eenzaam", Scope::individual, Horizon::long_term);
    overlast =
        effect_of("geluidsoverlast", Scope::collective, Horizon::short_term, Valence::negative);
    organiseren =
        effect_of("vrijwilligers leren organiseren", Scope::organisational, Horizon::unset);
    link(maaltijd, buren);
    link(maaltijd, overlast);
    link(maaltijd, organiseren);
    link(buren, minder_eenzaam);
    link(organiseren, maaltijd);
    in("investors");
    gemeente = party("gemeente", {true, true}, Presence::at_table);
    corporatie = party("corporatie", {true, true}, Presence::at_table);
    bewoners = party("bewoners", {true, true}, Presence::at_table);
    puts_in(gemeente, maaltijd, Contribution::money);
    puts_in(corporatie, maaltijd, Contribution::space);
    puts_in(bewoners, maaltijd, Contribution::time);
    puts_in(bewoners, kookles, Contribution::time);
    in("collectors");
    huisarts = party("huisarts", {false, true}, Presence::absent);
    LinkDetails saving;
    saving.benefit = Benefit::saving;
    link(minder_eenzaam, gemeente, saving);
    link(buren, corporatie);
    link(buren, bewoners);
    link(minder_eenzaam, bewoners);
    link(minder_eenzaam, huisarts);
    in("linking");
}

LinkId SamenKoken::puts_in(CardId who, CardId into, Contribution what) {
    LinkDetails details;
    details.contribution = what;
    return link(who, into, details);
}
CardId SamenKoken::effect_of(const std::string& text, Scope scope, Horizon horizon,
                             Valence valence) {
    const CardId id = effect(text);
    CardDetails says;
    says.scope = scope;
    says.horizon = horizon;
    says.valence = valence;
    detail(id, says);
    return id;
}
CardId SamenKoken::party(const std::string& name, Sides sides, Presence presence) {
    const CardId id = sides.investor ? investor(name) : collector(name);
    CardDetails says;
    says.sides = sides;
    says.presence = presence;
    detail(id, says);
    return id;
}

}  // namespace kring::test
