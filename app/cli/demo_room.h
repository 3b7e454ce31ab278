#pragma once

#include "app/cli/session_script.h"
#include "app/places.h"
#include "app/settings.h"
#include "core/archive/header.h"
#include "core/base/result.h"
#include "core/method/method.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// Where a Most Significant Change stands when the demo looks at it.
enum class DemoMoment {
    telling,   ///< in the story round, a story half typed
    reading,   ///< three stories were read aloud
    choosing,  ///< one round was revealed, the second is not opened
    settling,  ///< all is said, and nothing is settled
    following  ///< settled, and the feedback is written
};

/// A session that the demo can go through phase by phase.
enum class DemoExample { arena, stories };

/// A room of its own for the demo: temporary folders, gone afterwards, with a few sessions in them
/// as if a facilitator had worked here for some weeks.
class DemoRoom {
public:
    /// The error is a sentence in English.
    static Result<DemoRoom, std::string> furnish(const std::vector<Method>& methods);
    /// Puts the session of stories on the shelf as it stood at a moment; it must not be open. The
    /// error is a sentence in English.
    std::optional<std::string> put_stories(DemoMoment moment) const;
    /// Puts an example on the shelf as it stood when the group left a phase for the last time, and
    /// says where; nothing when it never came there, or it could not be written.
    std::optional<std::string> put_phase(DemoExample example, const std::string& phase) const;
    const Method& method_of(DemoExample example) const;
    /// What `put_stories` calls the file.
    static constexpr std::string_view stories_file = "2026-11-18 aan-tafel.kring";
    /// The case of the arena, as a group saw it a year before.
    static constexpr std::string_view year_before_file = "2025-11-12 jonge-gezinnen.kring";
    DemoRoom(DemoRoom&& other) noexcept;
    DemoRoom& operator=(DemoRoom&&) = delete;
    ~DemoRoom();

    const Places& places() const { return m_places; }
    /// The same for somebody who never worked here.
    Places empty_places() const;
    /// Wednesday 18 November 2026, a quarter past two in Amsterdam.
    static WallTime now();

private:
    explicit DemoRoom(std::filesystem::path folder);

    std::filesystem::path m_folder;
    Places m_places;
    PlayedScript m_arena, m_stories;
    Method m_arena_method, m_stories_method;
};

}  // namespace kring
