#include "app/ui/bmp_text.h"
#include "app/ui/syllables.h"
#include "app/ui/text.h"
#include "app/ui/text_editor.h"
#include "app/ui/text_layout.h"
#include "tests/support/catch.h"
#include "tests/support/ui_robot.h"

using namespace kring;
using namespace kring::ui;

namespace {

ImFont* body() { return test::TestFonts::shared().fonts.regular[1]; }

std::vector<std::string> lines_of(const Layout& layout) {
    std::vector<std::string> out;
    for (const Layout::Line& line : layout.lines) {
        std::string text;
        for (const auto& f : line.fragments) text += layout.text.substr(f.begin, f.end - f.begin);
        if (line.ellipsis) text += "…";
        out.push_back(text);
    }
    return out;
}

Layout lay(std::string_view text, float width, int lines = 0) {
    const FontRun run{text, body()};
    return lay_out({&run, 1}, width, lines);
}

}  // namespace

TEST_CASE("a sentence breaks between its words and never is wider than its room", "[text]") {
    const std::string text = "Jonge gezinnen leren elkaar kennen, zodat ze steun vinden";
    for (float width = 75; width < 420; width += 7) {
        const Layout layout = lay(text, width);
        std::string joined;
        for (const std::string& line : lines_of(layout))
            joined += (joined.empty() ? "" : " ") + line;
        CHECK(joined == text);
        CHECK(layout.width <= std::max(width, text_advance(body(), "gezinnen")) + 0.02F);
    }
}

TEST_CASE("a word longer than its room is broken between letters and loses none", "[text]") {
    const std::string word = "Meervoudigeongevalsaansprakelijkheidsverzekéring";
    const Layout layout = lay(word, 80);
    std::string joined;
    for (const std::string& line : lines_of(layout)) joined += line;
    CHECK(joined == word);
    CHECK(layout.lines.size() > 3);
    CHECK(layout.width <= 80.02F);
}

TEST_CASE("a long compound is broken at a syllable, with a hyphen", "[text]") {
    const auto parts = [](std::u32string_view word, std::size_t most) {
        return syllable_before(word, most);
    };
    CHECK(parts(U"Arbeidsmarktkrapte", 14) == 12);    // Arbeidsmarkt-krapte
    CHECK(parts(U"Samenwerkingsverband", 15) == 13);  // Samenwerkings-verband
    CHECK(parts(U"Woningbouwcorporatie", 12) == 10);  // Woningbouw-corporatie
    CHECK(parts(U"rrrrrrrr", 5) == 5);                // no syllable: where the room ends
    const Layout layout = lay("Arbeidsmarktkrapteonderzoekscommissie", 120);
    REQUIRE(layout.lines.size() > 2);
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        CHECK(layout.lines[i].hyphen == (i + 1 < layout.lines.size()));
        CHECK(layout.lines[i].width <= 120.02F);
    }
    CHECK_FALSE(lay("https://kring.nl/1234567890/1234567890", 60).lines[0].hyphen);
}

TEST_CASE("a text that is too long ends in an ellipsis inside its room", "[text]") {
    const std::string text = "Ouders passen op elkaars kinderen als iemand ziek is of moet werken";
    const Layout two = lay(text, 150, 2);
    REQUIRE(two.lines.size() == 2);
    CHECK(two.cut);
    CHECK(two.lines[1].ellipsis);
    CHECK_FALSE(two.lines[0].ellipsis);
    CHECK(two.width <= 150.02F);
    const Layout one = lay(text, 150, 1);
    REQUIRE(one.lines.size() == 1);
    CHECK(one.lines[0].ellipsis);
    CHECK(one.width <= 150.02F);
    CHECK_FALSE(lay("Kort", 150, 1).cut);
}

TEST_CASE("no word stands alone on the last line when it can have company", "[text]") {
    const std::string text = "een twee drie vier vijf";
    const float width = text_advance(body(), "een twee drie vier ") + 1;
    const auto lines = lines_of(lay(text, width));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "een twee drie");
    CHECK(lines[1] == "vier vijf");
}

TEST_CASE("a line break of a person stays, also at the end", "[text]") {
    CHECK(lines_of(lay("a\nb\n", 500)) == std::vector<std::string>{"a", "b", ""});
    CHECK(lines_of(lay("", 500)) == std::vector<std::string>{""});
}

TEST_CASE("nothing in a text of people is interpreted", "[text]") {
    const std::string odd = "100%s ##id ###x %d";
    CHECK(lines_of(lay(odd, 900)) == std::vector<std::string>{odd});
    using namespace std::string_literals;
    const std::string zero = "voor\0na"s;
    const auto lines = lines_of(lay(zero, 900));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].starts_with("voor"));
    CHECK(lines[0].ends_with("na"));
    CHECK(lines_of(lay("kapot \xC3\x28", 900))[0].ends_with("("));
}

TEST_CASE("digits stand in cells of one width", "[text]") {
    float clock = 0;
    float other = 0;
    float letters = 0;
    test::UiRobot robot{[&](Ui& ui) {
        clock = number_width(ui, "11:11");
        other = number_width(ui, "28:40");
        letters = text_width(ui, "11:11");
    }};
    CHECK(clock == other);
    CHECK(letters <= clock);
}

TEST_CASE("a symbol above sixteen bits borrows a slot and comes back as it was", "[text]") {
    const std::string text = "a😀b👩‍👧c\uE000d";
    const auto mapped = to_bmp(text);
    REQUIRE(mapped);
    for (const char32_t c : decode_utf8(*mapped)) CHECK(c < 0x10000);
    CHECK(from_bmp(*mapped) == text);
    CHECK(map_code_point(U'😀') == map_code_point(U'😀'));
    CHECK(map_code_point(U'😀') != map_code_point(U'👧'));
    CHECK_FALSE(map_code_point(0xD800));
    CHECK_FALSE(to_bmp("\xFF"));
}

TEST_CASE("what a person types over several rows is walked row by row", "[text]") {
    TextEditor editor;
    editor.start(U"abc def ghi");
    editor.lay_out([](char32_t) { return 10.F; }, 45, true);
    REQUIRE(editor.layout().rows().size() == 3);
    editor.move_to(1, false);
    editor.move(TextEditor::Move::down, false);
    CHECK(editor.caret() == 5);
    editor.move(TextEditor::Move::down, false);
    CHECK(editor.caret() == 9);
    editor.move(TextEditor::Move::row_end, false);
    CHECK(editor.caret() == 11);
    editor.move(TextEditor::Move::up, true);
    CHECK(editor.caret() == 7);
    CHECK(editor.selected() == U" ghi");
}
