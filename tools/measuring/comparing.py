"""Two measured commits beside each other, without a verdict: what has changed is said only where the rounds of one lie
all above, or all below, the rounds of the other. Where the machine's limit was measured in the same run, the ratio to it
is compared, so that a slow disk or a busy neighbour is not taken for a change."""

import math
import statistics

from .table import print_columns, spread

FEWEST_ROUNDS = 3  # on each side; fewer lie apart by chance too often


def measure(figure, by_ratio):
    return figure.ratios() if by_ratio else figure.values()


def overlap(a, b):
    return min(a) <= max(b) and min(b) <= max(a)


def chance_of_lying_apart(a, b):
    """That so many rounds and so many lie apart when nothing has changed: each order of them is as likely."""
    return 2 / math.comb(a + b, a)


def judged(a, b):
    """Of two lists of rounds: the change of their medians (None: of nothing), and what may be said of it."""
    before = statistics.median(a)
    change = statistics.median(b) / before - 1 if before else None
    if a == b or set(a) == set(b):
        return change, "the same"
    if min(len(a), len(b)) < FEWEST_ROUNDS:
        return change, "too few rounds to tell"
    return change, "within the noise" if overlap(a, b) else "changed"


def percent(change):
    return "" if change is None else f"{change * 100:+.1f} %"


def row_of(a, b):
    """What is compared is what is shown: the ratio where both have a limit, or else the value."""
    by_ratio = bool(a.ratios() and b.ratios())
    before, after = measure(a, by_ratio), measure(b, by_ratio)
    change, word = judged(before, after)
    values = [f"{spread(a.values())} → {spread(b.values())}"] if by_ratio else [""]
    return [f"{b.bench}: {b.what}", spread(before), spread(after), "× limit" if by_ratio else b.unit, percent(change), word,
            *values]


def origin(name, run):
    dirty = " and changes that are not committed" if run["dirty"] else ""
    return f"{name}: {run['commit']}{dirty}, {run['when']}, {run['shape']}, {run['rounds']} rounds"


def unlike(a, b):
    """In what the two runs differ beside their commits."""
    return [f"{what}: {a.get(what)} and {b.get(what)}" for what in ("shape", "rounds") if a.get(what) != b.get(what)] + [
        f"{what}: {a['machine'].get(what)} and {b['machine'].get(what)}"
        for what in ("processor", "cores", "memory_mib", "kernel") if a["machine"].get(what) != b["machine"].get(what)]


def print_comparison(a, b):
    """Of two runs (writing.py), each with its figures."""
    print(origin("A", a))
    print(origin("B", b))
    for difference in unlike(a, b):
        print(f"they differ in {difference}")
    print()
    before = {figure.key: figure for figure in a["figures"]}
    after = {figure.key: figure for figure in b["figures"]}
    both = [key for key in after if key in before]
    rows = [row_of(before[key], after[key]) for key in both]
    if rows:
        print_columns(["what", "A", "B", "", "change", "", "values"], rows, left=(0, 3, 5, 6))
    for name, only in (("A", before.keys() - after.keys()), ("B", after.keys() - before.keys())):
        if only:
            print(f"\nonly in {name}:")
            for bench, what in sorted(only):
                print(f"  {bench}: {what}")
    changed = sum(row[5] == "changed" for row in rows)
    chance = sum(chance_of_lying_apart(len(before[key].rounds), len(after[key].rounds)) for key in both
                 if min(len(before[key].rounds), len(after[key].rounds)) >= FEWEST_ROUNDS)
    print(f"\n{changed} of {len(rows)} have changed; by chance alone about {chance:.0f} would seem to. More --rounds tell "
          "more.")
