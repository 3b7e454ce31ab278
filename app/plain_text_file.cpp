#include "app/plain_text_file.h"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace kring {

namespace fs = std::filesystem;

/// Whoever reads the file never finds half a screen in it.
static bool replace_file(const std::string& path, const std::string& text) {
    std::error_code failed;
    const fs::path folder = fs::path{path}.parent_path();
    if (!folder.empty()) fs::create_directories(folder, failed);
    const std::string beside = path + ".new";
    {
        std::ofstream out{beside, std::ios::binary};
        out << text;
        if (!out.flush()) return false;
    }
    fs::rename(beside, path, failed);
    return !failed;
}

void PlainTextFile::follow(const std::string& path) {
    if (path == m_path) return;
    m_path = path;
    m_shown.clear();
}

bool PlainTextFile::show(const std::string& text) {
    if (m_path.empty() || text == m_shown) return true;
    bool written = false;
    if (m_path == "-") {
        std::cout << text << "----\n" << std::flush;
        written = std::cout.good();
    } else {
        written = replace_file(m_path, text);
    }
    if (written) m_shown = text;
    return written;
}

}  // namespace kring
