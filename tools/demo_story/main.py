"""The demo's main: sets the network up, tells the story, reconciles, and prints what a manager wants to see."""

import argparse
import os
import random
import shutil
import tempfile
import time

import contracts
import messages
import network
import replacements
import workshop
from figures import write_figures
from report import print_report
from sites import Hub, Site
from story import Story

HERE = os.path.dirname(os.path.abspath(__file__))
DEMAND = os.path.join(HERE, "..", "..", "tests", "data", "carparts.csv")


def parse():
    parser = argparse.ArgumentParser(prog="tools/demo", description=__doc__)
    parser.add_argument("--bin", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--small", action="store_true", help="one month of the first 120 parts: seconds")
    parser.add_argument("--full", action="store_true", help="all 51 months")
    parser.add_argument("--months", type=int, default=None, help="so many months of the demand")
    parser.add_argument("--serve", action="store_true", help="keep the hub and a node up, and say what to try next")
    parser.add_argument("--keep", metavar="DIR", help="leave stores and logs in this new directory")
    return parser.parse_args()


def say(text):
    print(f"[{time.monotonic() - STARTED:6.1f} s] {text}", flush=True)


def choose(net, options):
    """How much of the real demand: which parts, how many months."""
    if options.small:
        busy = sorted(net.parts, key=lambda part: -part.demand[0])
        net.parts = busy[:120]
        net.serials, net.customers = net.serials[:1500], net.customers[:240]
        return options.months or 1
    return options.months or (network.MONTHS if options.full else 4)


def open_network(net, options, root):
    hub = Hub(options.bin, f"{root}/hub", network.HUB, "مرکز تهران",
              options=("--messages-to", f"file:{messages.file_of(root)}"))
    for code, kind, name, _, _ in network.SITES:
        hub.api.command("/sites", {"code": code, "kind": kind, "name": name, "province": network.PROVINCES[code]})
    sites = {}
    for code, *_ in network.SITES:
        invite = hub.api.command("/invites", {"site": code})["invite"]
        sites[code] = Site(options.bin, f"{root}/{code}", code, invite, hub)
    return hub, sites


def main():
    options = parse()
    root = options.keep or tempfile.mkdtemp(prefix="amani-demo-")
    os.makedirs(root, exist_ok=True)
    net = network.build(DEMAND)
    months = choose(net, options)
    say(f"a hub and {len(network.SITES)} sites, {len(net.parts)} parts, {months} months of real demand")
    hub, sites = open_network(net, options, root)
    story = Story(net, hub, sites, months, say)
    try:
        say("every site has joined before it ever reached the hub; the centre publishes catalogue and prices")
        story.publish_masters()
        for site in sites.values():
            site.sync()
        story.register_customers()
        work_began = time.monotonic()
        for month in range(months):
            story.month(month)
            say(f"month {month + 1} of {months}: {story.counts['repairs']} repairs, "
                f"{story.counts['used parts back']} used parts back, "
                f"{story.counts['links cut in mid-segment']} links cut")
        messages.publish(hub.api)
        say("Karaj's repair shop: units, people, devices in every stage")
        workshop.tell(story, "AG-KRJ")
        say("products are replaced at two branches: on grants, after verdicts, on quotas, and one of them at both")
        replacements.tell(story)
        say("a hotel's contracts: visits that were made and missed, a case, an instalment")
        contracts.tell(story)
        say("links are up: every site syncs until both sides agree")
        for _ in range(2):
            for site in sites.values():
                site.sync()
        say(f"{messages.sent(root)} messages to customers were handed over: {messages.file_of(root)}")
        seconds = time.monotonic() - work_began
        print_report(hub, sites, story, seconds)
        write_figures(hub, sites, story, seconds)
        if options.serve:
            serve(hub, sites, options)
    finally:
        for site in sites.values():
            site.process.stop()
        hub.process.stop()
        if not options.keep:
            shutil.rmtree(root, ignore_errors=True)


def serve(hub, sites, options):
    code, site = next(iter([(c, s) for c, s in sites.items() if c.startswith("AG-")]))
    amani = f"{options.bin}/amani"
    print(f"""
The hub is at {hub.api.address} (admin, password {hub.password}); {code} at {site.api.address} (admin, {site.password}).
Try:
  {amani} --node {hub.api.address} sign-in admin
  {amani} --node {hub.api.address} statement {code}
  {amani} --node {hub.api.address} discrepancy list
  {amani} --node {hub.api.address} used list --state rejected
  {amani} --node {site.api.address} sign-in admin
  {amani} --node {site.api.address} job list
  {amani} --node {site.api.address} status
Press Enter to end.""", flush=True)
    try:
        input()
    except EOFError:
        pass


STARTED = time.monotonic()
random.seed(network.SEED)
if __name__ == "__main__":
    main()
