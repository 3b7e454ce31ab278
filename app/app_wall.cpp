#include "app/app.h"

#include "app/facilitator/screen_picture.h"
#include "app/facilitator/wall_here.h"
#include "app/facilitator/wall_moves.h"
#include "app/facilitator/wall_preview.h"
#include "app/local_time.h"
#include "core/base/day.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace kring {

namespace {

constexpr double numbers_seconds = 5;
constexpr double offer_seconds = 20;

}  // namespace

/// Before a frame: which screens there are, and what the room sees.
void App::look_at_wall() {
    look_at_screens();
    if (m_replay) return look_at_replay_wall();
    WallUi& wall = m_screens.console.wall;
    wall.here = m_wall.place() == WallWindow::Place::console;
    wall.text_size = m_settings.wall_text_size;
    if (wall.menu_open || wall.screens.empty()) {
        wall.screens = m_wall.screens(m_settings.wall_screen);
        wall.shape = m_wall.shape(m_settings.wall_screen);
    }
    see_what_the_room_sees();
}

/// A screen that goes takes the wall with it and nothing else; one that comes is offered.
void App::look_at_screens() {
    const WallWindow::News news = m_wall.look_around(m_settings.wall_screen);
    if (!news.lost && !news.found) return;
    WallUi& wall = m_screens.console.wall;
    wall.screens = m_wall.screens(m_settings.wall_screen);
    wall.shape = m_wall.shape(m_settings.wall_screen);
    if (news.lost) {
        if (m_replay)
            m_screens.replay.wall_on = false;
        else
            submit(ShowOnWall{});
        return say(m_furniture.words("wall_news.lost"), ui::Icon::projector);
    }
    if (!m_desk || m_desk->session().read_only()) return;
    ui::Toast offer;
    offer.text = m_furniture.words("wall_news.found");
    offer.action = m_furniture.words("wall_news.found_use");
    offer.seconds = offer_seconds;
    offer.icon = ui::Icon::projector;
    offer.key = wall_toast;
    m_to_say.push_back(std::move(offer));
    m_pacing.note_event();
}

void App::see_what_the_room_sees() {
    WallUi& wall = m_screens.console.wall;
    wall.audience = nullptr;
    if (!m_desk || m_screens.screen != Screen::console) {
        m_seen = {};
        return;
    }
    const Session& session = m_desk->session();
    const State& state = session.state();
    AudienceMoment at;
    at.now = session.now();
    at.today = iso_day(local_day(m_around.wall()));
    const std::tm clock = local_time(m_desk->moment(at.now));
    at.clock = Minutes{clock.tm_hour * 60 + clock.tm_min};
    if (const auto box = m_desk->box()) at.voted = box->ballots();
    if (m_screens.console.stories.open) {
        at.reading = m_screens.console.stories.open;
        at.sentence = m_screens.console.stories.reading.sentence;
    }
    wall.audience = m_seen.follow(state, session.log().size(), at);
}

/// After what was asked in a frame was done: the wall stands where it is to stand, and shows it.
void App::follow_wall() {
    if (m_replay) return follow_replay_wall();
    const bool wanted = m_desk && !m_desk->session().read_only() &&
                        m_screens.screen == Screen::console && m_desk->session().state().wall.on;
    if (wanted && m_wall.closed_by_hand()) submit(ShowOnWall{});
    const WallLook look = look_of(m_screens.console.wall);
    const bool stands = m_wall.place() != WallWindow::Place::nowhere;
    if (wanted && !stands) {
        const auto& words = m_furniture.words;
        if (!m_wall.open(m_settings.wall_screen, words("wall_news.window"), look.zoom)) {
            submit(ShowOnWall{});
            say(words("wall_news.no_window"), ui::Icon::warning);
        }
        m_pacing.note_event();
    }
    if (!wanted && stands) {
        m_wall.close();
        m_pacing.note_event();
    }
    see_what_the_room_sees();
    if (const Audience* audience = m_screens.console.wall.audience)
        m_wall.draw({*audience, look, m_furniture.words, m_furniture.theme(m_settings.wall_theme),
                     m_around.seconds()});
    WallUi& wall = m_screens.console.wall;
    if (m_wall.place() == WallWindow::Place::other_screen) wall.most_scroll = m_wall.most_scroll();
    // What stands there now may be shorter, or in smaller letters.
    wall.scroll = std::min(wall.scroll, wall.most_scroll);
    m_wall.tend_numbers(m_furniture.theme(m_settings.wall_theme), m_around.seconds());
}

/// Nobody sees the session any more, or not yet.
void App::stop_wall() {
    m_wall.close();
    m_seen = {};
    m_screens.console.wall.audience = nullptr;
    if (m_desk && !m_desk->session().read_only() && m_desk->session().state().wall.on)
        (void)m_desk->submit(ShowOnWall{});
}

void App::use_other_screen(const std::string& identity) {
    if (!identity.empty()) {
        m_settings.wall_screen = identity;
        keep_settings();
    }
    m_wall.close();  // it is opened again where it belongs
    WallUi& wall = m_screens.console.wall;
    wall.screens = m_wall.screens(m_settings.wall_screen);
    wall.shape = m_wall.shape(m_settings.wall_screen);
    if (!m_desk || m_desk->session().state().wall.on) return;
    if (identity.empty()) submit(ShowOnWall{turned({}, true)});
}

void App::show_numbers() {
    const double now = m_around.seconds();
    m_number.until = now + numbers_seconds;
    m_number.number =
        m_wall.show_numbers(m_furniture.theme(m_settings.wall_theme), now, m_number.until);
    m_pacing.note_event();
}

void App::draw_number_here(ui::Ui& ui) {
    if (ui.now_seconds >= m_number.until) return;
    const ui::LayerScope layer{ui, ui::Layer::tooltip};
    const float side = std::min(ui.page.h, ui.page.w) * 0.4F;
    draw_screen_number(ui, ui.page.middle(side, side), m_number.number);
}

/// Of the letters in this window: the person's own, or those of the wall while it stands here.
float App::window_text_size() const {
    if (m_wall.place() != WallWindow::Place::console) return m_settings.text_size;
    const auto [width, height] = m_window.size();
    return scale_of_wall_here(static_cast<float>(width), static_cast<float>(height),
                              m_replay ? m_screens.replay.wall : m_screens.console.wall) /
           m_window.content_scale();
}

}  // namespace kring
