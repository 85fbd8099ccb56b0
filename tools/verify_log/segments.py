"""An exported log → its segments, verified: form, chain, signatures, hashes, limits (FORMAT §1, §5, §6, §9)."""
import hashlib
import struct
from dataclasses import dataclass, field

import msgpack
import nacl.exceptions
import nacl.signing
import zstandard

from .columns import MOST_BYTES, MOST_ROWS, Source, rows_of_columns, pack
from .report import Refused, log_text

HEAD = 205
SIGNED = HEAD - 64
MOST_BODY = MOST_BYTES + 64
FEED_ROW, SITE_ROW = 1 << 20, (1 << 20) - 128
MAGIC = b"amani log 1\n"
LINES = ("network", "log", "last", "unsealed")
NESTING = 16


def blake(data):
    return hashlib.blake2b(data, digest_size=32).digest()


def is_feed(log):
    return log & 8191 >= 4096


@dataclass
class Header:
    """What a file says of the log in it; nothing of it is signed."""
    network: bytes
    log: int
    last: int
    unsealed: int


@dataclass
class Head:
    raw: bytes
    number: int  # of the segment in its file, from 1
    network: bytes
    log: int
    first: int
    last: int
    before: bytes
    rows_hash: bytes
    digest: bytes
    body: bytes = field(repr=False, default=b"")

    def hash(self):
        return blake(self.raw)

    def where(self, row=None):
        return {"log": self.log, "segment": self.number, "row": row}


def header_of(data):
    """None for bare segments, and where the segments begin."""
    if not data.startswith(b"amani log "):
        return None, 0
    if not data.startswith(MAGIC):
        raise Refused("file", "a file of another version: this one reads “amani log 1”")
    end = data.find(b"\n\n", 0, 1024)
    lines = [line.partition(" ") for line in data[len(MAGIC):end].decode("ascii", "replace").split("\n")]
    if end < 0 or tuple(name for name, _, _ in lines) != LINES:
        raise Refused("file", "a header without its four lines: " + ", ".join(LINES))
    network, log, last, unsealed = (value for _, _, value in lines)
    site, _, incarnation = log.partition(".")
    try:
        header = Header(bytes.fromhex(network), int(site) << 13 | int(incarnation), int(last), int(unsealed))
    except ValueError:
        raise Refused("file", "a header with a value that is none") from None
    if len(header.network) != 32 or log_text(header.log) != log:
        raise Refused("file", "a header with a value that is none")
    return header, end + 2


def heads_of(data):
    """Every segment of a file, unverified but in its form."""
    header, at = header_of(data)
    number = 0
    while at < len(data):
        number += 1
        rest = len(data) - at
        if data[at] != 1:
            raise Refused("trailing-bytes" if number > 1 else "head", "no segment begins here: "
                          f"{rest} bytes left, the first is {data[at]}, not a format version", segment=number)
        if rest < HEAD + 4:
            raise Refused("trailing-bytes", f"{rest} bytes are no segment: a head and a length are {HEAD + 4}",
                          segment=number)
        raw = data[at:at + HEAD]
        size, = struct.unpack_from("<I", data, at + HEAD)
        if size > rest - HEAD - 4:
            raise Refused("trailing-bytes", f"the file ends inside a segment: {rest} bytes of {HEAD + 4 + size}",
                          segment=number)
        at += HEAD + 4 + size
        _, network, log, first, last, before, rows_hash, digest = struct.unpack_from("<B32sIII32s32s32s", raw)
        head = Head(raw, number, network, log, first, last, before, rows_hash, digest, data[at - size:at])
        if log >= 2**31 or not 1 <= first <= last:
            raise Refused("head", "a log or sequences that cannot be", **head.where())
        if last - first >= MOST_ROWS or not 0 < size <= MOST_BODY:
            raise Refused("row-limits", f"{last - first + 1} rows, a body of {size} bytes", **head.where())
        yield header, head
    if number == 0:
        if header is None:
            raise Refused("file", "there is no segment in it")
        yield header, None


def unpacked(frame, head):
    """One zstd frame that names its size, and nothing behind it."""
    try:
        size = zstandard.frame_content_size(frame)
        if size < 0 or size > MOST_BODY:
            raise Refused("body", "a frame that does not name its size, or a larger one than may be", **head.where())
        one = zstandard.ZstdDecompressor().decompressobj()
        data = one.decompress(frame)
    except zstandard.ZstdError as trouble:
        raise Refused("body", f"zstd: {trouble}", **head.where()) from None
    if one.unused_data:
        raise Refused("trailing-bytes", f"{len(one.unused_data)} bytes after the frame", **head.where())
    if len(data) != size:
        raise Refused("body", "a frame that ends early", **head.where())
    return data


def rows_of(head):
    form, data = head.body[0], head.body[1:]
    count = head.last - head.first + 1
    if form > 3:
        raise Refused("body", f"an unknown form, {form}", **head.where())
    if form in (1, 3):
        data = unpacked(data, head)
    try:
        if form in (2, 3):
            return rows_of_columns(data, head.log, head.first, count)
        source = Source(data)
        rows = [source.take(source.varint()) for _ in range(count)]
    except Refused as refused:
        raise Refused(refused.name, refused.what, **head.where()) from None
    if not source.at_end():
        raise Refused("trailing-bytes", f"{source.left()} bytes after the rows", **head.where())
    return rows


def is_plain(value, depth=0):
    """Of the kinds that canonical MessagePack has, nested no deeper than it may be, maps in order."""
    if depth > NESTING:
        return False
    if value is None or type(value) in (bool, int, str, bytes):
        return True
    if type(value) is list:
        return all(is_plain(item, depth + 1) for item in value)
    if type(value) is not dict:
        return False
    keys = [key.encode("utf-8", "surrogateescape") if type(key) is str else None for key in value]
    return None not in keys and keys == sorted(keys) and all(is_plain(item, depth + 1) for item in value.values())


def value_of(row):
    """The row's value; None when its bytes are not the one encoding of six items."""
    try:
        value = msgpack.unpackb(row, raw=False, strict_map_key=False, unicode_errors="surrogateescape")
    except (ValueError, msgpack.exceptions.UnpackException, msgpack.exceptions.ExtraData):
        return None
    is_row = isinstance(value, list) and len(value) == 6 and all(map(is_plain, value))
    return value if is_row and pack(value) == row else None


class Log:
    """One log of a file, as far as it is proved."""

    def __init__(self, log):
        self.log, self.header = log, None
        self.segments = []  # (head, rows)
        self.size, self.is_whole = 0, False

    def last(self):
        return self.segments[-1][0].last if self.segments else 0

    def head_hash(self):
        return self.segments[-1][0].hash() if self.segments else bytes(32)


def read_log(data, network, key_of, report):
    """All segments whose chain, signature and rows hold; what ends the reading is reported. `key_of` gives the log's
    public key, or None with what was reported."""
    log = None
    try:
        for header, head in heads_of(data):
            if log is None:
                log = Log(header.log if header else head.log)
                log.header, log.size = header, len(data)
                if header and header.network != network:
                    raise Refused("network", f"the file is of network {header.network.hex()}", log=log.log)
            if head is None:
                break
            where = head.where()
            if head.network != network:
                raise Refused("network", "signed for another network", **where)
            if head.log != log.log:
                raise Refused("log", f"a segment of log {log_text(head.log)} in the file of {log_text(log.log)}",
                              **where)
            if not log.segments and head.first != 1:
                raise Refused("first-segment", f"begins at event {head.first}: what is before it is not in the file",
                              **where)
            if (head.before, head.first) != (log.head_hash(), log.last() + 1):
                raise Refused("chain", f"event {log.last() + 1} of the segment before it was to follow", **where)
            key = key_of(log.log)
            if key is None:
                raise Refused("member", "the hub has admitted nobody under it", log=log.log)
            try:
                nacl.signing.VerifyKey(key).verify(head.raw[:SIGNED], head.raw[SIGNED:])
            except nacl.exceptions.BadSignatureError:
                raise Refused("signature", "not signed with the key of this log", **where) from None
            rows = rows_of(head)
            prefixed = b"".join(struct.pack("<I", len(row)) + row for row in rows)
            if blake(prefixed) != head.rows_hash:
                raise Refused("rows-hash", "the rows are not those that were signed", **where)
            if len(prefixed) > MOST_BYTES:
                raise Refused("row-limits", f"{len(prefixed)} bytes of rows", **where)
            most = FEED_ROW if is_feed(head.log) else SITE_ROW
            for sequence, row in enumerate(rows, head.first):
                if len(row) > most:
                    report.refuse("row-limits", f"{len(row)} bytes, {most} are allowed", **head.where(sequence))
            log.segments.append((head, rows))
        if log and log.header and log.header.last != log.last():
            raise Refused("chain", f"the file says that it ends at event {log.header.last}, and ends at {log.last()}",
                          log=log.log)
        if log:
            log.is_whole = True
    except Refused as refused:
        report.add(refused, **({"log": log.log} if log else {}))
    return log
