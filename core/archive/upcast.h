#pragma once

#include "core/archive/json_fields.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

// Where what older versions wrote becomes what today's Kring knows; `apply` never sees an old
// struct.
//  - A field was added: `describe` of the event reads the old version (event_json.h).
//  - A meaning changed: the old struct moves here with its tag, goes into RetiredEvents, and gets a
//    function `Event upcast(Old)`.
namespace kring {

/// Events that are read and never written any more.
template <class... Olds> struct Retired {};

/// Format 1 is the first: nothing was retired yet.
using RetiredEvents = Retired<>;

namespace on_disk {

/// The version in which an event of this struct was written is one that can be read.
template <class E> void check_version(std::uint32_t version) {
    if (version > E::version)
        throw TooNew{std::string{E::tag} + " version " + std::to_string(version)};
    if (version == 0) throw BadValue{"version 0"};
}

template <class Ar, class E> void data_of(Ar& ar, E& event, std::uint32_t version) {
    expect(ar, "data");
    ar.setNextName("data");
    ar.startNode();
    describe(ar, event, version);
    no_more(ar);
    ar.finishNode();
}

template <class E, class Ar> E read_as(Ar& ar, std::uint32_t version) {
    check_version<E>(version);
    E event{};
    data_of(ar, event, version);
    return event;
}

/// `event` becomes the one with this tag, of the kinds that it can hold or of those retired.
template <class Ar, class Event, class... Es, class... Olds>
void read_kind(Ar& ar, std::string_view tag, std::uint32_t version, Event& event,
               const std::variant<Es...>&, Retired<Olds...>) {
    const bool today = ((tag == Es::tag && (event = Event{read_as<Es>(ar, version)}, true)) || ...);
    if (today) return;
    const bool retired =
        ((tag == Olds::tag && (event = upcast(read_as<Olds>(ar, version)), true)) || ...);
    if (!retired) throw TooNew{"event " + std::string{tag.substr(0, 40)}};
}

/// Reads the data of the event with this tag, as one of today's or as one of those retired.
template <class Ar, class Event, class Old>
void read_data(Ar& ar, std::string_view tag, std::uint32_t version, Event& event, Old retired) {
    read_kind(ar, tag, version, event, event, retired);
}

/// The end of every record: what kind of event, in which version, and its data.
template <class Ar, class Event> void write_event(Ar& ar, const Event& event) {
    std::visit(
        [&]<class E>(const E& each) {
            const std::string tag{E::tag};
            const std::uint32_t version = E::version;
            ar(cereal::make_nvp("tag", tag), cereal::make_nvp("version", version));
            data_of(ar, const_cast<E&>(each), version);  // written, not changed
        },
        event);
}
template <class Ar, class Event, class Old> void read_event(Ar& ar, Event& event, Old retired) {
    std::string tag;
    std::uint32_t version = 0;
    field(ar, "tag", tag);
    field(ar, "version", version);
    read_data(ar, tag, version, event, retired);
    no_more(ar);
}

}  // namespace on_disk
}  // namespace kring
