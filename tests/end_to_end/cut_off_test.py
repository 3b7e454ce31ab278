"""Kring is killed again and again while cards are typed as fast as fingers can."""

import random
import subprocess
import time

from kring import Kring, a_session, each, run
from screen import wait_for
from session_log import cards, records

rounds = 20


def type_on(screen, texts):
    """Cards one after the other, without waiting for anything."""
    words = []
    for text in texts:
        words += ["type", "--args", "1", "--delay", "4", text, "key", "Return"]
    return subprocess.Popen(["xdotool", *words], env=screen.environment)


def nothing_shown_as_saved_is_missing(program, screen, house):
    session = a_session(program, house)
    chance = random.Random(2026)
    typed = cards(session)
    promised_in_all = 0
    for i in range(rounds):
        with Kring(program, screen, house, session) as kring:
            kring.see("capture/line")
            assert kring.see("capture/line")[4], "opened only to look at"
            kring.press("ctrl+a", "BackSpace")  # half a card of the round before
            before = records(session)
            texts = [f"kaart {i} {n}" for n in range(12)]
            fingers = type_on(screen, texts)
            wait_for("a card", lambda: len(records(session)) > len(before) + 1)
            time.sleep(chance.uniform(0, 0.6))
            kring.kill()
        fingers.wait()  # cut off as well, it would leave a key down
        promised = kring.shown_as_saved()
        promised_in_all = max(promised_in_all, promised)
        after = records(session)
        assert len(after) >= promised, f"{promised} shown as saved, {len(after)} in the file"
        assert after[:len(before)] == before
        new = cards(session)[len(typed):]
        assert new == texts[:len(new)], new
        typed += new
    assert promised_in_all > rounds, "nothing was ever shown as saved"
    with Kring(program, screen, house, session) as kring:
        assert kring.see("capture/line")[4]
        kring.close()
    run(program, house, "check", session)
    assert cards(session) == typed


if __name__ == "__main__":
    each(nothing_shown_as_saved_is_missing)
