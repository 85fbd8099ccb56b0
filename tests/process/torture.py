"""Minutes of what the process tests do in seconds: the same files with larger figures, and other dice each time.

    tools/torture [--minutes 10] [--seed S] [--only FILE]       (builds the release, then runs this)

Each torment comes once, then all again with other dice until the minutes have passed. At the end a table says what was
done how often, what was checked, the worst that was seen, and the result; of a failure, how to have it again. An interrupt
ends it early, with the table so far. Exit 1 when something failed.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Callable

HERE = os.path.dirname(os.path.abspath(__file__))
LONGEST = 1_200  # seconds that one round may take before it counts as hung


@dataclass
class Torment:
    name: str
    file: str
    checked: str
    figures: Callable[[random.Random], dict]  # the file's variables for one round
    rounds: int = 0
    done: Counter = field(default_factory=Counter)
    worst: dict = field(default_factory=dict)
    failures: list = field(default_factory=list)


def some_cuts(dice):
    """KiB after which a link dies: the smallest that carries anything, and others up to 20."""
    return " ".join(["2.25"] + [f"{dice.uniform(2.25, 20):.2f}" for _ in range(5)])


NOTHING_LOST = "nothing acknowledged lost or doubled, both sides agree, residue 0"

TORMENTS = [
    Torment("kill −9 of node, hub, rebuild", "kill_test.py", NOTHING_LOST, lambda dice: {"KILLS": 48}),
    Torment("kill −9 of init", "founding_test.py", "nothing, or a whole hub", lambda dice: {"KILLS": 30}),
    Torment("kill −9 of join", "joining_test.py", "nothing, or a whole site", lambda dice: {"KILLS": 30}),
    Torment("kill −9 of backups; hubs from them", "backup_test.py",
            "a whole copy or none; refilled by the sites, nothing counted twice", lambda dice: {"KILLS": 15}),
    Torment("restored and cloned sites", "restored_site_test.py", "all counts once, no number on two papers",
            lambda dice: {"RESTORES": dice.randint(3, 6)}),
    Torment("disks that fill", "disk_full_test.py", "503 with the reason, nothing half-written, all works again",
            lambda dice: {"FILLS": 10}),
    Torment("stores that are read-only", "read_only_store_test.py", "the same", lambda dice: {}),
    Torment("links that die", "cut_link_test.py", "all events arrive, a cut costs under 4 KiB",
            lambda dice: {"CUTS": some_cuts(dice), "EVENTS": 3_000}),
    Torment("clocks that are set", "clock_test.py", "all counts once, on a day that can be",
            lambda dice: {"JUMPS": dice.randint(6, 12)}),
    Torment("due times of wrong clocks", "waits_test.py", "syncs go on by themselves", lambda dice: {"JUMPS": 2}),
    Torment("hostile peers", "hostile_peer_test.py", "each hears why, memory bounded, others sync",
            lambda dice: {"NONSENSE": 500}),
    Torment("bad HTTP", "bad_request_test.py", "refused with its reason, the next good one is served",
            lambda dice: {"NONSENSE": 1_000}),
    Torment("strangers at both doors", "strangers_test.py", "sites sync, people work, memory given back",
            lambda dice: {"IDLE": 5_000, "SLOW": 600}),
]


def run(torment, seed, bin_path, logs):
    """One round. What the test tells (tally.py) is added up; of a failure its output is kept."""
    variables = {"AMANI_SEED": str(seed), "AMANI_BIN": bin_path}
    variables |= {f"AMANI_{name}": str(value) for name, value in torment.figures(random.Random(seed)).items()}
    command = [sys.executable, "-B", os.path.join(HERE, torment.file)]
    code, said = to_its_end(command, os.environ | variables)
    torment.rounds += 1
    add_up(torment, said)
    if code == 0:
        return
    log = os.path.join(logs, f"{torment.file.removesuffix('.py')}-{seed}.log")
    with open(log, "w", encoding="utf-8") as file:
        file.write(said)
    words = " ".join(f"{name}='{value}'" for name, value in variables.items())
    torment.failures.append(f"{words} python3 -B tests/process/{torment.file}    # ended with {code}; {log}")
    print("\n".join(said.splitlines()[-40:]), file=sys.stderr, flush=True)


def to_its_end(command, environment):
    """Its exit code, or why it has none, and what it said. Nothing that it started outlives it."""
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace", start_new_session=True) as child:
        try:
            said, _ = child.communicate(timeout=LONGEST)
            return child.returncode, said
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            return "no end", child.communicate()[0]
        except KeyboardInterrupt:
            os.killpg(child.pid, signal.SIGKILL)
            raise


def add_up(torment, said):
    for line in said.splitlines():
        kind, _, rest = line.partition(" ")
        figure, _, what = rest.partition(" ")
        if kind == "done":
            torment.done[what] += int(figure)
        elif kind == "worst":
            torment.worst[what] = max(int(figure), torment.worst.get(what, int(figure)))


def told(torment):
    done = ", ".join(f"{number:,} {what}" for what, number in torment.done.items()) or f"{torment.rounds:,} rounds"
    worst = ", ".join(f"{number:,} {what}" for what, number in torment.worst.items())
    if not torment.rounds:
        return [torment.name, "0", "", torment.checked, "", "not reached"]
    result = f"{len(torment.failures)} failed" if torment.failures else "passed"
    return [torment.name, str(torment.rounds), done, torment.checked, worst, result]


def print_table(torments):
    rows = [["what", "rounds", "how often", "checked", "worst", "result"], ["---"] * 6]
    rows += [told(each) for each in torments]
    print("\n".join("| " + " | ".join(row) + " |" for row in rows))


def turn_about(torments, wanted, logs):
    dice, end = random.Random(wanted.seed), time.monotonic() + 60 * wanted.minutes
    turns = 0
    while turns < len(torments) or time.monotonic() < end:
        torment = torments[turns % len(torments)]
        turns += 1
        print(f"torture: {torment.name}", file=sys.stderr, flush=True)
        run(torment, dice.randrange(10**6), os.path.abspath(wanted.bin), logs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--only", default="", help="files whose name begins so")
    parser.add_argument("--bin", required=True, help="where the programs are")
    wanted = parser.parse_args()
    logs = os.path.join(os.path.dirname(os.path.abspath(wanted.bin)), "torture")
    os.makedirs(logs, exist_ok=True)
    torments = [each for each in TORMENTS if each.file.startswith(wanted.only)]
    if not torments:
        parser.error(f"no torment's file begins with {wanted.only}")
    print(f"torture: seed {wanted.seed}, {wanted.minutes:g} minutes", file=sys.stderr, flush=True)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        turn_about(torments, wanted, logs)
    except KeyboardInterrupt:
        print("torture: interrupted", file=sys.stderr, flush=True)
    print_table(torments)
    failures = [failure for each in torments for failure in each.failures]
    if failures:
        print("\nTo have a failure again:\n" + "\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
