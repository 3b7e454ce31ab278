#pragma once

#include <string>

namespace kring {

enum class Language { dutch, english };

/// Words of a method: one text for all languages, or one for each. They travel with the session, so
/// that an old session shows the words it was held in.
struct Phrase {
    std::string dutch;
    std::string english;  ///< empty: the Dutch text serves
    const std::string& in(Language language) const {
        return language == Language::english && !english.empty() ? english : dutch;
    }
    bool operator==(const Phrase&) const = default;
};

}  // namespace kring
