#include "core/session/paste.h"

#include "core/base/csv.h"
#include "core/base/html_text.h"
#include "core/base/text.h"

#include <algorithm>
#include <optional>

namespace kring {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view stripped(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string with_plain_line_ends(std::string_view text) {
    text = without_byte_order_mark(text);
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool half = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (!half) plain += text[at] == '\r' ? '\n' : text[at];
    }
    return plain;
}

/// Without the dash or bullet in front. A minus before a number, an arrow and a line of dashes
/// stay.
std::string_view without_bullet(std::string_view line) {
    for (const std::string_view bullet : {"-", "–", "—", "•", "*", "·", "‣", "◦", "▪", "●", "○"}) {
        if (line.substr(0, bullet.size()) != bullet) continue;
        const std::string_view behind = line.substr(bullet.size());
        const std::string_view words = stripped(behind);
        if (words.empty()) return line;
        const bool apart = behind.front() == ' ' || behind.front() == '\t';
        constexpr std::string_view belongs = "0123456789->*.,=";
        if (!apart && belongs.find(behind.front()) != std::string_view::npos) return line;
        if (!apart && bullet == "*") return line;
        return words;
    }
    return line;
}

/// Lines and blocks of a text, and how many of the lines are points of a list.
struct Pieces {
    std::vector<std::string> lines, blocks;
    std::size_t bullets = 0;
};

Pieces pieces_of(std::string_view text) {
    Pieces pieces;
    std::string block;
    const auto end_block = [&pieces, &block] {
        if (!stripped(block).empty()) pieces.blocks.emplace_back(stripped(block));
        block.clear();
    };
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const std::string_view words = stripped(line);
        if (words.empty()) {
            end_block();
            continue;
        }
        const std::string_view point = without_bullet(words);
        pieces.bullets += point.size() < words.size() ? 1U : 0U;
        pieces.lines.emplace_back(point);
        block.append(line).append("\n");
    }
    end_block();
    return pieces;
}

/// Where the columns of a table of posts are, by their names.
struct PostColumns {
    std::optional<std::size_t> subject, body, attachment, created;
};

std::optional<std::size_t> column(const CsvRow& header, std::string_view name) {
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (stripped(fold_case(header[i])) == name) return i;
    }
    return std::nullopt;
}

std::optional<PostColumns> post_columns(const CsvRow& header) {
    const PostColumns columns{column(header, "subject"), column(header, "body"),
                              column(header, "attachment"), column(header, "created at")};
    const bool is_table = columns.body && (columns.subject || columns.created);
    return is_table ? std::optional{columns} : std::nullopt;
}

std::string cell(const CsvRow& row, std::optional<std::size_t> at) {
    return at && *at < row.size() ? row[*at] : std::string{};
}

std::string post_text(const CsvRow& row, const PostColumns& columns) {
    std::string text;
    const auto add = [&text](std::string_view part) {
        part = stripped(part);
        if (!text.empty() && !part.empty()) text += '\n';
        text += part;
    };
    add(cell(row, columns.subject));
    add(text_of_html(cell(row, columns.body)));
    add(cell(row, columns.attachment));
    return text;
}

/// Padlet writes the newest first and its times sort as text; without times the order stays.
std::vector<std::string> posts_in(std::vector<CsvRow> rows, const PostColumns& columns) {
    if (columns.created) {
        std::reverse(rows.begin(), rows.end());
        std::stable_sort(rows.begin(), rows.end(), [&columns](const CsvRow& a, const CsvRow& b) {
            return cell(a, columns.created) < cell(b, columns.created);
        });
    }
    std::vector<std::string> posts;
    for (const CsvRow& row : rows) {
        std::string text = post_text(row, columns);
        if (!text.empty()) posts.push_back(std::move(text));
    }
    return posts;
}

std::vector<std::string> read_posts(std::string_view text) {
    const std::string_view first_line = text.substr(0, text.find('\n'));
    for (const char separator : {',', ';', '\t'}) {
        const auto head = read_csv(first_line, separator);
        if (head.empty()) continue;
        const auto columns = post_columns(head.front());
        if (!columns) continue;
        auto rows = read_csv(text, separator);
        rows.erase(rows.begin());
        return posts_in(std::move(rows), *columns);
    }
    return {};
}

}  // namespace

PasteChoices read_paste(std::string_view text) {
    const std::string plain = with_plain_line_ends(text);
    const std::string_view whole = stripped(plain);
    Pieces pieces = pieces_of(whole);
    PasteChoices choices;
    choices.posts = read_posts(whole);
    choices.whole = whole;
    using Best = PasteChoices::Best;
    const bool is_list = pieces.bullets * 2 > pieces.lines.size();
    if (!choices.posts.empty()) {
        choices.best = Best::posts;
    } else if (pieces.blocks.size() > 1 && !is_list) {
        choices.best = Best::blocks;
    } else if (pieces.lines.size() > 1) {
        choices.best = Best::lines;
    }
    choices.lines = std::move(pieces.lines);
    choices.blocks = std::move(pieces.blocks);
    return choices;
}

}  // namespace kring
