#include "core/report/markdown.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <cstddef>
#include <variant>

namespace kring {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One line, whose start could be read as a list, a rule or code.
std::string escape_line(std::string_view line) {
    std::string out;
    std::size_t i = 0;
    for (; i < line.size() && (line[i] == ' ' || line[i] == '\t'); ++i)
        out += line[i] == ' ' ? "&nbsp;" : "&nbsp;&nbsp;&nbsp;&nbsp;";
    if (i < line.size() && std::string_view{"-+="}.find(line[i]) != std::string_view::npos)
        out += '\\';
    std::size_t number = i;
    while (number < line.size() && is_digit(line[number])) ++number;
    const bool numbered =
        number > i && number < line.size() && (line[number] == '.' || line[number] == ')');
    for (; i < line.size(); ++i) {
        if (std::string_view{"\\|*_#<>[]`~&!$"}.find(line[i]) != std::string_view::npos ||
            (numbered && i == number))
            out += '\\';
        out += line[i];
    }
    return out;
}

/// Escaped, its line ends replaced by `line_end`.
std::string inline_text(std::string_view text, std::string_view line_end) {
    std::string out;
    for (;;) {
        const std::size_t end = text.find('\n');
        out += escape_line(text.substr(0, end));
        if (end == std::string_view::npos) return out;
        out += line_end;
        text.remove_prefix(end + 1);
    }
}

/// An empty line would end the paragraph, so it becomes a line with nothing to see on it.
std::string wrapped(std::string_view text, const std::string& indent) {
    std::string out;
    for (;;) {
        const std::size_t end = text.find('\n');
        const std::string line = escape_line(text.substr(0, end));
        out += line.empty() ? "&nbsp;" : line;
        if (end == std::string_view::npos) return out;
        out += "\\\n" + indent;
        text.remove_prefix(end + 1);
    }
}

std::string row_of(const std::vector<std::string>& cells) {
    std::string out = "|";
    for (const std::string& cell : cells) out += " " + inline_text(cell, "<br>") + " |";
    return out + "\n";
}

std::string write(const ReportTable& table) {
    std::string out = row_of(table.heads) + "|";
    for (std::size_t i = 0; i < table.heads.size(); ++i) out += " --- |";
    out += "\n";
    for (const auto& row : table.rows) out += row_of(row);
    return out;
}

std::string write(const ReportBlock& block) {
    return std::visit(
        overloaded{
            [](const ReportHeading& b) {
                const auto level = static_cast<std::size_t>(std::clamp(b.level, 1, 6));
                return std::string(level, '#') + " " + inline_text(b.text, " ") + "\n";
            },
            [](const ReportParagraph& b) { return wrapped(b.text, "") + "\n"; },
            [](const ReportAside& b) { return "> " + wrapped(b.text, "> ") + "\n"; },
            [](const ReportList& b) {
                std::string out;
                for (const std::string& item : b.items) out += "- " + wrapped(item, "  ") + "\n";
                return out;
            },
            [](const ReportTable& b) { return write(b); },
        },
        block);
}

}  // namespace

std::string escape_markdown(std::string_view text) { return inline_text(text, "\n"); }

std::string to_markdown(const std::vector<ReportBlock>& blocks) {
    std::string out;
    for (const ReportBlock& block : blocks) {
        if (!out.empty()) out += "\n";
        out += write(block);
    }
    return out.empty() ? "\n" : out;
}

std::string to_markdown(const State& state, const ReportFacts& facts, const WordsOf& words) {
    return to_markdown(report_of(state, facts, words));
}

}  // namespace kring
