#include "core/base/csv.h"

#include <utility>

namespace kring {

namespace {

class CsvReader {
public:
    CsvReader(std::string_view text, char separator) : m_text{text}, m_separator{separator} {}

    std::vector<CsvRow> read() {
        while (m_at < m_text.size()) {
            read_field();
            if (m_at < m_text.size() && m_text[m_at] == m_separator) {
                ++m_at;
                if (m_at == m_text.size()) m_row.emplace_back();
                continue;
            }
            skip_line_end();
            end_row();
        }
        end_row();
        return std::move(m_rows);
    }

private:
    void read_field() {
        std::string field;
        if (m_at < m_text.size() && m_text[m_at] == '"') read_quoted(field);
        while (m_at < m_text.size() && !ends_field(m_text[m_at])) field += m_text[m_at++];
        m_row.push_back(std::move(field));
    }

    void read_quoted(std::string& field) {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != '"') {
                field += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
                field += m_text[m_at++];
            } else {
                ++m_at;
                return;
            }
        }
    }

    bool ends_field(char c) const { return c == m_separator || c == '\n' || c == '\r'; }

    void skip_line_end() {
        if (m_at < m_text.size() && m_text[m_at] == '\r') ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
    }

    void end_row() {
        const bool blank = m_row.empty() || (m_row.size() == 1 && m_row.front().empty());
        if (!blank) m_rows.push_back(std::move(m_row));
        m_row.clear();
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    CsvRow m_row;
    std::vector<CsvRow> m_rows;
};

}  // namespace

std::vector<CsvRow> read_csv(std::string_view text, char separator) {
    return CsvReader{text, separator}.read();
}

}  // namespace kring
