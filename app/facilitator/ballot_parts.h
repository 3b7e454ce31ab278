#pragma once

#include "app/facilitator/ballot_words.h"
#include "app/ui/widgets.h"

#include <string_view>

namespace kring {

// The pages of choosing, and what they are made of. Each draws in what it is handed.

/// Before a vote: the stories, the rules, one button.
void draw_ballot_setup(const Choosing& choosing, ui::Rect page);
void draw_ballot_rules(const Choosing& choosing);
/// The rules of the next round as they stand now; worked out again only when something changed.
const RoundRules& next_rules(const Choosing& choosing);

/// The facilitator's side of a vote by laptop: how many voted and who still has to.
void draw_ballot_open(const Choosing& choosing, RoundId id, ui::Rect page);
/// Hands or slips of paper: the counts are typed.
void draw_ballot_counts(const Choosing& choosing, RoundId id, ui::Rect page);
/// Dicht, and nothing known yet.
void draw_ballot_closed(const Choosing& choosing, RoundId id, const ui::Rect& page);
void draw_ballot_result(const Choosing& choosing, RoundId id, ui::Rect page);
/// What came of one story: title, earlier rounds, dots or a bar, the number.
void draw_result_rows(const Choosing& choosing, RoundId id, ui::Rect& rest);

/// No question lies over the page, so that keys are meant for it.
inline bool alone(const ui::Ui& ui) { return ui.focus.top_trap() == 0; }

/// The voter's own screen.
void draw_slip(const Choosing& choosing, const Round& round, ui::Rect page);
/// The stories on it, each to be marked in the way of this vote, and blank.
void draw_slip_tiles(const Choosing& choosing, const Round& round, const ui::Rect& place);

/// Who voted, as far as the box says.
bool has_voted(const Glance& glance, PersonId person);
std::size_t votes_in(const Glance& glance);
/// How many of them are of people of whom nobody said yet that they voted.
std::size_t votes_unnamed(const Glance& glance);
std::vector<PersonId> still_to_vote(const Glance& glance, const Round& round);

/// The ballot box is not on the disk, and that is not just because it is being written.
bool box_in_trouble(const Choosing& choosing);
/// As many dots as people, in a ring, the first `done` of them filled; the number inside. They
/// count and point at nobody.
void draw_counting_ring(const Choosing& choosing, const ui::Rect& rect, std::size_t done,
                        std::size_t all);
/// A question over everything. True: yes.
bool draw_question(const Choosing& choosing, BallotQuestion question, const std::string& title,
                   const std::string& line, const std::string& yes);
/// Icon and sentence, wrapped; takes its room from `rest`.
void draw_quiet_line(ui::Ui& ui, ui::Icon icon, std::string_view text, ui::Rect& rest,
                     ui::Role role = ui::Role::text2);
float quiet_line_height(ui::Ui& ui, float width, std::string_view text);

/// Lays things of different widths in lines that wrap; takes its room from `rest`.
class Flow {
public:
    Flow(ui::Ui& ui, ui::Rect& rest, float height_token, float gap_token = 8);
    ui::Rect place(float width);

private:
    ui::Rect& m_rest;
    float m_height, m_gap;
    ui::Rect m_line;
    bool m_begun = false;
};

}  // namespace kring
