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
    std::visit(
        [&]<class E>(const E& event) {
            const std::string tag{E::tag};
            const std::uint32_t version = E::version;
            ar(cereal::make_nvp("tag", tag), cereal::make_nvp("version", version));
            on_disk::data_of(ar, const_cast<E&>(event), version);  // written, not changed
        },
        record.event);
}

Record read_json(cereal::JSONInputArchive& ar) {
    Record record;
    field(ar, "seq", record.seq);
    field(ar, "step", record.step);
    field(ar, "at", record.at);
    std::string tag;
    std::uint32_t version = 0;
    field(ar, "tag", tag);
    field(ar, "version", version);
    on_disk::read_event(ar, tag, version, record.event, RetiredEvents{});
    on_disk::no_more(ar);
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
