#include "app/cli/probe_file.h"

#include <cstdio>
#include <fstream>

namespace kring {

/// While one frame follows the other.
static constexpr std::chrono::milliseconds between_two{100};

void ProbeFile::write(std::size_t frames, std::size_t promised, platform::InputQueue::Taken taken,
                      bool calm) {
    if (m_path.empty()) return;
    const auto now = std::chrono::steady_clock::now();
    if (!calm && promised == m_promised && now - m_written < between_two) return;
    m_written = now;
    m_promised = promised;
    const std::string beside = m_path + ".new";
    {
        std::ofstream out{beside};
        out << frames << ' ' << promised << ' ' << taken.keys << ' ' << taken.characters << ' '
            << (calm ? 1 : 0);
        for (const auto& [path, seen] : m_probe.widgets)
            if (seen.focused) out << ' ' << path;
        out << '\n';
        for (const auto& [path, seen] : m_probe.widgets)
            if (!seen.visible.empty())
                out << path << ' ' << seen.visible.x << ' ' << seen.visible.y << ' '
                    << seen.visible.w << ' ' << seen.visible.h << ' ' << (seen.enabled ? 1 : 0)
                    << '\n';
    }
    std::rename(beside.c_str(), m_path.c_str());
}

}  // namespace kring
