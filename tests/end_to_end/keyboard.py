"""Works a running Kring by its keyboard alone: Tab, arrows, Enter, Space and typed commands."""

from screen import wait_for


class Keyboard:
    """The keys of a Kring; no hand is ever on a mouse."""

    def __init__(self, kring):
        self.kring = kring

    def press(self, *keys):
        """Keys one by one; each has arrived, and what it does is drawn, before the next."""
        for key in keys:
            self.kring.after_keys(lambda key=key: self.kring.press(key), keys=1)

    def type(self, text):
        self.kring.after_keys(lambda: self.kring.type(text), characters=len(text))

    def step(self, key):
        """Presses a key that moves the keyboard, and tells where it went."""
        before = self.kring.focused()
        self.press(key)
        now = self.kring.focused()
        assert now != before, f"{key} leaves the keyboard at {before}"
        return now

    def reach(self, path, key="Tab", most=200):
        """Key after key until the keyboard is there: whatever is on the screen must be in reach."""
        passed = []
        while len(passed) < most:
            if self.kring.focused() == path:
                return
            passed.append(self.step(key))
        raise AssertionError(f"{path} is out of reach with {key}; the keyboard was at {passed}")

    def use(self, path, key="Tab", press="Return"):
        """Goes to a control and presses it, once it can be pressed."""
        self.reach(path, key)
        wait_for(f"{path} to be usable", lambda: self.kring.see(path)[4])
        assert self.kring.focused() == path, f"the keyboard left {path} for {self.kring.focused()}"
        self.press(press)

    def fill_in(self, path, text, key="Tab"):
        """Goes to a field and types; it is kept when the keyboard leaves it."""
        self.reach(path, key)
        self.type(text)

    def command(self, words):
        """Ctrl K, some words of a command, Enter."""
        self.press("ctrl+k")
        wait_for("the commands", lambda: self.kring.focused().endswith("commands/typed"))
        self.type(words)
        rows = wait_for(words, lambda: self.kring.find(r"commands/found/command:\d+/row"))
        wait_for(f"one command for: {words}",
                 lambda: len(self.kring.find(r"commands/found/command:\d+/row")) == 1)
        self.press("Return")
        self.kring.no_longer_see(rows[0])
