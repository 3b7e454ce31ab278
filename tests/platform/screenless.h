#pragma once

#include "app/platform/input.h"

#include <imgui.h>

#include <string>

/// A Dear ImGui context for a page of 800 by 600 that nobody sees. Gone with its owner.
class UnseenPage {
public:
    UnseenPage() : m_context{ImGui::CreateContext()} {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = ImVec2(800.0F, 600.0F);
        io.DeltaTime = 1.0F / 60.0F;
        unsigned char* pixels = nullptr;
        int width = 0;
        int height = 0;
        io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
    }
    ~UnseenPage() { ImGui::DestroyContext(m_context); }
    UnseenPage(const UnseenPage&) = delete;
    UnseenPage& operator=(const UnseenPage&) = delete;

private:
    ImGuiContext* m_context;
};

/// A page with one text field and one button, and the queue that feeds it: what a person does
/// arrives the way it does in the program, without a window.
class Screenless {
    UnseenPage m_page;  // first: all of it happens there

public:
    Screenless() {
        kring::platform::use_kring_keys(ImGui::GetIO());
        frame();
        frame();
    }

    /// True: more input is waiting.
    bool frame() {
        const bool more = input.feed_frame();
        ImGui::NewFrame();
        ImGui::SetNextWindowPos(ImVec2(0.0F, 0.0F));
        ImGui::SetNextWindowSize(ImVec2(400.0F, 200.0F));
        ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration);
        if (wants_focus) ImGui::SetKeyboardFocusHere();
        wants_focus = false;
        if (ImGui::InputText("##field", m_field, sizeof m_field,
                             ImGuiInputTextFlags_EnterReturnsTrue))
            sent = m_field;
        field_min = ImGui::GetItemRectMin();
        clicks += ImGui::Button("press") ? 1 : 0;
        button_min = ImGui::GetItemRectMin();
        wheel += ImGui::GetIO().MouseWheel;
        ImGui::End();
        ImGui::EndFrame();
        return more;
    }

    /// Frames until the queue is empty and the last step has been seen.
    int settle() {
        int frames = 1;
        while (frame()) ++frames;
        frame();
        return frames;
    }

    void type_in_field() {
        wants_focus = true;
        for (int settling = 0; settling < 4; ++settling) frame();
    }
    std::string text() const { return m_field; }

    kring::platform::InputQueue input;
    bool wants_focus = false;
    std::string sent;  ///< the field as it was when Enter was pressed
    int clicks = 0;
    float wheel = 0.0F;
    ImVec2 field_min;
    ImVec2 button_min;

private:
    char m_field[256] = "";
};
