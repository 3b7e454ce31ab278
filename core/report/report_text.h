#pragma once

#include "core/report/words_of.h"
#include "core/session/state.h"

#include <string>
#include <variant>
#include <vector>

namespace kring {

// A report as plain blocks: what it says, not how a format writes it. The preview on the screen
// draws them, markdown.h writes them. Texts are people's own, unescaped; a cell may hold line ends.

struct ReportHeading {
    int level = 1;  ///< 1 to 3
    std::string text;
    bool operator==(const ReportHeading&) const = default;
};
struct ReportParagraph {
    std::string text;
    bool operator==(const ReportParagraph&) const = default;
};
/// A remark about the text around it: how to read it, who to credit.
struct ReportAside {
    std::string text;
    bool operator==(const ReportAside&) const = default;
};
struct ReportList {
    std::vector<std::string> items;
    bool operator==(const ReportList&) const = default;
};
struct ReportTable {
    std::vector<std::string> heads;
    std::vector<std::vector<std::string>> rows;  ///< each as long as `heads`
    bool operator==(const ReportTable&) const = default;
};
using ReportBlock =
    std::variant<ReportHeading, ReportParagraph, ReportAside, ReportList, ReportTable>;

/// What the state cannot know, and what the reader chose.
struct ReportFacts {
    std::string date;  ///< in words, "12 november 2026"; empty: not said
    Language language = Language::dutch;
    SessionTime now{0};       ///< end of the last phase, for a session that is still going on
    bool with_names = false;  ///< of the people who were there
    std::string today;        ///< ISO day: consent that has ended no longer serves; empty: none has
};

/// The report of a session, from the question to what was agreed. Parts with nothing in them
/// are left out. Never holds private notes, cards in the bin, or the author of a nameless card.
std::vector<ReportBlock> report_of(const State& state, const ReportFacts& facts,
                                   const WordsOf& words);

}  // namespace kring
