#include "core/archive/described_fields.h"
#include "core/archive/head_line.h"
#include "core/archive/reflection_file.h"
#include "core/archive/reflection_json.h"
#include "core/archive/upcast.h"

#include <utility>

namespace kring {

// On disk. Found by cereal.
struct ReflectionHeaderFields {
    int format = reflection_format;
    ReflectionHeader header;
};
template <class Ar> void describe(Ar& ar, ReflectionHeaderFields& f) {
    on_disk::field(ar, "format", f.format);
    on_disk::field(ar, "session", f.header.session);
    if (!is_session_id(f.header.session)) throw on_disk::BadValue{"session"};
    on_disk::field(ar, "program", f.header.program);
}

namespace {

using on_disk::field;

constexpr std::string_view reflect_magic = "kring-reflect ";

static_assert(on_disk::all_described<ReflectionNote, 4>() &&
              on_disk::all_described<NoteWritten, 1>() &&
              on_disk::all_described<NoteChanged, 2>() &&
              on_disk::all_described<NoteRemoved, 1>() &&
              std::variant_size_v<ReflectionEvent> == 3);

void write_note(cereal::JSONOutputArchive& ar, const ReflectionRecord& record) {
    ar(cereal::make_nvp("seq", record.seq));
    WallTime on = record.on;
    moment_field(ar, "on", on);
    on_disk::write_event(ar, record.event);
}

ReflectionRecord read_note(cereal::JSONInputArchive& ar) {
    ReflectionRecord record;
    field(ar, "seq", record.seq);
    moment_field(ar, "on", record.on);
    on_disk::read_event(ar, record.event, Retired<>{});
    return record;
}

}  // namespace

Result<std::string, ArchiveError> to_reflection_head(const ReflectionHeader& header) {
    return on_disk::to_head_line(reflect_magic, ReflectionHeaderFields{reflection_format, header});
}

Result<ReflectionHeader, ArchiveError> from_reflection_head(std::string_view line) {
    auto fields =
        on_disk::from_head_line<ReflectionHeaderFields>(reflect_magic, reflection_format, line);
    if (!fields) return Err{fields.error()};
    return std::move(fields).value().header;
}

Result<std::string, ArchiveError> to_line(const ReflectionRecord& record) {
    return on_disk::to_checked([&](auto& ar) { write_note(ar, record); });
}

Result<ReflectionRecord, ArchiveError> reflection_from_line(std::string_view line) {
    return on_disk::from_checked(line, read_note);
}

}  // namespace kring
