#pragma once

#include "core/archive/header.h"
#include "core/session/event.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

SessionHeader sample_header();

/// A session in which every kind of event of an arena happens at least once, with texts that are hard
/// to keep.
std::vector<Record> sample_log();
/// The same for stories, votes and choices; each record is one that may follow.
std::vector<Record> story_log();
/// Everything that can be said of the wall, behind a card and a story.
std::vector<Record> wall_log();
/// The method and three cards: short enough to break in every way there is.
std::vector<Record> short_log();

/// Header and lines as they stand in a file.
std::string file_text(const SessionHeader& header, std::span<const Record> log);
/// `text` behind its own checksum: what somebody who repairs a file by hand would write.
std::string with_checksum(std::string_view text);
/// Both logs say the same, field by field.
bool same_log(std::span<const Record> left, std::span<const Record> right);

std::string read_file(const std::string& path);
void write_file(const std::string& path, std::string_view text);

/// An empty folder that goes when the test ends.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    const std::string& path() const { return m_path; }
    std::string operator/(std::string_view name) const { return m_path + "/" + std::string{name}; }
    std::size_t files() const;

private:
    std::string m_path;
};

}  // namespace kring
