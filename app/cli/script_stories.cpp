#include "app/cli/script_fields.h"
#include "app/cli/script_room.h"

namespace kring::script {

namespace {

/// "\\n" is the end of a line: a script has one command a line.
std::string with_line_ends(std::string text) {
    for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at + 1))
        text.replace(at, 2, "\n");
    return text;
}

/// "story NAME @PERSON", "story NAME" (told by nobody), "story NAME collected" or "... anonymous".
void start(Room& room, const std::string& text) {
    const auto [name, how] = first_word(text);
    if (name.empty()) throw Failed{"a story needs a name"};
    StartStory story;
    story.form.recorded_on = room.today();
    if (how.starts_with('@'))
        story.told_by = room.person(how.substr(1));
    else if (how == "collected")
        story.origin = StoryOrigin::collected;
    else if (how == "anonymous")
        story.anonymous = true;
    else if (!how.empty())
        throw Failed{"unknown word '" + how + "'"};
    room.stories[name] = StoryId{room.submit(story)};
}

void tell(Room& room, const std::string& text) {
    const auto [name, rest] = first_word(text);
    const auto [field, words] = first_word(rest);
    if (field.empty()) throw Failed{"tell needs a field"};
    room.submit(WriteStory{room.story(name), one_of<StoryField>(field), with_line_ends(words)});
}

void mark(Room& room, const std::string& text) {
    const auto [name, pairs] = first_word(text);
    const StoryId id = room.story(name);
    StoryMarks marks = room.state().stories.at(id).marks;
    read_pairs(pairs, {{"perspective", word(marks.perspective)},
                       {"valence", word(marks.valence)},
                       {"read_back", flag(marks.read_back)},
                       {"verified_by", script::text(marks.verified_by)},
                       {"verified_how", script::text(marks.verified_how)},
                       {"lesson", word(marks.lesson_fate)},
                       {"lesson_note", script::text(marks.lesson_note)}});
    room.submit(MarkStory{id, marks});
}

void consent(Room& room, const std::string& text) {
    const auto [name, pairs] = first_word(text);
    const StoryId id = room.story(name);
    Consent given = room.state().stories.at(id).consent;
    read_pairs(pairs, {{"room", flag(given.room)},
                       {"report", flag(given.report)},
                       {"beyond", flag(given.beyond)},
                       {"name", flag(given.name)},
                       {"others", word(given.others)},
                       {"until", script::text(given.until)}});
    room.submit(GiveConsent{id, given});
}

void frame(Room& room, const std::string& pairs) {
    Frame framed = room.state().frame;
    read_pairs(pairs, {{"period", text(framed.period)},
                       {"about", text(framed.about)},
                       {"panel", text(framed.panel)}});
    room.submit(SetFrame{framed});
}

/// "WORDS" unsigned, or "@PERSON WORDS".
void remark(Room& room, RemarkKind kind, std::optional<StoryId> story, const std::string& text) {
    Remark made;
    made.kind = kind;
    made.story = story;
    made.text = text;
    if (text.starts_with('@')) {
        const auto [name, words] = first_word(text);
        made.author = room.person(name.substr(1));
        made.text = words;
    } else {
        made.anonymous = kind == RemarkKind::comment || kind == RemarkKind::dissent;
    }
    room.submit(MakeRemark{made});
}

/// "TEXT | OWNER | CHANNEL | BY WHEN".
void feedback(Room& room, const std::string& text) {
    const auto [name, rest] = first_word(text);
    auto fields = parts(rest, '|');
    fields.resize(4);
    room.submit(
        WriteFeedback{room.story(name), {fields[0], fields[1], fields[2], fields[3], false}});
}

void told_back(Room& room, const std::string& name) {
    const StoryId id = room.story(name);
    Feedback given = room.state().stories.at(id).feedback;
    given.done = true;
    room.submit(WriteFeedback{id, given});
}

void add_telling(Commands& commands, Room& room) {
    const auto on = [&](const char* name, Command act) { commands[name] = std::move(act); };
    on("frame", [&](const auto& t) { frame(room, t); });
    on("domain", [&](const auto& t) { room.submit(NameDomain{t}); });
    on("renamedomain", two([&](const auto& a, const auto& b) {
           room.submit(RenameDomain{room.domain(a).value_or(DomainId{}), b});
       }));
    on("removedomain",
       [&](const auto& t) { room.submit(RemoveDomain{room.domain(t).value_or(DomainId{})}); });
    on("turn", [&](const auto& t) { room.submit(BeginTurn{room.person(t)}); });
    on("endturn", [&](const auto&) { room.submit(EndTurn{}); });
    on("passturn", [&](const auto& t) { room.submit(PassTurn{room.person(t)}); });
    on("story", [&](const auto& t) { start(room, t); });
    on("tell", [&](const auto& t) { tell(room, t); });
    on("mark", [&](const auto& t) { mark(room, t); });
    on("consent", [&](const auto& t) { consent(room, t); });
    on("sort", two([&](const auto& a, const auto& b) {
           room.submit(SortStory{room.story(a), room.domain(b)});
       }));
}

}  // namespace

void add_story_commands(Commands& commands, Room& room) {
    add_telling(commands, room);
    const auto on = [&](const char* name, Command act) { commands[name] = std::move(act); };
    const auto about = [&](const char* name, RemarkKind kind) {
        commands[name] = two([&room, kind](const auto& a, const auto& b) {
            remark(room, kind, a == "-" ? std::nullopt : std::optional{room.story(a)}, b);
        });
    };
    on("shuffle", [&](const auto& t) { room.submit(ShuffleStories{number<std::uint64_t>(t)}); });
    on("heard", [&](const auto& t) { room.submit(HearStory{room.story(t), true}); });
    on("unheard", [&](const auto& t) { room.submit(HearStory{room.story(t), false}); });
    on("binstory", [&](const auto& t) { room.submit(BinStory{room.story(t)}); });
    on("restorestory", [&](const auto& t) { room.submit(RestoreStory{room.story(t)}); });
    on("withdraw", [&](const auto& t) { room.submit(WithdrawStory{room.story(t)}); });
    about("comment", RemarkKind::comment);
    about("reason", RemarkKind::reason);
    about("dissent", RemarkKind::dissent);
    about("notchosen", RemarkKind::not_chosen);
    on("askdissent", [&](const auto&) { room.submit(AskDissent{true}); });
    on("criterion", two([&](const auto& a, const auto& b) {
           room.submit(NameCriterion{{b, number<int>(a)}});
       }));
    on("feedback", [&](const auto& t) { feedback(room, t); });
    on("toldback", [&](const auto& t) { told_back(room, t); });
}

}  // namespace kring::script
