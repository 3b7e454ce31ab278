#include "core/archive/json_text.h"
#include "core/archive/upcast.h"
#include "tests/support/catch.h"

// Kring has one version of every event today. These two stand in for a later Kring: one event got a
// field, another changed its meaning.
namespace kring {

struct LampLit {
    static constexpr std::string_view tag = "lamp_lit";
    static constexpr std::uint32_t version = 2;
    std::string colour;
    int brightness = 0;
};
struct LampMoved {
    static constexpr std::string_view tag = "lamp_moved";
    static constexpr std::uint32_t version = 1;
    int centimetres = 0;
};
/// Counted in inches, once.
struct LampShifted {
    static constexpr std::string_view tag = "lamp_shifted";
    static constexpr std::uint32_t version = 1;
    int inches = 0;
};
using LampEvent = std::variant<LampLit, LampMoved>;
using OldLampEvents = Retired<LampShifted>;

template <class Ar> void describe(Ar& ar, LampLit& e, std::uint32_t version) {
    on_disk::field(ar, "colour", e.colour);
    if (version >= 2)
        on_disk::field(ar, "brightness", e.brightness);
    else
        e.brightness = 100;
}
template <class Ar> void describe(Ar& ar, LampMoved& e, std::uint32_t) {
    on_disk::field(ar, "centimetres", e.centimetres);
}
template <class Ar> void describe(Ar& ar, LampShifted& e, std::uint32_t) {
    on_disk::field(ar, "inches", e.inches);
}
static LampEvent upcast(const LampShifted& old) { return LampMoved{old.inches * 254 / 100}; }

static LampEvent read(std::string_view tag, std::uint32_t version, std::string_view data) {
    const std::string json = "{\"data\": " + std::string{data} + "}";
    on_disk::FromText bytes{json};
    std::istream stream{&bytes};
    cereal::JSONInputArchive ar{stream};
    LampEvent event;
    on_disk::read_data(ar, tag, version, event, OldLampEvents{});
    return event;
}

TEST_CASE("an event from before a field was added gets a value for it") {
    const auto old = std::get<LampLit>(read("lamp_lit", 1, R"({"colour": "red"})"));
    CHECK(old.brightness == 100);
    const auto now = std::get<LampLit>(read("lamp_lit", 2, R"({"colour": "red","brightness": 7})"));
    CHECK(now.brightness == 7);
}

TEST_CASE("an event whose meaning changed is turned into the one of today") {
    CHECK(std::get<LampMoved>(read("lamp_shifted", 1, R"({"inches": 100})")).centimetres == 254);
}

TEST_CASE("a field is read only in the versions that had it") {
    CHECK_THROWS_AS(read("lamp_lit", 1, R"({"colour": "red","brightness": 7})"), on_disk::BadValue);
    CHECK_THROWS_AS(read("lamp_lit", 3, R"({"colour": "red"})"), on_disk::TooNew);
    CHECK_THROWS_AS(read("lamp_sung", 1, "{}"), on_disk::TooNew);
}

}  // namespace kring
