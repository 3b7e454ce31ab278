#include "core/archive/box_text.h"

#include "core/archive/json_text.h"
#include "core/archive/line_checksum.h"
#include "core/archive/record_line.h"
#include "core/archive/vote_json.h"

#include <algorithm>
#include <exception>
#include <functional>

namespace kring {

// On disk. Found by cereal.
template <class Ar> void describe(Ar& ar, BoxContent& b) {
    field(ar, "session", b.session);
    field(ar, "round", b.round);
    field(ar, "voted", b.voted);
    field(ar, "ballots", b.ballots);
}

namespace {

constexpr std::string_view kind = "kring-box ";
constexpr std::string_view magic = "kring-box 1 ";

/// As this Kring would write it: whatever else is in a file with this name did not come from us.
void check(const BoxContent& content) {
    std::uint64_t ballots = 0;
    for (const BallotPile& pile : content.ballots) {
        if (pile.count > content.voted.size()) throw on_disk::BadValue{"ballots"};
        ballots += pile.count;
    }
    const bool by_id = std::adjacent_find(content.voted.begin(), content.voted.end(),
                                          std::greater_equal<>{}) == content.voted.end();
    if (!by_id || ballots != content.voted.size()) throw on_disk::BadValue{"voted"};
}

BoxContent read_content(std::string_view json) {
    on_disk::FromText bytes{json};
    std::istream stream{&bytes};
    cereal::JSONInputArchive ar{stream};
    BoxContent content;
    describe(ar, content);
    on_disk::no_more(ar);
    check(content);
    return content;
}

}  // namespace

Result<std::string, ArchiveError> to_box_text(const BoxContent& content) {
    std::string line(checksum_width, ' ');
    try {
        BoxContent written = content;
        on_disk::OneLine gathered{line};
        std::ostream stream{&gathered};
        cereal::JSONOutputArchive ar{stream, cereal::JSONOutputArchive::Options::NoIndent()};
        describe(ar, written);
    } catch (const std::exception& e) {
        return Err{ArchiveError{ArchiveProblem::not_storable, 0, e.what()}};
    }
    if (line.size() > max_line_bytes)
        return Err{ArchiveError{ArchiveProblem::not_storable, 0, "too long"}};
    put_checksum(line);
    return std::string{magic} + line + "\n";
}

Result<BoxContent, ArchiveError> from_box_text(std::string_view text) {
    const auto damaged = [](const char* why) {
        return Err{ArchiveError{ArchiveProblem::header_damaged, 1, why}};
    };
    if (!text.starts_with(kind)) return Err{ArchiveError{ArchiveProblem::not_a_session, 0, {}}};
    if (!text.starts_with(magic)) return Err{ArchiveError{ArchiveProblem::too_new, 1, {}}};
    if (text.back() == '\n') text.remove_suffix(1);
    const std::string_view line = text.substr(magic.size());
    if (!checksum_fits(line)) return damaged("checksum");
    const std::string_view json = line.substr(checksum_width);
    if (!on_disk::is_plain_json(json)) return damaged("text");
    try {
        return read_content(json);
    } catch (const std::exception& e) {
        return damaged(e.what());
    }
}

}  // namespace kring
