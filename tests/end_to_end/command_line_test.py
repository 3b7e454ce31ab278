"""Help, and what is told of a session: sound, damaged, empty or not there; no file is touched."""

import os
import re
import subprocess
import sys
import tempfile

KRING = sys.argv[1]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
SUBCOMMANDS = ["check", "report", "list", "search", "recount", "replay", "write", "count", "demo"]
# What no person can do anything with.
UNREADABLE = ["terminate called", "what()", "std::", "Sanitizer", "runtime error", "\u2039"]

SAYS = {  # of a problem, in each language
    "not_there": {"nl": "kan niet geopend worden", "en": "cannot be opened"},
    "empty": {"nl": "is leeg: er staat geen sessie in",
              "en": "is empty: there is no session in it"},
    "no_session": {"nl": "is geen sessie van Kring", "en": "is not a Kring session"},
    "header": {"nl": "De eerste regel van", "en": "The first line of"}}


def kring(*words, **changed):
    ran = subprocess.run([KRING, *words], capture_output=True, text=True, timeout=60, check=False,
                         stdin=subprocess.DEVNULL,
                         env=dict(os.environ, **dict({"LANG": "C.UTF-8"}, **changed)))
    told = ran.stdout + ran.stderr
    assert ran.returncode >= 0, (words, ran.returncode, told)
    for unreadable in UNREADABLE:
        assert unreadable not in told, (words, told)
    return ran.returncode, ran.stdout, ran.stderr


def nowhere_to_tell(*words):
    """Its answer when standard output takes nothing, and what it says."""
    with open("/dev/full", "w", encoding="utf-8") as full:
        ran = subprocess.run([KRING, *words], stdout=full, stderr=subprocess.PIPE, text=True,
                             timeout=60, check=False, env=dict(os.environ, LANG="C.UTF-8"))
    return ran.returncode, ran.stderr


def put(folder, name, data):
    path = os.path.join(folder, name)
    with open(path, "wb") as file:
        file.write(data)
    return path


def example():
    with open(os.path.join(ROOT, "sessions", "verhalen-west.kring"), "rb") as file:
        return file.read()


def with_a_flipped_byte(data, at):
    """The bytes with another one at this place, or just behind it where a line ends there."""
    at += data[at] == ord("\n")
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1:], data[:at].count(b"\n") + 1


def what_lies_in(folder):
    """Name -> what is in it and when it was written, of every file."""
    lies = {}
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            with open(path, "rb") as file:
                lies[name] = (file.read(), os.stat(path).st_mtime_ns)
    return lies


def help_names_everything(_):
    code, out, said = kring("--help")
    assert code == 0 and said == "", (code, said)
    named = re.findall(r"^  (\w+) ", out.split("Subcommands:")[1], re.MULTILINE)
    assert sorted(named) == sorted(SUBCOMMANDS), named
    for name in SUBCOMMANDS:
        code, out, said = kring(name, "--help")
        assert code == 0 and "--help" in out and said == "", (name, code, out, said)


def the_version_is_a_number(_):
    code, out, said = kring("--version")
    assert code == 0 and re.fullmatch(r"kring \d+\.\d+\.\d+\n", out) and said == "", (out, said)


def what_is_not_understood_is_refused(folder):
    session = put(folder, "heel.kring", example())
    for words, about in [(["--unknown"], "--unknown"),
                         (["check", session, "--unknown"], "--unknown"),
                         (["check"], "file"), (["report", session], "--out"),
                         (["report", session, "-o", "-", "--format", "pdf"], "pdf"),
                         (["check", session, "--lang", "fr"], "fr")]:
        code, out, said = kring(*words)
        assert code == 2 and out == "", (words, code, out)
        assert about in said and "--help" in said, (words, said)


def a_sound_session_is_called_sound(folder):
    session = put(folder, "heel.kring", example())
    events = example().count(b"\n") - 1
    for options, word in [(["--lang", "nl"], "in orde"), (["--lang", "en"], "sound"),
                          ([], "in orde")]:
        code, out, said = kring("check", session, *options)
        assert code == 0 and said == "", (code, said)
        assert out.startswith(f"{session}: {word}, {events} "), out
    assert "sound" in kring("check", session, LANG="en_GB.UTF-8")[1]


def damage_is_found_wherever_it_is(folder):
    """In the first line, the middle, the last and between, with the number of the line."""
    data = example()
    for at in [30, len(data) // 4, len(data) // 2, len(data) * 3 // 4, len(data) - 10]:
        damaged, line = with_a_flipped_byte(data, at)
        session = put(folder, "kapot.kring", damaged)
        for lang, word in [("nl", "regel"), ("en", "line")]:
            code, out, said = kring("check", session, "--lang", lang)
            assert code == 1 and said == "" and out.count("\n") == 1, (line, code, out, said)
            assert out.startswith(session + ": ") and f"[{word} {line}]" in out, (line, out)
        with open(session, "rb") as file:
            assert file.read() == damaged


def not_to_be_read(folder):
    """What has no session in it that can be read: what is said of it, and what check answers."""
    data = example()
    os.makedirs(os.path.join(folder, "map.kring"))
    return [(os.path.join(folder, "weg.kring"), "not_there", 2),
            (os.path.join(folder, "geen", "map.kring"), "not_there", 2),
            (put(folder, "leeg.kring", b""), "empty", 1),
            (put(folder, "nullen.kring", bytes(4096)), "no_session", 1),
            (put(folder, "brief.kring", b"Beste Aisha,\n"), "no_session", 1),
            (os.path.join(folder, "map.kring"), "no_session", 1),
            (put(folder, "kop.kring", with_a_flipped_byte(data, 30)[0]), "header", 1)]


def what_cannot_be_read_is_told_in_both_languages(folder):
    for path, problem, answer in not_to_be_read(folder):
        before = what_lies_in(folder)
        for lang in ("nl", "en"):
            words = SAYS[problem][lang]
            code, out, said = kring("check", path, "--lang", lang)
            assert code == answer and said == "", (path, code, said)
            assert out.startswith(path + ": ") and words in out, (path, out)
            code, out, said = kring("report", path, "--lang", lang, "-o",
                                    os.path.join(folder, "verslag.md"))
            assert code == 2 and out == "", (path, code, out)
            assert said.startswith(path + ": ") and words in said and said.endswith(".\n"), said
        assert what_lies_in(folder) == before, path


def of_several_each_is_told(folder):
    """A line each, in the order in which they were named; the worst one is the answer."""
    data = example()
    sound = put(folder, "heel.kring", data)
    damaged = put(folder, "kapot.kring", with_a_flipped_byte(data, len(data) // 2)[0])
    gone = os.path.join(folder, "weg.kring")
    for files, answer in [([sound, sound], 0), ([damaged, sound], 1), ([gone, damaged, sound], 2)]:
        code, out, _ = kring("check", *files)
        lines = out.splitlines()
        assert code == answer and len(lines) == len(files), (files, code, out)
        assert all(line.startswith(file + ": ") for line, file in zip(lines, files)), out


def report_of(session, *options):
    return kring("report", session, "--lang", "en", "-o", "-", *options)


def of_a_damaged_session_what_is_sound_is_reported(folder):
    """Exactly the report of the lines before the damage; and the answer is 1, with the line."""
    data = example()
    damaged, line = with_a_flipped_byte(data, len(data) // 2)
    lines = data.split(b"\n")
    session = put(folder, "kapot.kring", damaged)
    part = put(folder, "deel.kring", b"\n".join(lines[:line - 1]) + b"\n")
    before = what_lies_in(folder)
    code, expected, said = report_of(part)
    assert code == 0 and said == "" and expected.startswith("# Verhalen uit West\n"), (code, said)
    code, report, said = report_of(session)
    assert code == 1 and report == expected, (code, report)
    assert said.startswith(f"{session}: Line {line} of kapot.kring is damaged."), said
    whole = report_of(put(folder, "heel.kring", data))[1]
    assert len(whole) > len(report), "the damage left nothing out"
    written = os.path.join(folder, "verslag.md")
    code, out, said = kring("report", session, "--lang", "nl", "-o", written)
    assert code == 1 and out == "" and f"Regel {line} van kapot.kring" in said, (code, out, said)
    lies = what_lies_in(folder)
    assert lies.pop("verslag.md")[0].decode().startswith("# Verhalen uit West\n")
    lies.pop("heel.kring")
    assert lies == before


def a_report_goes_nowhere_else(folder):
    """Not over a session, not into a folder; what stood there stays."""
    session = put(folder, "heel.kring", example())
    other = put(folder, "ander.kring", example())
    before = what_lies_in(folder)
    for out, words in [(session, "never written over"), (other, "never written over"),
                       (folder, "could not be saved"), ("/dev/full", "could not be saved"),
                       (os.path.join(folder, "geen", "verslag.md"), "could not be saved")]:
        code, told, said = kring("report", session, "--lang", "en", "-o", out)
        assert code == 2 and told == "" and words in said and out in said, (out, code, told, said)
    assert what_lies_in(folder) == before


def what_has_nowhere_to_go_is_no_success(folder):
    session = put(folder, "heel.kring", example())
    for words in [["check", session], ["report", session, "-o", "-"]]:
        code, said = nowhere_to_tell(*words, "--lang", "nl")
        assert code == 2 and said.endswith(".\n") and "{" not in said, (words, code, said)


def main():
    for shown in [help_names_everything, the_version_is_a_number, what_is_not_understood_is_refused,
                  a_sound_session_is_called_sound, damage_is_found_wherever_it_is,
                  what_cannot_be_read_is_told_in_both_languages, of_several_each_is_told,
                  of_a_damaged_session_what_is_sound_is_reported, a_report_goes_nowhere_else,
                  what_has_nowhere_to_go_is_no_success]:
        with tempfile.TemporaryDirectory(prefix="kring-command-line-") as folder:
            shown(folder)


main()
