#pragma once

#include "core/session/session.h"

#include <optional>
#include <string>
#include <vector>

namespace kring::test {

/// A small arena, as its file would give it: ten phases, five lanes, five links, two orders.
Method arena_method();

/// A session in memory, with a clock the test winds by hand and a disk that can be full.
struct Given {
    SessionTime now{0};
    bool disk_ok = true;
    std::vector<Record> stored;
    Session session;

    Given();
    ~Given();
    Given(const Given&) = delete;
    Given& operator=(const Given&) = delete;

    const State& state() const { return session.state(); }
    const Card& operator[](CardId id) const;
    const Link& operator[](LinkId id) const;

    /// Something that has to work: its first record. A refusal stops the test.
    Seq ask(const Intent& intent);
    /// Why it does not work; nothing when it did.
    std::optional<Refusal> refused(const Intent& intent);
    void undo();
    void redo();
    void later(SessionTime by) { now += by; }
    void in(const std::string& phase);

    PersonId person(const std::string& name);
    CardId card(const std::string& lane, const std::string& text, std::vector<CardId> link_to = {});
    CardId activity(const std::string& text);
    CardId effect(const std::string& text);
    CardId investor(const std::string& text);
    CardId collector(const std::string& text);
    LinkId link(CardId from, CardId to, LinkDetails details = {});
    void detail(CardId id, CardDetails details);
};

/// "Samen koken in de wijk": the tiny arena of the method's description, with its known gaps.
struct SamenKoken : Given {
    CardId maaltijd, kookles;
    CardId buren, minder_eenzaam, overlast, organiseren;
    CardId gemeente, corporatie, bewoners, huisarts;

    SamenKoken();
    LinkId puts_in(CardId who, CardId into, Contribution what);

private:
    CardId effect_of(const std::string& text, Scope scope, Horizon horizon,
                     Valence valence = Valence::positive);
    CardId party(const std::string& name, Sides sides, Presence presence);
};

}  // namespace kring::test
