#pragma once

#include "core/archive/words_on_disk.h"
#include "core/base/id.h"
#include "core/base/quiet_rapidjson.h"
#include "core/base/time.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

QUIET_RAPIDJSON_BEGIN
#include <cereal/archives/json.hpp>
#include <cereal/types/string.hpp>
QUIET_RAPIDJSON_END

// Building blocks for struct -> JSON -> struct with cereal. A struct is described once, by a
// function `describe(ar, value)` that names its fields in the order they have on disk; it serves
// reading and writing. Every struct has at least one field that is always written, so that an array
// in its place is noticed. Only core/archive includes this; what throws here stops in
// record_line.cpp.
namespace kring::on_disk {

/// Written by a later version of Kring.
struct TooNew : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// A value that no Kring has: refused in both directions.
struct BadValue : std::runtime_error {
    using std::runtime_error::runtime_error;
};

template <class Ar> inline constexpr bool reads = Ar::is_loading::value;
inline constexpr std::size_t longest_list = 100'000;
inline constexpr SessionTime longest_time{std::chrono::hours{24 * 36'525}};
inline constexpr Minutes longest_minutes{1'000'000};

template <class T> struct ListTraits : std::false_type {};
template <class T> struct ListTraits<std::vector<T>> : std::true_type {};
template <class T> struct OptionalTraits : std::false_type {};
template <class T> struct OptionalTraits<std::optional<T>> : std::true_type {};
template <class T> struct DurationTraits : std::false_type {};
template <class R, class P> struct DurationTraits<std::chrono::duration<R, P>> : std::true_type {};

/// Stands for a vector on its way through cereal, whose own reader would trust the size it finds.
template <class T> struct List { std::vector<T>& items; };

/// The next field of the object being read has this name.
inline bool comes_next(const cereal::JSONInputArchive& ar, const char* name) {
    const char* next = ar.getNodeName();
    return next && std::strcmp(next, name) == 0;
}

/// It does. cereal by itself would look for the name further on and pass over what lies between.
inline void expect(const cereal::JSONInputArchive& ar, const char* name) {
    if (!comes_next(ar, name)) throw BadValue{std::string{"expected field "} + name};
}
inline void expect(const cereal::JSONOutputArchive&, const char*) {}

/// Everything in this object was understood.
inline void no_more(const cereal::JSONInputArchive& ar) {
    if (const char* left = ar.getNodeName())
        throw BadValue{std::string{"unexpected field "} + left};
}
inline void no_more(const cereal::JSONOutputArchive&) {}

template <class Ar, class E> void word(Ar& ar, const char* name, E& value) {
    std::string text;
    if constexpr (!reads<Ar>) {
        const auto known = to_disk(value);
        if (!known) throw BadValue{"enum out of range"};
        text = *known;
    }
    name ? ar(cereal::make_nvp(name, text)) : ar(text);
    if constexpr (reads<Ar>) {
        const auto known = from_disk<E>(text);
        if (!known) throw TooNew{"word " + text.substr(0, 40)};
        value = *known;
    }
}

template <class Ar, class D> void duration(Ar& ar, const char* name, D& value, D most) {
    std::int64_t count = value.count();
    ar(cereal::make_nvp(name, count));
    if (count > most.count() || count < -most.count()) throw BadValue{"time out of range"};
    value = D{count};
}

/// A field that is always there.
template <class Ar, class T> void field(Ar& ar, const char* name, T& value) {
    expect(ar, name);
    if constexpr (std::is_enum_v<T>) {
        word(ar, name, value);
    } else if constexpr (std::is_same_v<T, SessionTime>) {
        duration(ar, name, value, longest_time);
    } else if constexpr (DurationTraits<T>::value) {
        duration(ar, name, value, T{longest_minutes});
    } else if constexpr (ListTraits<T>::value) {
        List<typename T::value_type> list{value};
        ar(cereal::make_nvp(name, list));
    } else {
        ar(cereal::make_nvp(name, value));
        if constexpr (std::is_floating_point_v<T>)
            if (!std::isfinite(value)) throw BadValue{"not a number"};
    }
}

template <class Ar, class T> void field(Ar& ar, const char* name, T& value, T least, T most) {
    field(ar, name, value);
    if (value < least || value > most) throw BadValue{std::string{name} + " out of range"};
}

/// A field that is left out when it has its usual value.
template <class Ar, class T> void spare(Ar& ar, const char* name, T& value, const T& usual = T{}) {
    if constexpr (reads<Ar>) {
        value = usual;
        if (!comes_next(ar, name)) return;
    } else if (value == usual) {
        return;
    }
    if constexpr (OptionalTraits<T>::value) {
        if constexpr (reads<Ar>) value.emplace();
        field(ar, name, *value);
    } else {
        field(ar, name, value);
    }
}

}  // namespace kring::on_disk

namespace kring {

template <class Ar, class Tag> Seq save_minimal(const Ar&, const Id<Tag>& id) { return id.value; }
template <class Ar, class Tag> void load_minimal(const Ar&, Id<Tag>& id, const Seq& value) {
    id.value = value;
}

/// The door through which cereal reaches every struct that is described.
template <class Ar, class T>
requires requires(Ar& ar, T& value) { describe(ar, value); }
void serialize(Ar& ar, T& value) {
    describe(ar, value);
    on_disk::no_more(ar);
}

}  // namespace kring

namespace kring::on_disk {

template <class Ar, class T> void item(Ar& ar, T& value) {
    if constexpr (std::is_enum_v<T>)
        word(ar, nullptr, value);
    else
        ar(value);
}

template <class Ar, class T> void save(Ar& ar, const List<T>& list) {
    if (list.items.size() > longest_list) throw BadValue{"list too long"};
    ar(cereal::make_size_tag(static_cast<cereal::size_type>(list.items.size())));
    for (T& each : list.items) item(ar, each);
}

template <class Ar, class T> void load(Ar& ar, List<T>& list) {
    cereal::size_type size = 0;
    ar(cereal::make_size_tag(size));
    if (size > longest_list) throw BadValue{"list too long"};
    list.items.clear();
    for (cereal::size_type i = 0; i < size; ++i) {
        T value{};
        item(ar, value);
        list.items.push_back(std::move(value));
    }
}

}  // namespace kring::on_disk
