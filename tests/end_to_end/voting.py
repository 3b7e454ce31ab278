"""From phase to phase, and through a secret vote at the laptop, by keyboard."""

import json

from screen import wait_for
from session_log import tagged


def phase(session):
    entered = tagged(session, "phase_entered")
    return entered[-1]["phase"] if entered else ""


def on_to(keys, session, following, name):
    keys.command(f"ga naar fase {name}")
    wait_for(following, lambda: phase(session) == following)


def after(session, tag, doing):
    """Does something, and waits for what it adds to the log."""
    before = len(tagged(session, tag))
    doing()
    return wait_for(tag, lambda: tagged(session, tag)[before:])[0]


def who_may_vote(keys):
    return keys.kring.find(r"ballot/who/names/voter:\d+")


def take_slip(keys):
    """From the curtain: it is my turn, this is my name, and the slip lies there."""
    wait_for("the curtain", lambda: keys.kring.find("ballot/curtain/turn"))
    keys.press("Return")
    first = wait_for("the names", lambda: who_may_vote(keys))[0]
    wait_for("a name with the keyboard",
             lambda: keys.kring.focused().startswith("ballot/who/names/voter:"))
    keys.press("Return")
    keys.kring.no_longer_see(first)
    keys.kring.see("ballot/slip/tiles/story:0")
    wait_for("a fresh slip", lambda: keys.kring.focused() == "ballot/slip/tiles/story:0")


def put_in(keys):
    wait_for("a slip that can go in", lambda: keys.kring.see("ballot/slip/cast")[4])
    keys.press("ctrl+Return")
    keys.kring.no_longer_see("ballot/slip/cast")


def vote(keys, choice):
    """From the curtain to the box, for a story or blank."""
    take_slip(keys)
    if choice is None:
        keys.press("b")
    else:
        keys.reach(f"ballot/slip/tiles/story:{choice}")
        keys.press("space")
    put_in(keys)


def box_of(session):
    with open(session + ".box", encoding="utf-8") as file:
        text = file.read()
    assert text.startswith("kring-box 1 ") and text.count("\n") == 1, text
    return json.loads(text[len("kring-box 1 "):].split(" ", 1)[1])


def votes_in(box):
    return sum(pile["count"] for pile in box["ballots"])


def wait_for_votes(session, count):
    def there():
        try:
            return votes_in(box_of(session)) == count
        except (FileNotFoundError, ValueError):
            return False
    wait_for(f"{count} votes on the disk", there)


def open_the_vote(keys, session):
    on_to(keys, session, "vote", "kiezen")
    opened = after(session, "ballot_opened", lambda: keys.use("ballot/setup/open"))
    assert opened["rules"]["secret"] and opened["rules"]["cast"] == "laptop", opened
    return opened["seq"]
