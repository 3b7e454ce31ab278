#include "tests/core/archive_sample.h"

#include "core/archive/line_checksum.h"
#include "core/archive/record_line.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace kring {
namespace {

Method sample_method() {
    Method m;
    m.id = "klein";
    m.name = {"Kleine arena", "Small arena"};
    m.says = {"Een arena om te proberen", ""};
    m.credit = {"Effectenarena", ""};
    m.agreements = {{"Iedereen komt aan het woord", "Everybody gets to speak"}};
    m.lanes = {
        {"activities",
         CardKind::activity,
         {},
         "A",
         {"Activiteiten", ""},
         {"Activiteit", ""},
         {},
         {}},
        {"effects", CardKind::effect, {}, "E", {"Effecten", ""}, {"Effect", ""}, {}, {}},
        {"investors", CardKind::party, {true, false}, "I", {"Investeerders", ""}, {}, {}, {}}};
    m.links = {{LinkKind::produces, CardKind::activity, CardKind::effect, {"draagt bij aan", ""}}};
    m.gaps = {GapRule::activity_without_effect};
    m.phases.resize(4);
    m.phases[0] = {"setup", PhaseKind::setup, {"Voorbereiden", ""}, {}, {},
                   {},      Minutes{0},       Minutes{0},           {}, {}};
    m.phases[1] = {"activities",
                   PhaseKind::cards,
                   {"Activiteiten", ""},
                   {"Wat doen we?", ""},
                   {},
                   {{"Denk aan vorige week", ""}},
                   Minutes{20},
                   Minutes{10},
                   {"activities"},
                   {GapRule::activity_without_effect}};
    m.phases[2] = {"effects", PhaseKind::cards, {"Effecten", ""}, {},          {},
                   {},        Minutes{30},      Minutes{15},      {"effects"}, {}};
    m.phases[3] = {"closed", PhaseKind::closed, {"Klaar", ""}, {}, {},
                   {},       Minutes{0},        Minutes{0},    {}, {}};
    m.orders = {{"usual", {"Gewoon", ""}, {"setup", "activities", "effects", "closed"}}};
    return m;
}

CardDetails full_details() {
    CardDetails d;
    d.result = "40 gezinnen, €\u00a02.000";
    d.valence = Valence::negative;
    d.scope = Scope::organisational;
    d.horizon = Horizon::long_term;
    d.intention = Intention::unintended;
    d.directness = Directness::indirect;
    d.without_us = "de helft";
    d.sides = {true, true};
    d.presence = Presence::absent;
    d.tracks = {true, false, true};
    d.theme = "## thema %s %n";
    return d;
}

/// Gives records their numbers, half a minute apart; those marked as one step get one.
class Writer {
public:
    Seq add(Event event, bool same_step = false) {
        const Seq seq = static_cast<Seq>(m_log.size() + 1);
        m_log.push_back({seq, same_step ? m_log.back().step : seq, m_now, std::move(event)});
        m_now += SessionTime{30'000};
        return seq;
    }
    std::vector<Record> log() && { return std::move(m_log); }

private:
    std::vector<Record> m_log;
    SessionTime m_now{0};
};

Event card(CardKind kind, std::string text, double rank) {
    return CardWritten{kind, std::move(text), Valence::positive, {}, {}, false, false, rank};
}

void add_opening(Writer& w) {
    w.add(MethodChosen{sample_method(),
                       "usual",
                       true,
                       {{"activities", Minutes{20}, true}, {"effects", Minutes{30}, false}}});
    w.add(SessionDescribed{"Zorgzame buurt", "Wat levert het op?", "\"Wij\" \\ zij"});
}

void add_cards(Writer& w, PersonId author) {
    const CardId activity{w.add(CardWritten{CardKind::activity,
                                            "Spel­middag \"samen\" \\ {[\n\tregel 2 😀 ş é €—",
                                            Valence::positive,
                                            {},
                                            author,
                                            false,
                                            true,
                                            -0.1})};
    const CardId effect{w.add(card(CardKind::effect, "## % %s %n @ # > \x7f", 1.0 / 3))};
    Link link{LinkKind::produces, activity, effect, {}};
    link.details = {Contribution::time,
                    Benefit::quality_of_life,
                    "2 middagen",
                    "rust",
                    "als het droog is",
                    true,
                    3};
    const LinkId dropped{w.add(LinkDrawn{link}, true)};
    const LinkId drawn{w.add(LinkDrawn{link})};
    w.add(CardRenamed{effect, std::string(20'000, 'x')});
    w.add(CardDetailed{effect, full_details()});
    w.add(CardMoved{effect, CardKind::effect, {true, false}, 1e-300, {dropped}});
    w.add(CardPlaced{effect, Place{0.1 + 0.2}});
    w.add(CardPlaced{effect, std::nullopt});
    const CardId other{w.add(card(CardKind::effect, "nog een", 2))};
    w.add(CardsMerged{effect, other, "een en nog een", full_details(), {drawn}, {}});
    const CardId split{w.add(CardSplit{effect, "een", "nog een", 1.7976931348623157e308})};
    w.add(CardBinned{split});
    w.add(CardRestored{split});
    w.add(AuthorNamed{split, author});
    w.add(LinkDetailed{drawn, {}});
    w.add(LinkRemoved{drawn});
}

void add_clock(Writer& w) {
    w.add(AnonymityPromised{"activities"});
    w.add(PhaseExtended{"activities", Minutes{5}});
    w.add(TimerStarted{SessionTime{1'200'000}});
    w.add(TimerPaused{});
    w.add(TimerContinued{});
    w.add(TimerAdjusted{SessionTime{-60'000}});
    w.add(Resumed{SessionTime{30'000}});
    w.add(TimerStopped{});
}

void add_ending(Writer& w, CardId about) {
    w.add(GapAccepted{{GapRule::activity_without_effect, about}, "geen tijd"});
    w.add(GapReopened{{GapRule::activity_without_effect, about}});
    w.add(GapAccepted{{GapRule::only_short_term, {}}, ""});
    const ActionId action{w.add(
        ActionAgreed{{ActionKind::to_find_out, "bellen", "Fatma", "voor 1 december", false}})};
    w.add(ActionChanged{action, {ActionKind::to_do, "bellen", "", "", true}});
    const Seq undo = w.add(Reverted{w.add(ActionDropped{action})});
    w.add(Reverted{undo});
    w.add(NotesKept{"stil\u2028vandaag"});
    w.add(PhaseSkipped{"effects", "later"});
    w.add(PhaseEntered{
        "effects",
        {{GapRule::activity_without_effect, about}, {GapRule::only_positive_effects, {}}}});
    w.add(PhaseTakenBack{
        "activities", {Timer::Stage::paused, SessionTime{60'000}, SessionTime{1}, SessionTime{2}}});
    w.add(PersonLeft{PersonId{3}});
}

}  // namespace

SessionHeader sample_header() {
    return {"0123456789abcdef0123456789abcdef", WallTime{SessionTime{1'795'266'300'250}}, "0.1.0",
            Language::dutch};
}

std::vector<Record> sample_log() {
    Writer w;
    add_opening(w);
    const PersonId person{
        w.add(PersonJoined{{"Fatma", Perspective::citizen, "moeder van drie", Stance::critic}})};
    w.add(PersonChanged{person, {"F.", Perspective::professional, "", Stance::unset}});
    w.add(PlanSet{{{"effects", Minutes{15}, true}, {"activities", Minutes{10}, true}}});
    w.add(PhaseEntered{"activities", {}});
    add_cards(w, person);
    add_clock(w);
    add_ending(w, CardId{7});
    return std::move(w).log();
}

std::vector<Record> short_log() {
    Writer w;
    w.add(SessionDescribed{"Kort", "", ""});
    w.add(card(CardKind::activity, "Spelmiddag", 1));
    w.add(card(CardKind::effect, "Buren kennen elkaar", 2), true);
    w.add(CardRenamed{CardId{2}, "Spelmiddagen"});
    return std::move(w).log();
}

std::string file_text(const SessionHeader& header, std::span<const Record> log) {
    std::string text = to_header_line(header).value() + "\n";
    for (const Record& record : log) text += to_line(record).value() + "\n";
    return text;
}

std::string with_checksum(std::string_view text) {
    std::string line(checksum_width, ' ');
    line += text;
    put_checksum(line);
    return line;
}

bool same_log(std::span<const Record> left, std::span<const Record> right) {
    return file_text(sample_header(), left) == file_text(sample_header(), right);
}

std::string read_file(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream whole;
    whole << in.rdbuf();
    return std::move(whole).str();
}

void write_file(const std::string& path, std::string_view text) {
    std::ofstream out{path, std::ios::binary | std::ios::trunc};
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

TempFolder::TempFolder()
    : m_path{(std::filesystem::temp_directory_path() / "kring-test-XXXXXX").string()} {
    if (!::mkdtemp(m_path.data())) throw std::runtime_error{"no temporary folder"};
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::size_t TempFolder::files() const {
    const std::filesystem::directory_iterator begin{m_path};
    return static_cast<std::size_t>(std::distance(begin, {}));
}

}  // namespace kring
