#include "core/session/action_rules.h"

#include "core/session/text_rules.h"

namespace kring {

namespace {

std::optional<Refusal> tidy(ActionItem& action) {
    if (const auto no = tidy_needed_text(action.what)) return no;
    if (const auto no = tidy_line(action.who)) return no;
    return tidy_line(action.when);
}

}  // namespace

Decision answer(const Asked&, const AgreeAction& intent) {
    ActionItem action = intent.action;
    if (const auto no = tidy(action)) return Err{*no};
    return one(ActionAgreed{std::move(action)});
}

Decision answer(const Asked& asked, const ChangeAction& intent) {
    const auto it = asked.state.actions.find(intent.id);
    if (it == asked.state.actions.end()) return Err{Refusal::unknown_action};
    ActionItem action = intent.action;
    if (const auto no = tidy(action)) return Err{*no};
    if (action == it->second) return nothing_to_do();
    return one(ActionChanged{intent.id, std::move(action)});
}

Decision answer(const Asked& asked, const DropAction& intent) {
    if (!asked.state.actions.contains(intent.id)) return Err{Refusal::unknown_action};
    return one(ActionDropped{intent.id});
}

Decision answer(const Asked& asked, const KeepNotes& intent) {
    std::string notes = intent.notes;
    if (const auto no = tidy_text(notes)) return Err{*no};
    if (notes == asked.state.notes) return nothing_to_do();
    return one(NotesKept{std::move(notes)});
}

}  // namespace kring
