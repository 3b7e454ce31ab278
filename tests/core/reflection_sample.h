#pragma once

#include "core/archive/reflection_file.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

namespace kring::test {

inline WallTime on_day(int n) {
    return WallTime{std::chrono::sys_days{std::chrono::year{2026} / 12 / 1}} +
           std::chrono::hours{24 * n} + std::chrono::milliseconds{250};
}

inline ReflectionHeader reflection_head() { return {"0123456789abcdef0123456789abcdef", "0.1.0"}; }

/// Every kind of record, every question, and texts that are hard to keep.
inline std::vector<ReflectionRecord> reflection_log() {
    using Q = ReflectionQuestion;
    return {
        {1, on_day(0),
         NoteWritten{{SessionTime{1'020'000}, Q::free, "De pot met vragen kwam er snel bij.", ""}}},
        {2, on_day(0),
         NoteWritten{{SessionTime{2'550'000}, Q::went_well,
                      "Hier kantelt het:\nvan doen naar merken.", "Zoë"}}},
        {3, on_day(1),
         NoteWritten{
             {SessionTime{4'260'000}, Q::missed, "\"Stil\" \\ na de vraag \U0001F914", "klas 3b"}}},
        {4, on_day(1),
         NoteChanged{NoteId{1},
                     {SessionTime{1'020'000}, Q::do_now, "De pot bleef stil liggen.", "Zoë"}}},
        {5, on_day(2), NoteRemoved{NoteId{3}}},
        {6, on_day(2), NoteWritten{{SessionTime{0}, Q::free, "aan het begin", ""}}}};
}

inline std::string reflection_text(const std::vector<ReflectionRecord>& log,
                                   const ReflectionHeader& header = reflection_head()) {
    std::string text = to_reflection_head(header).value() + "\n";
    for (const ReflectionRecord& record : log) text += to_line(record).value() + "\n";
    return text;
}

}  // namespace kring::test
