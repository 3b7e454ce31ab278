#include "app/projector/wall_page.h"
#include "app/ui/code_words.h"

#include <algorithm>
#include <array>
#include <set>

namespace kring {

using ui::Icon;
using ui::Kind;
using ui::Rect;
using ui::Role;

namespace {

/// Where the parts of a band stand, and how high a row is.
struct Cut {
    float legend, side, party, row;
};

struct Block {
    Kind kind = Kind::investor;
    bool assumed = false;
};

void draw_block(ui::Ui& ui, const Rect& rect, const Block& block) {
    if (block.assumed) {
        ui::fill(ui, rect, ui::tint_of(block.kind), 6);
        ui::dashed_rect(ui, rect, ui.colour(ui::line_of(block.kind)), 6);
        return;
    }
    ui::fill(ui, rect, ui::line_of(block.kind), 6);
    if (block.kind == Kind::negative && rect.w >= ui.px(10))
        ui::icon(ui, Icon::warning, rect.centre(), std::min(18.F, rect.w / ui.scale * 0.7F),
                 Role::bead, 2.2F);
}

/// All blocks, narrower when there are many for `room`: none may be missing. Returns their width.
float draw_blocks(const WallPage& wall, const Rect& row, const std::vector<Block>& blocks,
                  float room, bool to_left) {
    const float gap = wall.w(8);
    const float height = std::min(wall.w(64), row.h - wall.w(12));
    const auto count = static_cast<float>(blocks.size());
    const float width = std::min(height, std::max(room / count - gap, wall.w(8)));
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const float along = (width + gap) * static_cast<float>(i);
        const float x = to_left ? row.right() - width - along : row.x + along;
        draw_block(wall.ui, Rect{x, row.y, width, row.h}.middle_row(height), blocks[i]);
    }
    return (width + gap) * count;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    std::set<std::string> seen;
    for (const auto& word : words)
        if (!word.empty() && seen.insert(word).second) all += all.empty() ? word : ", " + word;
    return all;
}

/// What blocks may take beside their words.
float room_for_blocks(const WallPage& wall, const Rect& area, const std::string& words) {
    const float beside = ui::text_width(wall.ui, words) + wall.w(24);
    return std::max(area.w - beside, area.w * 0.3F);
}

/// Words beside blocks: as many lines as the row has.
void draw_words(const WallPage& wall, const Rect& area, const std::string& text, ui::Align align) {
    const int lines = area.h >= wall.w(80) ? 2 : 1;
    ui::draw_text_middle(wall.ui, area, text, {.align = align, .max_lines = lines});
}

void draw_puts_in(const WallPage& wall, const BalanceRow& row, Rect area) {
    if (row.puts_in.empty())
        return ui::open_place(wall.ui, {area.right() - wall.w(24), area.centre().y});
    std::vector<Block> blocks;
    std::vector<std::string> words;
    for (const PutsIn& part : row.puts_in) {
        words.push_back(wall.words(key_of(part.kind)));
        for (int i = 0; i < part.weight; ++i)
            blocks.push_back({Kind::investor, i >= part.weight - part.assumed});
    }
    const std::string says = joined(words);
    const float room = room_for_blocks(wall, area, says);
    area.take_right(draw_blocks(wall, area, blocks, room, true) + wall.w(12));
    draw_words(wall, area, says, ui::Align::right);
}

/// "niet aan tafel", at the right end of the row.
void draw_absent(const WallPage& wall, Rect& area, float needed) {
    ui::Ui& ui = wall.ui;
    const std::string& words = wall.words("balance.absent");
    const float text = ui::text_width(ui, words) + 1;
    const bool fits = area.w > text + wall.w(24 + 32 + 12 + 24 + 16) + needed;
    Rect chip = area.take_right(fits ? text + wall.w(24 + 32 + 12 + 24) : wall.w(64), wall.w(16))
                    .middle_row(std::min(wall.w(56), area.h - wall.w(8)));
    ui::fill(ui, chip, ui::tint_of(Kind::investor), 14);
    if (!fits) return ui::icon(ui, Icon::person, chip.centre(), 16, ui::ink_of(Kind::investor));
    chip.take_left(wall.w(24));
    ui::icon(ui, Icon::person, chip.take_left(wall.w(32), wall.w(12)).centre(), 16,
             ui::ink_of(Kind::investor));
    ui::draw_text(ui, chip, words, {.role = ui::ink_of(Kind::investor)});
}

void draw_gains(const WallPage& wall, const BalanceRow& row, Rect area) {
    std::vector<Block> blocks;
    std::vector<std::string> words;
    for (const Gains& part : row.gains) {
        words.push_back(part.note.empty() ? wall.words(key_of(part.kind)) : part.note);
        for (int i = 0; i < part.weight; ++i)
            blocks.push_back({part.negative ? Kind::negative : Kind::collector, part.assumed});
    }
    const std::string says = joined(words);
    const float beside = static_cast<float>(blocks.size()) * wall.w(72) + wall.w(12) +
                         std::min(ui::text_width(wall.ui, says), wall.w(420));
    if (row.absent) draw_absent(wall, area, beside);
    if (row.gains.empty()) return ui::open_place(wall.ui, {area.x + wall.w(24), area.centre().y});
    const float room = room_for_blocks(wall, area, says);
    area.take_left(draw_blocks(wall, area, blocks, room, false) + wall.w(12));
    draw_words(wall, area, says, ui::Align::left);
}

/// Two beads that say what the quadrant is, and the words for it.
void draw_quadrant(const WallPage& wall, Quadrant quadrant, Rect area, bool narrow) {
    ui::Ui& ui = wall.ui;
    static constexpr std::array keys{"balance.both", "balance.invests_only",
                                     "balance.collects_only", "balance.neither"};
    const bool in = quadrant == Quadrant::both || quadrant == Quadrant::invests_only;
    const bool out = quadrant == Quadrant::both || quadrant == Quadrant::collects_only;
    const auto sign = [&](bool on, Kind kind) {
        const ImVec2 centre = area.take_left(wall.w(48), wall.w(narrow ? -4 : 8)).centre();
        if (on) return ui::bead(ui, centre, kind, 24);
        ui::dashed_circle(ui, centre, wall.w(23), ui.colour(Role::line));
        ui::icon(ui, ui::icon_of(kind), centre, 13, Role::line);
    };
    sign(in, Kind::investor);
    sign(out, Kind::collector);
    area.take_left(wall.w(12));
    std::string words = wall.words(keys[static_cast<std::size_t>(quadrant)]);
    if (area.h < wall.w(80)) std::replace(words.begin(), words.end(), '\n', ' ');
    ui::draw_text_middle(ui, area, words, {.role = Role::text2, .max_lines = 2});
}

void draw_heads(const WallPage& wall, const Cut& cut, const Rect& area) {
    ui::Ui& ui = wall.ui;
    Rect line = area;
    Rect left = line.take_left(cut.legend + cut.side);
    line.take_left(cut.party + wall.w(24));
    const auto word = [&](const char* key, Role role) {
        return std::pair{std::string{wall.words(key)},
                         ui::TextLook{.weight = ui::Weight::semibold, .role = role}};
    };
    const auto [in, in_look] = word("balance.puts_in", ui::ink_of(Kind::investor));
    left.take_right(wall.w(24));
    ui::icon(ui, Icon::investor, left.take_right(wall.w(36), wall.w(14)).centre(), 18,
             ui::line_of(Kind::investor), 2.2F);
    ui::draw_text(ui, left.take_right(ui::text_width(ui, in, in_look) + 1, wall.w(48)), in,
                  in_look);
    left.take_left(wall.w(32));
    const std::string& none = wall.words("balance.nothing_named");
    if (left.w > ui::text_width(ui, none) + wall.w(70)) {
        ui::open_place(ui, left.take_left(wall.w(44), wall.w(18)).centre());
        ui::draw_text(ui, left, none);
    }
    const auto [out, out_look] = word("balance.gains", ui::ink_of(Kind::collector));
    ui::icon(ui, Icon::collector, line.take_left(wall.w(36), wall.w(14)).centre(), 18,
             ui::line_of(Kind::collector), 2.2F);
    ui::draw_text(ui, line.take_left(ui::text_width(ui, out, out_look) + 1, wall.w(48)), out,
                  out_look);
    const std::string& assumed = wall.words("balance.assumed");
    const float width = ui::text_width(ui, assumed) + 1;
    if (line.w < width + wall.w(60)) return;
    ui::draw_text(ui, line.take_right(width, wall.w(16)), assumed);
    draw_block(ui, line.take_right(wall.w(40)).middle_row(wall.w(40)), {Kind::collector, true});
}

/// Some name is too long for one line of the middle.
bool needs_two_lines(const WallPage& wall, const BalanceScreen& screen, const Cut& cut) {
    const ui::TextLook bold{.weight = ui::Weight::semibold};
    return std::any_of(screen.parties.begin(), screen.parties.end(), [&](const auto& party) {
        return ui::text_width(wall.ui, party.second, bold) > cut.party - wall.w(24);
    });
}

void draw_row(const WallPage& wall, const BalanceScreen& screen, const BalanceRow& row,
              const Cut& cut, Rect line) {
    const auto name = screen.parties.find(row.party);
    line.take_left(cut.legend);
    draw_puts_in(wall, row, line.take_left(cut.side).inset(wall.w(8), 0, wall.w(24), 0));
    const Rect party = line.take_left(cut.party).inset(wall.w(12), 0);
    if (name != screen.parties.end())
        ui::draw_text_middle(wall.ui, party, name->second,
                             {.weight = ui::Weight::semibold,
                              .align = ui::Align::centre,
                              .max_lines = cut.row >= wall.w(80) ? 2 : 1});
    draw_gains(wall, row, line.inset(wall.w(24), 0));
}

}  // namespace

void draw_balance(const WallPage& wall, const BalanceScreen& screen, Rect area) {
    ui::Ui& ui = wall.ui;
    if (screen.rows.empty())
        return draw_wall_invitation(wall, area, Icon::compare, wall.words("balance.empty"),
                                    wall.words("balance.empty_line"));
    const Rect heads = area.take_top(wall.w(40), wall.w(20));
    const bool narrow = area.w < wall.w(1500);
    const float legend = wall.w(narrow ? 330 : 400);
    const float party = std::clamp(area.w * 0.175F, wall.w(290), wall.w(320));
    Cut cut{legend, (area.w - party) / 2 - legend, party, 0};
    const float pad = wall.w(12);
    const float gap = wall.w(20);
    const auto count = static_cast<float>(screen.rows.size());
    std::set<Quadrant> used;
    for (const BalanceRow& row : screen.rows) used.insert(row.quadrant);
    const float around = static_cast<float>(used.size()) * (2 * pad + gap) - gap;
    // Rows move together before any of them goes to the next page.
    const float least = wall.w(needs_two_lines(wall, screen, cut) ? 92 : 56);
    const float pitch = std::clamp((area.h - around) / count, least, wall.w(100));
    std::vector<float> heights;
    for (std::size_t i = 0; i < screen.rows.size(); ++i) {
        const bool last =
            i + 1 == screen.rows.size() || screen.rows[i + 1].quadrant != screen.rows[i].quadrant;
        heights.push_back(pitch + (last ? 2 * pad + gap : 0));
    }
    heights.back() -= gap;
    const WallRows rows = rows_that_fit(wall, heights, 0, area.h);
    cut.row = pitch;
    draw_heads(wall, cut, heads);
    Rect rest = area;
    for (std::size_t i = rows.first; i < rows.end;) {
        std::size_t end = i;
        while (end < rows.end && screen.rows[end].quadrant == screen.rows[i].quadrant) ++end;
        Rect band = rest.take_top(pitch * static_cast<float>(end - i) + 2 * pad, gap);
        draw_wall_panel(wall, band, Role::surface, 10);
        const float middle = band.x + cut.legend + cut.side;
        ui::fill(ui, Rect{middle, band.y, cut.party, band.h},
                 ui::mix(ui.colour(Role::surface), ui.colour(Role::ground), 0.75F));
        draw_quadrant(wall, screen.rows[i].quadrant,
                      {band.x + wall.w(narrow ? 16 : 32), band.y,
                       cut.legend - wall.w(narrow ? 16 : 32), band.h},
                      narrow);
        band = band.inset(0, pad);
        for (; i < end; ++i) draw_row(wall, screen, screen.rows[i], cut, band.take_top(pitch));
    }
    draw_wall_foot(wall, area, rows, screen.rows.size());
}

}  // namespace kring
