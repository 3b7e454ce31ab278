#pragma once

#include "app/facilitator/command_box.h"
#include "app/facilitator/file_chooser.h"
#include "app/ui/view.h"
#include "core/library/filter.h"
#include "core/library/index.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kring {

/// Where words were found, as an answer to SearchSessions.
struct FoundWords {
    std::uint64_t ask = 0;
    std::vector<Hit> hits;
};

/// What the home screen knows of the folders with sessions.
struct Shelf {
    std::vector<SessionSummary> sessions;  ///< newest first; ours to look around in last
    bool reading = false;                  ///< still going through the folders
    std::size_t read = 0, total = 0;       ///< files, while reading
    std::string folder;                    ///< the one Kring writes in
    std::string trouble;              ///< code of the archive when that cannot be read; else empty
    std::uint64_t version = 0;        ///< another number whenever any of the above changed
    std::vector<std::string> others;  ///< files in the folders that are no sessions
    std::vector<std::string> missing_folders;  ///< other folders that are not there now
    FoundWords found;
    std::shared_ptr<const Overview> over;  ///< what all sessions know together; null: not yet
};

enum class HomePage : unsigned char { sessions, over };
enum class OverPart : unsigned char { actions, stories, lengths };

/// What was chosen of the menu of a card, while it asks for more.
struct CardAsk {
    bool open = false;
    std::string path;
    std::string title;  ///< as it was
    std::string typed;  ///< as it will be
    bool seen = false;  ///< its field had the keyboard
};

struct HomeUi {
    HomePage page = HomePage::sessions;
    OverPart part = OverPart::actions;
    std::string search;
    FileChooser chooser;
    enum class Choosing : unsigned char { opening, importing, folder } choosing{};
    std::string folder;                ///< where the chooser begins
    std::vector<std::string> folders;  ///< other folders that are shown, as the settings have them
    std::int64_t now = 0;  ///< Unix time in milliseconds, for "vandaag"; 0: the clock of the system

    SessionFilter filter;
    int when = 0;    ///< of the choices for when it began; 0: whenever
    int people = 0;  ///< of the choices for the number of people; 0: any
    SessionOrder order = SessionOrder::touched;
    bool archived = false;  ///< those that were put away, instead of the others
    bool filter_open = false, order_open = false;

    std::string menu_of;  ///< path of the session whose menu was opened last
    bool menu_open = false;
    CardAsk renaming, binning;
    bool more_examples = false;
    bool folders_open = false, others_open = false;
    CommandBoxUi commands;
    bool help_open = false;
    std::size_t hit = 0;       ///< the place that Enter in the search goes to
    std::size_t seen_hit = 0;  ///< that was last brought into view
    bool typing = false;       ///< the search has the keyboard

    /// What was asked for last, so that a still screen does not ask again.
    struct Asked {
        std::string words;
        std::uint64_t number = 0;
        std::uint64_t version = 0;
        SessionFilter filter;
        bool archived = false;
    } asked;
    /// What fits the filter, in order, so that a still screen does not choose again.
    struct Shown {
        std::uint64_t version = 0;
        std::size_t total = 0;
        SessionFilter filter;
        SessionOrder order = SessionOrder::touched;
        bool archived = false, more_examples = false, made = false;
        std::vector<std::size_t> sessions;
    } shown;
};

/// The first screen: go on, look back, begin. Asks the app to open, start and import.
void draw_home(View& view, const Shelf& shelf, HomeUi& home);

/// The sessions that fit the filter, as they are shown.
const std::vector<std::size_t>& shown_sessions(const Shelf& shelf, HomeUi& home);

/// The session to go on with: the newest that is under way or cut off; null when there is none.
const SessionSummary* to_continue(const Shelf& shelf);

/// Lies among those that were put away.
bool is_archived(const SessionSummary& session);

}  // namespace kring
