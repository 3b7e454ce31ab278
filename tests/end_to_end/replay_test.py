"""Somebody looks back at a session: steps, plays, jumps, and leaves it as it was."""

import os
import shutil

from keyboard import Keyboard
from kring import Kring, a_session, each
from screen import wait_for

EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "sessions")


def bring(house, name="zorgzame-buurt.kring"):
    os.makedirs(house.sessions, exist_ok=True)
    path = os.path.join(house.sessions, name)
    shutil.copyfile(os.path.join(EXAMPLES, name), path)
    return path


def content(path):
    with open(path, "rb") as file:
        return file.read()


class Reader:
    """Reads the screen as a screen reader does."""

    def __init__(self, house):
        self.path = os.path.join(house.folder, "screen.txt")

    def lines(self):
        try:
            with open(self.path, encoding="utf-8") as file:
                return file.read().splitlines()
        except FileNotFoundError:
            return []

    def hears(self, words):
        return wait_for(words, lambda: [line for line in self.lines() if words in line])[0]

    def time(self):
        """The time under the playhead and the length, in seconds."""
        line = wait_for("the time", lambda: [each for each in self.lines() if " van " in each
                                             and each.split(" van ")[0].replace(":", "").isdigit()])
        return tuple(seconds(part) for part in line[0].split(" van "))


def seconds(text):
    total = 0
    for part in text.split(":"):
        total = total * 60 + int(part)
    return total


def stepped_played_and_jumped(program, screen, house):
    path = bring(house)
    before = content(path)
    reader = Reader(house)
    with Kring(program, screen, house, "--plain-text", reader.path, "--lang", "nl",
               "replay", path) as kring:
        keys = Keyboard(kring)
        reader.hears("Het begin")
        reader.hears("Namen verborgen")
        at, whole = reader.time()
        assert at == 0 and whole > 3600, (at, whole)
        keys.press("Right", "Right", "Right")
        wait_for("a caption of a step", lambda: "Het begin" not in "\n".join(reader.lines()))
        keys.press("Next")
        kring.click("timeline/phase:3/chapter")
        phase = reader.hears("Fase:")
        at, _ = reader.time()
        assert at > 0, phase
        keys.press("4")
        kring.press("space")
        first = reader.hears("Speelt af")
        wait_for("a minute of the session", lambda: reader.hears("Speelt af") != first)
        kring.press("space")
        wait_for("the time to have gone on", lambda: reader.time()[0] > at)
        there, _ = reader.time()
        keys.press("Left")
        wait_for("a step back", lambda: reader.time()[0] <= there)
        keys.press("End")
        wait_for("the end", lambda: reader.time()[0] == whole)
        keys.press("Home")
        wait_for("the start", lambda: reader.time()[0] == 0)
        kring.drag("timeline/phase:2/chapter", "timeline/phase:2/chapter")
        kring.press("Escape")
        kring.see("home/search")
        kring.close()
    assert content(path) == before
    assert house.what_lies_there() == [os.path.basename(path)], house.what_lies_there()


def opened_from_a_session_and_back(program, screen, house):
    path = a_session(program, house)
    reader = Reader(house)
    with Kring(program, screen, house, "--plain-text", reader.path, "--lang", "nl", path) as kring:
        keys = Keyboard(kring)
        kring.see("rail/next")
        keys.command("kijk deze sessie terug")
        kring.see("controls/play")
        reader.hears("Het begin")
        keys.press("End")
        reader.hears("Eerste")
        kring.press("Escape")
        kring.see("rail/next")
        keys.press("ctrl+k")
        kring.press("Escape")
        keys.type("Tweede")
        kring.press("Return")
        wait_for("the card in the file", lambda: b"Tweede" in content(path))
        kring.close()


def followed_while_another_writes(program, screen, house):
    path = bring(house)
    whole = content(path)
    lines = whole.split(b"\n")
    with open(path, "wb") as file:
        file.write(b"\n".join(lines[:len(lines) // 2]) + b"\n")
    reader = Reader(house)
    with Kring(program, screen, house, "--plain-text", reader.path, "--lang", "nl",
               "replay", path) as kring:
        keys = Keyboard(kring)
        keys.press("Right", "Right")
        at, short = reader.time()
        with open(path, "ab") as file:
            file.write(b"\n".join(lines[len(lines) // 2:]))
        wait_for("more of it", lambda: reader.time()[1] > short)
        assert reader.time()[0] == at
        kring.close()
    assert content(path) == whole


def a_damaged_middle_is_told(program, screen, house):
    path = bring(house)
    lines = content(path).split(b"\n")
    lines[80] = lines[80][:-3] + b"xxx"
    with open(path, "wb") as file:
        file.write(b"\n".join(lines))
    reader = Reader(house)
    with Kring(program, screen, house, "--plain-text", reader.path, "--lang", "nl",
               "replay", path) as kring:
        kring.see("controls/play")
        reader.hears("Regel 81 van zorgzame-buurt.kring is beschadigd")
        Keyboard(kring).press("End")
        wait_for("the last sound step", lambda: reader.time()[0] == reader.time()[1] > 0)
        kring.close()


if __name__ == "__main__":
    each(stepped_played_and_jumped, opened_from_a_session_and_back, followed_while_another_writes,
         a_damaged_middle_is_told)
