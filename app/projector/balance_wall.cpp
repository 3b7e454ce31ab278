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
    float legend, side, party, gains, row;
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

/// Blocks and the words beside them, at one side of a party.
struct Side {
    std::vector<Block> blocks;
    std::string says;
};

/// Of one block and the gap beside it: narrower when there are many for `room`, none may be
/// missing.
float block_pitch(const WallPage& wall, std::size_t count, float height, float room) {
    const float gap = wall.w(8);
    const float each = room / static_cast<float>(count) - gap;
    return std::min(height, std::max(each, wall.w(8))) + gap;
}

/// From the right end of the row or from its left.
void draw_blocks(const WallPage& wall, const Rect& row, const std::vector<Block>& blocks,
                 float pitch, bool to_left) {
    const float width = pitch - wall.w(8);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const float along = pitch * static_cast<float>(i);
        const float x = to_left ? row.right() - width - along : row.x + along;
        draw_block(wall.ui, Rect{x, row.y, width, row.h}, blocks[i]);
    }
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    std::set<std::string> seen;
    for (const auto& word : words)
        if (!word.empty() && seen.insert(word).second) all += all.empty() ? word : ", " + word;
    return all;
}

Side puts_in(const WallPage& wall, const BalanceRow& row) {
    Side side;
    std::vector<std::string> words;
    for (const PutsIn& part : row.puts_in) {
        words.push_back(wall.words(key_of(part.kind)));
        for (int i = 0; i < part.weight; ++i)
            side.blocks.push_back({Kind::investor, i >= part.weight - part.assumed});
    }
    side.says = joined(words);
    return side;
}

Side gains(const WallPage& wall, const BalanceRow& row) {
    Side side;
    std::vector<std::string> words;
    for (const Gains& part : row.gains) {
        words.push_back(part.note.empty() ? wall.words(key_of(part.kind)) : part.note);
        for (int i = 0; i < part.weight; ++i)
            side.blocks.push_back({part.negative ? Kind::negative : Kind::collector, part.assumed});
    }
    side.says = joined(words);
    return side;
}

float widest_word(ui::Ui& ui, std::string words) {
    std::replace(words.begin(), words.end(), ' ', '\n');
    return ui::text_width(ui, words);
}

/// How blocks and words share the room of a side.
struct Share {
    float pitch = 0;     ///< of the blocks
    float words = 0;     ///< width that is left beside them
    int lines = 1;       ///< that the words take there
    bool below = false;  ///< too many, or too narrow for some word: blocks go under the words
};

Share share_of(const WallPage& wall, const Side& side, float width, float row) {
    const float height = std::min(wall.w(64), row - wall.w(12));
    const float beside = ui::text_width(wall.ui, side.says) + wall.w(24);
    const float room = std::max(width - beside, width * 0.3F);
    const std::size_t count = side.blocks.size();
    Share share{block_pitch(wall, count, height, room)};
    share.words = width - share.pitch * static_cast<float>(count) - wall.w(12);
    share.lines = ui::text_lines(wall.ui, share.words, side.says);
    share.below = share.lines > 2 || widest_word(wall.ui, side.says) > share.words;
    return share;
}

/// Words over their blocks: as many lines as the row has beside a low row of blocks.
void draw_over_blocks(const WallPage& wall, const Rect& area, const Side& side, bool to_left) {
    ui::Ui& ui = wall.ui;
    const ui::Align align = to_left ? ui::Align::right : ui::Align::left;
    const float line = ui::text_height(ui, area.w, "0");
    const bool two = area.h >= 2 * line + wall.w(12) && ui::text_lines(ui, area.w, side.says) > 1;
    const float words = two ? 2 * line : line;
    const float gap = wall.w(6);
    const float low = std::clamp(area.h - words - gap - wall.w(4), wall.w(8), wall.w(24));
    Rect rest = area.middle_row(words + gap + low);
    ui::draw_text_block(ui, rest.take_top(words, gap), side.says,
                        {.align = align, .max_lines = two ? 2 : 1});
    draw_blocks(wall, rest, side.blocks, block_pitch(wall, side.blocks.size(), wall.w(64), area.w),
                to_left);
}

void draw_side(const WallPage& wall, Rect area, const Side& side, bool to_left) {
    const Share share = share_of(wall, side, area.w, area.h);
    if (share.below) return draw_over_blocks(wall, area, side, to_left);
    const float height = std::min(wall.w(64), area.h - wall.w(12));
    const float taken = area.w - share.words;
    const Rect blocks = to_left ? area.take_right(taken) : area.take_left(taken);
    draw_blocks(wall, blocks.middle_row(height), side.blocks, share.pitch, to_left);
    const int lines = area.h >= wall.w(80) ? 2 : 1;
    ui::draw_text_middle(
        wall.ui, area, side.says,
        {.align = to_left ? ui::Align::right : ui::Align::left, .max_lines = lines});
}

void draw_puts_in(const WallPage& wall, const BalanceRow& row, const Rect& area) {
    if (row.puts_in.empty())
        return ui::open_place(wall.ui, {area.right() - wall.w(24), area.centre().y});
    draw_side(wall, area, puts_in(wall, row), true);
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
    const Side side = gains(wall, row);
    const float beside = static_cast<float>(side.blocks.size()) * wall.w(72) + wall.w(12) +
                         std::min(ui::text_width(wall.ui, side.says), wall.w(420));
    if (row.absent) draw_absent(wall, area, beside);
    if (row.gains.empty()) return ui::open_place(wall.ui, {area.x + wall.w(24), area.centre().y});
    draw_side(wall, area, side, false);
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

/// Something in a row is too long for one line: the party, or a word beside its blocks.
bool needs_two_lines(const WallPage& wall, const BalanceScreen& screen, const Cut& cut) {
    const ui::TextLook bold{.weight = ui::Weight::semibold};
    const auto is_long = [&](const auto& party) {
        return ui::text_width(wall.ui, party.second, bold) > cut.party - wall.w(24);
    };
    if (std::any_of(screen.parties.begin(), screen.parties.end(), is_long)) return true;
    const float room = cut.side - wall.w(24 + 8);
    return std::any_of(screen.rows.begin(), screen.rows.end(), [&](const BalanceRow& row) {
        const auto long_side = [&](const Side& side, float width) {
            if (side.blocks.empty()) return false;
            const Share share = share_of(wall, side, width, wall.w(56));
            return share.below || share.lines > 1;
        };
        const float absent = row.absent ? wall.w(64 + 16) : 0;
        return long_side(puts_in(wall, row), room) ||
               long_side(gains(wall, row), cut.gains - wall.w(24 + 24) - absent);
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
    const float half = (area.w - party) / 2;
    Cut cut{legend, half - legend, party, half, 0};
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
