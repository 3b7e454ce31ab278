#pragma once

#include "app/desk.h"
#include "app/places.h"
#include "app/plain_text_file.h"
#include "app/platform/pacing.h"
#include "app/platform/window.h"
#include "app/projector/room_picture.h"
#include "app/reflection_desk.h"
#include "app/replay/replay_screen.h"
#include "app/settings.h"
#include "app/shelf.h"
#include "app/ui/style.h"
#include "app/ui/ui_state.h"
#include "app/ui/widgets.h"
#include "app/wall_window.h"

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// Everything that is read once at the start.
struct Furniture {
    Words words;
    std::array<ui::Theme, theme_names.size()> themes;  ///< by ThemeName
    MethodShelf methods;

    const ui::Theme& theme(ThemeName name) const { return themes[static_cast<std::size_t>(name)]; }
};
/// The error is in English: without words there is no other language to say it in.
Result<Furniture, std::string> load_furniture(const Places& places, Language language);

/// Why there is no window, in both languages: it is said before anybody chose one.
std::string words_for(platform::WindowError why);

/// What the world outside gives the app; a demo gives its own.
struct Surroundings {
    Places places;
    WallClock wall = system_wall_clock;
    std::function<double()> seconds;        ///< monotonic; empty: the steady clock
    std::function<std::uint64_t()> chance;  ///< a random number; empty: the one of the system
    bool remember = true;                   ///< write settings
};

/// How often the file of a replay is looked at, in seconds: another Kring may write in it.
inline constexpr double replay_looks_every = 1;

/// The room that watches a replay.
struct ReplaySeenByRoom {
    std::optional<Audience> audience;
    std::size_t version = 0, place = 0;
    StoryId story;
};

/// The number of the console's screen, while all screens show theirs.
struct ScreenNumber {
    std::size_t number = 0;
    double until = 0;
};

/// Owns the session, the screens and what is on them. One frame at a time: draw, then do what was
/// asked for.
class App {
public:
    App(platform::Window& window, platform::Pacing& pacing, Furniture furniture, Settings settings,
        Surroundings surroundings);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// Sits down at a session that was opened, or says why not. `path` is what was asked for.
    void take(Result<std::unique_ptr<Desk>, ArchiveError> opened, const std::string& path);
    /// Opens a session to look back at, over what is open now. False: it cannot be read, and that
    /// was said.
    bool open_replay(const OpenReplay& wish);
    Replayed* replay() { return m_replay.get(); }
    const CompareData* compare() const { return m_compare.get(); }
    /// Draws a frame and carries out what was asked in it. `picture` is called when it stands in
    /// the back buffer. False: the program is to end.
    bool frame(const std::function<void()>& picture = {});
    /// What has to be done that nobody sees: what is being typed goes to its file.
    void work();
    /// What the loop has to know to sleep.
    platform::Waiting waiting() const;

    ui::UiHost& host() { return m_host; }
    UiState& screens() { return m_screens; }
    const Words& words() const { return m_furniture.words; }
    Desk* desk() { return m_desk.get(); }
    const Shelf& shelf() { return m_shelf->shelf(); }
    /// On the disk or on a thread of its own: something goes on that the screen does not wait for.
    bool works_aside() const;
    /// Writes the screen in plain lines to `path` ("-": standard output), whatever the settings
    /// say; empty: as the settings say.
    void write_plain_text(const std::string& path) { m_plain_text_to = path; }
    std::size_t frames_drawn() const { return m_frames; }
    /// How many records the console last showed as saved.
    std::size_t promised() const { return m_promised; }

private:
    void draw(ui::Ui& ui);
    void draw_screen(View& view);
    // The wall: app_wall.cpp.
    void look_at_wall();
    void look_at_screens();
    void see_what_the_room_sees();
    void follow_wall();
    void stop_wall();
    // Looking back: app_replay.cpp.
    void leave_replay();
    void play_replay();
    void look_at_replay_again();
    ReplaySeen replay_seen() const;
    void carry_out_replay();
    void look_at_replay_wall();
    void follow_replay_wall();
    void show_numbers();
    void use_other_screen(const std::string& identity);
    void draw_number_here(ui::Ui& ui);
    float window_text_size() const;
    void dress();
    void show_plain_text();
    void app_keys(ui::Ui& ui);
    void recover();
    void carry_out();
    Intent with_chance(Intent intent) const;
    void submit(const Intent& intent);
    /// Says why something was refused.
    void answer_to(const Result<Seq, Refusal>& done);
    void request(const Request& request);
    void start_session(const StartSession& start);
    void start_practice();
    /// A new file among the person's own sessions. False: it could not be made.
    bool new_session(const std::string& name);
    void open_file(const std::string& path);
    void open_example(const std::string& path);
    void import_file(const std::string& path);
    // The menu of a card: app_library.cpp.
    void rename(const RenameSession& rename);
    void duplicate(const std::string& path);
    void archive(const ArchiveSession& archive);
    void throw_away(const std::string& path);
    std::string title_of(const std::string& path);
    void save_report(const SaveReport& save);
    void bring_from(const std::string& path);
    void hear_back_from(const std::string& path);
    void import_stories(const std::string& path);
    void save_feedback_sheet(const std::string& path);
    /// Writes a text beside the session, or where that cannot be in the person's folder; says
    /// where.
    void save_text(std::string path, const std::string& text);
    void save_elsewhere(const std::string& path);
    /// False: something could not be brought to safety, and this was the first time it was tried.
    bool leave_session();
    bool may_leave();
    void leave_vote(bool stop);
    void cast(const CastBallot& cast);
    void take_back(const TakeBackBallot& back);
    void say_voted(const SayVoted& voted);
    void say_fault(const std::optional<VoteFault>& fault);
    void reveal_vote();
    void say_box_trouble();
    void say_words_stand();
    bool rescue();
    /// False: the session that is open could not be left yet, and stays.
    bool sit_down(std::unique_ptr<Desk> desk);
    void say(std::string text, std::optional<ui::Icon> icon = std::nullopt);
    void say_problem(const ArchiveError& problem, const std::string& path);
    // The notes beside a replay, and going on from a past session: app_reflection.cpp.
    void open_reflection(const std::string& path, const SessionHeader& header);
    void close_reflection();
    void read_notes_beside();
    void follow_reflection(ReplayPanelUi& panel);
    void tend_reflection();
    std::string why_no_notes() const;
    void keep_reflection(const KeepReflection& keep);
    void drop_reflection(NoteId note);
    void put_note_back();
    void say_notes_trouble(const char* key);
    std::optional<LoadedSession> read_past(const std::string& path);
    void go_on_from(const std::string& path);
    // Two sessions side by side: app_compare.cpp.
    struct Past {
        ComparedSession session;
        WallTime started;
    };
    std::optional<Past> read_compared(const std::string& path);
    std::vector<CompareChoice> compare_choices(const ComparedSession& base);
    void open_compare(const std::string& path);
    void compare_with(const std::string& path);
    void close_compare();
    void follow_compare();
    void change_settings(const Settings& to);
    void keep_settings();
    Glance glance() const;
    std::string trouble() const;
    std::optional<double> seconds_to_next_tick() const;

    platform::Window& m_window;
    platform::Pacing& m_pacing;
    Furniture m_furniture;
    Settings m_settings;
    Surroundings m_around;
    ui::UiHost m_host;
    UiState m_screens;
    Outbox m_out;
    std::unique_ptr<Desk> m_desk;
    Reflection m_notes_beside;           ///< what those who looked back wrote, as the report has it
    std::unique_ptr<Replayed> m_replay;  ///< looked back at, over the desk or the home screen
    ReplaySeenByRoom m_replay_room;
    double m_replay_played = 0;   ///< when it was last played on
    double m_replay_looked = 0;   ///< when its file was last looked at
    double m_replay_grew = -1e9;  ///< when there was last more in it
    std::unique_ptr<ShelfReader> m_shelf;
    std::unique_ptr<ReflectionDesk> m_reflection;  ///< beside the session that is looked back at
    std::optional<ReflectionNote> m_note_removed;  ///< to be put back, while the message stands
    std::unique_ptr<CompareData> m_compare;        ///< the page of two sessions is open
    struct {
        std::string path;
        WallTime started;
    } m_compare_base;
    WallWindow m_wall;
    RoomPicture m_seen;
    ScreenNumber m_number;
    std::string m_plain_text_to;
    PlainTextFile m_plain_text;
    std::vector<ui::Toast> m_to_say;
    float m_styled_for = 0;
    std::optional<ThemeName> m_styled_in;
    std::size_t m_frames = 0;
    std::size_t m_promised = 0;
    int m_failed_frames = 0;
    bool m_more_input = false;
    bool m_moving = false;
    bool m_left_session = false;
    bool m_leave_anyway = false;
    bool m_quit_asked = false;  ///< leaving the vote means ending the program
    bool m_leave_vote = false;  ///< it was answered: leave
    bool m_quit = false;
};

}  // namespace kring
