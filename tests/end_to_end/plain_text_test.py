"""The screen as plain lines in a file, following what somebody does with the keyboard."""

import os

from keyboard import Keyboard
from kring import Kring, a_session, each
from screen import wait_for


def lines_of(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def the_file_tells_what_the_screen_shows(program, screen, house):
    session = a_session(program, house, "Soep")
    path = os.path.join(house.folder, "screen.txt")
    with Kring(program, screen, house, "--plain-text", path, session) as kring:
        keys = Keyboard(kring)
        wait_for("the phase and its card", lambda: "Activiteiten" in lines_of(path)
                 and "Eerste" in lines_of(path))
        kring.click("capture/line")
        keys.type("Elke dinsdag soep")
        keys.press("Return")
        wait_for("the new card", lambda: "A2 Elke dinsdag soep" in lines_of(path))
        before = lines_of(path)
        keys.press("Tab")
        wait_for("where the keyboard is now", lambda: lines_of(path) != before)
        keys.press("ctrl+Return")
        wait_for("the next phase", lambda: "Fase: Effecten" in lines_of(path))
        kring.kill()
    # The file stays whole, whenever the program was cut off.
    assert "Fase: Effecten" in lines_of(path), lines_of(path)


def standard_output_gets_screen_after_screen(program, screen, house):
    session = a_session(program, house, "Soep")
    with Kring(program, screen, house, "--plain-text", "-", session) as kring:
        wait_for("the first screen", lambda: "Eerste" in kring.last_words())
        kring.press("ctrl+Return")
        wait_for("the second screen", lambda: "Fase: Effecten" in kring.last_words())
        kring.close()


if __name__ == "__main__":
    each(the_file_tells_what_the_screen_shows, standard_output_gets_screen_after_screen)
