#pragma once

#include "core/base/result.h"
#include "core/method/method.h"

#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// Why a method file cannot be used, to be shown with its file and line.
struct MethodError {
    std::string file;
    int line = 0;        ///< from 1; 0 when it is about the file as a whole
    std::string reason;  ///< in English, for the person who wrote the file: "unknown phase kind 'crads'"
    bool operator==(const MethodError&) const = default;
};

/// Reads a method from the text of a TOML file. `file` is only used to name it in an error.
/// Refuses unknown keys, unknown words, missing names, phases or lanes that are named but not there,
/// minutes outside 0 to 600, doubled ids and doubled link pairs, phases about stories without
/// `[choosing]`, and blanks (`{...}`) that nobody fills in.
Result<Method, MethodError> read_method(std::string_view toml, const std::string& file);

/// What was found in the folders that were asked.
struct MethodShelf {
    std::vector<Method> methods;       ///< ours first, then the person's own, each by file name
    std::vector<MethodError> refused;  ///< the others stay usable
};

/// Reads every *.toml in the folders, in that order; a folder that is not there is empty. A method of
/// a later folder with the id of an earlier one is kept beside it under its own name.
MethodShelf load_methods(const std::vector<std::string>& folders);

}  // namespace kring
