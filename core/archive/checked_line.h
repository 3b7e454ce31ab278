#pragma once

#include "core/archive/json_fields.h"
#include "core/archive/json_text.h"
#include "core/archive/line_checksum.h"
#include "core/archive/record_line.h"

#include <exception>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>

// JSON by cereal behind its checksum, as every line of every file of Kring has it. Only
// core/archive includes this; nothing thrown inside leaves it.
namespace kring::on_disk {

/// What `write(archive)` writes, behind its checksum. Error: not_storable.
template <class Write> Result<std::string, ArchiveError> to_checked(Write write) {
    const auto failed = [](const char* why) {
        return Err{ArchiveError{ArchiveProblem::not_storable, 0, why}};
    };
    std::string line(checksum_width, ' ');
    try {
        OneLine gathered{line};
        std::ostream stream{&gathered};
        cereal::JSONOutputArchive ar{stream, cereal::JSONOutputArchive::Options::NoIndent()};
        write(ar);
    } catch (const std::exception& e) {
        return failed(e.what());
    }
    if (line.size() > max_line_bytes) return failed("too long");
    if (!is_plain_json(std::string_view{line}.substr(checksum_width))) return failed("text");
    put_checksum(line);
    return line;
}

/// What `read(archive)` makes of a line. Errors, all with line 0: damaged_middle (the checksum does
/// not fit), too_new (a word or version of a later Kring), wrong_record (anything else).
template <class Read>
auto from_checked(std::string_view line, Read read)
    -> Result<std::invoke_result_t<Read, cereal::JSONInputArchive&>, ArchiveError> {
    const auto failed = [](ArchiveProblem problem, const char* why) {
        return Err{ArchiveError{problem, 0, why}};
    };
    if (line.size() > max_line_bytes) return failed(ArchiveProblem::damaged_middle, "too long");
    if (!checksum_fits(line)) return failed(ArchiveProblem::damaged_middle, "checksum");
    const std::string_view json = line.substr(checksum_width);
    if (!is_plain_json(json)) return failed(ArchiveProblem::wrong_record, "text");
    try {
        FromText bytes{json};
        std::istream stream{&bytes};
        cereal::JSONInputArchive ar{stream};
        return read(ar);
    } catch (const TooNew& e) {
        return failed(ArchiveProblem::too_new, e.what());
    } catch (const std::exception& e) {
        return failed(ArchiveProblem::wrong_record, e.what());
    }
}

}  // namespace kring::on_disk
