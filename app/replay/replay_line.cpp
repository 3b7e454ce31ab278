#include "app/replay/replay_line.h"

#include "app/facilitator/say.h"
#include "app/replay/timeline_bar.h"
#include "app/ui/replay_caption.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

/// The bead of the first thing that changed, if it is a thing with a bead.
std::optional<ui::Kind> bead_of(const Replayed& replay) {
    const StepChanges& changes = replay.changes();
    const Board& board = replay.with_gone().board;
    const auto of_card = [&](CardId id) -> std::optional<ui::Kind> {
        const Card* card = board.find(id);
        return card != nullptr ? std::optional{kind_of(*card)} : std::nullopt;
    };
    if (!changes.cards.empty()) return of_card(*changes.cards.begin());
    if (!changes.gone_cards.empty()) return of_card(*changes.gone_cards.begin());
    if (!changes.links.empty())
        if (const Link* link = board.find(*changes.links.begin())) return of_card(link->from);
    if (!changes.gone_links.empty())
        if (const Link* link = board.find(*changes.gone_links.begin())) return of_card(link->from);
    if (!changes.stories.empty()) return ui::Kind::story;
    return std::nullopt;
}

bool takes_back(const Replayed& replay) {
    const auto step = replay.timeline().step(replay.place());
    return !step.empty() && std::holds_alternative<Reverted>(step.front().event);
}

/// "Erbij: **Gezinnen vragen een buur om hulp**"; what was taken back is struck through.
float draw_said(ui::Ui& ui, const Rect& area, const std::string& said, bool struck) {
    const std::size_t colon = said.find(": ");
    if (colon == std::string::npos)
        return ui::draw_text(ui, area, said, {.weight = ui::Weight::semibold});
    const std::string head = said.substr(0, colon + 2);
    const std::string rest = said.substr(colon + 2);
    if (!struck) {
        const std::array runs{ui::Run{head, ui::Weight::regular, Role::text},
                              ui::Run{rest, ui::Weight::semibold, Role::text}};
        return ui::draw_runs(ui, area, runs);
    }
    Rect line = area;
    line.take_left(ui::draw_text(ui, line, head), ui.px(4));
    return ui::draw_struck(ui, line.middle_row(ui.px(20)), rest, {.role = Role::away}) +
           (line.x - area.x);
}

/// At the right: the cards that went with this step.
void draw_gone(View& view, const Replayed& replay, Rect& area) {
    const auto& gone = replay.changes().gone_cards;
    if (gone.empty()) return;
    ui::Ui& ui = view.ui;
    const Card* card = replay.before().board.find(*gone.begin());
    if (card == nullptr) return;
    const std::string& just_gone = view.words("replay.just_gone");
    const std::string more =
        gone.size() > 1 ? " +" + std::to_string(gone.size() - 1) : std::string{};
    const ui::TextLook quiet{.role = Role::text2};
    const float head = ui.px(16 + 8) + ui::text_width(ui, just_gone, quiet) + ui.px(8);
    const float name = ui::text_width(ui, card->text, quiet);
    const float tail = ui::text_width(ui, more, quiet);
    Rect place = area.take_right(std::min(head + name + tail, area.w * 0.4F), ui.px(24));
    ui::icon(ui, ui::Icon::bin, place.take_left(ui.px(16), ui.px(8)).centre(), 16, Role::text2);
    place.take_left(ui::draw_text(ui, place, just_gone, quiet), ui.px(8));
    if (!more.empty()) ui::draw_text(ui, place.take_right(tail), more, quiet);
    ui::draw_struck(ui, place.middle_row(ui.px(20)), card->text, {.role = Role::away});
}

}  // namespace

float replay_line_height(const ui::Ui& ui) { return ui.px(ui.page.h < ui.px(600) ? 32 : 48); }

float replay_foot_height(const ui::Ui& ui) {
    return replay_line_height(ui) + timeline_height(ui) + ui.px(32 + 12 + 4);
}

const std::string& replay_caption(const Words& words, const Replayed& replay, ReplayUi& ui) {
    if (ui.caption_version == replay.version() && ui.caption_place == replay.place() &&
        ui.caption_language == words.language())
        return ui.caption;
    ui.caption_version = replay.version();
    ui.caption_place = replay.place();
    ui.caption_language = words.language();
    ui.caption = replay.place() == 0
                     ? words("replay.at_start")
                     : caption_of(words, replay.before(), replay.now(),
                                  replay.timeline().until(replay.place()), replay.names());
    return ui.caption;
}

void draw_replay_line(View& view, const ReplaySeen& seen, ReplayUi& ui, const Rect& area) {
    ui::Ui& u = view.ui;
    const Replayed& replay = seen.replay;
    Rect line = area;
    if (seen.local && replay.timeline().last() > 0) {
        const std::string clock = time_of_day(view.words, seen.local(replay.time()));
        const ui::TextLook look{.weight = ui::Weight::semibold};
        const float width = std::max(ui::number_width(u, clock, look), u.px(72));
        ui::draw_number(u, line.take_left(width, u.px(12)), clock, look);
    }
    if (const auto kind = bead_of(replay))
        ui::bead(u, line.take_left(u.px(24), u.px(10)).centre(), *kind, 24);
    draw_gone(view, replay, line);
    draw_said(u, line, replay_caption(view.words, replay, ui), takes_back(replay));
}

}  // namespace kring
