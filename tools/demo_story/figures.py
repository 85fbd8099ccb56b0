"""What the demo measures, for tools/bench: a line of JSON a figure, where AMANI_BENCH_FIGURES says."""

import json
import os

FILE = "AMANI_BENCH_FIGURES"
ONE_WAY = 2.0  # seconds: so long that what the programs compute is nothing beside it


def figure(what, value, unit, at_most=None, note=""):
    aim = {"aim": {"is": "at most", "value": at_most, "words": ""}} if at_most else {}
    return {"what": what, "unit": unit, "values": [value], "limit_is": "", "note": note, **aim}


def round_trips(site):
    """To agreement over a long link, from the moment when TCP stands until the site has heard the last of the hub:
    the time as multiples of there and back."""
    site.link.delay = ONE_WAY
    result = site.sync()
    site.link.delay = 0
    return (site.link.told - site.link.opened) / (2 * ONE_WAY), result


def far_away(story, sites):
    """A month without contact at one site: its first sync after a start, which listens before it speaks, and the next."""
    site = sites["BR-MHD"]
    for kind, aim in (("the program has just started", 3), ("TLS resumed", 2)):
        story.work_alone(site.code)
        if aim == 3:
            site.process.stop()
            site.start()
        trips, result = round_trips(site)
        yield figure(f"round trips to agreement, a month's backlog, {kind}", trips, "round trips", at_most=aim,
                     note=f"{result['bytes_out']:,} bytes out, {result['bytes_in']:,} in")


def figures(hub, sites, story, seconds):
    syncs = [sync for site in sites.values() for sync in site.syncs]
    whole = [sync for sync in syncs if sync.get("agrees")]
    sent = sum(sync.get("bytes_in", 0) + sync.get("bytes_out", 0) for sync in syncs)
    applied = sum(site.api.get("/status")["position"] for site in sites.values())
    memory = {code: site.process.resident_memory_kib() for code, site in sites.items()}
    largest = max(memory, key=memory.get)
    yield figure("bytes an event on the wire, both directions, links cut", sent / max(1, applied), "bytes",
                 note="of everyday's small syncs, hello and TLS included")
    yield figure("flights a sync", sum(sync["round_trips"] for sync in whole) / max(1, len(whole)), "flights",
                 note="how often a site spoke after it had listened, on a link without any delay")
    yield figure("the hub's memory", hub.process.resident_memory_kib() / 1024, "MiB", at_most=128)
    yield figure("the largest node's memory", memory[largest] / 1024, "MiB", at_most=32, note=largest)
    yield figure("the story's work", seconds, "s")
    yield from far_away(story, sites)


def write_figures(hub, sites, story, seconds):
    if path := os.environ.get(FILE):
        with open(path, "a", encoding="utf-8") as file:
            file.writelines(json.dumps(each, ensure_ascii=False) + "\n" for each in figures(hub, sites, story, seconds))
