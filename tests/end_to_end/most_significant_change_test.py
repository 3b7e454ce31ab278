"""A whole Most Significant Change by keyboard alone, cut off twice, with a secret vote that stays secret."""

import json
import os

from keyboard import Keyboard
from kring import Kring, each, run
from screen import wait_for
from session_log import records, tagged
from voting import after, box_of, on_to, open_the_vote, phase, vote, votes_in, wait_for_votes

people = ["Aisha", "René", "Şule", "Wout"]
half_a_story = "We hadden een lijst met namen, en op een dag"
stories = [
    {"title": "De sleutel van het hek", "before": "Het hek was altijd dicht.",
     "happened": "Şule kreeg een sleutel van de buurman.",
     "after": "Nu kan iedereen erin.", "why": "Vertrouwen begint met een sleutel."},
    {"title": "Soep op dinsdag", "before": "Ik at alleen.",
     "happened": "Iemand zette een pan soep neer.",
     "after": "We eten met z'n achten.", "why": "Ik word gemist als ik er niet ben."},
    {"title": "Daarna bleef het stil", "before": "Er kwam elke week iemand langs.",
     "happened": half_a_story, "after": "Niemand belt meer.",
     "why": "Beloven en wegblijven is erger dan niets beloven."}]
a_reason = "Omdat iedereen sinds die dag zelf naar binnen kan, ook wie niemand kent."
a_dissent = "Voor mij weegt de stilte zwaarder dan de sleutel."
a_line = "Dicht bij huis; we willen eerst weten wie er nog meer komt."


def prepare(keys, house):
    """Method, title, frame, four people and a secret vote; no session exists before."""
    keys.kring.see("home/sessions/first")
    keys.press("ctrl+n")
    keys.kring.see("prepare/parts/method:1")
    (session,) = wait_for("the session file", house.session_files)
    keys.use("prepare/parts/method:1")
    wait_for("the method", lambda: tagged(session, "method_chosen")[-1]["method"]["id"]
             == "most-significant-change")
    keys.fill_in("prepare/parts/title", "Een jaar in de tuin")
    keys.fill_in("prepare/parts/period", "het afgelopen jaar")
    keys.reach("prepare/parts/people/new")
    for name in people:
        after(session, "person_joined", lambda name=name: (keys.type(name), keys.press("Return")))
    keys.use("prepare/parts/story_table/choosing")
    keys.kring.see("prepare/choosing/settings/way:1")
    wait_for("the keyboard in the dialog",
             lambda: keys.kring.focused().startswith("prepare/choosing/"))
    after(session, "choosing_set", lambda: keys.use("prepare/choosing/settings/way:1"))
    keys.press("Escape")
    keys.kring.no_longer_see("prepare/choosing/settings/way:1")
    assert tagged(session, "choosing_set")[-1]["choosing"]["way"] == "secret", (
        tagged(session, "choosing_set"))
    assert tagged(session, "frame_set")[-1]["frame"]["period"] == "het afgelopen jaar"
    keys.press("ctrl+Return")
    wait_for("the welcome", lambda: phase(session) == "intro")
    return session


def form(session, number):
    """Where the form of a story is on the screen, and its number in the log."""
    started = wait_for(f"story {number}",
                       lambda: tagged(session, "story_started")[number - 1:number])[0]
    return f"stories/form:{started['seq']}/scroll/", started["seq"]


def begin_turn(keys, session, number):
    person = tagged(session, "person_joined")[number - 1]["seq"]
    after(session, "turn_began", lambda: keys.use(f"stories/turns/scroll/turn:{person}/begin"))
    path, story = form(session, number)
    wait_for("the keyboard in the story", lambda: keys.kring.focused() == path + "before")
    return path, story


def written(session, story):
    """What stands in a story, field by field."""
    return {event["field"]: event["text"] for event in tagged(session, "story_written")
            if event["story"] == story}


def tell(keys, session, number, fields):
    """In the order of talking: it begins at how it was, the title comes last."""
    path, story = begin_turn(keys, session, number)
    for field in ["before", "happened", "after", "why"]:
        keys.fill_in(path + field, fields[field])
    keys.fill_in(path + "title", fields["title"], "shift+Tab")
    return path, story


def agree(keys, session, path, story, purposes):
    """What the teller agrees to; leaving the last field kept it."""
    for purpose in purposes:
        after(session, "consent_given",
              lambda purpose=purpose: keys.use(path + "consent/" + purpose, press="space"))
    given = tagged(session, "consent_given")[-1]
    assert given["story"] == story
    assert all(given["consent"][purpose] for purpose in purposes), given


def story_round(keys, session):
    """Two stories whole, the third half; then the power goes."""
    on_to(keys, session, "collect", "verhaalronde")
    for number in (1, 2):
        path, story = tell(keys, session, number, stories[number - 1])
        agree(keys, session, path, story, ["room", "report", "beyond"])
        assert written(session, story) == stories[number - 1], written(session, story)
    path, story = begin_turn(keys, session, 3)
    keys.fill_in(path + "happened", half_a_story)

    def kept():
        try:
            with open(session + ".draft", encoding="utf-8") as draft:
                return half_a_story in draft.read()
        except FileNotFoundError:
            return False

    wait_for("the draft on the disk", kept)
    keys.kring.kill()


def finish_third_story(keys, session):
    """The half sentence is there again, and goes on."""
    path, story = form(session, 3)
    keys.kring.see(path + "happened")
    keys.fill_in(path + "before", stories[2]["before"])
    keys.reach(path + "happened")
    keys.press("ctrl+End")
    keys.type(" was die weg.")
    keys.fill_in(path + "after", stories[2]["after"])
    keys.fill_in(path + "why", stories[2]["why"])
    keys.fill_in(path + "title", stories[2]["title"], "shift+Tab")
    agree(keys, session, path, story, ["room"])
    whole = dict(stories[2], happened=half_a_story + " was die weg.")
    assert written(session, story) == whole, written(session, story)
    keys.reach(path + "facts/valence")
    keys.press("Return")
    wait_for("the choices", lambda: keys.kring.find(path + r"facts/valence/.*"))
    keys.press("Down", "Down", "Return")
    wait_for("a negative story", lambda: [marked for marked in tagged(session, "story_marked")
                                          if marked["marks"]["valence"] == "negative"])
    after(session, "turn_ended", lambda: keys.use(
        f"stories/turns/scroll/turn:{tagged(session, 'person_joined')[2]['seq']}/end"))


def read_and_talk(keys, session):
    """Domains are skipped; each story is heard, and one gets an unsigned comment."""
    on_to(keys, session, "read", "voorlezen")
    for _ in stories:
        after(session, "story_heard", lambda: keys.press("Return"))
    assert len({heard["story"] for heard in tagged(session, "story_heard")}) == 3
    on_to(keys, session, "discuss", "bespreken")
    (add,) = wait_for("the comment field", lambda: keys.kring.find(r"discussing/said:\d+/add"))
    keys.fill_in(add, "Wie heeft er nog geen sleutel?")
    made = after(session, "remark_made", lambda: keys.press("Return"))["remark"]
    assert made["kind"] == "comment" and not made.get("author"), made


def nobody_is_given_away(session, opened):
    """No file of the folder says who chose what, nor in which order."""
    folder = os.path.dirname(session)
    known = {os.path.basename(session) + end for end in ("", ".lock", ".draft", ".box")}
    assert set(os.listdir(folder)) <= known, os.listdir(folder)
    since = [record["tag"] for record in records(session) if record["seq"] > opened]
    assert set(since) <= {"resumed"}, since
    if os.path.exists(session + ".draft"):
        with open(session + ".draft", encoding="utf-8") as file:
            draft = file.read().casefold()
        assert not any(word in draft for word in ("ballot", "vote", "slip", "choice")), draft
    box = box_of(session)
    assert set(box) == {"session", "round", "voted", "ballots"}, box
    assert box["voted"] == sorted(box["voted"]), box
    assert all(set(pile) == {"ballot", "count"} for pile in box["ballots"]), box
    marks = [json.dumps(pile["ballot"], sort_keys=True) for pile in box["ballots"]]
    assert len(marks) == len(set(marks)), box
    assert len(box["voted"]) == (votes_in(box) if len(box["ballots"]) > 1 else 0), box


def half_a_vote(keys, session):
    """Two of the four, and the power goes."""
    opened = open_the_vote(keys, session)
    vote(keys, 0)
    vote(keys, 1)
    wait_for_votes(session, 2)
    nobody_is_given_away(session, opened)
    keys.kring.kill()
    nobody_is_given_away(session, opened)
    return opened


def the_other_half(keys, session, opened):
    """The two that were cast count; the other two vote, one of them blank; all at once it shows."""
    assert len(box_of(session)["voted"]) == 2
    keys.use("ballot/open/on")
    vote(keys, 2)
    vote(keys, None)
    wait_for_votes(session, 4)
    nobody_is_given_away(session, opened)
    wait_for("the curtain", lambda: keys.kring.find("ballot/curtain/turn"))
    keys.press("Return")
    closed = after(session, "ballot_closed", lambda: keys.use("ballot/open/close"))
    assert len(closed["voted"]) == 4, closed
    assert not tagged(session, "ballot_revealed")
    revealed = after(session, "ballot_revealed", lambda: keys.use("ballot/closed/reveal"))
    wait_for("the box to be gone", lambda: not os.path.exists(session + ".box"))
    result = revealed["result"]
    (tally,) = [count["tally"] for count in result["counts"]][:1]
    totals = [standing["total"] for standing in tally["by_candidate"]]
    assert totals == [1, 1, 1] and tally["blank"] == 1, tally
    assert not result["outcome"].get("chosen"), result
    assert not result.get("kept"), result


def told(session):
    """The stories by number; in the order in which they were begun."""
    return [started["seq"] for started in tagged(session, "story_started")]


def second_round(keys, session):
    """By hands, with counts that the facilitator types."""
    keys.use("ballot/result/again")
    keys.use("ballot/setup/change")
    keys.use("ballot/setup/rules/settings/cast:hands")
    keys.use("ballot/setup/rules/done")
    keys.kring.no_longer_see("ballot/setup/rules/done")
    opened = after(session, "ballot_opened", lambda: keys.use("ballot/setup/open"))
    assert opened["rules"]["cast"] == "hands" and not opened["rules"]["secret"], opened
    wait_for("the counts", lambda: keys.kring.find(r"ballot/counts/.*story:\d+/number"))
    # They stand in an order drawn by chance; only the first two may be in the report.
    order = opened["rules"]["stories"]
    first, second = told(session)[:2]
    for story, count in ((first, "3"), (second, "1")):
        (row,) = keys.kring.find(rf"ballot/counts/.*story:{order.index(story)}/number")
        keys.fill_in(row, count)
    revealed = after(session, "ballot_revealed", lambda: keys.use("ballot/counts/enter"))
    (winner,) = revealed["result"]["outcome"]["chosen"]
    assert order[winner] == first, revealed
    return first


def reasons(keys, session, chosen):
    keys.use("ballot/result/why")
    wait_for("the reasons", lambda: phase(session) == "reasons")
    path = f"reasons/said/reasons_of:{chosen}/new"
    keys.kring.see(path)
    keys.fill_in(path, a_reason)
    after(session, "remark_made", lambda: keys.press("Return"))
    keys.fill_in("reasons/said/dissent/new", a_dissent)
    after(session, "remark_made", lambda: keys.press("Return"))
    (other,) = wait_for("a story that was not chosen", lambda: keys.kring.find(
        rf"reasons/stories/story:{told(session)[1]}/line"))
    keys.fill_in(other, a_line)
    after(session, "remark_made", lambda: keys.press("Return"))
    made = after(session, "choice_made", lambda: keys.use("reasons/settle"))
    assert made["choice"]["stories"] == [chosen], made
    kinds = [made["remark"]["kind"] for made in tagged(session, "remark_made")]
    assert kinds == ["comment", "reason", "dissent", "not_chosen"], kinds


def feed_back_and_leave(keys, session, chosen):
    on_to(keys, session, "feedback", "terugkoppeling")
    keys.fill_in(f"feedback/scroll/story:{chosen}/text", "De groep koos jouw verhaal.")
    keys.fill_in(f"feedback/scroll/story:{chosen}/owner", "Wout")
    keys.reach(f"feedback/scroll/story:{chosen}/done")
    wait_for("the feedback", lambda: [event for event in tagged(session, "feedback_written")
                                      if event["feedback"].get("owner") == "Wout"])
    keys.command("volgende fase")
    wait_for("the end", lambda: phase(session) == "closed")
    keys.use("report/save")
    path = os.path.splitext(session)[0] + ".md"
    wait_for("the report", lambda: os.path.exists(path))
    keys.kring.close()
    return path


def look_back(program, house, session, path):
    """What is left behind: a sound file, a count that holds, a report that keeps its promises."""
    run(program, house, "check", session)
    run(program, house, "recount", session)
    with open(path, encoding="utf-8") as file:
        report = file.read()
    for words in [stories[0]["title"], stories[1]["happened"], a_reason, a_dissent, a_line]:
        assert words in report, f"{words} is not in the report:\n{report}"
    for words in [half_a_story, stories[2]["why"]]:
        assert words not in report, f"{words} was not for the report:\n{report}"
    again = os.path.join(house.folder, "again.md")
    run(program, house, "report", session, "--format", "md", "-o", again)
    with open(again, encoding="utf-8") as file:
        assert file.read() == report
    left = sorted(os.listdir(house.sessions))
    assert left == sorted([os.path.basename(session), os.path.basename(path)]), left


def a_whole_most_significant_change_with_the_keyboard_only(program, screen, house):
    with Kring(program, screen, house) as kring:
        keys = Keyboard(kring)
        session = prepare(keys, house)
        story_round(keys, session)
    run(program, house, "check", session)
    with Kring(program, screen, house) as kring:
        keys = Keyboard(kring)
        keys.use("home/sessions/continue/go")
        finish_third_story(keys, session)
        read_and_talk(keys, session)
        opened = half_a_vote(keys, session)
    with Kring(program, screen, house) as kring:
        keys = Keyboard(kring)
        keys.use("home/sessions/continue/go")
        the_other_half(keys, session, opened)
        chosen = second_round(keys, session)
        reasons(keys, session, chosen)
        path = feed_back_and_leave(keys, session, chosen)
    look_back(program, house, session, path)


if __name__ == "__main__":
    # A small laptop: what is out of sight there has to come by itself.
    each(a_whole_most_significant_change_with_the_keyboard_only, size="1280x720")
