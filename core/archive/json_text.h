#pragma once

#include <istream>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace kring::on_disk {

/// Deepest nesting of arrays and objects that is handed to a parser; what Kring writes stays
/// under 8.
inline constexpr int deepest_json = 32;

/// Text that may be handed to the parser: valid UTF-8, no control characters and no escaped NUL
/// (cereal would cut a text there), no deeper than `deepest_json`. Says nothing about its grammar.
bool is_plain_json(std::string_view json);

/// What cereal writes, gathered in a string. The line ends it puts between fields fall away; those
/// in texts are escaped by then.
class OneLine : public std::streambuf {
public:
    explicit OneLine(std::string& into) : m_into{into} {}

protected:
    int_type overflow(int_type c) override {
        if (c != '\n' && c != traits_type::eof()) m_into.push_back(static_cast<char>(c));
        return traits_type::not_eof(c);
    }

private:
    std::string& m_into;
};

/// A text as a stream, without a copy of it.
class FromText : public std::streambuf {
public:
    explicit FromText(std::string_view text) {
        char* begin = const_cast<char*>(text.data());  // the get area is only read
        setg(begin, begin, begin + text.size());
    }
};

}  // namespace kring::on_disk
