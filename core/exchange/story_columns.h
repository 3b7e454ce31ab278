#pragma once

#include "core/session/intent.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kring {

/// What a column of a table of stories is about.
enum class StoryColumn {
    title,
    teller,
    role,
    recorder,
    recorded_on,
    happened_on,
    place,
    before,
    happened,
    after,
    why,
    lessons,
    attachments,
    perspective,
    valence,
    domain,
    room,    ///< may be used in the group
    report,  ///< may be used in the report
    beyond,  ///< may be passed on
    name,    ///< the name may be shown
    until
};

/// The column that is called so, in Dutch or English; nothing for what is no part of a story.
std::optional<StoryColumn> story_column(std::string_view heading);

/// Puts a cell into a story; what was there stays in front of it. False when it cannot be kept: too
/// long, no UTF-8, or control characters.
bool put_cell(StartStory& story, StoryColumn column, std::string_view cell,
              const std::map<DomainId, Domain>& domains);

}  // namespace kring
