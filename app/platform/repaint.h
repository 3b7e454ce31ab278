#pragma once

#include <imgui.h>

#include <optional>
#include <vector>

namespace kring::platform {

/// A part of the window, in whole window units.
struct Patch {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const Patch&) const = default;
};
using Patches = std::vector<Patch>;

/// What was drawn last, to find out where the next frame differs.
class LastFrame {
public:
    /// Where the pixels of this frame may differ from those of the last; empty: nowhere. Nothing:
    /// the frames are built differently or not equally large, and everything may differ. Remembers
    /// the new frame.
    std::optional<Patches> compare(const ImDrawData& data);
    void forget() { m_lists.clear(); }

private:
    struct List {
        void keep(const ImDrawList& list);
        ImVector<ImDrawCmd> commands;
        ImVector<ImDrawIdx> indices;
        ImVector<ImDrawVert> vertices;
    };
    bool comparable(const ImDrawData& data) const;

    std::vector<List> m_lists;
    ImVec2 m_size{0, 0}, m_place{0, 0}, m_scale{0, 0};  ///< of the last frame
};

/// Leaves in the frame only what touches the patches, clipped to them.
void narrow_to(ImDrawData& data, const Patches& patches);

}  // namespace kring::platform
