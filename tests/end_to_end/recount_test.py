"""Somebody counts the votes of a session again on the command line."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import zlib

KRING = sys.argv[1]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
DAMAGED = os.path.join(ROOT, "tests", "fixtures", "damaged")


def recount(file, *options):
    ran = subprocess.run([KRING, "recount", file, *options], capture_output=True, text=True,
                         timeout=60, env=dict(os.environ, LANG="C.UTF-8"))
    return ran.returncode, ran.stdout, ran.stderr


def a_session_with_votes(folder, name="verhalen-armoede"):
    path = os.path.join(folder, name + ".kring")
    shutil.copyfile(os.path.join(ROOT, "sessions", name + ".kring"), path)
    os.chmod(path, 0o644)
    return path


def changed(path, change):
    """The record of each revealed round through `change(number, data)`, with a checksum that fits."""
    number = 0
    with open(path, "rb") as file:
        lines = file.read().split(b"\n")
    for i, line in enumerate(lines):
        if b'"tag": "ballot_revealed"' not in line:
            continue
        number += 1
        record = json.loads(line[9:])
        change(number, record["data"])
        text = json.dumps(record, ensure_ascii=False).encode()
        lines[i] = b"%08x %s" % (zlib.crc32(text), text)
    assert number > 0, path
    with open(path, "wb") as file:
        file.write(b"\n".join(lines))
    return number


def outcomes(path):
    code, out, said = recount(path, "--json")
    return code, [each["result"] for each in json.loads(out)["rounds"]], said


def all_the_same(folder):
    code, found, said = outcomes(a_session_with_votes(folder))
    assert code == 0 and said == "", (code, said)
    assert "same" in found and "differs" not in found, found
    return found


def another_winner_than_the_ballots_give(folder, sound):
    """Exactly the round that was tampered with is named, in words and as JSON."""
    kept = [i + 1 for i, outcome in enumerate(sound) if outcome == "same"]
    for tampered in kept:
        path = a_session_with_votes(folder)

        def swap(number, data, tampered=tampered):
            if number != tampered:
                return
            votes = data["result"]["counts"][0]["tally"]["by_candidate"]
            most = max(range(len(votes)), key=lambda i: votes[i]["total"])
            least = min(range(len(votes)), key=lambda i: votes[i]["total"])
            votes[most], votes[least] = votes[least], votes[most]

        changed(path, swap)
        code, found, _ = outcomes(path)
        assert code == 1, (tampered, code)
        assert [i + 1 for i, outcome in enumerate(found) if outcome == "differs"] == [tampered]
        code, out, _ = recount(path, "--lang", "nl")
        wrong = [line for line in out.splitlines() if "ANDERS" in line]
        assert code == 1 and len(wrong) == 1, (code, out)
        assert wrong[0] == out.splitlines()[tampered - 1], out


def a_ballot_that_is_gone(folder, sound):
    """One ballot less than people voted: what is left could be counted, but is not all of it."""
    path = a_session_with_votes(folder)
    first = sound.index("same") + 1

    def take_away(number, data):
        if number == first:
            pile = next(pile for pile in data["result"]["kept"] if pile.get("count", 1) > 1)
            pile["count"] -= 1

    changed(path, take_away)
    code, found, _ = outcomes(path)
    assert code == 1 and found[first - 1] == "differs", (code, found)


def more_ballots_than_voters_is_no_session(folder):
    path = a_session_with_votes(folder)

    def stuff(number, data):
        data["result"]["kept"][0]["count"] = 50 + number

    changed(path, stuff)
    code, _, said = recount(path, "--lang", "nl")
    assert code == 2 and "regel" in said.lower(), (code, said)


def what_cannot_be_counted(folder):
    for path, words in [(os.path.join(folder, "not-there.kring"), "cannot be opened"),
                        (os.path.join(DAMAGED, "too-new.kring"), "newer kring"),
                        (os.path.join(DAMAGED, "bad-header.kring"), "first line"),
                        (os.path.join(DAMAGED, "bad-middle.kring"), "is damaged"),
                        (os.path.join(DAMAGED, "empty.kring"), "is empty")]:
        code, _, said = recount(path, "--lang", "en")
        assert code == 2, (path, code, said)
        assert said.startswith(path + ": ") and "\u2039" not in said and "{" not in said, said
        assert words in said.lower(), said


def what_lies_behind_damage_is_never_called_the_same(folder):
    """The votes before the damage are counted and told; the answer is not 0."""
    path = a_session_with_votes(folder)
    with open(path, "rb") as file:
        lines = file.read().split(b"\n")
    last = max(i for i, line in enumerate(lines) if b'"tag": "ballot_revealed"' in line)
    lines[last + 1] = b"00000000" + lines[last + 1][8:]
    with open(path, "wb") as file:
        file.write(b"\n".join(lines))
    code, out, said = recount(path, "--lang", "nl")
    assert code == 2 and out and str(last + 2) in said, (code, out, said)


def main():
    with tempfile.TemporaryDirectory(prefix="kring-recount-") as folder:
        sound = all_the_same(folder)
        another_winner_than_the_ballots_give(folder, sound)
        a_ballot_that_is_gone(folder, sound)
        more_ballots_than_voters_is_no_session(folder)
        what_cannot_be_counted(folder)
        what_lies_behind_damage_is_never_called_the_same(folder)


main()
