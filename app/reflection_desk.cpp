#include "app/reflection_desk.h"

#include <algorithm>
#include <utility>

namespace kring {
namespace {

/// Who says it and what was asked are no text that would be lost.
bool says_something(const Drafts& drafts) {
    return std::any_of(drafts.begin(), drafts.end(), [](const auto& draft) {
        const std::string& name = draft.first;
        return !draft.second.empty() && name != draft_of_who && name != draft_of_question &&
               name != draft_of_moment;
    });
}

}  // namespace

ReflectionDesk::ReflectionDesk(std::string path, std::string session, bool may_write,
                               WallClock clock, std::function<void()> wake)
    : m_path{std::move(path)}, m_header{std::move(session), KRING_VERSION},
      m_may_write{may_write}, m_clock{std::move(clock)}, m_wake{std::move(wake)} {
    look();
    if (!m_may_write) return;
    if (auto found = read_drafts(reflection_path_of(m_path))) drafts = std::move(found).value();
    m_drafts_in_file = drafts;
}

ReflectionDesk::~ReflectionDesk() {
    if (m_draft_file) m_draft_file->save(says_something(drafts) ? drafts : Drafts{});
}

ReflectionDesk::Outside ReflectionDesk::outside() const {
    std::error_code failed;
    Outside outside;
    outside.bytes = std::filesystem::file_size(reflection_path_of(m_path), failed);
    if (failed) return {};
    outside.changed = std::filesystem::last_write_time(reflection_path_of(m_path), failed);
    return outside;
}

bool ReflectionDesk::look_again() {
    if (m_file || !m_may_write) return false;
    if (m_obstacle && m_obstacle->problem == ArchiveProblem::locked) return begin_writing();
    if (outside() == m_seen) return false;
    look();
    return true;
}

void ReflectionDesk::look() {
    m_seen = outside();
    m_notes.clear();
    m_obstacle.reset();
    auto found = read_reflection(m_path, m_header.session);
    if (!found) {
        m_obstacle = found.error();
        return;
    }
    if (!found.value()) return;
    m_notes = std::move(found.value()->notes);
    if (found.value()->read_only) m_obstacle = found.value()->damage;
}

bool ReflectionDesk::begin_writing() {
    if (m_file) return true;
    if (!m_may_write) return false;
    auto opened = ReflectionFile::open(m_path, m_header, m_wake);
    if (!opened) {
        m_obstacle = opened.error();
        return false;
    }
    m_obstacle.reset();
    m_file = std::move(opened.value().file);
    m_tail_file = std::move(opened.value().tail_file);
    m_draft_file = std::make_unique<DraftFile>(reflection_path_of(m_path));
    (void)m_draft_file->load();  // what cannot be read is put aside, not written over
    return true;
}

std::optional<ArchiveError> ReflectionDesk::obstacle() const {
    if (m_obstacle || !m_file) return m_obstacle;
    return m_file->failure();
}

Saved ReflectionDesk::saved() const {
    if (obstacle()) return Saved::failed;
    return m_file && m_file->synced() != m_file->written() ? Saved::writing : Saved::safe;
}

bool ReflectionDesk::keep(const KeepReflection& keep) {
    if (!begin_writing()) return false;
    const auto note = tidied(keep.what);
    if (!note) return false;
    const auto stands = keep.note ? m_file->notes().find(*keep.note) : m_file->notes().end();
    if (keep.note && stands != m_file->notes().end() && stands->second == note.value()) {
        forget_drafts_of(keep.note);
        return true;
    }
    const ReflectionEvent event = keep.note ? ReflectionEvent{NoteChanged{*keep.note, note.value()}}
                                            : ReflectionEvent{NoteWritten{note.value()}};
    const auto done = m_file->append(event, m_clock());
    if (!done) {
        m_obstacle = done.error();
        return false;
    }
    m_obstacle.reset();
    forget_drafts_of(keep.note);
    return true;
}

std::optional<ReflectionNote> ReflectionDesk::drop(NoteId note) {
    if (!begin_writing()) return std::nullopt;
    const auto stands = m_file->notes().find(note);
    if (stands == m_file->notes().end()) return std::nullopt;
    ReflectionNote was = stands->second;
    if (const auto done = m_file->append(NoteRemoved{note}, m_clock()); !done) {
        m_obstacle = done.error();
        return std::nullopt;
    }
    m_obstacle.reset();
    forget_drafts_of(note);
    return was;
}

void ReflectionDesk::forget_drafts_of(const std::optional<NoteId>& note) {
    if (note) {
        drafts.erase(draft_of(*note));
        drafts.erase(draft_of_who_in(*note));
        return;
    }
    drafts.erase(draft_of_note);
    drafts.erase(draft_of_moment);
    drafts.erase(draft_of_question);
}

void ReflectionDesk::keep_drafts(double now_seconds) {
    if (!drafts_waiting() || now_seconds - m_drafts_kept < 2) return;
    m_drafts_kept = now_seconds;
    if (!says_something(drafts) && !m_draft_file) return;
    if (!begin_writing()) return;
    m_draft_file->save(drafts);
    m_drafts_in_file = drafts;
}

}  // namespace kring
