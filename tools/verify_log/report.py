"""Findings: each has a name, and says where it is."""

NAMES = {
    "file": "the file is no exported log",
    "first-segment": "the log does not begin with its first segment",
    "trailing-bytes": "bytes that belong to nothing",
    "head": "a head that cannot be",
    "network": "another network",
    "log": "another log than its file says",
    "chain": "a segment does not follow the one before it",
    "signature": "a signature that is not the author's",
    "body": "a body that cannot be read",
    "rows-hash": "other rows than those that were signed",
    "row-limits": "larger than a segment or a row may be",
    "canonical": "a row that is not canonical MessagePack",
    "event": "a body that is no event: a number beyond its bounds, or a value unknown here",
    "digest": "the running digest is not that of the events",
    "member": "a log of nobody whom the hub has admitted",
    "cut": "written after its access had been revoked",
    "role": "an event that a site of this kind may not write",
    "author": "a person who is not there, of another site, or without the right",
    "relay": "a feed tells an event otherwise than its log",
    "cause": "an event that rests on one that is not there, or on a later one",
    "clock": "a time that cannot be",
    "balance": "another balance than the events give",
    "cost": "another cost than the moving average gives",
    "voucher": "another voucher than the decision gives",
    "missing-log": "a log that the hub holds is not among the files",
}


class Refused(Exception):
    """What ends the reading of a log: nothing behind it can be judged."""

    def __init__(self, name, what, **where):
        super().__init__(what)
        self.name, self.what, self.where = name, what, where


def log_text(log):
    return f"{log >> 13}.{log & 8191}"


def event_text(event):
    return f"{log_text(event >> 32)}.{event & 0xffffffff}"


class Report:
    """Gathers findings. Those that the hub has answered itself (a fact set aside, a case) are notes."""

    def __init__(self):
        self.findings, self.notes = [], []

    def refuse(self, name, what, **where):
        assert name in NAMES, name
        self.findings.append((name, self._said(what, where)))

    def note(self, name, what, **where):
        self.notes.append((name, self._said(what, where)))

    def add(self, refused, **where):
        self.refuse(refused.name, refused.what, **{**where, **refused.where})

    @staticmethod
    def _said(what, where):
        parts = [f"log {log_text(where['log'])}"] if "log" in where else []
        if where.get("segment"):
            parts.append(f"segment {where['segment']}")
        if where.get("row"):
            parts.append(f"row {where['row']}")
        return ", ".join(parts) + (": " if parts else "") + what
