#include "core/archive/sound_lines.h"

#include "core/archive/file.h"
#include "core/archive/line_reader.h"
#include "core/archive/record_line.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <utility>

namespace kring {
namespace {

Result<File, ArchiveError> open_lines(const std::string& path) {
    File file = open_file(path, O_RDONLY);
    if (!file)
        return Err{ArchiveError{ArchiveProblem::cannot_open, 0, file_error(errno, "open").detail}};
    struct stat about {};
    if (::fstat(file.fd(), &about) != 0) return Err{file_error(errno, "stat")};
    if (!S_ISREG(about.st_mode)) return Err{ArchiveError{ArchiveProblem::not_a_session, 0, {}}};
    if (about.st_size == 0) return Err{ArchiveError{ArchiveProblem::empty_file, 0, {}}};
    return file;
}

/// Reads on behind the first bad line: with a sound line there, it is not the end that is torn.
void look_behind(LineReader& lines, SoundPart& sound) {
    while (lines.next())
        if (!lines.too_long() && checksum_fits(lines.line())) sound.read_only = true;
    sound.tail_bytes = lines.end() - sound.sound_bytes;
    if (!sound.read_only) sound.damage->problem = ArchiveProblem::damaged_tail;
}

std::optional<ArchiveError> take_line(const LineReader& lines, const TakeLine& next) {
    if (lines.too_long())
        return ArchiveError{ArchiveProblem::damaged_middle, lines.number(), "too long"};
    auto wrong = next(lines.line());
    if (wrong) wrong->line = lines.number();
    return wrong;
}

void read_rest(LineReader& lines, const TakeLine& next, SoundPart& sound) {
    while (!sound.damage && lines.next()) {
        sound.damage = take_line(lines, next);
        if (sound.damage) break;
        sound.sound_bytes = lines.end();
        sound.ends_open = !lines.closed();
    }
    if (!sound.damage) return;
    // A line whose checksum fits was written on purpose: it is never put aside as a torn end.
    sound.read_only = sound.damage->problem != ArchiveProblem::damaged_middle;
    look_behind(lines, sound);
}

}  // namespace

Result<SoundPart, ArchiveError> read_sound_lines(const std::string& path, const TakeLine& first,
                                                 const TakeLine& next) {
    auto file = open_lines(path);
    if (!file) return Err{file.error()};
    LineReader lines{file.value().fd()};
    if (!lines.next()) return Err{file_error(lines.error() != 0 ? lines.error() : EIO, "read")};
    if (lines.too_long()) return Err{ArchiveError{ArchiveProblem::not_a_session, 1, "too long"}};
    if (auto wrong = first(lines.line())) return Err{*wrong};
    SoundPart sound;
    sound.sound_bytes = lines.end();
    sound.ends_open = !lines.closed();
    read_rest(lines, next, sound);
    if (lines.error() != 0) return Err{file_error(lines.error(), "read")};
    return sound;
}

}  // namespace kring
