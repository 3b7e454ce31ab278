#pragma once

#include "core/session/session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kring::test {

/// A small story method with a vote, as its file would give it.
Method voting_method(ChoosingSettings choosing = {});

/// A group with stories, in memory unless it is given another place to store. The test winds the
/// clock by hand.
struct StoryRoom {
    SessionTime now{0};
    std::vector<Record> stored;
    Session session;
    std::vector<PersonId> people;
    std::vector<StoryId> stories;

    explicit StoryRoom(Session::Sink sink = {}, std::vector<Record> log = {});
    ~StoryRoom();
    StoryRoom(const StoryRoom&) = delete;
    StoryRoom& operator=(const StoryRoom&) = delete;

    /// So many people, so many stories that may be told in the room.
    void begin(std::size_t persons, std::size_t told, ChoosingSettings choosing = {});
    StoryId tell(const std::string& title, std::optional<DomainId> domain = {});

    const State& state() const { return session.state(); }
    const Round& round(RoundId id) const;
    /// Something that has to work: its first record. A refusal stops the test.
    Seq ask(const Intent& intent);
    /// Why it does not work; nothing when it did.
    std::optional<Refusal> refused(const Intent& intent);
    RoundId open(const RoundRules& rules);
    /// Closes and reveals: the first people at the table voted, one ballot each.
    void vote(const std::vector<Ballot>& ballots, std::uint64_t seed = 0);
};

}  // namespace kring::test
