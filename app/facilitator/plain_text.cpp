#include "app/facilitator/plain_text.h"

#include "app/facilitator/board.h"
#include "app/facilitator/plain_middle.h"
#include "app/facilitator/say.h"
#include "app/facilitator/story_words.h"
#include "core/report/markdown.h"
#include "core/session/framed.h"
#include "core/session/stories.h"
#include "core/voting/tie_rule.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace kring {
namespace {

/// Lines that are being written; an empty line stands between parts.
class Page {
public:
    explicit Page(const Words& words) : m_words{words} {}

    void line(std::string text) {
        // People's own line breaks are not ours.
        std::replace(text.begin(), text.end(), '\n', ' ');
        if (!text.empty()) m_text += text + '\n';
    }
    void part() {
        if (!m_text.empty()) m_text += '\n';
    }
    void heard(const Heard& heard) {
        part();
        for (const std::string& toast : heard.toasts)
            line(m_words("plain.message", {{"text", toast}}));
        for (std::size_t i = 0; i < heard.dialog.size(); ++i)
            line(i == 0 ? m_words("plain.dialog", {{"text", heard.dialog[i]}}) : heard.dialog[i]);
        focus(heard.focus);
    }
    const Words& words() const { return m_words; }
    Language language() const { return m_words.language(); }
    std::string text() && { return std::move(m_text); }

private:
    void focus(const ui::Spoken& focus) {
        if (!focus.there) return;
        if (focus.name.empty()) return line(focus.why_not);
        std::string state = focus.value.empty() ? "" : ": " + focus.value;
        if (focus.on) state += ", " + m_words(*focus.on ? "plain.on" : "plain.off");
        if (!focus.why_not.empty()) state += ", " + m_words("plain.greyed") + ' ' + focus.why_not;
        line(m_words("plain.focus", {{"name", focus.name + state}}));
    }

    const Words& m_words;
    std::string m_text;
};

/// Whole minutes: a line that changed every second would be read out every second.
void clock_line(Page& page, const State& state, SessionTime now) {
    const Timer& timer = state.timer;
    if (timer.stage != Timer::Stage::running && timer.stage != Timer::Stage::paused) return;
    const auto left = timer.left(now);
    const auto minutes = (std::abs(left.count()) + 59'999) / 60'000;
    page.line(page.words().count(left.count() < 0 ? "plain.over" : "plain.left", minutes));
}

void cards(Page& page, const State& state) {
    for (const Lane& lane : state.method.lanes) {
        std::vector<CardId> column;
        for (const auto& [id, card] : state.board.cards)
            if (stands_in(state, lane, id, card)) column.push_back(id);
        if (column.empty()) continue;
        std::stable_sort(column.begin(), column.end(), [&](CardId a, CardId b) {
            return state.board.find(a)->rank < state.board.find(b)->rank;
        });
        page.part();
        page.line(lane.name.in(page.language()) + ", " + std::to_string(column.size()));
        for (const CardId id : column) {
            const Card& card = *state.board.find(id);
            std::string text = label_of(state, id) + ' ' + card.text;
            if (card.author && !card.anonymous) text += " (" + name_of(state, *card.author) + ')';
            page.line(std::move(text));
        }
    }
}

void stories(Page& page, const State& state) {
    bool first = true;
    for (const auto& [id, story] : state.stories) {
        if (story.in_bin || story.withdrawn) continue;
        if (std::exchange(first, false)) {
            page.part();
            page.line(page.words()("plain.stories"));
        }
        page.line(std::to_string(story.number) + ". " + story_title(page.words(), story) + " (" +
                  teller_words(page.words(), story) + ')');
    }
}

void story_being_read(Page& page, const Glance& glance, const ConsoleUi& console) {
    const Story* story = find_story(glance.state, console.stories.reading.story);
    if (story == nullptr || !may_use(*story, Purpose::room, glance.today)) return;
    page.part();
    page.line(story_title(page.words(), *story));
    page.line(told_text(story->form));
    if (!story->form.why.empty()) page.line(page.words()("reading.why") + ' ' + story->form.why);
}

/// Who is to vote while a round is open, what came out once it was shown. Never how it stands.
void votes(Page& page, const Glance& glance) {
    const State& state = glance.state;
    const Words& words = page.words();
    if (state.rounds.empty()) return;
    const Round& round = state.rounds.rbegin()->second;
    const auto all = static_cast<std::int64_t>(round.rules.voters.size());
    page.part();
    if (round.stage == RoundStage::open && glance.box) {
        page.line(words("plain.voted", {{"n", std::to_string(glance.box->ballots())},
                                        {"all", std::to_string(all)}}));
    } else if (round.stage == RoundStage::open || round.stage == RoundStage::closed) {
        page.line(words("plain.not_shown"));
    } else if (round.stage == RoundStage::revealed) {
        const Outcome& outcome = round.result.outcome;
        if (outcome.verdict != Verdict::chosen || outcome.chosen.empty())
            return page.line(words("ballot.head_none"));
        for (const Candidate candidate : outcome.chosen) {
            const auto at = static_cast<std::size_t>(candidate);
            const Story* story = at < round.rules.stories.size()
                                     ? find_story(state, round.rules.stories[at])
                                     : nullptr;
            if (story != nullptr)
                page.line(words("plain.chosen", {{"story", story_title(words, *story)}}));
        }
    }
}

void gaps(Page& page, const State& state) {
    const auto open = open_gaps_of_phase(state, state.phase);
    if (open.empty()) return;
    page.part();
    page.line(page.words()("panel.gaps") + ", " + std::to_string(open.size()));
    for (const Gap& gap : open)
        page.line(gap_title(page.words(), state, gap) + ": " + gap_words(page.words(), gap));
}

void actions(Page& page, const State& state) {
    if (state.actions.empty()) return;
    page.part();
    page.line(page.words()("plain.actions"));
    for (const auto& [id, action] : state.actions) {
        std::string text = action.what;
        if (!action.who.empty()) text += ", " + action.who;
        if (!action.when.empty()) text += ", " + action.when;
        page.line(std::move(text));
    }
}

/// As it would be saved, a line each.
void report(Page& page, const ReportUi& report) {
    page.part();
    const std::string text = to_markdown(report.blocks);
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        page.line(text.substr(from, to - from));
        from = to + 1;
    }
}

void title_line(Page& page, const State& state) {
    page.line(state.title.empty() ? page.words()("console.untitled") : state.title);
}

}  // namespace

std::string plain_heard(const Words& words, const Heard& heard) {
    Page page{words};
    page.heard(heard);
    return std::move(page).text();
}

std::string plain_home(const Words& words, const Shelf& shelf, const HomeUi& home,
                       const Heard& heard) {
    Page page{words};
    page.line(words("home.kring"));
    if (!home.search.empty()) page.line(words("home.search") + ": " + home.search);
    page.part();
    if (!home.search.empty())
        for (const Hit& hit : shelf.found.hits)
            page.line(hit.excerpt.text + " (" + hit.title + ')');
    for (const std::size_t i :
         home.search.empty() ? home.shown.sessions : std::vector<std::size_t>{}) {
        if (i >= shelf.sessions.size()) continue;
        const SessionSummary& session = shelf.sessions[i];
        std::string text = session.title.empty() ? words("console.untitled") : session.title;
        text += ", " + session.method.in(words.language());
        if (!session.phase.empty()) text += ", " + session.phase_name.in(words.language());
        page.line(std::move(text));
    }
    page.heard(heard);
    return std::move(page).text();
}

std::string plain_prepare(const Words& words, const Glance& glance, const Heard& heard) {
    const State& state = glance.state;
    Page page{words};
    title_line(page, state);
    page.line(state.method.name.in(words.language()));
    page.line(state.question);
    page.line(state.case_sentence);
    page.part();
    for (const auto& [id, person] : state.people) page.line(name_of(state, id));
    page.part();
    for (const PlannedPhase& planned : state.plan) {
        const Phase* phase = state.method.phase(planned.phase);
        if (phase != nullptr && planned.on)
            page.line(phase->name.in(words.language()) + ", " + words.minutes(planned.minutes));
    }
    page.heard(heard);
    return std::move(page).text();
}

std::string plain_console(const Words& words, const Glance& glance, const ConsoleUi& console,
                          const Heard& heard) {
    const State& state = glance.state;
    Page page{words};
    title_line(page, state);
    if (console.ballot.page != BallotPage::facilitator) {
        // Somebody is choosing: the file says no more than the closed curtain does.
        page.line(words("plain.curtain"));
        return std::move(page).text();
    }
    const Phase* phase = current_phase(state);
    if (phase != nullptr) {
        page.line(words("plain.phase", {{"phase", phase->name.in(words.language())}}));
        page.line(framed(phase->question, state, words.language(), console.stories.domain));
    }
    clock_line(page, state, glance.now);
    page.line(glance.trouble);
    const Middle middle = middle_of(console, state);
    if (middle == Middle::reading) story_being_read(page, glance, console);
    if (middle == Middle::ballot || middle == Middle::reasons) votes(page, glance);
    const auto rows = plain_middle(words, glance, middle);
    if (!rows.empty()) page.part();
    for (const std::string& row : rows) page.line(row);
    if (middle == Middle::report) report(page, console.report);
    cards(page, state);
    stories(page, state);
    if (middle == Middle::follow_up || is_closed(state)) actions(page, state);
    gaps(page, state);
    Heard said = heard;
    // A card draws itself: it is known by being pointed at.
    if (const Card* card = state.board.find(console.pointed);
        said.focus.there && card != nullptr && said.focus.name.empty())
        said.focus.name = label_of(state, console.pointed) + ' ' + card->text;
    page.heard(said);
    return std::move(page).text();
}

}  // namespace kring
