#include "app/facilitator/prepare_form.h"

#include "app/ui/widgets.h"

#include <utility>

namespace kring {

std::string trouble_text(const Words& words, ui::FieldTrouble trouble) {
    switch (trouble) {
    case ui::FieldTrouble::none: return {};
    case ui::FieldTrouble::too_long: return words("prepare.too_long");
    case ui::FieldTrouble::not_utf8: return words("prepare.not_text");
    case ui::FieldTrouble::control_chars: return words("prepare.control_characters");
    case ui::FieldTrouble::too_many_symbols: return words("prepare.too_many_symbols");
    }
    return {};
}

void say_trouble(View& view, ui::FieldTrouble trouble) {
    std::string sentence = trouble_text(view.words, trouble);
    if (sentence.empty()) return;
    ui::show_toast(view.ui,
                   {.text = std::move(sentence), .icon = ui::Icon::warning, .key = "field"});
}

std::optional<std::string> take_draft(Drafts& drafts, const std::string& key) {
    const auto it = drafts.find(key);
    if (it == drafts.end()) return std::nullopt;
    std::string text = std::move(it->second);
    drafts.erase(it);
    return text;
}

FormAnswer form_field(View& view, std::string_view id, const ui::Rect& rect, const std::string& key,
                      const std::string& value, const ui::FieldLook& look) {
    const auto draft = view.drafts.find(key);
    const bool had_draft = draft != view.drafts.end();
    std::string text = had_draft ? draft->second : value;
    FormAnswer answer;
    answer.field = ui::edit_text(view.ui, id, rect, text, look);
    say_trouble(view, answer.field.trouble);
    if (answer.field.cancelled) {
        view.drafts.erase(key);
        return answer;
    }
    const bool left_over = had_draft && !answer.field.focused;
    if (answer.field.committed || left_over) {
        view.drafts.erase(key);
        if (text != value) answer.text = std::move(text);
    } else if (answer.field.changed) {
        view.drafts[key] = std::move(text);
    }
    return answer;
}

FormAnswer add_field(View& view, std::string_view id, const ui::Rect& rect, const std::string& key,
                     const ui::FieldLook& look) {
    const auto draft = view.drafts.find(key);
    std::string text = draft != view.drafts.end() ? draft->second : std::string{};
    ui::FieldLook mine = look;
    mine.commit_on_leave = false;
    FormAnswer answer;
    answer.field = ui::edit_text(view.ui, id, rect, text, mine);
    say_trouble(view, answer.field.trouble);
    if (answer.field.entered && text.find_first_not_of(" \t\n") != std::string::npos) {
        answer.text = std::move(text);
        text.clear();
        ui::focus_field(view.ui, id);
    }
    if (text.empty() || answer.field.cancelled)
        view.drafts.erase(key);
    else if (answer.field.changed)
        view.drafts[key] = std::move(text);
    return answer;
}

}  // namespace kring
