#pragma once

#include "core/method/method.h"
#include "core/model/action.h"
#include "core/model/board.h"
#include "core/model/choice.h"
#include "core/model/story.h"
#include "core/report/balance.h"
#include "core/session/round.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kring {

// The pictures of the wall, as what may be shown in them. Plain values without a person in them but
// those who sit at the table in the open.

struct WelcomeScreen {
    std::string title, case_sentence, question;
    std::vector<Phrase> agreements;
    bool stories = false;          ///< which promise on names holds: for stories, or for cards
    std::vector<Phrase> nameless;  ///< phases that were promised nameless
    bool operator==(const WelcomeScreen&) const = default;
};

struct QuestionScreen {
    std::vector<Phrase> prompts;  ///< of the phase
    bool operator==(const QuestionScreen&) const = default;
};

/// Cards by lane, or stories by domain.
struct BoardScreen {
    struct Item {
        std::string text;
        bool negative = false;
        bool lit = false;  ///< in the spotlight
        bool operator==(const Item&) const = default;
    };
    struct Column {
        Phrase name;     ///< empty: "other", or not sorted yet
        Phrase invites;  ///< what an empty column asks
        bool sorted = true;
        std::optional<CardKind> kind;  ///< none: stories
        Sides sides;
        std::vector<Item> items;
        bool operator==(const Column&) const = default;
    };
    std::vector<Column> columns;
    bool operator==(const BoardScreen&) const = default;
};

struct ArenaScreen {
    Board board;  ///< only what lies on the table, without authors
    std::vector<Gap> gaps;
    CardId spotlight;
    std::array<Phrase, 4> heads;    ///< "wie zet in", from left to right
    std::array<Phrase, 4> invites;  ///< what an empty column asks
    bool operator==(const ArenaScreen&) const = default;
};

struct BalanceScreen {
    std::vector<BalanceRow> rows;
    std::map<CardId, std::string> parties;
    bool operator==(const BalanceScreen&) const = default;
};

struct TurnsScreen {
    enum class Turn { waiting, telling, told, passed };
    struct Row {
        std::string name;  ///< or the letter of the seat
        Turn turn = Turn::waiting;
        bool operator==(const Row&) const = default;
    };
    bool nameless = false;  ///< then there are no rows
    int round = 1;
    std::vector<Row> rows;
    std::size_t stories = 0;  ///< told so far
    bool operator==(const TurnsScreen&) const = default;
};

struct StoryScreen {
    struct Item {
        std::string title;
        bool heard = false;
        bool now = false;
        bool operator==(const Item&) const = default;
    };
    enum class Shows { nothing_yet, story, withheld };
    Shows shows = Shows::nothing_yet;
    std::string title, text, why;
    TellerShown teller;
    std::optional<std::size_t> sentence;  ///< that is being read; past the last: why it matters
    std::vector<Item> list;               ///< in the order of reading
    bool operator==(const StoryScreen&) const = default;
};

/// A vote that is going on: how many, never what and never who.
struct WaitingScreen {
    std::optional<std::size_t> voted;  ///< none: it is not known (hands, paper)
    std::size_t may_vote = 0;
    CastBy cast = CastBy::laptop;
    bool closed = false;
    int round = 1;
    std::vector<std::string> stories;  ///< titles, in the order of the ballot
    bool operator==(const WaitingScreen&) const = default;
};

/// What came out, once it was revealed.
struct ResultScreen {
    /// A total is `total / parts`; parts 0: nobody gave this story anything to divide by.
    struct Number {
        std::int64_t total = 0, parts = 1;
        bool operator==(const Number&) const = default;
    };
    struct Row {
        std::string title;  ///< empty: it may not be shown here any more
        Number now;
        std::optional<Number> before;  ///< in the round before
        bool chosen = false;
        bool operator==(const Row&) const = default;
    };
    bool revealed = false;                 ///< a vote was; else there is nothing to tell of one
    std::optional<ChoiceOutcome> outcome;  ///< what the group settled; none: not yet
    std::vector<std::string> chosen;       ///< titles: of the choice, else of the vote
    int round = 0;
    std::size_t ballots = 0;
    bool dots = false;  ///< a vote is a person: rows can stand as dots
    std::vector<Row> rows;
    std::vector<std::string> reasons, dissents;
    std::string explanation;
    bool operator==(const ResultScreen&) const = default;
};

/// Who does what when; after stories, what goes back to whom.
struct FollowUpScreen {
    struct Row {
        std::string what, who, when;
        bool find_out = false;
        bool done = false;
        bool operator==(const Row&) const = default;
    };
    bool feedback = false;  ///< rows are stories that are reported back on
    std::vector<Row> rows;
    std::vector<std::string> missing;  ///< parties nobody here speaks for
    bool operator==(const FollowUpScreen&) const = default;
};

struct ThanksScreen {
    std::string title;
    Phrase credit;
    std::vector<std::string> chosen;  ///< titles of what was chosen
    std::size_t activities = 0, effects = 0, parties = 0, stories = 0, actions = 0;
    bool operator==(const ThanksScreen&) const = default;
};

using WallScreen = std::variant<std::monostate, WelcomeScreen, QuestionScreen, BoardScreen,
                                ArenaScreen, BalanceScreen, TurnsScreen, StoryScreen, WaitingScreen,
                                ResultScreen, FollowUpScreen, ThanksScreen>;

}  // namespace kring
