#include "tests/support/source_folder.h"

namespace kring::test {

std::string source_folder() { return KRING_SOURCE_DIR; }

}  // namespace kring::test
