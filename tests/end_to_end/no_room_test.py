"""A folder that may not be written to, and a disk that is full."""

import os
import resource

from kring import Kring, a_session, each, run
from screen import wait_for
from session_log import cards, records

# Root may write anywhere; without this power it is a person like any other.
bound_by_modes = (["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
                  if os.geteuid() == 0 else [])


def a_closed_folder_is_no_dead_end(program, screen, house):
    """Nothing new can begin there, and what lies there goes on elsewhere."""
    session = a_session(program, house)
    with open(session, "rb") as file:
        bytes_before = file.read()
    os.chmod(house.sessions, 0o555)
    try:
        with Kring(program, screen, house, wrapper=bound_by_modes) as kring:
            kring.click("home/new")
            wait_for("the refusal", lambda: "folder_not_writable" in kring.last_words())
            kring.click("home/sessions/continue/go")
            kring.see("trouble")
            assert not kring.see("capture/line")[4]
            save_elsewhere(kring, os.path.join(house.folder, "elders.kring"))
            kring.no_longer_see("trouble")
            kring.click("capture/line")
            kring.type("Tweede\n")
            elsewhere = os.path.join(house.folder, "elders.kring")
            wait_for("the card elsewhere", lambda: cards(elsewhere) == ["Eerste", "Tweede"])
            kring.close()
    finally:
        os.chmod(house.sessions, 0o755)
    with open(session, "rb") as file:
        assert file.read() == bytes_before
    assert house.session_files() == [session]
    run(program, house, "check", elsewhere)


def save_elsewhere(kring, path):
    kring.click("trouble")
    kring.click("top/saved_more/elsewhere")
    kring.press("ctrl+a")
    kring.type(path)
    kring.click("top/saved_more/save")


def make_room(kring, limit=resource.RLIM_INFINITY):
    resource.prlimit(kring.process.pid, resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))


def until_it_is_full(kring, session, name="Kaart"):
    """Types cards until one is refused; the texts of those that were taken, and of that one."""
    make_room(kring, os.path.getsize(session) + 300)
    kring.click("capture/line")
    for n in range(20):
        text = f"{name} {n}"
        kring.type(text + "\n")
        wait_for("an answer", lambda text=text: text in cards(session) or kring.find("trouble"))
        if kring.find("trouble"):
            return cards(session), text
    raise AssertionError("the disk never got full")


def a_full_disk_loses_nothing(program, screen, house):
    """Once there is room again, what was held is in the file."""
    session = a_session(program, house)
    with Kring(program, screen, house, session) as kring:
        taken, refused = until_it_is_full(kring, session)
        assert len(taken) > 1 and refused not in taken
        make_room(kring)
        wait_for("what was held", lambda: cards(session) == [*taken, refused])
        kring.no_longer_see("trouble")
        kring.close()
    run(program, house, "check", session)


def is_refused_once(kring):
    """A sentence says what is the matter; the session is still there."""
    complaints = kring.last_words().count("disk_full")
    kring.press("ctrl+q")
    wait_for("the sentence", lambda: kring.last_words().count("disk_full") > complaints)
    frame = kring.frame()
    kring.press("ctrl+minus")  # smaller letters: a frame that only a living Kring draws
    wait_for("the screen going on", lambda: kring.frame() > frame)
    kring.see("trouble")


def a_full_disk_holds_nobody(program, screen, house):
    """Leaving is refused once for each time the disk gets full, not once and for all."""
    session = a_session(program, house)
    with Kring(program, screen, house, session) as kring:
        until_it_is_full(kring, session)
        is_refused_once(kring)
        make_room(kring)
        kring.no_longer_see("trouble")
        taken, refused = until_it_is_full(kring, session, "Later")
        is_refused_once(kring)
        kring.close()
    assert refused not in cards(session)
    assert cards(session) == taken
    assert house.session_files() == [session]
    run(program, house, "check", session)


def a_file_taken_away_is_written_anew(program, screen, house):
    """Somebody tidied up while the group was at work; on leaving, everything is in a new file."""
    session = a_session(program, house)
    with Kring(program, screen, house, session) as kring:
        kring.click("capture/line")
        kring.type("Tweede\n")
        wait_for("the second card", lambda: cards(session) == ["Eerste", "Tweede"])
        # Else it may be found out while nothing is typed yet, and the third is refused already.
        wait_for("it to be safe", lambda: kring.shown_as_saved() == len(records(session)))
        os.remove(session)
        kring.type("Derde\n")
        kring.see("trouble")
        kring.type("Vierde\n")
        kring.close()
    (rescued,) = house.session_files()
    assert cards(rescued) == ["Eerste", "Tweede", "Derde", "Vierde"]
    run(program, house, "check", rescued)


if __name__ == "__main__":
    each(a_closed_folder_is_no_dead_end, a_full_disk_loses_nothing, a_full_disk_holds_nobody,
         a_file_taken_away_is_written_anew)
