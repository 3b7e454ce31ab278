#pragma once

#include <algorithm>
#include <array>
#include <istream>
#include <iterator>
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

/// What cereal writes, gathered behind a string when this ends. The line ends it puts between
/// fields fall away; those in texts are escaped by then.
class OneLine : public std::streambuf {
public:
    explicit OneLine(std::string& into) : m_into{into} {
        setp(m_part.data(), m_part.data() + m_part.size());
    }
    ~OneLine() override { hand_over(); }
    OneLine(const OneLine&) = delete;
    OneLine& operator=(const OneLine&) = delete;

protected:
    int_type overflow(int_type c) override {
        hand_over();
        return traits_type::eq_int_type(c, traits_type::eof())
                   ? traits_type::not_eof(c)
                   : sputc(traits_type::to_char_type(c));
    }

private:
    void hand_over() {
        std::copy_if(pbase(), pptr(), std::back_inserter(m_into), [](char c) { return c != '\n'; });
        setp(m_part.data(), m_part.data() + m_part.size());
    }

    std::string& m_into;
    std::array<char, 512> m_part;
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
