"""Figures as a table for people."""

import statistics


def number(value):
    if value is None:
        return ""
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.2f}"


def spread(values):
    """The median, and where it was measured more than once the lowest and the highest."""
    median = number(statistics.median(values))
    return median if len(values) == 1 else f"{median} ({number(min(values))}–{number(max(values))})"


def reached(figure):
    missed = figure.missed_by()
    if missed is None:
        return ""
    return f"missed by {missed * 100:.0f} %" if missed else "reached"


def aim(figure):
    if figure.aim() is None:
        return ""
    words = f" = {figure.aim_words}" if figure.aim_words else ""
    return f"{'≤' if figure.aim_is == 'at most' else '≥'} {number(figure.aim())}{words}"


def print_columns(head, rows, left=(0,)):
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    for row in [head, *rows]:
        cells = (cell.ljust(width) if i in left else cell.rjust(width) for i, (cell, width) in enumerate(zip(row, widths)))
        print("  ".join(cells).rstrip())


def print_table(figures, titles):
    """One table, a group a bench. `titles`: of each bench."""
    head = ["what", "value", "unit", "limit", "ratio", "aim", "", "the limit is; notes"]
    rows = []
    for bench, title in titles.items():
        of_it = [figure for figure in figures if figure.bench == bench]
        if of_it:
            rows += [[""] * len(head), [f"== {title}", *[""] * (len(head) - 1)]]
        for figure in of_it:
            ratios = figure.ratios()
            rows.append([figure.what, spread(figure.values()), figure.unit, number(figure.limit()),
                         number(statistics.median(ratios)) if ratios else "", aim(figure), reached(figure),
                         "; ".join(filter(None, (figure.limit_is, figure.note)))])
    print_columns(head, rows, left=(0, 2, 5, 6, 7))
