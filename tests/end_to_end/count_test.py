"""Somebody counts files of ballots on the command line."""

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

KRING = sys.argv[1]
FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fixtures", "ballots")
RULES = ["plurality", "approval", "score", "borda", "irv"]
TIES = ["revote", "drop-lowest", "both", "earlier-rounds", "lot", "ask"]

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


def count(file, *options):
    ran = subprocess.run([KRING, "count", file, *options], capture_output=True, text=True,
                         timeout=60, env=dict(os.environ, LANG="C.UTF-8"))
    return ran.returncode, ran.stdout, ran.stderr


def told(file, *options):
    code, out, said = count(file, "--json", *options)
    assert code == 0, (file, options, code, said)
    return json.loads(out)


def fixture(name):
    return os.path.join(FIXTURES, name)


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return path


def at_once(check, *each):
    """Several programs at a time: most of a short run is starting and ending."""
    with ThreadPoolExecutor(4) as hands:
        list(hands.map(lambda given: check(*given), each))


def ties_are_told_alike(said):
    """The last one, all of them, and round by round; only the last can be open."""
    ties = said["all_ties"]
    assert said["tie"] == (ties[-1] if ties else None), said
    assert [(each["round"], each["tied"]) for each in said["rounds"] if each["tied"]] == [
        (each["round"], each["between"]) for each in ties], said
    assert all(each["resolved"] for each in ties[:-1]), said


def every_rule_on_every_file():
    """As one object for programs; what it says in words is tested without the program."""
    def check(name, rule, ties):
        if rule == "score" and not name.endswith(".csv"):
            assert count(fixture(name), "--rule", rule, "--ties", ties)[0] == 2
            return
        said = told(fixture(name), "--rule", rule, "--ties", ties)
        assert said["rounds"], said
        decided = said["decision"] == "chosen"
        assert (said["winners"] == []) == (said["decision"] == "no_decision"), said
        assert (said["reason"] is None) == decided, said
        assert said["rounds"][-1]["decided"] == said["decision"], said
        assert said["tie"] is None or len(said["tie"]["between"]) > 1, said
        ties_are_told_alike(said)
        for each in said["rounds"]:
            if rule in ("plurality", "irv"):
                together = sum(each["counts"].values()) + each["exhausted"]
                assert abs(together - said["ballots"]) < 1e-4, (name, said)
        if ties == TIES[0]:
            code, out, _ = count(fixture(name), "--rule", rule, "--lang", "nl")
            assert code == 0 and "Ronde 1" in out, out
            assert all(winner in out for winner in said["winners"]), out

    at_once(check, *((name, rule, ties) for name in
                     ["garden.blt", "leader.toc", "old.soi", "scores.csv", "dots.csv"]
                     for rule in RULES for ties in TIES))


def the_capital_of_tennessee(folder):
    file = write(folder, "tennessee.blt", TENNESSEE)
    assert told(file, "--rule", "plurality")["winners"] == ["Memphis"]
    borda = told(file, "--rule", "borda")
    assert borda["winners"] == ["Nashville"]
    assert borda["rounds"][0]["counts"] == {"Memphis": 126, "Nashville": 194,
                                            "Chattanooga": 173, "Knoxville": 107}
    irv = told(file, "--rule", "irv")
    assert irv["winners"] == ["Knoxville"] and irv["tie"] is None
    assert [each["dropped"] for each in irv["rounds"]] == [["Chattanooga"], ["Nashville"], []]
    assert [each["by"] for each in irv["rounds"]] == ["fewest", "fewest", "more-than-half"]
    assert told(file, "--rule", "plurality", "--winners", "2")["winners"] == ["Memphis",
                                                                              "Nashville"]


def a_tie_is_told_and_settled_by_its_rule(folder):
    file = write(folder, "tie.csv", "Fiets;Tuin;Huis\r\n8;8;1\r\n7;7;3\r\n")
    for ties, winners, resolved in [("revote", 0, None), ("ask", 0, None), ("both", 2, "both"),
                                    ("earlier-rounds", 0, None), ("lot", 1, "lot"),
                                    ("drop-lowest", 0, None)]:
        said = told(file, "--rule", "score", "--ties", ties)
        assert len(said["winners"]) == winners, said
        assert sorted(said["tie"]["between"]) == ["Fiets", "Tuin"], said
        assert said["tie"]["resolved"] == resolved, said
    drawn = told(file, "--rule", "score", "--ties", "lot", "--seed", "7")
    turned = write(folder, "turned.csv", "Huis;Tuin;Fiets\r\n3;7;7\r\n1;8;8\r\n")
    again = told(turned, "--rule", "score", "--ties", "lot", "--seed", "7")
    assert drawn["lot"]["seed"] == 7
    for key in ("winners",):
        assert drawn[key] == again[key]
    unseeded = told(file, "--rule", "score", "--ties", "lot")
    assert unseeded["winners"] == told(turned, "--rule", "score", "--ties", "lot")["winners"]
    assert unseeded["lot"]["seed"] == told(turned, "--rule", "score", "--ties",
                                           "lot")["lot"]["seed"]


def every_tie_of_a_count_is_told(folder):
    """C and D are equal for last, and who of them is left gets the other's votes: equal with B."""
    file = write(folder, "ties.blt", '4 1\n5 1 0\n4 2 0\n2 3 4 0\n2 4 3 0\n0\n"A"\n"B"\n"C"\n"D"\n')
    said = told(file, "--rule", "irv", "--ties", "lot")
    first, second = said["all_ties"]
    assert (first["round"], first["between"]) == (1, ["C", "D"]), said
    left = "D" if said["rounds"][0]["dropped"] == ["C"] else "C"
    assert (second["round"], second["between"]) == (2, ["B", left]), said
    assert [each["resolved"] for each in said["all_ties"]] == ["lot", "lot"], said
    assert said["winners"] == ["A"] and said["rounds"][-1]["tied"] == [], said
    ties_are_told_alike(said)
    open_one = told(file, "--rule", "irv", "--ties", "ask")
    assert [each["resolved"] for each in open_one["all_ties"]] == [None], open_one
    ties_are_told_alike(open_one)


def an_open_tie_leaves_all_places_open(folder):
    """Fiets is ahead, Tuin and Huis are equal for the second place."""
    file = write(folder, "open.blt", '3 2\n5 1 0\n2 2 0\n2 3 0\n0\n"Fiets"\n"Tuin"\n"Huis"\n')

    def check(rule, ties):
        said = told(file, "--rule", rule, "--ties", ties, "--winners", "2")
        chosen = {"lot": 2, "both": 0 if rule == "irv" else 3}.get(ties, 0)
        assert len(said["winners"]) == chosen, said
        assert chosen == 0 or "Fiets" in said["winners"], said
        assert said["decision"] == ("chosen" if chosen else "no_decision"), said
        assert (said["reason"] is None) == bool(chosen), said
        assert said["rounds"][-1]["decided"] == said["decision"], said
        assert said["all_ties"][0]["between"] == ["Tuin", "Huis"], said
        assert said["tie"]["resolved"] == (ties if chosen else None), said
        ties_are_told_alike(said)

    at_once(check, *((rule, ties) for rule in ["plurality", "irv"] for ties in TIES))
    code, out, _ = count(file, "--rule", "irv", "--ties", "ask", "--winners", "2", "--lang", "nl")
    assert code == 0 and "Gelijk: Tuin, Huis." in out and "Gekozen" not in out, out


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


def nothing_never_wins(folder):
    def check(file, reason, rule, ties):
        said = told(file, "--rule", rule, "--ties", ties)
        assert said["winners"] == [] and said["reason"] == reason, said

    for name, text, reason in [("none", "2 1\n0\nA\nB\n", "no_ballots"),
                               ("one", "2 1\n1 1 0\n0\nA\nB\n", "one_ballot"),
                               ("blank", "2 1\n9 0\n0\nA\nB\n", "all_blank")]:
        file = write(folder, name + ".blt", text)
        at_once(check, *((file, reason, rule, ties) for rule in
                         ["plurality", "approval", "borda", "irv"] for ties in TIES))


def names_of_any_kind_are_sound_json(folder):
    file = write(folder, "names.blt", '3 1\n2 1 0\n1 2 0\n0\n"a \\"b\\" \\\\ {n}"\n"\u0130\u015f"\n'
                                      '"</x>"\n')
    said = told(file, "--rule", "plurality")
    assert said["winners"] == ['a "b" \\ {n}'], said
    assert count(file, "--rule", "plurality")[0] == 0


def halves_are_exact(folder):
    file = write(folder, "halves.toi", "3\n1,A\n2,B\n3,C\n3,3,2\n2,{1,2},3\n1,3\n")
    said = told(file, "--rule", "borda", "--borda", "tournament", "--ties", "both")
    assert said["rounds"][0]["counts"] == {"A": 3.5, "B": 3.5, "C": 2}, said
    assert sorted(said["winners"]) == ["A", "B"], said


def dots_are_added_up(folder):
    """3 + 0 + 1, 2 + 5 + 1 and 0 + 0 + 3 dots, and somebody who put none."""
    file = write(folder, "dots.csv", "Tuin;Fiets;Huis\r\n3;2;0\r\n;5;\r\n1;1;3\r\n;;\r\n")
    said = told(file, "--rule", "dots")
    assert said["rule"] == "dots" and said["winners"] == ["Fiets"], said
    assert said["rounds"][0]["counts"] == {"Fiets": 8, "Tuin": 4, "Huis": 3}, said
    assert said["ballots"] == 4 and said["blank"] == 1, said
    assert told(file, "--rule", "dots", "--threshold", "two-thirds")["winners"] == []
    assert told(file, "--rule", "dots", "--budget", "5", "--cap", "5")["winners"] == ["Fiets"]
    code, out, _ = count(file, "--rule", "dots", "--lang", "nl")
    assert code == 0 and "Fiets" in out, out
    tie = write(folder, "dots-tie.csv", "A,B\n2,1\n1,2\n")
    assert told(tie, "--rule", "dots")["winners"] == []
    assert told(tie, "--rule", "dots", "--ties", "both")["winners"] == ["A", "B"]


def dots_are_refused_with_line_and_reason(folder):
    for text, options, line, words in [
            ("A;B\n1;1\n1;-1\n", [], 3, "Minder dan nul"),
            ("A;B\n1,5;1\n", [], 2, "heel"),
            ("A;B\n1;1\n1;x\n", [], 3, ""),
            ("A;B\n3;2\n3;3\n", ["--budget", "5"], 3, "meer stippen dan iemand heeft"),
            ("A;B\n2;2\n0;3\n", ["--cap", "2"], 3, "bij \u00e9\u00e9n keuze")]:
        code, out, said = count(write(folder, "bad-dots.csv", text), "--rule", "dots", "--lang",
                                "nl", *options)
        assert code == 2 and out == "", (text, code, out)
        assert f"[regel {line}]" in said and words in said, (text, said)
    code, out, said = count(fixture("garden.blt"), "--rule", "dots", "--lang", "nl")
    assert code == 2 and out == "" and "geen stippen" in said, said
    code, _, said = count(fixture("garden.blt"), "--rule", "irv", "--cap", "2", "--lang", "nl")
    assert code == 2 and "--rule dots" in said, said
    assert count(fixture("scores.csv"), "--rule", "dots", "--budget", "0")[0] == 2


def a_file_that_is_refused_says_where_and_why(folder):
    for text, line in [("2 1\n1 3 0\n", 2), ("2 1\n1 1 0\n1 1 1 0\n", 3), ("2 1\n-4 1 0\n", 2),
                       ("2 1\n1 NaN 0\n", 2), ("2 1\n1000000000 1 0\n", 2), ("2 1\n1 1 0\n", 2),
                       ("2,1\n", 1)]:
        code, out, said = count(write(folder, "bad.blt", text), "--rule", "irv", "--lang", "nl",
                                "--json")
        assert code == 2 and out == "", (text, code, out)
        assert f"[regel {line}]" in said, (text, said)
    code, _, said = count(os.path.join(folder, "not-there.blt"), "--rule", "irv", "--lang", "en")
    assert code == 2 and "cannot be read" in said, said


def main():
    the_help_names_what_there_is()
    every_rule_on_every_file()
    with tempfile.TemporaryDirectory(prefix="kring-count-") as folder:
        the_capital_of_tennessee(folder)
        a_tie_is_told_and_settled_by_its_rule(folder)
        every_tie_of_a_count_is_told(folder)
        an_open_tie_leaves_all_places_open(folder)
        nothing_never_wins(folder)
        names_of_any_kind_are_sound_json(folder)
        halves_are_exact(folder)
        dots_are_added_up(folder)
        dots_are_refused_with_line_and_reason(folder)
        a_file_that_is_refused_says_where_and_why(folder)


main()
