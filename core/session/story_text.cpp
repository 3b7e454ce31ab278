#include "core/session/story_text.h"

#include "core/base/day.h"
#include "core/session/text_rules.h"

#include <vector>

namespace kring {

namespace {

/// A day of the calendar, or none.
std::optional<Refusal> tidy_day(std::string& day) {
    if (const auto no = tidy_line(day)) return no;
    if (day.empty()) return std::nullopt;
    auto iso = iso_day(day);
    if (!iso) return Refusal::bad_day;
    day = std::move(*iso);
    return std::nullopt;
}

/// Texts of several lines; those with nothing in them fall away.
std::optional<Refusal> tidy(std::vector<std::string>& texts) {
    for (std::string& text : texts)
        if (const auto no = tidy_text(text)) return no;
    std::erase(texts, std::string{});
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> tidy(StoryField field, std::string& text) {
    switch (field) {
    case StoryField::title:
    case StoryField::teller:
    case StoryField::role:
    case StoryField::recorder:
    case StoryField::happened_on:
    case StoryField::place: return tidy_line(text);
    case StoryField::recorded_on: return tidy_day(text);
    case StoryField::before:
    case StoryField::happened:
    case StoryField::after:
    case StoryField::why:
    case StoryField::lessons:
    case StoryField::attachments: return tidy_text(text);
    }
    return Refusal::bad_value;
}

std::optional<Refusal> tidy(StoryForm& form) {
    for (const StoryField field : story_fields)
        if (const auto no = tidy(field, form[field])) return no;
    return std::nullopt;
}

std::optional<Refusal> tidy(StoryMarks& marks) {
    if (const auto no = tidy_line(marks.verified_by)) return no;
    if (const auto no = tidy_text(marks.verified_how)) return no;
    return tidy_text(marks.lesson_note);
}

std::optional<Refusal> tidy(Consent& consent) { return tidy_day(consent.until); }

std::optional<Refusal> tidy(PathStep& step) {
    if (step.number < 0) return Refusal::bad_value;
    for (std::string* line : {&step.session, &step.title, &step.panel})
        if (const auto no = tidy_line(*line)) return no;
    if (const auto no = tidy_day(step.day)) return no;
    if (const auto no = tidy(step.reasons)) return no;
    return tidy(step.dissent);
}

std::optional<Refusal> tidy(Feedback& feedback) {
    if (const auto no = tidy_text(feedback.text)) return no;
    for (std::string* line : {&feedback.owner, &feedback.channel, &feedback.by_when})
        if (const auto no = tidy_line(*line)) return no;
    return std::nullopt;
}

}  // namespace kring
