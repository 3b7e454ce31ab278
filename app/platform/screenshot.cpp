#include "app/platform/screenshot.h"

#include "app/platform/gl.h"
#include "app/platform/window.h"

#include <cairo.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace kring::platform {
namespace {

constexpr std::size_t channels = 4;

std::vector<std::uint8_t> read_back_buffer(Size size) {
    const auto bytes = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
    std::vector<std::uint8_t> rgba(bytes * channels);
    glReadBuffer(GL_BACK);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, size.width, size.height, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
    return rgba;
}

/// OpenGL counts rows from the bottom and stores red first; Cairo from the top, one number a pixel.
void copy_upright(const std::vector<std::uint8_t>& rgba, Size size, cairo_surface_t* surface) {
    const auto width = static_cast<std::size_t>(size.width);
    const auto height = static_cast<std::size_t>(size.height);
    auto* out = cairo_image_surface_get_data(surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint8_t* from = &rgba[(height - 1 - y) * width * channels];
        auto* to = reinterpret_cast<std::uint32_t*>(out + y * stride);
        for (std::size_t x = 0; x < width; ++x, from += channels)
            to[x] = std::uint32_t{from[0]} << 16U | std::uint32_t{from[1]} << 8U | from[2];
    }
}

}  // namespace

bool save_screenshot(const Window& window, const std::filesystem::path& path) {
    const Size size = window.picture_size();
    if (size.width <= 0 || size.height <= 0) return false;
    using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
    const Surface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height),
                          &cairo_surface_destroy};
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return false;
    cairo_surface_flush(surface.get());
    copy_upright(read_back_buffer(size), size, surface.get());
    cairo_surface_mark_dirty(surface.get());
    return cairo_surface_write_to_png(surface.get(), path.c_str()) == CAIRO_STATUS_SUCCESS;
}

}  // namespace kring::platform
