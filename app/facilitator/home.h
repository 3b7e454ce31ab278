#pragma once

#include "app/facilitator/file_chooser.h"
#include "app/ui/view.h"
#include "core/library/summary.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kring {

/// What the home screen knows of the sessions folder.
struct Shelf {
    std::vector<SessionSummary> sessions;  ///< newest first; ours to look around in last
    bool reading = false;                  ///< still going through the folder
    std::size_t read = 0, total = 0;
    std::string folder;
    std::string trouble;        ///< code of the archive when the folder cannot be read; else empty
    std::uint64_t version = 0;  ///< another number whenever `sessions` changed
};

struct HomeUi {
    std::string search;
    FileChooser chooser;
    bool importing = false;  ///< what the chooser is for: importing or opening
    std::string folder;      ///< where the chooser begins
    std::int64_t now = 0;  ///< Unix time in milliseconds, for "vandaag"; 0: the clock of the system

    /// What the search found last time, so that a still screen does not search again.
    struct Hits {
        std::string search;
        std::uint64_t version = 0;
        std::vector<std::size_t> sessions;
    } hits;
};

/// The first screen: go on, look back, begin. Asks the app to open, start and import.
void draw_home(View& view, const Shelf& shelf, HomeUi& home);

/// The sessions that fit the search, in the order of the shelf; all of them without one.
const std::vector<std::size_t>& searched(const Shelf& shelf, HomeUi& home);

/// The session to go on with: the newest that is under way or cut off; null when there is none.
const SessionSummary* to_continue(const Shelf& shelf);

}  // namespace kring
