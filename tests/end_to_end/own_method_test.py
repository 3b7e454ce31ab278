"""A facilitator's own copy of a method: chosen on the screen, and kept in the session."""

import os

from kring import Kring, each, run
from screen import wait_for
from session_log import tagged

ours = os.path.join(os.path.dirname(__file__), "..", "..", "assets", "methods", "effectenarena.toml")


def put_own_methods(house):
    """One that is changed, and one that cannot be used."""
    folder = os.path.join(house.data, "methods")
    os.makedirs(folder)
    with open(ours, encoding="utf-8") as file:
        text = file.read()
    name = 'name = { nl = "Effectenarena", en = "Effects Arena" }'
    assert name in text and 'id = "effectenarena"' in text
    own = text.replace(name, 'name = "Arena van Els"').replace(
        'id = "effectenarena"', 'id = "arena-van-els"').replace("full = 20", "full = 33", 1)
    assert own.count("full = 33") == 1
    with open(os.path.join(folder, "arena.toml"), "w", encoding="utf-8") as file:
        file.write(own)
    with open(os.path.join(folder, "stuk.toml"), "w", encoding="utf-8") as file:
        file.write(text.replace('kind = "closed"', 'kind = "welcome"'))


def own_copy_is_chosen_and_used(program, screen, house):
    put_own_methods(house)
    with Kring(program, screen, house) as kring:
        kring.click("home/sessions/first")
        # Ours first, then the one that can be used; the one that cannot is not offered.
        kring.see("prepare/parts/method:0")
        assert kring.find("prepare/parts/method:[0-9]+") == [
            f"prepare/parts/method:{i}" for i in range(3)]
        kring.click("prepare/parts/method:2")
        (session,) = wait_for("the session file", house.session_files)
        chosen = wait_for("the own method", lambda: tagged(session, "method_chosen")[1:])[0]
        assert chosen["method"]["id"] == "arena-van-els"
        assert 33 in [planned["minutes"] for planned in chosen["plan"]]
        kring.press("ctrl+Return")
        wait_for("the first phase", lambda: tagged(session, "phase_entered"))
        kring.close()
    (session,) = house.session_files()
    # It went along whole: the session does not ask for the file again.
    os.remove(os.path.join(house.data, "methods", "arena.toml"))
    with Kring(program, screen, house, session) as kring:
        kring.see("rail/next")
        kring.close()
    run(program, house, "check", session)
    assert "Arena van Els" in run(program, house, "report", session, "-o", "-")


if __name__ == "__main__":
    each(own_copy_is_chosen_and_used)
