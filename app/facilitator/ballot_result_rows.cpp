#include "app/facilitator/ballot_parts.h"
#include "app/ui/code_words.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

/// Up to so many ballots stand as dots, a person a dot; more as a bar.
constexpr std::uint64_t most_drawn_dots = 12;
/// From this distance between two scores, on a range of 1 to 10, it is worth asking why.
constexpr std::int64_t wide_spread = 4;
constexpr std::int64_t usual_range = 9;

struct Row {
    const Choosing& choosing;
    const Round& round;
    const Round* before;  ///< the round before; null for the first
    int number_before = 0;
    Candidate candidate;
    bool leads = false;

    const Tally& tally() const { return round.result.counts.back().tally; }
    const Standing& standing() const { return tally().by_candidate[candidate]; }
    ui::Ui& ui() const { return choosing.view.ui; }
    const Words& words() const { return choosing.words(); }
};

bool stands_in(const std::vector<Candidate>& some, Candidate candidate) {
    return std::find(some.begin(), some.end(), candidate) != some.end();
}

/// Best first; who fell off after who stands, the last to fall first.
std::vector<Candidate> in_order(const Round& round) {
    std::vector<Candidate> order;
    for (const auto& equals : places(round.result.counts.back().tally))
        order.insert(order.end(), equals.begin(), equals.end());
    for (auto count = round.result.counts.rbegin(); count != round.result.counts.rend(); ++count)
        for (const Candidate c : count->dropped)
            if (!stands_in(order, c)) order.push_back(c);
    for (Candidate c = 0; c < round.rules.stories.size(); ++c)
        if (!stands_in(order, c)) order.push_back(c);
    return order;
}

std::string value_called(const Words& words, const Tally& tally, Candidate candidate) {
    const Standing& standing = tally.by_candidate[candidate];
    if (tally.measure == Measure::mean)
        return standing.backers == 0 ? std::string{"\u2013"}
                                     : exact_number(words, standing.total,
                                                    static_cast<std::int64_t>(standing.backers));
    return exact_number(words, standing.total, tally.scale);
}

/// "ronde 1: 3", when the story stood in it and the numbers mean the same.
std::string before_called(const Row& row) {
    if (row.before == nullptr || row.before->rules.method != row.round.rules.method) return {};
    const auto& stories = row.before->rules.stories;
    const auto at =
        std::find(stories.begin(), stories.end(), row.round.rules.stories[row.candidate]);
    if (at == stories.end() || row.before->result.counts.empty()) return {};
    const auto then = static_cast<Candidate>(at - stories.begin());
    return row.words()(
        "ballot.before",
        {{"n", std::to_string(row.number_before)},
         {"value", value_called(row.words(), row.before->result.counts.back().tally, then)}});
}

void draw_dots(const Row& row, Rect place) {
    ui::Ui& ui = row.ui();
    const float radius = ui.px(row.leads ? 10 : 8);
    const auto votes = static_cast<std::uint64_t>(std::max<std::int64_t>(row.standing().total, 0));
    for (std::uint64_t i = 0; i < row.tally().ballots; ++i) {
        const ImVec2 centre = place.take_left(2 * radius, ui.px(8)).centre();
        if (i < votes)
            ui.dl->AddCircleFilled(centre, radius, ui.colour(Role::accent), 0);
        else
            ui.dl->AddCircle(centre, radius - ui.px(0.75F), ui.colour(Role::line), 0, ui.px(1.5F));
    }
}

void draw_bar(const Row& row, const Rect& place) {
    std::int64_t most = std::max<std::int64_t>(row.tally().whole, 1);
    for (const Standing& standing : row.tally().by_candidate) most = std::max(most, standing.total);
    const float share = static_cast<float>(std::max<std::int64_t>(row.standing().total, 0)) /
                        static_cast<float>(most);
    const Rect bar = place.middle_row(row.ui().px(8));
    ui::progress_bar(row.ui(), {bar.x, bar.y, std::min(bar.w, row.ui().px(420)), bar.h}, share,
                     row.leads ? Role::surface : Role::sunken);
}

bool is_wide(const Row& row) {
    const BallotRules& rules = row.round.rules.ballot;
    const Standing& standing = row.standing();
    if (rules.kind != BallotKind::scores || standing.backers < 2) return false;
    return (standing.highest - standing.lowest) * usual_range >=
           wide_spread * (rules.highest_score - rules.lowest_score);
}

/// The range of scores as a line from the lowest to the highest given, a dot at the mean.
void draw_spread(const Row& row, const Rect& place) {
    ui::Ui& ui = row.ui();
    const BallotRules& rules = row.round.rules.ballot;
    const Standing& standing = row.standing();
    const Rect track =
        Rect{place.x, place.y, std::min(place.w, ui.px(300)), place.h}.middle_row(ui.px(6));
    ui::fill(ui, track, row.leads ? Role::surface : Role::sunken, 3);
    if (standing.backers == 0) return;
    const auto at = [&](double score) {
        const double share =
            (score - rules.lowest_score) / (rules.highest_score - rules.lowest_score);
        return track.x + ui.px(4) + static_cast<float>(share) * (track.w - ui.px(8));
    };
    const float from = at(static_cast<double>(standing.lowest)) - ui.px(3);
    const float to = at(static_cast<double>(standing.highest)) + ui.px(3);
    ui::fill(ui, {from, track.y, to - from, track.h}, Role::bead_away, 3);
    const double mean = static_cast<double>(standing.total) / static_cast<double>(standing.backers);
    ui.dl->AddCircleFilled({at(mean), track.centre().y}, ui.px(7), ui.colour(Role::accent), 0);
}

/// What stands beside the picture, in words: the spread of scores, the counts of a runoff.
std::string said_of(const Row& row) {
    const Words& words = row.words();
    const Standing& standing = row.standing();
    if (row.round.rules.method == CountMethod::scores) {
        if (standing.backers == 0) return words("ballot.no_scores");
        const bool mean = row.tally().measure == Measure::mean;
        const std::string other =
            mean ? words("ballot.scores_total", {{"n", words.number(standing.total)}})
                 : words("ballot.scores_mean",
                         {{"n", exact_number(words, standing.total,
                                             static_cast<std::int64_t>(standing.backers))}});
        return words.count("ballot.scores_given", static_cast<long long>(standing.backers),
                           {{"low", std::to_string(standing.lowest)},
                            {"high", std::to_string(standing.highest)},
                            {"other", other}});
    }
    if (row.round.result.counts.size() < 2) return {};
    std::string counts;
    int number = 0;
    for (const CountRound& count : row.round.result.counts) {
        ++number;
        if (!stands_in(count.tally.standing, row.candidate)) break;
        if (!counts.empty()) counts += " \u00B7 ";
        counts +=
            words("ballot.count_n", {{"n", std::to_string(number)},
                                     {"value", value_called(words, count.tally, row.candidate)}});
    }
    return counts;
}

/// Why this story stands no more, in a word; empty when it does.
std::string fell_off(const Row& row) {
    for (const CountRound& count : row.round.result.counts)
        if (stands_in(count.dropped, row.candidate)) return row.words()("ballot.fell_off");
    return stands_in(row.round.result.outcome.dropped, row.candidate)
               ? row.words()("ballot.fell_off")
               : std::string{};
}

void draw_picture(const Row& row, const Rect& place) {
    const RoundRules& rules = row.round.rules;
    const bool a_dot_a_person =
        rules.method == CountMethod::one_choice || rules.method == CountMethod::approval;
    if (rules.method == CountMethod::scores) return draw_spread(row, place);
    if (a_dot_a_person && row.tally().ballots <= most_drawn_dots) return draw_dots(row, place);
    draw_bar(row, place);
}

/// Title, what was said before; below: the picture and the number.
void draw_row(const Row& row, const Rect& rect) {
    ui::Ui& ui = row.ui();
    if (ui.hidden(rect)) return;
    ui::fill(ui, rect, row.leads ? Role::accent_soft : Role::surface, 12);
    if (ui.theme.high_contrast) ui::outline(ui, rect, row.leads ? Role::accent : Role::line, 12);
    Rect inside = rect.inset(ui.px(16), ui.px(row.leads ? 12 : 8));
    const ui::TextLook small{
        .size = ui::TypeSize::caption, .role = Role::text2, .align = ui::Align::right};
    Rect top = inside.take_top(ui.px(row.leads ? 26 : 20), ui.px(row.leads ? 8 : 4));
    const std::string before = before_called(row);
    if (!before.empty())
        ui::draw_text(ui, top.take_right(ui::text_width(ui, before, small) + ui.px(1), ui.px(12)),
                      before, small);
    const auto flag = [&](const std::string& text, Role fill, Role ink) {
        const ui::ChipLook look{.fill = fill, .ink = ink};
        ui::chip_label(
            ui, top.take_right(ui::chip_width(ui, text, look), ui.px(12)).middle_row(ui.px(24)),
            text, look);
    };
    if (is_wide(row)) flag(row.words()("ballot.discuss"), Role::dissent_tint, Role::dissent_ink);
    const std::string off = fell_off(row);
    if (!off.empty()) flag(off, Role::sunken, Role::text);
    ui::draw_text(ui, top, candidate_called(row.choosing, row.round.rules, row.candidate),
                  {.size = row.leads ? ui::TypeSize::lead : ui::TypeSize::body,
                   .weight = row.leads ? ui::Weight::semibold : ui::Weight::regular});
    const std::string value = value_called(row.words(), row.tally(), row.candidate);
    const ui::TextLook number{.size = row.leads ? ui::TypeSize::title : ui::TypeSize::lead,
                              .weight = row.leads ? ui::Weight::semibold : ui::Weight::regular,
                              .align = ui::Align::right};
    ui::draw_text(ui,
                  inside.take_right(
                      std::max(ui::text_width(ui, value, number) + ui.px(1), ui.px(36)), ui.px(16)),
                  value, number);
    const std::string said = said_of(row);
    if (!said.empty()) {
        const float width = std::min(ui::text_width(ui, said, small) + ui.px(1), inside.w * 0.62F);
        ui::draw_text(ui, inside.take_right(width, ui.px(12)), said, small);
    }
    draw_picture(row, inside);
}

/// Each count of a runoff: who went, and why that one.
void draw_runoff(const Choosing& choosing, const Round& round, Rect& rest) {
    const auto& counts = round.result.counts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i].dropped.empty()) continue;
        const std::string who = candidates_called(choosing, round.rules, counts[i].dropped);
        const std::string why = choosing.words()(key_of("ballot.dropped_by", counts[i].by));
        draw_quiet_line(
            choosing.view.ui, ui::Icon::stepf,
            choosing.words()("ballot.runoff",
                             {{"n", std::to_string(i + 1)}, {"stories", who}, {"why", why}}),
            rest);
    }
    rest.take_top(choosing.view.ui.px(8));
}

}  // namespace

void draw_result_rows(const Choosing& choosing, RoundId id, Rect& rest) {
    ui::Ui& ui = choosing.view.ui;
    const State& state = choosing.state();
    const Round& round = state.rounds.at(id);
    if (round.result.counts.size() > 1) draw_runoff(choosing, round, rest);
    const auto rounds = rounds_revealed(state, round.rules.domain);
    const auto at = std::find(rounds.begin(), rounds.end(), id);
    const bool first = at == rounds.begin() || at == rounds.end();
    const Round* before = first ? nullptr : &state.rounds.at(*(at - 1));
    const int number_before = first ? 0 : round_number(state, *(at - 1));
    for (const Candidate c : in_order(round)) {
        const bool leads = stands_in(round.result.outcome.chosen, c);
        draw_row({choosing, round, before, number_before, c, leads},
                 rest.take_top(ui.px(leads ? 88 : 60), ui.px(8)));
    }
}

}  // namespace kring
