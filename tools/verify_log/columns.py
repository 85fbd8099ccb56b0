"""Bodies by column → rows, as canonical MessagePack (FORMAT §4)."""
import msgpack

from .report import Refused

MOST_ROWS = 4096
MOST_BYTES = 2 << 20        # of rows with their lengths
MOST_VALUES = 4 << 20       # that a small body may unfold into
DEEPEST = 40


def check(holds, what):
    if not holds:
        raise Refused("body", what)


def pack(value):
    return msgpack.packb(value, use_bin_type=True, unicode_errors="surrogateescape")


class Source:
    def __init__(self, data):
        self.data, self.at, self.budget = data, 0, MOST_VALUES

    def left(self):
        return len(self.data) - self.at

    def at_end(self):
        return self.at == len(self.data)

    def take(self, size):
        check(size <= self.left(), "a column ends early")
        self.at += size
        return self.data[self.at - size:self.at]

    def varint(self):
        value = shift = 0
        while True:
            byte = self.take(1)[0]
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                check(byte or not shift, "a varint with a needless zero")
                check(value < 2**64, "a varint above 64 bits")
                return value
            shift += 7
            check(shift < 70, "a varint above 64 bits")

    def signed(self):
        raw = self.varint()
        return raw >> 1 ^ -(raw & 1)

    def charge(self, values):
        self.budget -= values
        check(self.budget >= 0, "a body that unfolds into too many values")


def wrap(value):
    """As a signed integer of 64 bits."""
    return (value + 2**63) % 2**64 - 2**63


class Numbers:
    """One column of integers; distances are resolved when a row asks, because they need its sequence."""

    def __init__(self, source, count, log, may_split=True):
        self.log, self.is_distance, self.next = log, False, 0
        source.charge(count)
        tag = source.take(1)[0]
        if tag == 0:
            self.values = [source.signed()] * count
        elif tag in (1, 2):
            check(count <= source.left(), "a column ends early")
            self.values = [source.signed() for _ in range(count)]
            if tag == 2:
                last = 0
                for i, difference in enumerate(self.values):
                    last = self.values[i] = wrap(last + difference)
        else:
            check(may_split and tag in (3, 4), "an unknown integer column")
            shift = source.take(1)[0] if tag == 3 else 32
            check(0 < shift < 63, "an unknown integer column")
            high = Numbers(source, count, log, False).values
            low = Numbers(source, count, log, False).values
            check(all(-(1 << shift - 1) <= part < 1 << shift for part in low), "a low part beyond its bits")
            self.values = [wrap(h << shift | part % (1 << shift)) for h, part in zip(high, low)]
            self.is_distance = tag == 4

    def plain(self):
        """Of types, lengths and kinds."""
        check(not self.is_distance, "distances where there are none")
        return self.values

    def take(self, own):
        value = self.values[self.next]
        self.next += 1
        if self.is_distance and value >> 32 == self.log:
            value = value >> 32 << 32 | (own - value) % 2**32
        return value


NIL, BOOLEAN, INTEGER, LARGE, TEXT, BYTES, STRUCTURE, LIST, MAP, MIXED = range(10)


class Column:
    def __init__(self, source, count, log, depth=0):
        check(depth <= DEEPEST, "columns nested too deep")
        self.parts, self.tag = [], NIL
        if count == 0:
            return
        self.tag = source.take(1)[0]
        check(self.tag <= MIXED, "an unknown column")
        if self.tag == STRUCTURE:
            arity = source.varint()
            check(arity <= source.left(), "a column ends early")
            self.parts = [Column(source, count, log, depth + 1) for _ in range(arity)]
        elif self.tag != NIL:
            self.numbers = Numbers(source, count, log)
        if self.tag in (LIST, MAP):
            lengths = self.numbers.plain()
            check(min(lengths) >= 0, "a negative length")
            self.parts = [Column(source, sum(lengths), log, depth + 1) for _ in range(2 if self.tag == MAP else 1)]
        if self.tag == MIXED:
            kinds = self.numbers.plain()
            check(all(0 <= kind <= 8 for kind in kinds), "an unknown kind")
            self.parts = [Column(source, kinds.count(kind), log, depth + 1) for kind in range(9)]

    def value(self, own, texts):
        if self.tag == NIL:
            return None
        if self.tag == STRUCTURE:
            return [part.value(own, texts) for part in self.parts]
        number = self.numbers.take(own)
        if self.tag == BOOLEAN:
            check(number in (0, 1), "a boolean that is neither")
            return number == 1
        if self.tag == INTEGER:
            return number
        if self.tag == LARGE:
            check(number < 0, "a large integer that is none")
            return number % 2**64
        if self.tag in (TEXT, BYTES):
            check(0 <= number < len(texts), "a text that is not there")
            return texts[number].decode("utf-8", "surrogateescape") if self.tag == TEXT else texts[number]
        if self.tag == LIST:
            return [self.parts[0].value(own, texts) for _ in range(number)]
        if self.tag == MAP:
            pairs = [(self.parts[0].value(own, texts), self.parts[1].value(own, texts)) for _ in range(number)]
            check(all(isinstance(key, str) for key, _ in pairs), "a map's key that is no text")
            return dict(pairs)
        return self.parts[number].value(own, texts)


def rows_of_columns(data, log, first, count):
    source = Source(data)
    arity = source.varint()
    check(2 <= arity <= len(data), "rows of another length")
    sizes = source.varint()
    check(sizes <= source.left(), "a column ends early")
    texts = [source.take(size) for size in [source.varint() for _ in range(sizes)]]
    types = Numbers(source, count, log).plain()
    common = [Column(source, count, log) for _ in range(arity - 2)]
    bodies = {kind: Column(source, types.count(kind), log) for kind in dict.fromkeys(types)}
    if not source.at_end():
        raise Refused("trailing-bytes", f"{source.left()} bytes after the columns")
    rows, size = [], 0
    for own, kind in enumerate(types, first):
        parts = [column.value(own, texts) for column in common]
        rows.append(pack([kind, *parts, bodies[kind].value(own, texts)]))
        size += len(rows[-1]) + 4
        if size > MOST_BYTES:
            raise Refused("row-limits", "more than 2 MiB of rows")
    return rows
