#pragma once

#include "core/base/id.h"
#include "core/model/consent.h"
#include "core/model/participant.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// The texts of the story form (methods.md 2.3). All may be empty; `happened` and `why` are asked
/// for.
enum class StoryField {
    title,
    teller,       ///< their name; shown only with consent
    role,         ///< who they are in their own words: shown when the name is not
    recorder,     ///< who wrote it down ("optekenaar")
    recorded_on,  ///< ISO day
    happened_on,  ///< as people say it: "vorig voorjaar"
    place,
    before,      ///< how it was
    happened,    ///< what happened
    after,       ///< how it is now
    why,         ///< why this matters, to the teller
    lessons,     ///< what could be learned or done
    attachments  ///< where a photo, a drawing or a recording is kept
};
inline constexpr std::array story_fields{
    StoryField::title,       StoryField::teller,      StoryField::role,  StoryField::recorder,
    StoryField::recorded_on, StoryField::happened_on, StoryField::place, StoryField::before,
    StoryField::happened,    StoryField::after,       StoryField::why,   StoryField::lessons,
    StoryField::attachments};

struct StoryForm {
    std::string title, teller, role, recorder, recorded_on, happened_on, place;
    std::string before, happened, after, why, lessons, attachments;
    bool operator==(const StoryForm&) const = default;

    std::string& operator[](StoryField field);
    const std::string& operator[](StoryField field) const;
};

/// A change is not always for the better.
enum class StoryValence { unset, positive, negative, mixed };

/// What became of a lesson or a recommendation, filled in later.
enum class LessonFate { unset, taken_up, under_way, not_taken_up };

/// What is ticked or chosen about a story, beside its texts.
struct StoryMarks {
    Perspective perspective = Perspective::unset;  ///< of the teller
    StoryValence valence = StoryValence::unset;
    bool read_back = false;   ///< read back to the teller, who agreed with it
    std::string verified_by;  ///< who checked it; empty: nobody did
    std::string verified_how;
    LessonFate lesson_fate = LessonFate::unset;
    std::string lesson_note;
    bool operator==(const StoryMarks&) const = default;
};

/// From where a story came to this table.
enum class StoryOrigin {
    told,       ///< here, in a round
    collected,  ///< before: pre-filled or pasted
    passed_up   ///< chosen by another panel
};

/// The six ways in which a group can choose (methods.md 2.6).
enum class ChoosingWay { majority, iterative, scoring, prescore, secret, negotiation };

/// What one panel did with a story: the way it came, upward, or what was heard back from above.
struct PathStep {
    std::string session;  ///< id in the header of that session, 32 hex digits
    std::string title;    ///< of that session
    std::string panel;    ///< as that panel calls itself; may be empty
    std::string day;      ///< ISO day
    int number = 0;       ///< of the story in that session
    ChoosingWay way = ChoosingWay::iterative;
    bool chosen = false;
    std::vector<std::string> reasons;  ///< whole sentences; not empty when chosen
    std::vector<std::string> dissent;
    bool operator==(const PathStep&) const = default;
};

/// What goes back to the teller, also when their story was not chosen.
struct Feedback {
    std::string text;
    std::string owner;    ///< who sees to it
    std::string channel;  ///< "telefoon", "huisbezoek", "nieuwsbrief"
    std::string by_when;  ///< as people say it
    bool done = false;
    bool operator==(const Feedback&) const = default;
};

/// A story of change.
struct Story {
    int number = 0;  ///< from 1, in the order in which they came; never reused
    StoryForm form;
    StoryMarks marks;
    Consent consent;
    StoryOrigin origin = StoryOrigin::told;
    std::optional<PersonId> told_by;  ///< who of the table told it; never set on an anonymous one
    bool anonymous = false;           ///< namelessness was promised when it was told
    /// Nothing: not sorted yet. `DomainId{}`: "any other change".
    std::optional<DomainId> domain;
    bool heard = false;                ///< read aloud, and everybody heard it
    std::vector<PathStep> path;        ///< oldest first
    std::vector<PathStep> heard_back;  ///< from higher panels, oldest first
    Feedback feedback;
    bool in_bin = false;
    bool withdrawn = false;  ///< the teller took it back: only its number is left
    bool operator==(const Story&) const = default;
};

/// As a teller may be called where `purpose` is served.
struct TellerShown {
    enum class As { name, role, nobody };
    As as = As::nobody;
    std::string text;  ///< empty for nobody: the screen has a word for it
    bool operator==(const TellerShown&) const = default;
};

/// The name with consent, else the role, else nobody.
TellerShown teller_shown(const Story& story);

/// The story may be used for `purpose` on that day: it is there, and the teller said yes.
bool may_use(const Story& story, Purpose purpose, std::string_view today);

/// What is being told has begun to be one: something happened, and why that matters.
bool is_told(const Story& story);

/// Everything that is told, in the order of telling, with an empty line between the parts; for
/// reading aloud. Without `why`: that is set apart.
std::string told_text(const StoryForm& form);

/// The title, or else the beginning of what happened, at most `most` code points.
std::string title_or_beginning(const Story& story, std::size_t most = 60);

}  // namespace kring
