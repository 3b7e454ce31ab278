#include "core/base/sentences.h"

#include "core/base/characters.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace kring {

namespace {

// Their point ends no sentence, whatever follows. Without the last point, in lower case.
constexpr std::array<std::string_view, 74> never_last = {
    "afb",   "afd",   "art", "b.v",   "bijv",  "blz",   "bv",    "ca",    "d.d",   "d.i",
    "d.m.v", "d.w.z", "dhr", "dr",    "dra",   "drs",   "ds",    "dwz",   "e.g",   "evt",
    "excl",  "fam",   "fig", "gem",   "i.e",   "i.h.b", "i.p.v", "i.s.m", "i.t.t", "i.v.m",
    "incl",  "ing",   "ir",  "jl",    "jr",    "l.s",   "m.a.w", "m.b.t", "m.b.v", "m.i",
    "m.i.v", "m.m.v", "m.n", "m.u.v", "mej",   "mevr",  "mr",    "mrs",   "ms",    "mw",
    "n.a.v", "nl",    "nr",  "o.a",   "o.b.v", "o.i.d", "o.l.v", "p",     "pag",   "prof",
    "resp",  "sr",    "st",  "t.a.v", "t.b.v", "t.g.v", "t.o.v", "tel",   "v.w.b", "vgl",
    "viz",   "vs",    "z.g", "zgn",
};
// They may close a sentence: it ends when the next word has a capital.
constexpr std::array<std::string_view, 17> sometimes_last = {
    "a.m", "a.u.b", "aub", "c.s", "e.a",   "e.d", "e.v",   "enz",   "al",
    "etc", "n.v.t", "o.d", "p.m", "s.v.p", "u.s", "v.chr", "n.chr",
};

struct Letter {
    char32_t value = 0;
    std::size_t at = 0;  ///< byte
};

std::vector<Letter> letters_of(std::string_view utf8) {
    std::vector<Letter> letters;
    letters.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint c = code_point_at(utf8, at);
        letters.push_back({c.size == 0 ? U'x' : c.value, at});
        at += c.size == 0 ? 1 : c.size;
    }
    return letters;
}

bool is_end(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }
bool is_closing(char32_t c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019 || c == 0x201D ||
           c == 0xBB || c == 0x203A;
}
bool is_opening(char32_t c) {
    return c == '"' || c == '\'' || c == '(' || c == '[' || (c >= 0x2018 && c <= 0x201F) ||
           c == 0xAB || c == 0x2039 || c == 0xBF || c == 0xA1;
}
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// A walk over one text that finds where its sentences end.
class Splitter {
public:
    explicit Splitter(std::string_view utf8) : m_text{utf8}, m_letters{letters_of(utf8)} {}

    std::vector<TextRange> split() {
        for (std::size_t i = 0; i < m_letters.size();) {
            const char32_t c = m_letters[i].value;
            if (is_line_end(c)) {
                i = at_line_end(i);
            } else if (is_end(c)) {
                i = at_end_mark(i);
            } else {
                ++i;
            }
        }
        close(m_letters.size());
        return std::move(m_ranges);
    }

private:
    char32_t value(std::size_t i) const { return i < m_letters.size() ? m_letters[i].value : 0; }
    std::size_t byte(std::size_t i) const {
        return i < m_letters.size() ? m_letters[i].at : m_text.size();
    }
    bool space(std::size_t i) const { return i >= m_letters.size() || is_white_space(value(i)); }

    /// Keeps letters [m_begin, end) without the white space around them.
    void close(std::size_t end) {
        std::size_t from = m_begin;
        std::size_t to = end;
        while (from < to && space(from)) ++from;
        while (to > from && space(to - 1)) --to;
        if (from < to) m_ranges.push_back({byte(from), byte(to)});
        m_begin = end;
    }

    std::size_t after_spaces(std::size_t i) const {
        while (i < m_letters.size() && space(i)) ++i;
        return i;
    }

    std::size_t at_line_end(std::size_t i) {
        const std::size_t next = after_spaces(i);
        std::size_t ends = 0;
        for (std::size_t k = i; k < next; ++k)
            if (is_line_end(value(k)) && !(value(k) == '\n' && k > 0 && value(k - 1) == '\r'))
                ++ends;
        // Text from a mail has line ends where the line was full.
        const bool goes_on = ends == 1 && is_lower_case(value(next)) && m_begin < i;
        if (!goes_on) close(i);
        return next;
    }

    std::size_t at_end_mark(std::size_t i) {
        std::size_t marks = i;
        while (is_end(value(marks))) ++marks;
        std::size_t end = marks;
        while (is_closing(value(end))) ++end;
        if (!space(end)) return end;
        if (ends_sentence(i, marks, end)) close(end);
        return end;
    }

    /// The marks are at [first, last), closing quotes up to `end`, white space from there.
    bool ends_sentence(std::size_t first, std::size_t last, std::size_t end) const {
        std::size_t next = after_spaces(end);
        if (next >= m_letters.size()) return true;
        const bool quoted = is_opening(value(next)) && !begins_with_apostrophe(next);
        while (is_opening(value(next))) ++next;
        const bool lower = is_lower_case(value(next)) && !quoted &&
                           !begins_with_apostrophe(next == 0 ? 0 : next - 1);
        const bool one_point = last == first + 1 && value(first) == '.';
        // Trailing dots and what was said in quotes go on in lower case.
        if (!one_point) {
            const bool dots = value(first) == 0x2026 || value(last - 1) == '.';
            return !(lower && (dots || end > last));
        }
        if (lower && end > last) return false;
        return !point_belongs_to_word(first, lower);
    }

    /// "'s Avonds", "'t Was": a capital follows the short word.
    bool begins_with_apostrophe(std::size_t i) const {
        const char32_t mark = value(i);
        const char32_t short_word = value(i + 1);
        return (mark == '\'' || mark == 0x2018 || mark == 0x2019) &&
               (short_word == 's' || short_word == 't' || short_word == 'n' || short_word == 'k') &&
               value(i + 2) == ' ';
    }

    bool point_belongs_to_word(std::size_t point, bool lower_follows) const {
        std::size_t begin = point;
        while (begin > m_begin && (is_word_character(value(begin - 1)) || value(begin - 1) == '.'))
            --begin;
        std::string word;
        bool digits = begin < point;
        bool inner_point = false;
        for (std::size_t i = begin; i < point; ++i) {
            const char32_t c = value(i);
            digits = digits && is_digit(c);
            inner_point = inner_point || c == '.';
            append_code_point(word, c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
        const auto among = [&word](const auto& list) {
            return std::find(list.begin(), list.end(), word) != list.end();
        };
        if (among(never_last)) return true;
        // "1. Eerst": the number of a list; "3. mei": a date.
        if (digits) return lower_follows || after_spaces(m_begin) == begin;
        if (is_initials(begin, point)) return true;
        return lower_follows && (among(sometimes_last) || inner_point || begin == point);
    }

    /// "J." of J. Jansen, "A.B." of A.B. de Vries.
    bool is_initials(std::size_t begin, std::size_t point) const {
        if (begin == point) return false;
        for (std::size_t i = begin; i < point; ++i) {
            const bool point_expected = (i - begin) % 2 == 1;
            if (point_expected ? value(i) != '.' : !is_upper_case(value(i))) return false;
        }
        return (point - begin) % 2 == 1;
    }

    std::string_view m_text;
    std::vector<Letter> m_letters;
    std::vector<TextRange> m_ranges;
    std::size_t m_begin = 0;  ///< first letter of the sentence being read
};

}  // namespace

std::vector<TextRange> split_sentences(std::string_view utf8) { return Splitter{utf8}.split(); }

}  // namespace kring
