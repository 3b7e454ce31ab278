"""The real program, in a window, with hands to work it."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

from screen import Screen, usual_size, wait_for


class House:
    """The folders of one person who uses Kring, all within one folder."""

    def __init__(self, folder):
        self.folder = folder
        self.sessions = os.path.join(folder, "sessions")
        self.data = os.path.join(folder, "data")
        self.config = os.path.join(folder, "config")
        self.probe = os.path.join(folder, "probe")

    def environment(self):
        return {"KRING_SESSIONS": self.sessions, "KRING_DATA": self.data,
                "KRING_CONFIG": self.config, "HOME": self.sessions,
                "XDG_CACHE_HOME": os.path.join(self.folder, "cache"), "LANG": "C.UTF-8",
                "LIBGL_ALWAYS_SOFTWARE": "1", "LP_NUM_THREADS": "0",
                # What the driver compiles for itself is the same at every start.
                "MESA_SHADER_CACHE_DIR": os.path.join(tempfile.gettempdir(), "kring-shaders"),
                "ASAN_OPTIONS": "handle_abort=1"}

    def what_lies_there(self):
        """Everything among the sessions but what the system hides there: it is the home folder too."""
        return sorted(name for name in os.listdir(self.sessions) if not name.startswith("."))

    def session_files(self):
        if not os.path.isdir(self.sessions):
            return []
        return sorted(os.path.join(self.sessions, name) for name in os.listdir(self.sessions)
                      if name.endswith(".kring"))


class Kring:
    """One running Kring. It is found again by what the hidden option --probe tells."""

    def __init__(self, program, screen, house, *arguments, wrapper=()):
        self.screen = screen
        self.probe = house.probe
        if os.path.exists(self.probe):
            os.remove(self.probe)
        self.said = open(house.probe + ".said", "w+b")
        self.process = subprocess.Popen(
            [*wrapper, program, "--probe", self.probe, *arguments],
            stdout=self.said, stderr=subprocess.STDOUT,
            env=dict(screen.environment, **house.environment()))
        try:
            wait_for("the first frame", lambda: self.frame() > 0)
            self.window = wait_for("the window", self._window)
            self.come_to_front()
        except AssertionError:
            self._tell_where_it_stands()
            raise

    def __enter__(self):
        return self

    def __exit__(self, problem, what, _):
        if problem is not None:
            with contextlib.suppress(Exception):  # the screen may be gone too; that would hide the fault
                self.screen.picture("kring-when-it-failed.ppm")
            # What went wrong comes first: who shows a long output may leave out its middle.
            print(f"{problem.__name__}: {what}", f"Ended with: {self.process.poll()}",
                  "It said:", self.last_words(), "On the screen:", *self._read_probe(), sep="\n")
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.said.close()

    def _tell_where_it_stands(self):
        """Its stack, as the sanitizer writes it, and what it said before."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGABRT)
            self.process.wait()
        print("Where it stood:", self.last_words(), sep="\n", flush=True)

    def _window(self):
        found = self.screen.do("search", "--all", "--onlyvisible", "--pid", self.process.pid,
                               "--class", "kring")
        return found.split()[0] if found else None

    def come_to_front(self):
        self.screen.do("windowactivate", "--sync", self.window)

    # What it shows.

    def _lines(self):
        assert self.process.poll() is None, f"Kring ended: {self.last_words()}"
        return self._read_probe()

    def _read_probe(self):
        try:
            with open(self.probe, encoding="utf-8") as file:
                return file.read().splitlines()
        except FileNotFoundError:
            return []

    def frame(self):
        lines = self._lines()
        return int(lines[0].split()[0]) if lines else 0

    def shown_as_saved(self):
        """How many records the last frame promised to be safe; also of a Kring that was killed."""
        with open(self.probe, encoding="utf-8") as file:
            return int(file.readline().split()[1])

    def focused(self):
        """The path of the control that has the keyboard; empty when none has."""
        lines = self._lines()
        words = lines[0].split(" ", 5) if lines else []
        return words[5] if len(words) > 5 else ""

    def had(self):
        """How many keys and characters the program has had, and whether all that follows is drawn."""
        lines = self._lines()
        words = lines[0].split() if lines else ["0"] * 5
        return int(words[2]), int(words[3]), words[4] == "1"

    def after_keys(self, doing, keys=0, characters=0):
        """Does something with the keyboard, and waits until the program had it and is calm again."""
        had_keys, had_characters, _ = self.had()
        doing()

        def arrived():
            now_keys, now_characters, calm = self.had()
            return (calm and now_keys >= had_keys + keys
                    and now_characters >= had_characters + characters)

        wait_for(f"{keys} keys and {characters} characters to arrive", arrived)

    def controls(self):
        """Path -> (x, y, width, height, enabled) of what stands on the screen now."""
        seen = {}
        for line in self._lines()[1:]:
            path, x, y, width, height, enabled = line.rsplit(" ", 5)
            seen[path] = (float(x), float(y), float(width), float(height), enabled == "1")
        return seen

    def find(self, pattern):
        """Paths that fit a regular expression as a whole, sorted."""
        return sorted(path for path in self.controls() if re.fullmatch(pattern, path))

    def see(self, path):
        return wait_for(f"{path} on the screen", lambda: self.controls().get(path))

    def no_longer_see(self, path):
        wait_for(f"{path} off the screen", lambda: path not in self.controls())

    def last_words(self):
        self.said.flush()
        self.said.seek(0)
        return self.said.read().decode(errors="replace")

    # Hands.

    def _by_hand(self, *words):
        said = self.screen.by_hand(*words)
        assert not said, f"xdotool {words}: {said}"

    def where(self, path):
        """The middle of a control, once it no longer moves."""
        before = []

        def same():
            here = self.see(path)
            frame = self.frame()
            before.append((here, frame))
            return here if len(before) > 3 and all(b[0] == here for b in before[-4:]) else None

        x, y, width, height, enabled = wait_for(f"{path} standing still", same)
        assert enabled, f"{path} cannot be used"
        return round(x + width / 2), round(y + height / 2)

    def click_at(self, x, y):
        self._by_hand("mousemove", "--window", self.window, x, y, "click", 1)

    def click(self, path):
        self.click_at(*self.where(path))

    def drag(self, from_path, to_path):
        x, y = self.where(from_path)
        to_x, to_y = self.where(to_path)
        move = ["mousemove", "--window", self.window]
        steps = [word for i in range(1, 6)
                 for word in [*move, x + (to_x - x) * i // 5, y + (to_y - y) * i // 5]]
        self._by_hand(*move, x, y, "mousedown", 1, *steps, "mouseup", 1)

    def type(self, text, delay=12):
        for i, line in enumerate(text.split("\n")):
            if i > 0:
                self.press("Return")
            if line:
                self.screen.do("type", "--delay", delay, "--", line)

    def press(self, *keys):
        self._by_hand("key", "--delay", 30, *keys)

    # Ends.

    def kill(self):
        """Cut off: nothing of it runs any more when this returns."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        """Leaves by Ctrl Q; sanitizers must have nothing to say."""
        self.press("ctrl+q")
        assert self.process.wait(120) == 0, self.last_words()


def a_session(program, house, name="proef"):
    """A session under way in the activities, made without a window; its path."""
    script = os.path.join(house.folder, name + ".script")
    path = os.path.join(house.sessions, name + ".kring")
    os.makedirs(house.sessions, exist_ok=True)
    with open(script, "w", encoding="utf-8") as file:
        file.write("start 2026-10-06T11:30:00Z\nmethod effectenarena effects_first full\n"
                   f"title {name}\nperson Aisha\nwait 60\ngo activities\nwait 5\nwrite Eerste\n")
    run(program, house, "write", script, "-o", path)
    return path


def run(program, house, *arguments):
    """A command without a window, which must succeed; what it prints."""
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False,
                          env=dict(os.environ, **house.environment()))
    assert done.returncode == 0, f"{arguments}: {done.stdout}{done.stderr}"
    return done.stdout


def each(*tests, size=usual_size):
    """Runs tests, each with a screen and an empty house; the name of the program is given to us."""
    for test in tests:
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as folder, Screen(size) as screen:
            test(sys.argv[1], screen, House(folder))
        print(f"{test.__name__}: {time.monotonic() - began:.1f} s", flush=True)
