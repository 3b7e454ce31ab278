#pragma once

#include "app/ui/view.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// What a file is wanted for; or a folder, then nothing but folders is listed.
struct FileWish {
    enum class Purpose : unsigned char { open, save, folder };
    Purpose purpose = Purpose::open;
    std::string title;    ///< key of the head: "file.open"
    std::string confirm;  ///< key of the button: "file.open_it"
    /// With the dot, lower case: ".kring". Saving adds the first when the name has none of them.
    std::vector<std::string> endings;
    bool may_replace = false;  ///< saving: a file that is there may be replaced, after asking
};

/// A calm list of files over the page. Keep one per place that needs a file; it remembers its
/// folder for the next time.
struct FileChooser {
    bool open = false;
    bool seen = false;  ///< it was drawn since it opened: the keyboard is where it should be
    FileWish wish;
    std::string folder;   ///< absolute
    std::string name;     ///< saving: the name; else what was typed to narrow the list
    std::string trouble;  ///< key of a sentence about the folder or the name; empty: none

    struct Entry {
        std::string name;   ///< as the disk has it
        std::string shown;  ///< valid UTF-8, for the screen
        bool folder = false;
        std::int64_t changed = 0;  ///< Unix time in seconds
    };
    std::vector<Entry> entries;    ///< of `listed`: folders first, then what fits the wish
    std::string listed;            ///< folder the entries are from; another one: read again
    std::string path_draft;        ///< the folder as it is being typed
    std::size_t chosen = 0;        ///< among those that are shown
    std::size_t shown_chosen = 0;  ///< the one that was last brought into view
    std::string asked_to_replace;  ///< path for which the question is on the screen
};

/// Opens the list in `folder`, or where it was last when `folder` is empty, with `name` proposed.
void choose_file(FileChooser& chooser, FileWish wish, const std::string& folder = {},
                 const std::string& name = {});

/// Draws it when it is open. Answers once, with the absolute path somebody settled on: of a file,
/// or of the folder whose list stands there.
std::optional<std::string> draw_file_chooser(View& view, FileChooser& chooser);

}  // namespace kring
