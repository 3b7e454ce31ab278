#pragma once
#include "app/ui/bmp_text.h"
#include "app/ui/style.h"
#include "app/ui/ui.h"

#include <filesystem>
#include <functional>
#include <imgui.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kring::test {

/// The fonts of all tests, baked once a process: Inter where it is installed, else the built-in
/// one, so that widths differ and nothing else does.
struct TestFonts {
    ImFontAtlas atlas;
    ui::Fonts fonts;

    TestFonts() {
        static constexpr ImWchar ranges[] = {0x20,   0x24F,  0x1E00, 0x1EFF, 0x2010, 0x2026,
                                             0x2212, 0x2212, 0xFFFD, 0xFFFD, 0};
        const std::string folder = "/usr/share/fonts/opentype/inter/Inter-";
        for (std::size_t i = 0; i < ui::type_sizes; ++i) {
            const float size = ui::type_em[i] * 1.2102F;
            fonts.regular[i] = add(folder + "Regular.otf", size, ranges);
            fonts.semibold[i] = add(folder + "SemiBold.otf", size, ranges);
        }
        unsigned char* pixels = nullptr;
        int w = 0;
        int h = 0;
        atlas.GetTexDataAsAlpha8(&pixels, &w, &h);
        atlas.SetTexID(ImTextureID{});
    }

    static TestFonts& shared() {
        static TestFonts fonts;
        return fonts;
    }

private:
    ImFont* add(const std::string& path, float size, const ImWchar* ranges) {
        if (std::filesystem::exists(path))
            return atlas.AddFontFromFileTTF(path.c_str(), size, nullptr, ranges);
        ImFontConfig config;
        config.SizePixels = size;
        return atlas.AddFontDefault(&config);
    }
};

/// A pair of hands without a window: presses, types and points the way a person does, one change
/// of input a frame, on Dear ImGui 1.86 and 1.90. Asserts nothing itself.
///     UiRobot robot{[&](ui::Ui& ui) { draw_home(ui, state, out); }};
///     robot.click("new");  robot.type("Samen koken");  robot.press(ui::Key::enter);
class UiRobot {
public:
    using Draw = std::function<void(ui::Ui&)>;

    explicit UiRobot(Draw draw, ImVec2 size = {1366, 768})
        : m_context{ImGui::CreateContext(&TestFonts::shared().atlas)}, m_draw{std::move(draw)} {
        ImGui::SetCurrentContext(m_context);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = size;
        io.DeltaTime = 1.F / 60;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        io.ConfigInputTextCursorBlink = false;
        // The clipboard of the robot lives in the robot.
        io.ClipboardUserData = this;
        io.GetClipboardTextFn = [](void* self) {
            return static_cast<UiRobot*>(self)->clipboard.c_str();
        };
        io.SetClipboardTextFn = [](void* self, const char* text) {
            static_cast<UiRobot*>(self)->clipboard = text;
        };
        auto theme = ui::load_theme(std::string{KRING_SOURCE_DIR} + "/assets/themes/light.toml");
        if (theme) m_theme = theme.value();
        host.probe = &probe;
        host.motion.enabled = false;
        ui::apply_style(m_theme, 1);
        frame();
        frame();
    }
    ~UiRobot() { ImGui::DestroyContext(m_context); }
    UiRobot(const UiRobot&) = delete;
    UiRobot& operator=(const UiRobot&) = delete;

    /// Draws one frame; the clock goes on by a sixtieth of a second.
    void frame() {
        ImGui::SetCurrentContext(m_context);
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
    void frames(int n) {
        for (int i = 0; i < n; ++i) frame();
    }
    /// Lets time pass on the clock of the screen, then draws.
    void wait(double seconds) {
        now += seconds;
        frames(2);
    }

    void press(ui::Key key, ui::Mods mods = {}) {
        m_keys.push_back({key, mods.ctrl, mods.shift, mods.alt, false});
        ImGui::GetIO().KeyShift = mods.shift;
        frame();
        ImGui::GetIO().KeyShift = false;
        frames(2);
    }
    /// The key goes down, and the next frame() sees it.
    void press_in_next_frame(ui::Key key, ui::Mods mods = {}) {
        m_keys.push_back({key, mods.ctrl, mods.shift, mods.alt, false});
    }
    /// Holds Shift for the mouse, or lets it go.
    void hold_shift(bool down) {
        ImGui::SetCurrentContext(m_context);
#if IMGUI_VERSION_NUM >= 18900
        ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, down);
#else
        ImGui::GetIO().KeyShift = down;
#endif
    }
    void type(std::string_view utf8) {
        for (const char32_t c : ui::decode_utf8(utf8)) {
            ImGui::SetCurrentContext(m_context);
            ImGui::GetIO().AddInputCharacter(ui::map_code_point(c).value_or(u'\xFFFD'));
            frame();
        }
        frame();
    }
    void paste(std::string text) {
        clipboard = std::move(text);
        press(ui::Key::v, {.ctrl = true});
    }

    void point(ImVec2 at) {
        ImGui::SetCurrentContext(m_context);
#if IMGUI_VERSION_NUM >= 18700
        ImGui::GetIO().AddMousePosEvent(at.x, at.y);
#else
        ImGui::GetIO().MousePos = at;
#endif
        frame();
    }
    void mouse(int button, bool down) {
        ImGui::SetCurrentContext(m_context);
#if IMGUI_VERSION_NUM >= 18700
        ImGui::GetIO().AddMouseButtonEvent(button, down);
#else
        ImGui::GetIO().MouseDown[button] = down;
#endif
        frame();
    }
    void wheel(float notches) {
        ImGui::SetCurrentContext(m_context);
        set_wheel(notches);
        frames(2);
    }
    void click_at(ImVec2 at, int button = 0) {
        point(at);
        mouse(button, true);
        mouse(button, false);
        frame();
    }
    /// Clicks the middle of what is seen of a widget. False when it is not on the screen.
    bool click(const std::string& path, int button = 0) {
        const ui::Probe::Seen* seen = probe.find(path);
        if (seen == nullptr || seen->visible.empty()) return false;
        click_at(seen->visible.centre(), button);
        return true;
    }
    bool double_click(const std::string& path) {
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
    bool point_at(const std::string& path) {
        const ui::Probe::Seen* seen = probe.find(path);
        if (seen == nullptr || seen->visible.empty()) return false;
        point(seen->visible.centre());
        return true;
    }
    void drag(ImVec2 from, ImVec2 to) {
        point(from);
        mouse(0, true);
        for (int i = 1; i <= 4; ++i) {
            const float t = static_cast<float>(i) / 4;
            point({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
        }
        mouse(0, false);
        frame();
    }

    bool shows(const std::string& path) const {
        const ui::Probe::Seen* seen = probe.find(path);
        return seen != nullptr && !seen->visible.empty();
    }
    /// The path of the widget with the keyboard; empty when none has it.
    std::string focused() const {
        for (const auto& [path, seen] : probe.widgets)
            if (seen.focused) return path;
        return {};
    }
    const ui::Theme& theme() const { return m_theme; }

    ui::UiHost host;
    ui::Probe probe;
    std::string clipboard;
    double now = 1;

private:
    void set_wheel(float notches) {
#if IMGUI_VERSION_NUM >= 18700
        if (notches != 0) ImGui::GetIO().AddMouseWheelEvent(0, notches);
#else
        ImGui::GetIO().MouseWheel = notches;
#endif
    }

    ImGuiContext* m_context;
    Draw m_draw;
    ui::Theme m_theme;
    std::vector<ui::KeyPress> m_keys;
};

}  // namespace kring::test
