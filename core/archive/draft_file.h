#pragma once

#include "core/archive/archive_error.h"
#include "core/base/result.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace kring {

/// Texts still being typed, by the name of their field.
using Drafts = std::map<std::string, std::string>;

/// Writes `<session>.draft` beside the session: a whole new file, then renamed, so that there is
/// always one that can be read. Waits for the disk. No drafts: removes the file.
std::optional<ArchiveError> write_drafts(const std::string& session_path, const Drafts& drafts);
/// None when there is no draft file. Errors: header_damaged, too_new, not_a_session, cannot_open.
Result<Drafts, ArchiveError> read_drafts(const std::string& session_path);

/// Drafts as they lay beside a session when it was opened.
struct FoundDrafts {
    Drafts drafts;
    std::string kept_file;  ///< where a file that cannot be read was put; empty when there was none
};

/// Keeps drafts on a thread of its own, so that typing never waits for the disk. What was handed
/// over last is on the disk when it is destroyed.
class DraftFile {
public:
    explicit DraftFile(std::string session_path);
    ~DraftFile();
    DraftFile(const DraftFile&) = delete;
    DraftFile& operator=(const DraftFile&) = delete;

    /// What was there on opening. A file that cannot be read is put aside as
    /// `<session>.draft.kept-<n>`, never written over.
    FoundDrafts load() const;
    /// Hands over the drafts as they are now; cheap when nothing changed. Every 2 s is often
    /// enough.
    void save(Drafts drafts);
    /// Nothing is being typed.
    void clear() { save({}); }
    /// Waits until what was handed over last is on the disk; false: the disk refused.
    bool wait_until_safe() const;
    /// What went wrong last, until a save goes well again.
    std::optional<ArchiveError> failure() const;

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

}  // namespace kring
