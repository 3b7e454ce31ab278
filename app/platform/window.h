#pragma once

#include "app/platform/fonts.h"
#include "app/platform/input.h"
#include "app/platform/letters.h"
#include "app/platform/painter.h"
#include "core/base/result.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>

struct GLFWwindow;
struct ImGuiContext;

namespace kring::platform {

enum class WindowError {
    no_display,  ///< no X server and no Wayland to be found
    no_opengl,   ///< a display, but no OpenGL 3.3 on it
};

struct Size {
    int width = 0;
    int height = 0;

    bool operator==(const Size&) const = default;
};

/// Of the upper left corner, in window units over all screens.
struct Place {
    int x = 0;
    int y = 0;

    bool operator==(const Place&) const = default;
};

struct WindowOptions {
    std::string title = "Kring";
    Size size{1280, 800};     ///< of the inside, in window units
    Size smallest{960, 600};  ///< a person cannot make it smaller
    float text_scale = 1.0F;  ///< the person's text size; times content_scale() it scales the fonts
    bool hears_devices = true;  ///< off: only what is pushed into input() counts, for pictures
    bool resizable = true;
    /// The sizes its letters are baked in; empty: those of the console. Outlives the window.
    std::span<const ui::TypeStep> letters = {};
    std::optional<Place> place = {};  ///< unset: where the system puts it
    /// Only to be looked at, as large as it is asked for: no frame, as many pixels as its letters
    /// need whatever the screen says of itself, never in the way of the window that is worked in.
    /// When the system gives it the keyboard all the same, `on_keyboard` hears of it.
    bool bare = false;
    std::function<void()> on_keyboard = {};
    /// Seconds between two frames as Dear ImGui sees it. Unset: as measured.
    std::optional<float> fixed_step = {};
    /// Nobody looks: only frames that are to be kept are drawn, those after show_again.
    bool for_pictures = false;
    /// Something arrived that may change the picture: input, another size, uncovered.
    std::function<void()> on_event = {};
};

/// A window with its own Dear ImGui context, fonts and renderer. Several can live side by side;
/// each of begin_frame .. end_frame makes its own context current. All calls on the main thread.
class Window {
public:
    static Result<std::unique_ptr<Window>, WindowError> open(WindowOptions options);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    Window(Window&&) = delete;
    Window& operator=(Window&&) = delete;

    /// Releases one step of input, then opens the Dear ImGui frame. True: more input is waiting.
    bool begin_frame();
    /// Draws the frame and shows it.
    void end_frame();
    /// The two halves of end_frame. A frame that is as the last one is not drawn: what is shown
    /// stays. After show_again it is, and between the two the picture stands in the back buffer and
    /// can be kept (screenshot.h).
    void render();
    void swap();
    /// The next frame is shown, whatever it is.
    void show_again() { m_painter.show_again(); }
    /// Of the last frame: it was not as the one before.
    bool showed() const { return m_to_show; }

    InputQueue& input() { return m_input; }
    const InputQueue& input() const { return m_input; }

    bool should_close() const;
    /// `false` takes back the cross in the corner: there is still something to ask.
    void request_close(bool close = true);
    bool minimised() const;
    /// Inside of the window in window units, as Dear ImGui lays it out.
    Size size() const;
    /// Pixels of the picture. Not size() on every display.
    Size picture_size() const;
    /// A first guess of how large things have to be; often 1 where it should be more.
    float content_scale() const;
    GLFWwindow* handle() { return m_window; }

    void set_title(const std::string& title);
    Place place() const;
    /// Asks the system for the keyboard.
    void take_keyboard();
    /// Red, green, blue from 0 to 1; what shows where nothing is drawn.
    void set_ground(std::array<float, 3> rgb) { m_ground = rgb; }

    /// Of the last begin_frame; new after a change of text scale.
    const ui::Fonts& fonts() const { return m_baked.fonts; }
    Typeface typeface() const { return m_baked.typeface; }
    /// Fonts are made again before the next frame. Does nothing when it is as it was.
    void set_text_scale(float scale);
    float text_scale() const { return m_options.text_scale; }

    std::string clipboard() const;
    void set_clipboard(const std::string& utf8);
    /// Text fields copy and paste through these, so that what Dear ImGui cannot hold is not lost.
    /// `text_from_clipboard` is for pasting, `text_to_clipboard` for copying and cutting.
    std::function<std::string(std::string)> text_from_clipboard;
    std::function<std::string(std::string)> text_to_clipboard;

private:
    explicit Window(WindowOptions options);
    std::optional<WindowError> create();
    bool open_window();
    void dress_as_asked();
    bool set_up_imgui();
    void listen();
    void listen_to_devices();
    void bake();
    void make_fonts();
    void note_event() const;
    void note_uncovered();

    static Window& of(GLFWwindow* window);
    static void on_key(GLFWwindow* window, int key, int scancode, int action, int mods);
    static const char* paste(void* window);
    static void copy(void* window, const char* utf8);

    WindowOptions m_options;
    InputQueue m_input;
    std::unique_ptr<ImFontAtlas> m_atlas;  ///< filled before there is a context to own it
    BakedFonts m_baked;
    Letters m_letters;
    Painter m_painter;
    GLFWwindow* m_window = nullptr;
    ImGuiContext* m_context = nullptr;
    std::array<float, 3> m_ground{0.957F, 0.945F, 0.918F};
    std::unordered_map<int, ui::Key> m_keys_down;  ///< by GLFW's number: what it meant going down
    std::string m_pasted;                          ///< lives as long as Dear ImGui reads it
    bool m_fonts_wanted = false;
    bool m_renders = false;
    bool m_to_show = false;
};

}  // namespace kring::platform
