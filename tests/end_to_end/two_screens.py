"""A laptop and a projector, as X sees them: Xorg's dummy driver has two outputs with plugs."""

import os
import random
import re
import shutil
import subprocess
import tempfile

from screen import Screen, wait_for

CONFIGURATION = """
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 512000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 8192 4096
  EndSubSection
EndSection
"""


class TwoScreens(Screen):
    """The laptop at the left, 1368 x 768; the projector at its right, 1920 x 1080."""

    LAPTOP, PROJECTOR = "DUMMY0", "DUMMY1"
    WALL = (1368, 0, 1920, 1080)

    def _start(self):
        self.folder = tempfile.mkdtemp()
        configuration = os.path.join(self.folder, "xorg.conf")
        with open(configuration, "w", encoding="utf-8") as file:
            file.write(CONFIGURATION)
        self._start_server(configuration)
        self.run("xrandr", "--output", self.LAPTOP, "--mode", "1368x768", "--primary")
        self.run("xrandr", "--addmode", self.PROJECTOR, "1920x1080")
        self.plug_in()
        self._start_manager()

    def _start_server(self, configuration):
        for _ in range(5):
            display = f":{random.randint(200, 900)}"
            server = subprocess.Popen(
                ["Xorg", display, "-config", configuration, "-noreset", "-nolisten", "tcp",
                 "-logfile", os.path.join(self.folder, "log")],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            self.environment = dict(os.environ, DISPLAY=display)
            self.environment.pop("WAYLAND_DISPLAY", None)
            if wait_for("an X server", lambda: server.poll() is not None or self._answers()) and \
                    server.poll() is None:
                self.children.append(server)
                return
        raise AssertionError("Xorg did not start")

    def _answers(self):
        return subprocess.run(["xrandr"], env=self.environment, check=False,
                              capture_output=True).returncode == 0

    def __exit__(self, *anything):
        super().__exit__(*anything)
        shutil.rmtree(self.folder, ignore_errors=True)

    def unplug(self):
        self.run("xrandr", "--output", self.PROJECTOR, "--off")

    def plug_in(self):
        self.run("xrandr", "--output", self.PROJECTOR, "--mode", "1920x1080", "--right-of",
                 self.LAPTOP)
        self._probe("connected 1920x1080")

    def _probe(self, state):
        """The driver tells programs of a plug only once somebody has looked at it again."""
        wait_for(f"{self.PROJECTOR} {state}", lambda: f"{self.PROJECTOR} {state}" in subprocess.run(
            ["xrandr"], env=self.environment, check=True, capture_output=True, text=True).stdout)

    # What stands on the screens.

    def windows(self, process):
        """(x, y, width, height) of each window of a process, the one of the console with them."""
        while True:
            asked = subprocess.run(
                ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(process), "--class",
                 "kring", "getwindowgeometry", "--shell", "%@"],
                env=self.environment, check=False, capture_output=True, text=True)
            if "X Error" not in asked.stderr:  # else one has just gone while it was looked at
                break
        places = [dict(re.findall(r"^(\w+)=(-?\d+)$", window, re.MULTILINE))
                  for window in asked.stdout.split("WINDOW=")[1:]]
        return [tuple(int(place[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")) for place in places]

    def pixels(self, x, y, width, height):
        """A part of the screens, as bytes: red, green, blue, row after row."""
        whole, _, seen = self.look()
        part = b"".join(seen[3 * (row * whole + x):3 * (row * whole + x + width)]
                        for row in range(y, y + height))
        assert len(part) == 3 * width * height
        return part
