#pragma once

#include "core/base/id.h"
#include "core/base/sentences.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// What is being decided, before it is: which stories are picked, and what was asked.
struct ReasonsUi {
    std::optional<std::vector<StoryId>> picked;  ///< nothing: what the last round brought
    bool no_choice_open = false;                 ///< asked why there is no choice yet
    bool park = false;                           ///< it is left for another moment
};

/// One story as a list shows it.
struct StoryListRow {
    StoryId id;
    int number = 0;
    std::string title, second;
    std::size_t said = 0;  ///< remarks made about it while discussing
    bool withdrawn = false;
    bool unfinished = false;  ///< what happened or why it matters is not there yet
    bool withheld = false;    ///< no yes to reading it here
    bool read_back = false;
    bool heard = false;
};

/// A list of stories between two frames: read from the session only when something changed.
struct StoryListUi {
    std::string filter;
    std::vector<StoryListRow> rows;
    std::size_t in_all = 0;  ///< before the filter
    StoryId shown;           ///< brought into view already
    std::string read_for;    ///< filter, day, language, and what the list is of
    std::size_t records = static_cast<std::size_t>(-1);
};

/// Telling: the turns, the list and the form.
struct TellingUi {
    StoryListUi list;
    std::optional<StoryId> newest;  ///< a story was asked for: the one after this will be open
    bool turn_began = false;        ///< it was asked for with a turn
    std::string typing;             ///< draft of the field that has the keyboard
    StoryId withdrawing;            ///< asked: is it really to be erased?
    bool withdraw_open = false;
    bool until_open = false;  ///< the last day is typed
    /// Words and minutes of the story that lies open.
    StoryId counted;
    std::size_t counted_records = static_cast<std::size_t>(-1);
    std::size_t words = 0;
    double minutes = 0;
};

/// Reading aloud: where the reader is.
struct ReadingUi {
    StoryListUi list;
    StoryId story;
    std::size_t sentence = 0;  ///< of what is told; past the last: why it matters
    bool large = false;
    std::string text;
    std::vector<TextRange> sentences;
    std::size_t records = static_cast<std::size_t>(-1);
};

/// Talking about the stories.
struct DiscussingUi {
    StoryListUi list;
    bool list_open = false;
    std::optional<PersonId> author;  ///< of what is being typed
    RemarkId changing;               ///< its text is a field now
    bool changing_seen = false;      ///< and has been since the frame before
    StoryId shown_of;                ///< the last remark of this story was brought into view
    std::size_t shown = 0;
};

/// The views of stories between two frames: which story lies open, what was asked.
struct StoryUi {
    StoryId open;  ///< the one that is written, read or talked about; none: the first that fits
    TellingUi telling;
    ReadingUi reading;
    DiscussingUi discussing;
    std::optional<DomainId> domain;  ///< whose choice is looked at; nothing: all stories together
    ReasonsUi reasons;
};

}  // namespace kring
