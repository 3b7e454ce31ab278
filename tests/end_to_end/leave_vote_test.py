"""Leaving while a vote is going on: Kring asks first, and what was cast is counted later."""

import os

from keyboard import Keyboard
from kring import Kring, each, run
from screen import wait_for
from session_log import records, tagged
from voting import after, box_of, open_the_vote, put_in, take_slip, vote, votes_in, wait_for_votes

STORIES = {"sleutel": "De sleutel van het hek", "soep": "Soep op dinsdag",
           "stilte": "Daarna bleef het stil"}
PEOPLE = ["Aisha", "René", "Wout"]
QUESTION = "leave_vote/"


def script():
    """A session in which every story was told and talked about, and nobody voted yet."""
    lines = ["start 2026-10-06T11:30:00Z", "method most-significant-change domains_after brief",
             "title Een jaar in de tuin", "choosing way=secret"]
    lines += ["person " + name for name in PEOPLE]
    lines += ["wait 60", "go collect"]
    for (name, title), person in zip(STORIES.items(), PEOPLE):
        lines += [f"turn {person}", f"story {name} @{person}", f"tell {name} title {title}",
                  f"tell {name} happened Het hek ging open.", f"tell {name} after Nu kan het.",
                  f"tell {name} why Omdat het eerst niet kon.", f"consent {name} room=yes",
                  "wait 30"]
    lines += ["endturn", "go discuss", "wait 60"]
    return "\n".join(lines) + "\n"


def a_session_before_its_vote(program, house):
    path = os.path.join(house.folder, "tuin.script")
    session = os.path.join(house.sessions, "tuin.kring")
    os.makedirs(house.sessions, exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(script())
    run(program, house, "write", path, "-o", session)
    return session


def ask_to_leave(keys):
    """Ctrl Q: a question, with the keyboard on staying; Kring goes on."""
    keys.press("ctrl+q")
    for answer in ("stay", "leave", "stop"):
        keys.kring.see(QUESTION + answer)
    wait_for("the keyboard on staying", lambda: keys.kring.focused() == QUESTION + "stay")
    assert keys.kring.process.poll() is None


def stays(keys, key):
    """This key puts the question away, and nothing else."""
    ask_to_leave(keys)
    keys.press(key)
    keys.kring.no_longer_see(QUESTION + "stay")
    assert keys.kring.process.poll() is None


def has_ended(kring):
    """By itself; sanitizers must have nothing to say."""
    assert kring.process.wait(120) == 0, kring.last_words()


def to_the_facilitator(keys):
    wait_for("the curtain", lambda: keys.kring.find("ballot/curtain/turn"))
    keys.press("Escape")
    keys.kring.see("ballot/open/on")


def nothing_more_in_the_log(session, opened, but=()):
    since = [record["tag"] for record in records(session) if record["seq"] > opened]
    assert set(since) <= {"resumed", *but}, since


def half_of_it(keys, session):
    """Two of the three vote; who asks to leave meanwhile may think again, and nothing is lost."""
    opened = open_the_vote(keys, session)
    vote(keys, 0)
    wait_for_votes(session, 1)
    stays(keys, "Escape")
    vote(keys, 0)
    wait_for_votes(session, 2)
    cast = box_of(session)
    to_the_facilitator(keys)
    stays(keys, "Return")
    keys.kring.see("ballot/open/on")
    assert box_of(session) == cast, (cast, box_of(session))
    nothing_more_in_the_log(session, opened)
    return opened, cast


def may_say_voted(keys, left):
    found = keys.kring.find(r"ballot/open/people/waiting:\d+/has_voted")
    return found if len(found) == left else []


def the_rest_of_it(keys, session):
    """The two say that they voted, the third votes, and all three are counted."""
    for left in (3, 2):
        said = wait_for("who may say so", lambda: may_say_voted(keys, left))[0]
        keys.use(said)
        keys.use("ballot/open/question/yes")
        keys.kring.no_longer_see(said)
    keys.use("ballot/open/on")
    vote(keys, 1)
    wait_for_votes(session, 3)
    wait_for("the curtain", lambda: keys.kring.find("ballot/curtain/turn"))
    keys.press("Return")
    closed = after(session, "ballot_closed", lambda: keys.use("ballot/open/close"))
    assert len(closed["voted"]) == 3, closed
    revealed = after(session, "ballot_revealed", lambda: keys.use("ballot/closed/reveal"))
    tally = revealed["result"]["counts"][0]["tally"]
    assert [standing["total"] for standing in tally["by_candidate"]] == [2, 1, 0], tally
    assert revealed["result"]["outcome"]["chosen"] == [0], revealed
    wait_for("the box to be gone", lambda: not os.path.exists(session + ".box"))


def who_leaves_a_vote_goes_on_with_it_later(program, screen, house):
    session = a_session_before_its_vote(program, house)
    with Kring(program, screen, house, session) as kring:
        keys = Keyboard(kring)
        opened, cast = half_of_it(keys, session)
        ask_to_leave(keys)
        keys.reach(QUESTION + "leave")
        kring.press("Return")
        has_ended(kring)
    nothing_more_in_the_log(session, opened)
    # Two who chose alike: a list of who voted would tell what they chose.
    assert box_of(session) == cast and votes_in(cast) == 2 and not cast["voted"], box_of(session)
    assert house.what_lies_there() == ["tuin.kring", "tuin.kring.box"], house.what_lies_there()
    run(program, house, "check", session)
    with Kring(program, screen, house, session) as kring:
        the_rest_of_it(Keyboard(kring), session)
        kring.close()  # the vote is over, so nothing is asked
    assert not tagged(session, "ballot_cancelled")
    assert house.what_lies_there() == ["tuin.kring"], house.what_lies_there()
    run(program, house, "check", session)


def who_stops_a_vote_counts_nothing(program, screen, house):
    """By mouse, from the curtain."""
    session = a_session_before_its_vote(program, house)
    with Kring(program, screen, house, session) as kring:
        keys = Keyboard(kring)
        opened = open_the_vote(keys, session)
        vote(keys, 0)
        wait_for_votes(session, 1)
        ask_to_leave(keys)
        kring.click(QUESTION + "stop")
        has_ended(kring)
    assert len(tagged(session, "ballot_cancelled")) == 1
    nothing_more_in_the_log(session, opened, but=["ballot_cancelled"])
    assert house.what_lies_there() == ["tuin.kring"], house.what_lies_there()
    run(program, house, "check", session)


def keys_behind_the_question_do_nothing(program, screen, house):
    """Neither on a slip, which would be marked and cast, nor on the curtain, which would open."""
    session = a_session_before_its_vote(program, house)
    with Kring(program, screen, house, session) as kring:
        keys = Keyboard(kring)
        open_the_vote(keys, session)
        take_slip(keys)
        ask_to_leave(keys)
        keys.press("2", "b", "ctrl+Return")
        kring.see(QUESTION + "stay")
        kring.see("ballot/slip/cast")
        keys.press("Escape")
        kring.no_longer_see(QUESTION + "stay")
        assert not kring.see("ballot/slip/cast")[4], "the slip was marked behind the question"
        keys.reach("ballot/slip/tiles/story:0")
        keys.press("space")
        put_in(keys)
        wait_for_votes(session, 1)
        stays(keys, "Return")
        kring.see("ballot/curtain/turn")
        ask_to_leave(keys)
        keys.reach(QUESTION + "leave")
        kring.press("Return")
        has_ended(kring)


if __name__ == "__main__":
    each(keys_behind_the_question_do_nothing, who_leaves_a_vote_goes_on_with_it_later,
         who_stops_a_vote_counts_nothing)
