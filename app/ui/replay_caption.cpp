#include "app/ui/replay_caption.h"

#include "core/model/story.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <type_traits>
#include <variant>

namespace kring {
namespace {

/// What an event is about, whatever kind of event it is.
struct About {
    std::string_view tag;
    std::optional<CardId> card, other;
    std::optional<LinkId> link;
    std::optional<StoryId> story;
    std::optional<PersonId> person;
    std::string_view phase;
    std::string_view text;
    Seq undone = 0;  ///< of an undo: the first record that no longer counts
};

template <class E> About about(const E& event, Seq seq) {
    About it;
    it.tag = E::tag;
    if constexpr (requires { event.card.value; }) it.card = event.card;
    if constexpr (requires { event.into.value; }) it.card = event.into;
    if constexpr (requires { event.from.value; }) it.other = event.from;
    if constexpr (requires { event.story.value; }) it.story = event.story;
    if constexpr (requires { event.person.value; }) it.person = event.person;
    if constexpr (requires { event.author->value; }) it.person = event.author;
    if constexpr (requires { event.told_by->value; }) it.person = event.told_by;
    if constexpr (requires { std::string_view{event.phase}; }) it.phase = event.phase;
    if constexpr (requires { std::string_view{event.to}; }) it.phase = event.to;
    if constexpr (requires { std::string_view{event.text}; }) it.text = event.text;
    if constexpr (requires { std::string_view{event.name}; }) it.text = event.name;
    if constexpr (requires { event.action.what; }) it.text = event.action.what;
    if constexpr (requires { event.criterion.text; }) it.text = event.criterion.text;
    if constexpr (std::is_same_v<E, CardWritten>) it.card = CardId{seq};
    if constexpr (std::is_same_v<E, CardSplit>) it.other = CardId{seq};
    if constexpr (std::is_same_v<E, LinkDrawn>) it.link = LinkId{seq};
    if constexpr (std::is_same_v<E, LinkDetailed> || std::is_same_v<E, LinkRemoved>)
        it.link = event.link;
    if constexpr (std::is_same_v<E, StoryStarted>) it.story = StoryId{seq};
    if constexpr (std::is_same_v<E, PersonJoined>) it.person = PersonId{seq};
    if constexpr (std::is_same_v<E, PersonChanged> || std::is_same_v<E, PersonLeft>)
        it.person = event.id;
    if constexpr (std::is_same_v<E, RemarkMade>) {
        it.story = event.remark.story;
        it.person = event.remark.author;
        it.text = event.remark.text;
        if (!it.story) it.tag = "remark_made_on_all";
    }
    if constexpr (std::is_same_v<E, Reverted>) it.undone = event.first;
    return it;
}

About about(const Record& record) {
    return std::visit([&](const auto& event) { return about(event, record.seq); }, record.event);
}

const Card* card_in(const State& before, const State& after, std::optional<CardId> id) {
    if (!id) return nullptr;
    const Card* card = after.board.find(*id);
    return card != nullptr ? card : before.board.find(*id);
}

std::string text_of(const State& before, const State& after, std::optional<CardId> id) {
    const Card* card = card_in(before, after, id);
    return card != nullptr ? card->text : std::string{};
}

const Link* link_in(const State& before, const State& after, std::optional<LinkId> id) {
    if (!id) return nullptr;
    const Link* link = after.board.find(*id);
    return link != nullptr ? link : before.board.find(*id);
}

std::string title_of(const Words& words, const State& before, const State& after,
                     std::optional<StoryId> id) {
    if (!id) return {};
    for (const State* state : {&after, &before}) {
        const auto found = state->stories.find(*id);
        if (found == state->stories.end()) continue;
        const std::string title = title_or_beginning(found->second);
        if (!title.empty() && !found->second.withdrawn) return title;
        return words("replay.story_number", {{"n", std::to_string(found->second.number)}});
    }
    return {};
}

std::string name_in(const State& state, std::optional<PersonId> id) {
    if (!id) return {};
    const Participant* person = find_person(state, *id);
    if (person != nullptr && !person->name.empty()) return person->name;
    return letter_of(state, *id);
}

/// The step in which a record stands, without its number: for an undo, what it takes back.
std::string caption(const Words& words, const State& before, const State& after,
                    const Record& record, bool names) {
    const About it = about(record);
    const Link* link = link_in(before, after, it.link);
    const std::string card = text_of(before, after, link ? std::optional{link->from} : it.card);
    const std::string other = text_of(before, after, link ? std::optional{link->to} : it.other);
    const std::string story = title_of(words, before, after, it.story);
    const Phase* phase = after.method.phase(std::string{it.phase});
    const std::string said = words("replay.says." + std::string{it.tag},
                                   {{"card", card},
                                    {"other", other},
                                    {"story", story},
                                    {"text", it.text},
                                    {"phase", phase ? phase->name.in(words.language()) : ""}});
    const std::string who = names ? name_in(after, it.person) : std::string{};
    if (who.empty()) return said;
    return words("replay.who_says", {{"name", who}, {"said", said}});
}

}  // namespace

std::string caption_of(const Words& words, const State& before, const State& after,
                       std::span<const Record> until, bool names) {
    if (until.empty()) return {};
    const Seq step = until.back().step;
    const auto begins = std::find_if(until.begin(), until.end(),
                                     [&](const Record& record) { return record.step == step; });
    const Record& first = *begins;
    const auto* undo = std::get_if<Reverted>(&first.event);
    if (undo == nullptr) return caption(words, before, after, first, names);
    const auto taken_back = std::find_if(until.begin(), until.end(), [&](const Record& record) {
        return record.seq == undo->first;
    });
    if (taken_back == until.end()) return caption(words, before, after, first, names);
    const bool redone = std::holds_alternative<Reverted>(taken_back->event);
    if (redone) return words("replay.done_again");
    return words("replay.taken_back",
                 {{"said", caption(words, before, after, *taken_back, names)}});
}

}  // namespace kring
