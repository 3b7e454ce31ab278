#pragma once

#include <filesystem>

namespace kring::platform {

class Window;

/// Writes what stands in the window's back buffer as a PNG: call it between Window::render and
/// Window::swap, in a frame that is shown again. The folder has to be there. False: it could not be
/// written.
bool save_screenshot(const Window& window, const std::filesystem::path& path);

}  // namespace kring::platform
