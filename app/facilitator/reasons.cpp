#include "app/facilitator/reasons.h"

#include "app/facilitator/reasons_said.h"
#include "app/facilitator/say.h"
#include "app/facilitator/sentence_field.h"
#include "app/facilitator/standing_words.h"
#include "app/facilitator/story_words.h"
#include "app/ui/widgets.h"
#include "core/session/choice_rules.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

/// What a story got in the last round of its domain.
struct Got {
    std::string note;    ///< a few words, beside its title
    std::string counts;  ///< of a runoff: every count, on a line of its own
};

Got got_in(const View& view, const Round* last, StoryId id) {
    if (!last || last->result.counts.empty()) return {};
    const auto& stories = last->rules.stories;
    const auto at = std::find(stories.begin(), stories.end(), id);
    if (at == stories.end()) return {view.words("reasons.not_in_round"), {}};
    std::string called =
        standing_called(view.words, *last, static_cast<Candidate>(at - stories.begin()));
    if (last->result.counts.size() > 1) return {{}, std::move(called)};
    return {std::move(called), {}};
}

const Round* last_round(const State& state, std::optional<DomainId> domain) {
    const auto rounds = rounds_revealed(state, domain);
    return rounds.empty() ? nullptr : &state.rounds.at(rounds.back());
}

/// What was settled on, else what was picked by hand, else what the last round brought.
std::vector<StoryId> picked_of(const State& state, const StoryUi& stories) {
    if (const Choice* choice = choice_for(state, stories.domain)) return choice->stories;
    if (stories.reasons.picked) return *stories.reasons.picked;
    std::vector<StoryId> brought;
    if (const Round* last = last_round(state, stories.domain))
        for (const Candidate each : last->result.outcome.chosen)
            brought.push_back(last->rules.stories[each]);
    return brought;
}

void toggle_picked(const Glance& glance, ConsoleUi& console, StoryId id) {
    std::vector<StoryId> picked = picked_of(glance.state, console.stories);
    const auto at = std::find(picked.begin(), picked.end(), id);
    const auto most = static_cast<std::size_t>(glance.state.choosing.most_chosen);
    if (at != picked.end()) {
        picked.erase(at);
    } else {
        if (picked.size() >= most) picked.erase(picked.begin());
        picked.push_back(id);
    }
    console.stories.reasons.picked = std::move(picked);
}

void draw_story(View& view, const Glance& glance, ConsoleUi& console, StoryId id, bool picked,
                Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "story", id.value};
    const Story& story = *find_story(glance.state, id);
    const bool settled = choice_for(glance.state, console.stories.domain) != nullptr;
    const std::string line = settled && !picked ? not_chosen_line(glance.state, id) : std::string{};
    const float line_room = picked         ? 0.F
                            : !settled     ? ui.px(44 + 8)
                            : line.empty() ? 0.F
                                           : ui.px(44);
    const Got got = got_in(view, last_round(glance.state, console.stories.domain), id);
    const ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};
    const float counts_room =
        got.counts.empty() ? 0.F
                           : ui::text_height(ui, rest.w - ui.px(8 + 36 + 8 + 8), got.counts, small);
    const Rect panel = rest.take_top(ui.px(64) + counts_room + line_room, ui.px(8));
    ui::fill(ui, panel, picked ? Role::accent_soft : Role::surface, 12);
    Rect inside = panel.inset(ui.px(8), ui.px(6));
    const ui::WhyNot no = settled ? ui::WhyNot{view.words("reasons.settled")} : std::nullopt;
    const Rect row = inside.take_top(ui.px(52));
    const ui::RowLook look{.left = picked ? Icon::check : Icon::story,
                           .left_role = picked ? Role::accent_ink : Role::story_line,
                           .title_lines = 1,
                           .title_weight = picked ? ui::Weight::semibold : ui::Weight::regular,
                           .note = got.note,
                           .group = "stories",
                           .padding = 8};
    if (ui::row_button(ui, "pick", row, story_title(view.words, story),
                       teller_words(view.words, story), look, no))
        toggle_picked(glance, console, id);
    if (counts_room > 0)  // under the title, so to the right of the icon
        ui::draw_text_block(ui, inside.take_top(counts_room).inset(ui.px(36), 0, ui.px(8), 0),
                            got.counts, small);
    if (line_room <= 0) return;
    if (settled) {
        ui::draw_text_block(ui, inside.inset(ui.px(8), 0), line,
                            {.size = ui::TypeSize::caption, .role = Role::text2, .max_lines = 2});
        return;
    }
    draw_not_chosen_line(view, glance, id, inside.inset(ui.px(8), 0));
}

/// Everything that could be chosen, with a line for each that is not.
void draw_stories_column(View& view, const Glance& glance, ConsoleUi& console, Rect area) {
    ui::Ui& ui = view.ui;
    ui::ScrollArea scroll{ui, "stories", area};
    Rect rest = scroll.content();
    const float top = rest.y;
    const auto picked = picked_of(glance.state, console.stories);
    auto stories = candidates(glance.state, console.stories.domain, glance.today);
    std::stable_partition(stories.begin(), stories.end(), [&](StoryId id) {
        return std::find(picked.begin(), picked.end(), id) != picked.end();
    });
    if (stories.empty())
        ui::empty_state(ui, rest.take_top(ui.px(220)), Icon::story,
                        view.words("reasons.no_stories"), view.words("reasons.no_stories_line"));
    for (const StoryId id : stories)
        draw_story(view, glance, console, id,
                   std::find(picked.begin(), picked.end(), id) != picked.end(), rest);
    scroll.used(rest.y - top + ui.px(8));
}

Choice choice_of(const Glance& glance, const ConsoleUi& console, std::vector<StoryId> picked) {
    const State& state = glance.state;
    Choice choice;
    choice.domain = console.stories.domain;
    choice.outcome = picked.size() > 1 ? ChoiceOutcome::two_stories : ChoiceOutcome::one_story;
    choice.way = state.choosing.way;
    choice.rounds = rounds_revealed(state, choice.domain);
    std::vector<StoryId> brought;
    if (const Round* last = last_round(state, choice.domain))
        for (const Candidate each : last->result.outcome.chosen)
            brought.push_back(last->rules.stories[each]);
    std::sort(brought.begin(), brought.end());
    std::sort(picked.begin(), picked.end());
    choice.by_group = brought != picked;
    choice.stories = std::move(picked);
    return choice;
}

void draw_no_choice(View& view, const Glance& glance, ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    ui::section_head(ui, rest.take_top(ui.px(20), ui.px(8)), view.words("reasons.why_no_choice"),
                     {}, ui::TypeSize::body);
    Rect column = rest;
    column.take_right(ui.px(32), ui.px(4));  // as wide as what stands below it
    bool& park = console.stories.reasons.park;
    if (ui::checkbox_row(ui, "park", column.take_top(ui.px(56), ui.px(8)), park,
                         view.words("reasons.park"), view.words("reasons.park_line")))
        park = !park;
    draw_new_sentence(view, "no_choice", column, ui.px(8), "no_choice",
                      {.hint = view.words("reasons.no_choice_hint")}, [&](const std::string& text) {
                          Choice choice = choice_of(glance, console, {});
                          choice.outcome = park ? ChoiceOutcome::parked : ChoiceOutcome::no_choice;
                          choice.by_group = true;
                          choice.explanation = text;
                          if (!send_or_say(view, glance, MakeChoice{choice})) return false;
                          console.stories.reasons = {};
                          return true;
                      });
    rest.take_top(column.y - rest.y);
}

/// Settling it, or that it is settled.
void draw_settling(View& view, const Glance& glance, ConsoleUi& console, Rect bar) {
    ui::Ui& ui = view.ui;
    const auto& choices = glance.state.choices;
    const auto made = std::find_if(choices.begin(), choices.end(), [&](const auto& each) {
        return each.second.domain == console.stories.domain;
    });
    if (made != choices.end()) {
        const ui::ButtonLook again{.kind = ui::ButtonKind::bordered, .left = Icon::undo};
        const std::string& words = view.words("reasons.open_again");
        const Rect place = bar.take_right(ui::button_width(ui, words, again), ui.px(12));
        if (ui::button(ui, "again", place, words, again,
                       why_not(view, glance, ReopenChoice{made->first})))
            view.out.send(ReopenChoice{made->first});
        ui::icon(ui, Icon::check, bar.take_left(ui.px(18), ui.px(8)).centre(), 18,
                 Role::accent_ink);
        ui::draw_text_middle(ui, bar, settled_words(view, glance.state, made->second),
                             {.weight = ui::Weight::semibold, .max_lines = 2});
        return;
    }
    const Choice choice = choice_of(glance, console, picked_of(glance.state, console.stories));
    const ui::ButtonLook settle{.kind = ui::ButtonKind::soft, .left = Icon::check};
    const std::string& words =
        view.words(choice.stories.size() > 1 ? "reasons.settle_two" : "reasons.settle");
    ui::WhyNot no = choice.stories.empty() ? ui::WhyNot{view.words("reasons.pick_first")}
                                           : why_not(view, glance, MakeChoice{choice});
    if (ui::button(ui, "settle", bar.take_right(ui::button_width(ui, words, settle), ui.px(8)),
                   words, settle, no) &&
        send_or_say(view, glance, MakeChoice{choice}))
        console.stories.reasons = {};
    const ui::ButtonLook none{.kind = ui::ButtonKind::bare};
    const std::string& no_words = view.words("reasons.no_choice");
    if (ui::button(ui, "none", bar.take_left(ui::button_width(ui, no_words, none)), no_words, none))
        console.stories.reasons.no_choice_open = !console.stories.reasons.no_choice_open;
}

void draw_said_column(View& view, const Glance& glance, ConsoleUi& console, Rect area) {
    ui::Ui& ui = view.ui;
    const Rect bar = area.take_bottom(ui.px(44), ui.px(12));
    draw_settling(view, glance, console, bar);
    ui::ScrollArea scroll{ui, "said", area};
    Rect rest = scroll.content();
    const float top = rest.y;
    const Choice* made = choice_for(glance.state, console.stories.domain);
    if (made && !made->explanation.empty())
        rest.take_top(ui::draw_text_block(ui, rest, made->explanation), ui.px(16));
    if (!made && console.stories.reasons.no_choice_open)
        draw_no_choice(view, glance, console, rest);
    const auto picked = picked_of(glance.state, console.stories);
    if (picked.empty() && !made)
        rest.take_top(ui::draw_text_block(ui, rest, view.words("reasons.nothing_picked"),
                                          {.role = Role::text2}),
                      ui.px(16));
    for (const StoryId id : picked) draw_reasons_of(view, glance, id, rest);
    draw_criteria(view, glance, rest);
    draw_dissent(view, glance, rest);
    scroll.used(rest.y - top + ui.px(8));
}

}  // namespace

void draw_reasons(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "reasons"};
    Rect rest = area.inset(ui.px(16), ui.px(16), ui.px(16), ui.px(8));
    const auto before = console.stories.domain;
    draw_scopes(view, glance.state, rest, console.stories.domain);
    if (before != console.stories.domain) console.stories.reasons = {};
    const bool wide = rest.w >= ui.px(640);
    if (!wide) {
        draw_stories_column(view, glance, console, rest.take_top(rest.h * 0.4F, ui.px(12)));
        draw_said_column(view, glance, console, rest);
        return;
    }
    draw_stories_column(view, glance, console, rest.take_left(rest.w * 0.44F, ui.px(24)));
    draw_said_column(view, glance, console, rest);
}

}  // namespace kring
