"""A screen of its own to test on, with a window manager, a keyboard and a mouse."""

import contextlib
import fcntl
import os
import re
import struct
import subprocess
import tempfile
import time

usual_size = "1500x900"
patience = 120.0  # seconds; a slow machine with sanitizers needs a part of it


def wait_for(what, found, pause=0.02):
    """The first answer of `found` that is something, asked again after `pause` seconds; AssertionError
    naming `what` if none comes."""
    end = time.monotonic() + patience
    while True:
        answer = found()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited {patience:.0f} s for: {what}")
        time.sleep(pause)


@contextlib.contextmanager
def one_at_a_time():
    """Screens start one after the other, whatever the number of tests: on a machine where none ever
    did, several at once have kept each other waiting for a minute."""
    with open(os.path.join(tempfile.gettempdir(), "kring-screen-starts"), "w",
              encoding="utf-8") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield


class Screen:
    """Xvfb, cwm and xdotool. Use with `with`."""

    def __init__(self, size=usual_size):
        self.size = size
        self.children = []
        self.hands = None

    def __enter__(self):
        with one_at_a_time():
            self._start()
        return self

    def _start(self):
        read, write = os.pipe()
        self.children.append(
            subprocess.Popen(
                ["Xvfb", "-displayfd", str(write), "-screen", "0", self.size + "x24",
                 "-nolisten", "tcp", "-noreset", "-r"],
                pass_fds=[write], stderr=subprocess.DEVNULL))
        os.close(write)
        with os.fdopen(read) as number:
            shown = number.readline().strip()
        assert shown, "Xvfb did not start"
        self.environment = dict(os.environ, DISPLAY=":" + shown)
        self.environment.pop("WAYLAND_DISPLAY", None)
        self._start_manager()
        # The keyboard of Flanders, with @ and # behind AltGr, and a Turkish one behind it.
        self.run("setxkbmap", "-layout", "be,tr")

    def _start_manager(self):
        """It takes the whole screen for itself while it starts: nobody may ask anything meanwhile."""
        self.children.append(
            subprocess.Popen(["cwm", "-c", os.path.join(os.path.dirname(__file__), "cwmrc")],
                             env=self.environment,
                             stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL))
        wait_for("the window manager", self._managed)

    def _managed(self):
        done = subprocess.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], check=False,
                              env=self.environment, capture_output=True, text=True)
        return "window id" in done.stdout

    def __exit__(self, *_):
        if self.hands:
            self.hands.stdin.close()
            self.hands.stdout.close()
            self.hands.wait()
        for child in reversed(self.children):
            child.terminate()
            child.wait()

    def run(self, *words):
        """Runs a program on this screen, which must succeed; answers what it prints, as bytes."""
        return subprocess.run(words, env=self.environment, capture_output=True, check=True).stdout

    def look(self, *window):
        """What a window shows, or all there is: width, height, and of every pixel red, green and blue,
        a byte each. The header is that of X11/XWDFile.h."""
        dump = self.run("xwd", "-silent", "-nobdrs", *(("-id", window[0]) if window else ("-root",)))
        header = struct.unpack_from(">20I", dump)
        size, width, height, bits, line, colours = (header[i] for i in (0, 4, 5, 11, 12, 19))
        assert header[7] == 0 and header[14:17] == (0xff0000, 0xff00, 0xff), header
        # A line may be longer than its pixels: it is where windows are of different kinds.
        start, pixel = size + 12 * colours, bits // 8
        packed = b"".join(dump[at:at + pixel * width]
                          for at in range(start, start + line * height, line))
        seen = bytearray(3 * width * height)
        for colour in range(3):  # blue comes first
            seen[colour::3] = packed[2 - colour::pixel]
        return width, height, bytes(seen)

    def pixels_of(self, window):
        return self.look(window)[2]

    def do(self, *words):
        """Runs xdotool; answers what it prints."""
        done = subprocess.run(["xdotool", *map(str, words)], env=self.environment,
                              capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"xdotool {words}: {done.stderr}"
        return done.stdout.strip()

    def by_hand(self, *words):
        """Has the xdotool of this screen do something: one for all, for starting it takes longer than a
        key. No word may have a space or a sign that means something to it. Answers what it prints."""
        if self.hands is None:
            self.hands = subprocess.Popen(["xdotool", "-"], env=self.environment, text=True,
                                          stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                          stderr=subprocess.STDOUT)
        self.hands.stdin.write(" ".join(map(str, words)) + "\ngetdisplaygeometry\n")
        self.hands.stdin.flush()
        said = []
        for line in self.hands.stdout:
            if re.fullmatch(r"\d+ \d+\n", line):  # it is through
                return "".join(said)
            said.append(line)
        raise AssertionError(f"xdotool {words}: {''.join(said)}")

    def picture(self, path):
        """Everything on the screen as a file (PPM), for people."""
        width, height, seen = self.look()
        with open(path, "wb") as file:
            file.write(b"P6 %d %d 255\n" % (width, height) + seen)
