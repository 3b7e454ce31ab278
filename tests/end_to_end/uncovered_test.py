"""What stood in front of Kring goes away, and Kring is there as before though nothing in it changed."""

from kring import Kring, each
from screen import wait_for


def settled(screen, kring):
    """What the window shows, once three looks at it are alike."""
    kring.see("home/sessions/first")
    screen.do("mousemove", 0, 0)
    before = []

    def same():
        before.append(screen.pixels_of(kring.window))
        return before[-1] if len(before) > 2 and before[-1] == before[-2] == before[-3] else None

    return wait_for("a still window", same)


def shown_again(program, screen, house):
    with Kring(program, screen, house, "--lang", "nl") as kring:
        shown = settled(screen, kring)
        assert len(set(shown)) > 16, "the window is empty"
        # Something over the whole screen for a moment.
        screen.run("xrefresh", "-black")
        wait_for("the window as it was, after it was covered",
                 lambda: screen.pixels_of(kring.window) == shown)
        screen.do("windowminimize", "--sync", kring.window)
        kring.come_to_front()
        wait_for("the window as it was, after it was put away",
                 lambda: screen.pixels_of(kring.window) == shown)
        screen.do("windowsize", "--sync", kring.window, 1100, 700)
        wait_for("another size", lambda: screen.pixels_of(kring.window) != shown)
        smaller = settled(screen, kring)
        assert len(smaller) == 1100 * 700 * 3, len(smaller)
        kring.close()


if __name__ == "__main__":
    each(shown_again)
