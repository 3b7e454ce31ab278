#include "app/library.h"
#include "app/cli/commands.h"
#include "app/cli/library_json.h"
#include "app/facilitator/home_text.h"
#include "app/settings.h"

#include <functional>
#include <iostream>

namespace kring {

namespace {

struct Query {
    const Places& places;
    const Words& say;
    Library& library;
};

/// Brings the library up to date, then tells what was asked.
int ask_library(Language language, const std::function<void(Query)>& tell) {
    const Places places = find_places();
    const auto words = Words::load(places.assets + "/words", language);
    if (!words) {
        std::cerr << words.error() << '\n';
        return 2;
    }
    const Words& say = words.value();
    Library library{places, load_settings(places.settings).folders};
    if (!library.look()) {
        std::cerr << say("archive.cannot_open", {{"file", places.sessions}}) << '\n';
        return 2;
    }
    library.index().tidy();
    tell({places, say, library});
    return std::cout.flush() ? 0 : 2;
}

/// What the card on the home screen says, on one line.
std::string as_line(const SessionSummary& session, const Words& say) {
    return day_text(say, session.started, 0) + "  " + title_text(say, session) + "  (" +
           status_text(say, session, 0, true) + ")  " + session.path;
}

}  // namespace

int list_library(bool json, Language language) {
    return ask_library(language, [json](Query asked) {
        const auto sessions = asked.library.sessions();
        if (json)
            std::cout << list_as_json(sessions);
        else if (sessions.empty())
            std::cout << asked.say("library.empty", {{"folder", asked.places.sessions}}) << '\n';
        else
            for (const auto& session : sessions) std::cout << as_line(session, asked.say) << '\n';
        const auto others = static_cast<std::int64_t>(asked.library.others().size());
        if (others > 0) std::cerr << asked.say.count("library.others", others) << '\n';
    });
}

int search_library(const std::vector<std::string>& sought, bool json, Language language) {
    return ask_library(language, [&](Query asked) {
        std::string together;
        for (const std::string& word : sought) together += word + " ";
        const auto hits = asked.library.index().search(together);
        if (json)
            std::cout << hits_as_json(hits);
        else if (hits.empty())
            std::cout << asked.say("library.nothing_found") << '\n';
        else
            for (const Hit& hit : hits)
                std::cout << day_text(asked.say, hit.started, 0) << "  " << hit.title << "  "
                          << moment_text(hit.at) << "  " << hit.excerpt.text << '\n';
    });
}

}  // namespace kring
