#include "app/cli/commands.h"
#include "app/desk.h"
#include "app/local_time.h"
#include "app/places.h"
#include "app/report_file.h"
#include "app/session_report.h"
#include "app/ui/words.h"
#include "core/archive/session_file.h"
#include "core/base/day.h"
#include "core/session/fold.h"

#include <iostream>

namespace kring {

int write_report(const ReportCommand& command, Language language) {
    const auto words = Words::load(find_places().assets + "/words", language);
    if (!words) {
        std::cerr << words.error() << '\n';
        return 2;
    }
    const Words& say = words.value();
    const auto loaded = read_session(command.file);
    const auto explain = [&](const ArchiveError& error) {
        std::cerr << command.file << ": "
                  << say("archive." + std::string{code_of(error.problem)},
                         {{"line", std::to_string(error.line)}, {"file", file_name(command.file)}})
                  << '\n';
    };
    if (!loaded) {
        explain(loaded.error());
        return 2;
    }
    const LoadedSession& session = loaded.value();
    if (session.damage) explain(*session.damage);
    const SessionTime end = session.log.empty() ? SessionTime{0} : session.log.back().at;
    const ReportFacts facts{say.date(local_day(session.header.started)), language, end,
                            command.with_names, iso_day(local_day(system_wall_clock()))};
    const std::string report =
        report_with_notes(fold(session.log), session.log, session.header, command.file, facts, say);
    const int answer = session.damage ? 1 : 0;
    if (command.out == "-") {
        std::cout << report;
        if (std::cout.flush()) return answer;
        std::cerr << say("app.report_not_saved", {{"file", command.out}}) << '\n';
        return 2;
    }
    const ReportSaved saved = save_report_file(command.out, report);
    if (saved == ReportSaved::yes) return answer;
    const bool over = saved == ReportSaved::over_a_session;
    std::cerr << say(over ? "app.report_over_session" : "app.report_not_saved",
                     {{"file", command.out}})
              << '\n';
    return 2;
}

}  // namespace kring
