#include "app/cli/commands.h"

#include <CLI/CLI.hpp>

#include <clocale>
#include <cstdlib>
#include <string>
#include <vector>

/// The language of the words on the command line: as asked, else as the system speaks.
static kring::Language language_of(const std::string& asked) {
    const char* system = std::getenv("LANG");
    const std::string code = !asked.empty() ? asked : system != nullptr ? system : "";
    return code.rfind("en", 0) == 0 ? kring::Language::english : kring::Language::dutch;
}

int main(int argc, char** argv) {
    std::setlocale(LC_CTYPE, "C.UTF-8");
    CLI::App program{
        "Kring - begeleidt een groep door een Effectenarena of een Most Significant Change\n"
        "Kring - walks a group through an Effectenarena or a Most Significant Change"};
    program.set_version_flag("--version", "kring " KRING_VERSION);
    std::string lang;
    const auto languages = CLI::IsMember({"nl", "en"});

    std::string file;
    std::string probe;
    program.add_option("file", file, "Session to open / sessie om te openen");
    program.add_option("--lang", lang, "nl or en / nl of en")->check(languages);
    program.add_option("--probe", probe, "Write where each control stands, for tests")->group("");
    std::string plain_text;
    program.add_option("--plain-text", plain_text,
                       "Write what is on the screen to a file as plain lines, - for here / "
                       "schrijf wat op het scherm staat als gewone regels");
    std::string measure;
    program.add_option("--measure", measure, "End after so many seconds, with figures")->group("");

    std::vector<std::string> checked;
    auto* check = program.add_subcommand("check", "Is a session sound / is een sessie heel");
    check->add_option("file", checked, "Sessions")->required();
    check->add_option("--lang", lang)->check(languages);

    kring::ReportCommand report;
    auto* reporting = program.add_subcommand("report", "Write the report / schrijf het verslag");
    reporting->add_option("file", report.file, "Session")->required();
    reporting->add_option("--format", report.format, "md")->check(CLI::IsMember({"md"}));
    reporting->add_option("-o,--out", report.out, "File to write; - for here")->required();
    reporting->add_flag("--names", report.with_names, "With the names of who was there");
    reporting->add_option("--lang", lang)->check(languages);

    bool library_json = false;
    std::vector<std::string> sought;
    auto* listing = program.add_subcommand("list", "All your sessions / al uw sessies");
    listing->add_flag("--json", library_json, "As one JSON array");
    listing->add_option("--lang", lang)->check(languages);
    auto* searching =
        program.add_subcommand("search", "Search in all your sessions / zoek in al uw sessies");
    searching->add_option("words", sought)->required();
    searching->add_flag("--json", library_json, "As one JSON array");
    searching->add_option("--lang", lang)->check(languages);

    kring::RecountCommand recount;
    auto* recounting = program.add_subcommand(
        "recount", "Count the votes of a session again / tel de stemmingen van een sessie opnieuw");
    recounting->add_option("file", recount.file, "Session")->required();
    recounting->add_flag("--json", recount.json, "As one JSON object");
    recounting->add_option("--lang", lang)->check(languages);

    kring::ReplayCommand replay;
    auto* replaying = program.add_subcommand(
        "replay", "Look back at a session, step by step / kijk een sessie terug, stap voor stap");
    replaying->add_option("file", replay.file, "Session")->required();
    replaying->add_option("--at", replay.at,
                          "Moment of the session, 0:42:00 or 42:00 / moment van de sessie");
    replaying->add_flag("--names", replay.names, "With the names of who was there");
    replaying->add_option("--lang", lang)->check(languages);
    auto* still = replaying->add_option("-o,--out", replay.out,
                                        "Write a picture of that moment (PNG) instead of opening "
                                        "a window / schrijf een plaatje van dat moment");
    replaying
        ->add_option("--video", replay.video,
                     "Folder for numbered pictures (0001.png ...) from that moment to the end; "
                     "long silences take two seconds / map voor genummerde plaatjes")
        ->excludes(still);
    replaying->add_option("--speed", replay.speed, "--video: how many times as fast as it was")
        ->capture_default_str()
        ->check(CLI::IsMember({1, 5, 20, 60}));
    replaying->add_option("--rate", replay.rate, "--video: pictures for a second of watching")
        ->capture_default_str()
        ->check(CLI::Range(1, 60));
    replaying->add_option("--size", replay.size, "Of the pictures, WIDTHxHEIGHT")
        ->capture_default_str();
    replaying->add_option("--theme", replay.theme)
        ->check(CLI::IsMember({"light", "dark", "high-contrast"}));

    std::string script;
    std::string out;
    auto* write = program.add_subcommand("write", "Write a session from a script / "
                                                  "schrijf een sessie uit een script");
    write->add_option("script", script, "Script")->required();
    write->add_option("-o,--out", out, "Session to write; must not be there yet")->required();

    kring::CountCommand count;
    auto* counting =
        program.add_subcommand("count", "Count a file of ballots / tel een bestand met stemmen");
    counting->add_option("ballots", count.file, "blt; PrefLib soc, soi, toc, toi; scores as csv")
        ->required();
    counting->add_option("--rule", count.rule)
        ->required()
        ->check(CLI::IsMember({"plurality", "approval", "dots", "score", "borda", "irv"}));
    counting->add_option("--ties", count.ties, "What to do when the votes leave several equal")
        ->capture_default_str()
        ->check(CLI::IsMember({"revote", "drop-lowest", "both", "earlier-rounds", "lot", "ask"}));
    counting->add_option("--winners", count.winners, "How many are sought")->capture_default_str();
    counting->add_option("--seed", count.seed, "Of the lot; without it, one from the ballots");
    counting->add_option("--borda", count.borda, "Points for places")
        ->capture_default_str()
        ->check(CLI::IsMember({"classic", "from-one", "tournament", "modified", "dowdall"}));
    counting->add_option("--budget", count.budget, "dots: most that a voter has together")
        ->check(CLI::Range(1, 1'000'000));
    counting->add_option("--cap", count.cap, "dots: most that a voter may put on one")
        ->check(CLI::Range(1, 1'000'000));
    counting->add_flag("--mean", count.mean, "Compare scores by their mean, not by their sum");
    counting->add_option("--threshold", count.threshold, "Share of the votes that a choice needs")
        ->capture_default_str()
        ->check(CLI::IsMember({"most-votes", "more-than-half", "two-thirds"}));
    counting->add_option("--quorum", count.quorum, "Least ballots cast, blank ones too");
    counting->add_flag("--json", count.json, "As one JSON object");
    counting->add_option("--lang", lang)->check(languages);
    counting->footer(kring::count_help);

    kring::DemoCommand demo;
    auto* demonstrate = program.add_subcommand(
        "demo",
        "Walk an example through every screen, a picture each / een voorbeeld langs elk scherm");
    demonstrate->add_option("--out", demo.folder, "Folder for the pictures")->required();
    demonstrate->add_option("--size", demo.size, "WIDTHxHEIGHT");
    demonstrate->add_option("--theme", demo.theme)
        ->capture_default_str()
        ->check(CLI::IsMember({"light", "dark", "high-contrast"}));
    demonstrate->add_option("--lang", lang)->check(languages);

    program.footer("0 = gedaan / done; 1 = een sessie is niet heel / a session is not sound; "
                   "2 = het lukte niet / it could not be done");

    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& asked) {  // help and the version come this way too
        return program.exit(asked) == 0 ? 0 : 2;
    }

    const kring::Language language = language_of(lang);
    if (*check) return kring::check_files(checked, language);
    if (*reporting) return kring::write_report(report, language);
    if (*listing) return kring::list_library(library_json, language);
    if (*searching) return kring::search_library(sought, library_json, language);
    if (*replaying) {
        replay.window.lang = lang;
        replay.window.probe = probe;
        replay.window.plain_text = plain_text;
        replay.window.measure = measure;
        return kring::replay_session(replay, language);
    }
    if (*write) return kring::write_session(script, out);
    if (*recounting) return kring::recount_session(recount, language);
    if (*counting) return kring::count_ballots(count, language);
    if (*demonstrate) return kring::run_demo(demo, language);
    return kring::run_window({file, lang, probe, plain_text, measure});
}
