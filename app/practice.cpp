#include "app/practice.h"

#include <string>
#include <vector>

namespace kring {
namespace {

/// Submits, and remembers whether all went well.
class Table {
public:
    Table(const Step& step, const Words& words) : m_step{step}, m_words{words} {}

    std::optional<Seq> ask(const Intent& intent) {
        const auto done = m_step(intent);
        m_sound = m_sound && done.has_value();
        return done;
    }
    std::optional<PersonId> seat(std::string name, const char* role, Perspective perspective) {
        Participant person;
        person.name = std::move(name);
        person.role = m_words(role);
        person.perspective = perspective;
        const auto seq = ask(AddPerson{person});
        return seq ? std::optional{PersonId{*seq}} : std::nullopt;
    }
    void write(const std::string& lane, const char* words, std::optional<PersonId> author) {
        WriteCard card;
        card.lane = lane;
        card.text = m_words(words);
        card.author = author;
        ask(card);
    }
    bool sound() const { return m_sound; }

private:
    const Step& m_step;
    const Words& m_words;
    bool m_sound = true;
};

/// Five minutes: the cards of each kind, and what is seen in them.
std::vector<PlannedPhase> short_plan(const Method& method, std::vector<PlannedPhase> plan) {
    for (PlannedPhase& planned : plan) {
        const Phase* phase = method.phase(planned.phase);
        planned.on = phase != nullptr &&
                     (phase->kind == PhaseKind::cards || phase->kind == PhaseKind::balance);
        planned.minutes = Minutes{1};
    }
    return plan;
}

}  // namespace

bool lay_out_practice(const State& state, const Step& step, const Method& method,
                      const Words& words) {
    Table table{step, words};
    table.ask(ChooseMethod{method, method.orders.front().id, true});
    table.ask(
        Describe{words("practice.title"), words("practice.question"), words("practice.case")});
    table.ask(SetPlan{short_plan(method, state.plan)});
    const auto aisha = table.seat("Aisha", "practice.neighbour", Perspective::citizen);
    const auto bram = table.seat("Bram", "practice.school", Perspective::professional);
    table.seat("Els", "practice.council", Perspective::policymaker);
    table.seat("Daniël", "practice.neighbour", Perspective::citizen);
    for (const Phase& phase : method.phases) {
        if (phase.kind != PhaseKind::cards || phase.lanes.empty()) continue;
        table.ask(EnterPhase{phase.id});
        table.write(phase.lanes.front(), "practice.first_card", aisha);
        table.write(phase.lanes.front(), "practice.second_card", bram);
        break;
    }
    table.ask(KeepNotes{words("practice.notes")});
    return table.sound();
}

}  // namespace kring
