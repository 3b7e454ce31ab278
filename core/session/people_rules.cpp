#include "core/session/people_rules.h"

#include "core/session/text_rules.h"
#include "core/session/turn_rules.h"

namespace kring {

namespace {

std::optional<Refusal> tidy(Participant& person) {
    if (const auto no = tidy_line(person.name)) return no;
    return tidy_line(person.role);
}

}  // namespace

Decision answer(const Asked&, const AddPerson& intent) {
    Participant person = intent.person;
    if (const auto no = tidy(person)) return Err{*no};
    return one(PersonJoined{std::move(person)});
}

Decision answer(const Asked& asked, const ChangePerson& intent) {
    const auto it = asked.state.people.find(intent.id);
    if (it == asked.state.people.end()) return Err{Refusal::unknown_person};
    Participant person = intent.person;
    if (const auto no = tidy(person)) return Err{*no};
    if (person == it->second) return nothing_to_do();
    return one(PersonChanged{intent.id, std::move(person)});
}

Decision answer(const Asked& asked, const RemovePerson& intent) {
    if (!asked.state.people.contains(intent.id)) return Err{Refusal::unknown_person};
    std::vector<Event> events;
    if (asked.state.turns.telling == intent.id) events = end_of_turn(asked.state);
    events.push_back(PersonLeft{intent.id});
    return events;
}

}  // namespace kring
