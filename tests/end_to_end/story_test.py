"""A facilitator prepares a session, works, is cut off, goes on, and leaves with a report."""

import os

from kring import Kring, each, run
from screen import wait_for
from session_log import card_ids, cards, records, tagged

people = ["Aisha", "René", "Şule"]
half_a_sentence = "Buren durven elkaar om hul"


def phase(session):
    entered = tagged(session, "phase_entered")
    return entered[-1]["phase"] if entered else ""


def write(kring, session, line):
    """Types a card and waits until it is in the file."""
    before = len(cards(session))
    kring.type(line)
    kring.press("Return")
    wait_for(f"the card of: {line}", lambda: len(cards(session)) > before)


def prepare(kring, house):
    """From the first start, with empty folders, to a group that can begin."""
    kring.click("home/sessions/first")
    kring.click("prepare/parts/title")
    kring.type("Zorgzame buurt, één proef")
    kring.press("Tab", "Tab")
    kring.type("Jonge gezinnen leren elkaar kennen.")
    kring.click("prepare/parts/people/new")
    for name in people:
        kring.type(name)
        kring.press("Return")
    kring.click("prepare/parts/plan/activities/minutes/more")
    (session,) = wait_for("the session file", house.session_files)
    wait_for("the longer phase", lambda: tagged(session, "plan_set"))
    kring.press("ctrl+Return")
    wait_for("the welcome", lambda: phase(session) == "intro")
    assert [joined["person"]["name"] for joined in tagged(session, "person_joined")] == people
    described = tagged(session, "session_described")[-1]
    assert described["title"] == "Zorgzame buurt, één proef"
    assert described["case"] == "Jonge gezinnen leren elkaar kennen."
    assert {"phase": "activities", "minutes": 25} in tagged(session, "plan_set")[-1]["plan"]
    return session


def write_activities(kring, session):
    """One typed, one finished by a choice from the offers, three copied from the notes."""
    kring.click("rail/next")
    wait_for("the activities", lambda: phase(session) == "activities")
    write(kring, session, "Spelmiddag @Şule ")
    kring.type("Speeddate @")
    kring.see("capture/offers/offer:1/row")
    kring.press("Down", "Return", "Return")
    wait_for("the second activity", lambda: len(cards(session)) == 2)
    kring.click("panel/scroll/notes")
    kring.type("Ruilkast\nSpreekuur op school\n# 100% samen")
    kring.press("ctrl+a", "ctrl+c")
    kring.click("capture/line")
    kring.press("ctrl+v")
    kring.click("paste/add")
    wait_for("the pasted cards", lambda: len(cards(session)) == 5)
    ids = {person["person"]["name"]: person["seq"] for person in tagged(session, "person_joined")}
    authors = [card.get("author") for card in tagged(session, "card_written")]
    assert authors == [ids["Şule"], ids["René"], None, None, None], authors


def write_effects(kring, session):
    """With a bond to an activity, and one that nobody wants."""
    kring.press("ctrl+Return")
    wait_for("the effects", lambda: phase(session) == "effects")
    write(kring, session, "Minder eenzaam > A1 ")
    write(kring, session, "-Meer geluid in de straat")
    assert cards(session) == ["Spelmiddag", "Speeddate", "Ruilkast", "Spreekuur op school",
                              "# 100% samen", "Minder eenzaam",
                              "Meer geluid in de straat"], cards(session)
    assert tagged(session, "card_written")[-1]["valence"] == "negative"


def in_arena(kring, session, text, part):
    """The path of a part of a card in the picture."""
    number = card_ids(session)[text]
    boxes = "|".join(str(4 * number + side) for side in range(4))
    return wait_for(f"{text} in the arena",
                    lambda: kring.find(rf"arena/card:({boxes})/{part}"))[0]


def link_by_mouse(kring, session):
    kring.drag(in_arena(kring, session, "Speeddate", "bead"),
               in_arena(kring, session, "Meer geluid in de straat", "card"))
    wait_for("the link", lambda: len(tagged(session, "link_drawn")) == 2)
    ids = card_ids(session)
    drawn = [drawn["link"] for drawn in tagged(session, "link_drawn")]
    assert [(link["from"], link["to"]) for link in drawn] == [
        (ids["Spelmiddag"], ids["Minder eenzaam"]),
        (ids["Speeddate"], ids["Meer geluid in de straat"])]


def regret_and_start_the_clock(kring, session):
    """A card that was not meant is taken back; then the group gets its time."""
    write(kring, session, "Vergissing")
    kring.click("history/undo")
    wait_for("the undo", lambda: tagged(session, "reverted"))
    kring.click("top/clock/start")
    wait_for("the clock", lambda: tagged(session, "timer_started"))
    kring.see("top/clock/pause")


def be_cut_off(kring, session):
    kring.click("capture/line")
    kring.type(half_a_sentence)

    def kept():
        try:
            with open(session + ".draft", encoding="utf-8") as draft:
                return half_a_sentence in draft.read()
        except FileNotFoundError:
            return False

    wait_for("the draft on the disk", kept)
    kring.kill()


def go_on(kring, session, before):
    """Home offers to go on, and everything is as it was: cards, links, phase, clock, sentence."""
    kring.click("home/sessions/continue/go")
    kring.see("top/clock/pause")
    assert records(session)[:len(before)] == before
    for text in cards(session)[:-1]:
        in_arena(kring, session, text, "card")
    assert not kring.find(rf"arena/card:{4 * card_ids(session)['Vergissing']}/card")
    kring.click("capture/line")
    kring.press("End")
    kring.type("p\n")
    wait_for("the whole sentence", lambda: cards(session)[-1] == half_a_sentence + "p")


def finish(kring, house, session):
    """On to the end, by key and by button, and away with the report."""
    for following in ["investors", "collectors", "linking", "balance", "followup", "closed"]:
        if following in ("investors", "balance"):
            kring.press("ctrl+Return")
        else:
            kring.click("rail/next")
        wait_for(following, lambda following=following: phase(session) == following)
    kring.click("report/save")
    path = os.path.splitext(session)[0] + ".md"
    wait_for("the report", lambda: os.path.exists(path))
    with open(path, encoding="utf-8") as file:
        report = file.read()
    for words in [*(text for text in cards(session) if text != "Vergissing"),
                  "Zorgzame buurt, één proef"]:
        assert words in report, f"{words} is not in the report:\n{report}"
    assert "Vergissing" not in report
    kring.close()


def a_facilitator_works_is_cut_off_and_goes_on(program, screen, house):
    with Kring(program, screen, house) as kring:
        session = prepare(kring, house)
        write_activities(kring, session)
        write_effects(kring, session)
        link_by_mouse(kring, session)
        regret_and_start_the_clock(kring, session)
        be_cut_off(kring, session)
    run(program, house, "check", session)
    before = records(session)
    with Kring(program, screen, house) as kring:
        go_on(kring, session, before)
        finish(kring, house, session)
    run(program, house, "check", session)


if __name__ == "__main__":
    each(a_facilitator_works_is_cut_off_and_goes_on)
