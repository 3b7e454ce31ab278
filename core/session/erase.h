#pragma once

#include "core/session/event.h"

#include <span>
#include <vector>

namespace kring {

/// Some story was withdrawn and words of it, or about it, still stand in the log.
bool needs_erasing(std::span<const Record> log);

/// The same log without the words of stories that were withdrawn: every text of their form in every
/// version, their marks that name people, what was said about them (comments, reasons, the line for
/// not being chosen), their feedback, what they carried with them. Records keep their place, time
/// and kind, so that seqs, undo and references hold as before.
std::vector<Record> without_withdrawn(std::span<const Record> log);

}  // namespace kring
