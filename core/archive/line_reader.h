#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace kring {

/// Reads a file line by line with bounded memory, whatever its size. A line longer than
/// `max_line_bytes` is passed over and comes as `too_long`.
class LineReader {
public:
    explicit LineReader(int fd)
        : m_fd{fd}, m_buffer{std::make_unique_for_overwrite<char[]>(buffer_bytes)} {}

    /// False at the end of the file, or when reading fails (`error`).
    bool next();

    std::string_view line() const { return m_line; }  ///< without its line end; until `next`
    bool closed() const { return m_closed; }          ///< it has a line end
    bool too_long() const { return m_too_long; }
    std::size_t number() const { return m_number; }  ///< from 1
    std::uint64_t end() const { return m_end; }      ///< bytes up to and including its line end
    int error() const { return m_error; }            ///< errno; 0 when nothing failed

private:
    bool fill();
    void keep(std::string_view part);

    static constexpr std::size_t buffer_bytes = std::size_t{64} << 10;

    int m_fd;
    std::unique_ptr<char[]> m_buffer;  ///< only what is read is ever touched: most files are short
    std::size_t m_from = 0, m_to = 0;
    std::string m_carry;  ///< the line, when it does not lie in one piece in the buffer
    std::string_view m_line;
    bool m_closed = false, m_too_long = false;
    std::size_t m_number = 0;
    std::uint64_t m_end = 0;
    int m_error = 0;
};

}  // namespace kring
