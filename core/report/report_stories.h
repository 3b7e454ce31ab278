#pragma once

#include "core/report/report_words.h"

namespace kring {

// The parts of the report of a session in which stories are told. A story without consent for the
// report is only counted, never told; a teller is called as was agreed.

/// What was chosen and why, with who saw it differently. Comes first: it is what people look for.
void report_choices(ReportWriter& report);
/// How it went: every round with its counts, never its ballots.
void report_rounds(ReportWriter& report);
/// Every story that may be told, chosen or not.
void report_stories(ReportWriter& report);
/// What can be counted over all stories.
void report_story_counts(ReportWriter& report);
/// What goes back to the tellers.
void report_feedback(ReportWriter& report);

/// The sheet that goes back to those who gave a story: what was and was not chosen, and why, what was
/// agreed with each, and what higher panels made of it (methods.md 2.2, step 6).
std::vector<ReportBlock> feedback_sheet_of(const State& state, const ReportFacts& facts,
                                           const WordsOf& words);

}  // namespace kring
