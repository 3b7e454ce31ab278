#include "app/facilitator/story_field.h"

#include "app/facilitator/prepare_form.h"
#include "app/facilitator/say.h"
#include "app/ui/widgets.h"
#include "core/archive/words_on_disk.h"
#include "core/session/stories.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace kring {
namespace {

constexpr std::string_view family = "story:";
constexpr std::string_view remark_family = "remark:";
/// Everything that is typed about a story has its number behind one of these.
constexpr std::array about_a_story{family, std::string_view{"comment:"},
                                   std::string_view{"reason:"}, std::string_view{"not_chosen:"},
                                   std::string_view{"feedback:"}};

/// Whose text a draft is, and which.
struct DraftName {
    StoryId story;
    std::string_view text;
};
/// "<family><number>:<text>", the text may be missing; nothing for drafts of other things.
std::optional<DraftName> read_name(std::string_view draft, std::string_view of) {
    if (!draft.starts_with(of)) return std::nullopt;
    draft.remove_prefix(of.size());
    DraftName name;
    const auto [end, problem] =
        std::from_chars(draft.data(), draft.data() + draft.size(), name.story.value);
    if (problem != std::errc{}) return std::nullopt;
    draft.remove_prefix(static_cast<std::size_t>(end - draft.data()));
    name.text = draft.substr(std::min<std::size_t>(draft.size(), 1));
    return name;
}

/// What a text that was left becomes.
std::optional<Intent> intent_for(const Story& story, const DraftName& name, std::string text) {
    for (const auto& [field, word] : words_on_disk<StoryField>)
        if (word == name.text) return WriteStory{name.story, field, std::move(text)};
    StoryMarks marks = story.marks;
    if (name.text == "verified_by")
        marks.verified_by = std::move(text);
    else if (name.text == "verified_how")
        marks.verified_how = std::move(text);
    else if (name.text == "lesson_note")
        marks.lesson_note = std::move(text);
    else if (name.text == "until") {
        Consent consent = story.consent;
        consent.until = std::move(text);
        return GiveConsent{name.story, std::move(consent)};
    } else {
        return std::nullopt;
    }
    return MarkStory{name.story, std::move(marks)};
}

/// What is half typed about a story goes with it when its teller takes it back.
bool is_about_withdrawn(const State& state, std::string_view draft) {
    for (const std::string_view of : about_a_story) {
        const auto name = read_name(draft, of);
        const Story* story = name ? find_story(state, name->story) : nullptr;
        if (story != nullptr && story->withdrawn) return true;
    }
    // What was said about it went with it; so does another wording of that.
    const auto remark = read_name(draft, remark_family);
    return remark && !state.remarks.contains(RemarkId{remark->story.value});
}

}  // namespace

std::string story_draft(StoryId story, std::string_view name) {
    return std::string{family} + std::to_string(story.value) + ':' + std::string{name};
}

const std::string& shown_text(const View& view, const StoryText& text) {
    const auto draft = view.drafts.find(story_draft(text.story, text.name));
    return draft == view.drafts.end() ? text.kept : draft->second;
}

ui::FieldAnswer draw_story_field(View& view, ConsoleUi& console, const StoryText& text,
                                 const ui::Rect& box, const ui::FieldLook& look) {
    const std::string key = story_draft(text.story, text.name);
    std::string typed = shown_text(view, text);
    ui::FieldAnswer answer = ui::edit_text(view.ui, text.name, box, typed, look);
    say_trouble(view, answer.trouble);
    if (answer.focused && !answer.entered) console.stories.telling.typing = key;
    if (answer.changed) view.drafts[key] = std::move(typed);
    if (answer.cancelled) view.drafts.erase(key);
    return answer;
}

ui::FieldAnswer draw_growing_field(View& view, ConsoleUi& console, const StoryText& text,
                                   ui::Rect& rest, ui::FieldLook look) {
    look.multi_line = true;
    const float height =
        ui::edit_text_height(view.ui, text.name, rest.w, shown_text(view, text), look);
    return draw_story_field(view, console, text, rest.take_top(height), look);
}

void keep_story_drafts(View& view, const Glance& glance, ConsoleUi& console) {
    const std::string typing = std::exchange(console.stories.telling.typing, {});
    if (glance.session.read_only()) return;
    std::erase_if(view.drafts,
                  [&](const auto& draft) { return is_about_withdrawn(glance.state, draft.first); });
    for (auto it = view.drafts.lower_bound(std::string{family});
         it != view.drafts.end() && it->first.starts_with(family);) {
        const auto draft = it++;
        const auto name = read_name(draft->first, family);
        const Story* story = name ? find_story(glance.state, name->story) : nullptr;
        // In the bin it waits until the story comes back.
        if (story == nullptr || story->in_bin || draft->first == typing) continue;
        auto intent = intent_for(*story, *name, draft->second);
        if (!intent) continue;
        (void)send_or_say(view, glance, std::move(*intent));
        view.drafts.erase(draft);
    }
}

}  // namespace kring
