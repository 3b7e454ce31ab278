#pragma once

#include "app/ui/ui.h"
#include "core/report/report_text.h"

#include <vector>

namespace kring {

/// Sets the blocks of a report as a page, from the top of `page`, which keeps what is left below.
void draw_report_blocks(ui::Ui& ui, const std::vector<ReportBlock>& blocks, ui::Rect& page);

}  // namespace kring
