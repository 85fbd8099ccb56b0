"""On what was measured: the machine, and the commit."""

import os
import platform
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FLUSHES = 200


def first_of(path, name):
    with open(path, encoding="utf-8") as lines:
        return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")


def flush_micros():
    """A small write and its flush, where the benches keep their stores."""
    taken = []
    with tempfile.NamedTemporaryFile() as file:
        for _ in range(FLUSHES):
            began = time.perf_counter()
            os.pwrite(file.fileno(), bytes(4096), 0)
            os.fdatasync(file.fileno())
            taken.append((time.perf_counter() - began) * 1e6)
    cuts = statistics.quantiles(taken, n=100)
    return {"p50": round(cuts[49]), "p99": round(cuts[98])}


def machine():
    return {"processor": first_of("/proc/cpuinfo", "model name"),
            "cores": os.cpu_count(),
            "memory_mib": int(first_of("/proc/meminfo", "MemTotal").split()[0]) // 1024,
            "kernel": platform.release(),
            "load": os.getloadavg()[0],
            "flush_us": flush_micros()}


def git(*words):
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None


def commit():
    """Its short name, and whether the tree has something that is not in it."""
    name = git("rev-parse", "--short=12", "HEAD")
    return name or "no-commit", name is None or bool(git("status", "--porcelain"))
