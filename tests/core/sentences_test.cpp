#include "core/base/reading_time.h"
#include "core/base/sentences.h"
#include "tests/support/catch.h"

#include <cctype>
#include <string>
#include <vector>

using namespace kring;

namespace {

std::vector<std::string> sentences_of(const std::string& text) {
    std::vector<std::string> out;
    for (const TextRange& range : split_sentences(text))
        out.push_back(text.substr(range.from, range.to - range.from));
    return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a story is read sentence by sentence", "[sentences]") {
    CHECK(sentences_of("Ik kende hier niemand. Nu wel! Hoe dat kwam? Door de bank.") ==
          Texts{"Ik kende hier niemand.", "Nu wel!", "Hoe dat kwam?", "Door de bank."});
    CHECK(sentences_of("Zonder punt") == Texts{"Zonder punt"});
    CHECK(sentences_of("").empty());
    CHECK(sentences_of(" \n\t ").empty());
    CHECK(sentences_of("alles klein geschreven. ook dit. en dit") ==
          Texts{"alles klein geschreven.", "ook dit.", "en dit"});
    CHECK(sentences_of("Она пришла. Её ждали.") == Texts{"Она пришла.", "Её ждали."});
}

TEST_CASE("the point of an abbreviation ends no sentence", "[sentences]") {
    const auto whole = [](const std::string& text) { return sentences_of(text) == Texts{text}; };
    CHECK(whole("We deden van alles, bijv. Samen koken."));
    CHECK(whole("Toen belde dhr. De Vries van de gemeente."));
    CHECK(whole("De buren, d.w.z. Fatma en Ali, kwamen ook."));
    CHECK(whole("Mr. Jones and Mrs. Smith came, e.g. On Friday."));
    CHECK(whole("Zie blz. 12 en nr. 3 van de lijst."));
    CHECK(whole("Prof. dr. A.B. van Dam en J. Jansen waren er."));
    CHECK(whole("Er was koffie, thee enz. en daarna soep."));
    CHECK(whole("Het duurde ca. 3.5 uur, van 14.30 tot 18.00 uur."));
    CHECK(whole("Op 3. mei begon het."));
    CHECK(sentences_of("Koffie, thee, enz. Daarna soep.") ==
          Texts{"Koffie, thee, enz.", "Daarna soep."});
    CHECK(sentences_of("Dat was in 2019. Toen hield het op.") ==
          Texts{"Dat was in 2019.", "Toen hield het op."});
    CHECK(sentences_of("1. Eerst koken.\n2. Dan eten.") ==
          Texts{"1. Eerst koken.", "2. Dan eten."});
    CHECK(sentences_of("We keken op www.kring.nl. Daar stond het.") ==
          Texts{"We keken op www.kring.nl.", "Daar stond het."});
}

TEST_CASE("what was said aloud stays with who said it", "[sentences]") {
    CHECK(sentences_of("“Kom!” riep ze. Ik kwam.") == Texts{"“Kom!” riep ze.", "Ik kwam."});
    CHECK(sentences_of("Zij zei: \"Ik durf nu.\" Dat was nieuw.") ==
          Texts{"Zij zei: \"Ik durf nu.\"", "Dat was nieuw."});
    CHECK(sentences_of("Hij zweeg. ‘Nee,’ zei hij toen.") ==
          Texts{"Hij zweeg.", "‘Nee,’ zei hij toen."});
    CHECK(sentences_of("Het werd laat. 's Avonds belde ik. ’t Was stil.") ==
          Texts{"Het werd laat.", "'s Avonds belde ik.", "’t Was stil."});
    CHECK(sentences_of("Nee?! Echt? (Ja, echt.) Goed.") ==
          Texts{"Nee?!", "Echt?", "(Ja, echt.)", "Goed."});
}

TEST_CASE("trailing dots are a pause, and an end when a capital follows", "[sentences]") {
    CHECK(sentences_of("Ik dacht... misschien toch. En toen… Toen belde ze.") ==
          Texts{"Ik dacht... misschien toch.", "En toen…", "Toen belde ze."});
}

TEST_CASE("a blank line ends a sentence; the full line of a mail does not", "[sentences]") {
    CHECK(sentences_of("Een kop\n\nmet tekst") == Texts{"Een kop", "met tekst"});
    CHECK(sentences_of("Een regel die\nverder gaat. Klaar.") ==
          Texts{"Een regel die\nverder gaat.", "Klaar."});
    CHECK(sentences_of("Eerste regel\r\nTweede regel") == Texts{"Eerste regel", "Tweede regel"});
    CHECK(sentences_of("Een regel die\r\nverder gaat.") == Texts{"Een regel die\r\nverder gaat."});
}

TEST_CASE("every letter of a text is in one sentence, in order", "[sentences]") {
    const std::string pieces[] = {"Ik", " ", ".",   "\n",   "!",    "bijv.", "é",
                                  "“",  "”", "…",   "😀",    " a.",  "A",     "3",
                                  "?",  ")", "'s ", "\xC3", "\r\n", "",      "\""};
    unsigned seed = 7;
    for (int round = 0; round < 400; ++round) {
        std::string text;
        for (int n = 0; n < 30; ++n) {
            seed = seed * 1664525 + 1013904223;
            text += pieces[(seed >> 8U) % std::size(pieces)];
        }
        std::string joined, expected;
        std::size_t last = 0;
        for (const TextRange& range : split_sentences(text)) {
            REQUIRE(range.from >= last);
            REQUIRE(range.from < range.to);
            REQUIRE(range.to <= text.size());
            last = range.to;
            joined += text.substr(range.from, range.to - range.from);
        }
        const auto no_space = [](const std::string& from) {
            std::string out;
            for (const char c : from)
                if (c != ' ' && c != '\n' && c != '\r') out += c;
            return out;
        };
        REQUIRE(no_space(joined) == no_space(text));
    }
}

TEST_CASE("reading aloud takes a minute for each 150 words, rounded up to half a minute",
          "[reading time]") {
    const auto words = [](int n) {
        std::string text;
        for (int i = 0; i < n; ++i) text += "woord ";
        return text;
    };
    CHECK(reading_minutes("") == 0);
    CHECK(reading_minutes(" … – \n") == 0);
    CHECK(reading_minutes("Eén") == 0.5);
    CHECK(reading_minutes(words(75)) == 0.5);
    CHECK(reading_minutes(words(76)) == 1);
    CHECK(reading_minutes(words(150)) == 1);
    CHECK(reading_minutes(words(151)) == 1.5);
    CHECK(reading_minutes(words(3000)) == 20);
}

TEST_CASE("words are counted as people count them", "[reading time]") {
    CHECK(count_words("Er was één – en wel z'n tweeëntwintigste – foto's-avond 😀.") == 8);
    CHECK(count_words("Она\u00A0пришла\u2003şimdi\tgeldi\r\nja") == 5);
}
