#pragma once

#include "app/ui/edit_text.h"
#include "app/ui/view.h"
#include "core/method/gap_rule.h"

#include <ctime>
#include <string>

namespace kring {

/// Small things that several views of the console say or show in the same way.

/// The name somebody gave, or the letter they sit under.
std::string name_of(const State& state, PersonId person);
/// "15.43 uur" or "15:43", as people of that language write it.
std::string time_of_day(const Words& words, const std::tm& moment);
/// Minutes, rounded down.
long long whole_minutes(SessionTime time);

/// Why something would be refused now, as a sentence for a greyed button.
ui::WhyNot why_not(const View& view, const Glance& glance, const Intent& intent);
/// Asks the session for something, unless it would be refused: then says why. True: asked.
bool send_or_say(View& view, const Glance& glance, Intent intent);

/// Why a field did not take what was typed or pasted, as a sentence; empty when it did.
std::string trouble_words(const Words& words, ui::FieldTrouble trouble);
/// The same as a message at the bottom.
void say_field_trouble(View& view, ui::FieldTrouble trouble);

/// The colour family of a lane or a card. A party takes that of the rim it is looked at on.
ui::Kind kind_of(const Lane& lane);
ui::Kind kind_of(const Card& card);
/// What is still open there, as a short line: "nog niemand die oogst".
std::string gap_words(const Words& words, const Gap& gap);
/// The card it is about, or a title for the board as a whole.
std::string gap_title(const Words& words, const State& state, const Gap& gap);

}  // namespace kring
