#include "core/archive/header.h"

#include "core/archive/head_line.h"

#include <algorithm>
#include <cstdio>

namespace kring {
namespace {

using namespace std::chrono;

constexpr std::string_view session_magic = "kring ";

/// Reads exactly `text`, digits only; -1 when it is something else.
int number(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

// On disk. Found by cereal.
struct HeaderFields {
    int format = archive_format;
    SessionHeader header;
};

template <class Ar> void describe(Ar& ar, HeaderFields& f) {
    using on_disk::field;
    field(ar, "format", f.format);
    field(ar, "id", f.header.id);
    if (!is_session_id(f.header.id)) throw on_disk::BadValue{"id"};
    std::string started;
    if constexpr (!on_disk::reads<Ar>) started = to_iso(f.header.started);
    field(ar, "started", started);
    const auto moment = from_iso(started);
    if (!moment) throw on_disk::BadValue{"time"};
    f.header.started = *moment;
    field(ar, "program", f.header.program);
    field(ar, "language", f.header.language);
}

bool is_session_id(std::string_view id) {
    const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return id.size() == 32 && std::ranges::all_of(id, hex);
}

std::optional<WallTime> from_iso(std::string_view t) {
    if (t.size() != 24 || t[4] != '-' || t[7] != '-' || t[10] != 'T' || t[13] != ':' ||
        t[16] != ':' || t[19] != '.' || t[23] != 'Z')
        return std::nullopt;
    const int y = number(t.substr(0, 4)), mo = number(t.substr(5, 2)), d = number(t.substr(8, 2));
    const int h = number(t.substr(11, 2)), mi = number(t.substr(14, 2)),
              s = number(t.substr(17, 2));
    const int ms = number(t.substr(20, 3));
    if (y < 1970 || mo < 1 || d < 1 || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 59 ||
        ms < 0)
        return std::nullopt;
    const year_month_day day{year{y}, month{static_cast<unsigned>(mo)},
                             std::chrono::day{static_cast<unsigned>(d)}};
    if (!day.ok()) return std::nullopt;
    return sys_days{day} + hours{h} + minutes{mi} + seconds{s} + milliseconds{ms};
}

std::string to_iso(WallTime time) {
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    char text[64];
    std::snprintf(
        text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int{date.year()},
        unsigned{date.month()}, unsigned{date.day()}, static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
        static_cast<int>(clock.subseconds().count()));
    return text;
}

Result<std::string, ArchiveError> to_header_line(const SessionHeader& header) {
    return on_disk::to_head_line(session_magic, HeaderFields{archive_format, header});
}

Result<SessionHeader, ArchiveError> from_header_line(std::string_view line) {
    auto fields = on_disk::from_head_line<HeaderFields>(session_magic, archive_format, line);
    if (!fields) return Err{fields.error()};
    return std::move(fields).value().header;
}

}  // namespace kring
