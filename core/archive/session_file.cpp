#include "core/archive/session_file.h"

#include "core/archive/log_check.h"
#include "core/archive/record_line.h"

#include <utility>

namespace kring {

Result<LoadedSession, ArchiveError> read_session(const std::string& path) {
    using Trouble = std::optional<ArchiveError>;
    LoadedSession session;
    LogCheck check;
    const auto first = [&](std::string_view line) -> Trouble {
        auto header = from_header_line(line);
        if (!header) return header.error();
        session.header = std::move(header).value();
        return std::nullopt;
    };
    const auto next = [&](std::string_view line) -> Trouble {
        auto record = from_line(line);
        if (!record) return record.error();
        return check.add(std::move(record).value());
    };
    auto sound = read_sound_lines(path, first, next);
    if (!sound) return Err{sound.error()};
    static_cast<SoundPart&>(session) = std::move(sound).value();
    session.log = std::move(check).take();
    return session;
}

}  // namespace kring
