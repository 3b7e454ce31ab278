#include "core/archive/journal.h"

#include "core/archive/line_file.h"
#include "core/archive/record_line.h"
#include "core/archive/rewrite.h"

#include <cassert>
#include <utility>

namespace kring {

struct Journal::Inner {
    SessionHeader header;
    std::unique_ptr<LineFile> file;
    std::string step;  ///< the lines of one step; kept for its memory
};

Journal::Journal(std::unique_ptr<Inner> inner) : m_inner{std::move(inner)} {}
Journal::~Journal() = default;

Result<std::unique_ptr<Journal>, ArchiveError>
Journal::create(const std::string& path, const SessionHeader& header, OnSynced on_synced) {
    const auto line = to_header_line(header);
    if (!line) return Err{line.error()};
    auto lock = Lock::take(path);
    if (!lock) return Err{lock.error()};
    auto file = LineFile::create(path, std::move(lock).value(), line.value(), std::move(on_synced));
    if (!file) return Err{file.error()};
    return std::unique_ptr<Journal>{
        new Journal{std::make_unique<Inner>(Inner{header, std::move(file).value(), {}})}};
}

Result<Journal::Opened, ArchiveError> Journal::open(const std::string& path, OnSynced on_synced) {
    Opened result;
    result.last_alive = kring::last_alive(path);
    Grip grip = take_grip(path);
    auto session = read_session(path);
    if (!session) return Err{session.error()};
    result.session = std::move(session).value();
    const auto only_to_look_at = [&](ArchiveError why) {
        result.obstacle = std::move(why);
        return std::move(result);
    };
    if (result.session.read_only) return only_to_look_at(*result.session.damage);
    if (auto why = grip.obstacle()) return only_to_look_at(std::move(*why));
    const Seq last = result.session.log.empty() ? 0 : result.session.log.back().seq;
    auto file = LineFile::go_on(path, std::move(grip), result.session, last, std::move(on_synced),
                                result.tail_file);
    if (!file) return only_to_look_at(file.error());
    result.journal = std::unique_ptr<Journal>{new Journal{
        std::make_unique<Inner>(Inner{result.session.header, std::move(file).value(), {}})}};
    return result;
}

bool Journal::append(std::span<const Record> step) {
    Inner& j = *m_inner;
    if (step.empty()) return true;
    if (!j.file->ready()) return false;
    j.step.clear();
    for (const Record& record : step) {
        const auto line = to_line(record);
        if (!line) return j.file->refuse(line.error());
        j.step += line.value();
        j.step += '\n';
    }
    return j.file->append(j.step, step.back().seq);
}

std::optional<ArchiveError> Journal::rewrite(std::span<const Record> records) {
    assert((records.empty() ? 0 : records.back().seq) == written());
    return m_inner->file->replace(
        [&](const std::string& temp) { return write_checked(temp, m_inner->header, records); });
}

Seq Journal::synced() const { return m_inner->file->synced(); }
Seq Journal::written() const { return m_inner->file->written(); }
bool Journal::wait_until_synced() const { return m_inner->file->wait_until_synced(); }
std::optional<ArchiveError> Journal::failure() const { return m_inner->file->failure(); }
const std::string& Journal::path() const { return m_inner->file->path(); }

}  // namespace kring
