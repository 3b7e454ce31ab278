#pragma once

#include "core/base/time.h"
#include "core/method/choosing.h"
#include "core/method/gap_rule.h"
#include "core/method/phrase.h"
#include "core/model/card.h"
#include "core/model/link.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// What a phase can do is code; which phases a workshop strings together is data.
enum class PhaseKind {
    setup,      ///< before: title, people, plan
    welcome,    ///< ground rules and roles
    cards,      ///< write cards into lanes, draw links
    links,      ///< walk along links and assumptions
    balance,    ///< who puts in against who gains; insights
    follow_up,  ///< who does what when, who was missing, what to find out
    stories,    ///< tell and write down stories, in turns
    sorting,    ///< give each story a domain
    reading,    ///< one story at a time, read aloud
    discussing, ///< talk about the stories, keep what is said
    ballot,     ///< vote, in rounds
    reasons,    ///< why this one; who sees it differently
    passing_on, ///< what was chosen goes to a higher panel
    feedback,   ///< what goes back to the tellers
    closed      ///< done; report
};

/// One of the places where cards of a kind are written. The two rims are two lanes of one kind.
struct Lane {
    std::string id;  ///< "investors"
    CardKind kind = CardKind::activity;
    Sides sides;     ///< for a party: the rim it is written on
    std::string letter;  ///< one letter, the same in every language
    Phrase name;      ///< "Investeerders"
    Phrase one;       ///< "Investeerder"
    Phrase says;      ///< "wie zet in"
    Phrase invites;   ///< what an open place asks: "wie oogst hier?"
    bool operator==(const Lane&) const = default;
};

struct Phase {
    std::string id;  ///< "effects"
    PhaseKind kind = PhaseKind::cards;
    Phrase name;
    Phrase question;             ///< the one question for the room
    Phrase leaves;               ///< what going on from here does: "We gaan naar Effecten"
    std::vector<Phrase> prompts; ///< for when it gets stuck
    Minutes full{0};
    Minutes brief{0};
    std::vector<std::string> lanes;  ///< ids of the lanes open here, the first has the capture line
    std::vector<GapRule> gaps;       ///< looked at on leaving
    bool operator==(const Phase&) const = default;
};

/// Cards of kind `from` may be joined to cards of kind `to`.
struct LinkRule {
    LinkKind kind = LinkKind::produces;
    CardKind from = CardKind::activity;
    CardKind to = CardKind::effect;
    Phrase name;  ///< the verb between the two: "draagt bij aan"
    bool operator==(const LinkRule&) const = default;
};

/// An order in which the phases can be taken: ids of all phases.
struct PhaseOrder {
    std::string id;
    Phrase name;
    std::vector<std::string> phases;
    bool operator==(const PhaseOrder&) const = default;
};

/// How many people: accepted from `least` to `most`, advised between the other two.
struct GroupSize {
    int least = 3;
    int advised_least = 5;
    int advised_most = 8;
    int most = 10;
    bool operator==(const GroupSize&) const = default;
};

/// A workshop as data, read from a file and written whole into the first event of a session.
struct Method {
    std::string id;  ///< "effectenarena"
    int version = 1;
    Phrase name;
    Phrase says;  ///< in one line what it is
    Phrase credit;  ///< stands in every report
    GroupSize group;
    std::vector<Phrase> agreements;  ///< ground rules shown at the welcome
    std::vector<Lane> lanes;
    std::vector<LinkRule> links;
    std::vector<GapRule> gaps;
    std::vector<Phase> phases;
    std::vector<PhaseOrder> orders;  ///< at least one; the first is the default
    std::optional<ChoosingSettings> choosing;  ///< only when stories are told
    std::vector<Phrase> domains;     ///< domains of change to begin with, at most five
    bool operator==(const Method&) const = default;

    const Phase* phase(std::string_view phase_id) const;
    const Lane* lane(std::string_view lane_id) const;
    /// The lane in which cards of this kind stand (for a party: on this side).
    const Lane* lane_of(CardKind kind, Sides sides = {}) const;
    /// What may join a card of kind `from` to one of kind `to`; nothing when the method has no such
    /// link. There is at most one rule for a pair.
    std::optional<LinkKind> link_between(CardKind from, CardKind to) const;
    const PhaseOrder* order(std::string_view order_id) const;
};

}  // namespace kring
