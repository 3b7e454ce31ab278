#include "core/session/text_rules.h"

#include "core/base/text.h"

#include <utility>

namespace kring {

namespace {

Refusal refusal_of(TextProblem problem) {
    switch (problem) {
    case TextProblem::empty: return Refusal::text_empty;
    case TextProblem::too_long: return Refusal::text_too_long;
    case TextProblem::not_utf8: return Refusal::text_not_utf8;
    case TextProblem::control_characters: return Refusal::text_control_characters;
    }
    return Refusal::bad_value;
}

std::optional<Refusal> keep(std::string& text, Result<std::string, TextProblem> cleaned) {
    if (!cleaned) return refusal_of(cleaned.error());
    text = std::move(cleaned).value();
    return std::nullopt;
}

std::optional<Refusal> empty_is_fine(std::string& text, std::optional<Refusal> refusal) {
    if (refusal != Refusal::text_empty) return refusal;
    text.clear();
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> tidy_needed_text(std::string& text) { return keep(text, clean_text(text)); }
std::optional<Refusal> tidy_needed_line(std::string& line) { return keep(line, clean_line(line)); }

std::optional<Refusal> tidy_text(std::string& text) {
    return empty_is_fine(text, tidy_needed_text(text));
}
std::optional<Refusal> tidy_line(std::string& line) {
    return empty_is_fine(line, tidy_needed_line(line));
}

}  // namespace kring
