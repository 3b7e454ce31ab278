#include "core/session/erase.h"

#include <algorithm>
#include <set>
#include <type_traits>

namespace kring {

namespace {

/// What has to go: withdrawn stories, and what was ever said about them.
struct Gone {
    std::set<StoryId> stories;
    std::set<RemarkId> remarks;

    bool has(StoryId story) const { return stories.contains(story); }
    bool has(std::optional<StoryId> story) const { return story && has(*story); }
};

Gone gone_from(std::span<const Record> log) {
    Gone gone;
    for (const Record& record : log)
        if (const auto* withdrawn = std::get_if<StoryWithdrawn>(&record.event))
            gone.stories.insert(withdrawn->story);
    if (gone.stories.empty()) return gone;
    for (const Record& record : log)
        if (const auto* made = std::get_if<RemarkMade>(&record.event);
            made && gone.has(made->remark.story))
            gone.remarks.insert(RemarkId{record.seq});
    return gone;
}

/// Puts `empty` in place of `value`; whether that made a difference.
template <class T> bool clear(T& value, T empty = {}) {
    if (value == empty) return false;
    value = std::move(empty);
    return true;
}

/// One overload a fact that can hold such words. True: it did, and they are gone from it.
struct Eraser {
    const Gone& gone;
    Seq seq;

    bool operator()(StoryStarted& fact) const {
        if (!gone.has(StoryId{seq})) return false;
        bool any = clear(fact.form);
        any |= clear(fact.marks);
        any |= clear(fact.consent);
        any |= clear(fact.told_by);
        any |= clear(fact.path);
        return any;
    }
    bool operator()(StoryWritten& fact) const { return gone.has(fact.story) && clear(fact.text); }
    bool operator()(StoryMarked& fact) const { return gone.has(fact.story) && clear(fact.marks); }
    bool operator()(ConsentGiven& fact) const {
        return gone.has(fact.story) && clear(fact.consent);
    }
    bool operator()(TellerNamed& fact) const { return gone.has(fact.story) && clear(fact.told_by); }
    bool operator()(FeedbackWritten& fact) const {
        return gone.has(fact.story) && clear(fact.feedback);
    }
    bool operator()(HeardBack& fact) const { return gone.has(fact.story) && clear(fact.step); }
    bool operator()(RemarkMade& fact) const {
        if (!gone.has(fact.remark.story)) return false;
        bool any = clear(fact.remark.text);
        any |= clear(fact.remark.author);
        return any;
    }
    bool operator()(RemarkChanged& fact) const {
        return gone.remarks.contains(fact.id) && clear(fact.text);
    }
    /// Says why this story, in words that may be taken from it.
    bool operator()(ChoiceMade& fact) const {
        const auto& stories = fact.choice.stories;
        const bool about =
            std::ranges::any_of(stories, [this](StoryId story) { return gone.has(story); });
        return about && clear(fact.choice.explanation);
    }
    template <class Fact> bool operator()(Fact&) const { return false; }
};

bool erase(Record& record, const Gone& gone) {
    return std::visit(Eraser{gone, record.seq}, record.event);
}

}  // namespace

bool needs_erasing(std::span<const Record> log) {
    const Gone gone = gone_from(log);
    return !gone.stories.empty() &&
           std::ranges::any_of(log, [&](Record record) { return erase(record, gone); });
}

std::vector<Record> without_withdrawn(std::span<const Record> log) {
    std::vector<Record> clean{log.begin(), log.end()};
    const Gone gone = gone_from(log);
    if (!gone.stories.empty())
        for (Record& record : clean) erase(record, gone);
    return clean;
}

}  // namespace kring
