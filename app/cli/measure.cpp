#include "app/cli/measure.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>

namespace kring {

static constexpr double settling_time = 3;

static double cpu_seconds() {
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

static std::string resident_kilobytes() {
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmRSS:", 0) == 0) return line.substr(line.find_first_of("0123456789"));
    return "0 kB";
}

RunMeasure::RunMeasure(const std::string& seconds) {
    if (!seconds.empty()) m_seconds = std::strtod(seconds.c_str(), nullptr);
}

bool RunMeasure::done(std::size_t frames, platform::Waiting& waiting) {
    if (!m_seconds) return false;
    m_frames = frames;
    const auto now = Clock::now();
    if (!m_first) m_first = now;
    const double since = std::chrono::duration<double>(now - *m_first).count();
    if (!m_settled && since >= settling_time) {
        m_settled = true;
        m_frames_before = frames;
        m_cpu_before = cpu_seconds();
    }
    if (since >= *m_seconds) return true;
    const double next = (m_settled ? *m_seconds : std::min(settling_time, *m_seconds)) - since;
    const platform::Pause pause{static_cast<long>(next * 1000) + 1};
    waiting.next_work = waiting.next_work ? std::min(*waiting.next_work, pause) : pause;
    return false;
}

void RunMeasure::print() const {
    if (!m_first) return;
    std::cout << "first_frame_ns " << m_first->time_since_epoch().count() << '\n'
              << "frames " << m_frames - m_frames_before << '\n'
              << "cpu_s " << cpu_seconds() - m_cpu_before << '\n'
              << "rss " << resident_kilobytes() << '\n';
}

}  // namespace kring
