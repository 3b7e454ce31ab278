#pragma once

#include "app/facilitator/file_chooser.h"

#include <string>
#include <string_view>
#include <vector>

namespace kring {

// What the list of files knows without a screen.

/// Reads the folder into `entries` unless it is there already. A folder that cannot be read leaves
/// the list empty and names its `trouble`. Reads at most `most_entries`.
void list_folder(FileChooser& chooser);
inline constexpr std::size_t most_entries = 20'000;

/// Places in `entries` of what fits the text typed to narrow the list; all of them when saving.
std::vector<std::size_t> shown_entries(const FileChooser& chooser);

/// "~" and what follows it as a whole path; others as they are.
std::string full_path(std::string_view typed);
std::string parent_folder(const std::string& folder);
std::string path_in(const std::string& folder, const std::string& name);
bool is_folder(const std::string& path);
bool is_file(const std::string& path);

/// The name with the first ending of the wish behind it, unless it has one of them.
std::string with_ending(const FileWish& wish, std::string name);

}  // namespace kring
