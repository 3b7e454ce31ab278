#include "core/archive/record_line.h"

#include "core/archive/described_fields.h"
#include "core/archive/event_json.h"
#include "core/archive/json_text.h"
#include "core/archive/line_checksum.h"
#include "core/archive/upcast.h"

#include <exception>

namespace kring {
namespace {

using on_disk::field;

void write_json(std::string& into, const Record& record) {
    on_disk::OneLine gathered{into};
    std::ostream stream{&gathered};
    cereal::JSONOutputArchive ar{stream, cereal::JSONOutputArchive::Options::NoIndent()};
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

Record read_json(std::string_view json) {
    on_disk::FromText bytes{json};
    std::istream stream{&bytes};
    cereal::JSONInputArchive ar{stream};
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

Err<ArchiveError> failed(ArchiveProblem problem, const char* why) {
    return Err{ArchiveError{problem, 0, why}};
}

}  // namespace

Result<std::string, ArchiveError> to_line(const Record& record) {
    std::string line(checksum_width, ' ');
    try {
        write_json(line, record);
    } catch (const std::exception& e) {
        return failed(ArchiveProblem::not_storable, e.what());
    }
    if (line.size() > max_line_bytes) return failed(ArchiveProblem::not_storable, "too long");
    const std::string_view json = std::string_view{line}.substr(checksum_width);
    if (!on_disk::is_plain_json(json)) return failed(ArchiveProblem::not_storable, "text");
    put_checksum(line);
    return line;
}

Result<Record, ArchiveError> from_line(std::string_view line) {
    if (line.size() > max_line_bytes) return failed(ArchiveProblem::damaged_middle, "too long");
    if (!checksum_fits(line)) return failed(ArchiveProblem::damaged_middle, "checksum");
    const std::string_view json = line.substr(checksum_width);
    if (!on_disk::is_plain_json(json)) return failed(ArchiveProblem::wrong_record, "text");
    try {
        return read_json(json);
    } catch (const on_disk::TooNew& e) {
        return failed(ArchiveProblem::too_new, e.what());
    } catch (const std::exception& e) {
        return failed(ArchiveProblem::wrong_record, e.what());
    }
}

}  // namespace kring
