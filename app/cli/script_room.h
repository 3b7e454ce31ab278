#pragma once

#include "core/method/method.h"
#include "core/session/session.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

/// The table at which a script plays a session: what its commands act on.
namespace kring::script {

struct Room {
    Room(const std::vector<Method>& shelf, std::string other_sessions, std::string session_id);
    Room(const Room&) = delete;  // the session asks this room for the time
    Room& operator=(const Room&) = delete;

    const std::vector<Method>& methods;
    std::string folder;        ///< where other sessions are looked for
    std::string id;            ///< of this session, 32 hex digits
    std::int64_t started = 0;  ///< Unix time in milliseconds
    Language language = Language::dutch;
    SessionTime now{0};
    Session session;
    std::map<std::string, StoryId> stories;  ///< by the name the script gave them
    std::map<PersonId, Ballot> box;          ///< of the vote that is open
    std::vector<std::string> notes;          ///< what was passed over, for whoever wrote the script

    const State& state() const { return session.state(); }
    /// Submits as the screen would; a refusal stops the script. The seq of the first new record.
    Seq submit(const Intent& intent);
    /// The day it is in the session, "2026-11-21", in UTC.
    std::string today() const;

    // By name, with `_` for each space; what is not there stops the script.
    PersonId person(const std::string& name) const;
    /// Or by its number.
    StoryId story(const std::string& name) const;
    /// `-`: none; "other" or "overig": any other change.
    std::optional<DomainId> domain(const std::string& name) const;
};

using Command = std::function<void(const std::string&)>;
using Commands = std::map<std::string, Command>;

/// For commands of two words: a label and what follows.
Command two(const std::function<void(const std::string&, const std::string&)>& act);

void add_session_commands(Commands& commands, Room& room);
void add_card_commands(Commands& commands, Room& room);
void add_story_commands(Commands& commands, Room& room);
void add_vote_commands(Commands& commands, Room& room);
void add_panel_commands(Commands& commands, Room& room);

}  // namespace kring::script
