"""The benches, and how much each is given."""

import dataclasses
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from .figures import said_by
from .machine import ROOT

BIN = ROOT / "build" / "release" / "bin"


@dataclasses.dataclass
class Shape:
    serials: int  # of a site
    sites: int  # that come back with a backlog
    connections: int
    listed_sites: int  # whose past the lists show: × 1,400 events
    storm_sites: int  # that call while people look at lists
    remembered_sites: int  # whose past the hub's memory is measured with
    remembered_events: int  # of each
    demo: list
    jobs: int  # behind the counter that a browser opens: an agent's year is 3,000


EVENTS = 1_400  # of a site that was away
SHAPES = {
    "small": Shape(50_000, 40, 100, 40, 300, 50, 2_400, ["--small"], 500),
    "usual": Shape(1_000_000, 200, 500, 200, 800, 200, 3_100, ["--small"], 3_000),
    "full": Shape(10_000_000, 2_000, 2_000, 857, 2_000, 200, 50_100, [], 3_000),
}


@dataclasses.dataclass
class Bench:
    title: str
    targets: list  # what is built for it
    command: object  # of a shape


def bench(name, title, arguments):
    return Bench(title, [f"{name}_bench"], lambda shape: [f"{BIN}/{name}_bench", *map(str, arguments(shape))])


BENCHES = {
    "parts": bench("parts", "the pieces that every event goes through", lambda shape: ["--benchmark_min_time=0.3"]),
    "projection": bench("projection", "what each console costs the views", lambda shape: []),
    "site": bench("site", "a site's everyday", lambda shape: [shape.serials]),
    "api": bench("api", "the HTTP API", lambda shape: [shape.serials]),
    "hub": bench("hub", "the hub after an outage", lambda shape: [shape.sites, EVENTS]),
    "door": bench("door", "the hub's door, over TLS", lambda shape: [20, 14_000, shape.connections]),
    "lists": bench("lists", "the centre's screens, at rest and in a storm",
                   lambda shape: [shape.listed_sites, EVENTS, shape.storm_sites]),
    "memory": bench("memory", "memory",
                    lambda shape: [shape.remembered_sites, shape.remembered_events, shape.connections]),
    "web": Bench("the page in a browser, on a processor four times slower", ["amani-hub", "amani-node"],
                 lambda shape: [f"{ROOT}/tests/browser/bench", str(BIN), str(shape.jobs)]),
    "system": Bench("the whole system: a hub, six sites, links that break", ["amani", "amani-hub", "amani-node"],
                    lambda shape: [sys.executable, f"{ROOT}/tools/demo_story/main.py", "--bin", str(BIN), *shape.demo]),
}


def loud_on_failure(*command):
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        print("\n".join(done.stdout.splitlines()[-200:]), file=sys.stderr)
        sys.exit(1)


def build(names):
    loud_on_failure("tools/setup")
    print("bench: building the release (minutes the first time)", file=sys.stderr)
    if "web" in names:
        loud_on_failure("tools/web")  # which the programs then hold
    loud_on_failure("cmake", "--preset", "release")
    targets = sorted({target for name in names for target in BENCHES[name].targets})
    loud_on_failure("cmake", "--build", "--preset", "release", f"-j{os.cpu_count()}", "--target", *targets)


def run(name, shape):
    """The figures that the bench has said, and whether it came to its end."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "figures"
        environment = {**os.environ, "AMANI_BENCH_FIGURES": str(path)}
        done = subprocess.run(BENCHES[name].command(shape), cwd=ROOT, env=environment, check=False)
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [said_by(name, line) for line in lines], done.returncode == 0
