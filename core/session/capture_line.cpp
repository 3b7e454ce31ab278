#include "core/session/capture_line.h"

#include "core/base/text.h"
#include "core/session/capture_match.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace kring {

namespace {

using Kind = Completion::Kind;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

std::optional<Kind> mark_at(std::string_view line, std::size_t at) {
    if (at > 0 && !is_blank(line[at - 1])) return std::nullopt;
    switch (line[at]) {
    case '@': return Kind::person;
    case '#': return Kind::lane;
    case '>': return Kind::card;
    default: return std::nullopt;
    }
}

/// Where the name behind a mark begins: at once, but behind '>' blanks are usual.
std::size_t name_from(std::string_view line, std::size_t mark, Kind kind) {
    std::size_t at = mark + 1;
    while (kind == Kind::card && at < line.size() && is_blank(line[at])) ++at;
    return at;
}

/// What can be named, made when a mark of that kind first turns up.
class Nameable {
public:
    Nameable(const State& state, CardKind writes, Language language)
        : m_state{state}, m_writes{writes}, m_language{language} {}

    const std::vector<CaptureTarget>& of(Kind kind) {
        const auto known = m_targets.find(kind);
        if (known != m_targets.end()) return known->second;
        return m_targets.emplace(kind, make(kind)).first->second;
    }

private:
    std::vector<CaptureTarget> make(Kind kind) const {
        switch (kind) {
        case Kind::person: return people_to_name(m_state);
        case Kind::lane: return lanes_to_name(m_state, m_language);
        case Kind::card: return cards_to_name(m_state, m_writes);
        }
        return {};
    }

    const State& m_state;
    CardKind m_writes;
    Language m_language;
    std::map<Kind, std::vector<CaptureTarget>> m_targets;
};

/// A mark that names something: it leaves the text.
struct ReadMark {
    Kind kind;
    std::size_t from;
    std::size_t to;  ///< behind the name and one sign that closed it
    const CaptureTarget* target;
};

/// "#eff" is enough for a lane when no other begins so.
std::optional<NamedTarget> lane_by_beginning(std::string_view text,
                                             const std::vector<CaptureTarget>& lanes) {
    constexpr std::size_t enough = 3;
    const std::string_view word = text.substr(0, text.find_first_of(" \t\n,.;:"));
    const std::string folded = fold_case(word);
    if (count_code_points(folded) < enough) return std::nullopt;
    const CaptureTarget* found = nullptr;
    for (const CaptureTarget& lane : lanes) {
        if (lane.names.front().substr(0, folded.size()) != folded) continue;
        if (found) return std::nullopt;
        found = &lane;
    }
    if (!found) return std::nullopt;
    return NamedTarget{found, word.size()};
}

std::optional<ReadMark> read_mark(std::string_view line, std::size_t at, Nameable& nameable) {
    const auto kind = mark_at(line, at);
    if (!kind) return std::nullopt;
    const std::size_t from = name_from(line, at, *kind);
    const std::string_view behind = line.substr(from);
    auto named = named_at_start(behind, nameable.of(*kind));
    if (!named && *kind == Kind::lane) named = lane_by_beginning(behind, nameable.of(*kind));
    if (!named) return std::nullopt;
    return ReadMark{*kind, at, from + named->size, named->target};
}

/// The first `@who` and the first `#lane`, and every `> card`; what comes twice is text.
std::vector<ReadMark> read_marks(std::string_view line, Nameable& nameable) {
    std::vector<ReadMark> marks;
    for (std::size_t at = 0; at < line.size();) {
        const auto mark = read_mark(line, at, nameable);
        const bool again = mark && mark->kind != Kind::card &&
                           std::any_of(marks.begin(), marks.end(), [&mark](const ReadMark& other) {
                               return other.kind == mark->kind;
                           });
        if (!mark || again) {
            ++at;
            continue;
        }
        marks.push_back(*mark);
        at = mark->to;
    }
    return marks;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

/// The comma of "@Els, we gaan" belongs to the mark.
std::size_t skip_closing(std::string_view line, std::size_t at) {
    const bool closed = at < line.size() && (line[at] == ',' || line[at] == ':' || line[at] == ';');
    return closed ? at + 1 : at;
}

/// The line without its marks; where one was cut out, one blank stays between the words.
std::string text_without(std::string_view line, const std::vector<ReadMark>& marks) {
    std::string text;
    const auto add = [&text](std::string_view piece) {
        piece = trimmed(piece);
        const bool closes = !piece.empty() &&
                            std::string_view{".!?)"}.find(piece.front()) != std::string_view::npos;
        if (!text.empty() && !piece.empty() && !closes) text += ' ';
        text += piece;
    };
    std::size_t from = 0;
    for (const ReadMark& mark : marks) {
        add(line.substr(from, mark.from - from));
        from = skip_closing(line, mark.to);
    }
    add(line.substr(from));
    return text;
}

/// The sign in front of an effect, and its bytes; nothing when it belongs to a number or an arrow.
std::optional<std::pair<Valence, std::size_t>> leading_sign(std::string_view text) {
    constexpr std::string_view real_minus = "\xE2\x88\x92";
    std::pair<Valence, std::size_t> sign{Valence::positive, 1};
    if (text.substr(0, real_minus.size()) == real_minus) {
        sign = {Valence::negative, real_minus.size()};
    } else if (!text.empty() && text.front() == '-') {
        sign.first = Valence::negative;
    } else if (text.empty() || text.front() != '+') {
        return std::nullopt;
    }
    const std::string_view behind = text.substr(sign.second);
    if (trimmed(behind).empty()) return std::nullopt;
    constexpr std::string_view not_a_sign = "0123456789+->=.,/";
    if (not_a_sign.find(behind.front()) != std::string_view::npos) return std::nullopt;
    return sign;
}

bool is_only_signs(std::string_view text) {
    constexpr std::string_view real_minus = "\xE2\x88\x92";
    bool sign = false;
    while (!text.empty()) {
        const bool minus = text.starts_with(real_minus);
        if (!minus && std::string_view{"@#>+- \t"}.find(text.front()) == std::string_view::npos)
            return false;
        sign = sign || !is_blank(text.front());
        text.remove_prefix(minus ? real_minus.size() : 1);
    }
    return sign;
}

CardKind kind_in(const State& state, const std::string& lane_id) {
    const Lane* lane = state.method.lane(lane_id);
    return lane ? lane->kind : CardKind::activity;
}

/// The first byte of the line that is neither blank nor part of a mark: where a sign stands.
std::size_t text_from(std::string_view line, const std::vector<ReadMark>& marks) {
    std::size_t at = 0;
    for (const ReadMark& mark : marks) {
        while (at < mark.from && is_blank(line[at])) ++at;
        if (at < mark.from) return at;
        at = skip_closing(line, mark.to);
    }
    while (at < line.size() && is_blank(line[at])) ++at;
    return at;
}

/// What counts, for drawing it in the line.
std::vector<Capture::Mark> shown_marks(std::string_view line, const std::vector<ReadMark>& marks,
                                       std::size_t sign_size) {
    using Shown = Capture::Mark;
    std::vector<Shown> shown;
    for (const ReadMark& mark : marks) {
        const Completion& named = mark.target->offer;
        const auto kind = mark.kind == Kind::person ? Shown::Kind::person
                          : mark.kind == Kind::lane ? Shown::Kind::lane
                                                    : Shown::Kind::card;
        shown.push_back({kind, mark.from, mark.to, named.person, named.lane, named.card});
    }
    if (sign_size == 0) return shown;
    const std::size_t from = text_from(line, marks);
    const auto behind = std::find_if(shown.begin(), shown.end(),
                                     [from](const Shown& mark) { return mark.from > from; });
    shown.insert(behind, {Shown::Kind::valence, from, from + sign_size, {}, {}, {}});
    return shown;
}

void fill_card(Capture& capture, const State& state, std::string_view line,
               const std::vector<ReadMark>& marks, const std::string& lane) {
    WriteCard& card = capture.card;
    card = {};
    card.lane = lane;
    for (const ReadMark& mark : marks) {
        const Completion& named = mark.target->offer;
        if (mark.kind == Kind::person) card.author = named.person;
        if (mark.kind == Kind::lane) card.lane = named.lane;
        const bool linked =
            std::find(card.link_to.begin(), card.link_to.end(), named.card) != card.link_to.end();
        if (mark.kind == Kind::card && !linked) card.link_to.push_back(named.card);
    }
    card.text = text_without(line, marks);
    std::size_t sign_size = 0;
    if (kind_in(state, card.lane) == CardKind::effect) {
        if (const auto sign = leading_sign(card.text)) {
            std::tie(card.valence, sign_size) = *sign;
            card.text = std::string{trimmed(std::string_view{card.text}.substr(sign_size))};
        }
    }
    capture.only_signs = is_only_signs(card.text);
    capture.marks = shown_marks(line, marks, sign_size);
}

bool was_read(const std::vector<ReadMark>& marks, std::size_t mark, std::size_t caret) {
    return std::any_of(marks.begin(), marks.end(), [mark, caret](const ReadMark& read) {
        return mark >= read.from && mark < read.to && caret <= read.to;
    });
}

/// A lane can be read before its name is whole; then it is still open for completing.
bool is_whole(const ReadMark& mark, std::string_view line) {
    if (mark.kind != Kind::lane) return true;
    const std::string typed = fold_case(line.substr(mark.from + 1, mark.to - mark.from - 1));
    const auto& names = mark.target->names;
    return std::find(names.begin(), names.end(), typed) != names.end();
}

/// Looks for the nearest mark in front of the caret that can still become a name. With blanks in it
/// it only counts when there is something to offer.
void find_open_mark(Capture& capture, std::string_view line, std::size_t caret,
                    std::vector<ReadMark> marks, Nameable& nameable) {
    marks.erase(std::remove_if(marks.begin(), marks.end(),
                               [line](const ReadMark& mark) { return !is_whole(mark, line); }),
                marks.end());
    std::size_t to = caret;
    while (to < line.size() && !is_blank(line[to])) ++to;
    for (std::size_t at = caret; at-- > 0;) {
        const auto kind = mark_at(line, at);
        if (!kind || was_read(marks, at, caret)) continue;
        const std::size_t from = std::min(name_from(line, at, *kind), to);
        const std::string_view typed = line.substr(from, to - from);
        auto offers = offers_for(typed, nameable.of(*kind));
        const bool one_word = typed.find_first_of(" \t") == std::string_view::npos;
        if (offers.empty() && (!one_word || capture.open_mark)) continue;
        capture.open_mark = kind;
        capture.open_text = typed;
        capture.open_from = at;
        capture.open_to = to;
        capture.offers = std::move(offers);
        if (!capture.offers.empty()) return;
    }
}

}  // namespace

Capture read_capture(const State& state, std::string_view line, std::size_t caret,
                     const std::string& lane, Language language) {
    Capture capture;
    capture.card.lane = lane;
    capture.card.text = line;
    if (!is_valid_utf8(line)) return capture;
    caret = std::min(caret, line.size());
    Nameable nameable{state, kind_in(state, lane), language};
    std::vector<ReadMark> marks = read_marks(line, nameable);
    fill_card(capture, state, line, marks, lane);
    const CardKind writes = kind_in(state, capture.card.lane);
    if (writes == kind_in(state, lane)) {
        find_open_mark(capture, line, caret, marks, nameable);
        return capture;
    }
    // Another lane was named, and other cards can be joined to it: read the line again.
    Nameable there{state, writes, language};
    marks = read_marks(line, there);
    fill_card(capture, state, line, marks, lane);
    find_open_mark(capture, line, caret, marks, there);
    return capture;
}

Completed take_offer(std::string_view line, const Capture& capture, const Completion& offer) {
    if (!capture.open_mark) return {std::string{line}, line.size()};
    const std::size_t from = std::min(capture.open_from, line.size());
    const std::size_t to = std::clamp(capture.open_to, from, line.size());
    Completed completed{std::string{line.substr(0, from)}, 0};
    switch (*capture.open_mark) {
    case Kind::person: completed.line += '@'; break;
    case Kind::lane: completed.line += '#'; break;
    case Kind::card: completed.line += "> "; break;
    }
    completed.line += offer.inserts + ' ';
    completed.caret = completed.line.size();
    std::string_view behind = line.substr(to);
    if (!behind.empty() && is_blank(behind.front())) behind.remove_prefix(1);
    completed.line += behind;
    return completed;
}

}  // namespace kring
