#include "core/archive/line_reader.h"

#include "core/archive/record_line.h"

#include <cerrno>
#include <unistd.h>

namespace kring {

bool LineReader::fill() {
    for (;;) {
        const ssize_t n = ::read(m_fd, m_buffer.get(), buffer_bytes);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) m_error = errno;
        m_from = 0;
        m_to = n > 0 ? static_cast<std::size_t>(n) : 0;
        return n > 0;
    }
}

void LineReader::keep(std::string_view part) {
    if (m_carry.size() + part.size() > max_line_bytes) m_too_long = true;
    if (m_too_long)
        m_carry.clear();
    else
        m_carry.append(part);
}

bool LineReader::next() {
    m_carry.clear();
    m_closed = m_too_long = false;
    bool any = false;
    while (m_from < m_to || fill()) {
        any = true;
        const std::string_view rest{m_buffer.get() + m_from, m_to - m_from};
        const std::size_t stop = rest.find('\n');
        const std::string_view part = rest.substr(0, stop);
        m_closed = stop != std::string_view::npos;
        m_from += part.size() + (m_closed ? 1 : 0);
        m_end += part.size() + (m_closed ? 1 : 0);
        const bool whole = m_closed && m_carry.empty() && !m_too_long;
        if (!whole) keep(part);
        m_line = whole ? part : std::string_view{m_carry};
        if (m_closed) break;
    }
    if (any) ++m_number;
    return any && m_error == 0;
}

}  // namespace kring
