#pragma once

#include <string>

namespace kring {

/// Where the plain text of the screen goes: a file that always holds the whole screen, or standard
/// output, a screen after a screen with a line of dashes between them. Without a path, nowhere.
class PlainTextFile {
public:
    explicit PlainTextFile(std::string path = {}) : m_path{std::move(path)} {}
    /// Whether there is anything to do for it.
    bool wanted() const { return !m_path.empty(); }
    /// Changes where it goes; what stands there stays.
    void follow(const std::string& path);
    /// Writes it when it differs from what was written last. False: it could not be written; the
    /// next change tries again.
    bool show(const std::string& text);

private:
    std::string m_path;
    std::string m_shown;
};

}  // namespace kring
