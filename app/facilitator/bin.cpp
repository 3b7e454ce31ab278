#include "app/facilitator/bin.h"

#include "app/facilitator/dialog.h"
#include "app/facilitator/say.h"
#include "app/facilitator/story_words.h"

#include <vector>

namespace kring {
namespace {

using ui::Rect;

void draw_row(View& view, const Glance& glance, CardId id, const Card& card, const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "card", id.value};
    Rect row = area;
    const ui::ButtonLook look{.kind = ui::ButtonKind::quiet, .left = ui::Icon::undo};
    const std::string& label = view.words("bin.restore");
    const Rect button =
        row.take_right(ui::button_width(ui, label, look), ui.px(12)).middle_row(ui.px(36));
    if (ui::button(ui, "restore", button, label, look, why_not(view, glance, RestoreCard{id}))) {
        view.out.send(RestoreCard{id});
    }
    ui::bead(ui, row.take_left(ui.px(24), ui.px(12)).centre(), kind_of(card), 24);
    std::string second = label_of(glance.state, id);
    if (card.merged_into) {
        const Card* into = glance.state.board.find(*card.merged_into);
        second +=
            "  \u00b7  " +
            view.words("bin.merged", {{"card", into != nullptr ? into->text : std::string{}}});
    } else if (card.author) {
        second += "  \u00b7  " + name_of(glance.state, *card.author);
    }
    const Rect lines = row.middle_row(ui.px(36));
    ui::draw_text(ui, {lines.x, lines.y, lines.w, ui.px(20)}, card.text);
    ui::draw_text(ui, {lines.x, lines.y + ui.px(20), lines.w, ui.px(16)}, second,
                  {.size = ui::TypeSize::caption, .role = ui::Role::text2});
}

void draw_story_row(View& view, const Glance& glance, StoryId id, const Story& story,
                    const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "story", id.value};
    Rect row = area;
    const ui::ButtonLook look{.kind = ui::ButtonKind::quiet, .left = ui::Icon::undo};
    const std::string& label = view.words("bin.restore");
    const Rect button =
        row.take_right(ui::button_width(ui, label, look), ui.px(12)).middle_row(ui.px(36));
    if (ui::button(ui, "restore", button, label, look, why_not(view, glance, RestoreStory{id})))
        view.out.send(RestoreStory{id});
    ui::bead(ui, row.take_left(ui.px(24), ui.px(12)).centre(), ui::Kind::story, 24);
    const Rect lines = row.middle_row(ui.px(36));
    ui::draw_text(ui, {lines.x, lines.y, lines.w, ui.px(20)}, story_title(view.words, story));
    const std::string second = view.words("bin.story", {{"number", std::to_string(story.number)}}) +
                               "  \u00b7  " + teller_words(view.words, story);
    ui::draw_text(ui, {lines.x, lines.y + ui.px(20), lines.w, ui.px(16)}, second,
                  {.size = ui::TypeSize::caption, .role = ui::Role::text2});
}

std::vector<StoryId> stories_put_away(const State& state) {
    std::vector<StoryId> stories;
    for (const auto& [id, story] : state.stories)
        if (story.in_bin && !story.withdrawn) stories.push_back(id);
    return stories;
}

std::vector<CardId> put_away(const State& state) {
    std::vector<CardId> cards;
    for (const auto& [id, card] : state.board.cards) {
        if (card.in_bin) cards.push_back(id);
    }
    return cards;
}

}  // namespace

void draw_bin(View& view, const Glance& glance, ConsoleUi& console) {
    if (!console.bin_open) return;
    ui::Ui& ui = view.ui;
    ui::Modal modal{ui, "bin", console.bin_open, 640, 520};
    if (!modal) return;
    Rect rest = modal.content();
    if (draw_dialog_head(view, rest, view.words("bin.title"), view.words("bin.what")))
        modal.close();
    const std::vector<CardId> cards = put_away(glance.state);
    const std::vector<StoryId> stories = stories_put_away(glance.state);
    if (cards.empty() && stories.empty()) {
        ui::empty_state(ui, rest, ui::Icon::bin, view.words("bin.empty"),
                        view.words("bin.empty_line"));
        return;
    }
    ui::ScrollArea scroll{ui, "cards", rest};
    const Rect content = scroll.content();
    float y = content.y;
    for (const CardId id : cards) {
        const Rect row{content.x, y, content.w, ui.px(56)};
        y += row.h;
        if (!ui.hidden(row)) draw_row(view, glance, id, *glance.state.board.find(id), row);
    }
    for (const StoryId id : stories) {
        const Rect row{content.x, y, content.w, ui.px(56)};
        y += row.h;
        if (!ui.hidden(row)) draw_story_row(view, glance, id, *find_story(glance.state, id), row);
    }
    scroll.used(y - content.y);
}

}  // namespace kring
