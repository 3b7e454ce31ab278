#include "app/facilitator/kept_field.h"
#include "app/facilitator/say.h"
#include "app/replay/moment_words.h"
#include "app/replay/panel_parts.h"
#include "app/ui/code_words.h"
#include "app/ui/draw.h"
#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"
#include "core/archive/reflection_words.h"

#include <algorithm>
#include <charconv>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

std::string draft(const Panel& panel, const std::string& name) {
    const auto found = panel.view.drafts.find(name);
    return found == panel.view.drafts.end() ? std::string{} : found->second;
}

ReflectionQuestion question_in(const Panel& panel) {
    return from_disk<ReflectionQuestion>(draft(panel, draft_of_question))
        .value_or(ReflectionQuestion::free);
}

/// The moment somebody began to write at; else the one that is looked at.
SessionTime moment_in(const Panel& panel) {
    const std::string text = draft(panel, draft_of_moment);
    std::int64_t ms = 0;
    const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), ms);
    const bool pinned = bad == std::errc{} && end == text.data() + text.size() && ms >= 0;
    return pinned ? SessionTime{ms} : panel.back.at;
}

ui::WhyNot locked(const Panel& panel) {
    const std::string& why = panel.ui_state.reflection.locked;
    return why.empty() ? std::nullopt : ui::WhyNot{why};
}

/// A note grows until there; less in a low window, where what is under it has to stay in sight.
int most_lines(const ui::Ui& ui) {
    return std::clamp(static_cast<int>((ui.page.h / ui.scale - 300) / 60), 2, 6);
}

ui::FieldLook text_look(const Panel& panel, ReflectionQuestion question) {
    ui::FieldLook look;
    look.hint = panel.words()(key_of("reflection_hint", question));
    look.multi_line = true;
    look.min_lines = 2;
    look.max_lines = most_lines(panel.ui());
    look.max_code_points = max_text;
    look.why_not = locked(panel);
    look.commit_on_leave = false;
    look.escape_restores = false;
    return look;
}

/// Esc: what was typed stays.
void let_go(const Panel& panel) {
    panel.ui_state.writing = false;
    panel.ui().focus.clear();
}

/// True: it has the keyboard.
bool draw_text_field(const Panel& panel, const std::string& name, const Rect& rect,
                     ReflectionQuestion question) {
    std::string& text = panel.view.drafts[name];
    const auto answer = ui::edit_text(panel.ui(), "text", rect, text, text_look(panel, question));
    say_field_trouble(panel.view, answer.trouble);
    if (answer.cancelled) let_go(panel);
    return answer.focused && !answer.cancelled;
}

void draw_who_field(const Panel& panel, const std::string& name, const Rect& rect) {
    std::string& who = panel.view.drafts[name];
    const auto answer = ui::edit_text(panel.ui(), "who", rect, who,
                                      {.hint = panel.words()("replay_panel.who"),
                                       .left = Icon::person,
                                       .max_code_points = max_line,
                                       .why_not = locked(panel),
                                       .commit_on_leave = false});
    say_field_trouble(panel.view, answer.trouble);
    if (answer.cancelled) let_go(panel);
    forget_if_empty(panel.view, name);
}

/// "Bewaar" at the right, and what else may be done at its left. True: keep it.
bool draw_keep(const Panel& panel, Rect row, const std::string& text, const char* leave,
               bool& left) {
    ui::Ui& ui = panel.ui();
    const ui::ButtonLook main{.kind = ui::ButtonKind::soft,
                              .hint = {panel.words()("replay_panel.keep_hint"), "Ctrl Enter"}};
    const std::string& keep = panel.words()("replay_panel.keep");
    ui::WhyNot no = locked(panel);
    if (!no && !clean_text(text)) no = panel.words()("replay_panel.nothing_typed");
    const bool kept = ui::button(
        ui, "keep", row.take_right(ui::button_width(ui, keep, main), ui.px(8)), keep, main, no);
    const ui::ButtonLook bare{.kind = ui::ButtonKind::bare, .weight = ui::Weight::regular};
    const std::string& leave_words = panel.words()(leave);
    left = ui::button(ui, "leave", row.take_right(ui::button_width(ui, leave_words, bare)),
                      leave_words, bare);
    return kept;
}

float text_height(const Panel& panel, float width, const std::string& name) {
    return ui::edit_text_height(panel.ui(), "text", width, draft(panel, name),
                                text_look(panel, ReflectionQuestion::free));
}

constexpr float chips_token = 2 * 28 + 4;
constexpr float buttons_token = 32;
constexpr float who_token = 36;

void forget_new(const Panel& panel) {
    for (const std::string& name : {draft_of_note, draft_of_moment, draft_of_question})
        panel.view.drafts.erase(name);
    panel.ui_state.writing = false;
    panel.ui().focus.clear();
}

/// What may be asked, as chips; the one that is pressed. Takes its room from `rest`.
std::optional<ReflectionQuestion> draw_questions(const Panel& panel, ReflectionQuestion chosen,
                                                 Rect& rest) {
    ui::Ui& ui = panel.ui();
    std::optional<ReflectionQuestion> pressed;
    for (std::size_t i = 0; i < reflection_questions.size(); ++i) {
        const ReflectionQuestion each = reflection_questions[i];
        const int column = static_cast<int>(i % 2);
        if (column == 0 && i > 0) rest.take_top(ui.px(4));
        Rect row = rest;
        row.h = ui.px(28);
        const ui::IdScope scope{ui, "question", i};
        const ui::ChipLook look{.on = each == chosen, .group = "questions"};
        if (ui::chip(ui, "chip", row.column(column, 2, ui.px(4)),
                     panel.words()(key_of("reflection", each)), look,
                     locked(panel)) == ui::ChipAnswer::clicked)
            pressed = each;
        if (column == 1) rest.take_top(ui.px(28));
    }
    rest.take_top(0, ui.px(8));
    return pressed;
}

}  // namespace

bool writes_note(const Panel& panel) {
    return panel.ui_state.writing || !draft(panel, draft_of_note).empty();
}

float new_note_height(const Panel& panel, float width) {
    ui::Ui& ui = panel.ui();
    const ui::IdScope scope{ui, "new"};
    float height =
        ui.px(16 + 6) + ui.px(chips_token + 8) + text_height(panel, width, draft_of_note);
    if (writes_note(panel)) height += ui.px(8 + who_token + 8 + buttons_token);
    return height;
}

void draw_new_note(const Panel& panel, Rect area) {
    ui::Ui& ui = panel.ui();
    const ui::IdScope scope{ui, "new"};
    auto& drafts = panel.view.drafts;
    const bool open = writes_note(panel);
    const SessionTime at = moment_in(panel);
    ui::draw_text(
        ui, area.take_top(ui.px(16), ui.px(6)),
        panel.words()("replay_panel.new_note", {{"time", moment_words(panel.words(), at)}}),
        small_print);
    if (const auto pressed = draw_questions(panel, question_in(panel), area)) {
        drafts[draft_of_question] = std::string{*to_disk(*pressed)};
        ui::focus_field(ui, "text");
    }
    const ReflectionQuestion question = question_in(panel);
    const bool by_key = ui.focus.is(ui.id("text")) && ui.take(ui::Key::enter, {.ctrl = true});
    const float field = text_height(panel, area.w, draft_of_note);
    if (draw_text_field(panel, draft_of_note, area.take_top(field, ui.px(8)), question))
        panel.ui_state.writing = true;
    const std::string text = draft(panel, draft_of_note);
    if (!text.empty() && !drafts.contains(draft_of_moment))
        drafts[draft_of_moment] = std::to_string(at.count());
    if (text.empty()) drafts.erase(draft_of_moment);
    forget_if_empty(panel.view, draft_of_note);
    if (!open) return;
    draw_who_field(panel, draft_of_who, area.take_top(ui.px(who_token), ui.px(8)));
    bool leave = false;
    const bool kept = draw_keep(panel, area.take_top(ui.px(buttons_token)), text,
                                "replay_panel.drop_draft", leave);
    if (leave) return forget_new(panel);
    if ((kept || by_key) && clean_text(text) && !locked(panel)) {
        panel.view.out.ask(
            KeepReflection{std::nullopt, {at, question, text, draft(panel, draft_of_who)}});
        panel.ui_state.writing = false;
        ui.focus.clear();
    }
}

float changing_height(const Panel& panel, float width, NoteId id) {
    ui::Ui& ui = panel.ui();
    const ui::IdScope scope{ui, "note", id.value};
    return ui.px(24) + text_height(panel, width - ui.px(24), draft_of(id)) +
           ui.px(8 + who_token + 8 + buttons_token);
}

void draw_changing(const Panel& panel, NoteId id, const ReflectionNote& note, Rect area) {
    ui::Ui& ui = panel.ui();
    ui::fill(ui, area, card_role(ui), 12);
    area = area.inset(ui.px(12));
    const bool by_key = ui.focus.is(ui.id("text")) && ui.take(ui::Key::enter, {.ctrl = true});
    const float field = text_height(panel, area.w, draft_of(id));
    (void)draw_text_field(panel, draft_of(id), area.take_top(field, ui.px(8)), note.question);
    draw_who_field(panel, draft_of_who_in(id), area.take_top(ui.px(who_token), ui.px(8)));
    const std::string text = draft(panel, draft_of(id));
    bool leave = false;
    const bool kept =
        draw_keep(panel, area.take_top(ui.px(buttons_token)), text, "replay_panel.leave_so", leave);
    if (leave) {
        panel.view.drafts.erase(draft_of(id));
        panel.view.drafts.erase(draft_of_who_in(id));
    } else if ((kept || by_key) && clean_text(text)) {
        ReflectionNote changed = note;
        changed.text = text;
        changed.who = draft(panel, draft_of_who_in(id));
        panel.view.out.ask(KeepReflection{id, std::move(changed)});
    }
}

}  // namespace kring
