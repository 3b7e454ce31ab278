#include "app/cli/robot.h"

#include "app/platform/screenshot.h"

#include <chrono>
#include <fstream>
#include <iostream>
#include <string>
#include <thread>

namespace kring {

Robot::Robot(App& app, platform::Window& window, RobotClock& clock, std::filesystem::path pictures,
             int taken)
    : m_app{app}, m_window{window}, m_clock{clock}, m_folder{std::move(pictures)}, m_pictures{
                                                                                       taken} {
    m_app.host().probe = &m_probe;
}

Robot::~Robot() { m_app.host().probe = nullptr; }

void Robot::frame() {
    m_clock.wind(1.0 / 60);
    if (m_next_picture.empty()) {
        m_app.frame();
        return;
    }
    m_app.frame([this] {
        if (!platform::save_screenshot(m_window, m_next_picture)) {
            std::cerr << m_next_picture.string() << ": not written\n";
            ++m_missed;
        }
        m_next_picture.clear();
    });
}

void Robot::wait(double seconds) {
    m_clock.wind(seconds);
    frames(3);
}

void Robot::frames(int count) {
    for (int i = 0; i < count; ++i) frame();
}

void Robot::settle() {
    frames(3);
    const auto moves = [this] {
        const auto waiting = m_app.waiting();
        return waiting.input_waiting || (waiting.next_change && waiting.next_change->count() <= 0);
    };
    for (int i = 0; i < 180 && moves(); ++i) frame();
    wait_for_what_goes_on_aside();
    frames(2);
}

void Robot::wait_for_what_goes_on_aside() {
    using namespace std::chrono;
    const auto end = steady_clock::now() + 30s;
    while (m_app.works_aside()) {
        if (steady_clock::now() > end) {
            std::cerr << "demo: what goes on aside takes too long\n";
            ++m_missed;
            return;
        }
        std::this_thread::sleep_for(1ms);
    }
}

bool Robot::point(std::string_view path) {
    const auto* seen = m_probe.find(std::string{path});
    if (seen == nullptr || seen->visible.empty()) {
        std::cerr << "demo: no control " << path << " on the screen\n";
        ++m_missed;
        return false;
    }
    const ImVec2 centre = seen->visible.centre();
    m_window.input().push_mouse_move(centre.x, centre.y);
    frames(3);
    return true;
}

bool Robot::click(std::string_view path) {
    if (!point(path)) return false;
    m_window.input().push_mouse_button(0, true);
    frames(2);
    m_window.input().push_mouse_button(0, false);
    frames(3);
    return true;
}

bool Robot::scroll_to(std::string_view path, std::string_view over) {
    if (!point(over)) return false;
    for (int turn = 0; turn < 60; ++turn) {
        const auto* seen = m_probe.find(std::string{path});
        if (seen != nullptr && seen->visible.h >= seen->rect.h) return true;
        m_window.input().push_wheel(0, -2);
        frames(2);
        settle();
    }
    return point(path);
}

void Robot::type(std::string_view text) {
    m_window.input().push_text(text);
    while (m_window.input().waiting()) frame();
    frames(2);
}

void Robot::press(ui::Key key, platform::Modifiers held) {
    m_window.input().tap_key(key, held);
    while (m_window.input().waiting()) frame();
    frames(2);
}

void Robot::mouse_away() {
    m_window.input().push_mouse_leave();
    frames(2);
}

std::string Robot::next_name(std::string_view name) {
    const std::string number = std::to_string(++m_pictures);
    return (number.size() < 2 ? "0" : "") + number + '-' + std::string{name};
}

void Robot::picture(std::string_view name) { keep(next_name(name)); }

void Robot::keep(const std::string& called) {
    settle();
    m_next_picture = m_folder / (called + ".png");
    frame();
    list_cut_texts(called);
}

void Robot::both(std::string_view name) {
    const std::string called = next_name(name);
    keep(called + "-console");
    if (m_wall == nullptr) return;
    const std::filesystem::path wall = m_folder / (called + "-wall.png");
    if (m_wall->picture(m_app, m_clock.wall(), wall)) return;
    std::cerr << wall.string() << ": not written\n";
    ++m_missed;
}

void Robot::open(const std::string& path) {
    m_app.take(Desk::open(
                   path, [this] { return m_clock.wall(); }, [] {}),
               path);
    settle();
}

void Robot::list_cut_texts(const std::string& picture) const {
    constexpr std::string_view mark = "cut:";
    const auto mode = m_pictures == 1 ? std::ios::trunc : std::ios::app;
    std::ofstream list{m_folder / "cut-texts.txt", mode};
    for (const auto& [name, seen] : m_probe.widgets)
        if (name.starts_with(mark) && !seen.visible.empty())
            list << picture << ": " << name.substr(mark.size()) << '\n';
}

}  // namespace kring
