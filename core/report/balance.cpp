#include "core/report/balance.h"

#include <algorithm>
#include <map>

namespace kring {

namespace {

void add_once(std::vector<std::string>& words, const std::string& word) {
    if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end())
        words.push_back(word);
}

void add_contribution(BalanceRow& row, const Link& link) {
    const LinkDetails& d = link.details;
    auto sum = std::find_if(row.puts_in.begin(), row.puts_in.end(),
                            [&](const PutsIn& p) { return p.kind == d.contribution; });
    if (sum == row.puts_in.end()) {
        sum = row.puts_in.insert(row.puts_in.end(), PutsIn{});
        sum->kind = d.contribution;
    }
    ++sum->links;
    sum->weight += d.weight;
    if (d.assumed) sum->assumed += d.weight;
    add_once(sum->notes, d.note);
    add_once(sum->amounts, d.amount);
    if (std::find(sum->activities.begin(), sum->activities.end(), link.to) == sum->activities.end())
        sum->activities.push_back(link.to);
    row.total_in += d.weight;
}

void add_benefit(BalanceRow& row, const Board& board, LinkId id, const Link& link) {
    const LinkDetails& d = link.details;
    const bool negative = board.cards.at(link.from).details.valence == Valence::negative;
    row.gains.push_back(
        {id, link.from, d.benefit, d.note, d.amount, d.weight, negative, d.assumed});
    row.total_out += d.weight;
}

Quadrant quadrant_of(const BalanceRow& row) {
    if (row.puts_in.empty()) return row.gains.empty() ? Quadrant::neither : Quadrant::collects_only;
    return row.gains.empty() ? Quadrant::invests_only : Quadrant::both;
}

void finish(BalanceRow& row) {
    row.quadrant = quadrant_of(row);
    std::stable_sort(row.puts_in.begin(), row.puts_in.end(),
                     [](const PutsIn& a, const PutsIn& b) { return a.weight > b.weight; });
    const auto order = [](const Gains& g) { return g.negative ? 2 : g.assumed ? 1 : 0; };
    std::stable_sort(row.gains.begin(), row.gains.end(),
                     [&](const Gains& a, const Gains& b) { return order(a) < order(b); });
}

}  // namespace

std::vector<BalanceRow> balance_of(const Board& board) {
    std::vector<BalanceRow> rows;
    std::map<CardId, std::size_t> place;
    for (const CardId id : cards_of(board, CardKind::party)) {
        place[id] = rows.size();
        BalanceRow row;
        row.party = id;
        row.absent = board.cards.at(id).details.presence == Presence::absent;
        rows.push_back(std::move(row));
    }
    for (const auto& [id, link] : board.links) {
        if (!board.shows(link)) continue;
        if (link.kind == LinkKind::contribution && place.contains(link.from))
            add_contribution(rows[place.at(link.from)], link);
        if (link.kind == LinkKind::benefit && place.contains(link.to))
            add_benefit(rows[place.at(link.to)], board, id, link);
    }
    for (BalanceRow& row : rows) finish(row);
    std::stable_sort(rows.begin(), rows.end(), [](const BalanceRow& a, const BalanceRow& b) {
        if (a.quadrant != b.quadrant) return a.quadrant < b.quadrant;
        return a.total_in + a.total_out > b.total_in + b.total_out;
    });
    return rows;
}

}  // namespace kring
