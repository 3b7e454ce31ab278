#include "app/facilitator/ballot_offers.h"
#include "app/facilitator/ballot_parts.h"
#include "app/facilitator/dialog.h"
#include "app/facilitator/say.h"
#include "app/ui/code_words.h"
#include "core/session/ballot_rules.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

constexpr std::array methods{CountMethod::one_choice, CountMethod::approval, CountMethod::dots,
                             CountMethod::scores,     CountMethod::borda,    CountMethod::irv};
constexpr std::array offered_casts{CastBy::laptop, CastBy::hands, CastBy::paper};
constexpr std::array measures{Measure::mean, Measure::total};
constexpr std::array bordas{BordaVariant::classic, BordaVariant::from_one, BordaVariant::tournament,
                            BordaVariant::modified, BordaVariant::dowdall};
constexpr int most_heads = 999;
constexpr int most_dots = 20;

/// The dialog while it is drawn: what is left of it, and the rules it changes.
struct Dialog {
    const Choosing& choosing;
    Rect rest;
    RoundRules& rules;

    ui::Ui& ui() const { return choosing.view.ui; }
    const Words& words() const { return choosing.words(); }
};

bool by_points(const RoundRules& rules) {
    return rules.method == CountMethod::scores || rules.method == CountMethod::borda;
}

/// Whether counts of hands or slips say everything.
bool by_hand(CountMethod method) {
    return method == CountMethod::one_choice || method == CountMethod::approval ||
           method == CountMethod::dots;
}

void head(Dialog& dialog, const char* key) {
    dialog.rest.take_top(dialog.ui().px(12));
    ui::draw_text(dialog.ui(), dialog.rest.take_top(dialog.ui().px(20), dialog.ui().px(6)),
                  dialog.words()(key), {.weight = ui::Weight::semibold});
}

/// Chips of which one is on. `no` says why one cannot be.
template <class E, std::size_t n, class No>
bool options(Dialog& dialog, const char* id, const char* family, const std::array<E, n>& choices,
             E& value, No no) {
    ui::Ui& ui = dialog.ui();
    Flow flow{ui, dialog.rest, 36};
    bool changed = false;
    for (const E each : choices) {
        const std::string& label = dialog.words()(key_of(family, each));
        const ui::ChipLook look{.on = each == value, .group = id, .size = ui::TypeSize::body};
        const Rect place = flow.place(ui::chip_width(ui, label, look));
        const std::string name = std::string{id} + ':' + std::string{*to_disk(each)};
        if (ui::chip(ui, name, place, label, look, no(each)) != ui::ChipAnswer::clicked) continue;
        changed = changed || each != value;
        value = each;
    }
    return changed;
}

/// A label with a number that goes up and down beside it.
void amount(Dialog& dialog, const char* id, const std::string& label, const std::string& shown,
            int least, int most, int& value) {
    ui::Ui& ui = dialog.ui();
    Rect row = dialog.rest.take_top(ui.px(40), ui.px(4));
    const Rect control = row.take_right(std::min(ui.px(220), row.w * 0.5F), ui.px(12));
    ui::draw_text_middle(ui, row, label, {.max_lines = 2});
    const auto at = [&](int end) {
        return value == end ? ui::WhyNot{dialog.words()("prepare.no_further")} : ui::WhyNot{};
    };
    value += ui::stepper(ui, id, control, shown, {dialog.words()("prepare.less"), {}},
                         {dialog.words()("prepare.more"), {}}, at(least), at(most));
    value = std::clamp(value, least, most);
}

void tick(Dialog& dialog, const char* id, const char* key, const char* line, bool& value,
          const ui::WhyNot& no = {}) {
    ui::Ui& ui = dialog.ui();
    const Rect row = dialog.rest.take_top(ui.px(line != nullptr ? 48 : 40));
    const std::string second = line != nullptr ? dialog.words()(line) : std::string{};
    if (ui::checkbox_row(ui, id, row, value, dialog.words()(key), second, no)) value = !value;
}

/// What does not go together any more is put right at once.
void fit(RoundRules& rules) {
    rules.ballot.kind = ballot_kind(rules.method);
    if (by_points(rules)) rules.count.threshold = Threshold::most_votes;
    if (rules.method != CountMethod::scores) rules.measure = Measure::total;
    if (rules.cast == CastBy::hands) rules.secret = false;
    if (rules.ballot.dot_cap > rules.ballot.dot_budget) rules.ballot.dot_cap = 0;
    if (rules.count.ties == TieRule::both && rules.count.most_chosen < 2)
        rules.count.ties = TieRule::ask;
}

void draw_way(Dialog& dialog) {
    RoundRules& rules = dialog.rules;
    head(dialog, "ballot.rules_way");
    const ui::WhyNot no_counts = dialog.words()("ballot.no_by_hand");
    const bool changed =
        options(dialog, "way", "count_method", methods, rules.method, [&](CountMethod method) {
            const bool fits = rules.cast == CastBy::laptop || by_hand(method);
            return fits ? ui::WhyNot{} : no_counts;
        });
    if (changed && rules.method == CountMethod::scores) rules.measure = Measure::mean;
    if (changed && rules.method == CountMethod::scores) rules.ballot.every_score = true;
    fit(rules);
}

void draw_dot_rules(Dialog& dialog) {
    BallotRules& ballot = dialog.rules.ballot;
    const Words& words = dialog.words();
    amount(dialog, "budget", words("ballot.dot_budget"), std::to_string(ballot.dot_budget), 1,
           most_dots, ballot.dot_budget);
    const std::string cap =
        ballot.dot_cap == 0 ? words("ballot.no_cap") : std::to_string(ballot.dot_cap);
    amount(dialog, "cap", words("ballot.dot_cap"), cap, 0, ballot.dot_budget, ballot.dot_cap);
}

void draw_score_rules(Dialog& dialog) {
    BallotRules& ballot = dialog.rules.ballot;
    const Words& words = dialog.words();
    amount(dialog, "lowest", words("ballot.lowest_score"), std::to_string(ballot.lowest_score), 0,
           ballot.highest_score - 1, ballot.lowest_score);
    amount(dialog, "highest", words("ballot.highest_score"), std::to_string(ballot.highest_score),
           ballot.lowest_score + 1, 100, ballot.highest_score);
    tick(dialog, "every", "ballot.every_score", nullptr, ballot.every_score);
    options(dialog, "measure", "measure", measures, dialog.rules.measure,
            [](Measure) { return ui::WhyNot{}; });
}

void draw_rank_rules(Dialog& dialog) {
    BallotRules& ballot = dialog.rules.ballot;
    tick(dialog, "every", "ballot.every_rank", nullptr, ballot.every_rank);
    tick(dialog, "equal", "ballot.equal_ranks", nullptr, ballot.equal_ranks);
    if (dialog.rules.method != CountMethod::borda) return;
    head(dialog, "ballot.rules_points");
    const ui::WhyNot too_many = dialog.words()("ballot.no_dowdall");
    options(dialog, "borda", "borda_variant", bordas, dialog.rules.borda,
            [&](BordaVariant variant) {
                const bool fits = !why_no_borda(variant, dialog.rules.stories.size());
                return fits ? ui::WhyNot{} : too_many;
            });
}

void draw_details_of_way(Dialog& dialog) {
    switch (dialog.rules.method) {
    case CountMethod::dots: return draw_dot_rules(dialog);
    case CountMethod::scores: return draw_score_rules(dialog);
    case CountMethod::borda:
    case CountMethod::irv: return draw_rank_rules(dialog);
    case CountMethod::one_choice:
    case CountMethod::approval:
    case CountMethod::first_preferences: break;
    }
}

void draw_cast(Dialog& dialog) {
    RoundRules& rules = dialog.rules;
    head(dialog, "ballot.rules_cast");
    const ui::WhyNot no_counts = dialog.words()("ballot.no_by_hand");
    options(dialog, "cast", "cast_by", offered_casts, rules.cast, [&](CastBy cast) {
        const bool fits = cast == CastBy::laptop || by_hand(rules.method);
        return fits ? ui::WhyNot{} : no_counts;
    });
    fit(rules);
    const ui::WhyNot no_secret = rules.cast == CastBy::hands
                                     ? ui::WhyNot{dialog.words()("ballot.no_secret_hands")}
                                     : ui::WhyNot{};
    tick(dialog, "secret", "ballot.secret", "ballot.secret_line", rules.secret, no_secret);
    tick(dialog, "blank", "ballot.blank_allowed", "ballot.blank_allowed_line",
         rules.ballot.blank_allowed);
}

void draw_voters(Dialog& dialog) {
    ui::Ui& ui = dialog.ui();
    RoundRules& rules = dialog.rules;
    head(dialog, "ballot.rules_voters");
    if (rules.cast != CastBy::laptop) {
        if (rules.heads == 0) rules.heads = static_cast<int>(dialog.choosing.state().people.size());
        const int most = most_heads;
        return amount(dialog, "heads", dialog.words()("ballot.heads"), std::to_string(rules.heads),
                      std::min(1, rules.heads), most, rules.heads);
    }
    std::set<PersonId>& out = dialog.choosing.ui().setup.left_out;
    int at = 0;
    Rect row;
    for (const auto& [id, person] : dialog.choosing.state().people) {
        if (at % 2 == 0) row = dialog.rest.take_top(ui.px(40));
        const Rect place = row.column(at++ % 2, 2, ui.px(8));
        const bool votes = !out.contains(id);
        if (!ui::checkbox_row(ui, "voter:" + std::to_string(id.value), place, votes,
                              name_of(dialog.choosing.state(), id)))
            continue;
        if (votes)
            out.insert(id);
        else
            out.erase(id);
    }
}

void draw_deciding(Dialog& dialog) {
    RoundRules& rules = dialog.rules;
    CountRules& count = rules.count;
    const Words& words = dialog.words();
    head(dialog, "ballot.rules_share");
    const ui::WhyNot no_share = words("ballot.no_share");
    options(dialog, "share", "threshold", offered_thresholds, count.threshold,
            [&](Threshold threshold) {
                const bool fits = threshold == Threshold::most_votes || !by_points(rules);
                return fits ? ui::WhyNot{} : no_share;
            });
    head(dialog, "ballot.rules_ties");
    const ui::WhyNot no_room = words("ballot.no_both");
    options(dialog, "tie", "tie_rule", offered_tie_rules, count.ties, [&](TieRule rule) {
        return rule == TieRule::both && count.most_chosen < 2 ? no_room : ui::WhyNot{};
    });
    dialog.rest.take_top(dialog.ui().px(8));
    int most = static_cast<int>(count.most_chosen);
    amount(dialog, "chosen", words("ballot.most_chosen"), std::to_string(most), 1, 2, most);
    count.most_chosen = static_cast<std::size_t>(most);
    int quorum = static_cast<int>(count.quorum);
    const int voters =
        rules.cast == CastBy::laptop ? static_cast<int>(rules.voters.size()) : rules.heads;
    amount(dialog, "quorum", words("ballot.quorum"),
           quorum == 0 ? words("ballot.no_quorum") : std::to_string(quorum), 0,
           std::max(voters, quorum), quorum);
    count.quorum = static_cast<std::uint64_t>(quorum);
    fit(rules);
}

void draw_foot(const Choosing& choosing, Rect row, bool& close) {
    ui::Ui& ui = choosing.view.ui;
    const Words& words = choosing.words();
    BallotSetupUi& setup = choosing.ui().setup;
    const std::string& done = words("ballot.rules_done");
    const ui::ButtonLook soft{.kind = ui::ButtonKind::soft};
    if (ui::button(ui, "done", row.take_right(ui::button_width(ui, done, soft), ui.px(12)), done,
                   soft))
        close = true;
    const std::string& usual = words("ballot.rules_usual");
    if ((setup.changed || !setup.left_out.empty()) &&
        ui::button(ui, "usual", row.take_right(ui::button_width(ui, usual), ui.px(12)), usual)) {
        setup.changed = false;
        setup.left_out.clear();
        setup.records = static_cast<std::size_t>(-1);
    }
    if (const auto no = why_not_open(choosing.state(), setup.rules))
        ui::draw_text_middle(ui, row, words(key_of(*no)), {.role = Role::text2, .max_lines = 2});
}

}  // namespace

void draw_ballot_rules(const Choosing& choosing) {
    BallotSetupUi& setup = choosing.ui().setup;
    if (!setup.dialog) return;
    ui::Ui& ui = choosing.view.ui;
    ui::Modal modal{ui, "rules", setup.dialog, std::min(720.F, ui.page.w / ui.scale - 32),
                    std::min(860.F, ui.page.h / ui.scale - 32)};
    if (!modal) return;
    Rect page = modal.content();
    bool close = draw_dialog_head(choosing.view, page, choosing.words()("ballot.rules_title"),
                                  choosing.words()("ballot.rules_line"));
    const Rect foot = page.take_bottom(ui.px(44), ui.px(12));
    const RoundRules before = setup.rules;
    {
        ui::ScrollArea scroll{ui, "settings", page};
        Rect content = scroll.content();
        content.w -= ui.px(4);
        Dialog dialog{choosing, content, setup.rules};
        draw_way(dialog);
        draw_details_of_way(dialog);
        draw_cast(dialog);
        draw_voters(dialog);
        draw_deciding(dialog);
        scroll.used(dialog.rest.y - content.y + ui.px(8));
    }
    if (setup.rules != before) setup.changed = true;
    draw_foot(choosing, foot, close);
    if (close) modal.close();
}

}  // namespace kring
