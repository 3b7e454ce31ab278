"""All sessions of somebody, listed and searched on the command line."""

import json
import os
import shutil
import subprocess
import sys
import tempfile

KRING = sys.argv[1]
EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "sessions")


class Home:
    """Somebody's folders, empty at first."""

    def __init__(self, root):
        self.root = root
        self.sessions = os.path.join(root, "Kring")
        self.cache = os.path.join(root, "cache")
        self.env = dict(os.environ, LANG="C.UTF-8", HOME=root, KRING_SESSIONS=self.sessions,
                        KRING_CACHE=self.cache)

    def run(self, *words):
        ran = subprocess.run([KRING, *words], capture_output=True, text=True, timeout=60,
                             env=self.env)
        return ran.returncode, ran.stdout, ran.stderr

    def told(self, *words):
        code, out, said = self.run(*words, "--json")
        assert code == 0, (words, code, said)
        return json.loads(out)

    def bring(self, name, as_name=None):
        path = os.path.join(self.sessions, as_name or name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        shutil.copy(os.path.join(EXAMPLES, name), path)
        return path

    @property
    def index(self):
        return os.path.join(self.cache, "sessions.sqlite")


def nothing_yet(home):
    assert home.told("list") == []
    for lang, word in [("nl", "geen sessies"), ("en", "no sessions")]:
        code, out, _ = home.run("list", "--lang", lang)
        assert code == 0 and word in out and home.sessions in out, out


def listed_and_found(home):
    home.bring("zorgzame-buurt.kring")
    home.bring("verhalen-armoede.kring")
    rows = {os.path.basename(row["path"]): row for row in home.told("list")}
    assert sorted(rows) == ["verhalen-armoede.kring", "zorgzame-buurt.kring"], rows
    assert rows["zorgzame-buurt.kring"]["method"] == "Effectenarena"
    assert rows["zorgzame-buurt.kring"]["cards"] > 10
    for lang in ["nl", "en"]:
        code, out, _ = home.run("list", "--lang", lang)
        assert code == 0 and len(out.splitlines()) == 2, out
        assert rows["zorgzame-buurt.kring"]["title"] in out and "{" not in out, out
    hits = home.told("search", "speed")
    assert hits and all(hit["path"].endswith("zorgzame-buurt.kring") for hit in hits), hits
    for hit in hits:
        found = hit["excerpt"].encode()[hit["match_from"]:hit["match_to"]].decode()
        assert found.lower().startswith("speed"), hit
    assert home.told("search", "kasteel", "zonder", "muren") == []
    code, out, _ = home.run("search", "kasteel", "--lang", "nl")
    assert code == 0 and "Niets gevonden" in out, out


def what_changes_outside_is_followed(home):
    second = home.bring("zorgzame-buurt.kring", "nog een.kring")
    assert len(home.told("list")) == 3
    os.remove(second)
    assert len(home.told("list")) == 2
    with open(os.path.join(home.sessions, "kapot.kring"), "w", encoding="utf-8") as file:
        file.write("kring 1 00000000 {}\n")
    broken = [row for row in home.told("list") if row["status"] == "unreadable"]
    assert len(broken) == 1 and broken[0]["problem"], broken
    assert home.run("list", "--lang", "nl")[0] == 0
    os.remove(os.path.join(home.sessions, "kapot.kring"))


def what_is_no_session_is_counted(home):
    for i in range(3):
        with open(os.path.join(home.sessions, f"junk{i}.kring"), "w", encoding="utf-8") as file:
            file.write("geen sessie\n")
    with open(os.path.join(home.sessions, "zorgzame-buurt.md"), "w", encoding="utf-8") as file:
        file.write("# a report\n")
    code, out, said = home.run("list", "--lang", "nl")
    assert code == 0 and len(out.splitlines()) == 2, out
    assert "3 bestanden zijn geen sessie" in said, said
    assert len(home.told("list")) == 2
    for i in range(3):
        os.remove(os.path.join(home.sessions, f"junk{i}.kring"))


def archives_and_other_folders_are_part_of_it(home):
    home.bring("verhalen-west.kring", os.path.join("archief", "west.kring"))
    other = os.path.join(home.root, "Anders")
    os.makedirs(other)
    shutil.copy(os.path.join(EXAMPLES, "verhalen-regio.kring"), other)
    assert len(home.told("list")) == 3
    os.makedirs(os.path.join(home.root, ".config", "kring"))
    settings = os.path.join(home.root, ".config", "kring", "settings.toml")
    with open(settings, "w", encoding="utf-8") as file:
        file.write(f"folders = ['{other}', '/nergens', 'half/een/pad']\n")
    assert len(home.told("list")) == 4
    os.remove(settings)
    shutil.rmtree(os.path.join(home.sessions, "archief"))
    assert len(home.told("list")) == 2


def an_index_that_is_gone_or_broken_is_made_anew(home):
    before = home.told("search", "speed")
    os.remove(home.index)
    assert home.told("search", "speed") == before
    with open(home.index, "wb") as file:
        file.write(b"no database" * 1000)
    assert home.told("search", "speed") == before
    with open(home.index, "rb") as file:
        assert file.read(15) == b"SQLite format 3"
    shutil.rmtree(home.cache)
    with open(home.cache, "w", encoding="utf-8") as file:
        file.write("a file where the folder should be")
    assert home.told("search", "speed") == before
    os.remove(home.cache)


def main():
    with tempfile.TemporaryDirectory(prefix="kring-library-") as root:
        home = Home(root)
        nothing_yet(home)
        listed_and_found(home)
        what_changes_outside_is_followed(home)
        what_is_no_session_is_counted(home)
        archives_and_other_folders_are_part_of_it(home)
        an_index_that_is_gone_or_broken_is_made_anew(home)


main()
