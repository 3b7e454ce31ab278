#pragma once

#include "core/archive/words_on_disk.h"
#include "core/base/text.h"
#include "core/session/phase_rules.h"
#include "core/session/refusal.h"

#include <string>
#include <string_view>

namespace kring {

/// The key under which the words for a code stand: "refusal.text_empty", "text.too_long".
std::string key_of(Refusal refusal);
std::string key_of(TextProblem problem);
/// "phase_hint.few_stories".
std::string key_of(PhaseHint hint);
std::string key_of(Purpose purpose);

/// The same for what a card, link or person can be: "scope.collective". The last part is the word
/// that stands in session files.
template <class E> std::string key_of(std::string_view family, E value) {
    for (const auto& [known, word] : words_on_disk<E>)
        if (known == value) return std::string{family} + '.' + std::string{word};
    return std::string{family};
}

inline std::string key_of(Perspective value) { return key_of("perspective", value); }
inline std::string key_of(Stance value) { return key_of("stance", value); }
inline std::string key_of(Valence value) { return key_of("valence", value); }
inline std::string key_of(Scope value) { return key_of("scope", value); }
inline std::string key_of(Horizon value) { return key_of("horizon", value); }
inline std::string key_of(Intention value) { return key_of("intention", value); }
inline std::string key_of(Directness value) { return key_of("directness", value); }
inline std::string key_of(Presence value) { return key_of("presence", value); }
inline std::string key_of(Contribution value) { return key_of("contribution", value); }
inline std::string key_of(Benefit value) { return key_of("benefit", value); }
inline std::string key_of(LinkKind value) { return key_of("link", value); }
inline std::string key_of(CardKind value) { return key_of("card", value); }
inline std::string key_of(ActionKind value) { return key_of("action", value); }
inline std::string key_of(StoryField value) { return key_of("story_field", value); }
inline std::string key_of(StoryValence value) { return key_of("story_valence", value); }
inline std::string key_of(StoryOrigin value) { return key_of("story_origin", value); }
inline std::string key_of(OthersInStory value) { return key_of("others_in_story", value); }
inline std::string key_of(LessonFate value) { return key_of("lesson_fate", value); }
inline std::string key_of(ChoosingWay value) { return key_of("choosing_way", value); }
inline std::string key_of(ChoiceOutcome value) { return key_of("choice_outcome", value); }
inline std::string key_of(RemarkKind value) { return key_of("remark_kind", value); }
inline std::string key_of(CastBy value) { return key_of("cast_by", value); }
inline std::string key_of(CountMethod value) { return key_of("count_method", value); }
inline std::string key_of(BordaVariant value) { return key_of("borda_variant", value); }
inline std::string key_of(Measure value) { return key_of("measure", value); }
inline std::string key_of(Threshold value) { return key_of("threshold", value); }
inline std::string key_of(TieRule value) { return key_of("tie_rule", value); }
/// "gap.effect_without_collector"; behind it come ".title" and ".invite".
inline std::string key_of(GapRule value) { return key_of("gap", value); }

}  // namespace kring
