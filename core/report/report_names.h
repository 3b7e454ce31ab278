#pragma once

#include "core/report/report_words.h"

#include <optional>
#include <string>
#include <vector>

namespace kring {

using Texts = std::vector<std::string>;

/// The story may stand in this report: consent was given, and holds on the day of the report.
bool may_tell(const ReportWriter& report, const Story& story);
/// "“De sleutel bij de buren” (nr. 3)", or only the number of a story that may not be told.
std::string called(const ReportWriter& report, StoryId id);
/// Of stories without one: that they were not sorted.
std::string domain_name(const ReportWriter& report, std::optional<DomainId> domain);

}  // namespace kring
