#include "app/platform/repaint.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace kring::platform {
namespace {

constexpr std::size_t most_patches = 8;
constexpr int near_by = 16;               ///< window units; patches closer than this become one
constexpr unsigned steady = 6;            ///< triangles that are alike: in step again
constexpr unsigned longest_change = 200;  ///< triangles in a row that may differ
constexpr int edge = 3;  ///< window units; room for the edge that a patch gets when drawn

template <class T> bool same_bytes(const ImVector<T>& a, const ImVector<T>& b) {
    return a.Size == b.Size &&
           (a.Size == 0 ||
            std::memcmp(a.Data, b.Data, static_cast<std::size_t>(a.Size) * sizeof(T)) == 0);
}

/// In the memory that is there, as long as it is large enough; a vector's own copy takes new every
/// time.
template <class T> void copy_into(ImVector<T>& copy, const ImVector<T>& from) {
    copy.resize(from.Size);
    if (from.Size > 0)
        std::memcpy(copy.Data, from.Data, static_cast<std::size_t>(from.Size) * sizeof(T));
}

/// The same picture, in the same part of the window; what it is made of may differ.
bool same_room(const ImDrawCmd& a, const ImDrawCmd& b) {
    return a.UserCallback == nullptr && b.UserCallback == nullptr &&
           std::memcmp(&a.ClipRect, &b.ClipRect, sizeof a.ClipRect) == 0 &&
           a.TextureId == b.TextureId;
}

Patch around(const ImVec2& a, const ImVec2& b, const ImVec2& c) {
    const auto low = [](float x, float y, float z) {
        return static_cast<int>(std::floor(std::min(std::min(x, y), z)));
    };
    const auto high = [](float x, float y, float z) {
        return static_cast<int>(std::ceil(std::max(std::max(x, y), z)));
    };
    return {low(a.x, b.x, c.x), low(a.y, b.y, c.y), high(a.x, b.x, c.x), high(a.y, b.y, c.y)};
}

bool touch(const Patch& a, const Patch& b, int apart) {
    return a.left - apart < b.right && b.left - apart < a.right && a.top - apart < b.bottom &&
           b.top - apart < a.bottom;
}

Patch both(const Patch& a, const Patch& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

Patch within(const Patch& patch, const ImVec4& clip) {
    return {std::max(patch.left, static_cast<int>(std::floor(clip.x))),
            std::max(patch.top, static_cast<int>(std::floor(clip.y))),
            std::min(patch.right, static_cast<int>(std::ceil(clip.z))),
            std::min(patch.bottom, static_cast<int>(std::ceil(clip.w)))};
}

void add(Patches& patches, const Patch& patch) {
    if (patch.left >= patch.right || patch.top >= patch.bottom) return;
    for (Patch& known : patches) {
        if (!touch(known, patch, near_by)) continue;
        known = both(known, patch);
        return;
    }
    if (patches.size() < most_patches)
        patches.push_back(patch);
    else
        patches.back() = both(patches.back(), patch);
}

/// No pixel is drawn twice, or what is half transparent would darken: what overlaps becomes one.
void join_overlapping(Patches& patches) {
    for (std::size_t i = 0; i < patches.size(); ++i)
        for (std::size_t j = i + 1; j < patches.size();) {
            if (!touch(patches[i], patches[j], edge)) {
                ++j;
                continue;
            }
            patches[i] = both(patches[i], patches[j]);
            patches.erase(patches.begin() + static_cast<std::ptrdiff_t>(j));
            j = i + 1;
            if (i > 0) i = 0;  // it may have grown into an earlier one
        }
}

/// The triangles of one command, in the order they are drawn.
struct Triangles {
    const ImDrawIdx* indices;
    const ImDrawVert* vertices;
    unsigned count;
    ImVec4 clip;

    Triangles(const ImDrawCmd& command, const ImVector<ImDrawIdx>& all_indices,
              const ImVector<ImDrawVert>& all_vertices)
        : indices{all_indices.Data + command.IdxOffset}, vertices{all_vertices.Data +
                                                                  command.VtxOffset},
          count{command.ElemCount / 3}, clip{command.ClipRect} {}

    const ImDrawVert& corner(unsigned triangle, unsigned k) const {
        return vertices[indices[triangle * 3 + k]];
    }
    Patch place(unsigned i) const {
        return within(around(corner(i, 0).pos, corner(i, 1).pos, corner(i, 2).pos), clip);
    }
    void add_to(Patches& patches, unsigned from, unsigned to) const {
        for (unsigned i = from; i < to; ++i) add(patches, place(i));
    }
};

/// Field by field: a call for twenty bytes costs more than they do, and there are thousands.
bool same_corner(const ImDrawVert& a, const ImDrawVert& b) {
    return a.pos.x == b.pos.x && a.pos.y == b.pos.y && a.uv.x == b.uv.x && a.uv.y == b.uv.y &&
           a.col == b.col;
}

bool same_triangle(const Triangles& a, unsigned i, const Triangles& b, unsigned j) {
    for (unsigned k = 0; k < 3; ++k)
        if (!same_corner(a.corner(i, k), b.corner(j, k))) return false;
    return true;
}

/// From here on both go on alike, for a while or to the end.
bool in_step(const Triangles& a, unsigned i, const Triangles& b, unsigned j) {
    for (unsigned n = 0; n < steady; ++n, ++i, ++j) {
        if (i == a.count || j == b.count) return i == a.count && j == b.count;
        if (!same_triangle(a, i, b, j)) return false;
    }
    return true;
}

/// Skips what differs in both, as little as possible; to both ends when they never meet again.
void find_step(const Triangles& a, unsigned& i, const Triangles& b, unsigned& j) {
    for (unsigned far = 1; far < longest_change; ++far)
        for (unsigned near = far + 1; near-- > 0;) {
            const bool a_far = i + far <= a.count && j + near <= b.count;
            const bool b_far = i + near <= a.count && j + far <= b.count;
            if (a_far && in_step(a, i + far, b, j + near)) {
                i += far;
                j += near;
                return;
            }
            if (b_far && in_step(a, i + near, b, j + far)) {
                i += near;
                j += far;
                return;
            }
        }
    i = a.count;
    j = b.count;
}

/// Adds where triangles stand or stood that are only in one of the two.
void compare_triangles(Patches& patches, const Triangles& before, const Triangles& now) {
    unsigned i = 0, j = 0;
    while (i < before.count || j < now.count) {
        if (i < before.count && j < now.count && same_triangle(before, i, now, j)) {
            ++i;
            ++j;
            continue;
        }
        const unsigned was = i, is = j;
        find_step(before, i, now, j);
        before.add_to(patches, was, i);
        now.add_to(patches, is, j);
    }
}

ImVec4 meet(const ImVec4& clip, const Patch& patch) {
    return {std::max(clip.x, static_cast<float>(patch.left)),
            std::max(clip.y, static_cast<float>(patch.top)),
            std::min(clip.z, static_cast<float>(patch.right)),
            std::min(clip.w, static_cast<float>(patch.bottom))};
}

/// Adds what of one command touches the patch to `commands` and `indices`.
void narrow_command(const ImDrawList& list, const ImDrawCmd& command, const Patch& patch,
                    ImVector<ImDrawCmd>& commands, ImVector<ImDrawIdx>& indices) {
    ImDrawCmd narrow = command;
    narrow.ClipRect = meet(command.ClipRect, patch);
    if (narrow.ClipRect.x >= narrow.ClipRect.z || narrow.ClipRect.y >= narrow.ClipRect.w) return;
    narrow.IdxOffset = static_cast<unsigned>(indices.Size);
    const ImDrawIdx* from = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const Patch triangle =
            around(vertices[from[i]].pos, vertices[from[i + 1]].pos, vertices[from[i + 2]].pos);
        if (!touch(triangle, patch, 1)) continue;
        for (unsigned k = 0; k < 3; ++k) indices.push_back(from[i + k]);
    }
    narrow.ElemCount = static_cast<unsigned>(indices.Size) - narrow.IdxOffset;
    if (narrow.ElemCount > 0) commands.push_back(narrow);
}

}  // namespace

static bool same(ImVec2 a, ImVec2 b) { return a.x == b.x && a.y == b.y; }

void LastFrame::List::keep(const ImDrawList& list) {
    copy_into(commands, list.CmdBuffer);
    copy_into(indices, list.IdxBuffer);
    copy_into(vertices, list.VtxBuffer);
}

bool LastFrame::comparable(const ImDrawData& data) const {
    if (m_lists.size() != static_cast<std::size_t>(data.CmdListsCount)) return false;
    if (!same(m_size, data.DisplaySize) || !same(m_place, data.DisplayPos) ||
        !same(m_scale, data.FramebufferScale))
        return false;
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        const auto& now = data.CmdLists[static_cast<int>(i)]->CmdBuffer;
        const auto& before = m_lists[i].commands;
        if (now.Size != before.Size ||
            !std::equal(before.begin(), before.end(), now.begin(), same_room))
            return false;
    }
    return true;
}

std::optional<Patches> LastFrame::compare(const ImDrawData& data) {
    std::optional<Patches> patches;
    if (comparable(data)) patches.emplace();
    m_size = data.DisplaySize;
    m_place = data.DisplayPos;
    m_scale = data.FramebufferScale;
    m_lists.resize(static_cast<std::size_t>(data.CmdListsCount));
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        const ImDrawList& now = *data.CmdLists[static_cast<int>(i)];
        List& before = m_lists[i];
        if (patches && same_bytes(before.commands, now.CmdBuffer) &&
            same_bytes(before.indices, now.IdxBuffer) && same_bytes(before.vertices, now.VtxBuffer))
            continue;
        for (int k = 0; patches && k < now.CmdBuffer.Size; ++k)
            compare_triangles(*patches, {before.commands[k], before.indices, before.vertices},
                              {now.CmdBuffer[k], now.IdxBuffer, now.VtxBuffer});
        before.keep(now);
    }
    if (patches) join_overlapping(*patches);
    return patches;
}

void narrow_to(ImDrawData& data, const Patches& patches) {
    for (int i = 0; i < data.CmdListsCount; ++i) {
        ImDrawList& list = *data.CmdLists[i];
        ImVector<ImDrawCmd> commands;
        ImVector<ImDrawIdx> indices;
        for (const Patch& patch : patches)
            for (const ImDrawCmd& command : list.CmdBuffer)
                narrow_command(list, command, patch, commands, indices);
        list.CmdBuffer.swap(commands);
        list.IdxBuffer.swap(indices);
    }
}

}  // namespace kring::platform
