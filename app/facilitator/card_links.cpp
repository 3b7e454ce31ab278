#include "app/facilitator/card_links.h"

#include "app/facilitator/say.h"
#include "app/ui/code_words.h"
#include "app/ui/widgets.h"

#include <string>
#include <vector>

namespace kring {
namespace {

using ui::Rect;

/// "draagt bij aan", and what it says of itself: "geld, € 1.500 per jaar".
std::string verb_of(View& view, const Glance& glance, const Link& link) {
    std::string verb = view.words(key_of(link.kind));
    for (const LinkRule& rule : glance.state.method.links)
        if (rule.kind == link.kind) verb = rule.name.in(view.words.language());
    const LinkDetails& d = link.details;
    for (const std::string& part :
         {d.contribution != Contribution::unset ? view.words(key_of(d.contribution)) : "",
          d.benefit != Benefit::unset && d.note.empty() ? view.words(key_of(d.benefit)) : "",
          d.note, d.amount})
        if (!part.empty()) verb += ", " + part;
    return verb;
}

void draw_link(View& view, const Glance& glance, ConsoleUi& console, LinkId id, CardId other,
               bool outward, Rect& rest) {
    ui::Ui& ui = view.ui;
    const Link& link = *glance.state.board.find(id);
    const Card& card = *glance.state.board.find(other);
    const ui::IdScope scope{ui, "link", id.value};
    const std::string verb = verb_of(view, glance, link);
    const ui::RowLook look{.bead = kind_of(card), .title_lines = 2, .group = "links"};
    const float height = ui::row_height(ui, rest.w - ui.px(36), card.text, verb, look);
    Rect row = rest.take_top(std::max(height, ui.px(48)), ui.px(4));
    const Rect cut = row.take_right(ui.px(32), ui.px(4)).middle_row(ui.px(32));
    if (ui::icon_button(ui, "remove", cut, ui::Icon::close,
                        {.kind = ui::ButtonKind::bare, .hint = {view.words("card_editor.unlink")}},
                        why_not(view, glance, RemoveLink{id})))
        view.out.send(RemoveLink{id});
    if (!ui::row_button(ui, "open", row, card.text, (outward ? "\u2192 " : "\u2190 ") + verb, look))
        return;
    console.selected = {};
    console.selected_link = id;
}

/// A list of the cards it could still be linked to.
void draw_new_link(View& view, const Glance& glance, CardId id, Rect& rest) {
    ui::Ui& ui = view.ui;
    std::vector<CardId> cards;
    std::vector<std::string> names;
    for (const auto& [other, card] : glance.state.board.cards) {
        if (glance.session.why_not(DrawLink{id, other, {}})) continue;
        cards.push_back(other);
        names.push_back(label_of(glance.state, other) + "  " + card.text);
    }
    if (cards.empty()) return;
    const std::vector<std::string_view> labels{names.begin(), names.end()};
    const auto picked = ui::dropdown(ui, "new_link", rest.take_top(ui.px(44), ui.px(8)), labels, -1,
                                     view.words("card_editor.link_with"));
    if (picked)
        send_or_say(view, glance, DrawLink{id, cards[static_cast<std::size_t>(*picked)], {}});
}

}  // namespace

void draw_card_links(View& view, const Glance& glance, ConsoleUi& console, CardId id,
                     const Rect& area) {
    ui::Ui& ui = view.ui;
    const Board& board = glance.state.board;
    Rect rest = area;
    ui::section_head(ui, rest.take_top(ui.px(20), ui.px(8)), view.words("card_editor.links"), {},
                     ui::TypeSize::body);
    draw_new_link(view, glance, id, rest);
    const auto from = links_from(board, id);
    const auto to = links_to(board, id);
    if (from.empty() && to.empty()) {
        ui::draw_text_block(ui, rest, view.words("card_editor.no_links"),
                            {.role = ui::Role::text2});
        return;
    }
    ui::ScrollArea scroll{ui, "links", rest};
    Rect column = scroll.content();
    const float top = column.y;
    for (const LinkId link : to)
        draw_link(view, glance, console, link, board.find(link)->from, false, column);
    for (const LinkId link : from)
        draw_link(view, glance, console, link, board.find(link)->to, true, column);
    scroll.used(column.y - top);
}

}  // namespace kring
