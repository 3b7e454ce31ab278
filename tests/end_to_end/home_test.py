"""The home screen with a library of sessions: words are found, cards are put in order, folders followed."""

import os
import shutil

from keyboard import Keyboard
from kring import Kring, each, run
from replay_test import Reader, content
from screen import wait_for
from session_log import records, tagged

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


def bring(house, name, as_name=None):
    os.makedirs(house.sessions, exist_ok=True)
    path = os.path.join(house.sessions, as_name or name)
    shutil.copyfile(os.path.join(ROOT, "sessions", name), path)
    os.chmod(path, 0o644)
    return path


def cards(kring):
    return kring.find(r"home/sessions/session:\d+")


def choose(kring, row):
    """A row of the menu of the first card."""
    kring.click("home/sessions/card:0/more")
    kring.see("home/sessions/card:0/card_menu/" + row)
    kring.click("home/sessions/card:0/card_menu/" + row)


def words_are_found_and_gone_to(program, screen, house):
    path = bring(house, "zorgzame-buurt.kring")
    before = content(path)
    bring(house, "verhalen-armoede.kring")
    reader = Reader(house)
    with Kring(program, screen, house, "--plain-text", reader.path, "--lang", "nl") as kring:
        keys = Keyboard(kring)
        wait_for("the sessions", lambda: len(cards(kring)) >= 2)
        keys.press("ctrl+f")
        keys.type("speedd")
        wait_for("a place", lambda: kring.find(r"home/sessions/hit:\d+/go"))
        assert not cards(kring)
        keys.use("home/sessions/hit:0/go")
        kring.see("controls/play")
        at, _ = reader.time()
        assert at > 0, "the replay stands where the words were written"
        reader.hears("peeddate")
        keys.press("Escape")
        wait_for("home", lambda: kring.find(r"home/sessions/.*"))
        assert content(path) == before
        if not cards(kring):
            keys.press("Escape")
        wait_for("the sessions again", lambda: cards(kring))
        kring.press("ctrl+f")
        kring.type("kasteel")
        kring.no_longer_see("home/sessions/hit:0/go")
        kring.press("Escape")
        wait_for("the sessions again", lambda: cards(kring))
        kring.close()


def the_folder_is_followed(program, screen, house):
    bring(house, "zorgzame-buurt.kring")
    with Kring(program, screen, house) as kring:
        before = wait_for("the sessions", lambda: cards(kring))
        path = bring(house, "verhalen-west.kring")
        wait_for("one more", lambda: len(cards(kring)) > len(before))
        os.remove(path)
        wait_for("one less", lambda: len(cards(kring)) == len(before))
        for i in range(40):
            with open(os.path.join(house.sessions, f"junk{i}.kring"), "w", encoding="utf-8") as file:
                file.write("geen sessie\n")
        kring.see("home/sessions/others")
        assert len(cards(kring)) == len(before)
        kring.close()


def a_card_is_copied_put_away_and_thrown_away(program, screen, house):
    path = bring(house, "zorgzame-buurt.kring")
    with open(path.replace(".kring", ".md"), "w", encoding="utf-8") as file:
        file.write("# verslag\n")

    with Kring(program, screen, house) as kring:
        wait_for("the sessions", lambda: cards(kring))
        choose(kring, "duplicate")
        wait_for("the copy", lambda: len(house.session_files()) == 2)
        (copy,) = [file for file in house.session_files() if file != path]
        assert copy.endswith("-kopie.kring"), copy
        wait_for("the card of the copy", lambda: len(cards(kring)) == 4)
        os.remove(copy)
        wait_for("the copy to be gone", lambda: len(cards(kring)) == 3)  # with two examples
        choose(kring, "archive")
        away = os.path.join(house.sessions, "archief", "zorgzame-buurt.kring")
        wait_for("the archive", lambda: os.path.exists(away))
        assert os.path.exists(away.replace(".kring", ".md"))
        assert not house.session_files()
        wait_for("the examples alone", lambda: len(cards(kring)) == 2)
        shutil.move(away, path)
        wait_for("the session", lambda: len(cards(kring)) == 3)
        choose(kring, "bin")
        kring.click("home/to_bin/now")
        bin_folder = os.path.join(house.sessions, ".local", "share", "Trash")
        info = os.path.join(bin_folder, "info", "zorgzame-buurt.kring.trashinfo")
        binned = os.path.join(bin_folder, "files", "zorgzame-buurt.kring")
        wait_for("the bin", lambda: os.path.exists(info) and os.path.exists(binned))
        with open(info, encoding="utf-8") as file:
            assert file.readline() == "[Trash Info]\n"
            assert file.readline() == f"Path={path}\n"
        assert not house.session_files()
        kring.close()


def another_title_by_keyboard(program, screen, house):
    bring(house, "zorgzame-buurt.kring")
    with Kring(program, screen, house) as kring:
        keys = Keyboard(kring)
        wait_for("the sessions", lambda: cards(kring))
        keys.reach("home/sessions/session:0")
        keys.press("shift+F10")
        kring.see("home/sessions/card:0/card_menu/rename")
        keys.use("home/sessions/card:0/card_menu/rename", key="Down")
        kring.see("home/rename/title")
        keys.press("ctrl+a")
        keys.type("Buurt in beweging")
        keys.press("Return")
        kring.no_longer_see("home/rename/title")

        def renamed():
            with open(house.session_files()[0], encoding="utf-8") as file:
                return "Buurt in beweging" in file.read()

        wait_for("the title in the log", renamed)
        kring.close()


def a_new_session_goes_on_from_a_past_one(program, screen, house):
    path = bring(house, "zorgzame-buurt.kring")
    before = content(path)
    with Kring(program, screen, house) as kring:
        wait_for("the sessions", lambda: cards(kring))
        choose(kring, "go_on_from")
        wait_for("a new session", lambda: len(house.session_files()) == 2)
        (new,) = [file for file in house.session_files() if file != path]
        wait_for("what it is", lambda: os.path.getsize(new) > 0)
        names = [joined["person"]["name"] for joined in tagged(path, "person_joined")]
        wait_for("the people of then", lambda: [joined["person"]["name"] for joined in tagged(
            new, "person_joined")] == names)
        left = len(tagged(path, "action_agreed"))
        wait_for("what was agreed", lambda: 0 < len(tagged(new, "action_agreed")) <= left)
        kring.kill()
    assert content(path) == before, "the past stays as it was"
    assert not [record for record in records(new) if record["tag"] == "link_drawn"]
    run(program, house, "check", new)


each(a_new_session_goes_on_from_a_past_one, words_are_found_and_gone_to, the_folder_is_followed,
     a_card_is_copied_put_away_and_thrown_away, another_title_by_keyboard)
