#include "app/facilitator/reasons_said.h"

#include "app/facilitator/kept_field.h"
#include "app/facilitator/say.h"
#include "app/facilitator/sentence_field.h"
#include "app/facilitator/story_words.h"
#include "app/ui/widgets.h"
#include "core/base/reading_time.h"
#include "core/base/text.h"
#include "core/session/remark_rules.h"

#include <algorithm>
#include <span>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

void draw_band_head(ui::Ui& ui, Rect& rest, Icon sign, Role ink, const std::string& title) {
    Rect row = rest.take_top(ui.px(24), ui.px(8));
    ui::icon(ui, sign, row.take_left(ui.px(18), ui.px(8)).centre(), 18, ink);
    ui::draw_text(ui, row, title, {.weight = ui::Weight::semibold, .role = ink});
}

/// The column of the fields: beside it stand the bins.
Rect beside_bins(const ui::Ui& ui, Rect rest) {
    rest.take_right(ui.px(32), ui.px(4));
    return rest;
}

/// A remark that is there already: a field that grows, and a bin.
void draw_remark(View& view, const Glance& glance, RemarkId id, const Remark& remark, Rect& rest,
                 float gap) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "remark", id.value};
    const ui::WhyNot no = why_not(view, glance, RemoveRemark{id});
    if (no) return draw_kept_sentence(view, remark.text, rest, gap);
    Rect column = rest;
    const Rect side = column.take_right(ui.px(32), ui.px(4));
    std::string text;
    const float top = column.y;
    const std::string draft = "remark:" + std::to_string(id.value);
    if (draw_sentence_field(view, "text", column, gap, draft, remark.text, {.why_not = no}, text) &&
        !send_or_say(view, glance, ChangeRemark{id, text}))
        view.drafts[draft] = text;
    if (ui::icon_button(ui, "remove", {side.x, top + ui.px(6), side.w, ui.px(32)}, Icon::bin,
                        {.kind = ui::ButtonKind::bare, .hint = {view.words("remark.remove"), {}}},
                        no)) {
        view.drafts.erase(draft);
        view.out.send(RemoveRemark{id});
    }
    rest.take_top(column.y - top);
}

Remark remark_of(RemarkKind kind, std::optional<StoryId> story = std::nullopt) {
    Remark remark;
    remark.kind = kind;
    remark.story = story;
    return remark;
}

/// Why nothing can be said any more: to be looked at, or closed.
ui::WhyNot locked(const View& view, const Glance& glance) {
    return why_not(view, glance, AskDissent{!glance.state.dissent_asked});
}

void draw_new_remark(View& view, const Glance& glance, Remark remark, const std::string& draft,
                     const std::string& hint, Rect& rest) {
    if (locked(view, glance)) return;
    ui::Ui& ui = view.ui;
    Rect column = beside_bins(ui, rest);
    draw_new_sentence(view, "new", column, ui.px(8), draft, {.hint = hint},
                      [&](const std::string& text) {
                          if (text.empty()) return true;
                          remark.text = text;
                          return send_or_say(view, glance, MakeRemark{remark});
                      });
    rest.take_top(column.y - rest.y);
}

/// While a reason is being written: the suggestion to make it a whole sentence.
void draw_advice(View& view, const std::string& draft, Rect& rest) {
    const auto typed = view.drafts.find(draft);
    if (typed == view.drafts.end() || typed->second.empty()) return;
    if (count_words(typed->second) >= words_of_good_reason) return;
    rest.take_top(ui::draw_text_block(view.ui, rest, view.words("reasons.whole_sentence"),
                                      {.size = ui::TypeSize::caption, .role = Role::text2}),
                  view.ui.px(8));
}

}  // namespace

/// What counted, and beside or below it how much.
static void draw_criterion(View& view, const Glance& glance, CriterionId id,
                           const Criterion& criterion, std::span<const std::string_view> weights,
                           Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "criterion", id.value};
    const ui::WhyNot no = why_not(view, glance, RemoveCriterion{id});
    if (no) {
        const auto at = static_cast<std::size_t>(criterion.weight - 1);
        return draw_kept_sentence(view,
                                  criterion.weight > 1
                                      ? criterion.text + " (" + std::string{weights[at]} + ")"
                                      : criterion.text,
                                  rest, ui.px(8));
    }
    const float wide = ui::segmented_width(ui, weights);
    const bool beside = rest.w >= wide + ui.px(280);
    Rect row = rest.take_top(ui.px(44), ui.px(8));
    const Rect bin = row.take_right(ui.px(32), ui.px(4)).middle_row(ui.px(32));
    const Rect weight = beside ? row.take_right(wide, ui.px(8)).middle_row(ui.px(34))
                               : rest.take_top(ui.px(34), ui.px(12));
    Criterion changed = criterion;
    if (draw_kept_field(view, "text", "criterion:" + std::to_string(id.value), criterion.text, row,
                        {.max_code_points = max_line}, changed.text))
        send_or_say(view, glance, ChangeCriterion{id, changed});
    changed.text = criterion.text;
    const Rect place{weight.x, weight.y, std::min(weight.w, wide), weight.h};
    if (const auto now = ui::segmented(ui, "weight", place, weights, criterion.weight - 1)) {
        changed.weight = *now + 1;
        view.out.send(ChangeCriterion{id, changed});
    }
    if (ui::icon_button(
            ui, "remove", bin, Icon::bin,
            {.kind = ui::ButtonKind::bare, .hint = {view.words("reasons.remove_criterion"), {}}}))
        view.out.send(RemoveCriterion{id});
}

void draw_reasons_of(View& view, const Glance& glance, StoryId story, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "reasons_of", story.value};
    const Story* told = find_story(glance.state, story);
    if (told == nullptr) return;
    draw_band_head(ui, rest, Icon::reason, Role::reason_ink,
                   view.words("reasons.why", {{"story", story_title(view.words, *told)}}));
    for (const RemarkId id : remarks_about(glance.state, story, RemarkKind::reason))
        draw_remark(view, glance, id, glance.state.remarks.at(id), rest, ui.px(8));
    const std::string draft = "reason:" + std::to_string(story.value);
    draw_new_remark(view, glance, remark_of(RemarkKind::reason, story), draft,
                    view.words("reasons.hint"), rest);
    draw_advice(view, draft, rest);
    rest.take_top(ui.px(16));
}

void draw_criteria(View& view, const Glance& glance, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "criteria"};
    const bool reads = locked(view, glance).has_value();
    if (reads && glance.state.criteria.empty()) return;
    draw_band_head(ui, rest, Icon::compare, Role::text, view.words("reasons.criteria"));
    const std::string labels[3] = {view.words("criterion.1"), view.words("criterion.2"),
                                   view.words("criterion.3")};
    const std::string_view weights[3] = {labels[0], labels[1], labels[2]};
    for (const auto& [id, criterion] : glance.state.criteria)
        draw_criterion(view, glance, id, criterion, weights, rest);
    if (!reads) {
        std::string& draft = view.drafts["new_criterion"];
        const Rect place = beside_bins(ui, rest.take_top(ui.px(44), ui.px(8)));
        const auto answer = ui::edit_text(ui, "new", place, draft,
                                          {.hint = view.words("reasons.criterion_hint"),
                                           .left = Icon::plus,
                                           .max_code_points = max_line,
                                           .commit_on_leave = false});
        if (answer.entered && send_or_say(view, glance, NameCriterion{{draft, 1}})) {
            draft.clear();
            ui::focus_field(ui, "new");
        }
        forget_if_empty(view, "new_criterion");
    }
    rest.take_top(ui.px(16));
}

void draw_dissent(View& view, const Glance& glance, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "dissent"};
    draw_band_head(ui, rest, Icon::dissent, Role::dissent_ink, view.words("reasons.dissent"));
    const auto said = remarks_of(glance.state, RemarkKind::dissent);
    for (const RemarkId id : said)
        draw_remark(view, glance, id, glance.state.remarks.at(id), rest, ui.px(8));
    draw_new_remark(view, glance, remark_of(RemarkKind::dissent), "dissent",
                    view.words("reasons.dissent_hint"), rest);
    if (!said.empty()) return;
    if (locked(view, glance) && !glance.state.dissent_asked) return;
    if (ui::checkbox_row(ui, "asked", rest.take_top(ui.px(44), ui.px(8)),
                         glance.state.dissent_asked, view.words("reasons.dissent_asked"), {},
                         locked(view, glance)))
        view.out.send(AskDissent{!glance.state.dissent_asked});
}

std::string not_chosen_line(const State& state, StoryId story) {
    const auto lines = remarks_about(state, story, RemarkKind::not_chosen);
    return lines.empty() ? std::string{} : state.remarks.at(lines.front()).text;
}

void draw_not_chosen_line(View& view, const Glance& glance, StoryId story, const Rect& area) {
    const auto lines = remarks_about(glance.state, story, RemarkKind::not_chosen);
    const std::string kept = not_chosen_line(glance.state, story);
    std::string text;
    if (!draw_kept_field(view, "line", "not_chosen:" + std::to_string(story.value), kept,
                         {area.x, area.y, area.w, view.ui.px(40)},
                         {.hint = view.words("reasons.line_hint"),
                          .size = ui::TypeSize::caption,
                          .max_code_points = max_line,
                          .why_not = locked(view, glance)},
                         text))
        return;
    if (lines.empty()) {
        Remark made = remark_of(RemarkKind::not_chosen, story);
        made.text = text;
        if (!text.empty()) send_or_say(view, glance, MakeRemark{made});
    } else if (text.empty()) {
        view.out.send(RemoveRemark{lines.front()});
    } else {
        send_or_say(view, glance, ChangeRemark{lines.front(), text});
    }
}

std::string settled_words(const View& view, const State& state, const Choice& choice) {
    std::string names;
    for (const StoryId id : choice.stories)
        if (const Story* story = find_story(state, id))
            names += (names.empty() ? "" : ", ") + story_title(view.words, *story);
    switch (choice.outcome) {
    case ChoiceOutcome::one_story: return view.words("choice.one_story", {{"story", names}});
    case ChoiceOutcome::two_stories: return view.words("choice.two_stories", {{"stories", names}});
    case ChoiceOutcome::no_choice: return view.words("choice.no_choice");
    case ChoiceOutcome::parked: return view.words("choice.parked");
    }
    return {};
}

}  // namespace kring
