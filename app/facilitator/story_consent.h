#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"
#include "core/model/story.h"

#include <string>
#include <vector>

namespace kring {

/// What may happen with a story now, as whole sentences.
std::vector<std::string> consent_sentences(const Words& words, const Story& story,
                                           std::string_view today);

/// The conversation about consent: four questions to ask, others in the story, until when, and what
/// follows from the answers. Takes its room from `rest`.
void draw_consent(View& view, const Glance& glance, ConsoleUi& console, StoryId id,
                  const Story& story, ui::Rect& rest);

}  // namespace kring
