#include "app/facilitator/story_consent.h"

#include "app/facilitator/say.h"
#include "app/facilitator/story_day.h"
#include "app/facilitator/story_field.h"
#include "app/ui/code_words.h"
#include "app/ui/widgets.h"
#include "core/base/day.h"

#include <array>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

/// How long a yes is proposed to hold (methods.md 2.9).
constexpr int proposed_months = 12;

struct Question {
    const char* id;
    const char* words;
    const char* more;  ///< in small, what is meant by it
    bool Consent::*answer;
};
constexpr std::array questions{
    Question{"room", "consent.ask_room", "consent.ask_room_more", &Consent::room},
    Question{"report", "consent.ask_report", "consent.ask_report_more", &Consent::report},
    Question{"beyond", "consent.ask_beyond", "consent.ask_beyond_more", &Consent::beyond},
    Question{"name", "consent.ask_name", "consent.ask_name_more", &Consent::name}};
constexpr std::array others{OthersInStory::unset, OthersInStory::nobody, OthersInStory::agreed,
                            OthersInStory::recognisable};

bool any_yes(const Consent& consent) { return consent.room || consent.report || consent.beyond; }

/// A question with its box; it is read aloud, so that no word of it is cut off.
bool draw_question(View& view, const Question& question, bool yes, Rect& rest,
                   const ui::WhyNot& no) {
    ui::Ui& ui = view.ui;
    const ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};
    const std::string& asked = view.words(question.words);
    const std::string& more = view.words(question.more);
    const float width = rest.w - ui.px(32);
    const float first = ui::text_height(ui, width, asked);
    const float height = first + ui::text_height(ui, width, more, small);
    const Rect row = rest.take_top(height + ui.px(12));
    const bool clicked = ui::checkbox_row(
        ui, question.id, {row.x - ui.px(12), row.y, row.w + ui.px(12), row.h}, yes, {}, {}, no);
    Rect words{row.x + ui.px(32), row.y + ui.px(6), width, height};
    ui::draw_text_block(ui, words.take_top(first), asked, {.role = no ? Role::away : Role::text});
    ui::draw_text_block(ui, words, more, small);
    return clicked;
}

/// What is asked: a tick is a yes of the teller.
void draw_questions(View& view, const Glance& glance, StoryId id, const Story& story, Rect& rest) {
    for (const Question& question : questions) {
        Consent changed = story.consent;
        bool& answer = changed.*question.answer;
        answer = !answer;
        // The first yes comes with an end, so that nobody has to remember to agree on one.
        const bool first = !any_yes(story.consent) && any_yes(changed);
        if (first && changed.until.empty() && !glance.today.empty())
            changed.until = months_later(glance.today, proposed_months);
        const ui::WhyNot no = why_not(view, glance, GiveConsent{id, changed});
        if (draw_question(view, question, !answer, rest, no))
            view.out.send(GiveConsent{id, changed});
    }
    rest.take_top(view.ui.px(12));
}

void draw_label(View& view, Rect& rest, const char* words) {
    ui::draw_text(view.ui, rest.take_top(view.ui.px(16), view.ui.px(4)), view.words(words),
                  {.size = ui::TypeSize::caption, .weight = ui::Weight::semibold});
}

void draw_others(View& view, const Glance& glance, StoryId id, const Story& story, Rect& rest) {
    ui::Ui& ui = view.ui;
    draw_label(view, rest, "consent.others");
    std::vector<std::string_view> labels;
    int chosen = 0;
    for (std::size_t i = 0; i < others.size(); ++i) {
        labels.emplace_back(view.words(key_of(others[i])));
        if (others[i] == story.consent.others) chosen = static_cast<int>(i);
    }
    Rect row = rest.take_top(ui.px(44), ui.px(16));
    row.w = std::min(row.w, ui.px(400));
    const ui::WhyNot no = why_not(view, glance, GiveConsent{id, story.consent});
    const auto now = ui::dropdown(ui, "others", row, labels, chosen, {}, no);
    if (!now) return;
    Consent changed = story.consent;
    changed.others = others[static_cast<std::size_t>(*now)];
    view.out.send(GiveConsent{id, changed});
}

/// "een jaar", "zonder eind", or a day that is typed.
void draw_until(View& view, const Glance& glance, ConsoleUi& console, StoryId id,
                const Story& story, Rect& rest) {
    ui::Ui& ui = view.ui;
    draw_label(view, rest, "consent.until");
    TellingUi& telling = console.stories.telling;
    const std::string& until = story.consent.until;
    const std::string year =
        glance.today.empty() ? std::string{} : months_later(glance.today, proposed_months);
    const bool typed = telling.until_open || (!until.empty() && until != year) ||
                       view.drafts.contains(story_draft(id, "until"));
    const int chosen = typed ? 2 : until.empty() ? 1 : 0;
    const std::array<std::string_view, 3> labels{view.words("consent.until_year"),
                                                 view.words("consent.until_none"),
                                                 view.words("consent.until_day")};
    const ui::WhyNot no = why_not(view, glance, GiveConsent{id, story.consent});
    Rect row = rest.take_top(ui.px(44), ui.px(16));
    const float width = std::min(ui::segmented_width(ui, labels), row.w);
    const Rect place = row.take_left(width, ui.px(12)).middle_row(ui.px(34));
    Consent changed = story.consent;
    if (const auto now = ui::segmented(ui, "until_kind", place, labels, chosen, no);
        now && *now != chosen) {
        telling.until_open = *now == 2;
        view.drafts.erase(story_draft(id, "until"));
        changed.until = *now == 0 ? year : *now == 1 ? std::string{} : until;
        if (changed != story.consent) view.out.send(GiveConsent{id, changed});
        if (*now == 2) ui::focus_field(ui, "until");
    }
    if (!typed) return;
    row.w = std::min(row.w, ui.px(160));
    const ui::FieldAnswer answer = draw_story_field(
        view, console, {id, "until", day_as_typed(until)}, row,
        {.hint = view.words("consent.until_hint"), .max_code_points = 20, .why_not = no});
    if (!answer.focused && telling.until_open && !until.empty()) telling.until_open = false;
}

/// What follows from the answers, so that it can be said aloud to the teller.
void draw_outcome(View& view, const Glance& glance, const Story& story, Rect& rest) {
    ui::Ui& ui = view.ui;
    std::string all;
    for (const std::string& sentence : consent_sentences(view.words, story, glance.today))
        all += (all.empty() ? "" : " ") + sentence;
    const bool room = may_use(story, Purpose::room, glance.today);
    const float inner = rest.w - ui.px(16 + 18 + 10 + 16);
    const float height = ui::text_height(ui, inner, all);
    const Rect panel = rest.take_top(height + ui.px(24), ui.px(16));
    ui::fill(ui, panel, room ? Role::accent_soft : Role::dissent_tint, 8);
    if (ui.theme.high_contrast) ui::outline(ui, panel, Role::line, 8);
    Rect inside = panel.inset(ui.px(16), ui.px(12));
    const Rect sign = inside.take_left(ui.px(18), ui.px(10));
    ui::icon(ui, room ? Icon::check : Icon::eyeoff, {sign.centre().x, sign.y + ui.px(10)}, 18,
             room ? Role::accent_ink : Role::dissent_ink);
    ui::draw_text_block(ui, inside, all);
}

void draw_way_back(View& view, const Glance& glance, ConsoleUi& console, StoryId id, Rect& rest) {
    ui::Ui& ui = view.ui;
    const std::string& label = view.words("withdraw.button");
    const ui::ButtonLook look{
        .kind = ui::ButtonKind::bordered, .left = Icon::undo, .size = ui::TypeSize::caption};
    const Rect row = rest.take_top(ui.px(36), ui.px(24));
    const float width = std::min(ui::button_width(ui, label, look), row.w);
    if (!ui::button(ui, "withdraw", {row.x, row.y, width, row.h}, label, look,
                    why_not(view, glance, WithdrawStory{id})))
        return;
    console.stories.telling.withdrawing = id;
    console.stories.telling.withdraw_open = true;
}

}  // namespace

std::vector<std::string> consent_sentences(const Words& words, const Story& story,
                                           std::string_view today) {
    std::vector<std::string> sentences;
    const Consent& consent = story.consent;
    if (any_yes(consent) && is_over(consent, today)) {
        sentences.push_back(words("consent.over", {{"day", day_words(words, consent.until)}}));
        return sentences;
    }
    sentences.push_back(words(consent.room ? "consent.then_room" : "consent.then_no_room"));
    const bool named = consent.name && !story.anonymous && !story.form.teller.empty();
    if (allows(consent, Purpose::report, today))
        sentences.push_back(words(named ? "consent.then_report_named" : "consent.then_report"));
    else
        sentences.push_back(words("consent.then_no_report"));
    if (allows(consent, Purpose::beyond, today))
        sentences.push_back(words(named ? "consent.then_beyond_named" : "consent.then_beyond"));
    const bool stopped = consent.others == OthersInStory::recognisable;
    if (stopped && (consent.report || consent.beyond))
        sentences.push_back(words("consent.then_others"));
    if (any_yes(consent) && !consent.until.empty())
        sentences.push_back(
            words("consent.then_until", {{"day", day_words(words, consent.until)}}));
    return sentences;
}

void draw_consent(View& view, const Glance& glance, ConsoleUi& console, StoryId id,
                  const Story& story, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "consent"};
    rest.take_top(ui.px(8));
    const ui::TextLook head{.size = ui::TypeSize::lead, .weight = ui::Weight::semibold};
    rest.take_top(ui::draw_text_block(ui, rest, view.words("consent.head"), head), ui.px(4));
    if (!glance.session.read_only()) {
        rest.take_top(
            ui::draw_text_block(ui, rest, view.words("consent.how"), {.role = Role::text2}),
            ui.px(8));
        draw_questions(view, glance, id, story, rest);
        draw_others(view, glance, id, story, rest);
        draw_until(view, glance, console, id, story, rest);
    }
    draw_outcome(view, glance, story, rest);
    if (!glance.session.read_only()) draw_way_back(view, glance, console, id, rest);
}

}  // namespace kring
