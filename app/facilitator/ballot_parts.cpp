#include "app/facilitator/ballot_parts.h"

#include "app/facilitator/dialog.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kring {

using ui::Rect;
using ui::Role;

bool has_voted(const Glance& glance, PersonId person) {
    if (!glance.box) return false;
    const auto& voted = glance.box->voted;
    return std::find(voted.begin(), voted.end(), person) != voted.end();
}

std::size_t votes_in(const Glance& glance) { return glance.box ? glance.box->ballots() : 0; }

std::size_t votes_unnamed(const Glance& glance) { return glance.box ? glance.box->unnamed : 0; }

std::vector<PersonId> still_to_vote(const Glance& glance, const Round& round) {
    std::vector<PersonId> waiting;
    for (const PersonId person : round.rules.voters)
        if (!has_voted(glance, person)) waiting.push_back(person);
    return waiting;
}

namespace {

void draw_counting_dot(ui::Ui& ui, ImVec2 centre, float radius, bool filled) {
    if (!filled) {
        ui.dl->AddCircle(centre, radius - ui.px(1.25F), ui.colour(Role::line), 0, ui.px(2.5F));
        return;
    }
    ui.dl->AddCircleFilled(centre, radius, ui.colour(Role::accent), 0);
    ui::icon(ui, ui::Icon::check, centre, 18 * radius / ui.px(15), Role::on_accent, 2.8F);
}

}  // namespace

bool box_in_trouble(const Choosing& choosing) {
    ui::Ui& ui = choosing.view.ui;
    const bool safe = !choosing.glance.box || choosing.glance.box->safe;
    // A box is written in a tenth of a second; what takes ten times as long is trouble.
    const float waited = ui.motion.from_to(ui.id("box"), 0.F, safe ? 0.F : 1.F, 1.0);
    return !safe && waited >= 1.F;
}

void draw_counting_ring(const Choosing& choosing, const Rect& rect, std::size_t done,
                        std::size_t all) {
    ui::Ui& ui = choosing.view.ui;
    const ImVec2 centre = rect.centre();
    const float way = rect.h / 2 - ui.px(24);
    // Neighbours keep a gap, so beyond a dozen the dots get smaller.
    const auto n = static_cast<float>(std::max<std::size_t>(all, 1));
    const float most = way * std::sin(std::numbers::pi_v<float> / std::max(n, 2.F)) - ui.px(3);
    const float radius = std::min(ui.px(15), most);
    if (radius > ui.px(2.5F))
        for (std::size_t i = 0; i < all; ++i) {
            const float turn = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / n;
            draw_counting_dot(ui,
                              {centre.x + way * std::sin(turn), centre.y - way * std::cos(turn)},
                              radius, i < done);
        }
    const Rect number{rect.x, centre.y - ui.px(30), rect.w, ui.px(34)};
    ui::draw_text(ui, number, std::to_string(done),
                  {.size = ui::TypeSize::display,
                   .weight = ui::Weight::semibold,
                   .align = ui::Align::centre});
    ui::draw_text(ui, {rect.x, number.bottom(), rect.w, ui.px(20)},
                  choosing.words()("ballot.of", {{"n", std::to_string(all)}}),
                  {.role = Role::text2, .align = ui::Align::centre});
}

bool draw_question(const Choosing& choosing, BallotQuestion question, const std::string& title,
                   const std::string& line, const std::string& yes) {
    if (choosing.ui().question != question) return false;
    ui::Ui& ui = choosing.view.ui;
    bool open = true;
    bool agreed = false;
    {
        ui::Modal modal{ui, "question", open, std::min(460.F, ui.page.w / ui.scale - 32)};
        if (modal) {
            const Rect whole = modal.content();
            Rect rest = whole;
            bool close = draw_dialog_head(choosing.view, rest, title, line);
            Rect row = rest.take_top(ui.px(44));
            const ui::ButtonLook look{.kind = ui::ButtonKind::soft};
            const std::string& no = choosing.words()("ballot.go_back");
            agreed = ui::button(
                ui, "yes", row.take_right(ui::button_width(ui, yes, look), ui.px(8)), yes, look);
            if (ui::button(ui, "no", row.take_right(ui::button_width(ui, no)), no)) close = true;
            modal.used(rest.y - whole.y);
            if (close || agreed) modal.close();
        }
    }
    if (!open || agreed) choosing.ui().question = BallotQuestion::none;
    return agreed;
}

float quiet_line_height(ui::Ui& ui, float width, std::string_view text) {
    return std::max(ui::text_height(ui, width - ui.px(26), text), ui.px(20)) + ui.px(4);
}

void draw_quiet_line(ui::Ui& ui, ui::Icon icon, std::string_view text, Rect& rest, Role role) {
    Rect line = rest.take_top(quiet_line_height(ui, rest.w, text));
    const Rect sign = line.take_left(ui.px(18), ui.px(8));
    ui::icon(ui, icon, {sign.centre().x, sign.y + ui.px(10)}, 16, role);
    ui::draw_text_block(ui, line, text, {.role = role});
}

Flow::Flow(ui::Ui& ui, Rect& rest, float height_token, float gap_token)
    : m_rest{rest}, m_height{ui.px(height_token)}, m_gap{ui.px(gap_token)} {}

Rect Flow::place(float width) {
    width = std::min(width, m_rest.w);
    if (!m_begun || m_line.w < width) {
        m_line = m_rest.take_top(m_height, m_gap);
        m_begun = true;
    }
    return m_line.take_left(width, m_gap);
}

}  // namespace kring
