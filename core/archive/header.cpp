#include "core/archive/header.h"

#include "core/archive/json_fields.h"
#include "core/archive/json_text.h"
#include "core/archive/line_checksum.h"
#include "core/archive/record_line.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <exception>

namespace kring {
namespace {

using namespace std::chrono;

constexpr std::string_view magic = "kring ";

bool is_session_id(std::string_view id) {
    const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return id.size() == 32 && std::ranges::all_of(id, hex);
}

/// Reads exactly `text`, digits only; -1 when it is something else.
int number(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

WallTime from_iso(const std::string& text) {
    const std::string_view t{text};
    const auto wrong = [] { return on_disk::BadValue{"time"}; };
    if (t.size() != 24 || t[4] != '-' || t[7] != '-' || t[10] != 'T' || t[13] != ':' ||
        t[16] != ':' || t[19] != '.' || t[23] != 'Z')
        throw wrong();
    const int y = number(t.substr(0, 4)), mo = number(t.substr(5, 2)), d = number(t.substr(8, 2));
    const int h = number(t.substr(11, 2)), mi = number(t.substr(14, 2)),
              s = number(t.substr(17, 2));
    const int ms = number(t.substr(20, 3));
    if (y < 1970 || mo < 1 || d < 1 || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 59 ||
        ms < 0)
        throw wrong();
    const year_month_day day{year{y}, month{static_cast<unsigned>(mo)},
                             std::chrono::day{static_cast<unsigned>(d)}};
    if (!day.ok()) throw wrong();
    return sys_days{day} + hours{h} + minutes{mi} + seconds{s} + milliseconds{ms};
}

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
    f.header.started = from_iso(started);
    field(ar, "program", f.header.program);
    field(ar, "language", f.header.language);
}

SessionHeader read_fields(std::string_view json) {
    on_disk::FromText bytes{json};
    std::istream stream{&bytes};
    cereal::JSONInputArchive ar{stream};
    HeaderFields fields;
    describe(ar, fields);
    if (fields.format != archive_format) throw on_disk::BadValue{"format"};
    on_disk::no_more(ar);
    return fields.header;
}

/// What follows "kring <n> ", when it is a whole header of format 1.
Result<SessionHeader, ArchiveError> parse_rest(std::string_view rest) {
    const auto damaged = [](const char* why) {
        return Err{ArchiveError{ArchiveProblem::header_damaged, 1, why}};
    };
    if (!checksum_fits(rest)) return damaged("checksum");
    const std::string_view json = rest.substr(checksum_width);
    if (!on_disk::is_plain_json(json)) return damaged("text");
    try {
        return read_fields(json);
    } catch (const on_disk::TooNew& e) {
        return Err{ArchiveError{ArchiveProblem::too_new, 1, e.what()}};
    } catch (const std::exception& e) {
        return damaged(e.what());
    }
}

}  // namespace

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
    std::string line(checksum_width, ' ');
    try {
        on_disk::OneLine gathered{line};
        std::ostream stream{&gathered};
        cereal::JSONOutputArchive ar{stream, cereal::JSONOutputArchive::Options::NoIndent()};
        HeaderFields fields{archive_format, header};
        describe(ar, fields);
    } catch (const std::exception& e) {
        return Err{ArchiveError{ArchiveProblem::not_storable, 1, e.what()}};
    }
    if (!on_disk::is_plain_json(std::string_view{line}.substr(checksum_width)))
        return Err{ArchiveError{ArchiveProblem::not_storable, 1, "text"}};
    put_checksum(line);
    return std::string{magic} + std::to_string(archive_format) + " " + line;
}

Result<SessionHeader, ArchiveError> from_header_line(std::string_view line) {
    if (line.size() < magic.size() && magic.starts_with(line))
        return Err{ArchiveError{ArchiveProblem::header_damaged, 1, "torn"}};
    if (!line.starts_with(magic)) return Err{ArchiveError{ArchiveProblem::not_a_session, 1, {}}};
    const std::size_t space = line.find(' ', magic.size());
    const std::string_view digits = line.substr(magic.size(), space - magic.size());
    int format = 0;
    const auto [end, bad] = std::from_chars(digits.data(), digits.data() + digits.size(), format);
    const bool readable = bad == std::errc{} && end == digits.data() + digits.size() && format > 0;
    if (!readable || space == std::string_view::npos)
        return Err{ArchiveError{ArchiveProblem::header_damaged, 1, "format number"}};
    auto header = parse_rest(line.substr(space + 1));
    if (format == archive_format) return header;
    // A whole header of format 1 behind another number: the number is what is damaged.
    if (header) return Err{ArchiveError{ArchiveProblem::header_damaged, 1, "format number"}};
    return Err{ArchiveError{ArchiveProblem::too_new, 1, "format " + std::string{digits}}};
}

}  // namespace kring
