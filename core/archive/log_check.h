#pragma once

#include "core/archive/archive_error.h"
#include "core/session/fold.h"

#include <optional>
#include <vector>

namespace kring {

/// Takes up records from a file one by one, as long as each fits what came before it: seq without
/// holes, step and time in order, every id it names there, an undo of what could be undone. What
/// passes can be folded without a check.
class LogCheck {
public:
    /// Why `record` does not fit (wrong_order, wrong_record); nothing when it was taken up.
    std::optional<ArchiveError> add(Record record);

    std::vector<Record> take() && { return std::move(m_log); }

private:
    std::optional<ArchiveError> out_of_order(const Record& record) const;

    std::vector<Record> m_log;
    RunningFold m_fold;
};

}  // namespace kring
