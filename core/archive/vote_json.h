#pragma once

#include "core/archive/json_fields.h"
#include "core/session/round.h"

#include <cstdint>
#include <string>

// How votes stand in a session file; the rest of the file is in event_json.h.
namespace kring {

using on_disk::field;
using on_disk::spare;

/// One mark of a ballot: most ballots have few, so only those that are there are written.
struct MarkOnDisk {
    std::uint64_t at = 0;
    int mark = 0;
    bool operator==(const MarkOnDisk&) const = default;
};
template <class Ar> void describe(Ar& ar, MarkOnDisk& m) {
    field(ar, "at", m.at);
    field(ar, "mark", m.mark, -max_mark, max_mark);
}

template <class Ar> void describe(Ar& ar, Ballot& b) {
    std::uint64_t size = b.marks.size();
    std::vector<MarkOnDisk> marks;
    if constexpr (!on_disk::reads<Ar>)
        for (std::size_t i = 0; i < b.marks.size(); ++i)
            if (b.marks[i]) marks.push_back({i, *b.marks[i]});
    field(ar, "of", size, std::uint64_t{0}, std::uint64_t{max_candidates});
    spare(ar, "marks", marks);
    if constexpr (on_disk::reads<Ar>) {
        b.marks.assign(size, Mark{});
        for (const MarkOnDisk& each : marks) {
            if (each.at >= size || b.marks[each.at]) throw on_disk::BadValue{"mark out of place"};
            b.marks[each.at] = each.mark;
        }
    }
}
template <class Ar> void describe(Ar& ar, BallotPile& p) {
    field(ar, "ballot", p.ballot);
    field(ar, "count", p.count, std::uint64_t{1}, max_ballots);
}
template <class Ar> void describe(Ar& ar, BallotRules& r) {
    field(ar, "kind", r.kind);
    spare(ar, "blank", r.blank_allowed, true);
    field(ar, "dot_budget", r.dot_budget, 1, max_mark);
    spare(ar, "dot_cap", r.dot_cap);
    field(ar, "lowest_score", r.lowest_score, -max_mark, max_mark);
    field(ar, "highest_score", r.highest_score, -max_mark, max_mark);
    spare(ar, "every_score", r.every_score);
    spare(ar, "equal_ranks", r.equal_ranks);
    spare(ar, "every_rank", r.every_rank);
}
template <class Ar> void describe(Ar& ar, CountRules& r) {
    field(ar, "threshold", r.threshold);
    field(ar, "ties", r.ties);
    spare(ar, "quorum", r.quorum);
    field(ar, "winners", r.winners, std::size_t{1}, max_candidates);
    field(ar, "most_chosen", r.most_chosen, std::size_t{1}, max_candidates);
}
template <class Ar> void describe(Ar& ar, RoundRules& r) {
    spare(ar, "domain", r.domain);
    field(ar, "method", r.method);
    field(ar, "ballot", r.ballot);
    field(ar, "borda", r.borda);
    field(ar, "measure", r.measure);
    field(ar, "count", r.count);
    field(ar, "cast", r.cast);
    field(ar, "secret", r.secret);
    field(ar, "stories", r.stories);
    spare(ar, "voters", r.voters);
    spare(ar, "heads", r.heads);
}

template <class Ar> void describe(Ar& ar, Standing& s) {
    field(ar, "total", s.total);
    spare(ar, "backers", s.backers);
    spare(ar, "lowest", s.lowest);
    spare(ar, "highest", s.highest);
}
template <class Ar> void describe(Ar& ar, Tally& t) {
    field(ar, "by_candidate", t.by_candidate);
    field(ar, "standing", t.standing);
    field(ar, "scale", t.scale);
    field(ar, "measure", t.measure);
    field(ar, "ballots", t.ballots);
    spare(ar, "blank", t.blank);
    spare(ar, "exhausted", t.exhausted);
    spare(ar, "whole", t.whole);
}
template <class Ar> void describe(Ar& ar, Lot& l) {
    field(ar, "seed", l.seed);
    field(ar, "order", l.order);
}
template <class Ar> void describe(Ar& ar, Outcome& o) {
    field(ar, "verdict", o.verdict);
    spare(ar, "reason", o.reason);
    spare(ar, "chosen", o.chosen);
    spare(ar, "tied", o.tied);
    spare(ar, "tie_rule", o.tie_rule);
    spare(ar, "dropped", o.dropped);
    spare(ar, "among", o.among);
    spare(ar, "earlier_round", o.earlier_round);
    spare(ar, "lot", o.lot);
}
template <class Ar> void describe(Ar& ar, CountRound& c) {
    field(ar, "tally", c.tally);
    spare(ar, "dropped", c.dropped);
    spare(ar, "by", c.by);
    spare(ar, "tied", c.tied);
    spare(ar, "earlier_round", c.earlier_round);
}
template <class Ar> void describe(Ar& ar, RoundResult& r) {
    field(ar, "counts", r.counts);
    field(ar, "outcome", r.outcome);
    spare(ar, "kept", r.kept);
}

}  // namespace kring
