#include "app/cli/demo_room.h"

#include "app/cli/session_script.h"
#include "core/archive/draft_file.h"
#include "core/archive/rewrite.h"
#include "core/session/fold.h"

#include <unistd.h>

#include <algorithm>
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
    m_places.index = (m_folder / "sessions.sqlite").string();
    m_places.plain_text = "screen.txt";
    m_places.data_home = (m_folder / "data").string();
}

Places DemoRoom::empty_places() const {
    Places places = m_places;
    places.sessions = (m_folder / "nobody" / "Kring").string();
    places.index = (m_folder / "nobody.sqlite").string();
    return places;
}

DemoRoom::DemoRoom(DemoRoom&& other) noexcept
    : m_folder{std::move(other.m_folder)}, m_places{std::move(other.m_places)},
      m_arena{std::move(other.m_arena)}, m_stories{std::move(other.m_stories)},
      m_arena_method{std::move(other.m_arena_method)}, m_stories_method{
                                                           std::move(other.m_stories_method)} {
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
    auto played = play_script(text, methods, script.parent_path().string());
    if (!played) return Err{script.string() + ": " + played.error().reason};
    return std::move(played).value();
}

/// What the facilitator was typing when it stopped: a card of the example, and the part of a story.
static constexpr std::string_view half_typed = "Ouders passen op elkaars kinderen";
static constexpr std::string_view half_told =
    "Laat ik eerlijk zijn: ik ging omdat het in mijn agenda "
    "stond. De tweede keer vroeg een jongen";

/// Gives a file the time it would have had.
static void date_file(const fs::path& path, WallTime when) {
    using namespace std::chrono;
    const auto back = system_clock::now() - time_point_cast<system_clock::duration>(when);
    std::error_code ignored;
    fs::last_write_time(
        path, fs::file_time_type::clock::now() - duration_cast<fs::file_time_type::duration>(back),
        ignored);
}

/// All that happened before the first event for which `stops` says so.
template <class Stops>
static std::vector<Record> up_to(const std::vector<Record>& whole, Stops stops) {
    const auto end = std::find_if(whole.begin(), whole.end(),
                                  [&](const Record& record) { return stops(record.event); });
    return {whole.begin(), end};
}

/// A session that was stopped a minute ago while `drafts` were being typed.
static bool cut_off(const std::vector<Record>& log, const std::string& id, const std::string& path,
                    const Drafts& drafts) {
    if (log.empty()) return false;
    const SessionHeader header{id, DemoRoom::now() - log.back().at - 90s, KRING_VERSION,
                               Language::dutch};
    if (write_copy(path, header, log)) return false;
    std::ofstream{path + ".lock"} << "1 demo\n";
    const bool kept = !write_drafts(path, drafts);
    for (const char* part : {"", ".lock", ".draft"}) date_file(path + part, DemoRoom::now() - 60s);
    return kept;
}

/// The same case as it lay a year before: what came of it later is not there yet, and there is
/// something that was dropped since.
static std::vector<Record> a_year_before(const std::vector<Record>& log) {
    auto early = up_to(log, [](const Event& event) {
        const auto* entered = std::get_if<PhaseEntered>(&event);
        return entered != nullptr && entered->phase == "collectors";
    });
    const SessionTime end = early.back().at;
    Session session{[end] { return end; }, [](auto) { return true; }, std::move(early)};
    WriteCard dropped;
    dropped.lane = "activities";
    dropped.text = "Voorlezen in de wachtkamer";
    (void)session.submit(dropped);
    for (const auto& [id, card] : session.state().board.cards)
        if (card.kind == CardKind::effect) {
            (void)session.submit(RenameCard{id, card.text + ", hopen we"});
            break;
        }
    return {session.log().begin(), session.log().end()};
}

/// Whether an event begins what comes after a moment; `seen` counts from 0.
static bool is_after(DemoMoment moment, const Event& event, int& seen) {
    switch (moment) {
    case DemoMoment::telling: {
        const auto* written = std::get_if<StoryWritten>(&event);
        return written != nullptr && written->text.starts_with(half_told);
    }
    case DemoMoment::reading: return std::holds_alternative<StoryHeard>(event) && ++seen == 4;
    case DemoMoment::choosing: return std::holds_alternative<BallotOpened>(event) && ++seen == 2;
    case DemoMoment::settling: return std::holds_alternative<ChoiceMade>(event);
    case DemoMoment::following: break;
    }
    const auto* entered = std::get_if<PhaseEntered>(&event);
    return entered != nullptr && entered->phase == "closed";
}

std::optional<std::string> DemoRoom::put_stories(DemoMoment moment) const {
    const std::string path = (fs::path{m_places.sessions} / stories_file).string();
    std::error_code ignored;
    for (const char* part : {"", ".lock", ".draft"}) fs::remove(path + part, ignored);
    int seen = 0;
    const auto log =
        up_to(m_stories.log, [&](const Event& event) { return is_after(moment, event, seen); });
    Drafts drafts;
    if (moment == DemoMoment::telling && log.size() < m_stories.log.size()) {
        const auto& next = std::get<StoryWritten>(m_stories.log[log.size()].event);
        drafts["story:" + std::to_string(next.story.value) + ":happened"] = half_told;
    }
    if (cut_off(log, "00000000000000000000000000000003", path, drafts)) return std::nullopt;
    return "no room for the stories of the demo";
}

const Method& DemoRoom::method_of(DemoExample example) const {
    return example == DemoExample::arena ? m_arena_method : m_stories_method;
}

std::optional<std::string> DemoRoom::put_phase(DemoExample example,
                                               const std::string& phase) const {
    const std::vector<Record>& log = example == DemoExample::arena ? m_arena.log : m_stories.log;
    RunningFold fold;
    std::size_t end = 0;
    for (std::size_t i = 1; i <= log.size(); ++i) {
        fold.take(std::span{log}.first(i));
        if (fold.state().phase == phase) end = i;
    }
    if (end == 0) return std::nullopt;
    const std::string path = (fs::path{m_places.sessions} / ("phase-" + phase + ".kring")).string();
    const SessionHeader header{"00000000000000000000000000000004", now() - log[end - 1].at - 90s,
                               KRING_VERSION, Language::dutch};
    if (write_copy(path, header, std::span{log}.first(end), Existing::replace)) return std::nullopt;
    return path;
}

Result<DemoRoom, std::string> DemoRoom::furnish(const std::vector<Method>& methods) {
    std::string pattern = (fs::temp_directory_path() / "kring-demo-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) return Err{std::string{"no temporary folder"}};
    DemoRoom room{pattern};
    const fs::path own = room.m_places.sessions;
    const fs::path scripts = room.m_places.examples;
    std::error_code failed;
    fs::create_directories(own, failed);
    auto large = play(scripts / "zorgzame-buurt.script", methods);
    if (!large) return Err{large.error()};
    const auto small = play(scripts / "samen-koken.script", methods);
    if (!small) return Err{small.error()};
    auto stories = play(scripts / "verhalen-armoede.script", methods);
    if (!stories) return Err{stories.error()};
    room.m_stories = std::move(stories).value();
    const auto until_typing = up_to(large.value().log, [](const Event& event) {
        const auto* card = std::get_if<CardWritten>(&event);
        return card != nullptr && card->text == half_typed;
    });
    const std::string effects = (own / "2026-11-18 jonge-gezinnen.kring").string();
    const SessionHeader header{"00000000000000000000000000000002",
                               WallTime{SessionTime{small.value().started}}, KRING_VERSION,
                               Language::dutch};
    const fs::path finished = own / "2026-10-21 samen-koken.kring";
    const std::string before = (own / DemoRoom::year_before_file).string();
    const SessionHeader then{"00000000000000000000000000000005", now() - 24h * 371, KRING_VERSION,
                             Language::dutch};
    const bool there = !write_copy(before, then, a_year_before(large.value().log)) &&
                       cut_off(until_typing, "00000000000000000000000000000001", effects,
                               {{"capture", std::string{half_typed}}}) &&
                       !write_copy(finished.string(), header, small.value().log);
    if (!there) return Err{std::string{"no room for the sessions of the demo"}};
    room.m_arena = std::move(large).value();
    room.m_arena_method = fold(room.m_arena.log).method;
    room.m_stories_method = fold(room.m_stories.log).method;
    date_file(before, then.started + 2h);
    date_file(finished, header.started + small.value().log.back().at);
    return room;
}

}  // namespace kring
