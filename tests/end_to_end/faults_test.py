"""What a strange computer does to Kring: a sentence or a sensible answer, never a crash."""

import os
import subprocess

from kring import Kring, a_session, each
from screen import wait_for


def refused(program, house, **changed):
    """Starts Kring where it cannot draw; what it says. It ends with 2 and touches nothing."""
    environment = dict(os.environ, **house.environment())
    environment.pop("WAYLAND_DISPLAY", None)
    environment.pop("DISPLAY", None)
    environment.update(changed)
    done = subprocess.run([program], capture_output=True, text=True, check=False, timeout=60,
                          env=environment)
    assert done.returncode == 2, (done.returncode, done.stdout, done.stderr)
    assert house.session_files() == []
    return done.stderr


def without_a_display_it_says_so(program, _, house):
    said = refused(program, house)
    assert "Kring vindt geen scherm" in said and "Kring finds no screen" in said, said


def without_opengl_it_says_so(program, screen, house):
    said = refused(program, house, DISPLAY=screen.environment["DISPLAY"],
                   MESA_GL_VERSION_OVERRIDE="2.1")
    assert "OpenGL 3.3" in said and "Er is niets veranderd" in said, said


def without_its_fonts_it_works_on(program, screen, house):
    session = a_session(program, house)
    os.environ["KRING_FONTS"] = house.folder
    screen.environment["KRING_FONTS"] = house.folder
    try:
        with Kring(program, screen, house, session) as kring:
            kring.click("capture/line")
            kring.type("Zonder letters\n")
            wait_for("the card", lambda: "Zonder letters" in open(session, encoding="utf-8").read())
            kring.close()
    finally:
        del os.environ["KRING_FONTS"]


each(without_a_display_it_says_so, without_opengl_it_says_so, without_its_fonts_it_works_on)
