#include "app/cli/script_fields.h"

#include <chrono>
#include <sstream>

namespace kring::script {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(" \t\r") - first + 1)};
}

std::vector<std::string> parts(std::string_view text, char mark) {
    std::vector<std::string> found;
    while (true) {
        const auto at = text.find(mark);
        found.push_back(trimmed(text.substr(0, at)));
        if (at == std::string_view::npos) return found;
        text.remove_prefix(at + 1);
    }
}

std::pair<std::string, std::string> first_word(std::string_view text) {
    const std::string all = trimmed(text);
    const auto at = all.find(' ');
    if (at == std::string::npos) return {all, {}};
    return {all.substr(0, at), trimmed(std::string_view{all}.substr(at))};
}

namespace {

Tracks tracks(const std::string& words) {
    Tracks found;
    for (const auto& word : parts(words, ',')) {
        if (word == "efficiency")
            found.efficiency = true;
        else if (word == "meaning")
            found.meaning = true;
        else if (word == "craft")
            found.craft = true;
        else
            throw Failed{"unknown track '" + word + "'"};
    }
    return found;
}

}  // namespace

void read_pairs(const std::string& text, const std::map<std::string, Setter>& setters) {
    if (text.empty()) return;
    for (const auto& part : parts(text, ';')) {
        const auto at = part.find('=');
        if (at == std::string::npos) throw Failed{"no '=' in '" + part + "'"};
        const auto setter = setters.find(trimmed(part.substr(0, at)));
        if (setter == setters.end()) throw Failed{"unknown word in '" + part + "'"};
        setter->second(trimmed(std::string_view{part}.substr(at + 1)));
    }
}

Setter text(std::string& field) {
    return [&field](const std::string& value) { field = value; };
}

Setter flag(bool& field) {
    return [&field](const std::string& value) {
        if (value != "yes" && value != "no") throw Failed{"neither yes nor no: '" + value + "'"};
        field = value == "yes";
    };
}

CardDetails read_details(CardDetails d, const std::string& pairs) {
    read_pairs(pairs, {{"result", text(d.result)},
                       {"without", text(d.without_us)},
                       {"theme", text(d.theme)},
                       {"tracks", [&](const auto& v) { d.tracks = tracks(v); }},
                       {"valence", word(d.valence)},
                       {"scope", word(d.scope)},
                       {"horizon", word(d.horizon)},
                       {"intention", word(d.intention)},
                       {"directness", word(d.directness)},
                       {"presence", word(d.presence)}});
    return d;
}

LinkDetails read_link(const std::string& pairs) {
    LinkDetails d;
    read_pairs(pairs, {{"weight", [&](const auto& v) { d.weight = number<int>(v); }},
                       {"amount", text(d.amount)},
                       {"note", text(d.note)},
                       {"assumption", text(d.assumption)},
                       {"puts_in", word(d.contribution)},
                       {"gains", word(d.benefit)}});
    d.assumed = !d.assumption.empty();
    return d;
}

std::int64_t unix_time(const std::string& text) {
    int year = 0;
    unsigned month = 0, day = 0;
    int hour = 0, minute = 0, second = 0;
    char zone = 0;
    std::istringstream in{text};
    char dash = 0;
    in >> year >> dash >> month >> dash >> day >> dash >> hour >> dash >> minute >> dash >>
        second >> zone;
    const auto date = std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
    const bool sane = year >= 1970 && year <= 9999 && hour >= 0 && hour < 24 && minute >= 0 &&
                      minute < 60 && second >= 0 && second < 60;
    if (in.fail() || zone != 'Z' || !sane || !date.ok())
        throw Failed{"not a moment: '" + text + "'"};
    using namespace std::chrono;
    const auto moment = sys_days{date} + hours{hour} + minutes{minute} + seconds{second};
    return duration_cast<milliseconds>(moment.time_since_epoch()).count();
}

}  // namespace kring::script
