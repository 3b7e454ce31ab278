#pragma once

#include "app/places.h"
#include "app/settings.h"
#include "core/archive/header.h"
#include "core/base/result.h"
#include "core/method/method.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kring {

/// A room of its own for the demo: temporary folders, gone afterwards, with a few sessions in them
/// as if a facilitator had worked here for some weeks.
class DemoRoom {
public:
    /// The error is a sentence in English.
    static Result<DemoRoom, std::string> furnish(const std::vector<Method>& methods);
    DemoRoom(DemoRoom&& other) noexcept;
    DemoRoom& operator=(DemoRoom&&) = delete;
    ~DemoRoom();

    const Places& places() const { return m_places; }
    /// Wednesday 18 November 2026, a quarter past two in Amsterdam.
    static WallTime now();

private:
    explicit DemoRoom(std::filesystem::path folder);

    std::filesystem::path m_folder;
    Places m_places;
};

}  // namespace kring
