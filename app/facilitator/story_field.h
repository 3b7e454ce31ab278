#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/edit_text.h"
#include "app/ui/view.h"
#include "core/model/story.h"

#include <string>
#include <string_view>

namespace kring {

/// One text of the form of one story, with where it is kept while it is typed.
struct StoryText {
    StoryId story;
    std::string name;  ///< "happened"; the last part of its draft
    std::string kept;  ///< as the session has it
};

/// "story:12:happened": under which a text of a story is a draft.
std::string story_draft(StoryId story, std::string_view name);

/// A text as it stands on the screen now: the draft, else what is kept.
const std::string& shown_text(const View& view, const StoryText& text);

/// A field over `text`, in `box`. What is typed is a draft until the field is left; then
/// keep_story_drafts() turns it into a record, also when another view is on the screen by then.
ui::FieldAnswer draw_story_field(View& view, ConsoleUi& console, const StoryText& text,
                                 const ui::Rect& box, const ui::FieldLook& look);

/// The same, as high as its text, between `look.min_lines` and `look.max_lines`, cut from `rest`.
ui::FieldAnswer draw_growing_field(View& view, ConsoleUi& console, const StoryText& text,
                                   ui::Rect& rest, ui::FieldLook look);

/// Turns drafts of stories into records once nobody is typing in them, whatever is on the screen;
/// those of a story that was withdrawn are thrown away. Call it once a frame, after the views.
void keep_story_drafts(View& view, const Glance& glance, ConsoleUi& console);

}  // namespace kring
