#include "app/facilitator/dialog.h"
#include "app/facilitator/prepare_form.h"
#include "app/facilitator/prepare_parts.h"
#include "app/ui/draw.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"

#include <algorithm>

namespace kring {
namespace {

using namespace ui;

constexpr float domains_row = 52;

void draw_domain(Prepare& prepare, Rect row, DomainId id, const Domain& domain) {
    Ui& ui = prepare.view.ui;
    const IdScope scope{ui, "domain", id.value};
    const WhyNot no = why_not(prepare.view, prepare.glance, RemoveDomain{id});
    const Rect bin = row.take_right(ui.px(32), ui.px(8)).middle_row(ui.px(32));
    FieldLook look;
    look.max_code_points = max_line;
    look.why_not = prepare.locked;
    const std::string key = "prepare.domain:" + std::to_string(id.value);
    if (auto name =
            form_field(prepare.view, "name", row.middle_row(ui.px(44)), key, domain.name, look)
                .text)
        send_or_say(prepare.view, prepare.glance, RenameDomain{id, std::move(*name)});
    const IconButtonLook away{.kind = ButtonKind::bare,
                              .hint = {prepare.words()("prepare.remove_domain"), {}}};
    if (icon_button(ui, "remove", bin, Icon::bin, away, no)) {
        prepare.view.drafts.erase(key);
        prepare.view.out.send(RemoveDomain{id});
    }
}

/// "Other" is always there and has no field.
void draw_other(Prepare& prepare, const Rect& row) {
    Ui& ui = prepare.view.ui;
    const Rect place = row.middle_row(ui.px(44));
    fill(ui, place, Role::sunken, 8);
    Rect inside = place.inset(ui.px(12), 0);
    const TextLook bold{.weight = Weight::semibold};
    const std::string& other = prepare.words()("domain.other");
    draw_text(ui, inside.take_left(text_width(ui, other, bold) + ui.px(1), ui.px(12)), other, bold);
    draw_text(ui, inside, prepare.words()("domain.other_line"),
              {.size = TypeSize::caption, .role = Role::text2});
}

}  // namespace

void draw_domains_dialog(Prepare& prepare) {
    if (!prepare.ui.domains_open) return;
    Ui& ui = prepare.view.ui;
    Modal modal{ui, "domains", prepare.ui.domains_open, std::min(560.F, ui.page.w / ui.scale - 32)};
    if (!modal) return;
    const Rect whole = modal.content();
    Rect rest = whole;
    if (draw_dialog_head(prepare.view, rest, prepare.words()("prepare.domains"),
                         prepare.words()("prepare.domains_advice")))
        modal.close();
    const auto& domains = prepare.state().domains;
    for (const auto& [id, domain] : domains)
        draw_domain(prepare, rest.take_top(ui.px(domains_row)), id, domain);
    if (domains.size() < most_domains) {
        if (!prepare.ui.dialog_seen) focus_field(ui, "new");
        prepare.ui.dialog_seen = true;
        FieldLook look;
        look.left = Icon::plus;
        look.hint = prepare.words()("prepare.new_domain");
        look.max_code_points = max_line;
        look.why_not = prepare.locked;
        const Rect place = rest.take_top(ui.px(domains_row)).middle_row(ui.px(44));
        const FormAnswer answer = add_field(prepare.view, "new", place, "prepare.new_domain", look);
        if (answer.text) send_or_say(prepare.view, prepare.glance, NameDomain{*answer.text});
    }
    draw_other(prepare, rest.take_top(ui.px(domains_row)));
    modal.used(rest.y - whole.y);
}

}  // namespace kring
