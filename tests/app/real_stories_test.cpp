#include "app/ui/bmp_text.h"
#include "core/exchange/story_table.h"
#include "core/session/stories.h"
#include "tests/support/catch.h"
#include "tests/support/drawn_words.h"
#include "tests/support/source_folder.h"
#include "tests/support/story_console.h"

#include <fstream>
#include <iterator>
#include <utility>

using namespace kring;
using kring::test::StoryConsole;
using kring::ui::Key;

namespace {

/// What stands in for the stories of other people where those are not at hand: as many, as long.
std::string made_stories() {
    std::string table = "Titel,Verhaal\n";
    for (int i = 1; i <= 80; ++i) {
        table += "Verhaal " + std::to_string(i) + ",\"";
        for (int j = 0; j <= i; ++j)
            table += "Toen kwam Şule, na " + std::to_string(i * j) +
                     " dagen \"\"vrijwilligerswerk\"\" – heel gewoon – voor ons allemaal terug. ";
        table += "\"\n";
    }
    return table;
}

/// 80 stories that people outside of Kring wrote down, of up to 1,400 characters.
std::vector<StartStory> eighty_stories() {
    std::ifstream in{test::source_folder() + "/../shared/data/narrafirma-example-stories.csv",
                     std::ios::binary};
    const std::string found{std::istreambuf_iterator<char>{in}, {}};
    return read_stories(found.empty() ? made_stories() : found, {}).stories;
}

std::string row_of(const char* view, StoryId id) {
    return std::string{view} + "/story_list/scroll/story:" + std::to_string(id.value) + "/row";
}

/// Turns the wheel over the list until the row of a story can be seen whole.
bool scroll_to_row(StoryConsole& room, const std::string& list, const std::string& row) {
    for (int i = 0; i < 200; ++i) {
        const ui::Probe::Seen* seen = room.hands().probe.find(row);
        if (seen != nullptr && seen->visible.h + 1 >= seen->rect.h && seen->visible.h > 0)
            return true;
        REQUIRE(room.hands().point_at(list));
        room.hands().wheel(-1);
        room.hands().frames(1);
    }
    return false;
}

/// The words of a text, cut as DrawnWords cuts them.
std::set<std::u32string> words_of(const std::string& text) {
    std::set<std::u32string> words;
    std::u32string word;
    for (const char32_t c : ui::decode_utf8(text + " ")) {
        const bool in_word = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                             (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x2000);
        if (in_word)
            word += c;
        else if (!word.empty())
            words.insert(std::exchange(word, {}));
    }
    return words;
}

}  // namespace

TEST_CASE("eighty stories of other people stand in the list, and each can be edited", "[story]") {
    const std::vector<StartStory> stories = eighty_stories();
    REQUIRE(stories.size() == 80);
    StoryConsole room{"collect"};
    std::vector<StoryId> ids;
    for (const StartStory& story : stories) ids.push_back(StoryId{room.ask(story)});
    room.hands().frames(4);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const std::string& told = stories[i].form.happened;
        CAPTURE(i, stories[i].form.title, told);
        const std::string row = row_of("stories", ids[i]);
        REQUIRE(scroll_to_row(room, row_of("stories", ids[i == 0 ? 0 : i - 1]), row));
        REQUIRE(room.hands().click(row));
        room.hands().frames(3);
        REQUIRE(room.console.stories.open == ids[i]);
        const std::string field = StoryConsole::field(ids[i], "happened");
        REQUIRE(room.hands().click(field));
        room.hands().press(Key::a, {.ctrl = true});
        room.hands().clipboard.clear();
        room.hands().press(Key::c, {.ctrl = true});
        CHECK(room.hands().clipboard == told);
        // Home and Ctrl End put the caret at either side of everything.
        room.hands().press(Key::home, {.ctrl = true});
        room.hands().type("Zo. ");
        room.hands().press(Key::end, {.ctrl = true});
        room.hands().type(" Klaar!");
        room.hands().press(Key::z, {.ctrl = true});  // the word; the space before it stays
        room.hands().type("Klaar.");
        room.hands().press(Key::tab);
        room.hands().frames(3);
        CHECK(room.story(ids[i]).form.happened == "Zo. " + told + " Klaar.");
        CHECK(room.story(ids[i]).form.title == stories[i].form.title);
    }
    CHECK(room.drafts.empty());
}

TEST_CASE("each of eighty stories of other people is read aloud whole", "[story]") {
    const std::vector<StartStory> stories = eighty_stories();
    REQUIRE(stories.size() == 80);
    StoryConsole room{"collect", {1920, 1080}};
    std::vector<StoryId> ids;
    for (StartStory story : stories) {
        story.form.why = "Omdat het telt.";
        story.consent.room = true;
        ids.push_back(StoryId{room.ask(story)});
    }
    room.enter("read");
    test::DrawnWords drawn;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        CAPTURE(i, stories[i].form.title, stories[i].form.happened);
        room.console.stories.open = ids[i];
        room.hands().frames(3);
        const ReadingUi& reading = room.console.stories.reading;
        REQUIRE_FALSE(reading.sentences.empty());
        auto seen = drawn.read();
        for (std::size_t k = 0; k < reading.sentences.size(); ++k) {
            room.hands().press(Key::down);
            room.hands().frames(2);
            seen.merge(drawn.read());
        }
        for (const std::u32string& word : words_of(told_text(room.story(ids[i]).form)))
            if (!seen.contains(word)) FAIL_CHECK("not read: " << ui::encode_utf8(word));
        CHECK(reading.sentence == reading.sentences.size());
    }
}
