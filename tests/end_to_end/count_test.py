"""Somebody counts files of ballots on the command line.

What is counted and told, whatever the file and the rules, is tested without the program:
tests/app/count_json_test.cpp, count_refusals_test.cpp and count_text_test.cpp.
"""

import json
import os
import subprocess
import sys
import tempfile

KRING = sys.argv[1]
FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fixtures", "ballots")

TENNESSEE = """4 1
42 1 2 3 4 0
26 2 3 4 1 0
15 3 4 2 1 0
17 4 3 2 1 0
0
"Memphis"
"Nashville"
"Chattanooga"
"Knoxville"
"""


def count(file, *options, lang="C.UTF-8"):
    ran = subprocess.run([KRING, "count", file, *options], capture_output=True, text=True,
                         timeout=60, env=dict(os.environ, LANG=lang))
    return ran.returncode, ran.stdout, ran.stderr


def told(file, *options):
    code, out, said = count(file, "--json", *options)
    assert code == 0 and said == "", (file, options, code, said)
    return json.loads(out)


def refused(file, *options):
    """What it says on standard error; on standard output there is nothing then."""
    code, out, said = count(file, *options)
    assert code == 2 and out == "", (file, options, code, out)
    return said


def fixture(name):
    return os.path.join(FIXTURES, name)


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return path


def the_help_names_what_there_is():
    ran = subprocess.run([KRING, "--help"], capture_output=True, text=True, timeout=60)
    lines = [line for line in ran.stdout.splitlines() if line.startswith("Kring")]
    assert ran.returncode == 0 and len(lines) == 2, ran
    assert "begeleidt" in lines[0] and "walks" in lines[1], lines
    for line in lines:
        assert "Effectenarena" in line and "Most Significant Change" in line, lines
    ran = subprocess.run([KRING, "count", "--help"], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0 and "leaves all places open" in ran.stdout, ran
    assert "all_ties" in ran.stdout, ran


def every_rule_and_tie_rule_is_known_by_its_word():
    for name, rule, ties in [("garden.blt", "plurality", "revote"),
                             ("leader.toc", "approval", "drop-lowest"),
                             ("dots.csv", "dots", "both"),
                             ("scores.csv", "score", "earlier-rounds"),
                             ("old.soi", "borda", "lot"), ("garden.blt", "irv", "ask")]:
        said = told(fixture(name), "--rule", rule, "--ties", ties)
        assert (said["file"], said["rule"], said["ties"]) == (name, rule, ties), said
        assert said["rounds"], said
    assert told(fixture("garden.blt"), "--rule", "irv")["ties"] == "revote"


def words_come_in_the_language_asked_for():
    for options, lang, round_one in [(["--lang", "nl"], "en_GB.UTF-8", "Ronde 1"),
                                     (["--lang", "en"], "C.UTF-8", "Round 1"),
                                     ([], "en_GB.UTF-8", "Round 1"), ([], "C.UTF-8", "Ronde 1")]:
        code, out, said = count(fixture("garden.blt"), "--rule", "plurality", *options, lang=lang)
        assert code == 0 and said == "", (options, lang, code, said)
        assert out.startswith("garden.blt") and round_one in out, (options, lang, out)


def the_capital_of_tennessee(folder):
    file = write(folder, "tennessee.blt", TENNESSEE)
    irv = told(file, "--rule", "irv")
    assert irv["winners"] == ["Knoxville"] and len(irv["rounds"]) == 3, irv
    assert told(file, "--rule", "plurality", "--winners", "2")["winners"] == ["Memphis",
                                                                              "Nashville"]


def without_a_seed_every_start_draws_the_same_lot(folder):
    file = write(folder, "tie.csv", "Fiets;Tuin;Huis\r\n8;8;1\r\n7;7;3\r\n")
    turned = write(folder, "turned.csv", "Huis;Tuin;Fiets\r\n3;7;7\r\n1;8;8\r\n")
    drawn = told(file, "--rule", "score", "--ties", "lot")
    again = told(turned, "--rule", "score", "--ties", "lot")
    assert drawn["winners"] == again["winners"], (drawn, again)
    assert drawn["lot"]["seed"] == again["lot"]["seed"], (drawn, again)
    seeded = told(file, "--rule", "score", "--ties", "lot", "--seed", "7")
    assert seeded["lot"]["seed"] == 7, seeded


def no_decision_is_an_answer(folder):
    file = write(folder, "blank.blt", "2 1\n9 0\n0\nA\nB\n")
    said = told(file, "--rule", "plurality")
    assert said["winners"] == [] and said["reason"] == "all_blank", said
    code, out, said = count(file, "--rule", "plurality")
    assert code == 0 and out != "" and said == "", (code, out, said)


def names_of_any_kind_are_sound_json(folder):
    file = write(folder, "names.blt", '3 1\n2 1 0\n1 2 0\n0\n"a \\"b\\" \\\\ {n}"\n"\u0130\u015f"\n'
                                      '"</x>"\n')
    said = told(file, "--rule", "plurality")
    assert said["winners"] == ['a "b" \\ {n}'], said
    assert list(said["rounds"][0]["counts"]) == ['a "b" \\ {n}', "\u0130\u015f", "</x>"], said
    code, out, _ = count(file, "--rule", "plurality")
    assert code == 0 and 'a "b" \\ {n}' in out and "\u0130\u015f" in out, out


def halves_are_exact(folder):
    file = write(folder, "halves.toi", "3\n1,A\n2,B\n3,C\n3,3,2\n2,{1,2},3\n1,3\n")
    said = told(file, "--rule", "borda", "--borda", "tournament", "--ties", "both")
    assert said["rounds"][0]["counts"] == {"A": 3.5, "B": 3.5, "C": 2}, said
    assert sorted(said["winners"]) == ["A", "B"], said


def dots_have_options_of_their_own(folder):
    file = write(folder, "dots.csv", "Tuin;Fiets;Huis\r\n3;2;0\r\n;5;\r\n1;1;3\r\n;;\r\n")
    assert told(file, "--rule", "dots", "--threshold", "two-thirds")["winners"] == []
    assert told(file, "--rule", "dots", "--budget", "5", "--cap", "5")["winners"] == ["Fiets"]
    for options, line, words in [(["--budget", "4"], 2, "meer stippen dan iemand heeft"),
                                 (["--cap", "4"], 3, "bij \u00e9\u00e9n keuze")]:
        said = refused(file, "--rule", "dots", "--lang", "nl", *options)
        assert f"[regel {line}]" in said and words in said, (options, said)
    said = refused(fixture("garden.blt"), "--rule", "irv", "--cap", "2", "--lang", "nl")
    assert "--rule dots" in said, said


def words_it_does_not_know_are_refused():
    for options, about in [(["--rule", "dots", "--budget", "0"], "--budget"),
                           (["--rule", "condorcet"], "condorcet"),
                           (["--rule", "irv", "--ties", "coin"], "coin"), ([], "--rule")]:
        assert about in refused(fixture("dots.csv"), *options), options


def a_file_that_is_refused_says_where_and_why(folder):
    bad = write(folder, "bad.blt", "2 1\n1 1 0\n1 1 1 0\n")
    said = refused(bad, "--rule", "irv", "--lang", "nl", "--json")
    assert said.startswith(bad + ": ") and "[regel 3]" in said, said
    said = refused(fixture("garden.blt"), "--rule", "score", "--lang", "en")
    assert "garden.blt: " in said, said
    said = refused(os.path.join(folder, "not-there.blt"), "--rule", "irv", "--lang", "en")
    assert "cannot be read" in said, said


def main():
    the_help_names_what_there_is()
    every_rule_and_tie_rule_is_known_by_its_word()
    words_come_in_the_language_asked_for()
    words_it_does_not_know_are_refused()
    with tempfile.TemporaryDirectory(prefix="kring-count-") as folder:
        the_capital_of_tennessee(folder)
        without_a_seed_every_start_draws_the_same_lot(folder)
        no_decision_is_an_answer(folder)
        names_of_any_kind_are_sound_json(folder)
        halves_are_exact(folder)
        dots_have_options_of_their_own(folder)
        a_file_that_is_refused_says_where_and_why(folder)


main()
