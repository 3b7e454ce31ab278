#include "core/library/summary.h"

#include <cereal/archives/binary.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

#include <exception>
#include <sstream>

namespace kring {

namespace {

struct KeptCard {
    Seq id = 0;
    CardKind kind{};
    double rank = 0;
    bool negative = false, investor = false, collector = false;
    template <class Archive> void serialize(Archive& archive) {
        archive(id, kind, rank, negative, investor, collector);
    }
};

struct KeptLink {
    Seq id = 0, from = 0, to = 0;
    LinkKind kind{};
    int weight = 1;
    bool assumed = false;
    template <class Archive> void serialize(Archive& archive) {
        archive(id, from, to, kind, weight, assumed);
    }
};

std::vector<KeptCard> kept_cards(const Board& board) {
    std::vector<KeptCard> kept;
    for (const auto& [id, card] : board.cards)
        kept.push_back({id.value, card.kind, card.rank, card.details.valence == Valence::negative,
                        card.details.sides.investor, card.details.sides.collector});
    return kept;
}

std::vector<KeptLink> kept_links(const Board& board) {
    std::vector<KeptLink> kept;
    for (const auto& [id, link] : board.links)
        kept.push_back({id.value, link.from.value, link.to.value, link.kind, link.details.weight,
                        link.details.assumed});
    return kept;
}

Board board_of(const std::vector<KeptCard>& cards, const std::vector<KeptLink>& links) {
    Board board;
    for (const KeptCard& kept : cards) {
        Card& card = board.cards[CardId{kept.id}];
        card.kind = kept.kind;
        card.rank = kept.rank;
        card.details.valence = kept.negative ? Valence::negative : Valence::positive;
        card.details.sides = {kept.investor, kept.collector};
    }
    for (const KeptLink& kept : links) {
        Link& link = board.links[LinkId{kept.id}];
        link = {kept.kind, CardId{kept.from}, CardId{kept.to}, {}};
        link.details.weight = kept.weight;
        link.details.assumed = kept.assumed;
    }
    return board;
}

/// Whatever is kept, in one order for both ways. Locked and what was typed last are of the moment.
template <class Archive, class Summary> void pass(Archive& archive, Summary& summary) {
    archive(summary.path, summary.status, summary.problem, summary.problem_line, summary.title,
            summary.case_sentence, summary.method_id, summary.method.dutch, summary.method.english,
            summary.started, summary.touched, summary.people, summary.phase,
            summary.phase_name.dutch, summary.phase_name.english, summary.cards,
            summary.open_actions, summary.outcome, summary.tells_stories, summary.chosen,
            summary.chosen_because);
}

}  // namespace

template <class Archive> void serialize(Archive& archive, StoryFace& face) {
    archive(face.chosen, face.votes);
}

std::string bytes_of(const SessionSummary& summary) {
    std::ostringstream out;
    {
        cereal::BinaryOutputArchive archive{out};
        pass(archive, summary);
        archive(summary.length.count(), summary.planned.count(), summary.stories,
                kept_cards(summary.board), kept_links(summary.board));
    }
    return std::move(out).str();
}

bool read_bytes(const std::string& bytes, SessionSummary& summary) {
    try {
        std::istringstream in{bytes};
        cereal::BinaryInputArchive archive{in};
        pass(archive, summary);
        SessionTime::rep length = 0, planned = 0;
        std::vector<KeptCard> cards;
        std::vector<KeptLink> links;
        archive(length, planned, summary.stories, cards, links);
        summary.length = SessionTime{length};
        summary.planned = SessionTime{planned};
        summary.board = board_of(cards, links);
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace kring
