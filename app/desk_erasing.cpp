#include "app/desk.h"

#include "core/archive/leftovers.h"

#include <string_view>

namespace kring {

/// "story:12:title" is about 12: ids are numbers that nothing else in the session has.
static bool is_about(std::string_view draft, const std::string& id) {
    while (!draft.empty()) {
        const std::size_t colon = draft.find(':');
        if (draft.substr(0, colon) == id) return true;
        draft.remove_prefix(colon == std::string_view::npos ? draft.size() : colon + 1);
    }
    return false;
}

void Desk::drop_drafts_of_withdrawn() {
    for (const auto& [story, told] : m_session->state().stories) {
        if (!told.withdrawn) continue;
        const std::string id = std::to_string(story.value);
        std::erase_if(drafts, [&id](const auto& draft) { return is_about(draft.first, id); });
    }
}

/// The journal comes last: as long as that holds the words, opening the session does all of it
/// again.
bool Desk::erase_now() {
    if (!m_journal || m_words_stand_in != m_path) return m_words_stand_in.empty();
    drop_drafts_of_withdrawn();
    keep_drafts_now();
    if (!m_draft_file->wait_until_safe()) return false;
    const bool any = !leftovers_of(m_path).empty();
    if (remove_leftovers(m_path)) return false;
    m_removed_leftovers |= any;
    if (m_journal->rewrite(m_session->log())) return false;
    m_words_stand_in.clear();
    return true;
}

void Desk::erase_again(double now_seconds) {
    if (m_words_stand_in.empty() || now_seconds - m_erased_again < 10) return;
    m_erased_again = now_seconds;
    (void)erase_now();
}

}  // namespace kring
