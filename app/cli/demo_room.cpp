#include "app/cli/demo_room.h"

#include "app/cli/session_script.h"
#include "core/archive/draft_file.h"
#include "core/archive/rewrite.h"

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace kring {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

WallTime DemoRoom::now() {
    using namespace std::chrono;
    return sys_days{2026y / November / 18} + 13h + 15min;
}

DemoRoom::DemoRoom(fs::path folder) : m_folder{std::move(folder)}, m_places{find_places()} {
    m_places.sessions = (m_folder / "Kring").string();
    m_places.methods = (m_folder / "methods").string();
    m_places.settings = (m_folder / "settings.toml").string();
}

DemoRoom::DemoRoom(DemoRoom&& other) noexcept
    : m_folder{std::move(other.m_folder)}, m_places{std::move(other.m_places)} {
    other.m_folder.clear();
}

DemoRoom::~DemoRoom() {
    if (m_folder.empty()) return;
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

static Result<PlayedScript, std::string> play(const fs::path& script,
                                              const std::vector<Method>& methods) {
    std::ifstream in{script, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (text.empty()) return Err{script.string() + " cannot be read"};
    auto played = play_script(text, methods);
    if (!played) return Err{script.string() + ": " + played.error().reason};
    return std::move(played).value();
}

/// What the facilitator was typing when it stopped: a card of the example.
static constexpr const char* half_typed = "Ouders passen op elkaars kinderen";

/// Gives a file the time it would have had.
static void date_file(const fs::path& path, WallTime when) {
    using namespace std::chrono;
    const auto back = system_clock::now() - time_point_cast<system_clock::duration>(when);
    std::error_code ignored;
    fs::last_write_time(
        path, fs::file_time_type::clock::now() - duration_cast<fs::file_time_type::duration>(back),
        ignored);
}

/// A session that was stopped in the middle of its effects, with half a sentence in the line.
static bool cut_off(const PlayedScript& whole, const std::string& path) {
    std::vector<Record> log;
    for (const Record& record : whole.log) {
        const auto* card = std::get_if<CardWritten>(&record.event);
        if (card != nullptr && card->text == half_typed) break;
        log.push_back(record);
    }
    if (log.empty()) return false;
    const SessionHeader header{"00000000000000000000000000000001",
                               DemoRoom::now() - log.back().at - 90s, KRING_VERSION,
                               Language::dutch};
    if (write_copy(path, header, log)) return false;
    std::ofstream{path + ".lock"} << "1 demo\n";
    const bool kept = !write_drafts(path, {{"capture", half_typed}});
    for (const char* part : {"", ".lock", ".draft"}) date_file(path + part, DemoRoom::now() - 60s);
    return kept;
}

Result<DemoRoom, std::string> DemoRoom::furnish(const std::vector<Method>& methods) {
    std::string pattern = (fs::temp_directory_path() / "kring-demo-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) return Err{std::string{"no temporary folder"}};
    DemoRoom room{pattern};
    const fs::path own = room.m_places.sessions;
    const fs::path scripts = room.m_places.examples;
    std::error_code failed;
    fs::create_directories(own, failed);
    const auto large = play(scripts / "zorgzame-buurt.script", methods);
    if (!large) return Err{large.error()};
    const auto small = play(scripts / "samen-koken.script", methods);
    if (!small) return Err{small.error()};
    const SessionHeader header{"00000000000000000000000000000002",
                               WallTime{SessionTime{small.value().started}}, KRING_VERSION,
                               Language::dutch};
    const fs::path finished = own / "2026-10-21 samen-koken.kring";
    const bool there = cut_off(large.value(), (own / "2026-11-18 jonge-gezinnen.kring").string()) &&
                       !write_copy(finished.string(), header, small.value().log);
    if (!there) return Err{std::string{"no room for the sessions of the demo"}};
    date_file(finished, header.started + small.value().log.back().at);
    return room;
}

}  // namespace kring
