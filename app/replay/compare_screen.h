#pragma once

#include "app/facilitator/file_chooser.h"
#include "app/ui/rect.h"
#include "app/ui/view.h"
#include "core/replay/comparison.h"
#include "core/session/state.h"

#include <optional>
#include <string>
#include <vector>

namespace kring {

/// A session as it stands beside another one.
struct ComparedSession {
    std::string path;
    std::string title;
    std::string date;  ///< in words
    State state;       ///< as it ended
    Board board;       ///< its cards; of a session of stories each story as a card
    bool stories = false;
    std::string trouble;  ///< a sentence, when only a part of it could be read; else empty
};
/// From a session that was read. A story stands as a card with its title, or the beginning of what
/// happened; those taken back or in the bin do not stand.
ComparedSession compared_session(State state, std::string path, std::string date);

/// A session that may be put beside it.
struct CompareChoice {
    std::string path, title, date;
};

/// What the page shows: the earlier session left, the later one right.
struct CompareData {
    ComparedSession before;
    std::optional<ComparedSession> now;  ///< nothing: still to be chosen
    std::vector<CompareChoice> choices;  ///< newest first
    std::string folder;                  ///< where the chooser of files begins
};

/// What became of one card, for the chips that narrow the list.
enum class CompareKind { all, fresh, gone, reworded, moved, linked };

struct CompareUi {
    CompareKind only = CompareKind::all;
    std::vector<HandMatch> by_hand;     ///< for as long as the page is open
    std::optional<CardId> left, right;  ///< picked to be matched
    bool choosing = false;              ///< another session is being chosen
    std::string narrow;                 ///< typed to narrow the list of sessions
    FileChooser chooser;
    /// What was found, kept until a match by hand changes it.
    struct Found {
        Comparison comparison;
        std::string paths;  ///< of both sessions
    };
    std::optional<Found> found;
};

/// Two sessions side by side: what is new, gone, moved, said or linked otherwise. What is the same
/// is found by its text; by hand cards are joined and taken apart. Asks CompareWith, CloseCompare.
void draw_compare(View& view, const CompareData& data, CompareUi& compare, const ui::Rect& page);

}  // namespace kring
