#pragma once

#include <string>

namespace kring {

enum class ReportSaved { yes, over_a_session, no };

/// Writes a report. What stood at `path` is there whole until the new one is; a session is never
/// written over. A path that is no file, such as /dev/stdout, is written to as it is.
ReportSaved save_report_file(const std::string& path, const std::string& report);

}  // namespace kring
