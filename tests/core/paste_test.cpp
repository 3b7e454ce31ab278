#include "core/base/csv.h"
#include "core/base/html_text.h"
#include "core/base/text.h"
#include "core/session/paste.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

using namespace kring;

namespace {

using Texts = std::vector<std::string>;
using Best = PasteChoices::Best;

/// Every word and how often it stands there.
std::map<std::string, int> words_in(const Texts& texts) {
    std::map<std::string, int> words;
    for (const std::string& text : texts) {
        std::string word;
        for (const char c : text + " ") {
            const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!blank) word += c;
            if (blank && !word.empty()) ++words[std::exchange(word, {})];
        }
    }
    return words;
}

/// The words of a body, taken apart in another way than the product does: tags out, five entities.
std::string words_of_body(std::string body) {
    for (auto at = body.find('<'); at != std::string::npos; at = body.find('<')) {
        body.replace(at, body.find('>', at) - at + 1, " ");
    }
    for (const auto& [entity, plain] : {std::pair{"&#x27;", "'"},
                                        {"&quot;", "\""},
                                        {"&lt;", "<"},
                                        {"&gt;", ">"},
                                        {"&nbsp;", " "},
                                        {"&#39;", "'"},
                                        {"&amp;", "&"}}) {
        for (auto at = body.find(entity); at != std::string::npos; at = body.find(entity)) {
            body.replace(at, std::string{entity}.size(), plain);
        }
    }
    return body;
}

std::string joined(const Texts& texts, const std::string& between) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : between) + text;
    return all;
}

const std::string small_padlet =
    "Subject,Body,Attachment,Author,Created At,Updated At\r\n"
    "Burgers,\"<div>Gezien worden</div><div>blij, &amp; "
    "\"\"welkom\"\"</div>\",,Anonymous,2022-01-25 10:02:00 UTC,\r\n"
    ",<div>alleen een body</div>,https://padlet.com/x.pdf,Els,2022-01-25 10:01:00 UTC,\r\n"
    "Alleen een kop,,,Anonymous,2022-01-25 10:00:00 UTC,\r\n"
    ",,,Anonymous,2022-01-25 09:59:00 UTC,\r\n";

}  // namespace

TEST_CASE("a pasted Padlet becomes one card a post, the oldest first") {
    const PasteChoices paste = read_paste(small_padlet);
    CHECK(paste.best == Best::posts);
    CHECK(paste.posts == Texts{"Alleen een kop", "alleen een body\nhttps://padlet.com/x.pdf",
                               "Burgers\nGezien worden\nblij, & \"welkom\""});
}

TEST_CASE("columns are found by name, whatever separates them") {
    const Texts expected{"b; c, d"};
    CHECK(read_paste("Author;\"Body\";Subject\nEls;\"b; c, d\";\n").posts == expected);
    CHECK(read_paste("\xEF\xBB\xBF"
                     "subject\tBODY\n\tb; c, d\n")
              .posts == expected);
    CHECK(read_paste("Subject,Body\n,\"b; c, d\"").posts == expected);
    CHECK(read_paste("Subject,Body\n,\"twee\nregels\"").posts == Texts{"twee\nregels"});
    CHECK(read_paste("naam,leeftijd\nEls,40\nBram,41").posts.empty());
    CHECK(read_paste("Subject,Body\n").best == Best::whole);
}

TEST_CASE("a table is read as RFC 4180 has it, and never refused") {
    CHECK(read_csv("a,b\n1,2\n", ',') == std::vector<CsvRow>{{"a", "b"}, {"1", "2"}});
    CHECK(read_csv("\"a,\"\"x\"\"\",\"b\r\nc\"\r\n", ',') ==
          std::vector<CsvRow>{{"a,\"x\"", "b\r\nc"}});
    CHECK(read_csv("a,,\n,", ',') == std::vector<CsvRow>{{"a", "", ""}, {"", ""}});
    CHECK(read_csv("\n\na\n\n", ',') == std::vector<CsvRow>{{"a"}});
    CHECK(read_csv("a \"b\" c,d", ',') == std::vector<CsvRow>{{"a \"b\" c", "d"}});
    CHECK(read_csv("\"open, and on\nto the end", ',') ==
          std::vector<CsvRow>{{"open, and on\nto the end"}});
    CHECK(read_csv("", ',').empty());
}

TEST_CASE("a body of HTML reads as it was meant") {
    CHECK(text_of_html("<div>een</div><div>twee</div>") == "een\ntwee");
    CHECK(text_of_html("<p>een</p>\n<p>twee<br/>drie</p>") == "een\ntwee\ndrie");
    CHECK(text_of_html("<div>een</div><div><br></div><div>twee</div>") == "een\n\ntwee");
    CHECK(text_of_html("<ul><li>een</li><li>twee</li></ul>") == "een\ntwee");
    CHECK(text_of_html("<b>vet</b>&nbsp;<i>schuin</i>") == "vet schuin");
    CHECK(
        text_of_html("a &lt; b &amp; c &gt; d &quot;e&quot; &#39;f&#x27; &eacute;&euro;&#8364;") ==
        "a < b & c > d \"e\" 'f' é€€");
    CHECK(text_of_html("<div>&amp;lt;</div>") == "&lt;");
    CHECK(text_of_html("<style>p{color:red}</style><div>tekst</div><SCRIPT>x('<b>')</SCRIPT>") ==
          "tekst");
    CHECK(text_of_html("<div>a<!-- weg -->b</div>") == "ab");
    CHECK(text_of_html("<div><vreemd soort=\"a>b\">blijft</vreemd></div>") == "blijft");
    CHECK(text_of_html("<div>zie <a href=\"https://kring.nl/x?a=1&amp;b=2\">hier</a></div>") ==
          "zie hier https://kring.nl/x?a=1&b=2");
    CHECK(text_of_html("<div><a href=\"https://kring.nl\">https://kring.nl</a></div>") ==
          "https://kring.nl");
}

TEST_CASE("signs that are no HTML stay") {
    for (const char* text : {"1 < 2 en 3 > 2", "a <b c", "<3 jaar>", "AT&T; &zo; &#; &#xZZ; &#0; &",
                             "wij <wij> zij", "twee  blanco's\nen een regel"}) {
        CHECK(text_of_html(text) == text);
    }
    CHECK(text_of_html("<div>1 < 2</div>") == "1 < 2");
    CHECK(text_of_html("<div>open <b") == "open <b");
}

TEST_CASE("several lines can be several cards, without their dashes") {
    const PasteChoices paste =
        read_paste("- samen koken\r\n-wandelen\n\n• lezen\n  * zingen  \n– buiten zijn\n");
    CHECK(paste.lines == Texts{"samen koken", "wandelen", "lezen", "zingen", "buiten zijn"});
    CHECK(paste.best == Best::lines);
    CHECK(read_paste("-5 graden\n-> verder\n---\n*let op*\n-").lines ==
          Texts{"-5 graden", "-> verder", "---", "*let op*", "-"});
    CHECK(read_paste("een\ntwee").best == Best::lines);
    CHECK(read_paste("een").best == Best::whole);
    CHECK(read_paste(" \n\t\n").whole.empty());
    CHECK(read_paste("").lines.empty());
}

TEST_CASE("parts between blank lines can be cards") {
    const PasteChoices paste =
        read_paste("Gezien worden\nbegrip\n \t\nVerwachtingen\n- hoop\n\n\n");
    CHECK(paste.blocks == Texts{"Gezien worden\nbegrip", "Verwachtingen\n- hoop"});
    CHECK(paste.best == Best::blocks);
    CHECK(paste.whole == "Gezien worden\nbegrip\n \t\nVerwachtingen\n- hoop");
}

TEST_CASE("a breakout room's notes lose no word, however they are cut up") {
    const std::string notes =
        "Burgers\n\n1 wat is impact\nGezien worden \nbegrip \nA\xEF\xBF\xBD"
        "eiding, even weg\n\n"
        "serieus genomen worden, en het feit dat\n\nGezien worden ― ANONIEM\n\n"
        "2. Verwachtingen\n- mensen verwachten HOOP\n- geen verwachtingen\n";
    const PasteChoices paste = read_paste(notes);
    CHECK(paste.best == Best::blocks);
    CHECK(paste.blocks.size() == 5);
    CHECK(words_in(paste.blocks) == words_in({notes}));
    auto undashed = words_in({notes});
    undashed.erase("-");
    CHECK(words_in(paste.lines) == undashed);
}

TEST_CASE("a very long paste comes back whole") {
    std::string text;
    for (int i = 0; i < 4'000; ++i) text += "woord ";
    CHECK(count_code_points(text) > max_text);
    const PasteChoices paste = read_paste(text);
    CHECK(paste.whole + " " == text);
    CHECK(paste.lines == Texts{paste.whole});
    CHECK(paste.best == Best::whole);
}

TEST_CASE("bytes that are no text are handed on, for the door to refuse") {
    const std::string bytes = "caf\xE9\n\xFF<div>\x01";
    CHECK(read_paste(bytes).whole == bytes);
    CHECK(read_paste("Subject,Body\n\xE9,<div>\xFF</div>").posts == Texts{"\xE9\n\xFF"});
}

TEST_CASE("the posts of a real breakout room arrive as cards with nothing lost") {
    const std::string path = test::source_folder() + "/../shared/data/padlet-breakout-2022.csv";
    std::ifstream in{path, std::ios::binary};
    if (!in) {
        WARN("no " + path + "; the small table above stands for it");
        return;
    }
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const PasteChoices paste = read_paste(text);
    CHECK(paste.best == Best::posts);
    REQUIRE(paste.posts.size() == 64);
    auto rows = read_csv(text, ',');
    rows.erase(rows.begin());
    std::reverse(rows.begin(), rows.end());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(paste.posts[i]);
        CHECK(words_in({paste.posts[i]}) ==
              words_in({rows[i][0], words_of_body(rows[i][1]), rows[i][2]}));
        CHECK(clean_text(paste.posts[i]).has_value());
    }
    const PasteChoices plain = read_paste(joined(paste.posts, "\n\n"));
    CHECK(plain.blocks == paste.posts);
    CHECK(plain.best == Best::blocks);
}
