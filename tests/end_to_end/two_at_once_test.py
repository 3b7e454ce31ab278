"""Two Krings on one file: the second looks on, and says so."""

import os

from kring import House, Kring, a_session, each, run
from screen import wait_for
from session_log import cards


def the_second_only_looks_on(program, screen, house):
    session = a_session(program, house)
    other = House(os.path.join(house.folder, "other"))
    other.sessions = house.sessions
    os.makedirs(other.folder)
    with Kring(program, screen, house, session) as first:
        assert first.see("capture/line")[4]
        with Kring(program, screen, other, session) as second:
            second.see("trouble")
            assert not second.see("capture/line")[4]
            second.type("Van de tweede\n")
            # It is let write a copy, and goes on there.
            second.click("trouble")
            second.click("top/saved_more/save")
            wait_for("the copy", lambda: len(house.session_files()) == 2)
            second.no_longer_see("trouble")
            copy = next(path for path in house.session_files() if path != session)
            second.click("capture/line")
            second.type("Van de tweede, later\n")
            wait_for("the card in the copy", lambda: cards(copy)[-1] == "Van de tweede, later")
            second.close()
        first.come_to_front()
        first.click("capture/line")
        first.type("Van de eerste\n")
        wait_for("the card of the first", lambda: "Van de eerste" in cards(session))
        first.close()
    assert cards(session) == ["Eerste", "Van de eerste"]
    assert cards(copy) == ["Eerste", "Van de tweede, later"]
    run(program, house, "check", session, copy)


if __name__ == "__main__":
    each(the_second_only_looks_on)
