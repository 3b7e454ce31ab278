#include "app/desk.h"

#include "core/session/stories.h"

#include <algorithm>
#include <utility>

namespace kring {

std::string_view code_of(VoteFault fault) {
    switch (fault) {
    case VoteFault::no_vote: return "no_vote";
    case VoteFault::not_a_voter: return "not_a_voter";
    case VoteFault::not_valid: return "not_valid";
    case VoteFault::voted_before: return "voted_before";
    case VoteFault::names_missing: return "names_missing";
    case VoteFault::not_voted: break;
    }
    return "not_voted";
}

std::string_view code_of(BoxTrouble::What what) {
    switch (what) {
    case BoxTrouble::What::missing: return "missing";
    case BoxTrouble::What::unreadable: return "unreadable";
    case BoxTrouble::What::not_ours: return "not_ours";
    case BoxTrouble::What::incomplete: break;
    }
    return "incomplete";
}

/// The vote that needs a box now: by laptop, open or closed.
static const Round* round_with_box(const State& state) {
    const auto going_on = round_going_on(state);
    if (!going_on) return nullptr;
    const Round& round = state.rounds.at(*going_on);
    return round.rules.cast == CastBy::laptop ? &round : nullptr;
}

static VoteFault to_vote_fault(CastFault fault) {
    switch (fault) {
    case CastFault::voted_before: return VoteFault::voted_before;
    case CastFault::names_missing: return VoteFault::names_missing;
    case CastFault::not_voted: break;
    }
    return VoteFault::not_voted;
}

/// Whose the unnamed ballots are, where only one answer is left: once the vote is closed the log
/// says it, and when there are as many of them as people who still have to vote they are theirs.
static void name_who_must_be(BoxContent& content, const Round& round) {
    const std::size_t asked = unnamed(content);
    if (asked == 0) return;
    const bool closed = round.stage == RoundStage::closed;
    const auto& all = closed ? round.voted : round.rules.voters;
    if (all.size() == content.voted.size() + asked &&
        std::includes(all.begin(), all.end(), content.voted.begin(), content.voted.end()))
        content.voted = all;
}

void Desk::start_box(RoundId round) {
    m_box = BallotBoxFile::create(m_path, m_header.id, round, m_wake);
}

/// What lies beside a session that was just opened: the box of the vote that is going on, of one
/// that is over (Kring ended between the result and its removal), or something else.
void Desk::take_up_box() {
    const State& state = m_session->state();
    const Round* round = round_with_box(state);
    const RoundId now = round ? *round_going_on(state) : RoundId{};
    auto found = read_box(m_path);
    if (found && found.value()) {
        BoxContent& content = *found.value();
        const auto of = state.rounds.find(content.round);
        const bool ours = content.session == m_header.id && of != state.rounds.end() &&
                          content.voted.size() + unnamed(content) <= of->second.rules.voters.size();
        if (ours && round && content.round == now) {
            name_who_must_be(content, *round);
            if (round->stage == RoundStage::closed && content.voted != round->voted)
                m_box_trouble = BoxTrouble{BoxTrouble::What::incomplete, {}};
            m_box = BallotBoxFile::go_on(m_path, std::move(content), m_wake);
            return;
        }
        if (ours)
            (void)remove_box(m_path);
        else
            m_box_trouble =
                BoxTrouble{BoxTrouble::What::not_ours, put_box_aside(m_path).value_or("")};
    } else if (!found) {
        m_box_trouble =
            BoxTrouble{BoxTrouble::What::unreadable, put_box_aside(m_path).value_or("")};
    }
    if (!round) return;
    const bool lost = round->stage == RoundStage::open || !round->voted.empty();
    if (lost && !m_box_trouble) m_box_trouble = BoxTrouble{BoxTrouble::What::missing, {}};
    start_box(now);
}

/// The box follows the log: there while its vote is going on, gone once that is over.
void Desk::tend_box() {
    const Round* round = m_journal ? round_with_box(m_session->state()) : nullptr;
    const RoundId now = round ? *round_going_on(m_session->state()) : RoundId{};
    if (m_box && m_box->round() != now) end_box();
    if (round && !m_box) start_box(now);
}

/// Not before the result is on the disk: a power cut would take both.
void Desk::end_box() {
    if (m_journal->wait_until_synced()) (void)m_box->remove();
    m_box.reset();
}

std::optional<BoxSeen> Desk::box() const {
    if (!m_box) return std::nullopt;
    return BoxSeen{m_box->voted(), m_box->changeable(), m_box->unnamed(), m_box->safe()};
}

std::optional<VoteFault> Desk::cast(PersonId voter, Ballot ballot) {
    const Round* round = round_with_box(m_session->state());
    if (!m_box || !round || round->stage != RoundStage::open) return VoteFault::no_vote;
    const RoundRules& rules = round->rules;
    if (!std::binary_search(rules.voters.begin(), rules.voters.end(), voter))
        return VoteFault::not_a_voter;
    if (why_not(rules.ballot, ballot, rules.stories.size())) return VoteFault::not_valid;
    const auto fault = m_box->cast(voter, canonical(rules.ballot.kind, std::move(ballot)));
    return fault ? std::optional{to_vote_fault(*fault)} : std::nullopt;
}

std::optional<VoteFault> Desk::take_back(PersonId voter) {
    const Round* round = round_with_box(m_session->state());
    if (!m_box || !round || round->stage != RoundStage::open) return VoteFault::no_vote;
    const auto fault = m_box->take_back(voter);
    return fault ? std::optional{to_vote_fault(*fault)} : std::nullopt;
}

std::optional<VoteFault> Desk::say_voted(PersonId voter) {
    const Round* round = round_with_box(m_session->state());
    if (!m_box || !round || round->stage != RoundStage::open) return VoteFault::no_vote;
    const auto& voters = round->rules.voters;
    if (!std::binary_search(voters.begin(), voters.end(), voter)) return VoteFault::not_a_voter;
    const auto fault = m_box->name(voter);
    return fault ? std::optional{to_vote_fault(*fault)} : std::nullopt;
}

Result<Seq, Refusal> Desk::close_vote() {
    if (m_box && m_box->unnamed() > 0) return Err{Refusal::bad_value};
    if (m_box) (void)m_box->wait_until_safe();
    return submit(CloseBallot{m_box ? m_box->voted() : std::vector<PersonId>{}});
}

Result<Seq, Refusal> Desk::reveal_vote(std::uint64_t seed) {
    return submit(RevealBallot{m_box ? m_box->ballots() : BallotBox{}, seed});
}

bool Desk::vote_going_on() const {
    return m_journal && round_going_on(m_session->state()).has_value();
}

void Desk::keep_box(double now_seconds) {
    if (!box_waiting() || now_seconds - m_box_kept < 2) return;
    m_box_kept = now_seconds;
    m_box->try_again();
}

}  // namespace kring
