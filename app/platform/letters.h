#pragma once

struct ImFontAtlas;

namespace kring::platform {

/// The letters of an atlas as the graphics card has them: a byte a pixel, that is how much of it is
/// covered, and read as white of that much cover. Dear ImGui's renderer makes four bytes of each,
/// which for all letters of Kring are tens of megabytes to fill, copy and keep. All calls with the
/// context of the window current.
class Letters {
public:
    /// Has Dear ImGui's renderer make what it draws with, but no letters of its own. Once, after it
    /// was set up.
    static bool set_up_renderer();
    /// Hands an atlas that was built to the graphics card, in the place of the one before.
    void upload(ImFontAtlas& atlas);
    void release();

private:
    unsigned m_texture = 0;
};

}  // namespace kring::platform
