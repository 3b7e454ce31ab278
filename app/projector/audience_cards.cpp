#include "app/projector/audience_parts.h"

#include <algorithm>

namespace kring::audience {

Board shown_board(const Board& board) {
    Board shown;
    for (const auto& [id, card] : board.cards) {
        if (card.in_bin || card.merged_into) continue;
        Card& kept = shown.cards[id];
        kept.kind = card.kind;
        kept.text = card.text;
        kept.details = card.details;
        kept.details.without_us.clear();
        kept.details.result.clear();
        kept.rank = card.rank;
        kept.place = card.place;
    }
    for (const auto& [id, link] : board.links)
        if (board.shows(link)) shown.links[id] = link;
    return shown;
}

WelcomeScreen welcome_of(const State& state) {
    WelcomeScreen screen;
    screen.title = state.title;
    screen.case_sentence = state.case_sentence;
    screen.question = state.question;
    screen.agreements = state.method.agreements;
    screen.stories = state.method.choosing.has_value();
    for (const std::string& id : state.nameless_phases)
        if (const Phase* phase = state.method.phase(id)) screen.nameless.push_back(phase->name);
    return screen;
}

QuestionScreen question_of(const Phase& phase) { return {phase.prompts}; }

static bool in_lane(const Card& card, const Lane& lane) {
    if (card.kind != lane.kind) return false;
    if (card.kind != CardKind::party || lane.sides == Sides{}) return true;
    return (lane.sides.investor && card.details.sides.investor) ||
           (lane.sides.collector && card.details.sides.collector);
}

BoardScreen board_of(const State& state, const Phase& phase) {
    const Board shown = shown_board(state.board);
    BoardScreen screen;
    for (const Lane& lane : state.method.lanes) {
        const bool open =
            std::find(phase.lanes.begin(), phase.lanes.end(), lane.id) != phase.lanes.end();
        BoardScreen::Column column;
        column.name = lane.name;
        column.invites = lane.invites;
        column.kind = lane.kind;
        column.sides = lane.sides;
        for (const CardId id : cards_of(shown, lane.kind)) {
            const Card& card = *shown.find(id);
            if (in_lane(card, lane))
                column.items.push_back(
                    {card.text, card.details.valence == Valence::negative, state.wall.card == id});
        }
        // Lanes of later phases would only be empty columns.
        if (open || !column.items.empty()) screen.columns.push_back(std::move(column));
    }
    return screen;
}

/// The column that would fill an open place has been talked about; before that it is no gap to a
/// room, and the empty column asks by itself.
static bool asked_already(const Board& board, GapRule rule) {
    const auto used = [&](auto&& on_rim) {
        const auto parties = cards_of(board, CardKind::party);
        return std::any_of(parties.begin(), parties.end(),
                           [&](CardId id) { return on_rim(board, id); });
    };
    if (rule == GapRule::activity_without_investor) return used(on_investor_rim);
    if (rule == GapRule::effect_without_collector) return used(on_collector_rim);
    return true;
}

ArenaScreen arena_of(const State& state) {
    ArenaScreen screen;
    screen.board = shown_board(state.board);
    for (const Gap& gap : open_gaps(state))
        if (screen.board.find(gap.card) != nullptr && asked_already(screen.board, gap.rule))
            screen.gaps.push_back(gap);
    if (state.wall.card && screen.board.shows(*state.wall.card))
        screen.spotlight = *state.wall.card;
    static constexpr std::array kinds{CardKind::party, CardKind::activity, CardKind::effect,
                                      CardKind::party};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const Lane* lane = state.method.lane_of(kinds[i], {i == 0, i == 3});
        if (lane == nullptr) continue;
        screen.heads[i] = lane->says.dutch.empty() ? lane->name : lane->says;
        screen.invites[i] = lane->invites;
    }
    return screen;
}

BalanceScreen balance_screen_of(const State& state) {
    const Board shown = shown_board(state.board);
    BalanceScreen screen;
    screen.rows = balance_of(shown);
    for (const BalanceRow& row : screen.rows)
        screen.parties[row.party] = shown.find(row.party)->text;
    return screen;
}

FollowUpScreen follow_up_of(const State& state) {
    FollowUpScreen screen;
    for (const auto& [id, action] : state.actions)
        screen.rows.push_back({action.what, action.who, action.when,
                               action.kind == ActionKind::to_find_out, action.done});
    std::stable_sort(screen.rows.begin(), screen.rows.end(),
                     [](const auto& a, const auto& b) { return a.find_out < b.find_out; });
    for (const CardId id : cards_of(state.board, CardKind::party)) {
        const Card& card = *state.board.find(id);
        if (card.details.presence == Presence::absent) screen.missing.push_back(card.text);
    }
    return screen;
}

}  // namespace kring::audience
