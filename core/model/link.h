#pragma once

#include "core/base/id.h"

#include <string>

namespace kring {

/// The five links of an arena. Which kinds of card each may join is data of the method.
enum class LinkKind {
    contribution,  ///< party puts something into an activity
    produces,      ///< activity contributes to an effect
    leads_to,      ///< effect contributes to an effect
    boosts,        ///< (organisational) effect makes an activity stronger
    benefit        ///< a party gains (or suffers) from an effect
};

enum class Contribution { unset, money, time, space, knowledge, network, other };
enum class Benefit { unset, saving, turnover, quality_of_life, other };

struct LinkDetails {
    Contribution contribution = Contribution::unset;  ///< only on a contribution
    Benefit benefit = Benefit::unset;                 ///< only on a benefit
    std::string amount;      ///< as people say it: "€ 2.000 per jaar", "twee middagen"; may be empty
    std::string note;        ///< what it is, in words: "steun", "minder druk"
    std::string assumption;  ///< what has to be true for this link to hold
    bool assumed = false;    ///< drawn dashed: nobody is sure yet
    int weight = 1;          ///< 1 to 3; drawn as thickness
    bool operator==(const LinkDetails&) const = default;
};

struct Link {
    LinkKind kind = LinkKind::produces;
    CardId from;
    CardId to;
    LinkDetails details;
    bool operator==(const Link&) const = default;
};

}  // namespace kring
