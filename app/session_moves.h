#pragma once

#include "app/desk.h"
#include "core/archive/archive_error.h"
#include "core/base/result.h"

#include <ctime>
#include <string>
#include <vector>

namespace kring {

// What is done with a session as a whole, with everything that lies beside it and is called after
// it. A session that somebody has open is left alone (locked). On an error all is as it was.

/// What travels with a session: drafts, the ballots of a vote, pieces that were put aside, notes
/// on the replay and reports; paths. Its lock does not.
std::vector<std::string> files_beside(const std::string& session);

/// Gives it another path on the same disk, in a folder that is there. Errors: locked, file_exists,
/// cannot_open, and those of folder_error.
std::optional<ArchiveError> move_session(const std::string& session, const std::string& to);

/// To the archive of its folder, or back; answers its new path.
Result<std::string, ArchiveError> archive_session(const std::string& session, bool back);

/// Another title, through the one door; the file follows when it was called after the old one.
/// Answers its path. Errors: those of opening; not_storable: no title.
Result<std::string, ArchiveError> rename_session(const std::string& session,
                                                 const std::string& title, const WallClock& clock);

/// A second one beside it, under another title.
/// Answers its path.
Result<std::string, ArchiveError>
duplicate_session(const std::string& session, const std::string& title, const WallClock& clock);

/// To the bin of the system. Answers the folder of the bin. `home_data`: see bin_for.
Result<std::string, ArchiveError> bin_session(const std::string& session,
                                              const std::string& home_data, const std::tm& now);

}  // namespace kring
