#pragma once

#include "app/ui/view.h"
#include "core/library/summary.h"

#include <string>
#include <vector>

namespace kring {

/// What the home screen knows of the sessions folder.
struct Shelf {
    std::vector<SessionSummary> sessions;  ///< newest first; ours to look around in last
    bool reading = false;                  ///< still going through the folder
    std::size_t read = 0, total = 0;
    std::string folder;
};

struct HomeUi {
    std::string search;
    bool choosing_file = false;
    bool importing = false;
    std::string folder;  ///< of the file chooser
};

/// The first screen: go on, look back, begin. Asks the app to open, start and import.
void draw_home(View& view, const Shelf& shelf, HomeUi& home);

}  // namespace kring
