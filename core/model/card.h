#pragma once

#include "core/base/id.h"
#include "core/base/time.h"

#include <optional>
#include <string>

namespace kring {

/// What a card is about. A party is one card, whether it puts in, gains, or both.
enum class CardKind { activity, effect, party, insight };

enum class Valence { positive, negative };
enum class Scope { unset, individual, collective, organisational };
enum class Horizon { unset, short_term, middle_term, long_term };
enum class Intention { unset, intended, unintended };
enum class Directness { unset, direct, indirect };
enum class Presence { unset, at_table, absent };

/// On which rim of the arena a party was named. Links decide what it does; this is where it waits.
struct Sides {
    bool investor = false;
    bool collector = false;
    bool operator==(const Sides&) const = default;
};

/// The three tracks along which impact is looked at; a card may be on none or on all.
struct Tracks {
    bool efficiency = false;  ///< doelmatigheid
    bool meaning = false;     ///< betekenisgeving
    bool craft = false;       ///< vakmanschap
    bool operator==(const Tracks&) const = default;
};

/// Everything that may be said of a card beyond its text. All of it optional; what does not fit the
/// kind of the card stays unset.
struct CardDetails {
    std::string result;  ///< activity: what can be counted or seen of it
    Valence valence = Valence::positive;            ///< effect
    Scope scope = Scope::unset;                     ///< effect
    Horizon horizon = Horizon::unset;               ///< effect
    Intention intention = Intention::unset;         ///< effect
    Directness directness = Directness::unset;      ///< effect
    std::string without_us;                         ///< effect: what would have happened anyway
    Sides sides;                                    ///< party
    Presence presence = Presence::unset;            ///< party: does somebody here speak for it
    Tracks tracks;                                  ///< any card
    std::string theme;                              ///< any card: the name under which it folds
    bool operator==(const CardDetails&) const = default;
};

/// A place somebody gave a card by hand: 0 to 1 from the top of its column in the arena.
struct Place {
    double height = 0;
    bool operator==(const Place&) const = default;
};

struct Card {
    CardKind kind = CardKind::activity;
    std::string text;
    CardDetails details;
    std::optional<PersonId> author;  ///< never set on an anonymous card
    bool anonymous = false;          ///< namelessness was promised when it was written
    std::string phase;               ///< id of the phase in which it was written
    bool late = false;               ///< written after the phase that asks for its kind
    SessionTime written{};
    double rank = 0;  ///< order within its lane; neighbours differ, values mean nothing
    std::optional<Place> place;
    bool in_bin = false;
    std::optional<CardId> merged_into;  ///< set on a card that went into another one
    bool operator==(const Card&) const = default;
};

}  // namespace kring
