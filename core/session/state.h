#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/method/method.h"
#include "core/model/action.h"
#include "core/model/board.h"
#include "core/model/choice.h"
#include "core/model/domain.h"
#include "core/model/participant.h"
#include "core/model/remark.h"
#include "core/model/story.h"
#include "core/session/round.h"
#include "core/session/timer.h"
#include "core/session/wall.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace kring {

/// One row of the plan of the afternoon. Setup and closed are not in it.
struct PlannedPhase {
    std::string phase;  ///< id
    Minutes minutes{0};
    bool on = true;  ///< off: passed over by "next", still there to go to
    bool operator==(const PlannedPhase&) const = default;
};

/// How a phase went until now.
struct PhaseProgress {
    SessionTime spent{0};  ///< without the visit that is going on
    int visits = 0;
    Minutes extended{0};
    bool skipped = false;
    std::vector<Gap> left_with;  ///< what was open when it was last left
    bool operator==(const PhaseProgress&) const = default;
};

/// What has to be known to take the last change of phase back.
struct PhaseChange {
    Seq record = 0;
    SessionTime at{0};
    std::string from;
    SessionTime from_began{0};  ///< when the visit to `from` began
    PhaseProgress from_progress, to_progress;
    Timer timer;  ///< as it was
    bool operator==(const PhaseChange&) const = default;
};

/// What the central question asks about: "Kijk terug op [period]. Wat is de belangrijkste verandering
/// [about]?" All of it may be empty.
struct Frame {
    std::string period;  ///< "het afgelopen jaar"
    std::string about;   ///< for whom or where: "voor de bewoners van de wijk"
    std::string panel;   ///< as this table is called on the way up: "bewonerspanel West"
    bool operator==(const Frame&) const = default;
};

/// Who is telling, who told, who let their turn pass. A round is over when everyone at the table told
/// or passed; then the next begins.
struct Turns {
    std::optional<PersonId> telling;
    SessionTime began{0};
    std::map<PersonId, int> told;    ///< how often, only those who did
    std::map<PersonId, int> passed;  ///< also the rounds that were over before they came
    std::set<PersonId> let_go;       ///< whose last turn went by without telling
    bool operator==(const Turns&) const = default;
};

/// Everything a session is at one moment. A plain value: copy it, compare it, keep it. What copies and
/// compares it is long to compile, so it is in state.cpp, once.
struct State {
    State();
    State(const State&);
    State(State&&) noexcept;
    State& operator=(const State&);
    State& operator=(State&&) noexcept;
    ~State();
    bool operator==(const State&) const;

    Method method;
    std::string title;
    std::string question;       ///< question of today
    std::string case_sentence;  ///< the case in one sentence
    std::map<PersonId, Participant> people;       ///< at the table
    std::map<PersonId, Participant> people_left;  ///< were there; still authors of their cards
    std::vector<PlannedPhase> plan;

    std::string phase;  ///< id of the phase the group is in; the first of the method before it begins
    SessionTime phase_began{0};
    std::map<std::string, PhaseProgress> progress;
    std::optional<PhaseChange> last_change;
    Timer timer;

    Board board;
    std::map<ActionId, ActionItem> actions;
    std::map<Gap, std::string> accepted_gaps;  ///< left open on purpose, with the reason
    std::set<std::string> nameless_phases;     ///< cards written there carry no author, for ever
    std::string notes;                         ///< of the facilitator; never shown, never reported
    Wall wall;                                 ///< what the room was last asked to be shown

    Frame frame;
    ChoosingSettings choosing;
    std::map<DomainId, Domain> domains;  ///< at most five; "other" is always there beside them
    std::map<StoryId, Story> stories;    ///< also those in the bin and those withdrawn
    std::vector<StoryId> order;          ///< for reading and choosing; stories told later follow
    bool order_drawn = false;            ///< by chance, at least once
    Turns turns;
    std::map<RemarkId, Remark> remarks;
    std::map<CriterionId, Criterion> criteria;
    bool dissent_asked = false;          ///< it was asked aloud, also when nobody had any
    std::map<RoundId, Round> rounds;
    std::map<ChoiceId, Choice> choices;  ///< at most one a domain
};

/// Somebody who is or was at the table; null when there never was one.
const Participant* find_person(const State& state, PersonId person);
/// The phase the group is in; null before a method was chosen.
const Phase* current_phase(const State& state);
/// Its place in the plan, if it is in it.
std::optional<std::size_t> planned_index(const State& state, const std::string& phase);
/// Where "next" leads: the next phase of the plan that is on; after the last one, the closing one.
const Phase* next_phase(const State& state);
/// Where "back" leads: the previous phase of the plan that is on; null at the first.
const Phase* previous_phase(const State& state);
/// Time in a phase so far, the visit that is going on included.
SessionTime time_in_phase(const State& state, const std::string& phase, SessionTime now);
/// Minutes planned for a phase, extensions included.
Minutes minutes_planned(const State& state, const std::string& phase);
/// Gaps of the method that are open and not accepted.
std::vector<Gap> open_gaps(const State& state);
/// Those of them that the phase looks at on leaving.
std::vector<Gap> open_gaps_of_phase(const State& state, const std::string& phase);
/// The session has left its setup.
bool has_begun(const State& state);
bool is_closed(const State& state);
/// The letter shown for somebody: A for the first at the table, B for the second ... AA after Z.
/// Keeps when somebody leaves; empty for nobody.
std::string letter_of(const State& state, PersonId person);
/// "E3": letter of its lane and its number among the cards of its kind, by order of writing. Bin cards
/// keep theirs; empty for no card.
std::string label_of(const State& state, CardId card);

}  // namespace kring
