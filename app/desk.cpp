#include "app/desk.h"

#include "app/local_time.h"
#include "core/archive/file.h"
#include "core/archive/leftovers.h"
#include "core/archive/rewrite.h"
#include "core/archive/session_file.h"
#include "core/archive/session_name.h"
#include "core/session/erase.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <random>
#include <utility>

namespace kring {

static std::string random_id() {
    std::random_device device;
    std::string id;
    char digits[9];
    for (int i = 0; i < 4; ++i) {
        std::snprintf(digits, sizeof digits, "%08x", static_cast<unsigned>(device()));
        id += digits;
    }
    return id;
}

WallTime system_wall_clock() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
}

Desk::Desk(std::string path, SessionHeader header, WallClock clock)
    : m_path{std::move(path)}, m_header{std::move(header)}, m_clock{std::move(clock)},
      m_last_alive{m_clock ? m_clock() : WallTime{}} {}

SessionTime Desk::session_time() const {
    if (!m_clock)
        return m_session && !m_session->log().empty() ? m_session->log().back().at : SessionTime{0};
    return std::max(SessionTime{0}, SessionTime{m_clock() - m_header.started} + m_shift);
}

Session::Sink Desk::sink() {
    return [this](std::span<const Record> step) { return m_journal && m_journal->append(step); };
}

void Desk::take(std::unique_ptr<Journal> journal, std::vector<Record> log) {
    m_journal = std::move(journal);
    m_session =
        std::make_unique<Session>([this] { return session_time(); }, sink(), std::move(log));
    if (!m_journal) {
        m_session->set_read_only();
        return;
    }
    m_draft_file = std::make_unique<DraftFile>(m_path);
    auto found = m_draft_file->load();
    m_kept_draft_file = std::move(found.kept_file);
    drafts = std::move(found.drafts);
    m_drafts_in_file = drafts;
}

Result<std::unique_ptr<Desk>, ArchiveError> Desk::create(const std::string& path, Language language,
                                                         WallClock clock,
                                                         std::function<void()> wake) {
    const SessionHeader header{random_id(), clock(), KRING_VERSION, language};
    auto journal = Journal::create(path, header, wake);
    if (!journal) return Err{journal.error()};
    std::unique_ptr<Desk> desk{new Desk{path, header, std::move(clock)}};
    desk->m_wake = std::move(wake);
    desk->m_was_new = true;
    desk->take(std::move(journal).value(), {});
    return desk;
}

Result<std::unique_ptr<Desk>, ArchiveError> Desk::open(const std::string& path, WallClock clock,
                                                       std::function<void()> wake) {
    auto opened = Journal::open(path, wake);
    if (!opened) return Err{opened.error()};
    Journal::Opened& found = opened.value();
    std::unique_ptr<Desk> desk{new Desk{path, found.session.header, std::move(clock)}};
    desk->m_wake = std::move(wake);
    desk->m_obstacle = found.obstacle;
    desk->m_tail_file = found.tail_file;
    if (!found.journal) desk->m_clock = {};
    if (found.journal && needs_erasing(found.session.log)) desk->m_words_stand_in = path;
    desk->take(std::move(found.journal), std::move(found.session.log));
    if (desk->m_journal) {
        desk->catch_up();
        (void)desk->m_session->submit(Resume{desk->last_alive(found.last_alive)});
        desk->take_up_box();
        desk->erase_now();
    }
    return desk;
}

/// A laptop whose clock stood ahead, or was set back, left records in what is now the future: the
/// session's clock goes on from the last of them.
void Desk::catch_up() {
    const auto& log = m_session->log();
    if (log.empty()) return;
    m_shift = std::max(SessionTime{0}, log.back().at - SessionTime{m_clock() - m_header.started});
}

/// The file system's word on when Kring last ran, unless that is absurd: a file that was copied or
/// put back from a backup is younger than what is in it.
SessionTime Desk::last_alive(std::optional<WallTime> by_file) const {
    const auto& log = m_session->log();
    const SessionTime last = log.empty() ? SessionTime{0} : log.back().at;
    if (!by_file) return last;
    const SessionTime seen = SessionTime{*by_file - m_header.started} + m_shift;
    return seen > last && seen - last < longest_quiet ? seen : last;
}

Result<std::unique_ptr<Desk>, ArchiveError> Desk::look_at(const std::string& path) {
    auto loaded = read_session(path);
    if (!loaded) return Err{loaded.error()};
    std::unique_ptr<Desk> desk{new Desk{path, loaded.value().header, {}}};
    desk->m_obstacle = loaded.value().damage;
    desk->take(nullptr, std::move(loaded.value().log));
    return desk;
}

Saved Desk::saved() const {
    if (!m_journal) return Saved::read_only;
    if (m_session->read_only() || m_journal->failure()) return Saved::failed;
    const Seq last = m_session->log().empty() ? 0 : m_session->log().back().seq;
    return m_journal->synced() >= last ? Saved::safe : Saved::writing;
}

std::optional<ArchiveError> Desk::obstacle() const {
    if (m_journal && m_journal->failure()) return m_journal->failure();
    return m_obstacle;
}

Result<Seq, Refusal> Desk::submit(const Intent& intent) {
    auto done = m_session->submit(intent);
    const bool disk = !done && (done.error() == Refusal::not_stored ||
                                (done.error() == Refusal::read_only && holds_something()));
    if (disk) m_held.push_back(intent);
    if (done) tend_box();
    if (done && std::holds_alternative<WithdrawStory>(intent)) {
        m_words_stand_in = m_path;
        erase_now();
    }
    return done;
}

bool Desk::do_held() {
    m_session->set_sink(sink());
    for (const Intent& intent : std::exchange(m_held, {})) (void)submit(intent);
    return !holds_something();
}

bool Desk::store_again(double now_seconds) {
    if (!m_journal || !holds_something() || now_seconds - m_tried_again < 2) return false;
    m_tried_again = now_seconds;
    return do_held();
}

std::optional<ArchiveError> Desk::rescue(const std::string& path) {
    if (holds_something() && do_held() && saved() != Saved::failed) return std::nullopt;
    // On a copy: when this fails too, what is held is still held for the file itself.
    const auto log = m_session->log();
    Session whole{[this] { return session_time(); },
                  [](std::span<const Record>) { return true; },
                  {log.begin(), log.end()}};
    for (const Intent& intent : m_held) (void)whole.submit(intent);
    if (auto failed = write_copy(path, m_header, whole.log())) return failed;
    m_held.clear();
    if (m_box && vote_going_on())
        if (auto failed = m_box->copy_to(path)) return failed;
    return write_drafts(path, drafts);
}

void Desk::keep_drafts(double now_seconds) {
    if (!drafts_waiting() || now_seconds - m_drafts_kept < 2) return;
    m_drafts_kept = now_seconds;
    keep_drafts_now();
}

void Desk::keep_drafts_now() {
    if (!m_draft_file) return;
    m_draft_file->save(drafts);
    m_drafts_in_file = drafts;
}

void Desk::notice_absence() {
    if (!m_clock || !m_journal) return;
    const WallTime now = m_clock();
    if (now < m_last_alive) m_shift += m_last_alive - now;
    if (now - m_last_alive > longest_absence)
        (void)m_session->submit(Resume{SessionTime{m_last_alive - m_header.started} + m_shift});
    m_last_alive = now;
}

std::optional<ArchiveError> Desk::move_to(const std::string& path, WallClock clock,
                                          std::function<void()> wake) {
    if (const auto failed = write_copy(path, m_header, m_session->log())) return failed;
    const bool was_looked_at = !m_journal;
    auto opened = Journal::open(path, wake);
    if (!opened) return opened.error();
    if (!opened.value().journal) return opened.value().obstacle;
    if (m_box)
        if (auto failed = m_box->move_to(path)) return failed;
    m_journal = std::move(opened.value().journal);
    m_wake = std::move(wake);
    const std::string old = std::exchange(m_path, path);
    m_draft_file = std::make_unique<DraftFile>(m_path);
    m_draft_file->save(drafts);
    m_obstacle.reset();
    m_was_new = false;  // somebody chose this name: it stays, and so does the file
    if (was_looked_at) {
        m_clock = std::move(clock);
        m_last_alive = m_clock();
        catch_up();
    }
    do_held();
    tend_box();
    if (m_words_stand_in == old &&
        !write_copy(old, m_header, m_session->log(), Existing::replace) && !remove_leftovers(old))
        m_words_stand_in.clear();
    if (was_looked_at && !m_session->log().empty())
        (void)m_session->submit(Resume{m_session->log().back().at});
    return std::nullopt;
}

bool Desk::untouched() const {
    return m_was_new && m_session->log().size() <= 1 && !holds_something() &&
           std::all_of(drafts.begin(), drafts.end(),
                       [](const auto& draft) { return draft.second.empty(); });
}

void Desk::close() {
    if (m_journal && holds_something()) do_held();
    const bool leave_nothing = m_journal && untouched();
    erase_now();
    m_box.reset();
    if (m_draft_file) m_draft_file->save(leave_nothing ? Drafts{} : drafts);
    m_draft_file.reset();
    // Before the lock goes: nobody opens what is on its way to another name, or to nothing.
    std::error_code ignored;
    if (leave_nothing)
        std::filesystem::remove(m_path, ignored);
    else if (m_was_new)
        name_after_title();
    m_journal.reset();
}

/// A second name for what lies beside the session, so that it does whatever that is called when the
/// power goes. True: it does, or there is none.
static bool share_if_there(const std::string& from, const std::string& to) {
    std::error_code failed;
    if (!std::filesystem::exists(from, failed)) return !failed;
    std::filesystem::create_hard_link(from, to, failed);
    if (failed) std::filesystem::copy_file(from, to, failed);  // FAT on a stick knows no links
    return !failed;
}

/// A session is made before it has a title; on leaving, its file is called by the one it got. When
/// that fails it keeps the name it had.
void Desk::name_after_title() {
    const std::string& title = m_session->state().title;
    const std::filesystem::path old{m_path};
    const auto day = local_day(m_header.started);
    if (title.empty() || is_called(old.stem().string(), session_stem(title, day))) return;
    const std::string better = new_session_path(folder_of(m_path), title, day);
    if (!share_if_there(m_path + ".draft", better + ".draft") ||
        !share_if_there(m_path + ".box", better + ".box"))
        return;
    const bool renamed = rename_to_free(m_path, better);
    std::error_code ignored;
    for (const char* beside : {".draft", ".box"})
        std::filesystem::remove((renamed ? m_path : better) + beside, ignored);
    if (!renamed) return;
    m_path = better;
    (void)sync_folder_of(m_path);
}

}  // namespace kring
