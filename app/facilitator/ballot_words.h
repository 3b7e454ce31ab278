#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"
#include "core/session/stories.h"

#include <string>
#include <vector>

namespace kring {

/// What the parts of choosing share in one frame.
struct Choosing {
    View& view;
    const Glance& glance;
    ConsoleUi& console;

    BallotUi& ui() const { return console.ballot; }
    const State& state() const { return glance.state; }
    const Words& words() const { return view.words; }
};

// What choosing says in sentences. Nothing here draws.

/// A story as it is called in a vote: its title, or how it begins; "Verhaal 3" when nothing is
/// left.
std::string story_called(const Choosing& choosing, StoryId story);
std::string candidate_called(const Choosing& choosing, const RoundRules& rules,
                             Candidate candidate);
/// "A, B en C"
std::string and_list(const Words& words, const std::vector<std::string>& parts);
std::string candidates_called(const Choosing& choosing, const RoundRules& rules,
                              const std::vector<Candidate>& candidates);
/// One line of what was told, to know it again.
std::string story_line(const Story& story);
/// The question of the phase in which is chosen, about this domain.
std::string ballot_question(const Choosing& choosing, std::optional<DomainId> domain);

/// "Ronde 2: 7 mensen, ieder één stem, de laptop gaat rond. Gekozen met meer dan de helft. ..."
std::string rules_called(const Choosing& choosing, const RoundRules& rules, int number);
/// "Stemronde 2, geheim"
std::string round_called(const Choosing& choosing, const RoundRules& rules, int number);
/// A vote whose result is sums of scores or of points for places, and no number of people.
bool gives_points(const RoundRules& rules);
/// "meer dan de helft"
std::string threshold_called(const Words& words, Threshold threshold);

/// A number that is kept exactly as total / parts: "7", "3,5", "2,33".
std::string exact_number(const Words& words, std::int64_t total, std::int64_t parts);

/// What came out, in one line: "De bank voor de school", or that there is no decision.
std::string outcome_head(const Choosing& choosing, const Round& round);
/// By which rule, and how equals were dealt with; whole sentences.
std::string outcome_says(const Choosing& choosing, const Round& round);
/// How many took part: "7 stemmen, 1 blanco".
std::string turnout_called(const Choosing& choosing, const Round& round);

}  // namespace kring
