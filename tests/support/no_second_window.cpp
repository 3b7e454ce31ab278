// Laid before GLFW (LD_PRELOAD): a computer that gives a program one window and no other, as a
// driver does that has no room for a second picture.
#include <dlfcn.h>

extern "C" {
struct GLFWwindow;
struct GLFWmonitor;
using CreateWindow = GLFWwindow*(int, int, const char*, GLFWmonitor*, GLFWwindow*);

CreateWindow glfwCreateWindow;

GLFWwindow* glfwCreateWindow(int width, int height, const char* title, GLFWmonitor* monitor,
                             GLFWwindow* share) {
    static bool had = false;
    if (had) return nullptr;
    had = true;
    const auto real = reinterpret_cast<CreateWindow*>(::dlsym(RTLD_NEXT, "glfwCreateWindow"));
    return real(width, height, title, monitor, share);
}
}
