#include "app/facilitator/balance.h"

#include "app/ui/code_words.h"
#include "app/ui/draw.h"
#include "app/ui/widgets.h"
#include "core/report/balance.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace kring {
namespace {

using ui::Icon;
using ui::Kind;
using ui::Rect;
using ui::Role;

constexpr float party_row = 48;
constexpr float block_tokens = 22;
constexpr float gap_tokens = 4;
/// What is gained needs this much room beside its blocks to be read.
constexpr float width_for_words = 220;

/// Where the parts of a band stand, from the width of the whole.
struct Columns {
    Rect legend, in, party, out;
    bool words = true;  ///< what the signs mean is written beside them
};

Columns cut_columns(ui::Ui& ui, Rect band) {
    Columns columns;
    const float inner = band.w;
    // Where there is little room the signs of the legend have to do without their words.
    columns.words = inner >= ui.px(700);
    columns.legend = band.take_left(
        columns.words ? std::clamp(inner * 0.22F, ui.px(190), ui.px(240)) : ui.px(84));
    const float party = std::clamp(inner * 0.2F, ui.px(132), ui.px(240));
    const float side = (band.w - party) * 0.43F;
    columns.in = band.take_left(side);
    columns.party = band.take_left(party);
    columns.out = band;
    return columns;
}

/// One block of weight: filled when it is sure, dashed when it is assumed.
void block(ui::Ui& ui, const Rect& rect, Kind kind, bool assumed) {
    if (assumed) {
        ui::fill(ui, rect, ui::tint_of(kind), 4);
        ui::dashed_rect(ui, rect, ui.colour(ui::line_of(kind)), 4);
        return;
    }
    ui::fill(ui, rect, ui::line_of(kind), 4);
    if (kind == Kind::negative)
        ui::icon(ui, Icon::warning, rect.centre(), std::min(14.F, rect.w / ui.scale), Role::bead);
}

struct Block {
    Kind kind = Kind::investor;
    bool assumed = false;
};

/// All blocks, narrower when there are many: none may be missing. Returns the width they take.
float draw_blocks(ui::Ui& ui, const Rect& row, const std::vector<Block>& blocks, bool to_left) {
    const auto count = static_cast<float>(blocks.size());
    const float gap = ui.px(gap_tokens);
    const float height = ui.px(block_tokens);
    const float width = std::min(height, std::max(ui.px(4), row.w * 0.45F / count - gap));
    const float step = width + gap;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const float along = step * static_cast<float>(i);
        const float x = to_left ? row.right() - width - along : row.x + along;
        block(ui, Rect{x, row.y, width, row.h}.middle_row(height), blocks[i].kind,
              blocks[i].assumed);
    }
    return step * count;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    std::set<std::string> seen;
    for (const auto& word : words) {
        if (word.empty() || !seen.insert(word).second) continue;
        all += all.empty() ? word : ", " + word;
    }
    return all;
}

void draw_puts_in(View& view, const BalanceRow& row, Rect area) {
    ui::Ui& ui = view.ui;
    area = area.inset(ui.px(12), 0);
    if (row.puts_in.empty()) return ui::open_place(ui, {area.right() - ui.px(11), area.centre().y});
    std::vector<Block> blocks;
    std::vector<std::string> words;
    for (const PutsIn& part : row.puts_in) {
        words.push_back(view.words(key_of(part.kind)));
        for (int i = 0; i < part.weight; ++i)
            blocks.push_back({Kind::investor, i >= part.weight - part.assumed});
    }
    area.take_right(draw_blocks(ui, area, blocks, true) + ui.px(8));
    ui::draw_text_middle(ui, area, joined(words), {.align = ui::Align::right, .max_lines = 2});
}

void draw_gains(View& view, const BalanceRow& row, Rect area) {
    ui::Ui& ui = view.ui;
    area = area.inset(ui.px(12), 0);
    if (row.gains.empty()) return ui::open_place(ui, {area.x + ui.px(11), area.centre().y});
    std::vector<Block> blocks;
    std::vector<std::string> words;
    for (const Gains& part : row.gains) {
        words.push_back(part.note.empty() ? view.words(key_of(part.kind)) : part.note);
        for (int i = 0; i < part.weight; ++i)
            blocks.push_back({part.negative ? Kind::negative : Kind::collector, part.assumed});
    }
    area.take_left(draw_blocks(ui, area, blocks, false) + ui.px(8));
    ui::draw_text_middle(ui, area, joined(words), {.max_lines = 2});
}

/// "Niet aan tafel", at the right end; returns what is left of the row.
Rect draw_absent(View& view, const BalanceRow& row, Rect area) {
    if (!row.absent) return area;
    ui::Ui& ui = view.ui;
    const ui::ChipLook look{.left = Icon::person,
                            .fill = ui::tint_of(Kind::investor),
                            .ink = ui::ink_of(Kind::investor)};
    const std::string& words = view.words("balance.absent");
    const float width = ui::chip_width(ui, words, look) + ui.px(12);
    if (area.w - width > ui.px(width_for_words)) {
        const Rect chip = area.take_right(width).inset(0, 0, ui.px(12), 0);
        ui::chip_label(ui, chip.middle_row(ui.px(28)), words, look);
        return area;
    }
    // No room for both: the sign alone, which says it on pointing.
    const Rect sign = area.take_right(ui.px(44)).inset(0, 0, ui.px(12), 0).middle_row(ui.px(28));
    ui::fill(ui, sign, ui::tint_of(Kind::investor), 14);
    ui::icon(ui, Icon::person, sign.centre(), 16, ui::ink_of(Kind::investor));
    const ui::Touch touch = ui.touch("absent", sign, {.focusable = false});
    ui::hint(ui, touch, sign, {words});
    return area;
}

void draw_row(View& view, const Glance& glance, ConsoleUi& console, const BalanceRow& row,
              const Columns& columns, float y) {
    ui::Ui& ui = view.ui;
    const float height = ui.px(party_row);
    const auto at = [&](const Rect& column) { return Rect{column.x, y, column.w, height}; };
    const Rect whole{columns.in.x, y, columns.out.right() - columns.in.x, height};
    if (ui.hidden(whole)) return;
    const ui::IdScope scope{ui, "party", row.party.value};
    const ui::Touch touch = ui.touch("row", whole, {.group = "balance"});
    if (touch.hovered || touch.ring) {
        ui::outline(ui, whole.inset(ui.px(2)), Role::accent, 8, 2);
        console.pointed = row.party;
    }
    if (touch) console.selected = row.party;
    draw_puts_in(view, row, at(columns.in));
    const Card* card = glance.state.board.find(row.party);
    ui::draw_text_middle(
        ui, at(columns.party).inset(ui.px(8), 0), card->text,
        {.weight = ui::Weight::semibold, .align = ui::Align::centre, .max_lines = 2});
    draw_gains(view, row, draw_absent(view, row, at(columns.out)));
}

/// Two beads that say which of the four a band is: filled for yes, dashed for not yet. Without room
/// for the words they say it on pointing.
void draw_legend(View& view, Quadrant quadrant, Rect area, bool in_words) {
    ui::Ui& ui = view.ui;
    const bool in = quadrant == Quadrant::both || quadrant == Quadrant::invests_only;
    const bool out = quadrant == Quadrant::both || quadrant == Quadrant::collects_only;
    Rect rest = area.inset(ui.px(16), 0, ui.px(8), 0);
    const auto sign = [&](Kind kind, bool yes) {
        const ImVec2 centre = rest.take_left(ui.px(24), ui.px(4)).centre();
        if (yes) return ui::bead(ui, centre, kind, 24);
        ui::dashed_circle(ui, centre, ui.px(11.5F), ui.colour(Role::line));
        ui::icon(ui, ui::icon_of(kind), centre, 14, Role::line);
    };
    sign(Kind::investor, in);
    sign(Kind::collector, out);
    static constexpr const char* keys[] = {"balance.both", "balance.invests_only",
                                           "balance.collects_only", "balance.neither"};
    const auto band = static_cast<int>(quadrant);
    const std::string& words = view.words(keys[band]);
    if (in_words) {
        rest.take_left(ui.px(6));
        ui::draw_text_middle(ui, rest, words, {.role = Role::text2, .max_lines = 3});
        return;
    }
    const ui::IdScope scope{ui, "band", static_cast<std::uint64_t>(band)};
    const ui::Touch touch = ui.touch("legend", area, {.focusable = false});
    ui::hint(ui, touch, area, {words});
}

void draw_heads(View& view, const Columns& columns, const Rect& line) {
    ui::Ui& ui = view.ui;
    const ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};
    if (columns.words) {
        Rect legend{columns.legend.x, line.y, columns.legend.w + columns.in.w * 0.5F, line.h};
        legend = legend.inset(ui.px(16), 0, 0, 0);
        ui::open_place(ui, legend.take_left(ui.px(22), ui.px(8)).centre(), 9);
        ui::draw_text(ui, legend, view.words("balance.nothing_named"), small);
    }
    const auto head = [&](Kind kind, const char* key, Rect area, bool right) {
        const Rect sign =
            right ? area.take_right(ui.px(20), ui.px(8)) : area.take_left(ui.px(20), ui.px(8));
        ui::icon(ui, ui::icon_of(kind), sign.centre(), 18, ui::line_of(kind));
        ui::draw_text(ui, area, view.words(key),
                      {.weight = ui::Weight::semibold,
                       .role = ui::ink_of(kind),
                       .align = right ? ui::Align::right : ui::Align::left});
    };
    head(Kind::investor, "balance.puts_in",
         Rect{columns.in.x, line.y, columns.in.w, line.h}.inset(ui.px(12), 0), true);
    Rect out = Rect{columns.out.x, line.y, columns.out.w, line.h}.inset(ui.px(12), 0);
    head(Kind::collector, "balance.gains", out, false);
    if (!columns.words) return;
    const std::string& assumed = view.words("balance.assumed");
    const float width = ui::text_width(ui, assumed, small);
    ui::draw_text(ui, out.take_right(width, ui.px(8)), assumed, small);
    block(ui, out.take_right(ui.px(18)).middle_row(ui.px(18)), Kind::collector, true);
}

/// What the group says about it: cards like any other, in words rather than in the arena.
void draw_insights(View& view, const Glance& glance, ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    ui::section_head(ui, rest.take_top(ui.px(28), ui.px(8)), view.words("balance.insights"));
    const auto insights = cards_of(glance.state.board, CardKind::insight);
    if (insights.empty()) {
        const Rect empty = rest.take_top(ui.px(56));
        ui::dashed_rect(ui, empty, ui.colour(Role::line), 8);
        ui::draw_text(ui, empty.inset(ui.px(16), 0), view.words("balance.no_insights"),
                      {.role = Role::text2});
        return;
    }
    for (const CardId id : insights) {
        const std::string& text = glance.state.board.find(id)->text;
        const ui::RowLook look{
            .left = Icon::note, .left_role = Role::accent, .title_lines = 3, .group = "insights"};
        const float height = ui::row_height(ui, rest.w, text, {}, look);
        const Rect row = rest.take_top(std::max(height, ui.px(44)), ui.px(8));
        if (ui.hidden(row)) continue;
        const ui::IdScope scope{ui, "insight", id.value};
        ui::fill(ui, row, Role::surface, 8);
        if (ui::row_button(ui, "row", row, text, {}, look)) console.selected = id;
    }
}

}  // namespace

void draw_balance(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "balance"};
    const auto rows = balance_of(glance.state.board);
    if (rows.empty() && cards_of(glance.state.board, CardKind::insight).empty())
        return ui::empty_state(ui, area, Icon::compare, view.words("balance.empty"),
                               view.words("balance.empty_line"));
    ui::ScrollArea scroll{ui, "scroll", area.inset(ui.px(16), ui.px(8), ui.px(16), 0)};
    Rect rest = scroll.content();
    const float top = rest.y;
    if (!rows.empty()) draw_heads(view, cut_columns(ui, rest), rest.take_top(ui.px(28), ui.px(8)));
    for (const Quadrant quadrant :
         {Quadrant::both, Quadrant::invests_only, Quadrant::collects_only, Quadrant::neither}) {
        const auto in_band = std::count_if(
            rows.begin(), rows.end(), [&](const auto& row) { return row.quadrant == quadrant; });
        if (in_band == 0) continue;
        const float height = ui.px(party_row) * static_cast<float>(in_band) + ui.px(12);
        const Rect band = rest.take_top(height, ui.px(8));
        ui::panel(ui, band);
        const Columns columns = cut_columns(ui, band);
        ui::fill(ui, columns.party,
                 ui::mix(ui.colour(Role::surface), ui.colour(Role::ground), 0.5F));
        // In a high band it stands where the eye begins, not far below the edge of the window.
        Rect legend = columns.legend;
        legend.h = std::min(legend.h, ui.px(3 * party_row + 12));
        draw_legend(view, quadrant, legend, columns.words);
        float y = band.y + ui.px(6);
        for (const auto& row : rows) {
            if (row.quadrant != quadrant) continue;
            draw_row(view, glance, console, row, columns, y);
            y += ui.px(party_row);
        }
    }
    rest.take_top(ui.px(16));
    draw_insights(view, glance, console, rest);
    scroll.used(rest.y - top + ui.px(16));
}

}  // namespace kring
