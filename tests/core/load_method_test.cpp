#include "core/method/load_method.h"

#include "core/session/session.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_parts.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <unistd.h>

using namespace kring;
using kring::test::replaced;
namespace fs = std::filesystem;

namespace {

const std::string our_folder = test::source_folder() + "/assets/methods";

Method effectenarena() {
    const MethodShelf shelf = load_methods({our_folder});
    REQUIRE(shelf.refused.empty());
    REQUIRE(shelf.methods.size() == 2);
    REQUIRE(shelf.methods.front().id == "effectenarena");
    return shelf.methods.front();
}

/// A small workshop that is right; the tests break it.
const std::string small_workshop = R"(id = "tafel"
name = "Tafelgesprek"
gaps = ["activity_without_effect"]
[group]
least = 3
[[lanes]]
id = "doen"
kind = "activity"
letter = "D"
name = { nl = "Doen", en = "Doing" }
one = "Ding"
[[lanes]]
id = "gevolg"
kind = "effect"
letter = "G"
name = "Gevolgen"
one = "Gevolg"
[[links]]
kind = "produces"
from = "activity"
to = "effect"
name = "geeft"
[[phases]]
id = "klaarzetten"
kind = "setup"
name = "Klaarzetten"
[[phases]]
id = "praten"
kind = "cards"
name = "Praten"
full = 20
brief = 5
lanes = ["doen"]
gaps = ["activity_without_effect"]
prompts = ["Wat nog meer?"]
[[phases]]
id = "uit"
kind = "closed"
name = "Uit"
[[orders]]
id = "gewoon"
name = "Gewoon"
phases = ["klaarzetten", "praten", "uit"]
)";

std::string workshop_with(const std::string& from, const std::string& to) {
    return replaced(small_workshop, from, to);
}

/// The workshop with its phases standing in the file as they are named here; its order stays.
std::string with_phases(const std::vector<std::string>& ids) {
    const std::string head = "[[phases]]\n";
    const std::string orders = "[[orders]]\n";
    std::string text = small_workshop.substr(0, small_workshop.find(head));
    for (const std::string& id : ids) {
        const auto at = small_workshop.find(head + "id = \"" + id + "\"");
        REQUIRE(at != std::string::npos);
        text += small_workshop.substr(
            at, std::min(small_workshop.find(head, at + 1), small_workshop.find(orders)) - at);
    }
    return text + small_workshop.substr(small_workshop.find(orders));
}

/// A folder of one test, gone afterwards.
struct MethodFolder {
    fs::path path = fs::temp_directory_path() / ("kring-methods-" + std::to_string(::getpid()));
    MethodFolder() {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    MethodFolder(const MethodFolder&) = delete;
    MethodFolder& operator=(const MethodFolder&) = delete;
    ~MethodFolder() { fs::remove_all(path); }
    void put(const std::string& name, const std::string& text) const {
        std::ofstream{path / name, std::ios::binary} << text;
    }
};

}  // namespace

TEST_CASE("an Effectenarena takes 130 minutes, or 54 when time is short") {
    const Method method = effectenarena();
    Minutes full{0};
    Minutes brief{0};
    for (const Phase& phase : method.phases) {
        full += phase.full;
        brief += phase.brief;
    }
    CHECK(full == Minutes{130});
    CHECK(brief == Minutes{54});
}

TEST_CASE("both orders walk through all ten phases of an Effectenarena") {
    const Method method = effectenarena();
    REQUIRE(method.phases.size() == 10);
    REQUIRE(method.orders.size() == 2);
    CHECK(method.orders[0].id == "effects_first");
    CHECK(method.orders[0].phases ==
          std::vector<std::string>{"setup", "intro", "activities", "effects", "investors",
                                   "collectors", "linking", "balance", "followup", "closed"});
    const PhaseOrder* second = method.order("investors_second");
    REQUIRE(second);
    CHECK(second->phases == std::vector<std::string>{"setup", "intro", "activities", "investors",
                                                     "effects", "collectors", "linking", "balance",
                                                     "followup", "closed"});
    CHECK(method.order("sideways") == nullptr);
}

TEST_CASE("an Effectenarena knows five links and no other") {
    const Method method = effectenarena();
    using K = CardKind;
    CHECK(method.links.size() == 5);
    CHECK(method.link_between(K::party, K::activity) == LinkKind::contribution);
    CHECK(method.link_between(K::activity, K::effect) == LinkKind::produces);
    CHECK(method.link_between(K::effect, K::effect) == LinkKind::leads_to);
    CHECK(method.link_between(K::effect, K::activity) == LinkKind::boosts);
    CHECK(method.link_between(K::effect, K::party) == LinkKind::benefit);
    for (const auto& [from, to] : {std::pair{K::party, K::effect},
                                   {K::party, K::party},
                                   {K::activity, K::activity},
                                   {K::activity, K::party},
                                   {K::insight, K::effect},
                                   {K::effect, K::insight}}) {
        CHECK_FALSE(method.link_between(from, to).has_value());
    }
}

TEST_CASE("a card finds its lane by kind and side") {
    const Method method = effectenarena();
    CHECK(method.lane_of(CardKind::activity)->id == "activities");
    CHECK(method.lane_of(CardKind::insight)->id == "insights");
    CHECK(method.lane_of(CardKind::party, {true, false})->id == "investors");
    CHECK(method.lane_of(CardKind::party, {false, true})->id == "collectors");
    CHECK(method.lane_of(CardKind::party, {true, true})->id == "investors");
    CHECK(method.lane_of(CardKind::party)->id == "investors");
    CHECK(method.lane("nowhere") == nullptr);
    CHECK(method.phase("nowhere") == nullptr);
}

TEST_CASE("an Effectenarena speaks both languages everywhere") {
    const Method method = effectenarena();
    std::vector<Phrase> all = method.agreements;
    all.insert(all.end(), {method.name, method.says, method.credit});
    for (const Lane& lane : method.lanes)
        all.insert(all.end(), {lane.name, lane.one, lane.says, lane.invites});
    for (const LinkRule& rule : method.links) all.push_back(rule.name);
    for (const PhaseOrder& order : method.orders) all.push_back(order.name);
    for (const Phase& phase : method.phases) {
        all.insert(all.end(), {phase.name, phase.question});
        all.insert(all.end(), phase.prompts.begin(), phase.prompts.end());
        if (phase.kind != PhaseKind::closed) all.push_back(phase.leaves);
    }
    for (const Phrase& phrase : all) {
        CAPTURE(phrase.dutch);
        CHECK_FALSE(phrase.dutch.empty());
        CHECK_FALSE(phrase.english.empty());
    }
    CHECK(method.gaps.size() == 10);
    CHECK(std::set<GapRule>(method.gaps.begin(), method.gaps.end()).size() == 10);
}

TEST_CASE("a facilitator's own copy shows up beside ours") {
    const MethodFolder own;
    std::ifstream ours{our_folder + "/effectenarena.toml"};
    std::string text{std::istreambuf_iterator<char>{ours}, {}};
    const std::string name = R"(name = { nl = "Effectenarena", en = "Effects Arena" })";
    REQUIRE(text.find(name) != std::string::npos);
    text.replace(text.find(name), name.size(), R"(name = "Arena van Els")");
    own.put("mijn-arena.toml", text);
    own.put("lees mij.txt", "geen methode");

    const MethodShelf shelf = load_methods({our_folder, own.path.string(), "/nowhere/at/all"});
    CHECK(shelf.refused.empty());
    REQUIRE(shelf.methods.size() == 3);
    CHECK(shelf.methods[0].name.dutch == "Effectenarena");
    CHECK(shelf.methods[2].name.dutch == "Arena van Els");
    CHECK(shelf.methods[2].name.in(Language::english) == "Arena van Els");
}

TEST_CASE("a small method of one's own is read as it was written") {
    const auto read = read_method(small_workshop, "tafel.toml");
    REQUIRE(read.has_value());
    const Method& method = read.value();
    CHECK(method.group == GroupSize{});
    CHECK(method.version == 1);
    CHECK(method.lanes[0].name == Phrase{"Doen", "Doing"});
    CHECK(method.phases[1].full == Minutes{20});
    CHECK(method.phases[1].prompts == std::vector<Phrase>{{"Wat nog meer?", ""}});
    CHECK(read_method("\xEF\xBB\xBF" + small_workshop, "bom.toml").has_value());
}

TEST_CASE("a method that is not right names its file, its line and the reason") {
    struct Broken {
        std::string text;
        int line;
        std::string reason;
    };
    const std::vector<Broken> all = {
        {"", 1, "method has no 'id'"},
        {"id = ", 1, ""},
        {workshop_with("kind = \"effect\"", "kind = \"effect"), 14, ""},
        {workshop_with("letter = \"D\"", "lettre = \"D\""), 9, "unknown key 'lettre' in lane"},
        {workshop_with("least = 3", "leest = 3"), 5, "unknown key 'leest' in group"},
        {"colour = 3\n" + small_workshop, 1, "unknown key 'colour' in method"},
        {workshop_with("en = \"Doing\"", "de = \"Tun\""), 10, "unknown key 'de' in 'name' of lane"},
        {workshop_with("{ nl = \"Doen\", en = \"Doing\" }", "{ en = \"Doing\" }"), 10,
         "'name' of lane has no 'nl'"},
        {workshop_with("kind = \"cards\"", "kind = \"crads\""), 29,
         "unknown word 'crads' in phase"},
        {workshop_with("from = \"activity\"", "from = \"acts\""), 20,
         "unknown word 'acts' in link"},
        {workshop_with("gaps = [\"activity_without_effect\"]", "gaps = [\"G1\"]"), 3,
         "unknown word 'G1' in method"},
        {workshop_with("name = \"Praten\"\n", ""), 27, "phase has no 'name'"},
        {workshop_with("id = \"gewoon\"\n", ""), 40, "order has no 'id'"},
        {workshop_with("name = \"Praten\"", "name = 7"), 30,
         "'name' of phase is not text in quotes"},
        {workshop_with("name = \"Praten\"", "name = \"  \""), 30, "'name' of phase is empty"},
        {workshop_with("name = \"Praten\"", "name = \"a\\u0007b\""), 30,
         "'name' of phase holds control characters"},
        {workshop_with("id = \"tafel\"", "id = \"Mijn tafel\""), 1, "'Mijn tafel' is no id"},
        {workshop_with("full = 20", "full = 601"), 31,
         "'full' of phase is not a whole number from 0 to 600"},
        {workshop_with("full = 20", "full = -1"), 31,
         "'full' of phase is not a whole number from 0 to 600"},
        {workshop_with("full = 20", "full = 20.5"), 31,
         "'full' of phase is not a whole number from 0 to 600"},
        {workshop_with("full = 20", "full = \"20\""), 31,
         "'full' of phase is not a whole number from 0 to 600"},
        {workshop_with("lanes = [\"doen\"]", "lanes = [\"laten\"]"), 27,
         "phase 'praten' names a lane that is not there: laten"},
        {workshop_with("lanes = [\"doen\"]", "lanes = \"doen\""), 33,
         "'lanes' of phase is not a list"},
        {workshop_with("lanes = [\"doen\"]\n", ""), 27,
         "phase 'praten' asks for cards and has no 'lanes'"},
        {workshop_with("id = \"uit\"", "id = \"praten\""), 36,
         "there are two phases with the id 'praten'"},
        {workshop_with("id = \"gevolg\"", "id = \"doen\""), 12,
         "there are two lanes with the id 'doen'"},
        {workshop_with("letter = \"G\"", "letter = \"D\""), 12, "two lanes have the letter 'D'"},
        {workshop_with("letter = \"G\"", "letter = \"GG\""), 15,
         "'letter' of lane is more than one letter"},
        {workshop_with("kind = \"effect\"\n", "kind = \"activity\"\n"), 12,
         "lanes 'doen' and 'gevolg' hold the same cards"},
        {workshop_with("kind = \"effect\"\n", "kind = \"party\"\n"), 12, "lane has no 'side'"},
        {workshop_with("[[phases]]", "[[links]]\nkind = \"boosts\"\nfrom = \"activity\"\nto = "
                                     "\"effect\"\nname = \"helpt\"\n[[phases]]"),
         23, "two links join the same kinds of card"},
        {workshop_with("to = \"effect\"", "to = \"insight\""), 18,
         "a link joins a kind of card that has no lane"},
        {workshop_with("kind = \"closed\"", "kind = \"welcome\""), 0,
         "a method has one phase of kind 'closed', this one has 0"},
        {workshop_with("\"praten\", \"uit\"", "\"praten\", \"slapen\", \"uit\""), 40,
         "order 'gewoon' names a phase that is not there: slapen"},
        {workshop_with("\"praten\", \"uit\"", "\"praten\", \"praten\", \"uit\""), 40,
         "order 'gewoon' names a phase twice: praten"},
        {workshop_with("\"praten\", \"uit\"", "\"uit\""), 40,
         "order 'gewoon' leaves out the phase 'praten'"},
        {workshop_with("\"praten\", \"uit\"", "\"uit\", \"praten\""), 40,
         "order 'gewoon' does not go from the setup to the close"},
        {with_phases({"praten", "klaarzetten", "uit"}), 23,
         "the first phase is not of kind 'setup'"},
        {with_phases({"klaarzetten", "uit", "praten"}), 31,
         "the last phase is not of kind 'closed'"},
        {with_phases({"klaarzetten", "uit"}), 27,
         "there is no phase between the setup and the close"},
        {workshop_with("least = 3", "least = 9"), 4,
         "the numbers of group do not rise from least to most"},
        {workshop_with("\"Gevolg\"", "\"Gev\xFFolg\""), 17, "not UTF-8 text"},
        {workshop_with("prompts = [\"Wat nog meer?\"]", "prompts = [\"Wat?\", 3]"), 35,
         "is not text in quotes"},
        {"[[phases]]\n" + std::string(5000, '['), 2, ""},
    };
    for (const Broken& broken : all) {
        CAPTURE(broken.text, broken.reason);
        const auto read = read_method(broken.text, "stuk.toml");
        REQUIRE_FALSE(read.has_value());
        CAPTURE(read.error().reason);
        CHECK(read.error().file == "stuk.toml");
        CHECK(read.error().line == broken.line);
        CHECK_FALSE(read.error().reason.empty());
        CHECK(read.error().reason.find(broken.reason) != std::string::npos);
    }
}

TEST_CASE("what is read as a method can be chosen for a session") {
    CHECK(with_phases({"klaarzetten", "praten", "uit"}) == small_workshop);
    for (const Method& method :
         {effectenarena(), read_method(small_workshop, "tafel.toml").value()}) {
        for (const PhaseOrder& order : method.orders) {
            Session session{[] { return SessionTime{0}; }, [](auto) { return true; }};
            CHECK(session.submit(ChooseMethod{method, order.id, false}).has_value());
        }
    }
}

TEST_CASE("a broken file beside a good one leaves the good one usable") {
    const MethodFolder own;
    own.put("a-stuk.toml", "id = ");
    own.put("b-goed.toml", small_workshop);
    own.put("c-leeg.toml", "");
    own.put("d-te-groot.toml", "#" + std::string(1 << 20, 'x'));
    fs::create_directory(own.path / "e-map.toml");

    const MethodShelf shelf = load_methods({own.path.string()});
    REQUIRE(shelf.methods.size() == 1);
    CHECK(shelf.methods[0].id == "tafel");
    REQUIRE(shelf.refused.size() == 4);
    CHECK(shelf.refused[0].file == (own.path / "a-stuk.toml").string());
    CHECK(shelf.refused[0].line == 1);
    CHECK(shelf.refused[2].reason == "larger than 1 MB");
    CHECK(shelf.refused[3].reason == "not a file");
}

TEST_CASE("any prefix of a method file is refused or read, and never worse") {
    std::ifstream ours{our_folder + "/effectenarena.toml"};
    const std::string text{std::istreambuf_iterator<char>{ours}, {}};
    std::size_t usable = 0;
    for (std::size_t size = 0; size < text.size(); size += 41) {
        if (read_method(text.substr(0, size), "half.toml")) ++usable;
    }
    CHECK(usable == 0);
    CHECK(read_method(text, "whole.toml").has_value());
}
