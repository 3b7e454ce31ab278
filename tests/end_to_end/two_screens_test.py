"""The wall on a projector: on, numbers, frozen, blank, unplugged in a vote, plugged in, off, cut off."""

import os
import signal
import sys
import tempfile
import time

from keyboard import Keyboard
from kring import House, Kring, a_session, run
from screen import wait_for
from session_log import cards, tagged
from two_screens import TwoScreens
from voting import box_of, open_the_vote, put_in, take_slip, vote, votes_in, wait_for_votes

WALL = TwoScreens.WALL


def colours(picture):
    """How many different colours a part of the screen has, up to a hundred."""
    seen = set()
    for at in range(0, len(picture), 3):
        seen.add(picture[at:at + 3])
        if len(seen) >= 100:
            break
    return len(seen)


class Room:
    """One running Kring with its two screens."""

    def __init__(self, kring, session):
        self.kring = kring
        self.screen = kring.screen
        self.session = session
        self.keys = Keyboard(kring)

    def wall(self):
        return self.screen.pixels(*WALL)

    def wall_becomes(self, what, fits):
        """A look at the screens costs more than what Kring does meanwhile: not too many of them."""
        return wait_for(what, lambda: fits(self.wall()), pause=0.2)

    def wall_stands(self):
        return WALL in self.screen.windows(self.kring.process.pid)

    def wall_comes(self):
        wait_for("the wall on the projector", self.wall_stands)
        self.wall_becomes("something to read on the wall", lambda wall: colours(wall) > 20)

    def wall_goes(self):
        wait_for("no wall", lambda: not self.wall_stands())

    def still(self):
        """The picture of the wall once it no longer changes."""
        before = []

        def same(wall):
            before.append(wall)
            return len(before) > 2 and before[-1] == before[-3]

        self.wall_becomes("a wall that stands still", same)
        return before[-1]

    def wall_changes_from(self, before):
        self.wall_becomes("another picture on the wall", lambda wall: wall != before)

    def standing_still(self, found):
        """What `found` says while Kring does nothing: looking takes a while, and what is looked at
        goes by itself."""
        self.kring.process.send_signal(signal.SIGSTOP)
        try:
            return found()
        finally:
            self.kring.process.send_signal(signal.SIGCONT)

    def messages(self):
        """Messages with a button; the one that takes a phase back may be among them."""
        return set(self.kring.find(r"toast:\d+/action"))

    def last_wall(self):
        return tagged(self.session, "wall_shown")[-1]["wall"]

    def write(self, text):
        """The console lives: a card goes from the keyboard to the file."""
        self.kring.click("capture/line")
        self.kring.type(text + "\n")
        wait_for(text, lambda: text in cards(self.session))


def on_and_still(room):
    room.kring.press("F5")
    room.wall_comes()
    assert room.screen.windows(room.kring.process.pid)[0] != room.screen.windows(
        room.kring.process.pid)[1]
    # The keyboard stayed with the console.
    room.write("Getypt met de muur aan")
    assert room.last_wall()["on"]


def numbers(room):
    before = room.still()
    room.keys.command("nummer scherm")
    wait_for("a number on each", lambda: len(room.screen.windows(room.kring.process.pid)) == 3)
    time.sleep(1)  # until it is drawn
    wait_for("a number on the wall", lambda: room.standing_still(lambda: room.wall() != before))
    wait_for("the numbers to go", lambda: len(room.screen.windows(room.kring.process.pid)) == 2)
    room.wall_becomes("the wall as it was", lambda wall: wall == before)
    room.write("Getypt na de nummers")


def frozen_and_blank(room):
    phases = len(tagged(room.session, "phase_entered"))
    before = room.still()
    room.kring.press("ctrl+Return")
    room.wall_changes_from(before)
    room.keys.command("muur stilzetten")
    before = room.still()
    room.write("Een kaart terwijl de muur stilstaat")
    room.kring.press("ctrl+Return")
    wait_for("the next phase", lambda: len(tagged(room.session, "phase_entered")) == phases + 2)
    time.sleep(0.5)
    assert room.wall() == before, "a frozen wall went on"
    room.keys.command("muur weer laten meelopen")
    room.wall_changes_from(before)
    room.keys.command("leegmaken")
    room.wall_becomes("an empty wall", lambda wall: colours(wall) == 1)
    room.keys.command("muur weer laten zien")
    room.wall_becomes("the wall again", lambda wall: colours(wall) > 20)


def unplugged_and_plugged_in(room):
    room.screen.unplug()
    room.wall_goes()
    wait_for("that it is in the log", lambda: not room.last_wall()["on"])
    room.write("Getypt zonder projector")
    before = room.messages()
    room.screen.plug_in()
    offer = wait_for("the offer of the wall", lambda: room.messages() - before).pop()
    room.kring.click(offer)
    room.wall_comes()
    room.write("Getypt met de projector terug")


def off(room):
    room.kring.press("F5")
    room.wall_goes()
    wait_for("one window", lambda: len(room.screen.windows(room.kring.process.pid)) == 1)
    room.write("Getypt met de muur uit")


def one_screen(room):
    room.screen.unplug()
    room.kring.press("F5")
    room.kring.see("wall_bar/back")
    assert "capture/line" not in room.kring.controls()
    room.kring.press("Escape")
    room.kring.see("capture/line")
    room.screen.plug_in()
    room.write("Getypt na het ene scherm")


def stories_to_choose_from(program, house):
    """A session with two people and two stories that are told; its path."""
    script = os.path.join(house.folder, "kiezen.script")
    path = os.path.join(house.sessions, "kiezen.kring")
    with open(script, "w", encoding="utf-8") as file:
        file.write("start 2026-10-06T11:30:00Z\n"
                   "method most-significant-change domains_after full\ntitle Kiezen\n"
                   "person Aisha\nperson Bram\nchoosing way=secret\nwait 60\ngo collect\n")
        for name, title in (("hek", "Het hek"), ("soep", "De soep")):
            file.write(f"wait 5\nstory {name}\ntell {name} title {title}\n"
                       f"tell {name} happened Er ging iets open.\ntell {name} why Dat telt.\n"
                       f"consent {name} room=yes\n")
        file.write("wait 5\ngo read\n")
    run(program, house, "write", script, "-o", path)
    return path


def unplugged_in_a_vote(program, screen, house, session):
    """The projector goes while somebody is choosing: the slip, the box and the secret stay."""
    with Kring(program, screen, house, session) as kring:
        room = Room(kring, session)
        kring.press("F5")
        room.wall_comes()
        open_the_vote(room.keys, session)
        before = room.still()
        vote(room.keys, 0)
        wait_for_votes(session, 1)
        room.wall_changes_from(before)  # one of two
        take_slip(room.keys)
        screen.unplug()
        room.wall_goes()
        kring.see("ballot/slip/tiles/story:0")
        assert votes_in(box_of(session)) == 1
        wait_for("the keyboard on the slip",
                 lambda: kring.focused() == "ballot/slip/tiles/story:0")
        room.keys.press("space")
        put_in(room.keys)
        wait_for_votes(session, 2)
        before = room.messages()
        screen.plug_in()
        kring.click(wait_for("the offer of the wall", lambda: room.messages() - before).pop())
        room.wall_comes()
        assert not tagged(session, "ballot_revealed")
        kring.kill()
    assert votes_in(box_of(session)) == 2


def cut_off(program, screen, house, session):
    with Kring(program, screen, house, session) as kring:
        room = Room(kring, session)
        kring.press("F5")
        room.wall_comes()
        written = len(cards(session))
        kring.kill()
        wait_for("both windows to go", lambda: not screen.windows(kring.process.pid))
    assert len(cards(session)) == written
    # Opened again, it covers no screen that nobody asked for.
    with Kring(program, screen, house, session) as kring:
        room = Room(kring, session)
        wait_for("a wall that is off", lambda: not room.last_wall()["on"])
        assert not room.wall_stands()
        room.write("Getypt na het afbreken")
        kring.close()


def no_second_window(program, screen, house, session, one_window):
    """The computer gives no window for the wall: it is said, and the console goes on."""
    said = os.path.join(house.folder, "said.txt")
    with Kring(program, screen, house, "--lang", "nl", "--plain-text", said, session,
               wrapper=("env", f"LD_PRELOAD={one_window}")) as kring:
        room = Room(kring, session)
        shown = len(tagged(session, "wall_shown"))
        kring.press("F5")

        def told():
            with open(said, encoding="utf-8") as file:
                return "De muur kan niet open op dat scherm" in file.read()

        wait_for("a sentence about the wall", told)
        wait_for("on, and off again", lambda: len(tagged(session, "wall_shown")) == shown + 2)
        assert not room.last_wall()["on"]
        assert not room.wall_stands()
        room.write("Getypt zonder venster voor de muur")
        kring.close()


def main(program, one_window):
    with tempfile.TemporaryDirectory() as folder, TwoScreens() as screen:
        house = House(folder)
        session = a_session(program, house)
        with Kring(program, screen, house, session) as kring:
            room = Room(kring, session)
            for step in (on_and_still, numbers, frozen_and_blank, unplugged_and_plugged_in, off,
                         one_screen):
                step(room)
                print(f"{step.__name__}: done", flush=True)
            kring.close()
        cut_off(program, screen, house, session)
        choosing = stories_to_choose_from(program, house)
        unplugged_in_a_vote(program, screen, house, choosing)
        no_second_window(program, screen, house, session, one_window)
        run(program, house, "check", choosing)
        run(program, house, "check", session)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]))
