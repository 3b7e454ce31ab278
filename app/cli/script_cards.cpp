#include "app/cli/script_fields.h"
#include "app/cli/script_room.h"
#include "core/base/text.h"
#include "core/session/capture_line.h"

#include <algorithm>

namespace kring::script {

namespace {

CardId card(const Room& room, const std::string& label) {
    const State& state = room.state();
    for (const auto& [id, found] : state.board.cards)
        if (label_of(state, id) == label) return id;
    std::string words = label;
    std::replace(words.begin(), words.end(), '_', ' ');
    for (const auto& [id, found] : state.board.cards)
        if (fold_case(found.text) == fold_case(words)) return id;
    throw Failed{"no card '" + label + "'"};
}

LinkId link(const Room& room, const std::string& from, const std::string& to) {
    const CardId a = card(room, from);
    const CardId b = card(room, to);
    for (const auto& [id, found] : room.state().board.links)
        if (found.from == a && found.to == b) return id;
    throw Failed{"no link from '" + from + "' to '" + to + "'"};
}

void write(Room& room, const std::string& text) {
    const Phase* phase = current_phase(room.state());
    if (phase == nullptr || phase->lanes.empty()) throw Failed{"no cards in this phase"};
    const auto& lane = phase->lanes.front();
    room.submit(read_capture(room.state(), text, text.size(), lane, room.language).card);
}

void detail(Room& room, const std::string& text) {
    const auto [label, rest] = first_word(text);
    const CardId id = card(room, label);
    room.submit(DetailCard{id, read_details(room.state().board.find(id)->details, rest)});
}

/// The link may be there already, from the capture line: then it gets the details.
void draw(Room& room, const std::string& text) {
    const auto [from, rest] = first_word(text);
    const auto [to, pairs] = first_word(rest);
    const LinkDetails details = read_link(pairs);
    const CardId a = card(room, from);
    const CardId b = card(room, to);
    for (const auto& [id, found] : room.state().board.links) {
        if (found.from != a || found.to != b || found.details != LinkDetails{}) continue;
        room.submit(DetailLink{id, details});
        return;
    }
    room.submit(DrawLink{a, b, details});
}

void split(Room& room, const std::string& text) {
    const auto [label, rest] = first_word(text);
    auto texts = parts(rest, '|');
    texts.resize(2);
    room.submit(SplitCard{card(room, label), texts[0], texts[1]});
}

void accept(Room& room, const std::string& text) {
    const auto [rule, rest] = first_word(text);
    const auto [label, reason] = first_word(rest);
    const CardId about = label == "-" ? CardId{} : card(room, label);
    room.submit(AcceptGap{{one_of<GapRule>(rule), about}, reason});
}

}  // namespace

void add_card_commands(Commands& commands, Room& room) {
    const auto on = [&](const char* name, Command act) { commands[name] = std::move(act); };
    const auto id = [&room](const std::string& label) { return card(room, label); };
    on("write", [&](const auto& t) { write(room, t); });
    on("missing", [&](const auto& t) { room.submit(NameMissing{t}); });
    on("rename", two([&room, id](const auto& a, const auto& b) {
           room.submit(RenameCard{id(a), b});
       }));
    on("bin", [&room, id](const auto& t) { room.submit(BinCard{id(t)}); });
    on("restore", [&room, id](const auto& t) { room.submit(RestoreCard{id(t)}); });
    on("merge", two([&room, id](const auto& a, const auto& b) {
           room.submit(MergeCards{id(a), id(b)});
       }));
    on("split", [&](const auto& t) { split(room, t); });
    on("move", two([&room, id](const auto& a, const auto& b) {
           room.submit(MoveCard{id(a), b, {}});
       }));
    on("place", two([&room, id](const auto& a, const auto& b) {
           room.submit(PlaceCard{id(a), Place{number<double>(b)}});
       }));
    on("detail", [&](const auto& t) { detail(room, t); });
    on("link", [&](const auto& t) { draw(room, t); });
    on("unlink",
       two([&](const auto& a, const auto& b) { room.submit(RemoveLink{link(room, a, b)}); }));
    on("accept", [&](const auto& t) { accept(room, t); });
}

}  // namespace kring::script
