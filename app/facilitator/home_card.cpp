#include "app/facilitator/home_card.h"

#include "app/facilitator/home_face.h"
#include "app/facilitator/home_parts.h"
#include "app/facilitator/home_text.h"
#include "app/ui/draw.h"
#include "app/ui/spoken.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"

#include <algorithm>

namespace kring {
namespace {

using namespace ui;

struct StatusLook {
    Icon icon;
    Role line;
    Role ink;
};

StatusLook status_look(const SessionSummary& session) {
    if (session.locked) return {Icon::lock, Role::text2, Role::text2};
    switch (session.status) {
    case SessionStatus::prepared: return {Icon::timer, Role::activity_line, Role::activity_ink};
    case SessionStatus::under_way: return {Icon::pause, Role::dissent_line, Role::dissent_ink};
    case SessionStatus::cut_off: return {Icon::warning, Role::dissent_line, Role::dissent_ink};
    case SessionStatus::finished: return {Icon::check, Role::effect_line, Role::effect_ink};
    case SessionStatus::example: return {Icon::play, Role::accent, Role::accent_ink};
    case SessionStatus::unreadable: break;
    }
    return {Icon::warning, Role::negative_line, Role::negative_ink};
}

void draw_status(View& view, const HomeUi& home, Rect row, const SessionSummary& session,
                 bool brief) {
    Ui& ui = view.ui;
    const StatusLook look = status_look(session);
    icon(ui, look.icon, row.take_left(ui.px(16), ui.px(8)).centre(), 16, look.line);
    draw_text(ui, row, status_text(view.words, session, home.now, brief),
              {.size = TypeSize::caption, .weight = Weight::semibold, .role = look.ink});
}

void draw_face_of(Ui& ui, const Rect& picture, const SessionSummary& session) {
    if (session.tells_stories)
        draw_story_face(ui, picture, session.stories);
    else
        draw_face(ui, picture, session.board);
}

WhyNot why_not_open(View& view, const SessionSummary& session) {
    if (session.status == SessionStatus::unreadable) return outcome_text(view.words, session);
    return std::nullopt;
}

/// What is open elsewhere can be looked at, and is not disturbed by it.
void open(View& view, const SessionSummary& session) {
    if (session.locked)
        view.out.ask(OpenReplay{session.path, std::nullopt});
    else if (session.status == SessionStatus::example)
        view.out.ask(OpenExample{session.path});
    else
        view.out.ask(OpenSession{session.path});
}

/// The words under the picture: what came out of it.
void draw_outcome(View& view, const Rect& rect, const SessionSummary& session) {
    const bool bad = session.status == SessionStatus::unreadable || !session.problem.empty();
    draw_text_block(view.ui, rect, outcome_text(view.words, session),
                    {.role = bad ? Role::text2 : Role::text,
                     .max_lines = session.status == SessionStatus::unreadable ? 3 : 2});
}

std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

constexpr TextLook continue_title{
    .size = TypeSize::title, .weight = Weight::semibold, .max_lines = 2};

struct ContinueLayout {
    bool wide = true;  ///< the button stands beside the words, not under them
    float words_x = 0, words_w = 0;
};

ContinueLayout continue_layout(Ui& ui, float width) {
    const bool picture = width >= ui.px(640);
    const float left = picture ? ui.px(312) : ui.px(24);
    ContinueLayout layout;
    layout.wide = width >= ui.px(960);
    layout.words_x = left;
    layout.words_w = width - left - (layout.wide ? ui.px(296) : ui.px(24));
    return layout;
}

std::string safe_line(View& view, const SessionSummary& session) {
    if (!session.last_typed.empty()) return view.words("home.draft_is_there");
    if (session.status == SessionStatus::cut_off) return view.words("home.nothing_is_lost");
    return outcome_text(view.words, session);
}

void draw_continue_words(View& view, const HomeUi& home, Rect rect, const SessionSummary& session) {
    Ui& ui = view.ui;
    draw_status(view, home, rect.take_top(ui.px(16), ui.px(6)), session, false);
    rect.take_top(draw_text_block(ui, rect, title_text(view.words, session), continue_title),
                  ui.px(2));
    draw_text(ui, rect.take_top(ui.px(20), ui.px(12)), story_text(view.words, session, home.now),
              {.role = Role::text2});
    const float height = draw_text_block(ui, rect, safe_line(view, session), {.max_lines = 2});
    rect.take_top(height);
    if (!session.last_typed.empty())
        draw_text(ui, rect.take_top(ui.px(20)), on_one_line(session.last_typed),
                  {.weight = Weight::semibold, .role = Role::effect_ink});
}

/// At the bottom: when it was, and for an example the way to see how it went.
void draw_bottom(View& view, const HomeUi& home, Rect row, const SessionSummary& session,
                 const std::string& folder) {
    Ui& ui = view.ui;
    if (session.status == SessionStatus::example) {
        const std::string& words = view.words("home.menu_look_back");
        const ButtonLook look{.kind = ButtonKind::quiet,
                              .left = Icon::play,
                              .size = TypeSize::caption,
                              .icon_size = 14};
        const Rect place =
            row.take_right(button_width(ui, words, look), ui.px(8)).middle_row(ui.px(28));
        if (button(ui, "look_back", place, words, look))
            view.out.ask(OpenReplay{session.path, std::nullopt});
    }
    std::string facts = facts_text(view.words, session, home.now);
    if (!folder.empty()) facts += (facts.empty() ? "" : ", ") + folder;
    draw_text(ui, row, facts, {.size = TypeSize::caption, .role = Role::text2});
}

}  // namespace

float continue_height(View& view, float width, const SessionSummary& session) {
    Ui& ui = view.ui;
    const ContinueLayout layout = continue_layout(ui, width);
    float height = ui.px(16 + 6 + 2 + 20 + 12);
    height += text_height(ui, layout.words_w, title_text(view.words, session), continue_title);
    height += text_height(ui, layout.words_w, safe_line(view, session), {.max_lines = 2});
    if (!session.last_typed.empty()) height += ui.px(20);
    if (!layout.wide) height += ui.px(16 + 56);
    return std::max(height + ui.px(64), ui.px(196));
}

void draw_continue_card(View& view, HomeUi& home, const Rect& rect, const SessionSummary& session) {
    Ui& ui = view.ui;
    const IdScope scope{ui, "continue"};
    panel(ui, rect, Role::surface, 16);
    const ContinueLayout layout = continue_layout(ui, rect.w);
    if (layout.words_x > ui.px(24)) {
        const Rect side{rect.x + ui.px(16), rect.y, ui.px(264), rect.h};
        const Rect picture = side.middle_row(ui.px(164));
        fill(ui, picture, Role::ground, 12);
        draw_face_of(ui, picture, session);
    }
    Rect words{rect.x + layout.words_x, rect.y + ui.px(32), layout.words_w, rect.h - ui.px(64)};
    const std::string& label = view.words("home.continue");
    const ButtonLook look{.kind = ButtonKind::main, .right = Icon::arrow, .radius = 12};
    const float width = std::max(button_width(ui, label, look), ui.px(232));
    const Rect place =
        layout.wide
            ? Rect{rect.right() - ui.px(32) - width, rect.y, width, rect.h}.middle_row(ui.px(56))
            : words.take_bottom(ui.px(56), ui.px(16));
    const Rect target{place.x, place.y, std::min(width, rect.w - ui.px(48)), place.h};
    draw_continue_words(view, home, words, session);
    if (button(ui, "go", target, label, look, why_not_open(view, session))) open(view, session);
    const Rect dots{rect.right() - ui.px(44), rect.y + ui.px(12), ui.px(32), ui.px(32)};
    draw_card_menu(view, dots, home, session, false);
}

void draw_session_card(View& view, HomeUi& home, std::string_view id, const Rect& rect,
                       const SessionSummary& session, const std::string& folder) {
    Ui& ui = view.ui;
    const TouchOptions options{.why_not = why_not_open(view, session), .group = "cards"};
    const Touch touch = ui.touch("session:" + std::string{id}, rect, options);
    name_spoken(ui, touch, title_text(view.words, session),
                status_text(view.words, session, home.now, true));
    if (session.locked) hint(ui, touch, rect, {view.words("home.locked_look"), {}});
    panel(ui, rect, Role::surface, 12);
    const bool lifted = touch.enabled && touch.hovered;
    if (lifted) outline(ui, rect, Role::line, 12);
    if (touch.ring) outline(ui, rect.grown(ui.px(3)), Role::accent, 14, 2);
    if (touch.clicked) open(view, session);
    const bool by_key = touch.focused && (ui.take(Key::f10, {.shift = true}) || ui.take(Key::menu));

    const IdScope scope{ui, "card:" + std::string{id}};
    Rect inside = rect.inset(ui.px(16));
    Rect head = inside.take_top(ui.px(80), ui.px(2));
    Rect picture = head.take_left(ui.px(120), ui.px(14));
    picture.h = ui.px(72);
    fill(ui, picture, Role::ground, 8);
    // Somebody is at work in it: its title and its day, and nothing of what is being said.
    if (session.locked)
        icon(ui, Icon::lock, picture.centre(), 24, Role::text2);
    else
        draw_face_of(ui, picture, session);
    Rect status = head.take_top(ui.px(16), ui.px(4));
    status.take_right(ui.px(24));
    draw_status(view, home, status, session, true);
    const TextLook title{.weight = Weight::semibold, .max_lines = 2};
    head.take_top(draw_text_block(ui, head, title_text(view.words, session), title));
    draw_text(ui, head.take_top(ui.px(20)), session.method.in(view.words.language()),
              {.size = TypeSize::caption, .role = Role::text2});
    if (!session.locked) draw_outcome(view, inside, session);
    draw_bottom(view, home, {inside.x, rect.bottom() - ui.px(34), inside.w, ui.px(28)}, session,
                folder);
    const Rect dots{rect.right() - ui.px(40), rect.y + ui.px(8), ui.px(32), ui.px(32)};
    draw_card_menu(view, dots, home, session, touch.context || by_key);
}

}  // namespace kring
