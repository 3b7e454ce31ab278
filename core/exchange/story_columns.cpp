#include "core/exchange/story_columns.h"

#include "core/base/day.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kring {

namespace {

template <class E> using Called = std::pair<std::string_view, E>;

// Without accents, capitals, signs and blanks.

constexpr auto headings = std::to_array<Called<StoryColumn>>({
    {"titel", StoryColumn::title},
    {"title", StoryColumn::title},
    {"storytitle", StoryColumn::title},
    {"titelvanhetverhaal", StoryColumn::title},
    {"verteller", StoryColumn::teller},
    {"teller", StoryColumn::teller},
    {"storyteller", StoryColumn::teller},
    {"naamverteller", StoryColumn::teller},
    {"rol", StoryColumn::role},
    {"role", StoryColumn::role},
    {"functie", StoryColumn::role},
    {"position", StoryColumn::role},
    {"optekenaar", StoryColumn::recorder},
    {"opgetekenddoor", StoryColumn::recorder},
    {"recorder", StoryColumn::recorder},
    {"recordedby", StoryColumn::recorder},
    {"collector", StoryColumn::recorder},
    {"collectedby", StoryColumn::recorder},
    {"datum", StoryColumn::recorded_on},
    {"datumopgetekend", StoryColumn::recorded_on},
    {"opgetekendop", StoryColumn::recorded_on},
    {"tijdstempel", StoryColumn::recorded_on},
    {"timestamp", StoryColumn::recorded_on},
    {"date", StoryColumn::recorded_on},
    {"daterecorded", StoryColumn::recorded_on},
    {"recordedon", StoryColumn::recorded_on},
    {"collectiondate", StoryColumn::recorded_on},
    {"wanneer", StoryColumn::happened_on},
    {"wanneergebeurd", StoryColumn::happened_on},
    {"when", StoryColumn::happened_on},
    {"dateofevents", StoryColumn::happened_on},
    {"waar", StoryColumn::place},
    {"plaats", StoryColumn::place},
    {"locatie", StoryColumn::place},
    {"place", StoryColumn::place},
    {"where", StoryColumn::place},
    {"location", StoryColumn::place},
    {"beginsituatie", StoryColumn::before},
    {"daarvoor", StoryColumn::before},
    {"hoewashet", StoryColumn::before},
    {"hoewashetdaarvoor", StoryColumn::before},
    {"before", StoryColumn::before},
    {"situationbefore", StoryColumn::before},
    {"verhaal", StoryColumn::happened},
    {"hetverhaal", StoryColumn::happened},
    {"watgebeurdeer", StoryColumn::happened},
    {"tekst", StoryColumn::happened},
    {"story", StoryColumn::happened},
    {"storytext", StoryColumn::happened},
    {"thestory", StoryColumn::happened},
    {"whathappened", StoryColumn::happened},
    {"text", StoryColumn::happened},
    {"daarna", StoryColumn::after},
    {"nu", StoryColumn::after},
    {"hoeishetnu", StoryColumn::after},
    {"after", StoryColumn::after},
    {"situationafter", StoryColumn::after},
    {"waarom", StoryColumn::why},
    {"betekenis", StoryColumn::why},
    {"waaromisditbelangrijk", StoryColumn::why},
    {"waarombelangrijk", StoryColumn::why},
    {"why", StoryColumn::why},
    {"whysignificant", StoryColumn::why},
    {"whyisthissignificant", StoryColumn::why},
    {"whyisitsignificant", StoryColumn::why},
    {"significance", StoryColumn::why},
    {"les", StoryColumn::lessons},
    {"lessen", StoryColumn::lessons},
    {"aanbeveling", StoryColumn::lessons},
    {"aanbevelingen", StoryColumn::lessons},
    {"lesofaanbeveling", StoryColumn::lessons},
    {"lesson", StoryColumn::lessons},
    {"lessons", StoryColumn::lessons},
    {"recommendation", StoryColumn::lessons},
    {"recommendations", StoryColumn::lessons},
    {"bijlage", StoryColumn::attachments},
    {"bijlagen", StoryColumn::attachments},
    {"foto", StoryColumn::attachments},
    {"attachment", StoryColumn::attachments},
    {"attachments", StoryColumn::attachments},
    {"photo", StoryColumn::attachments},
    {"perspectief", StoryColumn::perspective},
    {"perspective", StoryColumn::perspective},
    {"valentie", StoryColumn::valence},
    {"positiefofnegatief", StoryColumn::valence},
    {"positiefnegatief", StoryColumn::valence},
    {"valence", StoryColumn::valence},
    {"positiveornegative", StoryColumn::valence},
    {"positivenegative", StoryColumn::valence},
    {"domein", StoryColumn::domain},
    {"domain", StoryColumn::domain},
    {"toestemminggroep", StoryColumn::room},
    {"toestemmingindezegroep", StoryColumn::room},
    {"consentgroup", StoryColumn::room},
    {"consentroom", StoryColumn::room},
    {"toestemmingverslag", StoryColumn::report},
    {"toestemminginhetverslag", StoryColumn::report},
    {"consentreport", StoryColumn::report},
    {"toestemmingdoorgeven", StoryColumn::beyond},
    {"toestemmingverder", StoryColumn::beyond},
    {"consentbeyond", StoryColumn::beyond},
    {"consentpassingon", StoryColumn::beyond},
    {"naamnoemen", StoryColumn::name},
    {"consentname", StoryColumn::name},
    {"toestemmingtot", StoryColumn::until},
    {"geldigtot", StoryColumn::until},
    {"consentuntil", StoryColumn::until},
});

constexpr auto perspectives = std::to_array<Called<Perspective>>({
    {"burger", Perspective::citizen},
    {"bewoner", Perspective::citizen},
    {"inwoner", Perspective::citizen},
    {"citizen", Perspective::citizen},
    {"resident", Perspective::citizen},
    {"professional", Perspective::professional},
    {"beroepskracht", Perspective::professional},
    {"beleidsmaker", Perspective::policymaker},
    {"ambtenaar", Perspective::policymaker},
    {"policymaker", Perspective::policymaker},
    {"official", Perspective::policymaker},
    {"anders", Perspective::other},
    {"other", Perspective::other},
});

constexpr auto valences = std::to_array<Called<StoryValence>>({
    {"positief", StoryValence::positive},
    {"positive", StoryValence::positive},
    {"negatief", StoryValence::negative},
    {"negative", StoryValence::negative},
    {"gemengd", StoryValence::mixed},
    {"mixed", StoryValence::mixed},
});

constexpr std::array<std::string_view, 8> yes_words{"ja",   "j",    "yes", "y",
                                                    "true", "waar", "x",   "1"};
constexpr std::array<std::string_view, 6> nothing{"n/a", "na", "nvt", "n.v.t.", "-", "–"};

/// Lower-case letters and digits alone; what stands between parentheses explains and goes.
std::string bare(std::string_view words) {
    const std::string folded = fold_case(words.substr(0, words.find('(')));
    std::string kept;
    for (const char c : folded)
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) kept += c;
    return kept;
}

template <class E, std::size_t n>
std::optional<E> meaning(std::string_view words, const std::array<Called<E>, n>& table) {
    const std::string asked = bare(words);
    for (const auto& [word, value] : table)
        if (word == asked) return value;
    return std::nullopt;
}

bool is_yes(std::string_view words) {
    return std::find(yes_words.begin(), yes_words.end(), bare(words)) != yes_words.end();
}

/// The field of the form that a column is, and whether it is one line.
struct FieldOfColumn {
    std::string StoryForm::*field;
    bool one_line;
};
std::optional<FieldOfColumn> field_of(StoryColumn column) {
    using C = StoryColumn;
    using F = StoryForm;
    switch (column) {
    case C::title: return FieldOfColumn{&F::title, true};
    case C::teller: return FieldOfColumn{&F::teller, true};
    case C::role: return FieldOfColumn{&F::role, true};
    case C::recorder: return FieldOfColumn{&F::recorder, true};
    case C::happened_on: return FieldOfColumn{&F::happened_on, true};
    case C::place: return FieldOfColumn{&F::place, true};
    case C::before: return FieldOfColumn{&F::before, false};
    case C::happened: return FieldOfColumn{&F::happened, false};
    case C::after: return FieldOfColumn{&F::after, false};
    case C::why: return FieldOfColumn{&F::why, false};
    case C::lessons: return FieldOfColumn{&F::lessons, false};
    case C::attachments: return FieldOfColumn{&F::attachments, false};
    default: return std::nullopt;
    }
}

bool put_text(StoryForm& form, FieldOfColumn to, std::string_view cell) {
    std::string& field = form.*to.field;
    std::string whole = field;
    if (!whole.empty()) whole += to.one_line ? ", " : "\n\n";
    whole += cell;
    auto kept = to.one_line ? clean_line(whole, max_line) : clean_text(whole);
    if (!kept) return false;
    field = std::move(kept).value();
    return true;
}

/// A day, also with the time behind it. What is none is when it happened, as people say it.
bool put_day(StoryForm& form, std::string_view cell) {
    const auto day = iso_day(cell.substr(0, cell.find_first_of(" T")));
    if (!day) return put_text(form, {&StoryForm::happened_on, true}, cell);
    form.recorded_on = *day;
    return true;
}

void put_mark(StartStory& story, StoryColumn column, std::string_view cell,
              const std::map<DomainId, Domain>& domains) {
    switch (column) {
    case StoryColumn::perspective:
        story.marks.perspective = meaning(cell, perspectives).value_or(Perspective::unset);
        break;
    case StoryColumn::valence:
        story.marks.valence = meaning(cell, valences).value_or(StoryValence::unset);
        break;
    case StoryColumn::domain:
        for (const auto& [id, domain] : domains)
            if (bare(domain.name) == bare(cell)) story.domain = id;
        break;
    case StoryColumn::room: story.consent.room = is_yes(cell); break;
    case StoryColumn::report: story.consent.report = is_yes(cell); break;
    case StoryColumn::beyond: story.consent.beyond = is_yes(cell); break;
    case StoryColumn::name: story.consent.name = is_yes(cell); break;
    case StoryColumn::until: story.consent.until = iso_day(cell).value_or(""); break;
    default: break;
    }
}

}  // namespace

std::optional<StoryColumn> story_column(std::string_view heading) {
    return meaning(heading, headings);
}

bool put_cell(StartStory& story, StoryColumn column, std::string_view cell,
              const std::map<DomainId, Domain>& domains) {
    const auto cleaned = clean_text(cell);
    if (!cleaned) return cleaned.error() == TextProblem::empty;
    const std::string& text = cleaned.value();
    if (std::find(nothing.begin(), nothing.end(), fold_case(text)) != nothing.end()) return true;
    if (column == StoryColumn::recorded_on) return put_day(story.form, text);
    if (const auto field = field_of(column)) return put_text(story.form, *field, text);
    put_mark(story, column, text, domains);
    return true;
}

}  // namespace kring
