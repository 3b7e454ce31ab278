#pragma once

#include "core/model/story.h"
#include "core/session/refusal.h"

#include <optional>

namespace kring {

// What is said of a story, as typed, becomes what is kept, in place; or why not.

/// One text of the form: most are a single line, the story itself may be long.
std::optional<Refusal> tidy(StoryField field, std::string& text);
std::optional<Refusal> tidy(StoryForm& form);
std::optional<Refusal> tidy(StoryMarks& marks);
std::optional<Refusal> tidy(Consent& consent);
std::optional<Refusal> tidy(PathStep& step);
std::optional<Refusal> tidy(Feedback& feedback);

}  // namespace kring
