"""What the demo measures, for tools/bench: a line of JSON a figure, where AMANI_BENCH_FIGURES says."""

import json
import os

FILE = "AMANI_BENCH_FIGURES"


def figure(what, value, unit, at_most=None, note=""):
    aim = {"aim": {"is": "at most", "value": at_most, "words": ""}} if at_most else {}
    return {"what": what, "unit": unit, "values": [value], "limit_is": "", "note": note, **aim}


def figures(hub, sites, seconds):
    syncs = [sync for site in sites.values() for sync in site.syncs]
    whole = [sync for sync in syncs if sync.get("agrees")]
    sent = sum(sync.get("bytes_in", 0) + sync.get("bytes_out", 0) for sync in syncs)
    applied = sum(site.api.get("/status")["position"] for site in sites.values())
    memory = {code: site.process.resident_memory_kib() for code, site in sites.items()}
    largest = max(memory, key=memory.get)
    yield figure("bytes an event on the wire, both directions, links cut", sent / max(1, applied), "bytes",
                 note="of everyday's small syncs, hello and TLS included")
    yield figure("flights a sync", sum(sync["round_trips"] for sync in whole) / max(1, len(whole)), "flights", at_most=3)
    yield figure("the hub's memory", hub.process.resident_memory_kib() / 1024, "MiB", at_most=128)
    yield figure("the largest node's memory", memory[largest] / 1024, "MiB", at_most=32, note=largest)
    yield figure("the story's work", seconds, "s")


def write_figures(hub, sites, seconds):
    if path := os.environ.get(FILE):
        with open(path, "a", encoding="utf-8") as file:
            file.writelines(json.dumps(each, ensure_ascii=False) + "\n" for each in figures(hub, sites, seconds))
