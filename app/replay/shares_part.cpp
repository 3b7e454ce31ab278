#include "app/replay/panel_parts.h"
#include "app/ui/code_words.h"
#include "app/ui/draw.h"
#include "app/ui/spoken.h"
#include "app/ui/widgets.h"
#include "core/replay/moments.h"
#include "core/session/stories.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

void draw_head(const Panel& panel, std::string_view key, Rect& rest) {
    ui::Ui& ui = panel.ui();
    ui::section_head(ui, rest.take_top(ui.px(20), ui.px(8)), panel.words()(key), {},
                     ui::TypeSize::body);
}

/// A word, how many of how many, and a bar; nothing of it is an invitation, not a zero.
void draw_share(const Panel& panel, std::string_view name, int count, int of, Rect& rest) {
    ui::Ui& ui = panel.ui();
    Rect line = rest.take_top(ui.px(20), ui.px(2));
    const std::string number =
        count == 0 ? panel.words()("replay_panel.none_yet")
                   : panel.words()("replay_panel.so_many",
                                   {{"n", std::to_string(count)}, {"all", std::to_string(of)}});
    ui::draw_text(ui, line.take_right(ui::text_width(ui, number, small_print) + 1, ui.px(8)),
                  number, small_print);
    ui::draw_text(ui, line, name);
    const Rect bar = rest.take_top(ui.px(6), ui.px(10));
    const float share = of == 0 ? 0.F : static_cast<float>(count) / static_cast<float>(of);
    if (count == 0)
        ui::dashed_line(ui, {bar.x, bar.centre().y}, {bar.right(), bar.centre().y},
                        ui.colour(Role::line));
    else
        ui::progress_bar(ui, bar, share, Role::sunken, Role::accent);
}

void draw_tracks(const Panel& panel, Rect& rest) {
    const TrackShares& tracks = panel.found().shares.tracks;
    if (tracks.effects == 0) return;
    draw_head(panel, "replay_panel.tracks", rest);
    const Words& words = panel.words();
    draw_share(panel, words("track.efficiency"), tracks.efficiency, tracks.effects, rest);
    draw_share(panel, words("track.meaning"), tracks.meaning, tracks.effects, rest);
    draw_share(panel, words("track.craft"), tracks.craft, tracks.effects, rest);
    if (tracks.on_none > 0)
        draw_share(panel, words("replay_panel.no_track"), tracks.on_none, tracks.effects, rest);
    rest.take_top(panel.ui().px(12));
}

/// "3 goed, 1 tegen": how many of them turn out well and how many do not.
std::string signs_words(const Panel& panel, int good, int bad) {
    if (good == 0 && bad == 0) return {};
    return panel.words()("replay_panel.signs",
                         {{"good", std::to_string(good)}, {"bad", std::to_string(bad)}});
}

void draw_signed_share(const Panel& panel, const std::string& name, int count, int of, int good,
                       int bad, Rect& rest) {
    draw_share(panel, name, count, of, rest);
    const std::string signs = signs_words(panel, good, bad);
    if (signs.empty()) return;
    ui::Ui& ui = panel.ui();
    rest.y -= ui.px(6);
    rest.h += ui.px(6);
    ui::draw_text(ui, rest.take_top(ui.px(16), ui.px(10)), signs, small_print);
}

void draw_perspectives(const Panel& panel, Rect& rest) {
    const auto& shares = panel.found().shares.perspectives;
    if (shares.empty()) return;
    int all = 0;
    for (const PerspectiveShare& share : shares) all += share.all;
    draw_head(panel, tells_stories(panel.back.end) ? "replay_panel.tellers" : "replay_panel.eyes",
              rest);
    for (const PerspectiveShare& share : shares) {
        const std::string& name = share.perspective == Perspective::unset
                                      ? panel.words()("replay_panel.not_said")
                                      : panel.words()(key_of(share.perspective));
        draw_signed_share(panel, name, share.all, all, share.good, share.bad, rest);
    }
    rest.take_top(panel.ui().px(12));
}

void draw_domains(const Panel& panel, Rect& rest) {
    const auto& shares = panel.found().shares.domains;
    int all = 0;
    for (const DomainShare& share : shares) all += share.stories;
    if (all == 0) return;
    draw_head(panel, "replay_panel.domains", rest);
    for (const DomainShare& share : shares) {
        const auto named = panel.back.end.domains.find(share.domain);
        const std::string& name = named == panel.back.end.domains.end()
                                      ? panel.words()("domain.other")
                                      : named->second.name;
        draw_signed_share(panel, name, share.stories, all, share.good, share.bad, rest);
    }
    rest.take_top(panel.ui().px(12));
}

std::string with_eyes(const Panel& panel, CardId card, Perspective perspective) {
    std::string text = panel.back.end.board.find(card)->text;
    if (perspective != Perspective::unset) text += " (" + panel.words()(key_of(perspective)) + ")";
    return text;
}

/// Two effects that pull against each other, each a way to its moment.
void draw_rub(const Panel& panel, const Rub& rub, Rect& rest) {
    ui::Ui& ui = panel.ui();
    const bool same = rub.why == Rub::Why::same_words;
    ui::draw_text(ui, rest.take_top(ui.px(16), ui.px(2)),
                  panel.words()(same ? "replay_panel.rub_same" : "replay_panel.rub_other"),
                  small_print);
    const auto& log = panel.back.log;
    draw_moment_row(panel, "good",
                    {with_eyes(panel, rub.good, rub.good_for),
                     moment_of(log, rub.good),
                     ui::Kind::effect,
                     std::nullopt,
                     {}},
                    rest);
    draw_moment_row(panel, "bad",
                    {with_eyes(panel, rub.bad, rub.bad_for),
                     moment_of(log, rub.bad),
                     ui::Kind::negative,
                     std::nullopt,
                     {}},
                    rest);
    rest.take_top(ui.px(10));
}

void draw_rubs(const Panel& panel, Rect& rest) {
    ui::Ui& ui = panel.ui();
    const auto& rubs = panel.found().shares.rubs;
    if (panel.found().shares.tracks.effects == 0) return;
    draw_head(panel, "replay_panel.rubs", rest);
    if (rubs.empty())
        rest.take_top(
            ui::draw_text_block(ui, rest, panel.words()("replay_panel.no_rubs"), small_print),
            ui.px(8));
    for (std::size_t i = 0; i < rubs.size(); ++i) {
        const ui::IdScope scope{ui, "rub", i};
        draw_rub(panel, rubs[i], rest);
    }
}

}  // namespace

void draw_shares_part(const Panel& panel, const Rect& area) {
    ui::Ui& ui = panel.ui();
    const Shares& shares = panel.found().shares;
    Rect rest = area;
    draw_part_head(panel, rest, panel.words()("replay_panel.shares_title"),
                   panel.words()("replay_panel.shares_line"));
    if (shares.perspectives.empty())
        return ui::empty_state(ui, rest, Icon::effect, panel.words()("replay_panel.no_shares"),
                               panel.words()("replay_panel.no_shares_line"));
    ui::ScrollArea scroll{ui, "shares", rest};
    Rect list = scroll.content();
    const float top = list.y;
    draw_tracks(panel, list);
    draw_domains(panel, list);
    draw_perspectives(panel, list);
    draw_rubs(panel, list);
    scroll.used(list.y - top);
}

}  // namespace kring
