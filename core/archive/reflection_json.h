#pragma once

#include "core/archive/header.h"
#include "core/archive/json_fields.h"
#include "core/archive/reflection_words.h"
#include "core/replay/reflection.h"

#include <cstdint>

// What stands in a file of notes, field by field. Names and order are on disk for ever; events get
// the version they were written in, as those of a session do (event_json.h).
namespace kring {

template <class Ar> void describe(Ar& ar, ReflectionNote& n) {
    on_disk::field(ar, "at", n.at);
    on_disk::spare(ar, "question", n.question, ReflectionQuestion::free);
    on_disk::field(ar, "text", n.text);
    on_disk::spare(ar, "who", n.who);
}
template <class Ar> void describe(Ar& ar, NoteWritten& e, std::uint32_t) {
    on_disk::field(ar, "note", e.note);
}
template <class Ar> void describe(Ar& ar, NoteChanged& e, std::uint32_t) {
    on_disk::field(ar, "id", e.id);
    on_disk::field(ar, "note", e.note);
}
template <class Ar> void describe(Ar& ar, NoteRemoved& e, std::uint32_t) {
    on_disk::field(ar, "id", e.id);
}

/// "2026-11-21T13:05:00.250Z".
template <class Ar> void moment_field(Ar& ar, const char* name, WallTime& time) {
    std::string text;
    if constexpr (!on_disk::reads<Ar>) text = to_iso(time);
    on_disk::field(ar, name, text);
    const auto moment = from_iso(text);
    if (!moment) throw on_disk::BadValue{"time"};
    time = *moment;
}

}  // namespace kring
