#pragma once

#include "core/session/event.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// The same log without a name of anybody: who was at the table has no name, who told a story and
/// who sees to it are left out or called `somebody` ("iemand"), and where people wrote the name of
/// somebody at the table in a text, `somebody` stands there too. A name is found as a whole word
/// ("Jan" not in "januari"), written as the person's name was; of more than one word also by the
/// first. Names of one letter are left: they are letters. Records keep their place, time and kind.
std::vector<Record> without_names(std::span<const Record> log, std::string_view somebody);

}  // namespace kring
