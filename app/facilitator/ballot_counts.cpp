#include "app/facilitator/ballot_parts.h"
#include "app/facilitator/say.h"
#include "app/ui/edit_text.h"

#include <algorithm>
#include <charconv>
#include <random>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

constexpr std::uint64_t most_typed = 99'999;

/// A whole number as typed; nothing while it is something else. An empty field is zero.
std::optional<std::uint64_t> number_in(const std::string& text) {
    if (text.empty()) return 0;
    std::uint64_t value = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || value > most_typed) return std::nullopt;
    return value;
}

/// What was typed as a whole; nothing when one of the fields holds no number.
std::optional<EnterCounts> entered(const BallotCountsUi& typed) {
    EnterCounts counts;
    for (const std::string& text : typed.counts) {
        const auto value = number_in(text);
        if (!value) return std::nullopt;
        counts.counts.push_back(*value);
    }
    const auto blank = number_in(typed.blank);
    const auto ballots = number_in(typed.ballots);
    if (!blank || !ballots) return std::nullopt;
    counts.blank = *blank;
    counts.ballots = *ballots;
    return counts;
}

std::uint64_t sum_of(const EnterCounts& counts) {
    std::uint64_t sum = 0;
    for (const std::uint64_t each : counts.counts) sum += each;
    return sum;
}

/// The first thing that does not add up, as a sentence.
ui::WhyNot why_not_enter(const Choosing& choosing, const RoundRules& rules,
                         const std::optional<EnterCounts>& counts) {
    const Words& words = choosing.words();
    if (!counts) return words("ballot.counts_numbers");
    const auto text = [](std::uint64_t n) { return std::to_string(n); };
    const auto heads = static_cast<std::uint64_t>(std::max(rules.heads, 0));
    if (counts->ballots > heads)
        return words("ballot.counts_heads", {{"n", text(counts->ballots)}, {"all", text(heads)}});
    if (counts->blank > counts->ballots) return words("ballot.counts_blank");
    const std::uint64_t filled = counts->ballots - counts->blank;
    const std::uint64_t sum = sum_of(*counts);
    if (rules.method == CountMethod::one_choice && sum != filled)
        return words("ballot.counts_sum",
                     {{"n", text(sum + counts->blank)}, {"all", text(counts->ballots)}});
    if (sum < filled) return words("ballot.counts_few", {{"n", text(sum)}, {"all", text(filled)}});
    if (rules.method == CountMethod::dots) {
        const auto budget = static_cast<std::uint64_t>(rules.ballot.dot_budget);
        if (sum > filled * budget)
            return words("ballot.counts_dots", {{"n", text(sum)}, {"all", text(filled * budget)}});
    }
    return why_not(choosing.view, choosing.glance, *counts);
}

/// Name at the left; less, a number to type, more at the right.
void draw_number_row(const Choosing& choosing, const std::string& id, Rect row,
                     const std::string& label, bool strong, std::string& text) {
    ui::Ui& ui = choosing.view.ui;
    const Words& words = choosing.words();
    const ui::IdScope scope{ui, id};
    const auto value = number_in(text);
    const ui::IconButtonLook look{.icon_size = 14, .hint = {words("prepare.more")}, .stroke = 2.4F};
    ui::IconButtonLook lower = look;
    lower.hint = {words("prepare.less")};
    const Rect more = row.take_right(ui.px(32), ui.px(8)).middle_row(ui.px(36));
    const Rect field = row.take_right(ui.px(72), ui.px(8)).middle_row(ui.px(44));
    const Rect less = row.take_right(ui.px(32), ui.px(16)).middle_row(ui.px(36));
    ui::draw_text_middle(
        ui, row, label,
        {.weight = strong ? ui::Weight::semibold : ui::Weight::regular, .max_lines = 2});
    const ui::WhyNot at_zero =
        value.value_or(0) == 0 ? ui::WhyNot{words("prepare.no_further")} : ui::WhyNot{};
    if (ui::icon_button(ui, "less", less, ui::Icon::minus, lower, at_zero))
        text = std::to_string(value.value_or(1) - 1);
    ui::edit_text(ui, "number", field, text,
                  {.hint = "0", .max_code_points = 5, .select_all_on_focus = true});
    const ui::WhyNot at_most =
        value.value_or(0) >= most_typed ? ui::WhyNot{words("prepare.no_further")} : ui::WhyNot{};
    if (ui::icon_button(ui, "more", more, ui::Icon::plus, look, at_most))
        text = std::to_string(value.value_or(0) + 1);
}

void begin(BallotCountsUi& typed, RoundId id, const RoundRules& rules) {
    if (typed.round == id && typed.counts.size() == rules.stories.size()) return;
    typed = {};
    typed.round = id;
    typed.counts.resize(rules.stories.size());
    typed.ballots = std::to_string(rules.heads);
}

void draw_rows(const Choosing& choosing, const RoundRules& rules, const Rect& place) {
    ui::Ui& ui = choosing.view.ui;
    const Words& words = choosing.words();
    BallotCountsUi& typed = choosing.ui().counts;
    ui::ScrollArea scroll{ui, "rows", place};
    Rect rest = scroll.content();
    const float top = rest.y;
    for (Candidate c = 0; c < rules.stories.size(); ++c)
        draw_number_row(choosing, "story:" + std::to_string(c), rest.take_top(ui.px(52)),
                        candidate_called(choosing, rules, c), true, typed.counts[c]);
    rest.take_top(ui.px(8));
    if (rules.ballot.blank_allowed)
        draw_number_row(choosing, "blank", rest.take_top(ui.px(52)), words("ballot.blank_count"),
                        false, typed.blank);
    draw_number_row(choosing, "ballots", rest.take_top(ui.px(52)), words("ballot.took_part"), false,
                    typed.ballots);
    scroll.used(rest.y - top);
}

void draw_foot(const Choosing& choosing, const RoundRules& rules, Rect row) {
    ui::Ui& ui = choosing.view.ui;
    const Words& words = choosing.words();
    const auto counts = entered(choosing.ui().counts);
    const ui::WhyNot no = why_not_enter(choosing, rules, counts);
    const std::string& label = words("ballot.enter_counts");
    const ui::ButtonLook look{.kind = ui::ButtonKind::soft, .left = ui::Icon::check};
    if (ui::button(ui, "enter", row.take_right(ui::button_width(ui, label, look), ui.px(12)), label,
                   look, no) &&
        counts) {
        EnterCounts now = *counts;
        std::random_device chance;  // only for a lot, should it come to that
        now.seed = (std::uint64_t{chance()} << 32U) | chance();
        if (send_or_say(choosing.view, choosing.glance, now)) choosing.ui().counts = {};
    }
    const std::string& stop = words("ballot.stop");
    const ui::ButtonLook bare{.kind = ui::ButtonKind::bare, .weight = ui::Weight::regular};
    if (ui::button(ui, "stop", row.take_left(ui::button_width(ui, stop, bare), ui.px(12)), stop,
                   bare))
        choosing.ui().question = BallotQuestion::stop;
    const std::string says = no ? *no : words("ballot.counts_fit");
    ui::draw_text_middle(ui, row, says,
                         {.role = Role::text2, .align = ui::Align::right, .max_lines = 2});
}

}  // namespace

void draw_ballot_counts(const Choosing& choosing, RoundId id, Rect page) {
    ui::Ui& ui = choosing.view.ui;
    const ui::IdScope scope{ui, "counts"};
    const RoundRules& rules = choosing.state().rounds.at(id).rules;
    const Words& words = choosing.words();
    const int number = round_number(choosing.state(), id);
    begin(choosing.ui().counts, id, rules);
    ui::draw_text(ui, page.take_top(ui.px(26), ui.px(4)),
                  words(rules.cast == CastBy::hands ? "ballot.count_hands" : "ballot.count_paper"),
                  {.size = ui::TypeSize::lead, .weight = ui::Weight::semibold});
    page.take_top(
        ui::draw_text_block(ui, page, rules_called(choosing, rules, number), {.role = Role::text2}),
        ui.px(12));
    const Rect foot = page.take_bottom(ui.px(44), ui.px(8));
    ui::panel(ui, page);
    draw_rows(choosing, rules, page.inset(ui.px(16), ui.px(8)));
    if (!choosing.glance.session.read_only()) draw_foot(choosing, rules, foot);
    if (draw_question(choosing, BallotQuestion::stop, words("ballot.stop_title"),
                      words("ballot.stop_line"), words("ballot.stop_yes")))
        send_or_say(choosing.view, choosing.glance, CancelBallot{});
}

}  // namespace kring
