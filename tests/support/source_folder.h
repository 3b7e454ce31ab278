#pragma once

#include <string>

namespace kring::test {

/// Where the sources of Kring lie, without a slash at the end: assets, sessions and fixtures are in
/// it.
std::string source_folder();

}  // namespace kring::test
