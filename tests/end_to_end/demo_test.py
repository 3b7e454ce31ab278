"""The demo walks through every screen: a picture each, and of every phase what the room sees."""

import os
import re
import struct
import subprocess
import tomllib
import zlib

from kring import each

METHODS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "assets", "methods")
METHOD_OF = {"arena": "effectenarena", "stories": "most-significant-change"}
SIZE = (1024, 720)


def demo(program, screen, house, *options):
    """Runs the demo; its answer, what it printed, and what it said beside that."""
    temporary = os.path.join(house.folder, "temporary")
    for folder in (house.sessions, temporary):
        os.makedirs(folder, exist_ok=True)
    ran = subprocess.run([program, "demo", *options], capture_output=True, text=True, check=False,
                         env=dict(screen.environment, **house.environment(), TMPDIR=temporary))
    assert os.listdir(temporary) == [] and house.what_lies_there() == [], "something lies there yet"
    return ran.returncode, ran.stdout, ran.stderr


def phases(kind):
    with open(os.path.join(METHODS, METHOD_OF[kind] + ".toml"), "rb") as file:
        return [phase["id"] for phase in tomllib.load(file)["phases"]]


def read_png(path):
    """Width, height, and its rows: each a byte that says how it was filtered, and its points."""
    with open(path, "rb") as file:
        data = file.read()
    assert data[:8] == b"\x89PNG\r\n\x1a\n" and data[-8:-4] == b"IEND", path
    packed, size, at = b"", None, 8
    while at < len(data):
        length, tag = struct.unpack(">I4s", data[at:at + 8])
        if tag == b"IHDR":
            size = struct.unpack(">II", data[at + 8:at + 16])
        if tag == b"IDAT":
            packed += data[at + 8:at + 8 + length]
        at += length + 12
    return size, zlib.decompress(packed)


def is_a_dark_picture(path):
    """Of the size that was asked; its first point has no filter, so it says the theme."""
    size, rows = read_png(path)
    assert size == SIZE, (path, size)
    assert max(rows[1:4]) < 80, (path, list(rows[1:4]))
    # A sheet of one colour has hardly more than that colour and zeros in its rows.
    assert len(set(rows)) > 64, f"{path} is empty"


def numbers_run_on(pictures):
    """From 01 without a hole; a number is one picture, or one of each screen."""
    names = {}
    for picture in pictures:
        number, name = re.fullmatch(r"(\d\d+)-(.+)\.png", picture).groups()
        assert number == f"{int(number):02}", picture
        names.setdefault(int(number), []).append(name)
    assert sorted(names) == list(range(1, len(names) + 1)), sorted(names)
    for number, found in names.items():
        both = {name.removesuffix("-console").removesuffix("-wall") for name in found}
        assert len(both) == 1 and len(found) <= 2, (number, found)
    return len(names)


def every_phase_is_there(folder, pictures, kind):
    """On both screens, in the order of the method; and no two phases look the same to the room."""
    for side in ("console", "wall"):
        found = [re.fullmatch(rf"(\d+)-{kind}-(\w+)-{side}\.png", name) for name in pictures]
        found = sorted((int(match[1]), match[2], match[0]) for match in found if match)
        assert [phase for _, phase, _ in found] == phases(kind), (side, found)
    walls = {read_png(os.path.join(folder, name))[1] for _, _, name in found}
    assert len(walls) == len(found), f"{kind}: the wall stands still"


def an_example_is_walked_through_every_screen(program, screen, house):
    folder = os.path.join(house.folder, "pictures")
    code, out, said = demo(program, screen, house, "--out", folder, "--size", "1024x720",
                           "--theme", "dark", "--lang", "en")
    assert code == 0, (code, out, said)
    left = sorted(os.listdir(folder))
    assert "cut-texts.txt" in left, left
    pictures = [name for name in left if name != "cut-texts.txt"]
    count = numbers_run_on(pictures)
    assert out == f"{count} x PNG: {folder}\n", (count, out)
    for name in pictures:
        is_a_dark_picture(os.path.join(folder, name))
    for kind in METHOD_OF:
        every_phase_is_there(folder, pictures, kind)


def a_size_that_is_none_is_refused(program, screen, house):
    folder = os.path.join(house.folder, "pictures")
    for size in ["large", "1280", "1280x", "1280x720x2", "1280x720 ", "0x0", "-1280x720",
                 "299x720", "1280x199", "7681x720", "99999999999x720"]:
        code, out, said = demo(program, screen, house, "--out", folder, f"--size={size}")
        assert code == 2 and out == "", (size, code, out)
        assert "WIDTHxHEIGHT" in said and said.count("\n") == 1, (size, said)
        assert not os.path.exists(folder), size
    # A size that a picture can have, but not the walk.
    code, out, said = demo(program, screen, house, "--out", folder, "--size=1023x720")
    assert code == 2 and out == "" and "1024x690" in said, (code, out, said)
    assert not os.path.exists(folder)


if __name__ == "__main__":
    each(a_size_that_is_none_is_refused, an_example_is_walked_through_every_screen)
