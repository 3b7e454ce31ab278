#include "app/cli/commands.h"
#include "app/cli/library_json.h"
#include "app/facilitator/home_text.h"
#include "app/library.h"

#include <iostream>

namespace kring {

/// What the card on the home screen says, on one line.
static std::string as_line(const SessionRow& row, const Words& say) {
    SessionSummary summary;
    summary.path = row.path;
    summary.status = row.status;
    summary.problem = row.problem;
    summary.title = row.title;
    summary.method = row.method;
    summary.started = row.started;
    summary.touched = row.touched;
    summary.people = row.people;
    summary.phase = row.phase;
    summary.phase_name = row.phase_name;
    summary.cards = row.cards;
    return day_text(say, row.started, 0) + "  " + title_text(say, summary) + "  (" +
           status_text(say, summary, 0, true) + ")  " + row.path;
}

int list_library(bool json, Language language) {
    const Places places = find_places();
    const auto words = Words::load(places.assets + "/words", language);
    if (!words) {
        std::cerr << words.error() << '\n';
        return 2;
    }
    const Words& say = words.value();
    SessionIndex index = open_index(places);
    if (!update_index(index, places)) {
        std::cerr << say("archive.cannot_open", {{"file", places.sessions}}) << '\n';
        return 2;
    }
    const auto rows = index.list();
    if (json)
        std::cout << list_as_json(rows);
    else if (rows.empty())
        std::cout << say("library.empty", {{"folder", places.sessions}}) << '\n';
    else
        for (const SessionRow& row : rows) std::cout << as_line(row, say) << '\n';
    return std::cout.flush() ? 0 : 2;
}

}  // namespace kring
