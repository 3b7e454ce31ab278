#pragma once

#include "app/facilitator/plain_text.h"
#include "app/replay/compare_screen.h"
#include "app/replay/replay_panel.h"

namespace kring {

/// The notes beside a replay as plain lines, in the order of their moments; empty without any. Who
/// wrote them is in it only with names.
std::string plain_notes(const Words& words, const ReplayPanelUi& panel, bool names);

/// Two sessions side by side as plain lines: what became of each card.
std::string plain_compare(const Words& words, const CompareData& data, CompareUi& compare,
                          const Heard& heard);

}  // namespace kring
