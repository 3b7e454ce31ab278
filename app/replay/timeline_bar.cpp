#include "app/replay/timeline_bar.h"

#include "app/facilitator/say.h"
#include "app/replay/moment_words.h"
#include "app/replay/replay_controls.h"
#include "app/replay/replay_moves.h"
#include "app/replay/timeline_look.h"
#include "app/replay/timeline_marks.h"
#include "app/ui/spoken.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

constexpr float chapter_height = 24;
constexpr float marks_height = 22;
constexpr float bars_height = 34;
constexpr float flags_height = 18;

bool is_low(const ui::Ui& ui) { return ui.page.h < ui.px(600); }

/// A stay in a phase as it stands on the axis; the time before the first is preparing.
struct ChapterSeen {
    std::string name;
    std::size_t place = 0;
    SessionTime began{0}, ended{0};
};

std::vector<ChapterSeen> chapters_of(const Words& words, const Replayed& replay) {
    std::vector<ChapterSeen> seen;
    const auto& chapters = replay.timeline().chapters();
    const SessionTime length = replay.timeline().length();
    const SessionTime first = chapters.empty() ? length : chapters.front().began;
    if (first > SessionTime{0} || chapters.empty())
        seen.push_back({words("replay.before_start"), 0, SessionTime{0}, first});
    const Method& method = replay.session().state().method;
    for (const Chapter& chapter : chapters) {
        const Phase* phase = method.phase(chapter.phase);
        seen.push_back({phase ? phase->name.in(words.language()) : chapter.phase, chapter.from,
                        chapter.began, chapter.ended});
    }
    return seen;
}

void draw_chapter(View& view, const ChapterSeen& chapter, const Rect& rect, bool here,
                  ReplayUi& ui) {
    ui::Ui& u = view.ui;
    // A short stay beside a long one has its own pixels, and no more.
    u.clip(rect);
    const ui::Touch touch = u.touch("chapter", rect, {.keep_focus = true, .group = "chapters"});
    u.unclip();
    const bool lit = touch.hovered || touch.ring;
    ui::fill(u, rect, here ? Role::accent_soft : lit ? Role::away_fill : Role::sunken, 6);
    if (u.theme.high_contrast) ui::outline(u, rect, here ? Role::accent : Role::hair, 6);
    if (touch.ring) ui::outline(u, rect, Role::accent, 6, 2);
    const ui::TextLook look{.size = ui::TypeSize::caption,
                            .weight = here ? ui::Weight::semibold : ui::Weight::regular,
                            .role = here ? Role::accent_ink : Role::text};
    const Rect inside = rect.inset(u.px(6), 0);
    const float whole = ui::text_width(u, chapter.name, look);
    if (inside.w >= std::min(whole, u.px(44))) ui::draw_text(u, inside, chapter.name, look);
    const std::string tip =
        view.words("replay.chapter_tip",
                   {{"phase", chapter.name},
                    {"from", moment_words(view.words, chapter.began)},
                    {"length", view.words.duration(std::chrono::duration_cast<Minutes>(
                                   chapter.ended - chapter.began + std::chrono::seconds{30}))}});
    ui::name_spoken(u, touch, chapter.name, here);
    ui::hint(u, touch, rect, {.text = tip});
    if (touch) ui.go_to = chapter.place;
}

void draw_chapters(View& view, const Replayed& replay, ReplayUi& ui, const Rect& row) {
    ui::Ui& u = view.ui;
    const TimelineAxis& axis = ui.line.axis;
    const SessionTime now = time_shown(replay, ui);
    const std::vector<ChapterSeen> chapters = chapters_of(view.words, replay);
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        const ui::IdScope scope{u, "phase", i};
        const float from = axis.x(replay.folded().folded(chapters[i].began));
        const float to = axis.x(replay.folded().folded(chapters[i].ended));
        const bool last = i + 1 == chapters.size();
        const bool here = now >= chapters[i].began && (last || now < chapters[i].ended);
        const float width = std::max(to - from - (last ? 0 : u.px(3)), u.px(2));
        draw_chapter(view, chapters[i], {row.x + from, row.y, width, row.h}, here, ui);
    }
}

void draw_density(ui::Ui& u, const TimelineUi& line, const Rect& row, float playhead) {
    const float step = u.px(density_step);
    for (std::size_t i = 0; i < line.density.size(); ++i) {
        if (line.density[i] == 0) continue;
        // The root: a phase in which much was written leaves the others to be seen.
        const float share = std::min(
            std::sqrt(static_cast<float>(line.density[i]) / static_cast<float>(line.most)), 1.F);
        const float height = std::max(share * row.h, u.px(3));
        const float x = std::floor(step * static_cast<float>(i)) + u.px(1);
        const Rect bar{row.x + x, row.bottom() - height, u.px(density_bar), height};
        ui::fill(u, bar, x <= playhead ? Role::accent : Role::line, 1.5F);
    }
}

void draw_playhead(ui::Ui& u, float x, float top, float bottom, bool held) {
    const ImU32 ink = u.colour(Role::text);
    u.dl->AddLine({x, top}, {x, bottom}, ink, u.px(2));
    u.dl->AddCircleFilled({x, top}, u.px(held ? 7 : 6), ink, 24);
}

/// Pressing and pulling anywhere on the axis.
void grab(View& view, const Replayed& replay, ReplayUi& ui, const Rect& area) {
    ui::Ui& u = view.ui;
    const ui::Touch touch = u.touch("axis", area, {.keep_focus = true});
    ui::name_spoken(u, touch, view.words("replay.timeline"), time_of_all(view.words, replay, ui));
    if (touch.ring) ui::outline(u, area.grown(u.px(3)), Role::accent, 6, 2);
    ui.line.dragging = touch.held;
    if (touch.held) ui.put = ui.line.axis.at(u.mouse().x - area.x);
    if (touch.hovered || touch.held) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (!touch.hovered || touch.held) return;
    const SessionTime there = replay.folded().unfolded(ui.line.axis.at(u.mouse().x - area.x));
    ui::hint(u, touch, Rect::around({u.mouse().x, area.y}, u.px(2), area.h),
             {.text = moment_words(view.words, there)});
}

}  // namespace

float timeline_height(const ui::Ui& ui) {
    if (is_low(ui)) return ui.px(6 + chapter_height + 4 + 20 + 8);
    return ui.px(6 + chapter_height + 2 + marks_height + bars_height + flags_height + 6);
}

void draw_timeline(View& view, const ReplaySeen& seen, ReplayUi& ui, const Rect& area) {
    ui::Ui& u = view.ui;
    const ui::IdScope scope{u, "timeline"};
    const Replayed& replay = seen.replay;
    look_at_timeline(u, replay, ui.line, area.w);
    Rect rest = area;
    rest.take_top(u.px(6));
    const Rect chapters = rest.take_top(u.px(chapter_height), u.px(is_low(u) ? 4 : 2));
    const Rect marks = is_low(u) ? Rect{} : rest.take_top(u.px(marks_height));
    const Rect bars = rest.take_top(u.px(is_low(u) ? 20 : bars_height));
    const Rect flags = is_low(u) ? Rect{} : rest.take_top(u.px(flags_height));
    const float top = is_low(u) ? bars.y : marks.y;
    const float bottom = is_low(u) ? bars.bottom() : flags.bottom();
    grab(view, replay, ui, {area.x, top, area.w, bottom - top});

    const float playhead = ui.line.axis.x(ui.put.value_or(ui.player.at()));
    draw_density(u, ui.line, bars, playhead);
    draw_silences(view, replay, ui, marks, bars);
    draw_chapters(view, replay, ui, chapters);
    if (!is_low(u)) {
        draw_marks(view, replay, ui, marks);
        draw_note_flags(view, replay, ui, flags);
    }
    draw_playhead(u, area.x + playhead, chapters.y - u.px(2), bars.bottom() + u.px(2),
                  ui.line.dragging);
}

}  // namespace kring
