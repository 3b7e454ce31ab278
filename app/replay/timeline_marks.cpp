#include "app/replay/timeline_marks.h"

#include "app/replay/moment_words.h"
#include "app/replay/replay_looks.h"
#include "app/replay/timeline_look.h"
#include "app/ui/spoken.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

/// A silence as long as this says its length on the timeline; shorter ones when pointed at.
constexpr SessionTime told_silence = 2 * long_silence;

struct MarkLook {
    LandmarkKind kind;
    Icon icon;
    const char* words;  ///< counts
};

/// What matters most first: of several in one place its sign is shown.
constexpr std::array mark_looks{
    MarkLook{LandmarkKind::choice, Icon::check, "replay.mark_choice"},
    MarkLook{LandmarkKind::ballot_revealed, Icon::reason, "replay.mark_revealed"},
    MarkLook{LandmarkKind::ballot_opened, Icon::vote, "replay.mark_opened"},
    MarkLook{LandmarkKind::merge, Icon::compare, "replay.mark_merge"},
    MarkLook{LandmarkKind::undo, Icon::undo, "replay.mark_undo"},
};

long long count_of(const MarkGroup& group, LandmarkKind kind) {
    return std::count_if(group.marks.begin(), group.marks.end(),
                         [&](const Landmark& mark) { return mark.kind == kind; });
}

const MarkLook& look_of(const MarkGroup& group) {
    for (const MarkLook& look : mark_looks)
        if (count_of(group, look.kind) > 0) return look;
    return mark_looks.back();
}

std::string words_of(const Words& words, const Replayed& replay, const MarkGroup& group) {
    std::string said =
        moment_words(words, replay.timeline().time_of(group.marks.front().place)) + "  ";
    const char* between = "";
    for (const MarkLook& look : mark_looks) {
        const long long count = count_of(group, look.kind);
        if (count == 0) continue;
        said += between + words.count(look.words, count);
        between = ", ";
    }
    return said;
}

/// A zigzag, or where there is no room for one a few dots.
void draw_silence(ui::Ui& u, const Rect& rect) {
    if (rect.w < u.px(16)) {
        const int dots = rect.w < u.px(9) ? 1 : 2;
        const float apart = u.px(4);
        const float left = rect.centre().x - apart * static_cast<float>(dots - 1) / 2;
        for (int i = 0; i < dots; ++i)
            u.dl->AddCircleFilled({left + apart * static_cast<float>(i), rect.bottom() - u.px(2)},
                                  u.px(1.1F), u.colour(Role::text2), 8);
        return;
    }
    const Rect room = rect.inset(u.px(3), 0);
    const int teeth = std::clamp(static_cast<int>(room.w / u.px(4.5F)), 3, 5);
    const float tooth = std::min(room.w / static_cast<float>(teeth), u.px(5));
    const float left = room.centre().x - tooth * static_cast<float>(teeth) / 2;
    const float low = room.bottom() - u.px(3);
    std::array<ImVec2, 6> points;
    for (int i = 0; i <= teeth; ++i)
        points[static_cast<std::size_t>(i)] = {left + tooth * static_cast<float>(i),
                                               i % 2 == 0 ? low : low - u.px(5)};
    u.dl->AddPolyline(points.data(), teeth + 1, u.colour(Role::text2), 0, u.px(1.5F));
}

/// "4 min", "2 uur 10", "35 dagen".
std::string length_of(const Words& words, SessionTime length) {
    const auto minutes = std::chrono::duration_cast<Minutes>(length + std::chrono::seconds{30});
    if (minutes < std::chrono::hours{1}) return words.minutes(minutes);
    if (minutes < std::chrono::hours{48}) return words.duration(minutes);
    return words.count("replay.days", minutes.count() / (24 * 60));
}

}  // namespace

void draw_silences(View& view, const Replayed& replay, ReplayUi& ui, const Rect& marks,
                   const Rect& bars) {
    ui::Ui& u = view.ui;
    const auto& silences = replay.folded().silences();
    float free_from = marks.x;
    for (std::size_t i = 0; i < silences.size(); ++i) {
        const ui::IdScope scope{u, "silence", i};
        const auto& silence = silences[i];
        const float from = ui.line.axis.x(silence.at);
        const float to = ui.line.axis.x(silence.at + folded_silence);
        const Rect place{bars.x + from, bars.y, to - from, bars.h};
        draw_silence(u, place);
        const SessionTime long_for = silence.to - silence.from;
        const std::string said =
            view.words("replay.silent", {{"length", length_of(view.words, long_for)}});
        if (u.mouse_over(place)) {
            ui::Touch pointing;
            pointing.hovered = true;
            pointing.id = u.id("silence");
            ui::hint(u, pointing, place, {.text = said});
        }
        if (marks.empty() || long_for < told_silence) continue;
        const float width = ui::text_width(u, said, small_print);
        const float middle = place.centre().x;
        const Rect label =
            Rect{middle - width / 2, marks.bottom() - u.px(18), width, u.px(16)}.kept_in(
                {marks.x, marks.y, marks.w, marks.h});
        const bool taken =
            std::any_of(ui.line.marks.begin(), ui.line.marks.end(), [&](const MarkGroup& group) {
                const float x = marks.x + group.x;
                return x > label.x - u.px(14) && x < label.right() + u.px(14);
            });
        if (taken || label.x < free_from) continue;
        ui::draw_text(u, label.grown(0.5F), said, small_print);
        free_from = label.right() + u.px(8);
    }
}

void draw_marks(View& view, const Replayed& replay, ReplayUi& ui, const Rect& row) {
    ui::Ui& u = view.ui;
    for (std::size_t i = 0; i < ui.line.marks.size(); ++i) {
        const ui::IdScope scope{u, "mark", i};
        const MarkGroup& group = ui.line.marks[i];
        const MarkLook& look = look_of(group);
        const Rect place = Rect::around({row.x + group.x, row.centre().y}, u.px(20), u.px(20))
                               .kept_in({row.x - u.px(10), row.y, row.w + u.px(20), row.h});
        const ui::Touch touch = u.touch("mark", place, {.keep_focus = true, .group = "marks"});
        const bool lit = touch.hovered || touch.ring;
        const bool loud = look.kind != LandmarkKind::undo && look.kind != LandmarkKind::merge;
        if (lit || loud)
            u.dl->AddCircleFilled(place.centre(), u.px(10),
                                  u.colour(lit ? Role::accent : Role::accent_soft), 24);
        if (touch.ring) ui::outline(u, place.grown(u.px(2)), Role::accent, 12, 2);
        ui::icon(u, look.icon, place.centre(), 14,
                 lit    ? Role::on_accent
                 : loud ? Role::accent_ink
                        : Role::text2);
        const std::string said = words_of(view.words, replay, group);
        ui::name_spoken(u, touch, said);
        ui::hint(u, touch, place, {.text = said});
        if (touch) ui.go_to = group.marks.front().place;
    }
}

void draw_note_flags(View& view, const Replayed& replay, ReplayUi& ui, const Rect& row) {
    ui::Ui& u = view.ui;
    for (std::size_t i = 0; i < ui.note_flags.size(); ++i) {
        const ui::IdScope scope{u, "flag", i};
        const SessionTime at = ui.note_flags[i];
        const float x = row.x + ui.line.axis.x(replay.folded().folded(at));
        const Rect place = Rect::around({x, row.centre().y}, u.px(12), u.px(15));
        const ui::Touch touch = u.touch("flag", place, {.keep_focus = true, .group = "flags"});
        const std::array<ImVec2, 5> shape{ImVec2{place.x, place.y},
                                          {place.right(), place.y},
                                          {place.right(), place.y + u.px(9)},
                                          {place.centre().x, place.bottom()},
                                          {place.x, place.y + u.px(9)}};
        u.dl->AddConvexPolyFilled(shape.data(), static_cast<int>(shape.size()),
                                  u.colour(Role::dissent_line));
        if (touch.ring || touch.hovered) ui::outline(u, place.grown(u.px(4)), Role::accent, 6, 2);
        const std::string said =
            view.words("replay.note_at", {{"time", moment_words(view.words, at)}});
        ui::name_spoken(u, touch, said);
        ui::hint(u, touch, place, {.text = said});
        if (touch) ui.go_to_time = at;
    }
}

}  // namespace kring
