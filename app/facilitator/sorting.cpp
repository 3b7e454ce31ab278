#include "app/facilitator/sorting.h"

#include "app/facilitator/kept_field.h"
#include "app/facilitator/say.h"
#include "app/facilitator/story_words.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

constexpr int in_a_row = 3;

void draw_domain(View& view, const Glance& glance, DomainId id, const Domain& domain, Rect cell) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "domain", id.value};
    const ui::WhyNot no = why_not(view, glance, RemoveDomain{id});
    const Rect bin = cell.take_right(ui.px(32), ui.px(4)).middle_row(ui.px(32));
    std::string name;
    if (draw_kept_field(view, "name", "domain:" + std::to_string(id.value), domain.name, cell,
                        {.max_code_points = max_line, .why_not = no}, name))
        send_or_say(view, glance, RenameDomain{id, name});
    if (ui::icon_button(
            ui, "remove", bin, Icon::bin,
            {.kind = ui::ButtonKind::bare, .hint = {view.words("prepare.remove_domain")}}, no))
        view.out.send(RemoveDomain{id});
}

void draw_new_domain(View& view, const Glance& glance, const Rect& cell) {
    ui::Ui& ui = view.ui;
    std::string& draft = view.drafts["new_domain"];
    const auto answer = ui::edit_text(ui, "new", cell, draft,
                                      {.hint = view.words("sorting.new_domain"),
                                       .left = Icon::plus,
                                       .max_code_points = max_line,
                                       .commit_on_leave = false});
    if (answer.entered && send_or_say(view, glance, NameDomain{draft})) {
        draft.clear();
        ui::focus_field(ui, "new");
    }
    forget_if_empty(view, "new_domain");
}

/// The names themselves, so that they can be made and mended while the stories are sorted.
void draw_domains(View& view, const Glance& glance, Rect& rest) {
    ui::Ui& ui = view.ui;
    ui::section_head(ui, rest.take_top(ui.px(28), ui.px(8)), view.words("prepare.domains"));
    const auto& domains = glance.state.domains;
    const bool more = domains.size() < most_domains && !glance.session.read_only();
    int i = 0;
    Rect row;
    const auto next_cell = [&] {
        if (i % in_a_row == 0) row = rest.take_top(ui.px(44), ui.px(8));
        return row.column(i++ % in_a_row, in_a_row, ui.px(12));
    };
    for (const auto& [id, domain] : domains) draw_domain(view, glance, id, domain, next_cell());
    if (more) draw_new_domain(view, glance, next_cell());
    rest.take_top(ui.px(16));
}

void draw_places(View& view, const Glance& glance, StoryId id, const Story& story,
                 const Rect& area) {
    ui::Ui& ui = view.ui;
    const auto domains = domains_and_other(glance.state);
    std::vector<std::string> names;
    int chosen = -1;
    for (std::size_t i = 0; i < domains.size(); ++i) {
        names.push_back(domain_words(view.words, glance.state, domains[i]));
        if (story.domain == domains[i]) chosen = static_cast<int>(i);
    }
    const std::vector<std::string_view> labels{names.begin(), names.end()};
    const ui::WhyNot no = why_not(view, glance, SortStory{id, DomainId{}});
    const bool fits = ui::segmented_width(ui, labels) <= area.w;
    const auto now =
        fits ? ui::segmented(ui, "place", area.middle_row(ui.px(34)), labels, chosen, no)
             : ui::dropdown(ui, "place", area.middle_row(ui.px(44)), labels, chosen,
                            view.words("sorting.choose"), no);
    if (now) view.out.send(SortStory{id, domains[static_cast<std::size_t>(*now)]});
}

void draw_story(View& view, const Glance& glance, StoryId id, const Story& story, Rect row) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "story", id.value};
    ui::panel(ui, row, Role::surface, 8);
    Rect inside = row.inset(ui.px(12), 0);
    const Rect places = inside.take_right(inside.w * 0.56F, ui.px(16));
    ui::bead(ui, inside.take_left(ui.px(26), ui.px(10)).centre(), ui::Kind::story, 24);
    ui::draw_text_middle(ui, inside, story_title(view.words, story),
                         {.role = story.domain ? Role::text : Role::story_ink, .max_lines = 2});
    if (!story.withdrawn) draw_places(view, glance, id, story, places);
}

}  // namespace

void draw_sorting(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    (void)console;
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "sorting"};
    ui::ScrollArea scroll{ui, "scroll", area.inset(ui.px(16), ui.px(16), ui.px(16), 0)};
    Rect rest = scroll.content();
    const float top = rest.y;
    draw_domains(view, glance, rest);
    const auto stories = stories_on_list(glance.state);
    const auto unsorted = std::count_if(stories.begin(), stories.end(), [&](StoryId id) {
        const Story& story = *find_story(glance.state, id);
        return !story.domain && !story.withdrawn;
    });
    const std::string note =
        stories.empty() ? std::string{}
        : unsorted == 0 ? view.words("sorting.all_sorted")
                        : view.words.count("sorting.to_sort", static_cast<std::int64_t>(unsorted));
    ui::section_head(ui, rest.take_top(ui.px(28), ui.px(8)), view.words("console.view_stories"),
                     note);
    if (stories.empty())
        ui::empty_state(ui, rest.take_top(ui.px(200)), Icon::story, view.words("story.none"),
                        view.words("story.none_line"));
    for (const StoryId id : stories) {
        const Rect row = rest.take_top(ui.px(56), ui.px(8));
        if (!ui.hidden(row)) draw_story(view, glance, id, *find_story(glance.state, id), row);
    }
    scroll.used(rest.y - top + ui.px(16));
}

}  // namespace kring
