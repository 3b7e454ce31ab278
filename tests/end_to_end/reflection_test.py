"""Somebody notes what strikes them while looking back, and lays two sessions side by side."""

import os
import shutil
import subprocess

from keyboard import Keyboard
from kring import Kring, each
from replay_test import Reader, bring, content
from screen import wait_for


def notes_of(path):
    return path[:-len(".kring")] + ".reflect.kring"


def taken_away_and_put_back(kring, keys, path):
    """A note is taken away; the message that says so brings it back."""
    keys.use("replay_panel/notes/note:1/remove")
    kring.no_longer_see("replay_panel/notes/note:1/note")
    wait_for("that it is in the file", lambda: b'"note_removed"' in content(notes_of(path)))
    kring.click(wait_for("the way back", lambda: kring.find(r"toast:\d+/action"))[0])
    wait_for("the note again", lambda: kring.find(r"replay_panel/notes/note:\d+/note"))
    wait_for("it twice in the file", lambda: content(notes_of(path)).count(b"wie betaalt dit") == 2)


def noted_changed_and_reported(program, screen, house):
    path = bring(house)
    before = content(path)
    reader = Reader(house)
    with Kring(program, screen, house, "--plain-text", reader.path, "--lang", "nl",
               "replay", path) as kring:
        keys = Keyboard(kring)
        kring.click("timeline/phase:3/chapter")
        at = wait_for("the phase", lambda: reader.time()[0])
        kring.click("replay_panel/new/question:1/chip")
        keys.type("wie betaalt dit")
        keys.press("ctrl+Return")
        reader.hears("wie betaalt dit")
        assert not os.path.exists(path + ".lock"), "the session itself is not held"
        assert b"wie betaalt dit" in content(notes_of(path))
        keys.press("Home")
        wait_for("the start", lambda: reader.time()[0] == 0)
        kring.click("replay_panel/notes/note:1/note")
        wait_for("the moment of the note", lambda: reader.time()[0] == at)
        taken_away_and_put_back(kring, keys, path)
        kring.close()
    assert content(path) == before
    assert not os.path.exists(notes_of(path) + ".lock")
    said = subprocess.run([program, "--lang", "nl", "report", path, "-o", "-"],
                          capture_output=True, text=True, check=True, env=house.environment())
    assert "Notities bij het terugkijken" in said.stdout, said.stdout[-600:]
    assert "wie betaalt dit" in said.stdout


def a_kill_loses_no_note(program, screen, house):
    path = bring(house)
    with Kring(program, screen, house, "--lang", "nl", "replay", path) as kring:
        keys = Keyboard(kring)
        kring.click("replay_panel/new/text")
        keys.type("dit blijft")
        keys.press("ctrl+Return")
        wait_for("the note in its file", lambda: os.path.exists(notes_of(path)) and
                 b"dit blijft" in content(notes_of(path)))
        kring.click("replay_panel/new/text")
        keys.type("half getypt")
        draft = notes_of(path) + ".draft"
        wait_for("the draft", lambda: os.path.exists(draft) and b"half getypt" in content(draft))
        kring.kill()
    reader = Reader(house)
    with Kring(program, screen, house, "--plain-text", reader.path, "--lang", "nl",
               "replay", path) as kring:
        reader.hears("dit blijft")
        kring.click("replay_panel/new/text")
        keys = Keyboard(kring)
        keys.press("ctrl+Return")
        reader.hears("half getypt")
        kring.close()
    assert not os.path.exists(notes_of(path) + ".draft")


def laid_side_by_side(program, screen, house):
    path = bring(house)
    other = os.path.join(house.sessions, "een-jaar-later.kring")
    shutil.copyfile(path, other)
    reader = Reader(house)
    with Kring(program, screen, house, "--plain-text", reader.path, "--lang", "nl",
               "replay", path) as kring:
        Keyboard(kring).command("naast")
        reader.hears("Kies een sessie over dezelfde casus")
        wait_for("the other session", lambda: kring.find("compare/choices/choice:0/row"))
        kring.click("compare/choices/choice:0/row")
        reader.hears("Gebleven: Speeddate")
        kring.press("Escape")
        kring.see("controls/play")
        kring.close()
    assert content(path) == content(other)


if __name__ == "__main__":
    each(noted_changed_and_reported, a_kill_loses_no_note, laid_side_by_side)
