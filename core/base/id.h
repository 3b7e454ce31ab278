#pragma once

#include <compare>
#include <cstdint>

namespace kring {

/// Position of a record in the log, from 1. Never reused, not even after an undo; 0 is nowhere.
using Seq = std::uint32_t;

/// The id of a thing is the Seq of the record that made it, so it needs no counter and survives
/// undo and redo. `Tag` keeps a card from being mistaken for a person.
template <class Tag> struct Id {
    Seq value = 0;
    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

using PersonId = Id<struct PersonTag>;
using CardId = Id<struct CardTag>;
using LinkId = Id<struct LinkTag>;
using ActionId = Id<struct ActionTag>;
using StoryId = Id<struct StoryTag>;
using DomainId = Id<struct DomainTag>;
using RemarkId = Id<struct RemarkTag>;
using CriterionId = Id<struct CriterionTag>;
using RoundId = Id<struct RoundTag>;
using ChoiceId = Id<struct ChoiceTag>;

}  // namespace kring
