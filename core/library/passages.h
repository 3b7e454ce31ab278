#pragma once

#include "core/replay/reflection.h"
#include "core/session/event.h"
#include "core/session/state.h"

#include <span>
#include <string>
#include <vector>

namespace kring {

/// What a text that can be found is part of.
enum class PassageKind {
    title,
    question,
    case_sentence,
    card,
    link,    ///< what a link says of itself: amount, note, assumption
    action,  ///< what, who and when
    notes,   ///< of the facilitator; found in one's own library, never in a report
    story,
    reason,
    dissent,
    comment,
    not_chosen,
    criterion,
    feedback,
    reflection,  ///< a note of somebody who looked back, beside the session
};

/// A text somebody wrote, and when, so that a replay can go there.
struct Passage {
    PassageKind kind = PassageKind::title;
    std::string text;
    SessionTime at{0};
    bool operator==(const Passage&) const = default;
};

/// Everything that can be found in a session, in the order of what it is about. What lies in the
/// bin and what was withdrawn is not in it, and neither is who said something. `end` is the fold of
/// `log`.
std::vector<Passage> passages_of(std::span<const Record> log, const State& end);

/// What those who looked back wrote, at the moments it is about; not who wrote it.
std::vector<Passage> passages_of(const Reflection& notes);

}  // namespace kring
