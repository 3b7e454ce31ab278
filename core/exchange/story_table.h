#pragma once

#include "core/session/intent.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// What was found in a text with stories that somebody made elsewhere.
struct ReadStories {
    std::vector<StartStory> stories;     ///< collected before; nobody said yes to anything yet
    std::vector<std::string> not_taken;  ///< columns that have no place in a story
    std::vector<int> too_long;           ///< lines (from 1) of stories that do not fit; not taken
};

/// Reads a table with one story a row (comma, semicolon or tab; a column of its own for each part
/// of the story form, named in Dutch or English), or a text with stories one after the other.
///
/// A table is one when its first row names a column with what happened. Columns of one name stand
/// in one text. Rows without a story, and remarks that start with ';', are passed over. A story
/// sorted into a domain of `domains` by name is so here; consent only where the table has a column
/// for it.
///
/// In a text, stories stand between lines of dashes or, without those, between empty lines (two of
/// them, if there are any). A short first line without a full stop is a title.
///
/// `text` is UTF-8; other bytes give no stories.
ReadStories read_stories(std::string_view text, const std::map<DomainId, Domain>& domains);

}  // namespace kring
