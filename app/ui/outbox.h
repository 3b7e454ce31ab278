#pragma once

#include "app/ui/settings.h"
#include "core/base/kind_of.h"
#include "core/replay/reflection.h"
#include "core/session/intent.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kring {

// What somebody asks of the program rather than of the session.

struct GoHome {};
/// A fresh session file and the prepare screen.
struct StartSession {
    std::string method;              ///< id; empty: the first on the shelf
    std::vector<std::string> cards;  ///< texts that came from an import, to be placed by hand
};
struct OpenSession {
    std::string path;
};
/// A copy of an example among the person's own sessions, opened.
struct OpenExample {
    std::string path;
};
struct ImportFile {
    std::string path;
};
/// Writes the report as Markdown.
struct SaveReport {
    std::string path;
    bool with_names = false;
};
/// Writes everything that happened to another place and goes on there.
struct SaveElsewhere {
    std::string path;
};
/// Puts a ballot in the box of the vote that is open. Held by the box alone, never by the log.
struct CastBallot {
    PersonId voter;
    Ballot ballot;
};
struct TakeBackBallot {
    PersonId voter;
};
/// A ballot that was in the box when Kring was started is theirs.
struct SayVoted {
    PersonId voter;
};
/// Closes the vote with those who voted.
struct CloseVote {};
/// Counts what is in the box of the closed vote and throws the box away.
struct RevealVote {};
/// The answer to "a vote is still open": go where somebody wanted to go, with the vote left as it
/// is or stopped.
struct LeaveVote {
    bool stop = false;
};
/// A new order of the stories, drawn by the program.
struct ShuffleOrder {};
/// Brings the stories that were chosen in another session, with their reasons.
struct BringFrom {
    std::string path;  ///< of the session of the lower panel
};
/// Looks up in a higher panel's session what became of the stories that went there from here.
struct HearBackFrom {
    std::string path;
};
/// Reads stories from a text or a table somebody made elsewhere.
struct ImportStories {
    std::string path;
};
/// The sheet for the tellers, as Markdown: what was chosen, what was not, and why.
struct SaveFeedbackSheet {
    std::string path;
};
struct SetLanguage {
    Language language = Language::dutch;
};
/// Larger or smaller by a part of the usual size; stops at the ends.
struct StepTextSize {
    float by = 0.1F;
};
/// The same, on the wall alone.
struct SetWallTextSize {
    float scale = 1;
};
/// From now on the wall stands on that screen; it is remembered.
struct ChooseWallScreen {
    std::string identity;
};
/// A large number on each screen, for a moment.
struct NumberScreens {};
/// The wall on the screen that was plugged in: out of this window, when it stood here.
struct UseOtherScreen {};
/// Opens a session to look back at, at the moment where something was found, else at its start.
struct OpenReplay {
    std::string path;
    std::optional<SessionTime> at;
};
/// Of the replay that is open: to the last step that is not later.
struct GoToMoment {
    SessionTime at{0};
};
/// Writes down a note of somebody who looks back, or what it says from now on; beside the session
/// that is looked back at.
struct KeepReflection {
    std::optional<NoteId> note;  ///< nothing: a new one
    ReflectionNote what;
};
struct DropReflection {
    NoteId note;
};
/// The page on which two sessions stand side by side, with the one at `path` as one of them; empty:
/// the one that is looked back at.
struct OpenCompare {
    std::string path = {};
};
/// Puts another session beside it.
struct CompareWith {
    std::string path;
};
struct CloseCompare {};
/// A new session with the people, the case and what was left open of an earlier one.
struct GoOnFrom {
    std::string path;
};
/// Out of the replay, back to what was there before.
struct LeaveReplay {};
/// Looks for words in the sessions of `within`; nothing: in all of them.
struct SearchSessions {
    std::string words;
    std::optional<std::vector<std::string>> within;
    std::uint64_t ask = 0;  ///< comes back with the answer
};
/// Another title for a session; its file follows when it was called after the old one.
struct RenameSession {
    std::string path;
    std::string title;
};
struct DuplicateSession {
    std::string path;
};
/// Into the archive of its folder, or back out of it.
struct ArchiveSession {
    std::string path;
    bool back = false;
};
/// To the bin of the system.
struct BinSession {
    std::string path;
};
/// Shows the sessions of these folders too, from now on.
struct UseFolders {
    std::vector<std::string> folders;
};
struct OpenSettings {};
struct ChangeSettings {
    Settings to;
};
/// A session with invented people, prepared to try Kring out in.
struct StartPractice {};
struct Quit {};

using AnyRequest =
    std::variant<GoHome, StartSession, OpenSession, OpenExample, ImportFile, SaveReport,
                 SaveElsewhere, CastBallot, TakeBackBallot, SayVoted, CloseVote, RevealVote,
                 LeaveVote, ShuffleOrder, BringFrom, HearBackFrom, ImportStories, SaveFeedbackSheet,
                 SetLanguage, StepTextSize, SetWallTextSize, ChooseWallScreen, NumberScreens,
                 UseOtherScreen, OpenReplay, GoToMoment, LeaveReplay, KeepReflection,
                 DropReflection, OpenCompare, CompareWith, CloseCompare, GoOnFrom, SearchSessions,
                 RenameSession, DuplicateSession, ArchiveSession, BinSession, UseFolders,
                 OpenSettings, ChangeSettings, StartPractice, Quit>;

/// One thing asked. Compiled once, in outbox.cpp, for the reason that Event gives.
struct Request : AnyRequest {
    Request();  ///< the first kind
    template <KindOf<AnyRequest> T> Request(const T& kind);
    template <KindOf<AnyRequest> T> Request(T&& kind);
    Request(const Request&);
    Request(Request&&) noexcept;
    Request& operator=(const Request&);
    Request& operator=(Request&&) noexcept;
    ~Request();
};

/// Collects what was asked for in one frame. The app empties it after the frame is drawn, so that
/// no view sees half-changed state.
struct Outbox {
    std::vector<Intent> intents;
    std::vector<Request> requests;
    void send(Intent intent);
    void ask(Request request);
};

}  // namespace kring
