"""Stories from a table, from the session of another panel, and a word back from it, through the list of files."""

import os
import shutil

from keyboard import Keyboard
from kring import Kring, each, run
from screen import wait_for
from session_log import records, tagged

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")

TABLE = ("Titel;Wat gebeurde er;Waarom belangrijk;Verteller\r\n"
         "De sleutel;\"Ik kreeg een sleutel; \"\"echt\"\".\";Vertrouwen.;Aisha\r\n"
         "De bank;Er kwam een bank.;We zitten nu samen.;René\r\n")


def put_session(house, name):
    os.makedirs(house.sessions, exist_ok=True)
    path = os.path.join(house.sessions, name)
    shutil.copyfile(os.path.join(ROOT, "sessions", name), path)
    os.chmod(path, 0o644)
    return path




def chooser(keys):
    """The list of files has the keyboard in the field that narrows it."""
    return wait_for("the list of files", lambda: [path for path in keys.kring.find(r".*files/name")
                                                  if keys.kring.focused() == path])[0]


def choose(keys, words):
    field = chooser(keys)
    keys.type(words)
    keys.press("Return")
    keys.kring.no_longer_see(field)


def new_story_session(keys, house):
    before = house.session_files()
    keys.kring.see("home/new")
    keys.press("ctrl+n")
    keys.kring.see("prepare/parts/method:1")
    (session,) = wait_for("the session file",
                          lambda: [path for path in house.session_files() if path not in before])
    keys.use("prepare/parts/method:1")
    wait_for("the method", lambda: tagged(session, "method_chosen")[-1]["method"]["id"]
             == "most-significant-change")
    keys.use("prepare/parts/story_table/stories")
    keys.kring.see("prepare/stories/file")
    return session


def stories_come_in_from_a_table_and_from_another_panel(program, screen, house):
    """The table is picked by its path, the panel by a part of its name."""
    panel = put_session(house, "verhalen-armoede.kring")
    table = os.path.join(house.folder, "verhalen.csv")
    with open(table, "w", encoding="utf-8", newline="") as file:
        file.write(TABLE)
    with Kring(program, screen, house) as kring:
        keys = Keyboard(kring)
        session = new_story_session(keys, house)
        keys.use("prepare/stories/file")
        # Esc closes the list and nothing else.
        field = chooser(keys)
        keys.press("Escape")
        kring.no_longer_see(field)
        kring.see("prepare/stories/file")
        keys.use("prepare/stories/file")
        choose(keys, table)
        told = wait_for("two stories", lambda: tagged(session, "story_started"))
        assert [story["form"]["title"] for story in told] == ["De sleutel", "De bank"], told
        assert told[0]["form"]["happened"] == 'Ik kreeg een sleutel; "echt".', told
        keys.use("prepare/stories/panel")
        choose(keys, "armoede")
        brought = wait_for("the winners of the other panel",
                           lambda: tagged(session, "story_started")[2:])
        chosen = tagged(panel, "choice_made")[-1]["choice"]["stories"]
        assert brought and len(brought) <= len(chosen), (brought, chosen)
        for story in brought:
            assert story["path"][-1]["reasons"], story
        keys.press("Escape")
        kring.close()
    run(program, house, "check", *house.session_files())


def a_word_comes_back_from_a_higher_panel(program, screen, house):
    panel = put_session(house, "verhalen-armoede.kring")
    higher = put_session(house, "verhalen-regio.kring")
    with open(higher, "rb") as file:
        as_it_was = file.read()
    with Kring(program, screen, house, panel) as kring:
        keys = Keyboard(kring)
        wait_for("the session", lambda: kring.find(r".*/view/console.view_stories"))
        keys.command("ga naar fase doorgeven")
        keys.use("passing/scroll/hear")
        choose(keys, "regio")
        heard = wait_for("what the region said", lambda: tagged(panel, "heard_back"))
        assert all(word["step"]["reasons"] or not word["step"].get("chosen") for word in heard), heard
        known = len(records(panel))
        # The same sheet twice is one sheet.
        keys.use("passing/scroll/hear")
        choose(keys, "regio")
        assert len(tagged(panel, "heard_back")) == len(heard)
        # What was sent by nobody above is not heard: the session itself.
        keys.use("passing/scroll/hear")
        choose(keys, panel)
        assert len(records(panel)) == known, records(panel)[known:]
        kring.close()
    with open(higher, "rb") as file:
        assert file.read() == as_it_was, "the higher panel's file was touched"
    run(program, house, "check", panel, higher)


if __name__ == "__main__":
    each(stories_come_in_from_a_table_and_from_another_panel,
         a_word_comes_back_from_a_higher_panel)
