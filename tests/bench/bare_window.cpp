#include "app/platform/fonts.h"
#include "app/platform/gl.h"

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

// The least that any program with this look has to do: GLFW, Dear ImGui, the same fonts, a frame.
// What Kring takes beyond it is Kring's own. Says the same lines as `kring --measure`.
//     kring_bare_window SECONDS WIDTH HEIGHT

namespace {

std::string resident() {
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmRSS:", 0) == 0) return line.substr(line.find_first_of("0123456789"));
    return "0 kB";
}

GLFWwindow* open_window(int width, int height) {
    if (glfwInit() != GLFW_TRUE) return nullptr;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    GLFWwindow* window = glfwCreateWindow(width, height, "bare", nullptr, nullptr);
    if (window == nullptr) return nullptr;
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    return gladLoadGL(&glfwGetProcAddress) != 0 ? window : nullptr;
}

void draw_frame(GLFWwindow* window) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    ImGui::Begin("bare");
    ImGui::TextUnformatted("Samen koken in de wijk");
    ImGui::End();
    ImGui::Render();
    int width = 0, height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    glViewport(0, 0, width, height);
    glClearColor(0.957F, 0.945F, 0.918F, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const double seconds = std::strtod(argv[1], nullptr);
    GLFWwindow* window = open_window(std::atoi(argv[2]), std::atoi(argv[3]));
    if (window == nullptr) return 1;
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    float scale_x = 1, scale = 1;
    glfwGetWindowContentScale(window, &scale_x, &scale);
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    (void)kring::platform::bake_fonts(*ImGui::GetIO().Fonts, scale);
    draw_frame(window);
    const auto first = std::chrono::steady_clock::now();
    for (int i = 0; seconds > 0 && i < 3; ++i) {
        glfwPollEvents();
        draw_frame(window);
    }
    const auto passed = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - first).count();
    };
    while (passed() < seconds) glfwWaitEventsTimeout(seconds - passed());
    std::printf("first_frame_ns %lld\nrss %s\n",
                static_cast<long long>(first.time_since_epoch().count()), resident().c_str());
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
    glfwDestroyWindow(window);
    glfwTerminate();
    return 0;
}
