#include "app/shelf.h"

#include "app/library.h"

#include <algorithm>
#include <condition_variable>
#include <ctime>
#include <iterator>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

namespace kring {

namespace {

using std::chrono::steady_clock;

/// Between two pictures of a folder that is being read.
constexpr std::chrono::milliseconds between_pictures{250};
/// A folder with thousands of files is looked at less often: a look may cost a two-hundredth of the
/// time between two of them, within bounds.
constexpr int share_of_looking = 200;
constexpr std::chrono::milliseconds longest_between_looks{15'000};
/// Erasing what was taken out of a large index takes a while; it is not done after every change.
constexpr std::chrono::seconds between_tidyings{60};

}  // namespace

struct ShelfReader::Inner {
    Places places;
    std::function<void()> wake;

    // What both threads touch, under the mutex.
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::string> folders;
    bool other_folders = true;
    bool look_wanted = false;
    bool over_wanted = false;
    bool watching = false;
    bool looked = false;   ///< at the folders, once at least
    bool working = false;  ///< the thread is not waiting for something to do
    bool ending = false;
    std::optional<SearchSessions> sought;
    std::optional<Shelf> next;  ///< what the screen gets when it asks
    std::optional<FoundWords> found;
    std::shared_ptr<const Overview> next_over;

    // The thread's own.
    std::unique_ptr<Library> library;
    std::optional<Examples> examples;
    Shelf shown;
    std::shared_ptr<const Overview> over;
    std::size_t over_after = 0;  ///< changes of the library that it is made of
    std::uint64_t version = 0;
    steady_clock::time_point tidied{};
    std::chrono::milliseconds between_looks = look_again_after;
    std::thread thread;

    enum class Turn { other, look, look_by_time };
    Turn wait();
    void run();
    void open();
    void look();
    void answer();
    void look_over(bool wanted);
    void tidy();
    void publish(Shelf shelf);
    Shelf picture(bool reading, LibraryProgress progress) const;
    bool stopped() {
        const std::lock_guard guard{mutex};
        return ending || other_folders;
    }
};

/// Of the processor, that this thread has had.
static std::chrono::nanoseconds work_done() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
}

/// Sleeps until there is something to do.
ShelfReader::Inner::Turn ShelfReader::Inner::wait() {
    std::unique_lock guard{mutex};
    working = false;
    const auto asked = [this] { return look_wanted || ending || sought || over_wanted; };
    if (!watching) changed.wait(guard, [&] { return asked() || watching; });
    const bool first = version == 0 && watching;
    if (!first && watching) changed.wait_for(guard, between_looks, asked);
    working = true;
    looked = looked || first || look_wanted;
    if (std::exchange(look_wanted, false) || first) return Turn::look;
    return watching && !asked() ? Turn::look_by_time : Turn::other;
}

void ShelfReader::Inner::run() {
    for (;;) {
        const Turn turn = wait();
        bool overview = false;
        {
            const std::lock_guard guard{mutex};
            if (ending) return;
            overview = std::exchange(over_wanted, false);
        }
        open();
        answer();
        const auto before = work_done();
        if (turn != Turn::other) look();
        if (turn == Turn::look_by_time)
            between_looks = std::clamp(
                std::chrono::duration_cast<std::chrono::milliseconds>(work_done() - before) *
                    share_of_looking,
                look_again_after, longest_between_looks);
        look_over(overview);
        // When nobody asked for anything: it may take a while.
        if (turn == Turn::look_by_time) tidy();
    }
}

void ShelfReader::Inner::open() {
    std::vector<std::string> wished;
    {
        const std::lock_guard guard{mutex};
        if (!std::exchange(other_folders, false)) return;
        wished = folders;
    }
    library.reset();  // one at a time has the index
    library = std::make_unique<Library>(places, std::move(wished));
    over_after = 0;
}

Shelf ShelfReader::Inner::picture(bool reading, LibraryProgress progress) const {
    Shelf shelf;
    shelf.folder = places.sessions;
    shelf.sessions = library->sessions();
    if (examples)
        shelf.sessions.insert(shelf.sessions.end(), examples->sessions().begin(),
                              examples->sessions().end());
    shelf.reading = reading;
    shelf.read = progress.done;
    shelf.total = progress.total;
    shelf.others = library->others();
    shelf.missing_folders = library->missing();
    return shelf;
}

static bool same_picture(const Shelf& a, const Shelf& b) {
    return a.reading == b.reading && a.read == b.read && a.total == b.total &&
           a.trouble == b.trouble && a.others == b.others &&
           a.missing_folders == b.missing_folders && a.sessions == b.sessions;
}

/// Only what changed is shown: a screen that is still stays still.
void ShelfReader::Inner::publish(Shelf shelf) {
    if (version > 0 && same_picture(shelf, shown)) return;
    shelf.version = ++version;
    shown = shelf;
    {
        const std::lock_guard guard{mutex};
        next = std::move(shelf);
    }
    if (wake) wake();
}

void ShelfReader::Inner::look() {
    if (!examples) {
        examples.emplace(places.examples);
    }
    auto last = steady_clock::now();
    const bool whole = library->look([&](LibraryProgress progress) {
        answer();
        const auto now = steady_clock::now();
        if (progress.done < progress.total && now - last >= between_pictures) {
            publish(picture(true, progress));
            last = steady_clock::now();
        }
        return !stopped();
    });
    if (stopped()) return;
    Shelf shelf = picture(false, {});
    if (!whole) shelf.trouble = code_of(ArchiveProblem::cannot_open);
    publish(std::move(shelf));
}

void ShelfReader::Inner::answer() {
    SearchSessions asked;
    {
        const std::lock_guard guard{mutex};
        if (!sought) return;
        asked = std::move(*sought);
        sought.reset();
    }
    std::set<std::string> within;
    if (asked.within) within.insert(asked.within->begin(), asked.within->end());
    const auto* only = asked.within ? &within : nullptr;
    FoundWords answer{asked.ask, library->index().search(asked.words, only)};
    if (examples) {
        auto more = examples->index().search(asked.words, only);
        std::move(more.begin(), more.end(), std::back_inserter(answer.hits));
    }
    {
        const std::lock_guard guard{mutex};
        found = std::move(answer);
    }
    if (wake) wake();
}

/// `wanted`: also when no look was had yet.
void ShelfReader::Inner::look_over(bool wanted) {
    if (version == 0 && !wanted) return;
    if (over && over_after == library->changes()) return;
    over_after = library->changes();
    auto made = std::make_shared<const Overview>(library->index().overview());
    if (over && *made == *over) return;
    over = std::move(made);
    {
        const std::lock_guard guard{mutex};
        next_over = over;
    }
    if (wake) wake();
}

void ShelfReader::Inner::tidy() {
    const auto now = steady_clock::now();
    if (now - tidied < between_tidyings || !library->index().untidy()) return;
    tidied = now;
    library->index().tidy();
}

ShelfReader::ShelfReader(const Places& places, std::vector<std::string> folders,
                         std::function<void()> wake)
    : m_inner{std::make_unique<Inner>()} {
    m_shelf.folder = places.sessions;
    m_shelf.reading = true;
    m_inner->places = places;
    m_inner->folders = std::move(folders);
    m_inner->wake = std::move(wake);
    m_inner->thread = std::thread{[inner = m_inner.get()] { inner->run(); }};
}

ShelfReader::~ShelfReader() {
    {
        const std::lock_guard guard{m_inner->mutex};
        m_inner->ending = true;
    }
    m_inner->changed.notify_one();
    m_inner->thread.join();
}

void ShelfReader::refresh() {
    {
        const std::lock_guard guard{m_inner->mutex};
        m_inner->look_wanted = true;
    }
    m_inner->changed.notify_one();
}

void ShelfReader::use_folders(std::vector<std::string> folders) {
    {
        const std::lock_guard guard{m_inner->mutex};
        if (m_inner->folders == folders) return;
        m_inner->folders = std::move(folders);
        m_inner->other_folders = m_inner->look_wanted = true;
    }
    m_inner->changed.notify_one();
}

void ShelfReader::watch(bool on) {
    {
        const std::lock_guard guard{m_inner->mutex};
        if (std::exchange(m_inner->watching, on) == on) return;
    }
    m_inner->changed.notify_one();
}

void ShelfReader::look_over() {
    {
        const std::lock_guard guard{m_inner->mutex};
        m_inner->over_wanted = true;
    }
    m_inner->changed.notify_one();
}

void ShelfReader::search(SearchSessions sought) {
    {
        const std::lock_guard guard{m_inner->mutex};
        m_inner->sought = std::move(sought);
    }
    m_inner->changed.notify_one();
}

bool ShelfReader::busy() const {
    const std::lock_guard guard{m_inner->mutex};
    const Inner& now = *m_inner;
    return now.working || now.look_wanted || now.over_wanted || now.sought ||
           (now.watching && !now.looked);
}

const Shelf& ShelfReader::shelf() {
    const std::lock_guard guard{m_inner->mutex};
    if (m_inner->next) {
        m_inner->next->found = std::move(m_shelf.found);
        m_inner->next->over = std::move(m_shelf.over);
        m_shelf = std::move(*m_inner->next);
        m_inner->next.reset();
    }
    if (m_inner->found) m_shelf.found = std::move(*m_inner->found);
    m_inner->found.reset();
    if (m_inner->next_over) m_shelf.over = std::exchange(m_inner->next_over, nullptr);
    return m_shelf;
}

}  // namespace kring
