#include "app/ui/text_editor.h"
#include "app/ui/text_history.h"
#include "app/ui/word_steps.h"
#include "app/ui/wrapped_text.h"
#include "core/base/characters.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace kring;
using namespace kring::ui;

namespace {

/// Marks take no room, capitals twice that of others.
float width_of(char32_t c) {
    if (c == U'\n' || extends_character(c)) return 0;
    return c >= U'A' && c <= U'Z' ? 20 : 10;
}

WrappedText wrapped(const std::u32string& text, float width) {
    WrappedText out;
    out.lay_out(text, width_of, width, true);
    return out;
}

std::vector<std::u32string> rows_of(const std::u32string& text, float width) {
    std::vector<std::u32string> out;
    const WrappedText laid = wrapped(text, width);
    for (const TextRow& row : laid.rows())
        out.push_back(text.substr(row.begin, row.end - row.begin));
    return out;
}

using Rows = std::vector<std::u32string>;

/// Always the same numbers, below `n`.
class Dice {
public:
    explicit Dice(unsigned seed) : m_state{seed} {}
    std::size_t operator()(std::size_t n) {
        m_state = m_state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(m_state >> 33U) % n;
    }

private:
    std::uint64_t m_state;
};

std::u32string some_text(Dice& dice, std::size_t pieces) {
    static const std::u32string kinds[] = {
        U"a",           U"bc",     U" ", U" ",    U"\n",      U"Woord",    U"e\u0301",
        U"👩‍👧", U"🇳🇱",     U"-", U"  ",   U"lang en", U"я",        U"şé ",
        U"\u0301",      U"\u200D", U"👧", U"\n\n", U"🇧",       U"xyzxyzxyz"};
    std::u32string text;
    for (std::size_t i = 0; i < pieces; ++i) text += kinds[dice(std::size(kinds))];
    return text;
}

}  // namespace

TEST_CASE("long text wraps at words, keeps its line ends and breaks only words that are too wide",
          "[long text]") {
    CHECK(rows_of(U"een twee drie", 90) == Rows{U"een twee ", U"drie"});
    CHECK(rows_of(U"een twee", 75) == Rows{U"een ", U"twee"});
    CHECK(rows_of(U"a\n\nb\n", 90) == Rows{U"a\n", U"\n", U"b\n", U""});
    CHECK(rows_of(U"", 90) == Rows{U""});
    CHECK(rows_of(U"abcdefgh ij", 40) == Rows{U"abcd", U"efgh ", U"ij"});
    CHECK(rows_of(U"mee-eten", 50) == Rows{U"mee-", U"eten"});
    CHECK(rows_of(U"ab     cd", 30) == Rows{U"ab     ", U"cd"});
}

TEST_CASE("no row ends inside what people call a character", "[long text]") {
    Dice dice{11};
    for (int round = 0; round < 300; ++round) {
        const std::u32string text = some_text(dice, 25);
        const WrappedText out = wrapped(text, static_cast<float>(5 + dice(120)));
        std::size_t at = 0;
        for (const TextRow& row : out.rows()) {
            REQUIRE(row.begin == at);
            REQUIRE(is_character_boundary(text, row.end));
            at = row.end;
        }
        REQUIRE(at == text.size());
    }
}

TEST_CASE("after any change the rows are those of the whole text laid out anew", "[long text]") {
    Dice dice{5};
    for (int round = 0; round < 60; ++round) {
        const float width = static_cast<float>(10 + dice(150));
        std::u32string text = some_text(dice, dice(80));
        WrappedText kept = wrapped(text, width);
        for (int step = 0; step < 60; ++step) {
            const std::size_t at = dice(text.size() + 1);
            const std::size_t removed = dice(3) == 0 ? std::min(dice(12), text.size() - at) : 0;
            const std::u32string added = some_text(dice, dice(4));
            text.replace(at, removed, added);
            kept.update(text, {at, removed, added.size()}, width_of);
            const WrappedText fresh = wrapped(text, width);
            REQUIRE(kept.rows() == fresh.rows());
            REQUIRE(kept.advances() == fresh.advances());
        }
    }
}

TEST_CASE("any edits, taken back one by one, give the first text, and done again the last",
          "[long text]") {
    Dice dice{29};
    using Move = TextEditor::Move;
    for (int round = 0; round < 40; ++round) {
        TextEditor editor;
        editor.start(some_text(dice, dice(60)));
        editor.lay_out(width_of, static_cast<float>(20 + dice(100)), true);
        const std::u32string first = editor.text();
        for (int step = 0; step < 120; ++step) {
            switch (dice(9)) {
            case 0: editor.insert(some_text(dice, 3)); break;
            case 1: editor.erase_back(dice(2) == 0); break;
            case 2: editor.erase_forward(dice(2) == 0); break;
            case 3: editor.move_to(dice(editor.text().size() + 1), dice(2) == 0); break;
            case 4: editor.move(static_cast<Move>(dice(10)), dice(2) == 0); break;
            case 5: editor.move_rows(static_cast<std::ptrdiff_t>(dice(9)) - 4, dice(2) == 0); break;
            case 6: dice(2) == 0 ? editor.undo() : editor.redo(); break;
            case 7:
                editor.press(dice(editor.layout().rows().size()), 35, 1 + static_cast<int>(dice(3)),
                             dice(2) == 0);
                break;
            default: editor.insert(std::u32string(1, U" ab\ncde\u0301"[dice(8)]), true); break;
            }
            REQUIRE(is_character_boundary(editor.text(), editor.caret()));
            REQUIRE(is_character_boundary(editor.text(), editor.selection_begin()));
            REQUIRE(is_character_boundary(editor.text(), editor.selection_end()));
            WrappedText fresh;
            fresh.lay_out(editor.text(), width_of, editor.layout().width(), true);
            REQUIRE(editor.layout().rows() == fresh.rows());
        }
        while (editor.can_redo()) editor.redo();
        const std::u32string last = editor.text();
        while (editor.can_undo()) editor.undo();
        REQUIRE(editor.text() == first);
        while (editor.can_redo()) editor.redo();
        REQUIRE(editor.text() == last);
    }
}

TEST_CASE("arrows and erasing step over whole characters", "[long text]") {
    TextEditor editor;
    editor.start(U"e\u0301👩‍👧🇳🇱x");
    editor.lay_out(width_of, 1000, true);
    using Move = TextEditor::Move;
    editor.move(Move::text_start, false);
    std::vector<std::size_t> stops;
    for (int i = 0; i < 4; ++i) {
        editor.move(Move::right, false);
        stops.push_back(editor.caret());
    }
    CHECK(stops == std::vector<std::size_t>{2, 5, 7, 8});
    editor.move(Move::left, false);
    editor.erase_back(false);
    CHECK(editor.text() == U"e\u0301👩‍👧x");
    editor.erase_back(false);
    CHECK(editor.text() == U"e\u0301x");
    editor.move(Move::text_start, false);
    editor.erase_forward(false);
    CHECK(editor.text() == U"x");
    editor.undo();
    CHECK(editor.text() == U"e\u0301x");
}

TEST_CASE("typing is taken back word by word, erasing by the stretch, a paste at once",
          "[long text]") {
    TextEditor editor;
    editor.start({});
    editor.lay_out(width_of, 1000, true);
    for (const char32_t c : std::u32string{U"een twee"}) editor.insert(std::u32string(1, c), true);
    editor.undo();
    CHECK(editor.text() == U"een ");
    editor.undo();
    CHECK(editor.text().empty());
    editor.redo();
    editor.redo();
    CHECK(editor.text() == U"een twee");
    for (int i = 0; i < 4; ++i) editor.erase_back(false);
    CHECK(editor.text() == U"een ");
    editor.undo();
    CHECK(editor.text() == U"een twee");
    editor.select_all();
    editor.insert(U"alles anders");
    editor.undo();
    CHECK(editor.text() == U"een twee");
    CHECK(editor.selected() == U"een twee");
}

TEST_CASE("a text of 20,000 letters can be replaced whole, again and again, and come back",
          "[long text]") {
    TextEditor editor;
    editor.start(std::u32string(20'000, U'a'));
    editor.lay_out(width_of, 500, true);
    for (char32_t c = U'b'; c < U'v'; ++c) {
        editor.select_all();
        editor.insert(std::u32string(20'000, c));
    }
    for (int i = 0; i < 20; ++i) editor.undo();
    CHECK(editor.text() == std::u32string(20'000, U'a'));
    for (int i = 0; i < 20; ++i) editor.redo();
    CHECK(editor.text() == std::u32string(20'000, U'u'));
}

TEST_CASE("what is remembered to be taken back has an end", "[long text]") {
    TextHistory history;
    for (std::size_t i = 0; i < 200; ++i)
        history.add({0, std::u32string(20'000, U'a'), std::u32string(20'000, U'b')}, false);
    int steps = 0;
    while (history.can_undo()) {
        history.undo();
        ++steps;
    }
    CHECK(steps >= 20);
    CHECK(steps <= 30);
}

TEST_CASE("End stays on the row it was pressed on, also where a word was broken", "[long text]") {
    TextEditor editor;
    editor.start(U"abcdefgh");
    editor.lay_out(width_of, 40, true);
    using Move = TextEditor::Move;
    editor.move(Move::text_start, false);
    editor.move(Move::row_end, false);
    CHECK(editor.caret() == 4);
    CHECK(editor.caret_row() == 0);
    CHECK(editor.caret_x() == 40);
    editor.move(Move::row_start, false);
    CHECK(editor.caret() == 0);
    editor.move(Move::row_end, true);
    CHECK(editor.selected() == U"abcd");
    editor.move(Move::down, false);
    CHECK(editor.caret() == 8);
}

TEST_CASE("up and down keep the column over short lines; pages go by rows", "[long text]") {
    TextEditor editor;
    editor.start(U"aaaaaa\nb\ncccccc\nd\neeeeee");
    editor.lay_out(width_of, 1000, true);
    editor.move_to(5, false);
    editor.move_rows(1, false);
    CHECK(editor.caret() == 8);
    editor.move_rows(1, false);
    CHECK(editor.caret() == 14);
    editor.move_rows(2, false);
    CHECK(editor.caret() == 23);
    editor.move_rows(-3, true);
    CHECK(editor.caret() == 8);
    editor.move_rows(-30, false);
    CHECK(editor.caret() == 5);
    editor.move_rows(-1, false);
    CHECK(editor.caret() == 0);
}

TEST_CASE("words are found as people see them", "[long text]") {
    const std::u32string text = U"z'n foto’s, tweeën 👩‍👧! я";
    CHECK(word_after(text, 0) == 4);
    CHECK(word_after(text, 4) == 10);
    CHECK(word_before(text, text.size()) == text.size() - 1);
    const auto taken = [&](std::size_t at) {
        const TextSpan span = word_at(text, at);
        return text.substr(span.begin, span.end - span.begin);
    };
    CHECK(taken(1) == U"z'n");
    CHECK(taken(8) == U"foto’s");
    CHECK(taken(10) == U",");
    CHECK(taken(14) == U"tweeën");
    CHECK(taken(text.size()) == U"я");
    CHECK(paragraph_at(U"a b\nc d\ne", 5) == TextSpan{4, 7});
    CHECK(word_at(U"", 0) == TextSpan{0, 0});
    CHECK(word_at(U"ab\n\ncd", 2) == TextSpan{0, 2});
}
