#include "core/session/capture_match.h"

#include "core/base/text.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <map>

namespace kring {

namespace {

constexpr std::size_t most_offers = 8;
/// A longer card is put into the line by its label, or the line would hold nothing else.
constexpr std::size_t longest_insert = 80;

std::string on_one_line(const std::string& text) {
    std::string line = text;
    for (char& c : line) {
        if (c == '\n' || c == '\t') c = ' ';
    }
    return line;
}

/// How many bytes of `text` fold to the first `folded` bytes of its folding.
std::size_t bytes_folding_to(std::string_view text, std::size_t folded) {
    std::size_t at = 0;
    for (std::size_t done = 0; at < text.size() && done < folded;) {
        const std::size_t size = std::max<std::size_t>(code_point_at(text, at).size, 1);
        done += fold_case(text.substr(at, size)).size();
        at += size;
    }
    return at;
}

bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || byte == '_' || byte == '-' || byte == '\'';
}

/// "@Els," and "> E3." end a name; "@Els's" and "> E3b" do not.
bool ends_here(std::string_view text, std::size_t at) {
    if (at == text.size() || text[at] == ' ' || text[at] == '\t') return true;
    const bool last = at + 1 == text.size() || text[at + 1] == ' ';
    return last && !is_word_byte(text[at]);
}

bool begins_with_name(std::string_view folded_text, std::string_view name) {
    return !name.empty() && folded_text.substr(0, name.size()) == name &&
           ends_here(folded_text, name.size());
}

/// Gives every offer the words that name it alone: its text, or else its letter or label.
void choose_inserts(std::vector<CaptureTarget>& targets) {
    std::map<std::string, int> times;
    for (const CaptureTarget& target : targets) {
        for (const std::string& name : target.names) ++times[name];
    }
    for (CaptureTarget& target : targets) {
        const std::string& folded = target.names.front();
        const bool fits = times[folded] <= 1 && count_code_points(folded) <= longest_insert;
        if (fits) target.offer.inserts = target.offer.text;
    }
}

bool can_join(const Method& method, CardKind one, CardKind other) {
    return method.link_between(one, other) || method.link_between(other, one);
}

CaptureTarget make_target(Completion offer, const std::string& letter) {
    CaptureTarget target{std::move(offer), {}, false};
    target.names = {fold_case(target.offer.text), fold_case(letter)};
    target.offer.inserts = letter;
    return target;
}

/// Where and how well a target's text holds what was typed; a lower rank is better.
struct Match {
    int rank = 0;
    std::size_t from = 0;
};

std::optional<Match> match(const CaptureTarget& target, const std::string& typed) {
    const std::string& text = target.names.front();
    std::optional<Match> best;
    for (auto at = text.find(typed); at != std::string::npos; at = text.find(typed, at + 1)) {
        const bool at_word =
            at == 0 || !is_word_byte(text[at - 1]) || text[at - 1] == '-' || text[at - 1] == '\'';
        const int rank = at == 0 ? 0 : at_word ? 1 : 2;
        const bool counts = rank < 2 || target.by_substring;
        if (counts && (!best || rank < best->rank)) best = Match{rank, at};
        if (typed.empty()) break;
    }
    return best;
}

/// Found by its letter or label only: nothing of its text matches.
bool matches_label(const CaptureTarget& target, const std::string& typed) {
    const std::string& label = target.names.back();
    return !typed.empty() && label.substr(0, typed.size()) == typed &&
           (typed.size() > 1 || typed == label);
}

}  // namespace

std::vector<CaptureTarget> people_to_name(const State& state) {
    std::vector<CaptureTarget> targets;
    for (const auto& [id, person] : state.people) {
        const std::string letter = letter_of(state, id);
        Completion offer;
        offer.kind = Completion::Kind::person;
        offer.person = id;
        offer.text = person.name.empty() ? letter : on_one_line(person.name);
        targets.push_back(make_target(std::move(offer), letter));
        if (person.name.empty()) targets.back().names.pop_back();
    }
    choose_inserts(targets);
    return targets;
}

std::vector<CaptureTarget> lanes_to_name(const State& state, Language language) {
    std::vector<CaptureTarget> targets;
    for (const Lane& lane : state.method.lanes) {
        Completion offer;
        offer.kind = Completion::Kind::lane;
        offer.lane = lane.id;
        offer.text = lane.name.in(language);
        targets.push_back(make_target(std::move(offer), lane.letter));
        auto& names = targets.back().names;
        names.insert(names.begin() + 1, fold_case(lane.one.in(language)));
    }
    choose_inserts(targets);
    return targets;
}

std::vector<CaptureTarget> cards_to_name(const State& state, CardKind kind) {
    std::vector<CaptureTarget> targets;
    for (const auto& [id, card] : state.board.cards) {
        if (card.in_bin || !can_join(state.method, kind, card.kind)) continue;
        Completion offer;
        offer.kind = Completion::Kind::card;
        offer.card = id;
        offer.text = on_one_line(card.text);
        targets.push_back(make_target(std::move(offer), label_of(state, id)));
        targets.back().by_substring = true;
    }
    choose_inserts(targets);
    return targets;
}

std::optional<NamedTarget> named_at_start(std::string_view text,
                                          const std::vector<CaptureTarget>& targets) {
    const std::string folded = fold_case(text);
    const CaptureTarget* found = nullptr;
    std::size_t longest = 0;
    bool by_letter = false;
    bool several = false;
    for (const CaptureTarget& target : targets) {
        for (std::size_t i = 0; i < target.names.size(); ++i) {
            const std::string& name = target.names[i];
            const bool letter = i > 0 && i + 1 == target.names.size();
            if (name.size() < longest || !begins_with_name(folded, name)) continue;
            const bool better = name.size() > longest || (by_letter && !letter);
            const bool equal = name.size() == longest && by_letter == letter;
            if (equal && found != &target) several = true;
            if (!better) continue;
            found = &target;
            longest = name.size();
            by_letter = letter;
            several = false;
        }
    }
    if (!found || several) return std::nullopt;
    return NamedTarget{found, bytes_folding_to(text, longest)};
}

std::vector<Completion> offers_for(std::string_view typed,
                                   const std::vector<CaptureTarget>& targets) {
    const std::string folded = fold_case(typed);
    std::vector<std::pair<int, Completion>> ranked;
    for (const CaptureTarget& target : targets) {
        Completion offer = target.offer;
        if (const auto found = match(target, folded)) {
            offer.match_from = bytes_folding_to(offer.text, found->from);
            offer.match_size =
                bytes_folding_to(offer.text, found->from + folded.size()) - offer.match_from;
            ranked.emplace_back(found->rank, std::move(offer));
        } else if (matches_label(target, folded)) {
            ranked.emplace_back(1, std::move(offer));
        }
    }
    const auto better = [](const auto& a, const auto& b) { return a.first < b.first; };
    std::stable_sort(ranked.begin(), ranked.end(), better);
    if (ranked.size() > most_offers) ranked.resize(most_offers);
    std::vector<Completion> offers;
    for (auto& [rank, offer] : ranked) offers.push_back(std::move(offer));
    return offers;
}

}  // namespace kring
