#include "tests/support/ui_robot.h"

#include "app/ui/bmp_text.h"
#include "app/ui/style.h"
#include "tests/support/source_folder.h"

#include <utility>

namespace kring::test {

TestFonts::TestFonts() {
    for (std::size_t i = 0; i < ui::type_sizes; ++i) {
        const float size = ui::type_em[i] * 1.2102F;
        fonts.regular[i] = add_inter(atlas, "Regular.otf", size);
        fonts.semibold[i] = add_inter(atlas, "SemiBold.otf", size);
    }
    bake(atlas);
}

TestFonts& TestFonts::shared() {
    static TestFonts fonts;
    return fonts;
}

UiRobot::UiRobot(Draw draw, ImVec2 size)
    : m_window{TestFonts::shared().atlas, size}, m_draw{std::move(draw)} {
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigInputTextCursorBlink = false;
    // The clipboard of the robot lives in the robot.
    io.ClipboardUserData = this;
    io.GetClipboardTextFn = [](void* self) {
        return static_cast<UiRobot*>(self)->clipboard.c_str();
    };
    io.SetClipboardTextFn = [](void* self, const char* text) {
        static_cast<UiRobot*>(self)->clipboard = text;
    };
    auto theme = ui::load_theme(source_folder() + "/assets/themes/light.toml");
    if (theme) m_theme = theme.value();
    host.probe = &probe;
    host.motion.enabled = false;
    ui::apply_style(m_theme, 1);
    frame();
    frame();
}
UiRobot::~UiRobot() = default;

void UiRobot::frame() {
    m_window.make_current();
    now += 1.0 / 60;
    ImGui::NewFrame();
    ui::Ui ui = ui::begin_page(host, m_theme, TestFonts::shared().fonts,
                               {.keys = m_keys, .now_seconds = now});
    m_draw(ui);
    ui::end_page(ui);
    ImGui::Render();
    m_keys.clear();
    set_wheel(0);
}
void UiRobot::frames(int n) {
    for (int i = 0; i < n; ++i) frame();
}
void UiRobot::wait(double seconds) {
    now += seconds;
    frames(2);
}

void UiRobot::press(ui::Key key, ui::Mods mods) {
    m_keys.push_back({key, mods.ctrl, mods.shift, mods.alt, false});
    ImGui::GetIO().KeyShift = mods.shift;
    frame();
    ImGui::GetIO().KeyShift = false;
    frames(2);
}
void UiRobot::press_in_next_frame(ui::Key key, ui::Mods mods) {
    m_keys.push_back({key, mods.ctrl, mods.shift, mods.alt, false});
}
void UiRobot::hold_shift(bool down) {
    m_window.make_current();
#if IMGUI_VERSION_NUM >= 18900
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, down);
#else
    ImGui::GetIO().KeyShift = down;
#endif
}
void UiRobot::type(std::string_view utf8) {
    for (const char32_t c : ui::decode_utf8(utf8)) {
        m_window.make_current();
        ImGui::GetIO().AddInputCharacter(ui::map_code_point(c).value_or(u'\xFFFD'));
        frame();
    }
    frame();
}
void UiRobot::paste(std::string text) {
    clipboard = std::move(text);
    press(ui::Key::v, {.ctrl = true});
}

void UiRobot::point(ImVec2 at) {
    m_window.make_current();
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
#else
    ImGui::GetIO().MousePos = at;
#endif
    frame();
}
void UiRobot::mouse(int button, bool down) {
    m_window.make_current();
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMouseButtonEvent(button, down);
#else
    ImGui::GetIO().MouseDown[button] = down;
#endif
    frame();
}
void UiRobot::wheel(float notches) {
    m_window.make_current();
    set_wheel(notches);
    frames(2);
}
void UiRobot::click_at(ImVec2 at, int button) {
    point(at);
    mouse(button, true);
    mouse(button, false);
    frame();
}
bool UiRobot::click(const std::string& path, int button) {
    const ui::Probe::Seen* seen = probe.find(path);
    if (seen == nullptr || seen->visible.empty()) return false;
    click_at(seen->visible.centre(), button);
    return true;
}
bool UiRobot::double_click(const std::string& path) {
    const ui::Probe::Seen* seen = probe.find(path);
    if (seen == nullptr || seen->visible.empty()) return false;
    point(seen->visible.centre());
    for (int i = 0; i < 2; ++i) {
        mouse(0, true);
        mouse(0, false);
    }
    frame();
    return true;
}
bool UiRobot::point_at(const std::string& path) {
    const ui::Probe::Seen* seen = probe.find(path);
    if (seen == nullptr || seen->visible.empty()) return false;
    point(seen->visible.centre());
    return true;
}
void UiRobot::drag(ImVec2 from, ImVec2 to) {
    point(from);
    mouse(0, true);
    for (int i = 1; i <= 4; ++i) {
        const float t = static_cast<float>(i) / 4;
        point({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
    }
    mouse(0, false);
    frame();
}

bool UiRobot::shows(const std::string& path) const {
    const ui::Probe::Seen* seen = probe.find(path);
    return seen != nullptr && !seen->visible.empty();
}
std::string UiRobot::focused() const {
    for (const auto& [path, seen] : probe.widgets)
        if (seen.focused) return path;
    return {};
}
void UiRobot::set_wheel(float notches) {
#if IMGUI_VERSION_NUM >= 18700
    if (notches != 0) ImGui::GetIO().AddMouseWheelEvent(0, notches);
#else
    ImGui::GetIO().MouseWheel = notches;
#endif
}

}  // namespace kring::test
