"""The examples are what Kring makes of their scripts today, to the byte."""

import os
import shutil
import sys
import tempfile

from kring import House, run

EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "sessions")
NAMES = ["zorgzame-buurt", "verhalen-armoede", "verhalen-west", "verhalen-regio"]
# A panel of the region takes the stories of two others along, and these hear back from it: the
# second time all have what they need.
IN_TURN = 2 * NAMES


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        house = House(folder)
        for name in IN_TURN:
            script = os.path.join(folder, name + ".script")
            made = os.path.join(folder, name + ".kring")
            if os.path.exists(made):
                os.remove(made)
            shutil.copyfile(os.path.join(EXAMPLES, name + ".script"), script)
            run(program, house, "write", script, "-o", made)
        for name in NAMES:
            with open(os.path.join(folder, name + ".kring"), "rb") as now, \
                    open(os.path.join(EXAMPLES, name + ".kring"), "rb") as then:
                assert now.read() == then.read(), \
                    f"{name}.kring is not what its script gives: kring write sessions/{name}.script"
    kept = {file[:-6] for file in os.listdir(EXAMPLES) if file.endswith(".kring")}
    assert kept == set(NAMES), kept


main(os.path.abspath(sys.argv[1]))
