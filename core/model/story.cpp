#include "core/model/story.h"

#include "core/base/text.h"
#include "core/base/utf8.h"

#include <cassert>

namespace kring {

std::string& StoryForm::operator[](StoryField field) {
    switch (field) {
    case StoryField::title: return title;
    case StoryField::teller: return teller;
    case StoryField::role: return role;
    case StoryField::recorder: return recorder;
    case StoryField::recorded_on: return recorded_on;
    case StoryField::happened_on: return happened_on;
    case StoryField::place: return place;
    case StoryField::before: return before;
    case StoryField::happened: return happened;
    case StoryField::after: return after;
    case StoryField::why: return why;
    case StoryField::lessons: return lessons;
    case StoryField::attachments: return attachments;
    }
    assert(false);
    return title;
}

const std::string& StoryForm::operator[](StoryField field) const {
    return const_cast<StoryForm&>(*this)[field];  // hands out what is there, changes nothing
}

TellerShown teller_shown(const Story& story) {
    const StoryForm& form = story.form;
    if (story.consent.name && !story.anonymous && !form.teller.empty())
        return {TellerShown::As::name, form.teller};
    if (!form.role.empty()) return {TellerShown::As::role, form.role};
    return {};
}

bool may_use(const Story& story, Purpose purpose, std::string_view today) {
    return !story.in_bin && !story.withdrawn && allows(story.consent, purpose, today);
}

bool is_told(const Story& story) { return !story.form.happened.empty() && !story.form.why.empty(); }

std::string told_text(const StoryForm& form) {
    std::string text;
    for (const std::string* part : {&form.before, &form.happened, &form.after}) {
        if (part->empty()) continue;
        if (!text.empty()) text += "\n\n";
        text += *part;
    }
    return text;
}

std::string title_or_beginning(const Story& story, std::size_t most) {
    if (!story.form.title.empty()) return story.form.title;
    return shortened(story.form.happened, most);
}

}  // namespace kring
