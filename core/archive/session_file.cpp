#include "core/archive/session_file.h"

#include "core/archive/file.h"
#include "core/archive/line_reader.h"
#include "core/archive/log_check.h"
#include "core/archive/record_line.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <utility>

namespace kring {
namespace {

Result<File, ArchiveError> open_session(const std::string& path) {
    File file = open_file(path, O_RDONLY);
    if (!file)
        return Err{ArchiveError{ArchiveProblem::cannot_open, 0, file_error(errno, "open").detail}};
    struct stat about {};
    if (::fstat(file.fd(), &about) != 0) return Err{file_error(errno, "stat")};
    if (!S_ISREG(about.st_mode)) return Err{ArchiveError{ArchiveProblem::not_a_session, 0, {}}};
    if (about.st_size == 0) return Err{ArchiveError{ArchiveProblem::empty_file, 0, {}}};
    return file;
}

ArchiveError at_line(ArchiveError error, std::size_t line) {
    error.line = line;
    return error;
}

/// Reads on behind the first bad line: with a sound line there, it is not the end that is torn.
void look_behind(LineReader& lines, LoadedSession& session) {
    while (lines.next())
        if (!lines.too_long() && checksum_fits(lines.line())) session.read_only = true;
    session.tail_bytes = lines.end() - session.sound_bytes;
    if (!session.read_only) session.damage->problem = ArchiveProblem::damaged_tail;
}

/// What is wrong with the line the reader stands at; nothing when `check` took it up.
std::optional<ArchiveError> take_line(const LineReader& lines, LogCheck& check) {
    if (lines.too_long())
        return ArchiveError{ArchiveProblem::damaged_middle, lines.number(), "too long"};
    auto record = from_line(lines.line());
    if (!record) return at_line(record.error(), lines.number());
    if (auto wrong = check.add(std::move(record).value())) return at_line(*wrong, lines.number());
    return std::nullopt;
}

void read_records(LineReader& lines, LoadedSession& session) {
    LogCheck check;
    while (!session.damage && lines.next()) {
        session.damage = take_line(lines, check);
        if (session.damage) break;
        session.sound_bytes = lines.end();
        session.ends_open = !lines.closed();
    }
    session.log = std::move(check).take();
    if (!session.damage) return;
    // A line whose checksum fits was written on purpose: it is never put aside as a torn end.
    session.read_only = session.damage->problem != ArchiveProblem::damaged_middle;
    look_behind(lines, session);
}

}  // namespace

Result<LoadedSession, ArchiveError> read_session(const std::string& path) {
    auto file = open_session(path);
    if (!file) return Err{file.error()};
    LineReader lines{file.value().fd()};
    if (!lines.next()) return Err{file_error(lines.error() != 0 ? lines.error() : EIO, "read")};
    if (lines.too_long()) return Err{ArchiveError{ArchiveProblem::not_a_session, 1, "too long"}};
    auto header = from_header_line(lines.line());
    if (!header) return Err{header.error()};
    LoadedSession session;
    session.header = std::move(header).value();
    session.sound_bytes = lines.end();
    session.ends_open = !lines.closed();
    read_records(lines, session);
    if (lines.error() != 0) return Err{file_error(lines.error(), "read")};
    return session;
}

}  // namespace kring
