#include "tests/bench/made_session.h"

#include "core/archive/rewrite.h"
#include "core/method/load_method.h"
#include "tests/support/source_folder.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

namespace kring::bench {
namespace {

constexpr std::array lanes{"activities", "effects",   "effects",
                           "effects",    "investors", "collectors"};
constexpr std::array subjects{
    "Speelmiddag op het plein",       "Ouders kennen elkaar bij naam",
    "Speeddate over opvoeden",        "Meer rust in huis, ook in de week voor de vakantie",
    "Minder vragen aan de huisarts",  "Geluid tot laat in de avond",
    "Woningcorporatie De Goede Buur", "Kinderen spelen vaker buiten — ook de jongsten"};

[[noreturn]] void give_up(const char* what) {
    std::fprintf(stderr, "kring_bench: %s\n", what);
    std::exit(3);
}

/// A pair of dice, loaded: the same throws every time, on every library.
class Dice {
public:
    std::size_t roll(std::size_t n) { return static_cast<std::size_t>(m_twister()) % n; }

private:
    std::mt19937 m_twister{20'261'121};
};

std::string text_for(std::size_t n) {
    return std::string{subjects[n % subjects.size()]} + " (" + std::to_string(n) + ")";
}

CardDetails details_for(const Card& card, Dice& dice) {
    CardDetails details = card.details;
    if (card.kind == CardKind::activity) details.result = "40 bezoekers per keer";
    if (card.kind != CardKind::effect) return details;
    details.valence = dice.roll(5) == 0 ? Valence::negative : Valence::positive;
    details.horizon = static_cast<Horizon>(dice.roll(4));
    details.scope = static_cast<Scope>(dice.roll(4));
    return details;
}

/// Draws links that the method allows, between cards that have none yet.
void draw_links(MadeSession& made, const std::vector<CardId>& cards, std::size_t wanted,
                Dice& dice) {
    for (std::size_t drawn = 0, tries = 0; drawn < wanted; ++tries) {
        if (tries > 100'000) give_up("the board takes no more links");
        LinkDetails details;
        details.weight = 1 + static_cast<int>(dice.roll(3));
        details.assumed = dice.roll(3) == 0;
        made.now += std::chrono::seconds{1};
        const CardId from = cards[dice.roll(cards.size())];
        const CardId to = cards[dice.roll(cards.size())];
        if (made.session.submit(DrawLink{from, to, details})) ++drawn;
    }
}

/// What somebody does next in a long afternoon.
Intent next_step(const MadeSession& made, const std::vector<CardId>& cards, std::size_t n,
                 Dice& dice) {
    const CardId card = cards[dice.roll(cards.size())];
    const CardId other = cards[dice.roll(cards.size())];
    const State& state = made.state();
    switch (dice.roll(8)) {
    case 0:
    case 1: return RenameCard{card, text_for(n)};
    case 2: return DetailCard{card, details_for(*state.board.find(card), dice)};
    case 3: return DrawLink{card, other, {}};
    case 4: return PlaceCard{card, Place{static_cast<double>(dice.roll(101)) / 100}};
    case 5: return KeepNotes{"Vraag straks naar " + text_for(n)};
    case 6:
        if (!state.board.links.empty()) return RemoveLink{state.board.links.rbegin()->first};
        return DrawLink{card, other, {}};
    default: return AdjustTimer{std::chrono::minutes{dice.roll(2) == 0 ? 1 : -1}};
    }
}

}  // namespace

MadeSession::MadeSession() {
    const MethodShelf shelf = load_methods({test::source_folder() + "/assets/methods"});
    if (shelf.methods.empty()) give_up("no method");
    ask(ChooseMethod{shelf.methods.front(), "", false});
    ask(Describe{"Jonge gezinnen in een zorgzame buurt", "Wat levert het op, en voor wie?", ""});
    for (const char* name : {"Anouk", "Bram", "Chantal", "Daan", "Eefje", "Faruk", "Güler"}) {
        Participant person;
        person.name = name;
        ask(AddPerson{person});
    }
    ask(EnterPhase{"activities"});
}

Seq MadeSession::ask(const Intent& intent) {
    now += std::chrono::seconds{1};
    const auto done = session.submit(intent);
    if (!done) give_up("a step was refused");
    return done.value();
}

static std::vector<CardId> write_cards(MadeSession& made, std::size_t count, Dice& dice) {
    std::vector<CardId> cards;
    for (std::size_t n = 0; n < count; ++n) {
        WriteCard write;
        write.lane = lanes[n % lanes.size()];
        write.text = text_for(n);
        cards.push_back(CardId{made.ask(write)});
        made.ask(
            DetailCard{cards.back(), details_for(*made.state().board.find(cards.back()), dice)});
    }
    return cards;
}

std::unique_ptr<MadeSession> make_board(std::size_t cards, std::size_t links) {
    auto made = std::make_unique<MadeSession>();
    Dice dice;
    draw_links(*made, write_cards(*made, cards, dice), links, dice);
    made->ask(EnterPhase{"linking"});
    return made;
}

std::unique_ptr<MadeSession> make_long_session(std::size_t events) {
    auto made = std::make_unique<MadeSession>();
    Dice dice;
    made->ask(StartTimer{std::chrono::minutes{20}});
    std::vector<CardId> cards = write_cards(*made, 40, dice);
    const std::size_t most_cards = 120;
    for (std::size_t n = 0; made->session.log().size() < events; ++n) {
        made->now += std::chrono::seconds{1};
        if (n % 40 == 39) {
            (void)made->session.submit(Undo{});
        } else if (n % 500 == 499) {
            (void)made->session.submit(EnterPhase{n % 1000 == 499 ? "effects" : "linking"});
        } else if (n % 20 == 0 && cards.size() < most_cards) {
            WriteCard write;
            write.lane = lanes[n / 20 % lanes.size()];
            write.text = text_for(n);
            // Never taken back: two steps lie between this one and the next undo.
            cards.push_back(CardId{made->ask(write)});
        } else {
            (void)made->session.submit(next_step(*made, cards, n, dice));
        }
    }
    return made;
}

std::unique_ptr<MadeSession> make_wordy_session(std::size_t events) {
    auto made = std::make_unique<MadeSession>();
    std::vector<CardId> cards;
    while (made->session.log().size() + cards.size() < events) {
        WriteCard write;
        write.lane = lanes[cards.size() % lanes.size()];
        write.text = text_for(cards.size());
        cards.push_back(CardId{made->ask(write)});
    }
    for (std::size_t n = 0; n < cards.size(); ++n)
        made->ask(RenameCard{cards[n], text_for(n * 7 + 3) + ", en wat daar verder van komt"});
    return made;
}

void write_file(const MadeSession& made, const std::string& path, WallTime began) {
    const SessionHeader header{"0123456789abcdef0123456789abcdef", began, "bench", Language::dutch};
    if (write_copy(path, header, made.session.log())) give_up("the session cannot be written");
}

}  // namespace kring::bench
