#pragma once

#include <string>
#include <string_view>

namespace kring {

/// For what a teller may be asked; each is asked by itself (methods.md 2.9).
enum class Purpose {
    room,    ///< shown and read aloud in this group
    report,  ///< in the report and the feedback sheet of this session
    beyond   ///< passed on: a higher panel, a newsletter
};

/// May people other than the teller be recognised in the story?
enum class OthersInStory {
    unset,        ///< nobody looked yet
    nobody,       ///< no one can be recognised
    agreed,       ///< they can, and they said yes
    recognisable  ///< they can, and they were not asked
};

/// What a teller said yes to. Nothing is yes by itself.
struct Consent {
    bool room = false;
    bool report = false;
    bool beyond = false;
    bool name = false;  ///< the name may be shown; without it the role, or nobody
    OthersInStory others = OthersInStory::unset;
    std::string until;  ///< last day on which it holds, "2027-11-21"; empty: no end was agreed
    bool operator==(const Consent&) const = default;
};

/// Yes was said to `purpose` and still holds on `today` ("2026-11-21"). Where people outside the
/// room will read it, others who can be recognised and were not asked stand in the way.
bool allows(const Consent& consent, Purpose purpose, std::string_view today);

/// The end that was agreed lies before `today`.
bool is_over(const Consent& consent, std::string_view today);

}  // namespace kring
