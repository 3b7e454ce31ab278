#pragma once

#include "app/platform/input.h"
#include "app/ui/probe.h"

#include <chrono>
#include <cstddef>
#include <string>

namespace kring {

/// Tells a test outside the program where each control stands, after each frame that nothing
/// follows by itself, after each that shows more as saved, and ten times a second in between: a
/// line with the number of frames, of the records last shown as saved, of the keys and of the
/// characters taken so far, 1 if no other frame follows by itself, and the path that has the
/// keyboard; then `path x y w h enabled` a line. Without a path it does nothing.
class ProbeFile {
public:
    explicit ProbeFile(std::string path) : m_path{std::move(path)} {}
    ui::Probe* probe() { return m_path.empty() ? nullptr : &m_probe; }
    void write(std::size_t frames, std::size_t promised, platform::InputQueue::Taken taken,
               bool calm);

private:
    std::string m_path;
    ui::Probe m_probe;
    std::chrono::steady_clock::time_point m_written{};
    std::size_t m_promised = 0;  ///< as written
};

}  // namespace kring
