#pragma once

#include <csignal>
#include <sys/resource.h>

namespace kring::test {

/// While it lives no file of this process grows past so many bytes, as on a disk that is full.
class FullDisk {
public:
    explicit FullDisk(rlim_t most) {
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit full = m_before;
        full.rlim_cur = most;
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { make_room(); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

    void make_room() {
        if (m_room) return;
        m_room = true;
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    rlimit m_before{};
    void (*m_signal)(int) = SIG_DFL;
    bool m_room = false;
};

}  // namespace kring::test
