#pragma once

#include "core/method/method.h"

#include <vector>

namespace kring {

struct Trouble;

/// Where the parts of a method stand in its file, in the order of the parts.
struct MethodLines {
    int group = 0, choosing = 0, domains = 0;
    std::vector<int> lanes, links, phases, orders;
};

/// Whether the parts of a method fit together: nothing doubled, everything named is there, the
/// phases and every order of them go from the setup to the close, with something in between. Where
/// stories are told it says how they are chosen.
void check_method(const Method& method, const MethodLines& lines, Trouble& trouble);

}  // namespace kring
