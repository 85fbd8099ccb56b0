#!/usr/bin/env python3
"""Checks a dump of one log without any of Amani's code: chain, signatures, hashes, rows.

    verify_log.py DUMP --network HEX --key HEX [--rows]

DUMP holds a log's segments one after the other, as they are sent (FORMAT §6). --network is
BLAKE2b-256 of the hub's root public key, --key the Ed25519 public key that the network's membership gives
for the log. --rows prints every event as a JSON line. Exit 0: all is proved; 1: something is not.
Needs PyNaCl, msgpack and zstandard (Debian: python3-nacl python3-msgpack python3-zstandard).
"""
import argparse
import hashlib
import json
import struct
import sys

import msgpack
import nacl.exceptions
import nacl.signing
import zstandard

HEAD = 205
SIGNED = HEAD - 64
MOST = (2 << 20) + 64


class Refused(Exception):
    pass


def check(holds, what):
    if not holds:
        raise Refused(what)


def blake(data):
    return hashlib.blake2b(data, digest_size=32).digest()


class Source:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, size):
        check(size <= len(self.data) - self.at, "a column ends early")
        self.at += size
        return self.data[self.at - size:self.at]

    def varint(self):
        value = shift = 0
        while True:
            byte = self.take(1)[0]
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def signed(self):
        raw = self.varint()
        return raw >> 1 ^ -(raw & 1)

    def at_end(self):
        return self.at == len(self.data)


def wrap(value):
    """As a signed integer of 64 bits."""
    return (value + 2**63) % 2**64 - 2**63


class Numbers:
    """One column of integers; distances are resolved when a row asks, because they need its sequence."""

    def __init__(self, source, count, log, may_split=True):
        self.log, self.is_distance, self.next = log, False, 0
        tag = source.take(1)[0]
        if tag == 0:
            self.values = [source.signed()] * count
        elif tag == 1:
            self.values = [source.signed() for _ in range(count)]
        elif tag == 2:
            self.values, last = [], 0
            for _ in range(count):
                last = wrap(last + source.signed())
                self.values.append(last)
        else:
            check(may_split and tag in (3, 4), "an unknown integer column")
            shift = source.take(1)[0] if tag == 3 else 32
            high = Numbers(source, count, log, False).values
            low = Numbers(source, count, log, False).values
            self.values = [wrap(h << shift | part % (1 << shift)) for h, part in zip(high, low)]
            self.is_distance = tag == 4

    def take(self, own):
        value = self.values[self.next]
        self.next += 1
        if self.is_distance and value >> 32 == self.log:
            value = value >> 32 << 32 | (own - value) % 2**32
        return value


NIL, BOOLEAN, INTEGER, LARGE, TEXT, BYTES, STRUCTURE, LIST, MAP, MIXED = range(10)


class Column:
    def __init__(self, source, count, log):
        self.parts, self.tag = [], NIL
        if count == 0:
            return
        self.tag = source.take(1)[0]
        check(self.tag <= MIXED, "an unknown column")
        if self.tag == STRUCTURE:
            self.parts = [Column(source, count, log) for _ in range(source.varint())]
        elif self.tag != NIL:
            self.numbers = Numbers(source, count, log)
        if self.tag in (LIST, MAP):
            items = sum(self.numbers.values)
            self.parts = [Column(source, items, log) for _ in range(2 if self.tag == MAP else 1)]
        if self.tag == MIXED:
            self.parts = [Column(source, self.numbers.values.count(kind), log) for kind in range(9)]

    def value(self, own, texts):
        if self.tag == NIL:
            return None
        if self.tag == STRUCTURE:
            return [part.value(own, texts) for part in self.parts]
        number = self.numbers.take(own)
        if self.tag == BOOLEAN:
            return number == 1
        if self.tag == INTEGER:
            return number
        if self.tag == LARGE:
            return number % 2**64
        if self.tag == TEXT:
            return texts[number].decode("utf-8", "surrogateescape")
        if self.tag == BYTES:
            return texts[number]
        if self.tag == LIST:
            return [self.parts[0].value(own, texts) for _ in range(number)]
        if self.tag == MAP:
            return {self.parts[0].value(own, texts): self.parts[1].value(own, texts)
                    for _ in range(number)}
        return self.parts[number].value(own, texts)


def pack(value):
    return msgpack.packb(value, use_bin_type=True, unicode_errors="surrogateescape")


def rows_of_columns(data, log, first, count):
    source = Source(data)
    arity = source.varint()
    sizes = [source.varint() for _ in range(source.varint())]
    texts = [source.take(size) for size in sizes]
    types = Numbers(source, count, log).values
    common = [Column(source, count, log) for _ in range(arity - 2)]
    bodies = {kind: Column(source, types.count(kind), log) for kind in dict.fromkeys(types)}
    check(source.at_end(), "something after the columns")
    rows = []
    for own, kind in enumerate(types, first):
        parts = [column.value(own, texts) for column in common]
        rows.append(pack([kind, *parts, bodies[kind].value(own, texts)]))
    return rows


def rows_of_body(body, log, first, count):
    form, data = body[0], body[1:]
    check(form <= 3, "an unknown body form")
    if form in (1, 3):
        data = zstandard.ZstdDecompressor().decompress(data, max_output_size=MOST)
    if form in (2, 3):
        return rows_of_columns(data, log, first, count)
    source = Source(data)
    rows = [source.take(source.varint()) for _ in range(count)]
    check(source.at_end(), "something after the rows")
    return rows


def segments(data):
    at = 0
    while at < len(data):
        check(len(data) - at >= HEAD + 4, "the dump ends inside a segment")
        head = data[at:at + HEAD]
        size, = struct.unpack_from("<I", data, at + HEAD)
        at += HEAD + 4 + size
        check(at <= len(data), "the dump ends inside a segment")
        yield head, data[at - size:at]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dump")
    parser.add_argument("--network", required=True, type=bytes.fromhex)
    parser.add_argument("--key", required=True, type=bytes.fromhex)
    parser.add_argument("--rows", action="store_true")
    options = parser.parse_args()
    key = nacl.signing.VerifyKey(options.key)
    with open(options.dump, "rb") as dump:
        data = dump.read()
    events = number = 0
    log_before = None
    previous, expected = bytes(32), 1
    for number, (head, body) in enumerate(segments(data), 1):
        version, network, log, first, last, before, body_hash = struct.unpack_from(
            "<B32sIII32s32s", head)
        check(version == 1, "an unknown format version")
        check(network == options.network, "another network")
        check(log_before in (None, log), "two logs in one dump")
        if number == 1 and first > 1:
            print(f"begins at {first}: what is before it is not in the dump", file=sys.stderr)
            previous, expected = before, first
        check((before, first) == (previous, expected), f"segment {number}: the chain is broken")
        try:
            key.verify(head[:SIGNED], head[SIGNED:])
        except nacl.exceptions.BadSignatureError:
            raise Refused(f"segment {number}: the signature is wrong") from None
        rows = rows_of_body(body, log, first, last - first + 1)
        prefixed = b"".join(struct.pack("<I", len(row)) + row for row in rows)
        check(blake(prefixed) == body_hash, f"segment {number}: the rows are not those that were signed")
        if options.rows:
            for sequence, row in enumerate(rows, first):
                names = ("type", "time", "author", "day", "causes", "body")
                event = dict(zip(names, msgpack.unpackb(row, strict_map_key=False)))
                name = f"{log >> 13}.{log & 8191}.{sequence}"
                print(json.dumps({"id": name, **event}, ensure_ascii=False, default=bytes.hex))
        previous, expected, log_before = blake(head), last + 1, log
        events += len(rows)
    check(number > 0, "no segments")
    print(f"log {log_before >> 13}.{log_before & 8191}: {events} events in {number} segments, "
          f"{len(data)} bytes, head {previous.hex()}", file=sys.stderr)


if __name__ == "__main__":
    try:
        main()
    except (Refused, IndexError, ValueError, zstandard.ZstdError) as trouble:
        print(f"refused: {trouble}", file=sys.stderr)
        sys.exit(1)
