#pragma once

#include "core/session/intent.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// What was found in a text with stories that somebody made elsewhere.
struct ReadStories {
    std::vector<StartStory> stories;  ///< collected before; yes was said only where it stands
    std::vector<std::string>
        not_taken;             ///< columns with something in them that is no part of a story
    std::vector<int> refused;  ///< which stories (from 1) cannot be kept: too long, or no text
};

/// Reads a table with one story a row (comma, semicolon or tab, one column for each part of the
/// story form), or a text with stories one after the other.
///
/// It is a table when its first row names a column with what happened, in Dutch or English:
/// "verhaal", "wat gebeurde er", "story text". Columns that mean the same stand in one text. Rows
/// without a story and rows that start with ';' are passed over; "N/A" is nothing. A story goes
/// into the domain of `domains` that its table names; perspective, valence and consent come from a
/// column of their own or stay open. A date that is no day stands in "when it happened".
///
/// In a text, stories stand between lines of dashes; without those, between two empty lines;
/// without those, between empty lines. A short first line that is no sentence is a title.
///
/// `text` is UTF-8, with or without a mark; other bytes are refused as one story.
ReadStories read_stories(std::string_view text, const std::map<DomainId, Domain>& domains);

}  // namespace kring
