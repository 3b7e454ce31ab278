#pragma once

#include "core/base/id.h"

#include <optional>
#include <string>

namespace kring {

/// Something the group said about a story, or about its choice.
enum class RemarkKind {
    comment,    ///< while talking about a story
    reason,     ///< why this story was chosen; a whole sentence
    dissent,    ///< who sees it differently; kept with the result
    not_chosen  ///< one line for a story that was not chosen
};

struct Remark {
    RemarkKind kind = RemarkKind::comment;
    std::optional<StoryId> story;  ///< always, but for a dissent about the whole choice
    std::string text;
    std::optional<PersonId> author;  ///< never set on an unsigned one
    bool anonymous = false;          ///< unsigned, for ever
    bool operator==(const Remark&) const = default;
};

/// What the group found important while choosing: it comes out of the talk, it is not fixed before.
struct Criterion {
    std::string text;
    int weight = 1;  ///< 1 to 3
    bool operator==(const Criterion&) const = default;
};

}  // namespace kring
