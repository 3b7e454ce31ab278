#pragma once

#include "app/ui/view.h"
#include "core/report/story_counts.h"
#include "core/session/stories.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

// How stories and domains are called on the screen.

/// The title or the beginning; for a story that was withdrawn that it was.
std::string story_title(const Words& words, const Story& story);
/// As the teller may be called: name, role, or that nobody is named.
std::string teller_words(const Words& words, const Story& story);
/// "Gekozen door Buurthuis West, 14 oktober 2026": what became of a story in a panel before.
std::string step_words(const Words& words, const PathStep& step);
/// The name of a domain; of `DomainId{}` the word for "other".
std::string domain_words(const Words& words, const State& state, DomainId domain);

/// "gekozen", "niet gekozen", "nog niet af".
std::string standing_words(const Words& words, StoryStanding standing);

/// Over what a choice goes: all stories together, or one domain at a time.
struct ScopeChoice {
    std::optional<DomainId> domain;
    std::string name;
};
/// All stories, then each domain that has a story, "other" last. Only "all" without domains.
std::vector<ScopeChoice> scopes_of(const Words& words, const State& state);

/// A row of those choices, when there is one to make; takes its room from `rest`. Changes `domain`.
void draw_scopes(View& view, const State& state, ui::Rect& rest, std::optional<DomainId>& domain);

}  // namespace kring
