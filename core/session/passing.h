#pragma once

#include "core/session/intent.h"

#include <string>
#include <string_view>
#include <vector>

namespace kring {

// Stories go up from panel to panel, and word comes down again. Each panel has a file of its own;
// that file is all that is needed (methods.md 2.4).

/// The session of one panel, as its file has it.
struct PanelSession {
    const State& state;
    std::string id;   ///< of its header, 32 hex digits
    std::string day;  ///< ISO day on which it was held
};

/// The stories that `lower` chose, for `higher` to bring in: in order of their number, each with
/// its reasons and dissent as the last step of its path. Left out are those whose teller did not
/// say yes to passing on (or only until before `today`, an ISO day), and those that came from there
/// already. A name stays behind without consent for it. A domain that is called the same goes
/// along.
std::vector<StartStory> stories_to_pass_up(const PanelSession& lower, const State& higher,
                                           std::string_view today);

/// Chosen by `lower` and staying there, as the teller did not say yes to passing on.
std::vector<StoryId> stories_to_stay(const State& lower, std::string_view today);

/// What `higher` decided on stories that came there from the session `lower_id`, for `lower` to
/// hear: chosen or not, with the reasons or the lines it gave for not choosing, and the dissent;
/// and what that panel heard itself from still higher. Nothing on stories that were not decided on,
/// were taken back, or of which the same was heard already.
std::vector<HearBack> heard_from(const PanelSession& higher, const State& lower,
                                 std::string_view lower_id);

}  // namespace kring
