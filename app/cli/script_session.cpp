#include "app/cli/script_fields.h"
#include "app/cli/script_room.h"

namespace kring::script {

namespace {

void describe(Room& room, std::string Describe::*what, const std::string& text) {
    const State& state = room.state();
    Describe described{state.title, state.question, state.case_sentence};
    described.*what = text;
    room.submit(described);
}

void choose_method(Room& room, const std::string& text) {
    const auto [id, order_and_length] = first_word(text);
    const auto [order, length] = first_word(order_and_length);
    for (const auto& method : room.methods) {
        if (method.id != id) continue;
        room.submit(ChooseMethod{method, order, length == "brief"});
        return;
    }
    throw Failed{"no method '" + id + "'"};
}

void add_person(Room& room, const std::string& text) {
    auto fields = parts(text, '|');
    fields.resize(4);
    room.submit(AddPerson{
        {fields[0], one_of<Perspective>(fields[2]), fields[1], one_of<Stance>(fields[3])}});
}

void agree(Room& room, ActionKind kind, const std::string& text) {
    auto fields = parts(text, '|');
    fields.resize(3);
    room.submit(AgreeAction{{kind, fields[0], fields[1], fields[2], false}});
}

}  // namespace

void add_session_commands(Commands& commands, Room& room) {
    const auto on = [&](const char* name, Command act) { commands[name] = std::move(act); };
    on("start", [&](const auto& t) { room.started = unix_time(t); });
    on("language", [&](const auto& t) { room.language = one_of<Language>(t); });
    on("method", [&](const auto& t) { choose_method(room, t); });
    on("title", [&](const auto& t) { describe(room, &Describe::title, t); });
    on("question", [&](const auto& t) { describe(room, &Describe::question, t); });
    on("case", [&](const auto& t) { describe(room, &Describe::case_sentence, t); });
    on("person", [&](const auto& t) { add_person(room, t); });
    on("wait", [&](const auto& t) { room.now += std::chrono::seconds{number<int>(t)}; });
    on("go", [&](const auto& t) { room.submit(EnterPhase{t}); });
    on("skip", two([&](const auto& a, const auto& b) { room.submit(SkipPhase{a, b}); }));
    on("extend", [&](const auto& t) { room.submit(ExtendPhase{Minutes{number<int>(t)}}); });
    on("takeback", [&](const auto&) { room.submit(TakeBackPhase{}); });
    on("nameless", [&](const auto&) { room.submit(PromiseAnonymity{}); });
    on("timer", [&](const auto& t) { room.submit(StartTimer{Minutes{number<int>(t)}}); });
    on("pause", [&](const auto&) { room.submit(PauseTimer{}); });
    on("continue", [&](const auto&) { room.submit(ContinueTimer{}); });
    on("stop", [&](const auto&) { room.submit(StopTimer{}); });
    on("action", [&](const auto& t) { agree(room, ActionKind::to_do, t); });
    on("findout", [&](const auto& t) { agree(room, ActionKind::to_find_out, t); });
    on("notes", [&](const auto& t) { room.submit(KeepNotes{t}); });
    on("undo", [&](const auto&) { room.submit(Undo{}); });
    on("redo", [&](const auto&) { room.submit(Redo{}); });
}

}  // namespace kring::script
