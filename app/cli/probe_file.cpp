#include "app/cli/probe_file.h"

#include <cstdio>
#include <fstream>

namespace kring {

void ProbeFile::write(std::size_t frames, std::size_t promised, platform::InputQueue::Taken taken,
                      bool calm) {
    if (m_path.empty()) return;
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
