#include "core/replay/shares.h"

#include "core/base/text.h"
#include "core/session/stories.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>
#include <tuple>

namespace kring {
namespace {

/// Of those who speak first; what nobody said last.
constexpr std::array perspectives{Perspective::citizen, Perspective::professional,
                                  Perspective::policymaker, Perspective::other, Perspective::unset};

/// What is counted of a card or a story.
struct Said {
    Perspective perspective = Perspective::unset;
    bool good = false, bad = false;
};

Perspective perspective_of(const State& state, std::optional<PersonId> person) {
    const Participant* found = person ? find_person(state, *person) : nullptr;
    return found == nullptr ? Perspective::unset : found->perspective;
}

Said said_of(const State& state, const Card& card) {
    const bool effect = card.kind == CardKind::effect;
    const bool bad = effect && card.details.valence == Valence::negative;
    return {perspective_of(state, card.author), effect && !bad, bad};
}

Said said_of(const State& state, const Story& story) {
    const StoryValence sign = story.marks.valence;
    Said said{story.marks.perspective,
              sign == StoryValence::positive || sign == StoryValence::mixed,
              sign == StoryValence::negative || sign == StoryValence::mixed};
    if (said.perspective == Perspective::unset)
        said.perspective = perspective_of(state, story.told_by);
    return said;
}

bool counts(const Story& story) { return !story.in_bin && !story.withdrawn && is_told(story); }

TrackShares tracks_of(const Board& board) {
    TrackShares shares;
    for (const auto& [id, card] : board.cards) {
        if (card.in_bin || card.kind != CardKind::effect) continue;
        const Tracks& on = card.details.tracks;
        ++shares.effects;
        shares.efficiency += on.efficiency ? 1 : 0;
        shares.meaning += on.meaning ? 1 : 0;
        shares.craft += on.craft ? 1 : 0;
        shares.on_none += on == Tracks{} ? 1 : 0;
    }
    return shares;
}

std::vector<PerspectiveShare> perspectives_of(const State& state) {
    std::vector<PerspectiveShare> shares;
    for (const Perspective each : perspectives) shares.push_back({each});
    const auto add = [&](const Said& said) {
        const auto share = std::find_if(shares.begin(), shares.end(), [&](const auto& each) {
            return each.perspective == said.perspective;
        });
        ++share->all;
        share->good += said.good ? 1 : 0;
        share->bad += said.bad ? 1 : 0;
    };
    for (const auto& [id, card] : state.board.cards)
        if (!card.in_bin) add(said_of(state, card));
    for (const auto& [id, story] : state.stories)
        if (counts(story)) add(said_of(state, story));
    std::erase_if(shares, [](const PerspectiveShare& share) { return share.all == 0; });
    return shares;
}

std::vector<DomainShare> domains_of(const State& state) {
    std::vector<DomainShare> shares;
    if (!tells_stories(state)) return shares;
    for (const DomainId id : domains_and_other(state)) shares.push_back({id});
    for (const auto& [id, story] : state.stories) {
        if (!counts(story)) continue;
        const DomainId domain = story.domain.value_or(DomainId{});
        auto share = std::find_if(shares.begin(), shares.end(),
                                  [&](const DomainShare& each) { return each.domain == domain; });
        if (share == shares.end()) share = std::prev(shares.end());
        const Said said = said_of(state, story);
        ++share->stories;
        share->good += said.good ? 1 : 0;
        share->bad += said.bad ? 1 : 0;
    }
    return shares;
}

bool is_effect(const Board& board, CardId id, Valence sign) {
    const Card* card = board.find(id);
    return card != nullptr && !card->in_bin && card->kind == CardKind::effect &&
           card->details.valence == sign;
}

/// The two effects in the order good, bad; nothing when they have the same sign.
std::optional<Rub> rub_of(const State& state, Rub::Why why, CardId one, CardId other) {
    const Board& board = state.board;
    if (is_effect(board, other, Valence::positive)) std::swap(one, other);
    if (!is_effect(board, one, Valence::positive) || !is_effect(board, other, Valence::negative))
        return std::nullopt;
    return Rub{why, one, other, perspective_of(state, board.find(one)->author),
               perspective_of(state, board.find(other)->author)};
}

std::vector<Rub> rubs_of(const State& state) {
    std::vector<Rub> rubs;
    const auto add = [&](const std::optional<Rub>& rub) {
        const auto same = [&](const Rub& each) {
            return each.good == rub->good && each.bad == rub->bad;
        };
        if (rub && std::none_of(rubs.begin(), rubs.end(), same)) rubs.push_back(*rub);
    };
    std::multimap<std::string, CardId> said;
    for (const CardId id : cards_of(state.board, CardKind::effect)) {
        const std::string words = fold_case(state.board.find(id)->text);
        const auto [from, to] = said.equal_range(words);
        for (auto it = from; it != to; ++it)
            add(rub_of(state, Rub::Why::same_words, it->second, id));
        said.emplace(words, id);
    }
    for (const auto& [id, link] : state.board.links)
        if (link.kind == LinkKind::leads_to && state.board.shows(link))
            add(rub_of(state, Rub::Why::other_side, link.from, link.to));
    std::sort(rubs.begin(), rubs.end(), [](const Rub& a, const Rub& b) {
        return std::tie(a.good, a.bad) < std::tie(b.good, b.bad);
    });
    return rubs;
}

}  // namespace

Shares shares_of(const State& state) {
    return {tracks_of(state.board), perspectives_of(state), domains_of(state), rubs_of(state)};
}

}  // namespace kring
