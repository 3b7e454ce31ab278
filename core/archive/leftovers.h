#pragma once

#include "core/archive/archive_error.h"

#include <optional>
#include <string>
#include <vector>

namespace kring {

/// Files beside a session in which words of it may still stand although they are no part of it any
/// more: torn ends (`.tail-<n>`) and drafts that could not be read (`.draft.kept-<n>`), both put
/// aside, and temp files that a crash left behind. Sorted.
std::vector<std::string> leftovers_of(const std::string& session_path);

/// Deletes them, overwritten as well as the disk allows. For when somebody takes their words back:
/// what a torn end holds cannot be told apart, so it goes as a whole.
std::optional<ArchiveError> remove_leftovers(const std::string& session_path);

}  // namespace kring
