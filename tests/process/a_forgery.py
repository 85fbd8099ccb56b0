"""What a liar does to an exported log, with the author's real key: as a script, since it needs what Debian's python3 has.

    echo '{"do": "append", …}' | /usr/bin/python3 a_forgery.py

Each kind is a function below; its arguments are the members of the object. Files are read and written whole.
"""

import json
import os
import struct
import sys

sys.dont_write_bytecode = True
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "tools"))

import nacl.signing  # noqa: E402
from verify_log.columns import pack  # noqa: E402
from verify_log.effects import digest_of, digested, lanes_of  # noqa: E402
from verify_log.events import Impossible, event_of  # noqa: E402
from verify_log.segments import SIGNED, blake, header_of, heads_of, rows_of, value_of  # noqa: E402


class AFile:
    """An exported log as (head, rows) of each segment, to be written again as it is or changed."""

    def __init__(self, path):
        with open(path, "rb") as file:
            data = file.read()
        self.header, _ = header_of(data)
        self.segments = [(head, head.raw + struct.pack("<I", len(head.body)) + head.body)
                         for _, head in heads_of(data) if head]

    def write(self, path, last=None, end=b""):
        head = self.segments[-1][0]
        lines = (f"amani log 1\nnetwork {self.header.network.hex()}\nlog {head.log >> 13}.{head.log & 8191}\n"
                 f"last {last or head.last}\nunsealed 0\n\n")
        with open(path, "wb") as file:
            file.write(lines.encode() + b"".join(sent for _, sent in self.segments) + end)

    def take_last(self):
        """Of the last segment, which leaves the file: its head and rows."""
        head, _ = self.segments.pop()
        return head, rows_of(head)

    def add(self, head, rows, key, digest=None):
        """A segment of these rows behind what is left, signed with the key; with the digest that its events have,
        unless another is given."""
        first = self.segments[-1][0].last + 1 if self.segments else 1
        previous, running = (self.segments[-1][0].hash(), lanes_of(self.segments[-1][0].digest)) if self.segments else (
            bytes(32), [0] * 4)
        for sequence, row in enumerate(rows, first):
            try:
                effects = digest_of(digested(event_of(head.log << 32 | sequence, row)))
            except Impossible:
                effects = [0] * 4
            running = [(a + b) % 2**64 for a, b in zip(running, effects)]
        digest = digest or b"".join(lane.to_bytes(8, "little") for lane in running)
        hashed = blake(b"".join(struct.pack("<I", len(row)) + row for row in rows))
        claims = struct.pack("<B32sIII32s32s32s", 1, head.network, head.log, first, first + len(rows) - 1, previous,
                             hashed, digest)
        assert len(claims) == SIGNED
        raw = claims + key.sign(claims).signature
        body = b"\0" + b"".join(varint(len(row)) + row for row in rows)
        new = type(head)(raw, len(self.segments) + 1, head.network, head.log, first, first + len(rows) - 1, previous,
                         hashed, digest, body)
        self.segments.append((new, raw + struct.pack("<I", len(body)) + body))


def varint(value):
    data = b""
    while value >= 0x80:
        data += bytes([value & 0x7F | 0x80])
        value >>= 7
    return data + bytes([value])


def key_in(path):
    """The seed of a key that lies open."""
    with open(path, "rb") as file:
        return nacl.signing.SigningKey(file.read()[10:42])


def append(path, to, key, rows):
    """Rows that nobody recorded, behind the end. Of each [type, time, author, day, causes, body], a time or day of
    null is that of the row before, plus one."""
    log = AFile(path)
    head = log.segments[-1][0]
    before = value_of(rows_of(head)[-1])
    made = []
    for kind, time, author, day, causes, body in rows:
        row = [kind, before[1] + 1 if time is None else time, before[2] if author is None else author,
               before[3] if day is None else day, causes, body]
        made.append(pack(row))
        before = row
    log.add(head, made, key_in(key))
    log.write(to)


def rewrite(path, to, key, change):
    """The last row otherwise: `wide` in a needless form, `digest` with another digest, `large` above what a row may
    have."""
    log = AFile(path)
    head, rows = log.take_last()
    digest = None
    if change == "wide":  # the day, which is below 2^16, as uint 32
        kind, time, author, day, *rest = value_of(rows[-1])
        rows[-1] = b"\x96" + b"".join(map(pack, (kind, time, author))) + b"\xce" + day.to_bytes(4, "big") + b"".join(
            map(pack, rest))
    elif change == "digest":
        digest = bytes([head.digest[0] ^ 1]) + head.digest[1:]
    elif change == "large":
        value = value_of(rows[-1])
        rows[-1] = pack([60, *value[1:5], ["N", "S" * (1 << 20)]])
    log.add(head, rows, key_in(key), digest)
    log.write(to)


def decision(path, to, key, kind, which, change):
    """The `which`-th row of this type in a feed, one member (a dotted path of positions) changed; all behind it
    signed anew."""
    log = AFile(path)
    segments = [(head, rows_of(head)) for head, _ in log.segments]
    log.segments, seen = [], -1
    for head, rows in segments:
        for at, row in enumerate(rows):
            value = value_of(row)
            if value[0] != kind:
                continue
            seen += 1
            if seen == which:
                member = value[5]
                *path_to, last = change["at"]
                for position in path_to:
                    member = member[position]
                member[last] = member[last] + change["by"]
                rows[at] = pack(value)
        log.add(head, rows, key_in(key))
    assert seen >= which, "there is no such decision"
    log.write(to)


def relayed(path, to, key, origin_type):
    """A feed that tells a relayed event of this type with another day."""
    log = AFile(path)
    segments = [(head, rows_of(head)) for head, _ in log.segments]
    log.segments, told = [], False
    for head, rows in segments:
        for at, row in enumerate(rows):
            value = value_of(row)
            if value[0] != 3 or told:
                continue
            inner = value_of(value[5][1])
            if inner[0] == origin_type:
                inner[1] += 1
                value[5][1], told = pack(inner), True
                rows[at] = pack(value)
        log.add(head, rows, key_in(key))
    assert told, "there is no such relay"
    log.write(to)


def drop_first(path, to):
    log = AFile(path)
    log.segments.pop(0)
    log.write(to)


def drop_last(path, to):
    """And the header says what it said."""
    log = AFile(path)
    last = log.segments[-1][0].last
    log.segments.pop()
    log.write(to, last)


def behind_the_frame(path, to):
    """Bytes behind the zstd frame of a body: nothing that is signed covers them."""
    log = AFile(path)
    at, head = next((at, head) for at, (head, _) in enumerate(log.segments) if head.body[0] in (1, 3))
    body = head.body + b"junk"
    log.segments[at] = (head, head.raw + struct.pack("<I", len(body)) + body)
    log.write(to)


def behind_the_end(path, to):
    AFile(path).write(to, end=b"junk")


if __name__ == "__main__":
    order = json.load(sys.stdin)
    globals()[order.pop("do")](**order)
