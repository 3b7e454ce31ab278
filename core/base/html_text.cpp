#include "core/base/html_text.h"

#include "core/base/text.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kring {

namespace {

using Names = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view name, Names names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool ends_line(std::string_view tag) {
    return is_one_of(tag,
                     {"div", "p",       "li",      "ul",        "ol",     "h1",    "h2",
                      "h3",  "h4",      "h5",      "h6",        "tr",     "table", "blockquote",
                      "pre", "section", "article", "header",    "footer", "dl",    "dt",
                      "dd",  "hr",      "figure",  "figcaption"});
}

bool is_known(std::string_view tag) {
    return ends_line(tag) ||
           is_one_of(tag, {"br",    "a",    "b",     "i",     "u",    "s",     "em",   "strong",
                           "span",  "font", "img",   "sub",   "sup",  "small", "mark", "code",
                           "td",    "th",   "tbody", "thead", "html", "body",  "head", "script",
                           "style", "del",  "ins",   "q",     "cite"});
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// A tag at the start of a text; `size` 0 when there is none.
struct Tag {
    std::string name;
    std::string_view inside;  ///< between the name and '>'
    std::size_t size = 0;
    bool closing = false;
};

/// Where a tag ends: the '>' outside of quoted values.
std::size_t end_of_tag(std::string_view text, std::size_t at) {
    for (char quote = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if ((c == '"' || c == '\'') && text[at - 1] == '=') {
            quote = c;
        } else if (c == '>') {
            return at;
        }
    }
    return std::string_view::npos;
}

Tag read_tag(std::string_view text) {
    Tag tag;
    if (text.size() < 3 || text.front() != '<') return tag;
    tag.closing = text[1] == '/';
    const std::size_t from = tag.closing ? 2 : 1;
    if (!is_letter(text[from])) return tag;
    std::size_t to = from;
    while (to < text.size() && !is_blank(text[to]) && text[to] != '>' && text[to] != '/') ++to;
    const std::size_t end = end_of_tag(text, to);
    if (end == std::string_view::npos) return tag;
    tag.name = fold_case(text.substr(from, to - from));
    tag.inside = text.substr(to, end - to);
    tag.size = end + 1;
    return tag;
}

std::string_view attribute(std::string_view inside, std::string_view name) {
    const auto at = inside.find(std::string{name} + "=");
    if (at == std::string_view::npos) return {};
    std::string_view value = inside.substr(at + name.size() + 1);
    if (value.empty()) return {};
    const char quote = value.front();
    if (quote != '"' && quote != '\'') return value.substr(0, value.find_first_of(" \t\n/"));
    value.remove_prefix(1);
    return value.substr(0, value.find(quote));
}

constexpr auto named_references = std::to_array<std::pair<std::string_view, char32_t>>({
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"nbsp", ' '},     {"euro", 0x20AC},  {"hellip", 0x2026}, {"ndash", 0x2013}, {"mdash", 0x2014},
    {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C},  {"rdquo", 0x201D}, {"bull", 0x2022},
    {"middot", 0xB7},  {"deg", 0xB0},     {"copy", 0xA9},     {"reg", 0xAE},     {"trade", 0x2122},
    {"laquo", 0xAB},   {"raquo", 0xBB},   {"eacute", 0xE9},   {"egrave", 0xE8},  {"ecirc", 0xEA},
    {"euml", 0xEB},    {"iuml", 0xEF},    {"icirc", 0xEE},    {"iacute", 0xED},  {"ouml", 0xF6},
    {"ocirc", 0xF4},   {"oacute", 0xF3},  {"uuml", 0xFC},     {"ucirc", 0xFB},   {"ugrave", 0xF9},
    {"uacute", 0xFA},  {"auml", 0xE4},    {"agrave", 0xE0},   {"aacute", 0xE1},  {"acirc", 0xE2},
    {"ccedil", 0xE7},  {"ntilde", 0xF1},  {"szlig", 0xDF},    {"Eacute", 0xC9},  {"times", 0xD7},
    {"frac12", 0xBD},  {"shy", 0xAD},     {"rarr", 0x2192},   {"larr", 0x2190},  {"oslash", 0xF8},
});

/// "#233" or "#xE9"; 0 when it is neither, or names a control character.
char32_t numbered(std::string_view digits) {
    const bool hex = digits.size() > 1 && (digits[1] == 'x' || digits[1] == 'X');
    digits.remove_prefix(hex ? 2 : 1);
    char32_t value = 0;
    if (digits.empty() || digits.size() > 8) return 0;
    for (const char c : digits) {
        constexpr std::string_view all = "0123456789abcdef";
        const char low = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        const auto digit = all.find(low);
        if (digit == std::string_view::npos || (!hex && digit > 9)) return 0;
        value = value * (hex ? 16U : 10U) + static_cast<char32_t>(digit);
        if (value > 0x10FFFF) return 0;
    }
    if (value == 0xA0 || value == 9 || value == 10 || value == 13) return ' ';
    return value < 0x20 || (value >= 0x7F && value < 0xA0) ? 0 : value;
}

/// The character that "&...;" at the start of `text` stands for, and its bytes; 0 bytes: plain
/// text.
CodePoint read_reference(std::string_view text) {
    const auto end = text.substr(0, 12).find(';');
    if (end == std::string_view::npos || end < 2) return {};
    const std::string_view name = text.substr(1, end - 1);
    if (name.front() == '#') {
        const char32_t value = numbered(name);
        return {value, value == 0 ? 0 : end + 1};
    }
    for (const auto& [known, value] : named_references) {
        if (known == name) return {value, end + 1};
    }
    return {};
}

bool holds_known_tag(std::string_view html) {
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const Tag tag = read_tag(html.substr(at));
        if (tag.size > 0 && is_known(tag.name)) return true;
    }
    return false;
}

class HtmlReader {
public:
    explicit HtmlReader(std::string_view html) : m_rest{html}, m_is_html{holds_known_tag(html)} {}

    std::string read() {
        while (!m_rest.empty()) {
            if (m_is_html && (skip_comment() || take_tag())) continue;
            take_character();
        }
        end_line();
        while (!m_text.empty() && m_text.back() == '\n') m_text.pop_back();
        return std::move(m_text);
    }

private:
    bool skip_comment() {
        if (m_rest.substr(0, 4) != "<!--") return false;
        const auto end = m_rest.find("-->");
        if (end == std::string_view::npos) return false;
        m_rest.remove_prefix(end + 3);
        return true;
    }

    bool take_tag() {
        const Tag tag = read_tag(m_rest);
        if (tag.size == 0) return false;
        m_rest.remove_prefix(tag.size);
        if (is_one_of(tag.name, {"script", "style"}) && !tag.closing) skip_to_end_of(tag.name);
        if (tag.name == "br") new_line();
        if (ends_line(tag.name)) end_line();
        if (is_one_of(tag.name, {"td", "th"}) && tag.closing) add(' ');
        if (tag.name == "a") take_link(tag);
        if (tag.name == "img") add_address(attribute(tag.inside, "src"));
        return true;
    }

    void skip_to_end_of(const std::string& name) {
        const std::string end = "</" + name;
        for (auto at = m_rest.find('<'); at != std::string_view::npos;
             at = m_rest.find('<', at + 1)) {
            if (fold_case(m_rest.substr(at, end.size())) != end) continue;
            m_rest.remove_prefix(at);
            return;
        }
    }

    void take_link(const Tag& tag) {
        if (!tag.closing) {
            m_address = attribute(tag.inside, "href");
            m_link_from = m_text.size();
        } else {
            add_address(std::exchange(m_address, {}));
        }
    }

    /// Not when the words of the link are the address already.
    void add_address(std::string_view address) {
        if (address.empty() || address.front() == '#') return;
        const std::string plain = HtmlReader{address}.read();
        if (m_text.find(plain, std::min(m_link_from, m_text.size())) != std::string::npos) return;
        if (!m_text.empty() && !is_blank(m_text.back())) m_text += ' ';
        m_text += plain;
    }

    void take_character() {
        const CodePoint reference = m_rest.front() == '&' ? read_reference(m_rest) : CodePoint{};
        if (reference.size > 0) {
            m_rest.remove_prefix(reference.size);
            if (reference.value == ' ')
                add(' ');
            else
                append_code_point(m_text, reference.value);
            return;
        }
        const char c = m_rest.front();
        m_rest.remove_prefix(1);
        if (m_is_html && is_blank(c))
            add(' ');
        else
            m_text += c;
    }

    bool at_line_start() const { return m_text.empty() || m_text.back() == '\n'; }
    /// A blank at the start of a line says nothing; between words one is enough.
    void add(char blank) {
        if (!at_line_start() && m_text.back() != ' ') m_text += blank;
    }
    void trim_line() {
        while (!m_text.empty() && m_text.back() == ' ') m_text.pop_back();
    }
    void end_line() {
        trim_line();
        if (!at_line_start()) m_text += '\n';
    }
    void new_line() {
        trim_line();
        if (!m_text.empty()) m_text += '\n';
    }

    std::string_view m_rest;
    bool m_is_html;
    std::string m_text;
    std::string_view m_address;  ///< of the link that is open
    std::size_t m_link_from = 0;
};

}  // namespace

std::string text_of_html(std::string_view html) { return HtmlReader{html}.read(); }

}  // namespace kring
