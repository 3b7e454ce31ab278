#include "app/platform/repaint.h"

#include "tests/platform/screenless.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <string>

using kring::platform::LastFrame;
using kring::platform::narrow_to;
using kring::platform::Patch;
using kring::platform::Patches;

namespace {

/// What is drawn here comes out as triangles.
class Canvas {
public:
    /// A page with forty rows, and a clock in the corner that says `clock`.
    ImDrawData& page(const std::string& clock, ImU32 row_colour = IM_COL32_WHITE) {
        ImGui::NewFrame();
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        for (int i = 0; i < 20; ++i) draw_row(list, i, IM_COL32_WHITE);
        list.AddText(ImVec2(700.0F, 10.0F), IM_COL32_WHITE, clock.c_str());
        for (int i = 20; i < 40; ++i) draw_row(list, i, i == 30 ? row_colour : IM_COL32_WHITE);
        ImGui::Render();
        return *ImGui::GetDrawData();
    }

private:
    static void draw_row(ImDrawList& list, int row, ImU32 colour) {
        const float y = static_cast<float>(row) * 14.0F;
        list.AddRectFilled(ImVec2(20.0F, y), ImVec2(300.0F, y + 12.0F), colour, 4.0F);
    }
    UnseenPage m_unseen;
};

bool covers(const Patches& patches, float x, float y) {
    return std::any_of(patches.begin(), patches.end(), [&](const Patch& p) {
        return static_cast<float>(p.left) <= x && x <= static_cast<float>(p.right) &&
               static_cast<float>(p.top) <= y && y <= static_cast<float>(p.bottom);
    });
}

}  // namespace

TEST_CASE("the first frame is drawn whole, and one that is as the last needs nothing") {
    Canvas canvas;
    LastFrame last;
    CHECK_FALSE(last.compare(canvas.page("9:58")));
    const auto again = last.compare(canvas.page("9:58"));
    REQUIRE(again);
    CHECK(again->empty());
}

TEST_CASE("the same frame in another place, size or scale is drawn whole") {
    Canvas canvas;
    LastFrame last;
    (void)last.compare(canvas.page("9:58"));
    canvas.page("9:58").FramebufferScale = ImVec2(2.0F, 2.0F);
    CHECK_FALSE(last.compare(*ImGui::GetDrawData()));
    canvas.page("9:58").DisplayPos = ImVec2(5.0F, 0.0F);
    CHECK_FALSE(last.compare(*ImGui::GetDrawData()));
    canvas.page("9:58").DisplaySize.x += 1.0F;
    CHECK_FALSE(last.compare(*ImGui::GetDrawData()));
}

TEST_CASE("what was forgotten is drawn whole, also when the next frame is the same") {
    Canvas canvas;
    LastFrame last;
    (void)last.compare(canvas.page("9:58"));
    last.forget();
    CHECK_FALSE(last.compare(canvas.page("9:58")));
}

TEST_CASE("when a clock goes on by a second, only the clock is drawn again") {
    Canvas canvas;
    LastFrame last;
    (void)last.compare(canvas.page("9:58"));
    const auto patches = last.compare(canvas.page("9:57"));
    REQUIRE(patches);
    CHECK_FALSE(patches->empty());
    for (const Patch& patch : *patches) {
        CHECK(patch.left >= 695);
        CHECK(patch.bottom <= 40);
    }
}

TEST_CASE("a clock with a digit less is still the only thing drawn again") {
    Canvas canvas;
    LastFrame last;
    (void)last.compare(canvas.page("10:00"));
    const auto patches = last.compare(canvas.page("9:59"));
    REQUIRE(patches);
    CHECK_FALSE(patches->empty());
    for (const Patch& patch : *patches) CHECK(patch.left >= 695);
}

TEST_CASE("a row that changes colour far from the clock is drawn again as well") {
    Canvas canvas;
    LastFrame last;
    (void)last.compare(canvas.page("9:58"));
    const auto patches = last.compare(canvas.page("9:57", IM_COL32_BLACK));
    REQUIRE(patches);
    CHECK(covers(*patches, 100.0F, 30.0F * 14.0F + 6.0F));
    CHECK_FALSE(covers(*patches, 100.0F, 10.0F * 14.0F + 6.0F));
}

TEST_CASE("new textures make everything be drawn again") {
    Canvas canvas;
    LastFrame last;
    (void)last.compare(canvas.page("9:58"));
    last.forget();
    CHECK_FALSE(last.compare(canvas.page("9:58")));
}

TEST_CASE("a frame narrowed to a patch keeps every triangle that touches it, and few others") {
    Canvas canvas;
    ImDrawData& data = canvas.page("9:58");
    const auto indices = [&] {
        int count = 0;
        for (int i = 0; i < data.CmdListsCount; ++i)
            for (const ImDrawCmd& command : data.CmdLists[i]->CmdBuffer)
                count += static_cast<int>(command.ElemCount);
        return count;
    };
    const int before = indices();
    narrow_to(data, {{0, 0, 800, 600}});
    CHECK(indices() == before);
    narrow_to(data, {{690, 5, 760, 30}});
    CHECK(indices() == 4 * 6);  // four letters, two triangles each
    for (int i = 0; i < data.CmdListsCount; ++i)
        for (const ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) {
            CHECK(command.ClipRect.x >= 690.0F);
            CHECK(command.ClipRect.w <= 30.0F);
        }
}
