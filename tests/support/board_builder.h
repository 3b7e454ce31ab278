#pragma once

#include "core/model/board.h"

#include <map>
#include <string>

namespace kring::test {

/// A board made by hand, for tests that need no session: cards by their text, links by two texts.
struct BoardBuilder {
    Board board;
    std::map<std::string, CardId> named;
    Seq last = 0;

    BoardBuilder();
    BoardBuilder(const BoardBuilder&);
    BoardBuilder& operator=(const BoardBuilder&);
    ~BoardBuilder();

    CardId card(CardKind kind, const std::string& text, const CardDetails& details = {});
    CardId activity(const std::string& text);
    CardId effect(const std::string& text, Valence valence = Valence::positive,
                  Horizon horizon = Horizon::unset, Scope scope = Scope::unset);
    CardId party(const std::string& text, bool left = false, bool right = false);
    LinkId link(LinkKind kind, CardId from, CardId to, const LinkDetails& details = {});
    LinkId link(LinkKind kind, const std::string& from, const std::string& to,
                const LinkDetails& details = {});
    CardId at(const std::string& text) const;
    Card& card(const std::string& text);
};

LinkDetails puts_in(Contribution kind, std::string amount = {}, int weight = 1);

/// "Samen koken in de wijk", the small case of the method's notes.
BoardBuilder cooking();

/// `cards` cards of all kinds and `links` links that the method allows; the same for the same seed.
BoardBuilder random_board(unsigned seed, int cards, int links);

}  // namespace kring::test
