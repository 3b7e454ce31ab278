#include "core/exchange/story_table.h"

#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/exchange/story_columns.h"

#include <algorithm>
#include <array>
#include <set>

namespace kring {

namespace {

using Columns = std::vector<std::optional<StoryColumn>>;

/// A first line with more letters than this is no title.
constexpr std::size_t longest_title = 90;

Columns columns_of(const CsvRow& header) {
    Columns columns;
    for (const std::string& heading : header) columns.push_back(story_column(heading));
    return columns;
}

bool tells(const Columns& columns) {
    return std::find(columns.begin(), columns.end(), StoryColumn::happened) != columns.end();
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_remark(const CsvRow& row) { return !row.empty() && row.front().starts_with(';'); }

/// What of a table is no part of a story, and is not empty everywhere.
std::vector<std::string> other_columns(const std::vector<CsvRow>& rows, const Columns& columns) {
    std::vector<std::string> others;
    std::set<std::string> seen;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c]) continue;
        const bool holds = std::any_of(rows.begin() + 1, rows.end(), [c](const CsvRow& row) {
            return !is_remark(row) && c < row.size() && !is_blank(row[c]);
        });
        const auto heading = clean_line(rows.front()[c]);
        if (holds && heading && seen.insert(heading.value()).second)
            others.push_back(heading.value());
    }
    return others;
}

/// A story that was told before this session; in a text or table its origin is known.
StartStory collected() {
    StartStory story;
    story.origin = StoryOrigin::collected;
    return story;
}

ReadStories stories_of_table(const std::vector<CsvRow>& rows, const Columns& columns,
                             const std::map<DomainId, Domain>& domains) {
    ReadStories read;
    read.not_taken = other_columns(rows, columns);
    for (std::size_t r = 1; r < rows.size(); ++r) {
        const CsvRow& row = rows[r];
        if (is_remark(row)) continue;
        StartStory story = collected();
        bool fits = true;
        for (std::size_t c = 0; c < std::min(row.size(), columns.size()); ++c)
            if (columns[c]) fits = put_cell(story, *columns[c], row[c], domains) && fits;
        if (!fits)
            read.refused.push_back(static_cast<int>(r));
        else if (!told_text(story.form).empty() || !story.form.why.empty())
            read.stories.push_back(std::move(story));
    }
    return read;
}

/// The table in this text, if its first row names a column with what happened.
std::optional<ReadStories> read_table(std::string_view text,
                                      const std::map<DomainId, Domain>& domains) {
    for (const char separator : {',', ';', '\t'}) {
        const auto rows = read_csv(text, separator);
        if (rows.empty() || rows.front().size() < 2) continue;
        const Columns columns = columns_of(rows.front());
        if (tells(columns)) return stories_of_table(rows, columns, domains);
    }
    return std::nullopt;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

bool is_dashes(std::string_view line) {
    const auto last = line.find_last_not_of(" \t\r");
    if (last == std::string_view::npos || last < 2) return false;
    line = line.substr(0, last + 1);
    return line.find_first_not_of('-') == std::string_view::npos ||
           line.find_first_not_of('=') == std::string_view::npos ||
           line.find_first_not_of('*') == std::string_view::npos;
}

/// What stands between two stories of a text.
enum class Between { dashes, two_empty_lines, empty_line };

Between between_in(const std::vector<std::string_view>& lines) {
    if (std::any_of(lines.begin(), lines.end(), is_dashes)) return Between::dashes;
    bool seen_text = false;
    for (std::size_t i = 0; i + 2 < lines.size(); ++i) {
        seen_text = seen_text || !is_blank(lines[i]);
        if (seen_text && is_blank(lines[i]) && is_blank(lines[i + 1])) {
            const bool more = std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(i) + 2,
                                          lines.end(), [](auto line) { return !is_blank(line); });
            if (more) return Between::two_empty_lines;
        }
    }
    return Between::empty_line;
}

std::vector<std::string> pieces_of(std::string_view text) {
    const auto lines = lines_of(text);
    const Between between = between_in(lines);
    std::vector<std::string> pieces;
    std::string piece;
    int empty_lines = 0;
    const auto end_piece = [&] {
        if (!is_blank(piece)) pieces.push_back(std::move(piece));
        piece.clear();
    };
    for (const std::string_view line : lines) {
        empty_lines = is_blank(line) ? empty_lines + 1 : 0;
        const bool ends = (between == Between::dashes && is_dashes(line)) ||
                          (between == Between::two_empty_lines && empty_lines == 2) ||
                          (between == Between::empty_line && empty_lines == 1);
        if (ends)
            end_piece();
        else
            piece.append(line).append("\n");
    }
    end_piece();
    return pieces;
}

/// A heading, or a short line that does not end as a sentence does, with more below it.
bool is_title(std::string_view line) {
    if (line.starts_with("# ")) return true;
    constexpr std::array<std::string_view, 9> ends{".", "!", "?", ":", ";", ",", "…", "”", "\""};
    return !line.empty() && count_code_points(line) <= longest_title &&
           std::none_of(ends.begin(), ends.end(), [&](auto end) { return line.ends_with(end); });
}

std::optional<StartStory> story_of(std::string_view piece) {
    auto cleaned = clean_text(piece);
    if (!cleaned) return std::nullopt;
    std::string_view text = cleaned.value();
    StartStory story = collected();
    const auto end = text.find('\n');
    const std::string_view first = text.substr(0, end);
    if (end != std::string_view::npos && is_title(first)) {
        auto title = clean_line(first.substr(first.starts_with("# ") ? 2 : 0));
        auto rest = clean_text(text.substr(end));
        if (title && rest) {
            story.form.title = std::move(title).value();
            story.form.happened = std::move(rest).value();
            return story;
        }
    }
    story.form.happened = text;
    return story;
}

}  // namespace

ReadStories read_stories(std::string_view text, const std::map<DomainId, Domain>& domains) {
    text = without_byte_order_mark(text);
    ReadStories read;
    if (!is_valid_utf8(text)) {
        read.refused.push_back(1);
        return read;
    }
    if (auto table = read_table(text, domains)) return std::move(*table);
    int number = 0;
    for (const std::string& piece : pieces_of(text)) {
        ++number;
        if (auto story = story_of(piece))
            read.stories.push_back(std::move(*story));
        else
            read.refused.push_back(number);
    }
    return read;
}

}  // namespace kring
