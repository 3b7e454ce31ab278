#pragma once

#include "app/facilitator/story_ui.h"
#include "app/ui/view.h"
#include "core/model/story.h"

#include <string>

namespace kring {

/// Makes a story ready for reading aloud, sentence by sentence; another story begins at its first.
void read_story(const Glance& glance, ReadingUi& reading, StoryId id, const Story& story);

/// The sentence that is being read now comes so many further; behind the last one comes why it
/// matters.
void step_sentence(ReadingUi& reading, int step);

/// "nog ongeveer een minuut lezen", from where the reader is.
std::string minutes_left(const Words& words, const ReadingUi& reading, const Story& story);

/// Why it matters to the teller, apart from the story. Takes its height from `rest`, at most
/// `most`.
void draw_why_panel(View& view, ReadingUi& reading, const Story& story, ui::Rect& rest, float most);

/// What is told, with the sentence that is being read on a soft strip; a click moves it.
/// `with_why`: there is no other place for why it matters, so it stands here.
void draw_story_page(View& view, ReadingUi& reading, const Story& story, ui::Rect area,
                     bool with_why);

}  // namespace kring
