#include "app/facilitator/side_panel.h"

#include "app/facilitator/capture.h"
#include "app/facilitator/notes.h"
#include "app/facilitator/open_hints.h"
#include "app/facilitator/say.h"
#include "app/facilitator/voices.h"
#include "app/facilitator/wall_preview.h"
#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"
#include "core/session/framed.h"
#include "core/session/stories.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

/// More open places than this are folded away behind a count.
constexpr std::size_t gaps_shown = 2;

void look_again(const Glance& glance, PanelUi& panel) {
    const std::size_t records = glance.records();
    if (panel.records == records) return;
    panel.records = records;
    const State& state = glance.state;
    panel.gaps = open_gaps_of_phase(state, state.phase);
    for (const Gap& gap : open_gaps(state)) {
        if (std::find(panel.gaps.begin(), panel.gaps.end(), gap) == panel.gaps.end())
            panel.gaps.push_back(gap);
    }
    panel.hints = story_hints(state);
    panel.voices.clear();
    for (const auto& [id, card] : state.board.cards) {
        if (card.author && !card.in_bin) ++panel.voices[*card.author];
    }
    for (const auto& [id, story] : state.stories) {
        if (story.told_by && !story.in_bin && !story.withdrawn) ++panel.voices[*story.told_by];
    }
    for (const auto& [id, remark] : state.remarks) {
        if (remark.author) ++panel.voices[*remark.author];
    }
}

void draw_head(View& view, Rect& rest, const std::string& title, const std::string& note = {}) {
    rest.take_top(view.ui.px(16));
    ui::section_head(view.ui, rest.take_top(view.ui.px(16), view.ui.px(6)), title, note,
                     ui::TypeSize::caption);
}

void draw_question(View& view, const Phase& phase, const State& state,
                   std::optional<DomainId> domain, Rect& rest) {
    ui::Ui& ui = view.ui;
    const std::string asked = framed(phase.question, state, view.words.language(), domain);
    const std::string& question = asked.empty() ? state.question : asked;
    if (question.empty()) return;
    const ui::TextLook look{
        .size = ui::TypeSize::lead, .weight = ui::Weight::semibold, .role = Role::text};
    const float width = rest.w - ui.px(32);
    const float height = ui::text_height(ui, width, question, look) + ui.px(46);
    const Rect panel = rest.take_top(height);
    ui::fill(ui, panel, Role::accent_soft, 12);
    Rect inside = panel.inset(ui.px(16), ui.px(12), ui.px(16), ui.px(14));
    Rect first = inside.take_top(ui.px(16), ui.px(4));
    const Rect sign = first.take_left(ui.px(16), ui.px(6));
    ui::icon(ui, ui::Icon::reason, sign.centre(), 16, Role::accent_ink);
    ui::draw_text(ui, first, view.words("panel.question"),
                  {.size = ui::TypeSize::caption, .role = Role::accent_ink});
    ui::draw_text_block(ui, inside, question, look);
}

void draw_prompts(View& view, const Phase& phase, const State& state,
                  std::optional<DomainId> domain, Rect& rest) {
    if (phase.prompts.empty()) return;
    draw_head(view, rest, view.words("panel.prompts"));
    for (const Phrase& prompt : phase.prompts) {
        rest.take_top(view.ui.px(4));
        const std::string text = framed(prompt, state, view.words.language(), domain);
        rest.take_top(ui::draw_text_block(view.ui, rest, text), view.ui.px(4));
    }
}

/// What can be done about an open place: look at the card, or leave it open on purpose.
void draw_gap_choices(View& view, const Glance& glance, ConsoleUi& console, const Gap& gap,
                      Rect& rest) {
    ui::Ui& ui = view.ui;
    std::string& reason = view.drafts["gap"];
    const ui::WhyNot no_accept = why_not(view, glance, AcceptGap{gap, reason});
    rest.take_top(ui.px(28));
    const ui::FieldAnswer typed =
        ui::edit_text(ui, "reason", rest.take_top(ui.px(44), ui.px(8)), reason,
                      {.label = view.words("gap.why_leave"),
                       .note = view.words("field.optional"),
                       .why_not = no_accept,
                       .commit_on_leave = false});
    Rect buttons = rest.take_top(ui.px(32), ui.px(8));
    const ui::ButtonLook leave{.kind = ui::ButtonKind::bordered, .size = ui::TypeSize::caption};
    const std::string& leave_words = view.words("gap.leave");
    const Rect leave_place = buttons.take_left(ui::button_width(ui, leave_words, leave), ui.px(8));
    if (ui::button(ui, "leave", leave_place, leave_words, leave, no_accept) || typed.entered) {
        if (send_or_say(view, glance, AcceptGap{gap, reason})) {
            view.drafts.erase("gap");
            console.panel.open_gap.reset();
        }
    }
    if (!glance.state.board.shows(gap.card)) return;
    const ui::ButtonLook open{.kind = ui::ButtonKind::bare, .size = ui::TypeSize::caption};
    const std::string& open_words = view.words("gap.open_card");
    if (ui::button(ui, "open", buttons.take_left(ui::button_width(ui, open_words, open)),
                   open_words, open)) {
        console.selected = gap.card;
    }
}

void draw_gap(View& view, const Glance& glance, ConsoleUi& console, const Gap& gap, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "gap",
                            static_cast<std::uint64_t>(gap.rule) << 32U | gap.card.value};
    const std::string title = gap_title(view.words, glance.state, gap);
    const std::string open = gap_words(view.words, gap);
    const bool chosen = console.panel.open_gap == gap;
    const ui::RowLook look{.left = ui::Icon::warning,
                           .left_role = Role::dissent_line,
                           .arrow = true,
                           .selected = chosen,
                           .title_lines = 2,
                           .group = "gaps",
                           .padding = 8};
    const Rect row{rest.x - ui.px(8), rest.y, rest.w + ui.px(16), 0};
    const float height = ui::row_height(ui, row.w, title, open, look);
    rest.take_top(height);
    if (ui::row_button(ui, "row", {row.x, row.y, row.w, height}, title, open, look)) {
        console.panel.open_gap = chosen ? std::nullopt : std::optional{gap};
        console.pointed = chosen ? CardId{} : gap.card;
        console.board.at = gap.card;
        console.board.show_at = true;
        view.drafts.erase("gap");
    }
    if (chosen) draw_gap_choices(view, glance, console, gap, rest);
}

void draw_accepted(View& view, const Glance& glance, ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    const auto& accepted = glance.state.accepted_gaps;
    if (accepted.empty()) return;
    const std::string label =
        view.words.count("gap.accepted", static_cast<long long>(accepted.size()));
    const ui::ButtonLook look{.kind = ui::ButtonKind::bare,
                              .right = ui::Icon::down,
                              .size = ui::TypeSize::caption,
                              .weight = ui::Weight::regular,
                              .align = ui::Align::left};
    const Rect place = rest.take_top(ui.px(32));
    if (ui::button(ui, "accepted",
                   {place.x - ui.px(8), place.y, ui::button_width(ui, label, look), place.h}, label,
                   look)) {
        console.panel.accepted_shown = !console.panel.accepted_shown;
    }
    if (!console.panel.accepted_shown) return;
    std::size_t i = 0;
    for (const auto& [gap, reason] : accepted) {
        const ui::IdScope scope{ui, "accepted", ++i};
        const std::string title = gap_title(view.words, glance.state, gap);
        const std::string second = reason.empty() ? gap_words(view.words, gap) : reason;
        const ui::RowLook row_look{.left = ui::Icon::undo,
                                   .title_lines = 2,
                                   .hint = {view.words("gap.reopen_hint"), {}},
                                   .padding = 8};
        const float height = ui::row_height(ui, rest.w + ui.px(16), title, second, row_look);
        const Rect row = rest.take_top(height);
        if (ui::row_button(ui, "row", {row.x - ui.px(8), row.y, row.w + ui.px(16), row.h}, title,
                           second, row_look)) {
            send_or_say(view, glance, ReopenGap{gap});
        }
    }
}

void draw_gaps(View& view, const Glance& glance, ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    PanelUi& panel = console.panel;
    if (panel.gaps.empty() && panel.hints.empty() && glance.state.accepted_gaps.empty()) return;
    const std::string many =
        panel.gaps.size() > gaps_shown ? std::to_string(panel.gaps.size()) : std::string{};
    draw_head(view, rest, view.words("panel.gaps"), many);
    for (const PhaseHint hint : panel.hints) draw_hint(view, glance, console, hint, rest);
    const std::size_t shown =
        panel.all_gaps ? panel.gaps.size() : std::min(panel.gaps.size(), gaps_shown);
    for (std::size_t i = 0; i < shown; ++i) draw_gap(view, glance, console, panel.gaps[i], rest);
    if (panel.gaps.size() > gaps_shown) {
        const auto more = static_cast<long long>(panel.gaps.size() - gaps_shown);
        const std::string label =
            panel.all_gaps ? view.words("panel.fewer") : view.words.count("panel.more", more);
        const ui::ButtonLook look{.left = panel.all_gaps ? ui::Icon::up : ui::Icon::down,
                                  .size = ui::TypeSize::caption};
        rest.take_top(ui.px(4));
        Rect place = rest.take_top(ui.px(32), ui.px(8));
        place.w = ui::button_width(ui, label, look);
        if (ui::button(ui, "all_gaps", place, label, look)) {
            panel.all_gaps = !panel.all_gaps;
        }
    }
    draw_accepted(view, glance, console, rest);
}

/// What the room sees, where the notes leave room for it.
void draw_wall_shown(View& view, const Glance& glance, const ConsoleUi& console, Rect& rest,
                     float bottom) {
    if (!glance.state.wall.on || console.wall.audience == nullptr) return;
    ui::Ui& ui = view.ui;
    const float height = rest.w / console.wall.shape;
    if (rest.y + ui.px(38) + height > bottom - ui.px(170)) return;
    draw_head(view, rest, view.words("wall_menu.what"));
    draw_wall_preview(view, console, rest.take_top(height));
}

}  // namespace

void draw_side_panel(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "panel"};
    ui::fill(ui, area, Role::surface);
    look_again(glance, console.panel);
    const Phase* phase = current_phase(glance.state);
    if (phase == nullptr) return;
    const Rect inside = area.inset(0, ui.px(8), 0, 0);
    ui::ScrollArea scroll{ui, "scroll", inside};
    const Rect content = scroll.content();
    Rect rest{area.x + ui.px(16), content.y, area.w - ui.px(32), content.h};
    if (!is_closed(glance.state)) {
        const auto domain = console.stories.domain;
        draw_question(view, *phase, glance.state, domain, rest);
        draw_prompts(view, *phase, glance.state, domain, rest);
    }
    draw_gaps(view, glance, console, rest);
    draw_voices(view, glance, console, rest);
    draw_wall_shown(view, glance, console, rest, inside.bottom());
    const float room = inside.bottom() - ui.px(16) - (rest.y + ui.px(38));
    draw_notes(view, glance, console, rest, std::max(room, ui.px(112)));
    rest.take_top(ui.px(16));
    scroll.used(rest.y - content.y);
}

}  // namespace kring
