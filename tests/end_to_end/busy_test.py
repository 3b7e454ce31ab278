"""What somebody does while the laptop is busy with something else comes all at once, and is shown."""

import os
import signal

from keyboard import Keyboard
from kring import Kring, each
from replay_test import Reader, bring
from screen import wait_for


def shown_when_it_comes_at_once(program, screen, house):
    os.makedirs(house.config)
    # Nothing that moves: a movement would bring the frames that are asked for here.
    with open(os.path.join(house.config, "settings.toml"), "w", encoding="utf-8") as file:
        file.write("motion = false\n")
    reader = Reader(house)
    with Kring(program, screen, house, "--plain-text", reader.path, "--lang", "nl",
               "replay", bring(house)) as kring:
        keys = Keyboard(kring)
        kring.click("timeline/phase:3/chapter")
        moment = wait_for("the phase", lambda: reader.time()[0])
        kring.click("replay_panel/new/text")
        keys.type("wie betaalt dit")
        keys.press("ctrl+Return")
        keys.press("Home")
        wait_for("the start", lambda: reader.time()[0] == 0)
        note = kring.where("replay_panel/notes/note:1/note")
        kring.process.send_signal(signal.SIGSTOP)
        kring.click_at(*note)
        kring.process.send_signal(signal.SIGCONT)
        wait_for("the moment of the note", lambda: reader.time()[0] == moment)
        kring.close()


if __name__ == "__main__":
    each(shown_when_it_comes_at_once)
