"""The home screen with a library of sessions: words are found, cards are put in order, folders followed."""

import os
import shutil

from keyboard import Keyboard
from kring import Kring, each
from screen import wait_for

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


def bring(house, name, as_name=None):
    os.makedirs(house.sessions, exist_ok=True)
    path = os.path.join(house.sessions, as_name or name)
    shutil.copyfile(os.path.join(ROOT, "sessions", name), path)
    os.chmod(path, 0o644)
    return path


def cards(kring):
    return kring.find(r"home/sessions/session:\d+")


def words_are_found_and_gone_to(program, screen, house):
    bring(house, "zorgzame-buurt.kring")
    bring(house, "verhalen-armoede.kring")
    with Kring(program, screen, house) as kring:
        wait_for("the sessions", lambda: len(cards(kring)) >= 2)
        kring.press("ctrl+f")
        kring.type("speedd")
        wait_for("a place", lambda: kring.find(r"home/sessions/hit:\d+/go"))
        assert not cards(kring)
        kring.press("Escape")
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

    def choose(kring, row):
        kring.click("home/sessions/card:0/more")
        kring.see("home/sessions/card:0/card_menu/" + row)
        kring.click("home/sessions/card:0/card_menu/" + row)

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
        wait_for("the bin", lambda: os.path.exists(info))
        assert os.path.exists(os.path.join(bin_folder, "files", "zorgzame-buurt.kring"))
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


each(words_are_found_and_gone_to, the_folder_is_followed,
     a_card_is_copied_put_away_and_thrown_away, another_title_by_keyboard)
