#include "app/ui/wrapped_text.h"

#include "core/base/characters.h"

#include <algorithm>
#include <cassert>

namespace kring::ui {
namespace {

/// May hang over the edge: nobody sees it there.
bool hangs(char32_t c) { return c == U' '; }
bool wraps_after(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'-' || c == 0x2013 || c == 0x2014 || c == 0x3000;
}

/// Where a word that is too wide is broken: before `at`, never inside a character, never nowhere.
std::size_t cut_in_word(std::u32string_view text, std::size_t begin, std::size_t at) {
    std::size_t cut = at;
    while (cut > begin && !is_character_boundary(text, cut)) --cut;
    return cut > begin ? cut : next_character(text, begin);
}

}  // namespace

TextRow WrappedText::row_from(std::u32string_view text, std::size_t begin) const {
    const TextRow rest{begin, text.size(), text.size() + 1};
    if (!m_wrap) return rest;
    float x = 0;
    std::size_t last_break = begin;
    for (std::size_t i = begin; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (c == U'\n') return {begin, i + 1, i + 1};
        if (x + m_advances[i] > m_width && i > begin && !hangs(c)) {
            const std::size_t end = last_break > begin ? last_break : cut_in_word(text, begin, i);
            return {begin, end, std::max(i, end) + 1};
        }
        x += m_advances[i];
        if (wraps_after(c) && is_character_boundary(text, i + 1)) last_break = i + 1;
    }
    return rest;
}

bool WrappedText::is_last(std::u32string_view text, const TextRow& row) const {
    const bool open = m_wrap && row.end > row.begin && text[row.end - 1] == U'\n';
    return row.end == text.size() && !open;
}

void WrappedText::lay_out(std::u32string_view text, const Widths& widths, float width, bool wrap) {
    std::vector<float> advances(text.size());
    std::transform(text.begin(), text.end(), advances.begin(), widths);
    lay_out(text, std::move(advances), width, wrap);
}

void WrappedText::lay_out(std::u32string_view text, std::vector<float> advances, float width,
                          bool wrap) {
    assert(advances.size() == text.size());
    m_advances = std::move(advances);
    m_width = width;
    m_wrap = wrap;
    m_rows.clear();
    do m_rows.push_back(row_from(text, m_rows.empty() ? 0 : m_rows.back().end));
    while (!is_last(text, m_rows.back()));
}

void WrappedText::update(std::u32string_view text, const TextChange& change, const Widths& widths) {
    using Offset = std::ptrdiff_t;
    const auto at = static_cast<Offset>(change.at);
    m_advances.erase(m_advances.begin() + at,
                     m_advances.begin() + at + static_cast<Offset>(change.removed));
    m_advances.insert(m_advances.begin() + at, change.inserted, 0.F);
    for (std::size_t i = change.at; i < change.at + change.inserted; ++i)
        m_advances[i] = widths(text[i]);
    assert(m_advances.size() == text.size());

    // The first row whose end was decided by something at or after the change.
    const auto unseen = [&](const TextRow& row) { return row.looked <= change.at; };
    const auto first = std::partition_point(m_rows.begin(), m_rows.end(), unseen);
    auto old = first;
    const std::size_t changed_end = change.at + change.removed;
    const auto now = [&](std::size_t index) { return index - change.removed + change.inserted; };

    // Rows anew, until one begins where an old one did: from there on nothing has changed.
    std::vector<TextRow> fresh;
    std::size_t begin = first->begin;
    bool met = false;
    for (;;) {
        fresh.push_back(row_from(text, begin));
        if (is_last(text, fresh.back())) break;
        begin = fresh.back().end;
        while (old != m_rows.end() && (old->begin < changed_end || now(old->begin) < begin)) ++old;
        met = old != m_rows.end() && now(old->begin) == begin;
        if (met) break;
    }
    if (!met) old = m_rows.end();
    for (auto row = old; row != m_rows.end(); ++row)
        *row = {now(row->begin), now(row->end), now(row->looked)};
    const auto kept = static_cast<std::size_t>(old - first);
    const std::size_t same = std::min(kept, fresh.size());
    std::copy_n(fresh.begin(), same, first);
    if (kept > same)
        m_rows.erase(first + static_cast<Offset>(same), old);
    else
        m_rows.insert(old, fresh.begin() + static_cast<Offset>(same), fresh.end());
}

std::size_t WrappedText::row_of(std::size_t index, bool upstream) const {
    const auto after =
        std::upper_bound(m_rows.begin(), m_rows.end(), index,
                         [](std::size_t i, const TextRow& row) { return i < row.begin; });
    const auto row = static_cast<std::size_t>(after - m_rows.begin());
    const std::size_t r = row == 0 ? 0 : row - 1;
    return upstream && r > 0 && m_rows[r].begin == index ? r - 1 : r;
}

float WrappedText::x_of(std::size_t index, std::size_t row) const {
    const std::size_t to = std::min({index, m_rows[row].end, m_advances.size()});
    float x = 0;
    for (std::size_t i = m_rows[row].begin; i < to; ++i) x += m_advances[i];
    return x;
}

std::size_t WrappedText::end_of(std::u32string_view text, std::size_t row) const {
    const TextRow& r = m_rows[row];
    if (r.end == r.begin) return r.end;
    const char32_t last = text[r.end - 1];
    const bool goes_on = row + 1 < m_rows.size();
    return goes_on && (last == U'\n' || hangs(last)) ? r.end - 1 : r.end;
}

std::size_t WrappedText::index_at(std::u32string_view text, std::size_t row, float x) const {
    const std::size_t last = end_of(text, row);
    float at = 0;
    for (std::size_t i = m_rows[row].begin; i < last;) {
        const std::size_t next = std::min(next_character(text, i), last);
        float width = 0;
        for (std::size_t k = i; k < next; ++k) width += m_advances[k];
        if (x < at + width / 2) return i;
        at += width;
        i = next;
    }
    return last;
}

}  // namespace kring::ui
