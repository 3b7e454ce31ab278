"""Reads a session file without Kring: what stands in it, not what Kring says of it."""

import json
import zlib


def records(path):
    """The records of a session, each with its checksum compared; a torn last line is left out."""
    with open(path, "rb") as file:
        lines = file.read().split(b"\n")
    assert lines[0].startswith(b"kring 1 "), lines[0]
    found = []
    for line in lines[1:-1]:
        text = line[9:]
        assert line[:8] == b"%08x" % zlib.crc32(text), f"checksum of record {len(found) + 1}"
        found.append(json.loads(text))
    assert [record["seq"] for record in found] == list(range(1, len(found) + 1))
    return found


def tagged(path, tag):
    """What the records with this tag hold, in order; their number with it."""
    return [dict(record["data"], seq=record["seq"]) for record in records(path) if record["tag"] == tag]


def cards(path):
    """The texts of all cards that were written, in order."""
    return [card["text"] for card in tagged(path, "card_written")]


def card_ids(path):
    """Text -> number of the card."""
    return {card["text"]: card["seq"] for card in tagged(path, "card_written")}
