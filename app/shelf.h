#pragma once

#include "app/facilitator/home.h"
#include "app/places.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// Keeps the library on a thread of its own: reads the folders, follows what changes in them, and
/// searches, so that the home screen is there at once and never waits.
class ShelfReader {
public:
    /// `wake` is called from the other thread whenever there is something new to show.
    ShelfReader(const Places& places, std::vector<std::string> folders, std::function<void()> wake);
    ~ShelfReader();
    ShelfReader(const ShelfReader&) = delete;
    ShelfReader& operator=(const ShelfReader&) = delete;

    /// Looks again. What did not change on disk since last time is not read again.
    void refresh();
    /// Other folders beside the sessions folder, from now on.
    void use_folders(std::vector<std::string> folders);
    /// While somebody looks at it, the folders are looked through every few seconds.
    void watch(bool on);
    /// Says what all sessions together know, without looking through the folders.
    void look_over();
    /// Looks for words; of several asked for in a row the last is answered.
    void search(SearchSessions sought);

    /// Something that was asked for is still being done.
    bool busy() const;
    /// What is known now. Stays as it is until the next call; for the screen's thread alone.
    const Shelf& shelf();

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
    Shelf m_shelf;
};

/// Between two looks at the folders.
inline constexpr std::chrono::milliseconds look_again_after{3'000};

}  // namespace kring
