#pragma once

#include "core/method/phrase.h"
#include "core/session/intent.h"

#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// Something the capture line offers to complete with: a person, a lane or a card.
struct Completion {
    enum class Kind { person, lane, card };
    Kind kind = Kind::card;
    PersonId person;
    std::string lane;
    CardId card;
    std::string text;            ///< what is shown, on one line
    std::string inserts;         ///< what goes into the line: the text, or a label or letter when
                                 ///< the text would not name one thing
    std::size_t match_from = 0;  ///< bytes of `text` that match what was typed
    std::size_t match_size = 0;
    bool operator==(const Completion&) const = default;
};

/// What a line in the capture field means: text, and around it in any order `@who`, `#lane`,
/// `> card` (more than once); in the lane of effects `+` or `-` (or a real minus) in front says
/// good or bad, unless a number follows. Other lanes keep it as text. A mark counts at the start of
/// a word, when it names one person (name or letter), one lane (name, its first three letters or
/// more, or letter) or one card that the method can join to this lane (text or label, "E3").
/// Everything else stays plain text, so that no typed word is ever lost: "C#", "1 > 2",
/// "mail@huis", and a second `@who` or `#lane`.
struct Capture {
    /// A mark that counts: bytes [from, to) of the line, the sign and the name. Also the leading +
    /// or - (Kind::valence). To draw it in the colour of what it names.
    struct Mark {
        enum class Kind { person, lane, card, valence };
        Kind kind = Kind::card;
        std::size_t from = 0, to = 0;
        PersonId person;
        std::string lane;
        CardId card;
        bool operator==(const Mark&) const = default;
    };

    WriteCard card;
    std::vector<Mark> marks;  ///< in the order of the line
    /// The text is nothing but signs that begin a mark: ">", "+", "@ #". A slip, not a card.
    bool only_signs = false;
    /// The mark the caret is in, if it is unfinished: what to offer completions for.
    std::optional<Completion::Kind> open_mark;
    std::string open_text;           ///< what was typed behind that mark
    std::size_t open_from = 0;       ///< byte in the line where the mark stands
    std::size_t open_to = 0;         ///< byte behind what was typed; an offer replaces up to here
    std::vector<Completion> offers;  ///< best first, at most 8
};

/// Reads a line in a phase whose lane is `lane`. Completion looks at the mark around `caret`
/// (bytes). Names match from the start of a word, without case and accents.
Capture read_capture(const State& state, std::string_view line, std::size_t caret,
                     const std::string& lane, Language language);

/// The line after taking an offer: the open mark replaced by it, and where the caret goes.
struct Completed {
    std::string line;
    std::size_t caret = 0;
};
Completed take_offer(std::string_view line, const Capture& capture, const Completion& offer);

}  // namespace kring
