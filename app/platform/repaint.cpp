#include "app/platform/repaint.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace kring::platform {
namespace {

constexpr std::size_t most_patches = 8;
constexpr int near_by = 16;  ///< window units; patches closer than this become one
constexpr int edge = 3;      ///< window units; room for the edge that a patch gets when drawn

template <class T> bool same_bytes(const ImVector<T>& a, const ImVector<T>& b) {
    return a.Size == b.Size &&
           (a.Size == 0 ||
            std::memcmp(a.Data, b.Data, static_cast<std::size_t>(a.Size) * sizeof(T)) == 0);
}

bool same_command(const ImDrawCmd& a, const ImDrawCmd& b) {
    return a.UserCallback == nullptr && b.UserCallback == nullptr &&
           std::memcmp(&a.ClipRect, &b.ClipRect, sizeof a.ClipRect) == 0 &&
           a.TextureId == b.TextureId && a.VtxOffset == b.VtxOffset && a.IdxOffset == b.IdxOffset &&
           a.ElemCount == b.ElemCount;
}

bool same_commands(const ImVector<ImDrawCmd>& a, const ImVector<ImDrawCmd>& b) {
    return a.Size == b.Size && std::equal(a.begin(), a.end(), b.begin(), same_command);
}

Patch around(const ImVec2& a, const ImVec2& b, const ImVec2& c) {
    const auto low = [](float x, float y, float z) {
        return static_cast<int>(std::floor(std::min({x, y, z})));
    };
    const auto high = [](float x, float y, float z) {
        return static_cast<int>(std::ceil(std::max({x, y, z})));
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

/// Where the triangles of one command stand that are not as they were.
void compare_command(Patches& patches, const ImDrawCmd& command, const ImDrawIdx* indices,
                     const ImDrawVert* before, const ImDrawVert* now) {
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const unsigned at = command.IdxOffset + i;
        const unsigned a = command.VtxOffset + indices[at];
        const unsigned b = command.VtxOffset + indices[at + 1];
        const unsigned c = command.VtxOffset + indices[at + 2];
        const auto same = [&](unsigned v) {
            return std::memcmp(before + v, now + v, sizeof(ImDrawVert)) == 0;
        };
        if (same(a) && same(b) && same(c)) continue;
        add(patches, within(around(before[a].pos, before[b].pos, before[c].pos), command.ClipRect));
        add(patches, within(around(now[a].pos, now[b].pos, now[c].pos), command.ClipRect));
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

bool LastFrame::built_alike(const ImDrawData& data) const {
    if (m_lists.size() != static_cast<std::size_t>(data.CmdListsCount)) return false;
    if (m_size.x != data.DisplaySize.x || m_size.y != data.DisplaySize.y) return false;
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        const ImDrawList& now = *data.CmdLists[static_cast<int>(i)];
        if (m_lists[i].vertices.Size != now.VtxBuffer.Size ||
            !same_commands(m_lists[i].commands, now.CmdBuffer) ||
            !same_bytes(m_lists[i].indices, now.IdxBuffer))
            return false;
    }
    return true;
}

std::optional<Patches> LastFrame::compare(const ImDrawData& data) {
    std::optional<Patches> patches;
    if (built_alike(data)) {
        patches.emplace();
        for (std::size_t i = 0; i < m_lists.size(); ++i) {
            const ImDrawList& now = *data.CmdLists[static_cast<int>(i)];
            if (same_bytes(m_lists[i].vertices, now.VtxBuffer)) continue;
            for (const ImDrawCmd& command : now.CmdBuffer)
                compare_command(*patches, command, now.IdxBuffer.Data, m_lists[i].vertices.Data,
                                now.VtxBuffer.Data);
            m_lists[i].vertices = now.VtxBuffer;
        }
        join_overlapping(*patches);
        return patches;
    }
    m_size = data.DisplaySize;
    m_lists.resize(static_cast<std::size_t>(data.CmdListsCount));
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        const ImDrawList& now = *data.CmdLists[static_cast<int>(i)];
        m_lists[i] = {now.CmdBuffer, now.IdxBuffer, now.VtxBuffer};
    }
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
