#pragma once

#include "core/archive/archive_error.h"
#include "core/session/event.h"

#include <optional>
#include <vector>

namespace kring {

/// Takes up records from a file one by one, as long as each fits what came before it: seq without
/// holes, step and time in order, every id it names there. What passes can be folded without a
/// check.
class LogCheck {
public:
    /// Why `record` does not fit (wrong_order, wrong_record); nothing when it was taken up.
    std::optional<ArchiveError> add(Record record);

    const std::vector<Record>& log() const { return m_log; }
    std::vector<Record> take() && { return std::move(m_log); }

private:
    std::optional<ArchiveError> out_of_order(const Record& record) const;
    void revert(Seq from);

    struct Kept {
        Seq upto = 0;  ///< the last record it has
        State state;
    };
    std::vector<Record> m_log;
    std::vector<Kept> m_kept;  ///< some earlier states, so that an undo need not start from nothing
    State m_state;
};

}  // namespace kring
