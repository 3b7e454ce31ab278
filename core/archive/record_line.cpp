#include "core/archive/record_line.h"

#include "core/archive/checked_line.h"
#include "core/archive/described_fields.h"
#include "core/archive/event_json.h"
#include "core/archive/upcast.h"

namespace kring {
namespace {

using on_disk::field;

void write_json(cereal::JSONOutputArchive& ar, const Record& record) {
    ar(cereal::make_nvp("seq", record.seq), cereal::make_nvp("step", record.step));
    SessionTime at = record.at;
    field(ar, "at", at);
    on_disk::write_event(ar, record.event);
}

Record read_json(cereal::JSONInputArchive& ar) {
    Record record;
    field(ar, "seq", record.seq);
    field(ar, "step", record.step);
    field(ar, "at", record.at);
    on_disk::read_event(ar, record.event, RetiredEvents{});
    return record;
}

}  // namespace

Result<std::string, ArchiveError> to_line(const Record& record) {
    return on_disk::to_checked([&](auto& ar) { write_json(ar, record); });
}

Result<Record, ArchiveError> from_line(std::string_view line) {
    return on_disk::from_checked(line, read_json);
}

}  // namespace kring
