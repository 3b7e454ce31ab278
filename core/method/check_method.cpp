#include "core/method/check_method.h"

#include "core/base/text.h"
#include "core/method/toml_table.h"
#include "core/model/domain.h"

#include <algorithm>
#include <set>

namespace kring {

namespace {

std::string in_quotes(std::string_view word) { return "'" + std::string{word} + "'"; }

template <class Things>
void refuse_doubled_ids(const Things& things, const std::vector<int>& lines,
                        const std::string& what, Trouble& trouble) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (!seen.insert(things[i].id).second) {
            trouble.note(lines[i],
                         "there are two " + what + " with the id " + in_quotes(things[i].id));
        }
    }
}

void check_group(const GroupSize& group, int line, Trouble& trouble) {
    const bool rises = group.least <= group.advised_least &&
                       group.advised_least <= group.advised_most &&
                       group.advised_most <= group.most;
    if (!rises) trouble.note(line, "the numbers of group do not rise from least to most");
}

bool same_place(const Lane& a, const Lane& b) { return a.kind == b.kind && a.sides == b.sides; }

void check_lanes(const Method& method, const std::vector<int>& lines, Trouble& trouble) {
    refuse_doubled_ids(method.lanes, lines, "lanes", trouble);
    for (std::size_t i = 0; i < method.lanes.size(); ++i) {
        for (std::size_t before = 0; before < i; ++before) {
            const Lane& lane = method.lanes[i];
            const Lane& other = method.lanes[before];
            if (lane.letter == other.letter) {
                trouble.note(lines[i], "two lanes have the letter " + in_quotes(lane.letter));
            }
            if (same_place(lane, other)) {
                trouble.note(lines[i], "lanes " + in_quotes(other.id) + " and " +
                                           in_quotes(lane.id) + " hold the same cards");
            }
        }
    }
}

void check_links(const Method& method, const std::vector<int>& lines, Trouble& trouble) {
    std::set<std::pair<CardKind, CardKind>> pairs;
    for (std::size_t i = 0; i < method.links.size(); ++i) {
        const LinkRule& rule = method.links[i];
        if (!pairs.insert({rule.from, rule.to}).second) {
            trouble.note(lines[i], "two links join the same kinds of card");
        }
        if (!method.lane_of(rule.from) || !method.lane_of(rule.to)) {
            trouble.note(lines[i], "a link joins a kind of card that has no lane");
        }
    }
}

bool needs_lanes(PhaseKind kind) { return kind == PhaseKind::cards; }

/// A session starts in the first phase and ends in the last, whatever the order in between.
void check_frame(const Method& method, const std::vector<int>& lines, Trouble& trouble) {
    const std::vector<Phase>& phases = method.phases;
    if (phases.empty()) return;
    if (phases.size() < 3)
        trouble.note(lines.back(), "there is no phase between the setup and the close");
    if (phases.front().kind != PhaseKind::setup)
        trouble.note(lines.front(), "the first phase is not of kind 'setup'");
    if (phases.back().kind != PhaseKind::closed)
        trouble.note(lines.back(), "the last phase is not of kind 'closed'");
}

void check_phases(const Method& method, const std::vector<int>& lines, Trouble& trouble) {
    if (method.phases.empty()) trouble.note(0, "method has no 'phases'");
    refuse_doubled_ids(method.phases, lines, "phases", trouble);
    for (std::size_t i = 0; i < method.phases.size(); ++i) {
        const Phase& phase = method.phases[i];
        for (const std::string& lane : phase.lanes) {
            if (method.lane(lane)) continue;
            trouble.note(lines[i], "phase " + in_quotes(phase.id) +
                                       " names a lane that is not there: " + lane);
        }
        if (needs_lanes(phase.kind) && phase.lanes.empty()) {
            trouble.note(lines[i],
                         "phase " + in_quotes(phase.id) + " asks for cards and has no 'lanes'");
        }
    }
    for (const PhaseKind kind : {PhaseKind::setup, PhaseKind::closed}) {
        const auto times = std::count_if(method.phases.begin(), method.phases.end(),
                                         [kind](const Phase& phase) { return phase.kind == kind; });
        const std::string name = kind == PhaseKind::setup ? "setup" : "closed";
        if (times != 1)
            trouble.note(0, "a method has one phase of kind " + in_quotes(name) +
                                ", this one has " + std::to_string(times));
    }
}

bool needs_choosing(PhaseKind kind) {
    switch (kind) {
    case PhaseKind::stories:
    case PhaseKind::sorting:
    case PhaseKind::reading:
    case PhaseKind::discussing:
    case PhaseKind::ballot:
    case PhaseKind::reasons:
    case PhaseKind::passing_on:
    case PhaseKind::feedback: return true;
    default: return false;
    }
}

void check_choosing(const Method& method, const MethodLines& lines, Trouble& trouble) {
    const auto first = std::find_if(method.phases.begin(), method.phases.end(),
                                    [](const Phase& each) { return needs_choosing(each.kind); });
    const bool tells = first != method.phases.end();
    if (tells && !method.choosing) {
        const auto at = static_cast<std::size_t>(first - method.phases.begin());
        trouble.note(lines.phases[at], "phase " + in_quotes(first->id) +
                                           " is about stories, and method has no 'choosing'");
    }
    if (!method.choosing) return;
    if (!tells) trouble.note(lines.choosing, "'choosing' is there, and no phase is about stories");
    if (method.choosing->ties == TieRule::both && method.choosing->most_chosen < 2)
        trouble.note(lines.choosing, "'ties' is both, and 'most_chosen' leaves no room for two");
}

void check_domains(const Method& method, int line, Trouble& trouble) {
    if (method.domains.size() > most_domains)
        trouble.note(line, "there are more than " + std::to_string(most_domains) + " domains");
    if (!method.domains.empty() && !method.choosing)
        trouble.note(line, "'domains' are for stories, and method has no 'choosing'");
    std::set<std::string> seen;
    for (const Phrase& domain : method.domains)
        if (!seen.insert(fold_case(domain.dutch)).second)
            trouble.note(line, "two domains are called " + in_quotes(domain.dutch));
}

bool is_of_kind(const Method& method, const std::string& phase_id, PhaseKind kind) {
    const Phase* phase = method.phase(phase_id);
    return phase && phase->kind == kind;
}

void check_order(const Method& method, const PhaseOrder& order, int line, Trouble& trouble) {
    const std::string name = "order " + in_quotes(order.id);
    std::set<std::string> named;
    for (const std::string& id : order.phases) {
        if (!method.phase(id)) trouble.note(line, name + " names a phase that is not there: " + id);
        if (!named.insert(id).second) trouble.note(line, name + " names a phase twice: " + id);
    }
    for (const Phase& phase : method.phases) {
        if (!named.contains(phase.id))
            trouble.note(line, name + " leaves out the phase " + in_quotes(phase.id));
    }
    const bool framed = !order.phases.empty() &&
                        is_of_kind(method, order.phases.front(), PhaseKind::setup) &&
                        is_of_kind(method, order.phases.back(), PhaseKind::closed);
    if (!framed) trouble.note(line, name + " does not go from the setup to the close");
}

}  // namespace

void check_method(const Method& method, const MethodLines& lines, Trouble& trouble) {
    check_group(method.group, lines.group, trouble);
    check_lanes(method, lines.lanes, trouble);
    check_links(method, lines.links, trouble);
    check_phases(method, lines.phases, trouble);
    check_frame(method, lines.phases, trouble);
    check_choosing(method, lines, trouble);
    check_domains(method, lines.domains, trouble);
    if (method.orders.empty()) trouble.note(0, "method has no 'orders'");
    refuse_doubled_ids(method.orders, lines.orders, "orders", trouble);
    for (std::size_t i = 0; i < method.orders.size(); ++i) {
        check_order(method, method.orders[i], lines.orders[i], trouble);
    }
}

}  // namespace kring
