#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kring {

using CsvRow = std::vector<std::string>;

/// Reads a table as RFC 4180 describes it, with any separator: quoted fields may hold separators,
/// doubled quotes and line ends. Never fails: a quote that is not closed runs to the end, and a
/// quote in the middle of a field is a character. Blank lines are no rows.
std::vector<CsvRow> read_csv(std::string_view text, char separator);

}  // namespace kring
