#include "app/platform/pacing.h"

#include "app/platform/gl.h"

#include <algorithm>

namespace kring::platform {
namespace {

using Clock = std::chrono::steady_clock;

std::optional<Pause> sooner(std::optional<Pause> a, std::optional<Pause> b) {
    if (a && b) return std::min(*a, *b);
    return a ? a : b;
}

/// What is left of a pause that began at `start`, never less than nothing.
std::optional<Pause> rest(std::optional<Pause> pause, Clock::time_point start) {
    if (!pause) return std::nullopt;
    // Up, so that nobody wakes a moment early only to wait once more.
    const auto passed = std::chrono::floor<Pause>(Clock::now() - start);
    return std::max(*pause - passed, Pause{0});
}

void wait_events(const WaitPlan& plan) {
    switch (plan.kind) {
    case WaitPlan::Kind::not_at_all: return glfwPollEvents();
    case WaitPlan::Kind::for_ever: return glfwWaitEvents();
    case WaitPlan::Kind::at_most:
        return glfwWaitEventsTimeout(std::chrono::duration<double>(plan.at_most).count());
    }
}

}  // namespace

WaitPlan plan_wait(const Waiting& waiting, int frames_owed) {
    const bool due_now = !waiting.minimised && (waiting.input_waiting || frames_owed > 0);
    if (due_now) return {WaitPlan::Kind::not_at_all};
    const auto change = waiting.minimised ? std::nullopt : waiting.next_change;
    const auto next = sooner(change, waiting.next_work);
    if (!next) return {WaitPlan::Kind::for_ever};
    if (*next <= Pause{0}) {
        const bool work_due = waiting.next_work && *waiting.next_work <= Pause{0};
        if (waiting.nothing_shown && !work_due) return {WaitPlan::Kind::at_most, unseen_step};
        return {WaitPlan::Kind::not_at_all};
    }
    return {WaitPlan::Kind::at_most, *next};
}

/// Only something that nobody sees is due.
static bool only_work(const Waiting& waiting, int frames_owed) {
    if (waiting.input_waiting || frames_owed > 0) return false;
    const bool change_due = waiting.next_change && *waiting.next_change <= Pause{0};
    return waiting.minimised || !change_due;
}

Pacing::Reason Pacing::wait(const Waiting& waiting) {
    const Clock::time_point start = Clock::now();
    Waiting left = waiting;
    const int owed_before = m_frames_owed;
    for (;;) {
        const WaitPlan plan = plan_wait(left, m_frames_owed);
        wait_events(plan);
        if (m_woken.exchange(false)) return Reason::draw;
        if (plan.kind == WaitPlan::Kind::not_at_all)
            return only_work(left, m_frames_owed) ? Reason::work : Reason::draw;
        if (m_frames_owed != owed_before) return Reason::draw;
        left.nothing_shown = false;  // that step is over
        left.next_change = rest(waiting.next_change, start);
        left.next_work = rest(waiting.next_work, start);
    }
}

void Pacing::poll() { glfwPollEvents(); }

void Pacing::wake() {
    m_woken = true;
    glfwPostEmptyEvent();
}

void Pacing::frame_drawn() { m_frames_owed = std::max(0, m_frames_owed - 1); }

}  // namespace kring::platform
