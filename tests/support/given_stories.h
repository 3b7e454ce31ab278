#pragma once

#include "core/session/stories.h"
#include "tests/support/given.h"

#include <optional>
#include <string>
#include <vector>

namespace kring::test {

/// A small Most Significant Change, as its file would give it: every kind of phase once.
Method story_method();

/// A table that tells stories: Fatma, Joop and Mirjam.
struct GivenStories : Given {
    PersonId fatma, joop, mirjam;

    GivenStories();

    const Story& operator[](StoryId id) const;
    using Given::operator[];

    /// Nothing but a start.
    StoryId start(std::optional<PersonId> told_by = {});
    /// A whole story that may be used in the room.
    static StartStory whole(const std::string& title);
    StoryId story(const std::string& title, std::optional<DomainId> domain = {});
    DomainId domain(const std::string& name);
    RemarkId remark(RemarkKind kind, std::optional<StoryId> about, const std::string& text);
    RemarkId reason(StoryId about);

    /// A vote on the laptop over these stories by everybody at the table.
    RoundRules rules(std::vector<StoryId> stories, std::optional<DomainId> about = {}) const;
    RoundId open(std::vector<StoryId> stories, std::optional<DomainId> about = {});
    /// Everybody votes for one of the stories; closed and revealed.
    RoundId vote(const std::vector<StoryId>& stories, std::vector<Candidate> chosen,
                 std::optional<DomainId> about = {});
    static Choice choice(ChoiceOutcome outcome, std::vector<StoryId> stories,
                         std::optional<DomainId> domain = {});
};

}  // namespace kring::test
