#pragma once

#include "core/archive/checked_line.h"

#include <charconv>
#include <string>
#include <string_view>

// The first line of a file: what kind of file it is, in which format, and what it says of itself,
// `kring 1 <crc32> {"format": 1,..}`. Only core/archive includes this.
namespace kring::on_disk {

/// `kind` ends in a space. `Fields` is described, and has the number as its member `format`.
template <class Fields>
Result<std::string, ArchiveError> to_head_line(std::string_view kind, Fields fields) {
    const auto line = to_checked([&](auto& ar) { describe(ar, fields); });
    if (!line) return Err{ArchiveError{ArchiveProblem::not_storable, 1, line.error().detail}};
    return std::string{kind} + std::to_string(fields.format) + " " + line.value();
}

/// Errors: not_a_session, header_damaged, too_new.
template <class Fields>
Result<Fields, ArchiveError> from_head_line(std::string_view kind, int format,
                                            std::string_view line) {
    const auto damaged = [](std::string why) {
        return Err{ArchiveError{ArchiveProblem::header_damaged, 1, std::move(why)}};
    };
    if (line.size() < kind.size() && kind.starts_with(line)) return damaged("torn");
    if (!line.starts_with(kind)) return Err{ArchiveError{ArchiveProblem::not_a_session, 1, {}}};
    const std::size_t space = line.find(' ', kind.size());
    const std::string_view digits = line.substr(kind.size(), space - kind.size());
    int found = 0;
    const auto [end, bad] = std::from_chars(digits.data(), digits.data() + digits.size(), found);
    const bool readable = bad == std::errc{} && end == digits.data() + digits.size() && found > 0;
    if (!readable || space == std::string_view::npos) return damaged("format number");
    auto fields = from_checked(line.substr(space + 1), [&](cereal::JSONInputArchive& ar) {
        Fields read;
        describe(ar, read);
        if (read.format != format) throw BadValue{"format"};
        no_more(ar);
        return read;
    });
    if (found == format) {
        if (fields) return fields;
        if (fields.error().problem != ArchiveProblem::too_new)
            return damaged(fields.error().detail);
        return Err{ArchiveError{ArchiveProblem::too_new, 1, fields.error().detail}};
    }
    // A whole first line of this format behind another number: the number is what is damaged.
    if (fields) return damaged("format number");
    return Err{ArchiveError{ArchiveProblem::too_new, 1, "format " + std::string{digits}}};
}

}  // namespace kring::on_disk
