#include "core/archive/json_text.h"

#include "core/base/text.h"

namespace kring::on_disk {

bool is_plain_json(std::string_view json) {
    int depth = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (static_cast<unsigned char>(c) < 0x20) return false;
        if (c == '"') {
            in_text = !in_text;
        } else if (in_text && c == '\\') {
            if (json.substr(i, 6) == "\\u0000") return false;
            ++i;
        } else if (!in_text && (c == '{' || c == '[')) {
            if (++depth > deepest_json) return false;
        } else if (!in_text && (c == '}' || c == ']')) {
            --depth;
        }
    }
    return is_valid_utf8(json);
}

}  // namespace kring::on_disk
