#include "app/facilitator/story_said.h"

#include "app/facilitator/say.h"
#include "app/facilitator/sentence_field.h"
#include "app/ui/widgets.h"
#include "core/session/framed.h"
#include "core/session/stories.h"

#include <algorithm>
#include <utility>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

std::string author_words(const Words& words, const State& state, const Remark& remark) {
    return remark.author ? name_of(state, *remark.author) : words("discussing.no_name");
}

std::string draft_about(StoryId story) { return "comment:" + std::to_string(story.value); }

MakeRemark comment_on(StoryId story, std::string text) {
    Remark remark;
    remark.story = story;
    remark.text = std::move(text);
    return {std::move(remark)};
}

/// A remark as a field, to be written differently.
void draw_changing(View& view, const Glance& glance, DiscussingUi& discussing, RemarkId id,
                   const Remark& remark, Rect& rest) {
    std::string text;
    const std::string draft = "remark:" + std::to_string(id.value);
    const bool kept = draw_sentence_field(view, "text", rest, view.ui.px(12), draft, remark.text,
                                          {.size = ui::TypeSize::body}, text);
    if (kept) send_or_say(view, glance, ChangeRemark{id, text});
    const bool left = !view.drafts.contains(draft) && !view.ui.focus.is(view.ui.id("text"));
    const bool entered = kept || (left && discussing.changing_seen);
    discussing.changing_seen = true;
    if (entered) discussing.changing = {};
}

void draw_deeds(View& view, const Glance& glance, DiscussingUi& discussing, RemarkId id,
                const Remark& remark, Rect& row) {
    ui::Ui& ui = view.ui;
    const auto deed = [&](const char* name, Icon icon, const char* hint, const ui::WhyNot& no) {
        const Rect place = row.take_right(ui.px(28), ui.px(2));
        return ui::icon_button(ui, name, place, icon,
                               {.kind = ui::ButtonKind::bare,
                                .icon_size = 15,
                                .hint = {view.words(hint)},
                                .group = "said"},
                               no);
    };
    if (deed("remove", Icon::bin, "discussing.remove_hint",
             why_not(view, glance, RemoveRemark{id})))
        view.out.send(RemoveRemark{id});
    if (!deed("change", Icon::note, "discussing.change_hint",
              why_not(view, glance, ChangeRemark{id, remark.text})))
        return;
    discussing.changing = id;
    discussing.changing_seen = false;
    ui::focus_field(ui, "text");
}

void draw_remark(View& view, const Glance& glance, DiscussingUi& discussing, RemarkId id,
                 const Remark& remark, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "remark", id.value};
    const bool locked = glance.session.read_only();
    if (discussing.changing == id && !locked)
        return draw_changing(view, glance, discussing, id, remark, rest);
    Rect line = rest;
    const Rect face = line.take_left(ui.px(28), ui.px(10));
    Rect deeds = line;
    if (!locked) line.take_right(ui.px(60));
    const float text = ui::text_height(ui, line.w, remark.text);
    const float height = std::max(text + ui.px(18), ui.px(36));
    const Rect whole = rest.take_top(height, ui.px(12));
    if (ui.hidden(whole)) return;
    const ImVec2 centre{face.centre().x, whole.y + ui.px(16)};
    if (remark.author)
        ui::avatar(ui, centre, letter_of(glance.state, *remark.author));
    else
        ui::bead(ui, centre, Icon::reason, ui.colour(Role::sunken), ui.colour(Role::text2), 28);
    ui::draw_text_block(ui, line, remark.text);
    ui::draw_text(ui, {line.x, whole.y + text + ui.px(1), line.w, ui.px(16)},
                  author_words(view.words, glance.state, remark),
                  {.size = ui::TypeSize::caption, .role = Role::text2});
    deeds.h = ui.px(28);
    if (!locked) draw_deeds(view, glance, discussing, id, remark, deeds);
}

/// Somebody of the table, or nobody in particular.
void draw_who(View& view, const Glance& glance, DiscussingUi& discussing, Rect row) {
    ui::Ui& ui = view.ui;
    const State& state = glance.state;
    if (state.nameless_phases.contains(state.phase)) {
        discussing.author.reset();
        ui::draw_text_middle(ui, row, view.words("discussing.unsigned"),
                             {.size = ui::TypeSize::caption, .role = Role::text2});
        return;
    }
    std::vector<PersonId> ids{PersonId{}};
    std::vector<std::string> names{view.words("discussing.no_name")};
    int chosen = 0;
    for (const auto& [id, person] : state.people) {
        if (discussing.author == id) chosen = static_cast<int>(ids.size());
        ids.push_back(id);
        names.push_back(name_of(state, id));
    }
    const std::vector<std::string_view> labels{names.begin(), names.end()};
    const ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};
    const std::string& who = view.words("discussing.who");
    ui::draw_text(ui, row.take_left(ui::text_width(ui, who, small) + 1, ui.px(10)), who, small);
    row.w = std::min(row.w, ui.px(200));
    if (const auto now = ui::dropdown(ui, "who", row, labels, chosen)) {
        const PersonId person = ids[static_cast<std::size_t>(*now)];
        discussing.author = person ? std::optional{person} : std::nullopt;
        ui::focus_field(ui, "add");
    }
}

/// The field at the bottom grows upwards, so that it stays where the eyes are.
void draw_add(View& view, const Glance& glance, DiscussingUi& discussing, StoryId story,
              Rect& rest) {
    if (glance.session.read_only()) return;
    ui::Ui& ui = view.ui;
    const std::string draft = draft_about(story);
    const ui::FieldLook look{.hint = view.words("discussing.add_hint"),
                             .why_not = why_not(view, glance, comment_on(story, ".")),
                             .commit_on_leave = false};
    const auto typed = view.drafts.find(draft);
    ui::FieldLook grown = look;
    grown.multi_line = true;
    grown.min_lines = 1;
    grown.max_lines = 8;
    const float height = ui::edit_text_height(
        ui, "add", rest.w, typed == view.drafts.end() ? std::string{} : typed->second, grown);
    Rect foot = rest.take_bottom(std::max(height, ui.px(44)) + ui.px(8 + 40), ui.px(8));
    draw_new_sentence(view, "add", foot, ui.px(8), draft, look, [&](const std::string& text) {
        MakeRemark said = comment_on(story, text);
        said.remark.author = discussing.author;
        if (!send_or_say(view, glance, std::move(said))) return false;
        discussing.author.reset();
        return true;
    });
    draw_who(view, glance, discussing, foot);
}

/// Nothing was said yet: what the phase asks may help.
void draw_silence(View& view, const Glance& glance, ConsoleUi& console, Rect rest) {
    ui::Ui& ui = view.ui;
    rest.take_top(
        ui::draw_text_block(ui, rest, view.words("discussing.none_line"), {.role = Role::text2}),
        ui.px(12));
    const Phase* phase = current_phase(glance.state);
    if (phase == nullptr || phase->kind != PhaseKind::discussing) return;
    for (const Phrase& prompt : phase->prompts) {
        Rect row = rest;
        const Rect dash = row.take_left(ui.px(14), ui.px(6));
        ui::icon(ui, Icon::chevron, {dash.centre().x, dash.y + ui.px(10)}, 12, Role::text2);
        const std::string text =
            framed(prompt, glance.state, view.words.language(), console.stories.domain);
        rest.take_top(ui::draw_text_block(ui, row, text), ui.px(8));
    }
}

}  // namespace

void start_remark(View& view, StoryId story, const std::string& letters) {
    view.drafts[draft_about(story)] += letters;
    const ui::IdScope scope{view.ui, "said", story.value};
    ui::focus_field(view.ui, "add");
}

void draw_said(View& view, const Glance& glance, ConsoleUi& console, StoryId story,
               const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "said", story.value};
    DiscussingUi& discussing = console.stories.discussing;
    Rect rest = area;
    const auto remarks = remarks_about(glance.state, story, RemarkKind::comment);
    const std::string many =
        remarks.empty()
            ? std::string{}
            : view.words.count("discussing.comments", static_cast<std::int64_t>(remarks.size()));
    ui::section_head(ui, rest.take_top(ui.px(26), ui.px(10)), view.words("discussing.said"), many);
    draw_add(view, glance, discussing, story, rest);
    if (remarks.empty()) return draw_silence(view, glance, console, rest);
    ui::ScrollArea scroll{ui, "scroll", rest};
    Rect content = scroll.content();
    const float top = content.y;
    for (const RemarkId id : remarks)
        draw_remark(view, glance, discussing, id, glance.state.remarks.at(id), content);
    const Rect end{content.x, content.y - ui.px(12), content.w, ui.px(12)};
    if (discussing.shown_of != story || discussing.shown != remarks.size()) scroll.show(end);
    discussing.shown_of = story;
    discussing.shown = remarks.size();
    scroll.used(content.y - top);
}

}  // namespace kring
