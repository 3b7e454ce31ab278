#include "app/platform/window.h"

#include "app/platform/gl.h"
#include "app/platform/icon.h"

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace kring::platform {
namespace {

/// Windows that are open. GLFW starts with the first and stops with the last.
int open_windows = 0;

/// GLFW calls many things an error, a picture in the clipboard among them: noted, never fatal.
void note_glfw_error(int code, const char* what) { spdlog::debug("GLFW {}: {}", code, what); }

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

}  // namespace

Result<std::unique_ptr<Window>, WindowError> Window::open(WindowOptions options) {
    std::unique_ptr<Window> window{new Window{std::move(options)}};
    if (const auto error = window->create()) return Err{*error};
    return window;
}

Window::Window(WindowOptions options) : m_options{std::move(options)} { ++open_windows; }

std::optional<WindowError> Window::create() {
    if (!start_glfw()) return WindowError::no_display;
    set_hints(m_options);
    const auto [width, height] = m_options.size;
    m_window = glfwCreateWindow(width, height, m_options.title.c_str(), nullptr, nullptr);
    if (m_window == nullptr) return WindowError::no_opengl;
    glfwMakeContextCurrent(m_window);
    if (gladLoadGL(&glfwGetProcAddress) == 0) return WindowError::no_opengl;
    glfwSwapInterval(1);
    const auto [least_width, least_height] = m_options.smallest;
    glfwSetWindowSizeLimits(m_window, least_width, least_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    set_icon(m_window);
    listen();
    if (!set_up_imgui()) return WindowError::no_opengl;
    return std::nullopt;
}

bool Window::set_up_imgui() {
    IMGUI_CHECKVERSION();
    m_context = ImGui::CreateContext();
    ImGui::SetCurrentContext(m_context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a still screen draws nothing
    ImGui_ImplGlfw_InitForOpenGL(m_window, false);
    m_renders = ImGui_ImplOpenGL3_Init("#version 330 core");
    use_kring_keys(io);  // after the backend, which has a map of its own
    io.SetClipboardTextFn = &Window::copy;
    io.GetClipboardTextFn = &Window::paste;
    io.ClipboardUserData = this;
    m_baked = bake_fonts(*io.Fonts, m_options.text_scale * content_scale());
    return m_renders;
}

Window::~Window() {
    if (m_context != nullptr) {
        glfwMakeContextCurrent(m_window);
        ImGui::SetCurrentContext(m_context);
        m_painter.release();
        if (m_renders) ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplGlfw_Shutdown();
        ImGui::DestroyContext(m_context);
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
    const bool more = m_input.feed_frame();
    ImGui::NewFrame();
    return more;
}

/// Every ImFont* before this is gone after it.
void Window::make_fonts() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    atlas.Clear();
    m_baked = bake_fonts(atlas, m_options.text_scale * content_scale());
    ImGui_ImplOpenGL3_CreateFontsTexture();
    m_painter.forget();
}

void Window::render() {
    ImGui::Render();
    const Size pixels = picture_size();
    m_painter.paint(*ImGui::GetDrawData(), pixels.width, pixels.height, m_ground);
}

void Window::swap() { glfwSwapBuffers(m_window); }

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
    float x = 1.0F;
    float y = 1.0F;
    glfwGetWindowContentScale(m_window, &x, &y);
    return std::clamp(y, 0.5F, 4.0F);
}

void Window::set_title(const std::string& title) { glfwSetWindowTitle(m_window, title.c_str()); }

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

}  // namespace kring::platform
