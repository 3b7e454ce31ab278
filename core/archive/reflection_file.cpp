#include "core/archive/reflection_file.h"

#include "core/archive/file.h"
#include "core/archive/line_file.h"

#include <cerrno>
#include <sys/stat.h>
#include <utility>

namespace kring {
namespace {

constexpr std::string_view session_ending = ".kring";
constexpr std::string_view ending = ".reflect.kring";

using Wrong = std::optional<ArchiveError>;

Wrong take_up_line(LoadedReflection& found, ReflectionRecord record) {
    if (record.seq != found.log.size() + 1)
        return ArchiveError{ArchiveProblem::wrong_order, 0, "seq"};
    if (!fits(found.notes, record.event))
        return ArchiveError{ArchiveProblem::wrong_record, 0, "names what is not there"};
    take_up(found.notes, record);
    found.log.push_back(std::move(record));
    return std::nullopt;
}

bool is_there(const std::string& path) {
    struct stat about {};
    return ::stat(path.c_str(), &about) == 0 || errno != ENOENT;
}

Result<std::string, ArchiveError> whole_text(const ReflectionHeader& header,
                                             std::span<const ReflectionRecord> log) {
    auto line = to_reflection_head(header);
    if (!line) return line;
    std::string text = std::move(line).value() + "\n";
    for (const ReflectionRecord& record : log) {
        const auto next = to_line(record);
        if (!next) return next;
        text += next.value() + "\n";
    }
    return text;
}

}  // namespace

std::string reflection_path_of(const std::string& session_path) {
    std::string_view stem = session_path;
    if (stem.ends_with(session_ending)) stem.remove_suffix(session_ending.size());
    return std::string{stem} + std::string{ending};
}

bool is_reflection_path(std::string_view path) { return path.ends_with(ending); }

Result<std::optional<LoadedReflection>, ArchiveError>
read_reflection(const std::string& session_path, std::string_view session) {
    using Found = std::optional<LoadedReflection>;
    const std::string path = reflection_path_of(session_path);
    if (!is_there(path)) return Found{};
    LoadedReflection found;
    const auto first = [&](std::string_view line) -> Wrong {
        auto header = from_reflection_head(line);
        if (!header) return header.error();
        found.header = std::move(header).value();
        if (!session.empty() && found.header.session != session)
            return ArchiveError{ArchiveProblem::file_exists, 1, "of another session"};
        return std::nullopt;
    };
    const auto next = [&](std::string_view line) -> Wrong {
        auto record = reflection_from_line(line);
        if (!record) return record.error();
        return take_up_line(found, std::move(record).value());
    };
    auto sound = read_sound_lines(path, first, next);
    if (!sound) return Err{sound.error()};
    static_cast<SoundPart&>(found) = std::move(sound).value();
    return Found{std::move(found)};
}

struct ReflectionFile::Inner {
    std::string path;
    LoadedReflection found;           ///< what is in the file
    std::optional<Lock> lock;         ///< until there is a file, which then holds it
    std::unique_ptr<LineFile> lines;  ///< null: no note was ever written
    OnSynced on_synced;

    Wrong make_file();
    void forget_old_words();
};

ReflectionFile::ReflectionFile(std::unique_ptr<Inner> inner) : m_inner{std::move(inner)} {}
ReflectionFile::~ReflectionFile() { m_inner->forget_old_words(); }

Result<ReflectionFile::Opened, ArchiveError> ReflectionFile::open(const std::string& session_path,
                                                                  const ReflectionHeader& header,
                                                                  OnSynced on_synced) {
    auto inner = std::make_unique<Inner>();
    inner->path = reflection_path_of(session_path);
    inner->on_synced = std::move(on_synced);
    const auto opened = [&](std::string tail) {
        return Opened{std::unique_ptr<ReflectionFile>{new ReflectionFile{std::move(inner)}},
                      std::move(tail)};
    };
    Grip grip = take_grip(inner->path);
    if (!grip.lock) return Err{grip.lock.error()};
    auto found = read_reflection(session_path, header.session);
    if (!found) return Err{found.error()};
    if (!found.value()) {
        inner->found.header = header;
        inner->lock = std::move(grip.lock).value();
        return opened({});
    }
    inner->found = std::move(*std::move(found).value());
    if (inner->found.read_only) return Err{*inner->found.damage};
    if (auto why = grip.obstacle()) return Err{std::move(*why)};
    std::string tail;
    auto lines = LineFile::go_on(inner->path, std::move(grip), inner->found,
                                 static_cast<Seq>(inner->found.log.size()), inner->on_synced, tail);
    if (!lines) return Err{lines.error()};
    inner->lines = std::move(lines).value();
    return opened(std::move(tail));
}

Wrong ReflectionFile::Inner::make_file() {
    const auto head = to_reflection_head(found.header);
    if (!head) return head.error();
    if (!lock) {
        auto again = Lock::take(path);
        if (!again) return again.error();
        lock = std::move(again).value();
    }
    auto made = LineFile::create(path, *std::exchange(lock, std::nullopt), head.value(), on_synced);
    if (!made) return made.error();
    lines = std::move(made).value();
    return std::nullopt;
}

Result<Seq, ArchiveError> ReflectionFile::append(const ReflectionEvent& event, WallTime on) {
    Inner& inner = *m_inner;
    const Seq seq = static_cast<Seq>(inner.found.log.size()) + 1;
    ReflectionRecord record{seq, on, event};
    if (!fits(inner.found.notes, event))
        return Err{ArchiveError{ArchiveProblem::wrong_record, 0, "does not fit"}};
    const auto line = to_line(record);
    if (!line) return Err{line.error()};
    if (!inner.lines)
        if (auto wrong = inner.make_file()) return Err{std::move(*wrong)};
    if (!inner.lines->append(line.value() + "\n", seq)) {
        const ArchiveError unknown{ArchiveProblem::disk_error, 0, "append"};
        return Err{inner.lines->failure().value_or(unknown)};
    }
    take_up(inner.found.notes, record);
    inner.found.log.push_back(std::move(record));
    return seq;
}

/// On closing, when nobody can want a note back any more. What the disk refuses stays for next
/// time.
void ReflectionFile::Inner::forget_old_words() {
    if (!lines || !lines->ready()) return;
    const auto kept = without_old_words(found.log);
    if (kept == found.log) return;
    const auto text = whole_text(found.header, kept);
    if (!text) return;
    (void)lines->replace([&](const std::string& temp) -> Wrong {
        if (auto wrong = write_new_file(temp, text.value())) return wrong;
        if (read_small_file(temp, text.value().size()) == text.value()) return std::nullopt;
        return ArchiveError{ArchiveProblem::disk_error, 0, "reads back differently"};
    });
}

const Reflection& ReflectionFile::notes() const { return m_inner->found.notes; }
Seq ReflectionFile::synced() const { return m_inner->lines ? m_inner->lines->synced() : 0; }
Seq ReflectionFile::written() const { return m_inner->lines ? m_inner->lines->written() : 0; }
bool ReflectionFile::wait_until_synced() const {
    return !m_inner->lines || m_inner->lines->wait_until_synced();
}
std::optional<ArchiveError> ReflectionFile::failure() const {
    return m_inner->lines ? m_inner->lines->failure() : std::nullopt;
}

}  // namespace kring
