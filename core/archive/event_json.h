#pragma once

#include "core/archive/json_fields.h"
#include "core/archive/vote_json.h"
#include "core/session/event.h"

#include <cstdint>

// What stands in a session file, field by field. Names and order are on disk for ever. Events get
// the version they were written in: a field that came with version 2 is read under
// `if (version >= 2)`, and has a value of its own for older ones.
namespace kring {

template <class Ar> void describe(Ar& ar, Phrase& p) {
    field(ar, "nl", p.dutch);
    spare(ar, "en", p.english);
}
template <class Ar> void describe(Ar& ar, Sides& s) {
    field(ar, "investor", s.investor);
    field(ar, "collector", s.collector);
}
template <class Ar> void describe(Ar& ar, Tracks& t) {
    field(ar, "efficiency", t.efficiency);
    field(ar, "meaning", t.meaning);
    field(ar, "craft", t.craft);
}
template <class Ar> void describe(Ar& ar, Place& p) { field(ar, "height", p.height, 0.0, 1.0); }
template <class Ar> void describe(Ar& ar, Gap& g) {
    field(ar, "rule", g.rule);
    spare(ar, "card", g.card);
}
template <class Ar> void describe(Ar& ar, Timer& t) {
    field(ar, "stage", t.stage);
    spare(ar, "length", t.length);
    spare(ar, "since", t.since);
    spare(ar, "before", t.before);
}

// The method, as it was on the day.
template <class Ar> void describe(Ar& ar, Lane& l) {
    field(ar, "id", l.id);
    field(ar, "kind", l.kind);
    spare(ar, "sides", l.sides);
    field(ar, "letter", l.letter);
    field(ar, "name", l.name);
    field(ar, "one", l.one);
    field(ar, "says", l.says);
    field(ar, "invites", l.invites);
}
template <class Ar> void describe(Ar& ar, Phase& p) {
    field(ar, "id", p.id);
    field(ar, "kind", p.kind);
    field(ar, "name", p.name);
    field(ar, "question", p.question);
    field(ar, "leaves", p.leaves);
    spare(ar, "prompts", p.prompts);
    field(ar, "full", p.full);
    field(ar, "brief", p.brief);
    spare(ar, "lanes", p.lanes);
    spare(ar, "gaps", p.gaps);
}
template <class Ar> void describe(Ar& ar, LinkRule& l) {
    field(ar, "kind", l.kind);
    field(ar, "from", l.from);
    field(ar, "to", l.to);
    field(ar, "name", l.name);
}
template <class Ar> void describe(Ar& ar, PhaseOrder& o) {
    field(ar, "id", o.id);
    field(ar, "name", o.name);
    field(ar, "phases", o.phases);
}
template <class Ar> void describe(Ar& ar, GroupSize& g) {
    field(ar, "least", g.least);
    field(ar, "advised_least", g.advised_least);
    field(ar, "advised_most", g.advised_most);
    field(ar, "most", g.most);
}
template <class Ar> void describe(Ar& ar, ChoosingSettings& c) {
    field(ar, "way", c.way);
    field(ar, "threshold", c.threshold);
    field(ar, "ties", c.ties);
    spare(ar, "quorum", c.quorum);
    field(ar, "most_chosen", c.most_chosen, 1, 2);
    spare(ar, "blank", c.blank, true);
    field(ar, "most_rounds", c.most_rounds, 1, 9);
    field(ar, "turn", c.turn);
}
template <class Ar> void describe(Ar& ar, Method& m) {
    field(ar, "id", m.id);
    field(ar, "version", m.version);
    field(ar, "name", m.name);
    field(ar, "says", m.says);
    field(ar, "credit", m.credit);
    field(ar, "group", m.group);
    spare(ar, "agreements", m.agreements);
    field(ar, "lanes", m.lanes);
    field(ar, "links", m.links);
    spare(ar, "gaps", m.gaps);
    field(ar, "phases", m.phases);
    field(ar, "orders", m.orders);
    spare(ar, "choosing", m.choosing);
    spare(ar, "domains", m.domains);
}
template <class Ar> void describe(Ar& ar, PlannedPhase& p) {
    field(ar, "phase", p.phase);
    field(ar, "minutes", p.minutes);
    spare(ar, "on", p.on, true);
}

template <class Ar> void describe(Ar& ar, Participant& p) {
    field(ar, "name", p.name);
    spare(ar, "perspective", p.perspective);
    spare(ar, "role", p.role);
    spare(ar, "stance", p.stance);
}
template <class Ar> void describe(Ar& ar, CardDetails& d) {
    spare(ar, "result", d.result);
    field(ar, "valence", d.valence);
    spare(ar, "scope", d.scope);
    spare(ar, "horizon", d.horizon);
    spare(ar, "intention", d.intention);
    spare(ar, "directness", d.directness);
    spare(ar, "without_us", d.without_us);
    spare(ar, "sides", d.sides);
    spare(ar, "presence", d.presence);
    spare(ar, "tracks", d.tracks);
    spare(ar, "theme", d.theme);
}
template <class Ar> void describe(Ar& ar, LinkDetails& d) {
    spare(ar, "contribution", d.contribution);
    spare(ar, "benefit", d.benefit);
    spare(ar, "amount", d.amount);
    spare(ar, "note", d.note);
    spare(ar, "assumption", d.assumption);
    spare(ar, "assumed", d.assumed);
    field(ar, "weight", d.weight, 1, 3);
}
template <class Ar> void describe(Ar& ar, Link& l) {
    field(ar, "kind", l.kind);
    field(ar, "from", l.from);
    field(ar, "to", l.to);
    field(ar, "details", l.details);
}
template <class Ar> void describe(Ar& ar, ActionItem& a) {
    field(ar, "kind", a.kind);
    field(ar, "what", a.what);
    spare(ar, "who", a.who);
    spare(ar, "when", a.when);
    spare(ar, "done", a.done);
}

// Stories, and what is said about them.
template <class Ar> void describe(Ar& ar, Frame& f) {
    field(ar, "period", f.period);
    spare(ar, "about", f.about);
    spare(ar, "panel", f.panel);
}
template <class Ar> void describe(Ar& ar, StoryForm& s) {
    field(ar, "title", s.title);
    spare(ar, "teller", s.teller);
    spare(ar, "role", s.role);
    spare(ar, "recorder", s.recorder);
    spare(ar, "recorded_on", s.recorded_on);
    spare(ar, "happened_on", s.happened_on);
    spare(ar, "place", s.place);
    spare(ar, "before", s.before);
    spare(ar, "happened", s.happened);
    spare(ar, "after", s.after);
    spare(ar, "why", s.why);
    spare(ar, "lessons", s.lessons);
    spare(ar, "attachments", s.attachments);
}
template <class Ar> void describe(Ar& ar, StoryMarks& m) {
    field(ar, "perspective", m.perspective);
    spare(ar, "valence", m.valence);
    spare(ar, "read_back", m.read_back);
    spare(ar, "verified_by", m.verified_by);
    spare(ar, "verified_how", m.verified_how);
    spare(ar, "lesson_fate", m.lesson_fate);
    spare(ar, "lesson_note", m.lesson_note);
}
template <class Ar> void describe(Ar& ar, Consent& c) {
    field(ar, "room", c.room);
    spare(ar, "report", c.report);
    spare(ar, "beyond", c.beyond);
    spare(ar, "name", c.name);
    spare(ar, "others", c.others);
    spare(ar, "until", c.until);
}
template <class Ar> void describe(Ar& ar, PathStep& p) {
    field(ar, "session", p.session);
    spare(ar, "title", p.title);
    spare(ar, "panel", p.panel);
    spare(ar, "day", p.day);
    spare(ar, "number", p.number);
    field(ar, "way", p.way);
    spare(ar, "chosen", p.chosen);
    spare(ar, "reasons", p.reasons);
    spare(ar, "dissent", p.dissent);
}
template <class Ar> void describe(Ar& ar, Feedback& f) {
    field(ar, "text", f.text);
    spare(ar, "owner", f.owner);
    spare(ar, "channel", f.channel);
    spare(ar, "by_when", f.by_when);
    spare(ar, "done", f.done);
}
template <class Ar> void describe(Ar& ar, Remark& r) {
    field(ar, "kind", r.kind);
    spare(ar, "story", r.story);
    field(ar, "text", r.text);
    spare(ar, "author", r.author);
    spare(ar, "anonymous", r.anonymous);
}
template <class Ar> void describe(Ar& ar, Criterion& c) {
    field(ar, "text", c.text);
    field(ar, "weight", c.weight, 1, 3);
}
template <class Ar> void describe(Ar& ar, Choice& c) {
    spare(ar, "domain", c.domain);
    field(ar, "outcome", c.outcome);
    spare(ar, "stories", c.stories);
    field(ar, "way", c.way);
    spare(ar, "rounds", c.rounds);
    spare(ar, "by_group", c.by_group);
    spare(ar, "explanation", c.explanation);
}

// Events.
using Version = std::uint32_t;

template <class Ar> void describe(Ar& ar, MethodChosen& e, Version) {
    field(ar, "method", e.method);
    field(ar, "order", e.order);
    spare(ar, "brief", e.brief);
    field(ar, "plan", e.plan);
}
template <class Ar> void describe(Ar& ar, SessionDescribed& e, Version) {
    field(ar, "title", e.title);
    spare(ar, "question", e.question);
    spare(ar, "case", e.case_sentence);
}
template <class Ar> void describe(Ar& ar, PersonJoined& e, Version) {
    field(ar, "person", e.person);
}
template <class Ar> void describe(Ar& ar, PersonChanged& e, Version) {
    field(ar, "id", e.id);
    field(ar, "person", e.person);
}
template <class Ar> void describe(Ar& ar, PersonLeft& e, Version) { field(ar, "id", e.id); }
template <class Ar> void describe(Ar& ar, PlanSet& e, Version) { field(ar, "plan", e.plan); }

template <class Ar> void describe(Ar& ar, CardWritten& e, Version) {
    field(ar, "kind", e.kind);
    field(ar, "text", e.text);
    spare(ar, "valence", e.valence);
    spare(ar, "sides", e.sides);
    spare(ar, "author", e.author);
    spare(ar, "anonymous", e.anonymous);
    spare(ar, "late", e.late);
    field(ar, "rank", e.rank);
}
template <class Ar> void describe(Ar& ar, CardRenamed& e, Version) {
    field(ar, "card", e.card);
    field(ar, "text", e.text);
}
template <class Ar> void describe(Ar& ar, CardDetailed& e, Version) {
    field(ar, "card", e.card);
    field(ar, "details", e.details);
}
template <class Ar> void describe(Ar& ar, CardMoved& e, Version) {
    field(ar, "card", e.card);
    field(ar, "kind", e.kind);
    spare(ar, "sides", e.sides);
    field(ar, "rank", e.rank);
    spare(ar, "dropped", e.dropped);
}
template <class Ar> void describe(Ar& ar, CardPlaced& e, Version) {
    field(ar, "card", e.card);
    spare(ar, "place", e.place);
}
template <class Ar> void describe(Ar& ar, CardsMerged& e, Version) {
    field(ar, "into", e.into);
    field(ar, "from", e.from);
    field(ar, "text", e.text);
    field(ar, "details", e.details);
    spare(ar, "passed", e.passed);
    spare(ar, "dropped", e.dropped);
}
template <class Ar> void describe(Ar& ar, CardSplit& e, Version) {
    field(ar, "card", e.card);
    field(ar, "kept", e.kept);
    field(ar, "split_off", e.split_off);
    field(ar, "rank", e.rank);
}
template <class Ar> void describe(Ar& ar, CardBinned& e, Version) { field(ar, "card", e.card); }
template <class Ar> void describe(Ar& ar, CardRestored& e, Version) { field(ar, "card", e.card); }
template <class Ar> void describe(Ar& ar, AuthorNamed& e, Version) {
    field(ar, "card", e.card);
    spare(ar, "author", e.author);
}

template <class Ar> void describe(Ar& ar, LinkDrawn& e, Version) { field(ar, "link", e.link); }
template <class Ar> void describe(Ar& ar, LinkDetailed& e, Version) {
    field(ar, "link", e.link);
    field(ar, "details", e.details);
}
template <class Ar> void describe(Ar& ar, LinkRemoved& e, Version) { field(ar, "link", e.link); }

template <class Ar> void describe(Ar& ar, PhaseEntered& e, Version) {
    field(ar, "phase", e.phase);
    spare(ar, "left_with", e.left_with);
}
template <class Ar> void describe(Ar& ar, PhaseSkipped& e, Version) {
    field(ar, "phase", e.phase);
    spare(ar, "reason", e.reason);
}
template <class Ar> void describe(Ar& ar, PhaseExtended& e, Version) {
    field(ar, "phase", e.phase);
    field(ar, "by", e.by);
}
template <class Ar> void describe(Ar& ar, PhaseTakenBack& e, Version) {
    field(ar, "to", e.to);
    field(ar, "timer", e.timer);
}
template <class Ar> void describe(Ar& ar, AnonymityPromised& e, Version) {
    field(ar, "phase", e.phase);
}

template <class Ar> void describe(Ar& ar, TimerStarted& e, Version) {
    field(ar, "length", e.length);
}
template <class Ar> void describe(Ar&, TimerPaused&, Version) {}
template <class Ar> void describe(Ar&, TimerContinued&, Version) {}
template <class Ar> void describe(Ar& ar, TimerAdjusted& e, Version) { field(ar, "by", e.by); }
template <class Ar> void describe(Ar&, TimerStopped&, Version) {}
template <class Ar> void describe(Ar& ar, Resumed& e, Version) {
    field(ar, "last_alive", e.last_alive);
}

template <class Ar> void describe(Ar& ar, GapAccepted& e, Version) {
    field(ar, "gap", e.gap);
    spare(ar, "reason", e.reason);
}
template <class Ar> void describe(Ar& ar, GapReopened& e, Version) { field(ar, "gap", e.gap); }
template <class Ar> void describe(Ar& ar, ActionAgreed& e, Version) {
    field(ar, "action", e.action);
}
template <class Ar> void describe(Ar& ar, ActionChanged& e, Version) {
    field(ar, "id", e.id);
    field(ar, "action", e.action);
}
template <class Ar> void describe(Ar& ar, ActionDropped& e, Version) { field(ar, "id", e.id); }
template <class Ar> void describe(Ar& ar, Wall& w) {
    field(ar, "on", w.on);
    field(ar, "blank", w.blank);
    field(ar, "frozen", w.frozen);
    field(ar, "view", w.view);
    spare(ar, "card", w.card);
    spare(ar, "story", w.story);
}
template <class Ar> void describe(Ar& ar, WallShown& e, Version) { field(ar, "wall", e.wall); }
template <class Ar> void describe(Ar& ar, NotesKept& e, Version) { field(ar, "notes", e.notes); }
template <class Ar> void describe(Ar& ar, Reverted& e, Version) { field(ar, "first", e.first); }

template <class Ar> void describe(Ar& ar, FrameSet& e, Version) { field(ar, "frame", e.frame); }
template <class Ar> void describe(Ar& ar, ChoosingSet& e, Version) {
    field(ar, "choosing", e.choosing);
}
template <class Ar> void describe(Ar& ar, DomainNamed& e, Version) { field(ar, "name", e.name); }
template <class Ar> void describe(Ar& ar, DomainRenamed& e, Version) {
    field(ar, "domain", e.domain);
    field(ar, "name", e.name);
}
template <class Ar> void describe(Ar& ar, DomainRemoved& e, Version) {
    field(ar, "domain", e.domain);
}
template <class Ar> void describe(Ar& ar, StoryStarted& e, Version) {
    field(ar, "number", e.number);
    field(ar, "form", e.form);
    spare(ar, "marks", e.marks);
    spare(ar, "consent", e.consent);
    field(ar, "origin", e.origin);
    spare(ar, "told_by", e.told_by);
    spare(ar, "anonymous", e.anonymous);
    spare(ar, "domain", e.domain);
    spare(ar, "path", e.path);
}
template <class Ar> void describe(Ar& ar, StoryWritten& e, Version) {
    field(ar, "story", e.story);
    field(ar, "field", e.field);
    field(ar, "text", e.text);
}
template <class Ar> void describe(Ar& ar, StoryMarked& e, Version) {
    field(ar, "story", e.story);
    field(ar, "marks", e.marks);
}
template <class Ar> void describe(Ar& ar, ConsentGiven& e, Version) {
    field(ar, "story", e.story);
    field(ar, "consent", e.consent);
}
template <class Ar> void describe(Ar& ar, TellerNamed& e, Version) {
    field(ar, "story", e.story);
    spare(ar, "told_by", e.told_by);
}
template <class Ar> void describe(Ar& ar, StorySorted& e, Version) {
    field(ar, "story", e.story);
    spare(ar, "domain", e.domain);
}
template <class Ar> void describe(Ar& ar, StoryHeard& e, Version) {
    field(ar, "story", e.story);
    field(ar, "heard", e.heard);
}
template <class Ar> void describe(Ar& ar, StoryBinned& e, Version) { field(ar, "story", e.story); }
template <class Ar> void describe(Ar& ar, StoryRestored& e, Version) {
    field(ar, "story", e.story);
}
template <class Ar> void describe(Ar& ar, StoryWithdrawn& e, Version) {
    field(ar, "story", e.story);
}
template <class Ar> void describe(Ar& ar, OrderShuffled& e, Version) {
    field(ar, "order", e.order);
}
template <class Ar> void describe(Ar& ar, TurnBegan& e, Version) { field(ar, "person", e.person); }
template <class Ar> void describe(Ar& ar, TurnEnded& e, Version) { field(ar, "person", e.person); }
template <class Ar> void describe(Ar& ar, TurnPassed& e, Version) {
    field(ar, "person", e.person);
}
template <class Ar> void describe(Ar& ar, RemarkMade& e, Version) {
    field(ar, "remark", e.remark);
}
template <class Ar> void describe(Ar& ar, RemarkChanged& e, Version) {
    field(ar, "id", e.id);
    field(ar, "text", e.text);
}
template <class Ar> void describe(Ar& ar, RemarkRemoved& e, Version) { field(ar, "id", e.id); }
template <class Ar> void describe(Ar& ar, CriterionNamed& e, Version) {
    field(ar, "criterion", e.criterion);
}
template <class Ar> void describe(Ar& ar, CriterionChanged& e, Version) {
    field(ar, "id", e.id);
    field(ar, "criterion", e.criterion);
}
template <class Ar> void describe(Ar& ar, CriterionRemoved& e, Version) { field(ar, "id", e.id); }
template <class Ar> void describe(Ar& ar, DissentAsked& e, Version) {
    field(ar, "asked", e.asked);
}
template <class Ar> void describe(Ar& ar, BallotOpened& e, Version) { field(ar, "rules", e.rules); }
template <class Ar> void describe(Ar& ar, BallotClosed& e, Version) {
    field(ar, "round", e.round);
    spare(ar, "voted", e.voted);
}
template <class Ar> void describe(Ar& ar, BallotRevealed& e, Version) {
    field(ar, "round", e.round);
    field(ar, "result", e.result);
}
template <class Ar> void describe(Ar& ar, BallotCancelled& e, Version) {
    field(ar, "round", e.round);
}
template <class Ar> void describe(Ar& ar, ChoiceMade& e, Version) { field(ar, "choice", e.choice); }
template <class Ar> void describe(Ar& ar, ChoiceReopened& e, Version) {
    field(ar, "choice", e.choice);
}
template <class Ar> void describe(Ar& ar, FeedbackWritten& e, Version) {
    field(ar, "story", e.story);
    field(ar, "feedback", e.feedback);
}
template <class Ar> void describe(Ar& ar, HeardBack& e, Version) {
    field(ar, "story", e.story);
    field(ar, "step", e.step);
}

}  // namespace kring
