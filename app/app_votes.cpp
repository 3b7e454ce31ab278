#include "app/app.h"

#include "app/local_time.h"

#include <string>

namespace kring {

void App::say_fault(const std::optional<VoteFault>& fault) {
    if (fault)
        say(m_furniture.words("vote_fault." + std::string{code_of(*fault)}), ui::Icon::warning);
}

void App::cast(const CastBallot& cast) {
    if (m_desk) say_fault(m_desk->cast(cast.voter, cast.ballot));
}

void App::take_back(const TakeBackBallot& back) {
    if (m_desk) say_fault(m_desk->take_back(back.voter));
}

void App::say_voted(const SayVoted& voted) {
    if (m_desk) say_fault(m_desk->say_voted(voted.voter));
}

void App::reveal_vote() {
    if (!m_desk) return;
    const auto done = m_desk->reveal_vote(m_around.chance());
    if (done || done.error() != Refusal::bad_value) return answer_to(done);
    say(m_furniture.words("box.incomplete"), ui::Icon::warning);
}

/// Leaving while a vote is open is asked first. A screen that cannot be drawn cannot ask.
bool App::may_leave() {
    if (m_leave_vote || m_failed_frames >= 3 || !m_desk->vote_going_on()) return true;
    m_screens.leave_vote.asked = true;
    m_quit_asked = m_quit;
    m_pacing.note_event();
    return false;
}

void App::leave_vote(bool stop) {
    m_screens.leave_vote.asked = false;
    if (!m_desk) return;
    if (stop) submit(CancelBallot{});
    m_leave_vote = true;
    if (m_quit_asked) {
        m_quit = true;
        return;
    }
    (void)leave_session();
    m_leave_vote = false;
}

void App::say_box_trouble() {
    const auto& trouble = m_desk->box_trouble();
    if (!trouble) return;
    std::string text = m_furniture.words("box." + std::string{code_of(trouble->what)});
    if (!trouble->kept_file.empty())
        text += " " + m_furniture.words("box.kept", {{"file", file_name(trouble->kept_file)}});
    say(std::move(text), ui::Icon::warning);
}

void App::say_words_stand() {
    say(m_furniture.words("app.words_still_stand", {{"file", file_name(m_desk->words_stand_in())}}),
        ui::Icon::warning);
}

}  // namespace kring
