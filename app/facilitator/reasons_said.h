#pragma once

#include "app/ui/view.h"
#include "core/model/choice.h"

#include <string>

namespace kring {

// What is written down while a group settles its choice. Each takes its room from `rest`.

/// Why this story: whole sentences, with a suggestion when one is short.
void draw_reasons_of(View& view, const Glance& glance, StoryId story, ui::Rect& rest);
/// What counted, and how much.
void draw_criteria(View& view, const Glance& glance, ui::Rect& rest);
/// Who sees it differently; asked explicitly, also when nobody does.
void draw_dissent(View& view, const Glance& glance, ui::Rect& rest);
/// One line for a story that was not chosen.
void draw_not_chosen_line(View& view, const Glance& glance, StoryId story, const ui::Rect& area);

/// What that line says; empty when there is none.
std::string not_chosen_line(const State& state, StoryId story);

/// "Gekozen: De sleutel bij de buren."
std::string settled_words(const View& view, const State& state, const Choice& choice);

}  // namespace kring
