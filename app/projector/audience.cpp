#include "app/projector/audience.h"

#include "app/projector/audience_parts.h"
#include "core/session/framed.h"
#include "core/session/stories.h"

#include <algorithm>

namespace kring {

Audience::Audience() = default;
Audience::Audience(const Audience&) = default;
Audience::Audience(Audience&&) noexcept = default;
Audience& Audience::operator=(const Audience&) = default;
Audience& Audience::operator=(Audience&&) noexcept = default;
Audience::~Audience() = default;
bool Audience::operator==(const Audience&) const = default;

namespace {

using namespace audience;

std::optional<AudienceClock> clock_of(const State& state, const AudienceMoment& moment) {
    const Timer& timer = state.timer;
    if (timer.stage == Timer::Stage::idle) return std::nullopt;
    AudienceClock clock;
    clock.length = timer.length;
    clock.left = std::chrono::ceil<std::chrono::seconds>(timer.left(moment.now));
    clock.paused = timer.stage == Timer::Stage::paused;
    if (moment.clock && !clock.paused && clock.left > SessionTime{0}) {
        const Minutes end = *moment.clock + std::chrono::ceil<Minutes>(clock.left);
        clock.until = end % Minutes{std::chrono::days{1}};
    }
    return clock;
}

/// An arena is worth looking at once something can hang together in it.
bool has_arena(const State& state) {
    const auto kinds = {CardKind::activity, CardKind::effect, CardKind::party};
    const auto used = [&](CardKind kind) { return !cards_of(state.board, kind).empty(); };
    return !state.method.links.empty() && std::count_if(kinds.begin(), kinds.end(), used) > 1;
}

bool has_result(const State& state) {
    return !state.choices.empty() ||
           std::any_of(state.rounds.begin(), state.rounds.end(), [](const auto& entry) {
               return entry.second.stage == RoundStage::revealed;
           });
}

/// The picture that a phase calls for by itself.
WallView view_of(const State& state, const Phase& phase) {
    switch (phase.kind) {
    case PhaseKind::cards: return has_arena(state) ? WallView::arena : WallView::board;
    case PhaseKind::links: return WallView::arena;
    case PhaseKind::balance: return WallView::balance;
    case PhaseKind::follow_up:
    case PhaseKind::feedback: return WallView::follow_up;
    case PhaseKind::stories: return WallView::turns;
    case PhaseKind::sorting: return WallView::board;
    case PhaseKind::reading: return WallView::story;
    case PhaseKind::ballot:
        if (round_going_on(state)) return WallView::waiting;
        return has_result(state) ? WallView::result : WallView::question;
    case PhaseKind::reasons:
    case PhaseKind::passing_on: return WallView::result;
    case PhaseKind::discussing: return WallView::question;
    case PhaseKind::setup:
    case PhaseKind::welcome:
    case PhaseKind::closed: break;
    }
    return WallView::phase;
}

WallScreen screen_of(const State& state, const Phase& phase, const AudienceMoment& moment) {
    const bool stories = tells_stories(state);
    const WallView asked = state.wall.view;
    switch (asked == WallView::phase ? view_of(state, phase) : asked) {
    case WallView::question: return question_of(phase);
    case WallView::board:
        if (stories) return domains_of(state, moment.today);
        return board_of(state, phase);
    case WallView::arena: return arena_of(state);
    case WallView::balance: return balance_screen_of(state);
    case WallView::turns: return turns_of(state, phase);
    case WallView::story: return story_of(state, moment);
    case WallView::waiting: return waiting_of(state, moment);
    case WallView::result: return result_of(state, moment.today);
    case WallView::follow_up:
        if (stories) return feedback_of(state, moment.today);
        return follow_up_of(state);
    case WallView::phase: break;
    }
    if (phase.kind == PhaseKind::closed) return thanks_of(state, moment.today);
    return welcome_of(state);
}

std::optional<DomainId> domain_voted_on(const State& state) {
    const auto round = round_going_on(state);
    return round ? state.rounds.at(*round).rules.domain : std::nullopt;
}

}  // namespace

RoomAllowed allowed_to_room(const State& state, std::string_view today) {
    RoomAllowed allowed{{}, state.nameless_phases};
    for (const auto& [id, story] : state.stories)
        if (!story.in_bin && may_use(story, Purpose::room, today))
            allowed.stories.emplace_back(id, teller_shown(story));
    return allowed;
}

Audience audience_of(const State& state, const AudienceMoment& moment) {
    Audience audience;
    const Phase* phase = current_phase(state);
    audience.blank = state.wall.blank;
    if (audience.blank || phase == nullptr) return audience;
    audience.kind = phase->kind;
    if (!phase->lanes.empty())
        if (const Lane* lane = state.method.lane(phase->lanes.front()))
            audience.cards = AudienceCards{lane->kind, lane->sides};
    audience.phase = phase->name;
    const auto domain = domain_voted_on(state);
    audience.question = {framed(phase->question, state, Language::dutch, domain),
                         framed(phase->question, state, Language::english, domain)};
    audience.clock = clock_of(state, moment);
    audience.screen = screen_of(state, *phase, moment);
    return audience;
}

}  // namespace kring
