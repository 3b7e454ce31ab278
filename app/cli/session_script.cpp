#include "app/cli/session_script.h"

#include "app/cli/script_fields.h"
#include "core/base/text.h"
#include "core/session/capture_line.h"

#include <algorithm>
#include <functional>
#include <map>
#include <sstream>

namespace kring {

namespace {

using script::Failed;
using script::first_word;
using script::number;
using script::one_of;
using script::parts;

/// One run of a script.
class Player {
public:
    explicit Player(const std::vector<Method>& methods) : m_methods{methods} {}

    void line(const std::string& text) {
        const auto [command, rest] = first_word(text);
        const auto found = m_commands.find(command);
        if (found == m_commands.end()) throw Failed{"unknown command '" + command + "'"};
        found->second(rest);
    }

    PlayedScript done() const {
        return {m_started, m_language, {m_session.log().begin(), m_session.log().end()}};
    }

private:
    const State& state() const { return m_session.state(); }

    void submit(const Intent& intent) {
        const auto done = m_session.submit(intent);
        if (!done) throw Failed{"refused, code " + std::to_string(static_cast<int>(done.error()))};
    }

    CardId card(const std::string& label) const {
        for (const auto& [id, found] : state().board.cards)
            if (label_of(state(), id) == label) return id;
        std::string words = label;
        std::replace(words.begin(), words.end(), '_', ' ');
        for (const auto& [id, found] : state().board.cards)
            if (fold_case(found.text) == fold_case(words)) return id;
        throw Failed{"no card '" + label + "'"};
    }

    LinkId link(const std::string& from, const std::string& to) const {
        const CardId a = card(from);
        const CardId b = card(to);
        for (const auto& [id, found] : state().board.links)
            if (found.from == a && found.to == b) return id;
        throw Failed{"no link from '" + from + "' to '" + to + "'"};
    }

    void describe(std::string State::*what, const std::string& text) {
        Describe described{state().title, state().question, state().case_sentence};
        if (what == &State::title) described.title = text;
        if (what == &State::question) described.question = text;
        if (what == &State::case_sentence) described.case_sentence = text;
        submit(described);
    }

    void choose_method(const std::string& text) {
        const auto [id, order_and_length] = first_word(text);
        const auto [order, length] = first_word(order_and_length);
        for (const auto& method : m_methods)
            if (method.id == id) return submit(ChooseMethod{method, order, length == "brief"});
        throw Failed{"no method '" + id + "'"};
    }

    void person(const std::string& text) {
        auto fields = parts(text, '|');
        fields.resize(4);
        submit(AddPerson{
            {fields[0], one_of<Perspective>(fields[2]), fields[1], one_of<Stance>(fields[3])}});
    }

    void write(const std::string& text) {
        const Phase* phase = current_phase(state());
        if (phase == nullptr || phase->lanes.empty()) throw Failed{"no cards in this phase"};
        submit(read_capture(state(), text, text.size(), phase->lanes.front(), m_language).card);
    }

    void detail(const std::string& text) {
        const auto [label, rest] = first_word(text);
        const CardId id = card(label);
        submit(DetailCard{id, script::read_details(state().board.find(id)->details, rest)});
    }

    /// The link may be there already, from the capture line: then it gets the details.
    void draw(const std::string& text) {
        const auto [from, rest] = first_word(text);
        const auto [to, pairs] = first_word(rest);
        const LinkDetails details = script::read_link(pairs);
        const CardId a = card(from);
        const CardId b = card(to);
        for (const auto& [id, found] : state().board.links)
            if (found.from == a && found.to == b && found.details == LinkDetails{})
                return submit(DetailLink{id, details});
        submit(DrawLink{a, b, details});
    }

    void split(const std::string& text) {
        const auto [label, rest] = first_word(text);
        auto texts = parts(rest, '|');
        texts.resize(2);
        submit(SplitCard{card(label), texts[0], texts[1]});
    }

    void accept(const std::string& text) {
        const auto [rule, rest] = first_word(text);
        const auto [label, reason] = first_word(rest);
        submit(AcceptGap{{one_of<GapRule>(rule), label == "-" ? CardId{} : card(label)}, reason});
    }

    void agree(ActionKind kind, const std::string& text) {
        auto fields = parts(text, '|');
        fields.resize(3);
        submit(AgreeAction{{kind, fields[0], fields[1], fields[2], false}});
    }

    using Command = std::function<void(const std::string&)>;

    /// For commands of two words: a label and what follows.
    Command two(const std::function<void(const std::string&, const std::string&)>& act) {
        return [act](const std::string& text) {
            const auto [first, second] = first_word(text);
            act(first, second);
        };
    }

    const std::vector<Method>& m_methods;
    std::int64_t m_started = 0;
    Language m_language = Language::dutch;
    SessionTime m_now{0};
    Session m_session{[this] { return m_now; }, [](std::span<const Record>) { return true; }};

    std::map<std::string, Command> m_commands{
        {"start", [this](const auto& t) { m_started = script::unix_time(t); }},
        {"language", [this](const auto& t) { m_language = one_of<Language>(t); }},
        {"method", [this](const auto& t) { choose_method(t); }},
        {"title", [this](const auto& t) { describe(&State::title, t); }},
        {"question", [this](const auto& t) { describe(&State::question, t); }},
        {"case", [this](const auto& t) { describe(&State::case_sentence, t); }},
        {"person", [this](const auto& t) { person(t); }},
        {"wait", [this](const auto& t) { m_now += std::chrono::seconds{number<int>(t)}; }},
        {"go", [this](const auto& t) { submit(EnterPhase{t}); }},
        {"skip", two([this](const auto& a, const auto& b) {
             submit(SkipPhase{a, b});
         })},
        {"extend", [this](const auto& t) { submit(ExtendPhase{Minutes{number<int>(t)}}); }},
        {"takeback", [this](const auto&) { submit(TakeBackPhase{}); }},
        {"timer", [this](const auto& t) { submit(StartTimer{Minutes{number<int>(t)}}); }},
        {"pause", [this](const auto&) { submit(PauseTimer{}); }},
        {"continue", [this](const auto&) { submit(ContinueTimer{}); }},
        {"stop", [this](const auto&) { submit(StopTimer{}); }},
        {"write", [this](const auto& t) { write(t); }},
        {"missing", [this](const auto& t) { submit(NameMissing{t}); }},
        {"rename", two([this](const auto& a, const auto& b) {
             submit(RenameCard{card(a), b});
         })},
        {"bin", [this](const auto& t) { submit(BinCard{card(t)}); }},
        {"restore", [this](const auto& t) { submit(RestoreCard{card(t)}); }},
        {"merge", two([this](const auto& a, const auto& b) {
             submit(MergeCards{card(a), card(b)});
         })},
        {"split", [this](const auto& t) { split(t); }},
        {"move", two([this](const auto& a, const auto& b) {
             submit(MoveCard{card(a), b, {}});
         })},
        {"place", two([this](const auto& a, const auto& b) {
             submit(PlaceCard{card(a), Place{number<double>(b)}});
         })},
        {"detail", [this](const auto& t) { detail(t); }},
        {"link", [this](const auto& t) { draw(t); }},
        {"unlink", two([this](const auto& a, const auto& b) { submit(RemoveLink{link(a, b)}); })},
        {"accept", [this](const auto& t) { accept(t); }},
        {"action", [this](const auto& t) { agree(ActionKind::to_do, t); }},
        {"findout", [this](const auto& t) { agree(ActionKind::to_find_out, t); }},
        {"notes", [this](const auto& t) { submit(KeepNotes{t}); }},
        {"undo", [this](const auto&) { submit(Undo{}); }},
        {"redo", [this](const auto&) { submit(Redo{}); }},
    };
};

}  // namespace

Result<PlayedScript, ScriptError> play_script(std::string_view script,
                                              const std::vector<Method>& methods) {
    Player player{methods};
    std::istringstream in{std::string{script}};
    int at = 0;
    for (std::string raw; std::getline(in, raw);) {
        ++at;
        const std::string text = script::trimmed(raw);
        if (text.empty() || text.front() == ';') continue;
        try {
            player.line(text);
        } catch (const Failed& failed) {
            return Err{ScriptError{at, failed.reason}};
        }
    }
    return player.done();
}

}  // namespace kring
