#include "app/platform/window.h"

#include "app/platform/gl.h"
#include "app/platform/icon.h"

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cassert>
#include <future>
#include <utility>

namespace kring::platform {
namespace {

/// Windows that are open. GLFW starts with the first and stops with the last.
int open_windows = 0;

/// GLFW calls many things an error, a picture in the clipboard among them: noted, never fatal.
void note_glfw_error(int code, const char* what) {
    spdlog::debug("GLFW " + std::to_string(code) + ": " + what);
}

bool start_glfw() {
    glfwSetErrorCallback(&note_glfw_error);
    return glfwInit() == GLFW_TRUE;
}

void set_hints(const WindowOptions& options) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_RESIZABLE, options.resizable ? GLFW_TRUE : GLFW_FALSE);
    if (options.bare) {
        glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
        glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
        glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);  // a click on the laptop leaves it standing
        glfwWindowHint(GLFW_FLOATING, GLFW_TRUE);
    }
    // Shown once it stands where it belongs.
    if (options.place) glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    // Dear ImGui smooths its own edges; depth and stencil are memory for nothing.
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "Kring");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "kring");
}

void set_icon(GLFWwindow* window) {
    constexpr std::array<int, 3> sides{16, 32, 64};
    std::array<std::vector<std::uint8_t>, sides.size()> pixels;
    std::array<GLFWimage, sides.size()> images{};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        pixels[i] = draw_mark(sides[i]);
        images[i] = {sides[i], sides[i], pixels[i].data()};
    }
    glfwSetWindowIcon(window, static_cast<int>(images.size()), images.data());
}

float sound_content_scale(float scale) { return std::clamp(scale, 0.5F, 4.0F); }

/// What the window's content scale will be, as far as can be told before there is a window.
float likely_content_scale() {
    float x = 1.0F;
    float y = 1.0F;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) glfwGetMonitorContentScale(monitor, &x, &y);
    return sound_content_scale(y);
}

BakedFonts bake_letters(ImFontAtlas& atlas, float scale, std::span<const ui::TypeStep> letters) {
    return letters.empty() ? bake_fonts(atlas, scale) : bake_fonts(atlas, scale, letters);
}

/// Draws the letters on a thread of its own. Dear ImGui counts what it allocates in the current
/// context, so there must be none meanwhile.
std::future<BakedFonts> start_baking(ImFontAtlas& atlas, float scale,
                                     std::span<const ui::TypeStep> letters) {
    ImGui::SetCurrentContext(nullptr);
    return std::async(std::launch::async,
                      [&atlas, scale, letters] { return bake_letters(atlas, scale, letters); });
}

}  // namespace

Result<std::unique_ptr<Window>, WindowError> Window::open(WindowOptions options) {
    std::unique_ptr<Window> window{new Window{std::move(options)}};
    if (const auto error = window->create()) return Err{*error};
    return window;
}

Window::Window(WindowOptions options)
    : m_options{std::move(options)}, m_atlas{std::make_unique<ImFontAtlas>()} {
    ++open_windows;
}

std::optional<WindowError> Window::create() {
    if (!start_glfw()) return WindowError::no_display;
    // Drawing the letters takes as long as opening the window, and needs no graphics card.
    const float likely = m_options.bare ? 1.0F : likely_content_scale();
    auto baking = start_baking(*m_atlas, m_options.text_scale * likely, m_options.letters);
    if (!open_window()) return WindowError::no_opengl;
    m_baked = baking.get();
    if (content_scale() != likely) bake();  // it came up on another screen
    if (!set_up_imgui()) return WindowError::no_opengl;
    return std::nullopt;
}

bool Window::open_window() {
    set_hints(m_options);
    const auto [width, height] = m_options.size;
    m_window = glfwCreateWindow(width, height, m_options.title.c_str(), nullptr, nullptr);
    if (m_window == nullptr) return false;
    glfwMakeContextCurrent(m_window);
    if (gladLoadGL(&glfwGetProcAddress) == 0) return false;
    // Two windows that both wait for their screen would halve the rate of both.
    glfwSwapInterval(m_options.bare ? 0 : 1);
    set_icon(m_window);
    dress_as_asked();
    listen();
    return true;
}

void Window::dress_as_asked() {
    if (!m_options.bare) {
        const auto [width, height] = m_options.smallest;
        glfwSetWindowSizeLimits(m_window, width, height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    }
    if (!m_options.place) return;
    glfwSetWindowPos(m_window, m_options.place->x, m_options.place->y);
    glfwShowWindow(m_window);
    glfwSetWindowPos(m_window, m_options.place->x,
                     m_options.place->y);  // some managers know better
}

bool Window::set_up_imgui() {
    IMGUI_CHECKVERSION();
    m_context = ImGui::CreateContext(m_atlas.get());
    ImGui::SetCurrentContext(m_context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a still screen draws nothing
    ImGui_ImplGlfw_InitForOpenGL(m_window, false);
    m_renders = ImGui_ImplOpenGL3_Init("#version 330 core");
    const bool letters = m_renders && Letters::set_up_renderer();
    if (letters) m_letters.upload(*m_atlas);
    use_kring_keys(io);  // after the backend, which has a map of its own
    io.SetClipboardTextFn = &Window::copy;
    io.GetClipboardTextFn = &Window::paste;
    io.ClipboardUserData = this;
    return letters;
}

Window::~Window() {
    if (m_context != nullptr) {
        glfwMakeContextCurrent(m_window);
        ImGui::SetCurrentContext(m_context);
        m_painter.release();
        m_letters.release();
        if (m_renders) ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplGlfw_Shutdown();
        ImGui::DestroyContext(m_context);
        m_atlas->Locked = false;  // as Dear ImGui does with its own: a frame may have been cut off
    }
    if (m_window != nullptr) glfwDestroyWindow(m_window);
    if (--open_windows == 0) glfwTerminate();
}

bool Window::begin_frame() {
    glfwMakeContextCurrent(m_window);
    ImGui::SetCurrentContext(m_context);
    if (std::exchange(m_fonts_wanted, false)) make_fonts();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    // Never zero; and after a long sleep nothing should have been going on for hours.
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = m_options.fixed_step.value_or(std::clamp(io.DeltaTime, 0.001F, 0.25F));
    // What waited in the queue happens now: it gets its frames to settle as if it had just come.
    if (m_input.waiting() && m_options.on_event) m_options.on_event();
    const bool more = m_input.feed_frame();
    ImGui::NewFrame();
    return more;
}

void Window::bake() {
    m_atlas->Clear();
    m_baked = bake_letters(*m_atlas, m_options.text_scale * content_scale(), m_options.letters);
}

/// Every ImFont* before this is gone after it.
void Window::make_fonts() {
    bake();
    m_letters.upload(*m_atlas);
    m_painter.forget();
}

void Window::render() {
    ImGui::Render();
    m_to_show = !m_options.for_pictures || m_painter.shows_again();
    if (!m_to_show) return;
    const Size pixels = picture_size();
    m_to_show = m_painter.paint(*ImGui::GetDrawData(), pixels.width, pixels.height, m_ground);
}

void Window::swap() {
    if (m_to_show) glfwSwapBuffers(m_window);
}

void Window::end_frame() {
    render();
    swap();
}

bool Window::should_close() const { return glfwWindowShouldClose(m_window) != GLFW_FALSE; }

void Window::request_close(bool close) {
    glfwSetWindowShouldClose(m_window, close ? GLFW_TRUE : GLFW_FALSE);
}

bool Window::minimised() const {
    return glfwGetWindowAttrib(m_window, GLFW_ICONIFIED) != GLFW_FALSE;
}

Size Window::size() const {
    Size size;
    glfwGetWindowSize(m_window, &size.width, &size.height);
    return size;
}

Size Window::picture_size() const {
    Size size;
    glfwGetFramebufferSize(m_window, &size.width, &size.height);
    return size;
}

float Window::content_scale() const {
    if (m_options.bare) return 1.0F;
    float x = 1.0F;
    float y = 1.0F;
    glfwGetWindowContentScale(m_window, &x, &y);
    return sound_content_scale(y);
}

void Window::set_title(const std::string& title) { glfwSetWindowTitle(m_window, title.c_str()); }

Place Window::place() const {
    Place place;
    glfwGetWindowPos(m_window, &place.x, &place.y);
    return place;
}

void Window::take_keyboard() { glfwFocusWindow(m_window); }

void Window::set_text_scale(float scale) {
    if (scale == m_options.text_scale) return;
    m_options.text_scale = scale;
    m_fonts_wanted = true;
    note_event();
}

std::string Window::clipboard() const {
    const char* text = glfwGetClipboardString(m_window);
    return text != nullptr ? text : std::string{};
}

void Window::set_clipboard(const std::string& utf8) {
    glfwSetClipboardString(m_window, utf8.c_str());
}

const char* Window::paste(void* window) {
    Window& self = *static_cast<Window*>(window);
    self.m_pasted = self.clipboard();
    if (self.text_from_clipboard)
        self.m_pasted = self.text_from_clipboard(std::move(self.m_pasted));
    return self.m_pasted.c_str();
}

void Window::copy(void* window, const char* utf8) {
    Window& self = *static_cast<Window*>(window);
    self.set_clipboard(self.text_to_clipboard ? self.text_to_clipboard(utf8) : utf8);
}

Window& Window::of(GLFWwindow* window) {
    auto* self = static_cast<Window*>(glfwGetWindowUserPointer(window));
    assert(self != nullptr);
    return *self;
}

void Window::note_event() const {
    if (m_options.on_event) m_options.on_event();
}

/// The system may have lost what stood there.
void Window::note_uncovered() {
    show_again();
    note_event();
}

}  // namespace kring::platform
