#include "core/report/arena_parts.h"

#include <algorithm>
#include <map>

namespace kring::arena {

namespace {

/// Between the parts of a key; no theme has a line end.
constexpr char key_part = '\n';

/// Cards that fold together.
struct Group {
    CardBox face;  ///< what a stack of them says
    Cards members;
    std::size_t pieces = 1;  ///< boxes it has while nothing is opened
    std::size_t slots = 1;   ///< boxes it may use now
    bool rest = false;
};

class Folder {
public:
    Folder(const Board& board, ArenaColumn column, const std::set<std::string>& opened)
        : m_board{board}, m_column{column}, m_opened{opened} {}

    std::vector<CardBox> fold(const Cards& cards, std::size_t slots) {
        if (cards.size() <= slots) {
            for (const CardId id : cards) add_card(id, {});
            return std::move(m_boxes);
        }
        std::vector<Group> groups = group(cards);
        share_out(groups, slots);
        for (const Group& g : groups) fold_run(g.members, g.slots, g.pieces, g.face);
        return std::move(m_boxes);
    }

private:
    const Card& card(CardId id) const { return m_board.cards.at(id); }
    bool is_negative(CardId id) const {
        return m_column == ArenaColumn::effect && card(id).details.valence == Valence::negative;
    }

    void add_card(CardId id, const std::string& opened_in) {
        CardBox box;
        box.column = m_column;
        box.card = id;
        box.members = {id};
        box.negative = is_negative(id);
        box.opened_in = opened_in;
        m_boxes.push_back(std::move(box));
    }

    void add_stack(const Cards& members, const CardBox& face, const std::string& opened_in) {
        if (members.size() == 1) return add_card(members.front(), opened_in);
        CardBox box = face;
        box.members = members;
        box.opened_in = opened_in;
        m_boxes.push_back(std::move(box));
    }

    bool is_opened(const std::string& key) const {
        const auto it = m_opened.lower_bound(key);
        return it != m_opened.end() &&
               (*it == key || it->compare(0, key.size() + 1, key + key_part) == 0);
    }

    CardBox face_of(CardId id) const {
        const CardDetails& d = card(id).details;
        CardBox face;
        face.column = m_column;
        face.stack = true;
        face.negative = is_negative(id);
        std::string name = "rest";
        if (!d.theme.empty()) {
            face.by = StackBy::theme;
            face.theme = d.theme;
            name = "theme:" + d.theme;
        } else if (m_column == ArenaColumn::effect && d.horizon != Horizon::unset) {
            face.by = StackBy::horizon;
            face.horizon = d.horizon;
            name = "horizon:" + std::to_string(static_cast<int>(d.horizon));
        } else if (m_column == ArenaColumn::effect && d.scope != Scope::unset) {
            face.by = StackBy::scope;
            face.scope = d.scope;
            name = "scope:" + std::to_string(static_cast<int>(d.scope));
        }
        face.key = key_of(face.negative, name);
        return face;
    }
    std::string key_of(bool negative, const std::string& name) const {
        return std::string{"iaec"[at(m_column)]} + (negative ? "-" : "+") + name;
    }
    CardBox rest_face(bool negative, const std::string& name) const {
        CardBox face;
        face.column = m_column;
        face.stack = true;
        face.negative = negative;
        face.key = key_of(negative, name);
        return face;
    }

    std::vector<Group> group(const Cards& cards) const {
        std::vector<Group> groups;
        std::map<std::string, std::size_t> known;
        for (const CardId id : cards) {
            CardBox face = face_of(id);
            const auto [it, fresh] = known.try_emplace(face.key, groups.size());
            if (fresh) {
                const bool rest = face.by == StackBy::rest;
                groups.push_back({std::move(face), {}, 1, 1, rest});
            }
            groups[it->second].members.push_back(id);
        }
        return groups;
    }

    /// Puts group `i` into the one called `name` of its own sign.
    void pool(std::vector<Group>& groups, std::size_t i, const std::string& name) const {
        Group gone = std::move(groups[i]);
        groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i));
        CardBox face = rest_face(gone.face.negative, name);
        const auto into = std::find_if(groups.begin(), groups.end(),
                                       [&](const Group& g) { return g.face.key == face.key; });
        if (into == groups.end()) {
            groups.push_back({std::move(face), std::move(gone.members), 1, 1, true});
            return;
        }
        into->members.insert(into->members.end(), gone.members.begin(), gone.members.end());
        std::sort(into->members.begin(), into->members.end(), [&](CardId a, CardId b) {
            return std::pair{card(a).rank, a} < std::pair{card(b).rank, b};
        });
    }

    /// The smallest of the groups that `may` be pooled, the last of equals; groups.size(): none.
    template <class May>
    static std::size_t smallest(const std::vector<Group>& groups, const May& may) {
        std::size_t best = groups.size();
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (!may(groups[i])) continue;
            if (best == groups.size() || groups[i].members.size() <= groups[best].members.size())
                best = i;
        }
        return best;
    }

    /// What each group gets while nothing is opened: one box, and the cards of no group what is
    /// left.
    void share_closed(std::vector<Group>& groups, std::size_t slots) const {
        while (groups.size() > slots) {
            const std::size_t i = smallest(groups, [](const Group& g) { return !g.rest; });
            if (i == groups.size()) break;
            pool(groups, i, "rest");
        }
        std::size_t left = slots - std::min(slots, groups.size());
        for (Group& g : groups) {
            if (!g.rest) continue;
            const std::size_t more = std::min(left, g.members.size() - 1);
            g.pieces += more;
            left -= more;
        }
        for (Group& g : groups) g.slots = g.pieces;
    }

    /// Then the opened one gets what it needs; the others wait, as they are or all as one.
    void share_out(std::vector<Group>& groups, std::size_t slots) const {
        share_closed(groups, slots);
        const auto open = std::find_if(groups.begin(), groups.end(),
                                       [&](const Group& g) { return is_opened(g.face.key); });
        if (open == groups.end()) return;
        const std::string key = open->face.key;
        // One piece of it, and a stack for those before and for those after.
        const std::size_t wanted =
            open->pieces == 1 ? open->members.size() : open->members.size() / open->pieces + 3;
        const auto used = [&] {
            std::size_t n = 0;
            for (const Group& g : groups) n += g.face.key == key ? 0 : g.slots;
            return n;
        };
        for (Group& g : groups)
            if (g.face.key != key && used() + wanted > slots) g.slots = g.pieces = 1;
        const std::string others = "others";
        const auto waits = [&](const Group& g) {
            return g.face.key != key && g.face.key != key_of(g.face.negative, others);
        };
        if (used() + wanted > slots)
            for (std::size_t i = smallest(groups, waits); i != groups.size();
                 i = smallest(groups, waits))
                pool(groups, i, others);
        for (Group& g : groups)
            if (g.face.key == key)
                g.slots = std::min(g.members.size(), slots - std::min(slots, used()));
    }

    /// Cards in their order, over at most `slots` boxes; as long as none of its pieces is opened
    /// over `pieces`, as evenly as can be, the longer stacks first.
    void fold_run(const Cards& cards, std::size_t slots, std::size_t pieces, const CardBox& face,
                  const std::string& opened_in = {}) {
        const bool opened = is_opened(face.key);
        const std::string inside = opened ? face.key : opened_in;
        if (cards.size() <= slots) {
            for (const CardId id : cards) add_card(id, inside);
            return;
        }
        if (slots <= 1) return add_stack(cards, face, opened_in);
        if (opened && pieces == 1) pieces = slots;
        std::vector<Cards> piece(pieces);
        std::size_t from = 0;
        for (std::size_t i = 0; i < pieces; ++i) {
            const std::size_t n = cards.size() / pieces + (i < cards.size() % pieces ? 1 : 0);
            for (std::size_t k = 0; k < n; ++k) piece[i].push_back(cards[from++]);
        }
        const auto piece_face = [&](std::size_t i) {
            CardBox f = face;
            if (pieces > 1) f.key += key_part + std::to_string(i);
            return f;
        };
        for (std::size_t i = 0; i < pieces; ++i)
            if (pieces > 1 && piece[i].size() > 1 && is_opened(piece_face(i).key))
                return open_piece(piece, i, slots, piece_face, inside);
        for (std::size_t i = 0; i < pieces; ++i) add_stack(piece[i], piece_face(i), inside);
    }

    /// One piece of a run card by card; those before and after it wait, as one stack each, or as
    /// one together where there are hardly any slots.
    template <class Face>
    void open_piece(const std::vector<Cards>& pieces, std::size_t open, std::size_t slots,
                    const Face& face, const std::string& inside) {
        Cards before;
        Cards after;
        for (std::size_t i = 0; i < pieces.size(); ++i)
            if (i != open) {
                Cards& side = i < open ? before : after;
                side.insert(side.end(), pieces[i].begin(), pieces[i].end());
            }
        if (slots <= 3) {
            after.insert(after.begin(), before.begin(), before.end());
            before.clear();
        }
        const std::size_t others = (before.empty() ? 0U : 1U) + (after.empty() ? 0U : 1U);
        if (!before.empty()) add_stack(before, face(open - 1), inside);
        fold_run(pieces[open], slots - others, 1, face(open), inside);
        if (!after.empty()) add_stack(after, face((open + 1) % pieces.size()), inside);
    }

    const Board& m_board;
    ArenaColumn m_column;
    const std::set<std::string>& m_opened;
    std::vector<CardBox> m_boxes;
};

}  // namespace

std::vector<CardBox> fold_column(const Board& board, ArenaColumn column, const Cards& cards,
                                 std::size_t slots, const std::set<std::string>& opened) {
    return Folder{board, column, opened}.fold(cards, slots);
}

}  // namespace kring::arena
