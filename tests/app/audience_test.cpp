#include "app/projector/audience.h"
#include "core/archive/words_on_disk.h"
#include "tests/support/catch.h"
#include "tests/support/given_stories.h"

#include <random>
#include <sstream>

using namespace kring;
using namespace kring::test;

namespace {

AudienceMoment today() {
    AudienceMoment moment;
    moment.today = "2026-11-18";
    return moment;
}

/// Everything that anybody could read off an audience, in one string.
class Readable {
public:
    explicit Readable(const Audience& audience) {
        add(audience.phase);
        add(audience.question);
        std::visit([this](const auto& screen) { read(screen); }, audience.screen);
    }
    bool has(const std::string& text) const { return m_text.find(text) != std::string::npos; }
    const std::string& text() const { return m_text; }

private:
    void add(const std::string& text) { m_text += text + '\n'; }
    void add(const Phrase& phrase) {
        add(phrase.dutch);
        add(phrase.english);
    }
    void add(const std::vector<std::string>& texts) {
        for (const std::string& text : texts) add(text);
    }
    void read(std::monostate) {}
    void read(const WelcomeScreen& s) {
        add(s.title);
        add(s.case_sentence);
        add(s.question);
        for (const Phrase& each : s.agreements) add(each);
        for (const Phrase& each : s.nameless) add(each);
    }
    void read(const QuestionScreen& s) {
        for (const Phrase& each : s.prompts) add(each);
    }
    void read(const BoardScreen& s) {
        for (const auto& column : s.columns) {
            add(column.name);
            for (const auto& item : column.items) add(item.text);
        }
    }
    void read(const ArenaScreen& s) {
        for (const auto& [id, card] : s.board.cards) {
            add(card.text);
            add(card.details.result);
            add(card.details.without_us);
            add(card.details.theme);
            if (card.author) add("author " + std::to_string(card.author->value));
        }
        for (const auto& [id, link] : s.board.links) add(link.details.note);
    }
    void read(const BalanceScreen& s) {
        for (const auto& [id, name] : s.parties) add(name);
        for (const auto& row : s.rows)
            for (const auto& gains : row.gains) add(gains.note);
    }
    void read(const TurnsScreen& s) {
        for (const auto& row : s.rows) add(row.name);
    }
    void read(const StoryScreen& s) {
        add(s.title);
        add(s.text);
        add(s.why);
        add(s.teller.text);
        for (const auto& item : s.list) add(item.title);
    }
    void read(const WaitingScreen& s) { add(s.stories); }
    void read(const ResultScreen& s) {
        for (const auto& row : s.rows) add(row.title + ": " + std::to_string(row.now.total));
        add(s.chosen);
        add(s.reasons);
        add(s.dissents);
        add(s.explanation);
    }
    void read(const FollowUpScreen& s) {
        for (const auto& row : s.rows) {
            add(row.what);
            add(row.who);
            add(row.when);
        }
        add(s.missing);
    }
    void read(const ThanksScreen& s) {
        add(s.title);
        add(s.chosen);
    }

    std::string m_text;
};

/// What can be read in any of the pictures a facilitator could put up now.
/// `turns` false: but the list of who tells, which has the names of those at the table.
std::string in_any_picture(State state, const AudienceMoment& moment = today(), bool turns = true) {
    std::string all;
    state.wall.blank = false;
    for (int view = 0; view <= static_cast<int>(WallView::follow_up); ++view) {
        state.wall.view = static_cast<WallView>(view);
        if (!turns && state.wall.view == WallView::turns) continue;
        state.wall.story.reset();
        all += Readable{audience_of(state, moment)}.text();
        for (const auto& [id, story] : state.stories) {
            state.wall.story = id;
            all += Readable{audience_of(state, moment)}.text();
        }
    }
    return all;
}

bool holds(const std::string& all, const std::string& text) {
    return all.find(text) != std::string::npos;
}

template <class Screen> Screen screen_of(const Given& given, const AudienceMoment& at = today()) {
    const Audience audience = audience_of(given.state(), at);
    REQUIRE(std::holds_alternative<Screen>(audience.screen));
    return std::get<Screen>(audience.screen);
}

void show(Given& given, WallView view) {
    Wall wall = given.state().wall;
    wall.on = true;
    wall.view = view;
    given.ask(ShowOnWall{wall});
}

}  // namespace

TEST_CASE("nobody's name is at a card on the wall", "[audience]") {
    Given given;
    const PersonId fatma = given.person("Fatma");
    given.in("activities");
    WriteCard write;
    write.lane = "activities";
    write.text = "Samen koken";
    write.author = fatma;
    const CardId card{given.ask(write)};
    REQUIRE(given[card].author == fatma);
    const std::string all = in_any_picture(given.state(), today(), false);
    CHECK(holds(all, "Samen koken"));
    CHECK_FALSE(holds(all, "author"));
    CHECK_FALSE(holds(all, "Fatma"));
}

TEST_CASE("what lies in the bin is not on the wall, nor are the facilitator's notes",
          "[audience]") {
    SamenKoken given;
    given.ask(KeepNotes{"Let op: ruzie tussen twee buren"});
    given.ask(BinCard{given.overlast});
    const std::string all = in_any_picture(given.state());
    CHECK(holds(all, "kookles"));
    CHECK_FALSE(holds(all, "geluidsoverlast"));
    CHECK_FALSE(holds(all, "ruzie"));
}

TEST_CASE("a story without a yes for the room is nowhere on the wall", "[audience]") {
    GivenStories given;
    given.story("De bank voor de school");
    StartStory secret = GivenStories::whole("Het geheim");
    secret.consent.room = false;
    given.ask(secret);
    const std::string all = in_any_picture(given.state());
    CHECK(holds(all, "De bank voor de school"));
    CHECK_FALSE(holds(all, "geheim"));
}

TEST_CASE("a story whose consent is over is nowhere on the wall", "[audience]") {
    GivenStories given;
    StartStory begun = GivenStories::whole("De sleutel");
    begun.consent.until = "2026-11-17";
    given.ask(begun);
    AudienceMoment before = today();
    before.today = "2026-11-17";
    CHECK(holds(in_any_picture(given.state(), before), "De sleutel"));
    CHECK_FALSE(holds(in_any_picture(given.state()), "De sleutel"));
}

TEST_CASE("a story that was taken back leaves the wall, also where it was chosen", "[audience]") {
    GivenStories given;
    const StoryId bank = given.story("De bank");
    const StoryId soep = given.story("De soep");
    given.in("vote");
    given.vote({bank, soep}, {0, 0, 1});
    given.in("reasons");
    given.reason(bank);
    given.ask(MakeChoice{GivenStories::choice(ChoiceOutcome::one_story, {bank})});
    REQUIRE(holds(in_any_picture(given.state()), "De bank"));
    given.ask(WithdrawStory{bank});
    const std::string all = in_any_picture(given.state());
    CHECK_FALSE(holds(all, "De bank"));
    CHECK_FALSE(holds(all, "Omdat dit"));
    CHECK(holds(all, "De soep"));
}

TEST_CASE("a story that is asked for without consent gives a calm sentence and not one word of it",
          "[audience]") {
    GivenStories given;
    StartStory secret = GivenStories::whole("Het geheim");
    secret.consent.room = false;
    const StoryId id{given.ask(secret)};
    given.in("read");
    Wall wall;
    wall.on = true;
    wall.view = WallView::story;
    wall.story = id;
    given.ask(ShowOnWall{wall});
    const auto screen = screen_of<StoryScreen>(given);
    CHECK(screen.shows == StoryScreen::Shows::withheld);
    CHECK(screen.title.empty());
    CHECK(screen.text.empty());
    CHECK(screen.why.empty());
    CHECK(screen.list.empty());
}

TEST_CASE("a teller is called as promised", "[audience]") {
    GivenStories given;
    StartStory begun = GivenStories::whole("De bank");
    begun.form.teller = "Naima de Wit";
    begun.form.role = "moeder van twee";
    given.in("read");
    SECTION("by name with a yes to that") {
        begun.consent.name = true;
        given.ask(begun);
        CHECK(screen_of<StoryScreen>(given).teller.text == "Naima de Wit");
    }
    SECTION("by role without it") {
        given.ask(begun);
        CHECK(screen_of<StoryScreen>(given).teller.text == "moeder van twee");
        CHECK_FALSE(holds(in_any_picture(given.state()), "Naima"));
    }
    SECTION("not at all when there is neither") {
        begun.form.role.clear();
        given.ask(begun);
        CHECK(screen_of<StoryScreen>(given).teller.as == TellerShown::As::nobody);
    }
}

TEST_CASE("turns have names, and none in a phase that was promised nameless", "[audience]") {
    GivenStories given;
    given.ask(BeginTurn{given.joop});
    const auto named = screen_of<TurnsScreen>(given);
    REQUIRE(named.rows.size() == 3);
    CHECK(named.rows[1].name == "Joop");
    CHECK(named.rows[1].turn == TurnsScreen::Turn::telling);
    given.ask(EndTurn{});
    given.ask(PromiseAnonymity{});
    const auto nameless = screen_of<TurnsScreen>(given);
    CHECK(nameless.nameless);
    CHECK(nameless.rows.empty());
    CHECK_FALSE(Readable{audience_of(given.state(), today())}.has("Joop"));
}

TEST_CASE("a vote that is going on shows how many, never who and never what", "[audience]") {
    GivenStories given;
    const StoryId bank = given.story("De bank");
    const StoryId soep = given.story("De soep");
    given.in("vote");
    given.open({bank, soep});
    AudienceMoment moment = today();
    moment.voted = 2;
    const auto open = screen_of<WaitingScreen>(given, moment);
    CHECK(open.voted == 2);
    CHECK(open.may_vote == 3);
    CHECK_FALSE(open.closed);
    CHECK(open.stories == std::vector<std::string>{"De bank", "De soep"});
    for (const char* name : {"Fatma", "Joop", "Mirjam"})
        CHECK_FALSE(Readable{audience_of(given.state(), moment)}.has(name));
    given.ask(CloseBallot{{given.fatma, given.joop}});
    const auto closed = screen_of<WaitingScreen>(given);
    CHECK(closed.closed);
    CHECK(closed.voted == 2);
    show(given, WallView::result);
    const auto result = screen_of<ResultScreen>(given);
    CHECK_FALSE(result.revealed);
    CHECK(result.rows.empty());
}

TEST_CASE("what was revealed is shown best first, with the round before", "[audience]") {
    GivenStories given;
    const StoryId bank = given.story("De bank");
    const StoryId soep = given.story("De soep");
    given.in("vote");
    given.vote({bank, soep}, {0, 0, 1});
    given.vote({bank, soep}, {1, 1, 0});
    const auto result = screen_of<ResultScreen>(given);
    REQUIRE(result.rows.size() == 2);
    CHECK(result.round == 2);
    CHECK(result.ballots == 3);
    CHECK(result.dots);
    CHECK(result.rows[0].title == "De soep");
    CHECK(result.rows[0].chosen);
    CHECK(result.rows[0].now.total == 2);
    CHECK(result.rows[0].before->total == 1);
    CHECK(result.chosen == std::vector<std::string>{"De soep"});
    CHECK_FALSE(result.outcome);
}

TEST_CASE("two stories, or no choice yet, are told as what they are", "[audience]") {
    GivenStories given;
    const StoryId bank = given.story("De bank");
    const StoryId soep = given.story("De soep");
    ChoosingSettings two = given.state().choosing;
    two.most_chosen = 2;
    given.ask(SetChoosing{two});
    given.in("reasons");
    SECTION("two stories") {
        given.reason(bank);
        given.reason(soep);
        given.ask(MakeChoice{GivenStories::choice(ChoiceOutcome::two_stories, {bank, soep})});
        const auto result = screen_of<ResultScreen>(given);
        CHECK(result.outcome == ChoiceOutcome::two_stories);
        CHECK(result.chosen.size() == 2);
        CHECK(result.reasons.size() == 2);
    }
    SECTION("no choice yet") {
        Choice choice = GivenStories::choice(ChoiceOutcome::no_choice, {});
        choice.explanation = "We willen eerst Naima zelf nog horen.";
        given.ask(MakeChoice{choice});
        const auto result = screen_of<ResultScreen>(given);
        CHECK(result.outcome == ChoiceOutcome::no_choice);
        CHECK(result.chosen.empty());
        CHECK(result.explanation == "We willen eerst Naima zelf nog horen.");
    }
}

TEST_CASE("a blank wall has nothing of the session in it", "[audience]") {
    SamenKoken given;
    Wall wall;
    wall.on = wall.blank = true;
    given.ask(ShowOnWall{wall});
    Audience nothing;
    nothing.blank = true;
    CHECK(audience_of(given.state(), today()) == nothing);
}

TEST_CASE("a card in the spotlight is the one that was chosen, while it lies there", "[audience]") {
    SamenKoken given;
    Wall wall;
    wall.on = true;
    wall.card = given.buren;
    given.ask(ShowOnWall{wall});
    CHECK(screen_of<ArenaScreen>(given).spotlight == given.buren);
    given.ask(BinCard{given.buren});
    CHECK_FALSE(screen_of<ArenaScreen>(given).spotlight);
}

TEST_CASE("the clock tells until when, and how far over", "[audience]") {
    Given given;
    given.in("activities");
    CHECK_FALSE(audience_of(given.state(), today()).clock);
    given.ask(StartTimer{std::chrono::minutes{10}});
    AudienceMoment moment = today();
    moment.now = std::chrono::minutes{4};
    moment.clock = Minutes{23 * 60 + 58};
    auto clock = audience_of(given.state(), moment).clock;
    REQUIRE(clock);
    CHECK(clock->left == std::chrono::minutes{6});
    CHECK(clock->until == Minutes{4});
    moment.now = std::chrono::minutes{12};
    clock = audience_of(given.state(), moment).clock;
    CHECK(clock->left == -std::chrono::minutes{2});
    CHECK_FALSE(clock->until);
}

TEST_CASE("whatever happens at a table of stories, the wall keeps what was promised",
          "[audience]") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::mt19937 chance{seed};
        const auto one_of = [&](std::size_t n) { return chance() % n; };
        GivenStories given;
        std::vector<StoryId> stories;
        std::vector<std::string> phases;
        for (const Phase& phase : given.state().method.phases) phases.push_back(phase.id);
        for (int step = 0; step < 60; ++step) {
            const std::string mark = "verhaal-" + std::to_string(step) + '.';
            switch (one_of(8)) {
            case 0:
            case 1: {
                StartStory begun = GivenStories::whole("T" + mark);
                begun.form.happened = "H" + mark;
                begun.form.teller = "N" + mark;
                begun.consent.room = one_of(2) == 0;
                begun.consent.name = one_of(2) == 0;
                if (one_of(4) == 0) begun.consent.until = "2026-11-01";
                const auto told = given.session.submit(begun);  // not once it is closed
                if (told) stories.push_back({told.value()});
                break;
            }
            case 2: (void)given.session.submit(EnterPhase{phases[one_of(phases.size())]}); break;
            case 3: (void)given.session.submit(Undo{}); break;
            default: {
                if (stories.empty()) break;
                const StoryId id = stories[one_of(stories.size())];
                Consent consent;
                consent.room = one_of(2) == 0;
                const std::size_t what = one_of(5);
                if (what == 0) (void)given.session.submit(WithdrawStory{id});
                if (what == 1) (void)given.session.submit(BinStory{id});
                if (what == 2) (void)given.session.submit(RestoreStory{id});
                if (what >= 3) (void)given.session.submit(GiveConsent{id, consent});
                break;
            }
            }
            const std::string all = in_any_picture(given.state());
            for (const auto& [id, story] : given.state().stories) {
                INFO("seed " << seed << ", step " << step);
                const std::string& title = story.form[StoryField::title];
                const bool may = may_use(story, Purpose::room, "2026-11-18") && !story.in_bin;
                if (!title.empty()) REQUIRE(holds(all, title) == may);
                const std::string& happened = story.form[StoryField::happened];
                if (!happened.empty()) REQUIRE(holds(all, happened) == may);
                const std::string& teller = story.form[StoryField::teller];
                if (!teller.empty()) REQUIRE(holds(all, teller) == (may && story.consent.name));
            }
        }
    }
}

TEST_CASE("whatever happens at an arena, the wall shows what lies on the table and no names",
          "[audience]") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::mt19937 chance{seed};
        const auto one_of = [&](std::size_t n) { return chance() % n; };
        Given given;
        const PersonId fatma = given.person("Fatma");
        given.in("linking");
        std::vector<CardId> cards;
        for (int step = 0; step < 60; ++step) {
            const std::size_t what = one_of(6);
            if (what < 2 || cards.empty()) {
                static const char* lanes[] = {"activities", "effects", "investors", "collectors"};
                WriteCard write;
                write.lane = lanes[one_of(4)];
                write.text = "kaart-" + std::to_string(step) + '.';
                if (one_of(2) == 0) write.author = fatma;
                cards.push_back({given.ask(write)});
            } else {
                const CardId a = cards[one_of(cards.size())];
                const CardId b = cards[one_of(cards.size())];
                if (what == 2) (void)given.session.submit(BinCard{a});
                if (what == 3) (void)given.session.submit(RestoreCard{a});
                if (what == 4) (void)given.session.submit(MergeCards{a, b});
                if (what == 5) (void)given.session.submit(Undo{});
            }
            Wall wall;
            wall.view = WallView::arena;
            wall.card = cards[one_of(cards.size())];
            State state = given.state();
            state.wall = wall;
            const Audience audience = audience_of(state, today());
            const Board& shown = std::get<ArenaScreen>(audience.screen).board;
            for (const auto& [id, card] : state.board.cards) {
                INFO("seed " << seed << ", step " << step << ", " << card.text);
                REQUIRE((shown.find(id) != nullptr) == state.board.shows(id));
            }
            const std::string all = in_any_picture(state, today(), false);
            REQUIRE_FALSE(holds(all, "author"));
            REQUIRE_FALSE(holds(all, "Fatma"));
        }
    }
}
