"""A moment of a session as a picture, and all of it as numbered pictures."""

import os
import re
import shutil
import struct
import subprocess

from kring import each

EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "sessions")


def bring(house, name="zorgzame-buurt.kring"):
    os.makedirs(house.sessions, exist_ok=True)
    path = os.path.join(house.sessions, name)
    shutil.copyfile(os.path.join(EXAMPLES, name), path)
    return path


def replay(program, screen, house, *words):
    ran = subprocess.run([program, "replay", *words, "--lang", "nl"], capture_output=True,
                         text=True, timeout=240,
                         env=dict(screen.environment, **house.environment()))
    return ran.returncode, ran.stdout, ran.stderr


def size_of(picture):
    with open(picture, "rb") as file:
        head = file.read(24)
    assert head[:8] == b"\x89PNG\r\n\x1a\n", picture
    return struct.unpack(">II", head[16:24])


def content(path):
    with open(path, "rb") as file:
        return file.read()


def a_moment(program, screen, house):
    path = bring(house)
    before = content(path)
    pictures = []
    for at in ["0:30:00", "45:00", "1:30:00"]:
        out = os.path.join(house.folder, at.replace(":", "-") + ".png")
        code, said, error = replay(program, screen, house, path, "--at", at, "--size", "1280x720",
                                   "-o", out)
        assert code == 0, (code, said, error)
        assert size_of(out) == (1280, 720)
        pictures.append(content(out))
    assert len(set(pictures)) == 3
    again = os.path.join(house.folder, "again.png")
    assert replay(program, screen, house, path, "--at", "45:00", "--size", "1280x720",
                  "-o", again)[0] == 0
    assert content(again) == pictures[1]
    named = os.path.join(house.folder, "named.png")
    assert replay(program, screen, house, path, "--at", "45:00", "--size", "1280x720", "--names",
                  "-o", named)[0] == 0
    assert content(named) != pictures[1]
    assert content(path) == before and house.what_lies_there() == [os.path.basename(path)]


def all_of_it(program, screen, house):
    path = bring(house)
    folder = os.path.join(house.folder, "film")
    code, said, error = replay(program, screen, house, path, "--video", folder, "--size",
                               "640x400", "--speed", "60", "--rate", "1")
    assert code == 0, (code, said, error)
    found = sorted(os.listdir(folder))
    assert len(found) > 20 and found == [f"{i:04}.png" for i in range(1, len(found) + 1)], found
    assert all(size_of(os.path.join(folder, name)) == (640, 400) for name in found)
    assert content(os.path.join(folder, found[0])) != content(os.path.join(folder, found[-1]))
    half = os.path.join(house.folder, "half")
    assert replay(program, screen, house, path, "--at", "1:00:00", "--video", half, "--size",
                  "640x400", "--rate", "1")[0] == 0
    assert 2 < len(os.listdir(half)) < len(found)


def what_cannot_be_done_is_said(program, screen, house):
    path = bring(house)
    out = os.path.join(house.folder, "out.png")

    def refused(words, *arguments, expect=2):
        code, said, error = replay(program, screen, house, *arguments)
        assert code == expect and re.search(words, error), (arguments, code, said, error)
        assert not os.path.exists(out) or expect == 1

    refused("is geen tijd", path, "--at", "straks", "-o", out)
    refused("is geen tijd", path, "--at", "42", "-o", out)
    refused("is geen tijd", path, "--at", "1:75:00", "-o", out)
    refused("is geen tijd", path, "--at", "-1:00", "-o", out)
    refused("na het eind", path, "--at", "99:00:00", "-o", out)
    refused("WIDTHxHEIGHT", path, "--size", "large", "-o", out)
    refused("nergens.kring", os.path.join(house.folder, "nergens.kring"), "-o", out)
    refused("README", os.path.join(EXAMPLES, "..", "README.md"), "-o", out)
    refused("kon niet worden geschreven", path, "-o", "/proc/nee/out.png")
    refused("kon niet worden geschreven", path, "--video", "/proc/nee/film")
    refused("excludes", path, "-o", out, "--video", house.folder)
    refused("", path, "--speed", "7", "--video", os.path.join(house.folder, "film"))
    before = content(path)
    refused("sessie", path, "-o", path)
    assert content(path) == before
    lines = before.split(b"\n")
    lines[80] = lines[80][:-3] + b"xxx"
    with open(path, "wb") as file:
        file.write(b"\n".join(lines))
    refused("Regel 81", path, "-o", out, expect=1)
    assert size_of(out) == (1366, 768)


if __name__ == "__main__":
    each(a_moment, all_of_it, what_cannot_be_done_is_said)
