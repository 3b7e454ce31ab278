#include "app/facilitator/ballot_parts.h"
#include "app/facilitator/phase_moves.h"
#include "app/facilitator/say.h"
#include "app/facilitator/story_words.h"
#include "app/ui/code_words.h"
#include "core/session/ballot_rules.h"
#include "core/voting/secrecy.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

/// Stories of this domain that cannot stand, and why.
void count_left_out(const Choosing& choosing, BallotSetupUi& setup) {
    setup.no_consent = setup.not_told = 0;
    for (const StoryId id : stories_on_list(choosing.state())) {
        const Story& story = *find_story(choosing.state(), id);
        const bool here = !choosing.ui().domain || story.domain == choosing.ui().domain;
        if (!here || story.withdrawn) continue;
        if (!is_told(story))
            ++setup.not_told;
        else if (!may_use(story, Purpose::room, choosing.glance.today))
            ++setup.no_consent;
    }
}

/// What was changed by hand stays, over stories and people as they are now.
void keep_changes(RoundRules& fresh, const RoundRules& changed) {
    fresh.method = changed.method;
    fresh.ballot = changed.ballot;
    fresh.borda = changed.borda;
    fresh.measure = changed.measure;
    fresh.count = changed.count;
    fresh.secret = changed.secret;
    fresh.cast = changed.cast;
    fresh.heads = changed.heads;
}

void choose_voters(const Choosing& choosing, BallotSetupUi& setup) {
    RoundRules& rules = setup.rules;
    rules.voters.clear();
    if (rules.cast == CastBy::laptop) {
        for (const auto& [id, person] : choosing.state().people)
            if (!setup.left_out.contains(id)) rules.voters.push_back(id);
    } else if (rules.heads == 0) {
        rules.heads = static_cast<int>(choosing.state().people.size());
    }
}

}  // namespace

const RoundRules& next_rules(const Choosing& choosing) {
    BallotSetupUi& setup = choosing.ui().setup;
    const std::optional<DomainId> domain = choosing.ui().domain;
    const std::size_t records = choosing.glance.records();
    if (setup.records != records || setup.domain != domain ||
        setup.today != choosing.glance.today) {
        if (setup.domain != domain) {
            setup.changed = setup.everyone_stands = false;
            setup.left_out.clear();
        }
        RoundRules fresh = usual_rules(choosing.state(), domain, choosing.glance.today);
        if (setup.changed) keep_changes(fresh, setup.rules);
        setup.stories = candidates(choosing.state(), domain, choosing.glance.today).size();
        if (setup.everyone_stands)
            fresh.stories = candidates(choosing.state(), domain, choosing.glance.today);
        setup.rules = std::move(fresh);
        setup.records = records;
        setup.domain = domain;
        setup.today = choosing.glance.today;
        count_left_out(choosing, setup);
    }
    choose_voters(choosing, setup);
    return setup.rules;
}

namespace {

void draw_story(const Choosing& choosing, StoryId id, const Rect& rect) {
    ui::Ui& ui = choosing.view.ui;
    if (ui.hidden(rect)) return;
    const Story* story = find_story(choosing.state(), id);
    if (story == nullptr) return;
    ui::fill(ui, rect, Role::surface, 12);
    const Rect inside = rect.inset(ui.px(16), 0);
    const ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};
    const std::string line = story_line(*story);
    Rect text = inside.middle_row(ui.px(line.empty() ? 38 : 56));
    ui::draw_text(ui, text.take_top(ui.px(20), ui.px(2)), story_called(choosing, id),
                  {.weight = ui::Weight::semibold});
    if (!line.empty()) ui::draw_text(ui, text.take_top(ui.px(16), ui.px(2)), line, small);
    ui::draw_text(ui, text.take_top(ui.px(16)), teller_words(choosing.words(), *story), small);
}

/// The stories that stand, in the order in which everybody will see them.
void draw_stories(const Choosing& choosing, const RoundRules& rules, const Rect& place) {
    ui::Ui& ui = choosing.view.ui;
    if (rules.stories.empty())
        return ui::empty_state(ui, place, ui::Icon::story, choosing.words()("ballot.no_stories"),
                               choosing.words()("ballot.no_stories_line"));
    const int columns = place.w > ui.px(620) ? 2 : 1;
    ui::ScrollArea scroll{ui, "stories", place};
    Rect rest = scroll.content();
    const float top = rest.y;
    for (std::size_t i = 0; i < rules.stories.size(); i += static_cast<std::size_t>(columns)) {
        const Rect row = rest.take_top(ui.px(76), ui.px(8));
        for (int j = 0; j < columns && i + static_cast<std::size_t>(j) < rules.stories.size(); ++j)
            draw_story(choosing, rules.stories[i + static_cast<std::size_t>(j)],
                       row.column(j, columns, ui.px(8)));
    }
    scroll.used(rest.y - top);
}

std::string left_out_called(const Choosing& choosing) {
    const BallotSetupUi& setup = choosing.ui().setup;
    const Words& words = choosing.words();
    std::vector<std::string> parts;
    if (setup.no_consent > 0)
        parts.push_back(words.count("ballot.no_consent", static_cast<long long>(setup.no_consent)));
    if (setup.not_told > 0)
        parts.push_back(words.count("ballot.not_told", static_cast<long long>(setup.not_told)));
    return parts.empty() ? std::string{}
                         : words("ballot.left_out", {{"stories", and_list(words, parts)}});
}

/// Shuffle, and what stands in the way of the others.
void draw_order_row(const Choosing& choosing, const RoundRules& rules, Rect row) {
    ui::Ui& ui = choosing.view.ui;
    const Words& words = choosing.words();
    const ui::ButtonLook look{.kind = ui::ButtonKind::quiet,
                              .hint = {words("ballot.shuffle_hint")}};
    const std::string& shuffle = words("ballot.shuffle");
    const ui::WhyNot no = why_not(choosing.view, choosing.glance, ShuffleStories{1});
    if (ui::button(ui, "shuffle", row.take_right(ui::button_width(ui, shuffle, look), ui.px(12)),
                   shuffle, look, no))
        choosing.view.out.ask(ShuffleOrder{});
    BallotSetupUi& setup = choosing.ui().setup;
    if (rules.stories.size() < setup.stories) {
        const std::string& all = words("ballot.all_stand");
        if (ui::button(ui, "all", row.take_right(ui::button_width(ui, all), ui.px(12)), all)) {
            setup.everyone_stands = true;
            setup.records = static_cast<std::size_t>(-1);
        }
        ui::draw_text(ui, row,
                      words("ballot.some_stand", {{"n", std::to_string(rules.stories.size())},
                                                  {"all", std::to_string(setup.stories)}}),
                      {.role = Role::text2});
        return;
    }
    ui::draw_text(ui, row, left_out_called(choosing),
                  {.size = ui::TypeSize::caption, .role = Role::text2});
}

std::vector<std::string> secrecy_lines(const Choosing& choosing, const RoundRules& rules) {
    std::vector<std::string> lines;
    if (!rules.secret) return lines;
    const auto voters = rules.cast == CastBy::laptop
                            ? rules.voters.size()
                            : static_cast<std::size_t>(std::max(rules.heads, 0));
    for (const Giveaway giveaway : possible_giveaways(voters, gives_points(rules))) {
        switch (giveaway) {
        case Giveaway::under_four:
            lines.push_back(choosing.words()("ballot.may_under_four"));
            break;
        case Giveaway::unanimous: lines.push_back(choosing.words()("ballot.may_unanimous")); break;
        case Giveaway::all_but_one:
            lines.push_back(choosing.words()("ballot.may_all_but_one"));
            break;
        case Giveaway::extreme_points:
            lines.push_back(choosing.words()("ballot.may_extreme_points"));
            break;
        }
    }
    return lines;
}

void open(const Choosing& choosing, const RoundRules& rules) {
    if (!send_or_say(choosing.view, choosing.glance, OpenBallot{rules})) return;
    // A round that may bring two stories leads to a choice of two.
    ChoosingSettings settings = choosing.state().choosing;
    if (static_cast<int>(rules.count.most_chosen) > settings.most_chosen) {
        settings.most_chosen = static_cast<int>(rules.count.most_chosen);
        choosing.view.out.send(SetChoosing{settings});
    }
    BallotUi& ui = choosing.ui();
    if (rules.cast == CastBy::laptop) ui.page = BallotPage::curtain;
    ui.setup = {};
    ui.again = false;
    ui.shown.reset();
    // Whoever votes next has nothing to do with how the group came here.
    ui::forget_toast(choosing.view.ui, phase_toast);
    choosing.view.ui.focus.clear();
}

/// The rules as one readable sentence, what secrecy can and cannot do, and the button.
void draw_rules_panel(const Choosing& choosing, const RoundRules& rules, Rect& page) {
    ui::Ui& ui = choosing.view.ui;
    const Words& words = choosing.words();
    const int number = static_cast<int>(rounds_revealed(choosing.state(), rules.domain).size()) + 1;
    const std::string says = rules_called(choosing, rules, number);
    const auto lines = secrecy_lines(choosing, rules);
    const float inner = page.w - ui.px(32);
    float high = ui.px(16 + 12 + 44 + 16) + ui::text_height(ui, inner, says);
    for (const std::string& line : lines) high += quiet_line_height(ui, inner, line);
    const Rect panel = page.take_bottom(high, ui.px(12));
    ui::panel(ui, panel);
    Rect rest = panel.inset(ui.px(16));
    rest.take_top(ui::draw_text_block(ui, rest, says), ui.px(4));
    for (const std::string& line : lines) draw_quiet_line(ui, ui::Icon::lock, line, rest);
    Rect row = rest.take_bottom(ui.px(44));
    const ui::WhyNot no = why_not(choosing.view, choosing.glance, OpenBallot{rules});
    const std::string& begin = words("ballot.open");
    const ui::ButtonLook look{.kind = ui::ButtonKind::soft, .left = ui::Icon::vote};
    if (ui::button(ui, "open", row.take_right(ui::button_width(ui, begin, look), ui.px(12)), begin,
                   look, no))
        open(choosing, rules);
    const std::string& change = words("ballot.change_rules");
    const ui::ButtonLook quiet{.kind = ui::ButtonKind::bordered};
    if (ui::button(ui, "change", row.take_right(ui::button_width(ui, change, quiet), ui.px(12)),
                   change, quiet))
        choosing.ui().setup.dialog = true;
    if (no) ui::draw_text_middle(ui, row, *no, {.role = Role::text2, .max_lines = 2});
}

}  // namespace

void draw_ballot_setup(const Choosing& choosing, Rect page) {
    ui::Ui& ui = choosing.view.ui;
    const ui::IdScope scope{ui, "setup"};
    const RoundRules& rules = next_rules(choosing);
    const std::string question = ballot_question(choosing, choosing.ui().domain);
    const ui::TextLook lead{
        .size = ui::TypeSize::lead, .weight = ui::Weight::semibold, .max_lines = 3};
    page.take_top(ui::draw_text_block(ui, page, question, lead), ui.px(12));
    if (!choosing.glance.session.read_only()) {
        draw_rules_panel(choosing, rules, page);
        draw_order_row(choosing, rules, page.take_bottom(ui.px(32), ui.px(8)));
    }
    draw_stories(choosing, rules, page);
    draw_ballot_rules(choosing);
}

}  // namespace kring
