#include "app/facilitator/open_hints.h"

#include "app/ui/code_words.h"
#include "app/ui/widgets.h"
#include "core/session/stories.h"

#include <optional>

namespace kring {
namespace {

using ui::Rect;

/// The view in which something can be done about a hint; nothing for hints about cards.
std::optional<Middle> place_of(PhaseHint hint) {
    switch (hint) {
    case PhaseHint::few_stories:
    case PhaseHint::only_positive_stories: return Middle::stories;
    case PhaseHint::stories_unsorted: return Middle::sorting;
    case PhaseHint::stories_not_heard: return Middle::reading;
    case PhaseHint::stories_not_discussed: return Middle::discussing;
    case PhaseHint::no_round: return Middle::ballot;
    case PhaseHint::no_choice:
    case PhaseHint::dissent_not_asked:
    case PhaseHint::lines_missing: return Middle::reasons;
    case PhaseHint::feedback_missing: return Middle::feedback;
    case PhaseHint::no_activity:
    case PhaseHint::no_effect:
    case PhaseHint::no_insight:
    case PhaseHint::gaps_open: break;
    }
    return std::nullopt;
}

/// The story that a hint is about first; none when it is about all of them.
StoryId story_of(const State& state, PhaseHint hint, std::string_view today) {
    if (hint != PhaseHint::stories_not_heard && hint != PhaseHint::stories_not_discussed) return {};
    for (const StoryId id : candidates(state, std::nullopt, today)) {
        const bool missing = hint == PhaseHint::stories_not_heard
                                 ? !state.stories.at(id).heard
                                 : remarks_about(state, id, RemarkKind::comment).empty();
        if (missing) return id;
    }
    return {};
}

}  // namespace

std::vector<PhaseHint> story_hints(const State& state) {
    if (!tells_stories(state)) return {};
    std::vector<PhaseHint> hints = hints_on_leaving(state);
    std::erase_if(hints, [](PhaseHint hint) { return !place_of(hint); });
    return hints;
}

void draw_hint(View& view, const Glance& glance, ConsoleUi& console, PhaseHint hint, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "hint", static_cast<std::uint64_t>(hint)};
    const ui::RowLook look{.left = ui::Icon::warning,
                           .left_role = ui::Role::dissent_line,
                           .arrow = true,
                           .title_lines = 4,
                           .group = "gaps",
                           .padding = 8};
    const std::string& words = view.words(key_of(hint));
    const Rect wide{rest.x - ui.px(8), rest.y, rest.w + ui.px(16), 0};
    const float height = ui::row_height(ui, wide.w, words, {}, look);
    rest.take_top(height);
    if (!ui::row_button(ui, "row", {wide.x, wide.y, wide.w, height}, words, {}, look)) return;
    console.middle = place_of(hint).value_or(Middle::by_phase);
    if (const StoryId story = story_of(glance.state, hint, glance.today)) {
        console.stories.domain.reset();
        console.stories.open = story;
    }
}

}  // namespace kring
