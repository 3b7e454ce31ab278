#include "app/cli/script_room.h"

#include "app/cli/script_fields.h"
#include "core/archive/header.h"
#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace kring::script {

static std::string with_spaces(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

Room::Room(const std::vector<Method>& shelf, std::string other_sessions, std::string session_id)
    : methods{shelf}, folder{std::move(other_sessions)}, id{std::move(session_id)},
      session{[this] { return now; }, [](std::span<const Record>) { return true; }} {}

Seq Room::submit(const Intent& intent) {
    const auto done = session.submit(intent);
    if (!done) throw Failed{"refused, code " + std::to_string(static_cast<int>(done.error()))};
    return done.value();
}

std::string Room::today() const {
    return to_iso(WallTime{SessionTime{started} + now}).substr(0, std::string{"2026-11-21"}.size());
}

PersonId Room::person(const std::string& name) const {
    for (const auto& [known, somebody] : state().people)
        if (somebody.name == with_spaces(name)) return known;
    throw Failed{"nobody here is called '" + name + "'"};
}

StoryId Room::story(const std::string& name) const {
    if (const auto found = stories.find(name); found != stories.end()) return found->second;
    for (const auto& [known, told] : state().stories)
        if (std::to_string(told.number) == name) return known;
    throw Failed{"no story '" + name + "'"};
}

std::optional<DomainId> Room::domain(const std::string& name) const {
    if (name == "-") return std::nullopt;
    if (name == "other" || name == "overig") return DomainId{};
    for (const auto& [known, named] : state().domains)
        if (fold_case(named.name) == fold_case(with_spaces(name))) return known;
    throw Failed{"no domain '" + name + "'"};
}

Command two(const std::function<void(const std::string&, const std::string&)>& act) {
    return [act](const std::string& text) {
        const auto [first, second] = first_word(text);
        act(first, second);
    };
}

}  // namespace kring::script
