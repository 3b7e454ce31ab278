#include "core/archive/box_text.h"

#include "core/archive/only_line.h"
#include "core/archive/vote_json.h"

#include <algorithm>
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

constexpr std::string_view box_kind = "kring-box ";
constexpr std::string_view box_magic = "kring-box 1 ";

/// Far more than ever sit at a table.
constexpr std::uint64_t most_ballots = 1'000'000;

/// As a Kring would write it: whatever else is in a file with this name did not come from us.
void check(const BoxContent& content) {
    std::uint64_t ballots = 0;
    for (const BallotPile& pile : content.ballots) {
        if (pile.count == 0 || pile.count > most_ballots - ballots)
            throw on_disk::BadValue{"ballots"};
        ballots += pile.count;
    }
    const bool by_id = std::adjacent_find(content.voted.begin(), content.voted.end(),
                                          std::greater_equal<>{}) == content.voted.end();
    if (!by_id || ballots < content.voted.size()) throw on_disk::BadValue{"voted"};
}

/// Whether a list of who voted would be one of what they chose.
bool all_alike(const BallotBox& ballots) { return ballots.size() <= 1; }

BoxContent read_content(cereal::JSONInputArchive& ar) {
    BoxContent content;
    describe(ar, content);
    on_disk::no_more(ar);
    check(content);
    return content;
}

}  // namespace

Result<std::string, ArchiveError> to_box_text(const BoxContent& content) {
    BoxContent written = content;
    if (all_alike(written.ballots)) written.voted.clear();
    return on_disk::to_only_line(box_magic, [&](auto& ar) { describe(ar, written); });
}

Result<BoxContent, ArchiveError> from_box_text(std::string_view text) {
    return on_disk::from_only_line(text, box_kind, box_magic, read_content);
}

}  // namespace kring
