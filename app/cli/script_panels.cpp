#include "app/cli/script_fields.h"
#include "app/cli/script_room.h"
#include "core/archive/session_file.h"
#include "core/session/passing.h"

#include <filesystem>

namespace kring::script {

namespace {

struct OtherSession {
    LoadedSession file;
    State state;
    PanelSession panel() const {
        return {state, file.header.id, to_iso(file.header.started).substr(0, 10)};
    }
};

std::string beside(const Room& room, const std::string& name) {
    return (std::filesystem::path{room.folder} / name).string();
}

OtherSession open(const std::string& path) {
    auto loaded = read_session(path);
    if (!loaded || loaded.value().damage) throw Failed{"cannot be read: " + path};
    State state = fold(loaded.value().log);
    return {std::move(loaded).value(), std::move(state)};
}

void bring(Room& room, const std::string& name) {
    const OtherSession lower = open(beside(room, name));
    const auto going = stories_to_pass_up(lower.panel(), room.state(), room.today());
    if (going.empty()) throw Failed{"nothing to bring from " + name};
    room.submit(BringStories{going});
}

/// The higher panel meets after this one wrote its file: then there is nothing to hear yet.
void hear(Room& room, const std::string& name) {
    const std::string path = beside(room, name);
    if (!std::filesystem::exists(path)) {
        room.notes.push_back("nothing heard yet from " + path);
        return;
    }
    const OtherSession higher = open(path);
    for (const HearBack& word : heard_from(higher.panel(), room.state(), room.id))
        room.submit(word);
}

}  // namespace

void add_panel_commands(Commands& commands, Room& room) {
    commands["bring"] = [&](const auto& t) { bring(room, t); };
    commands["hear"] = [&](const auto& t) { hear(room, t); };
}

}  // namespace kring::script
