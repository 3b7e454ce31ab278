#pragma once

#include "core/report/report_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// The report as one Markdown text (CommonMark with tables), ending in a line end.
std::string to_markdown(const State& state, const ReportFacts& facts, const WordsOf& words);
std::string to_markdown(const std::vector<ReportBlock>& blocks);

/// People's text so that Markdown shows exactly it: special characters behind a backslash.
std::string escape_markdown(std::string_view text);

}  // namespace kring
