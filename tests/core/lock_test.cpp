#include "core/archive/lock.h"

#include "core/archive/file.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"

#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>

using namespace kring;

TEST_CASE("whoever looks through the folder does not keep a session from being opened") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    write_file(path + ".lock", "");
    File looked_at = open_file(path + ".lock", O_RDONLY);
    REQUIRE(::flock(looked_at.fd(), LOCK_SH | LOCK_NB) == 0);
    std::thread looker{[file = std::move(looked_at)] {
        // Longer than anybody waits for a Kring that is at work in it.
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
        ::flock(file.fd(), LOCK_UN);
    }};
    const auto lock = Lock::take(path);
    looker.join();
    CHECK(lock.has_value());
}

TEST_CASE("a session that is held is held, however often it is asked for") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    {
        const auto lock = Lock::take(path);
        REQUIRE(lock.has_value());
        for (int i = 0; i < 3; ++i)
            CHECK(Lock::take(path).error().problem == ArchiveProblem::locked);
    }
    CHECK(Lock::take(path).has_value());
}
