#pragma once

#include "app/facilitator/prepare.h"
#include "app/facilitator/say.h"

#include <string>
#include <vector>

namespace kring {

/// What the parts of the prepare screen share in one frame.
struct Prepare {
    View& view;
    const Glance& glance;
    const MethodShelf& shelf;
    PrepareUi& ui;
    ui::WhyNot locked;  ///< the session is only to be looked at

    const State& state() const { return glance.state; }
    const Words& words() const { return view.words; }
    Language language() const { return view.words.language(); }
};

// Each part draws from the top left of `place`, as wide as it is, and is at least `place.h` high.
// Its height without stretching comes from the function beside it.

float what_height(Prepare& prepare, float width);
void draw_what(Prepare& prepare, const ui::Rect& place);

float people_height(Prepare& prepare);
void draw_people_part(Prepare& prepare, const ui::Rect& place);

float table_height(Prepare& prepare);
void draw_table(Prepare& prepare, const ui::Rect& place);
/// The cards of one lane over the page: write, change, throw away, paste, read from a file.
void draw_table_dialog(Prepare& prepare);

/// Where stories are told: what is asked about, in place of the case.
float frame_height(Prepare& prepare, float width);
void draw_frame(Prepare& prepare, ui::Rect rest);

/// Where stories are told: stories that are there already, domains, the way of choosing; in place
/// of the cards on the table.
float story_table_height(Prepare& prepare);
void draw_story_table(Prepare& prepare, const ui::Rect& place);
void draw_stories_dialog(Prepare& prepare);
void draw_domains_dialog(Prepare& prepare);
void draw_choosing_dialog(Prepare& prepare);

float plan_height(Prepare& prepare);
void draw_plan(Prepare& prepare, const ui::Rect& place);

/// About the size and the mix of the group.
std::string tip_text(Prepare& prepare);
float tip_height(Prepare& prepare, float width);
void draw_tip(Prepare& prepare, const ui::Rect& place);

/// The afternoon as a bar, and the button that begins it.
void draw_bar(Prepare& prepare, const ui::Rect& place);

/// Everything that is still being typed becomes part of the session, then it begins.
void begin_session(Prepare& prepare);

/// Everything that can be done here, by typing (Ctrl K).
void draw_prepare_commands(Prepare& prepare);
/// What is enough, and the keys (F1).
void draw_prepare_help(Prepare& prepare);
/// Somebody of whom only the name is known.
AddPerson called(std::string name);
/// The first phase that is on; null when none is.
const Phase* first_phase(const State& state);

/// Minutes since midnight at which the session would begin now: rounded up to five.
Minutes start_of_day(const Glance& glance);
Minutes total_of(const std::vector<PlannedPhase>& plan);
/// The lanes in which cards can lie before it begins.
std::vector<const Lane*> table_lanes(const Method& method);
/// Cards on the board that stand in a lane, in its order.
std::vector<CardId> cards_in(const State& state, const Lane& lane);

}  // namespace kring
