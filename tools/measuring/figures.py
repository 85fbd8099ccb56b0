"""A figure: one thing that was measured, once a round, beside the machine's limit of the same round and the aim."""

import dataclasses
import json
import statistics


@dataclasses.dataclass
class Round:
    value: float
    limit: float | None = None  # measured in the same run, in the same unit
    aim: float | None = None  # a number of the project's, which may follow from the limit


@dataclasses.dataclass
class Figure:
    bench: str
    what: str
    unit: str
    rounds: list[Round]
    limit_is: str = ""
    aim_is: str = ""  # "at most" or "at least"
    aim_words: str = ""
    note: str = ""

    @property
    def key(self):
        return self.bench, self.what

    def values(self):
        return [each.value for each in self.rounds]

    def ratios(self):
        """Each round's value by its own limit, so that the machine's moods fall out; none without a limit."""
        return [each.value / each.limit for each in self.rounds] if all(each.limit for each in self.rounds) else []

    def limit(self):
        return statistics.median(each.limit for each in self.rounds) if self.ratios() else None

    def aim(self):
        aims = [each.aim for each in self.rounds if each.aim is not None]
        return statistics.median(aims) if aims else None

    def missed_by(self):
        """How far the median round is from its aim, as a share of the aim; 0 when it is reached, None without one."""
        shares = [each.value / each.aim - 1 for each in self.rounds if each.aim]
        if not shares:
            return None
        share = statistics.median(shares)
        return max(0, share if self.aim_is == "at most" else -share)


def said_by(bench, line):
    """A line of what a bench program writes (tests/bench/report.h)."""
    said = json.loads(line)
    aim = said.get("aim") or {}
    rounds = [Round(value, said.get("limit"), aim.get("value")) for value in said["values"]]
    return Figure(bench, said["what"], said["unit"], rounds, said["limit_is"], aim.get("is", ""), aim.get("words", ""),
                  said["note"])


def merged(figures):
    """One figure for all rounds of a thing, where it was first said."""
    all_of = {}
    for figure in figures:
        known = all_of.setdefault(figure.key, dataclasses.replace(figure, rounds=[]))
        known.rounds += figure.rounds
        known.note = figure.note
    return list(all_of.values())


def to_json(figure):
    return dataclasses.asdict(figure)


def from_json(written):
    rounds = [Round(**each) for each in written["rounds"]]
    return Figure(**{**written, "rounds": rounds})
