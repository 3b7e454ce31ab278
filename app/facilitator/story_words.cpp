#include "app/facilitator/story_words.h"

#include "app/facilitator/story_day.h"

#include "app/ui/widgets.h"

#include <algorithm>

namespace kring {

std::string story_title(const Words& words, const Story& story) {
    if (story.withdrawn) return words("story.withdrawn");
    const std::string title = title_or_beginning(story);
    return title.empty() ? words("story.untitled") : title;
}

std::string teller_words(const Words& words, const Story& story) {
    const TellerShown shown = teller_shown(story);
    return shown.as == TellerShown::As::nobody ? words("story.nobody") : shown.text;
}

std::string step_words(const Words& words, const PathStep& step) {
    return words(step.chosen ? "passing.chosen_by" : "passing.not_chosen_by",
                 {{"panel", step.panel.empty() ? step.title : step.panel},
                  {"day", day_words(words, step.day)}});
}

std::string domain_words(const Words& words, const State& state, DomainId domain) {
    const auto it = state.domains.find(domain);
    return it == state.domains.end() ? words("domain.other") : it->second.name;
}

std::string standing_words(const Words& words, StoryStanding standing) {
    switch (standing) {
    case StoryStanding::chosen: return words("standing.chosen");
    case StoryStanding::not_chosen: return words("standing.not_chosen");
    case StoryStanding::not_decided: return words("standing.not_decided");
    case StoryStanding::unfinished: return words("standing.unfinished");
    case StoryStanding::withdrawn: return words("standing.withdrawn");
    }
    return {};
}

std::vector<ScopeChoice> scopes_of(const Words& words, const State& state) {
    std::vector<ScopeChoice> scopes{{std::nullopt, words("domain.all")}};
    if (state.domains.empty()) return scopes;
    for (const DomainId domain : domains_and_other(state)) {
        const bool used =
            std::any_of(state.stories.begin(), state.stories.end(), [&](const auto& each) {
                return !each.second.in_bin && each.second.domain == domain;
            });
        if (used) scopes.push_back({domain, domain_words(words, state, domain)});
    }
    return scopes;
}

void draw_scopes(View& view, const State& state, ui::Rect& rest, std::optional<DomainId>& domain) {
    ui::Ui& ui = view.ui;
    const auto scopes = scopes_of(view.words, state);
    if (scopes.size() < 2) {
        domain.reset();
        return;
    }
    std::vector<std::string_view> names;
    int chosen = 0;
    for (std::size_t i = 0; i < scopes.size(); ++i) {
        names.push_back(scopes[i].name);
        if (scopes[i].domain == domain) chosen = static_cast<int>(i);
    }
    const ui::Rect row = rest.take_top(ui.px(36), ui.px(16));
    const float wanted = ui::segmented_width(ui, names);
    const ui::Rect place{row.x, row.y, std::min(wanted, row.w), row.h};
    const auto now = wanted <= row.w ? ui::segmented(ui, "scope", place, names, chosen)
                                     : ui::dropdown(ui, "scope", {row.x, row.y, ui.px(320), row.h},
                                                    names, chosen);
    domain = scopes[static_cast<std::size_t>(now.value_or(chosen))].domain;
}

}  // namespace kring
