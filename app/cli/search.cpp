#include "app/cli/commands.h"
#include "app/cli/library_json.h"
#include "app/facilitator/home_text.h"
#include "app/library.h"

#include <iostream>

namespace kring {

int search_library(const std::vector<std::string>& sought, bool json, Language language) {
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
    std::string together;
    for (const std::string& word : sought) together += word + " ";
    const auto hits = index.search(together);
    if (json)
        std::cout << hits_as_json(hits);
    else if (hits.empty())
        std::cout << say("library.nothing_found") << '\n';
    else
        for (const Hit& hit : hits)
            std::cout << day_text(say, hit.started, 0) << "  " << hit.title << "  "
                      << moment_text(hit.at) << "  " << hit.excerpt << '\n';
    return std::cout.flush() ? 0 : 2;
}

}  // namespace kring
