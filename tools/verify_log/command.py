"""The command line of verify_log.py."""
import argparse
import json
import os
import sys

from .network import (BOOKS, FALSE_DIGEST, IMPOSSIBLE_EVENT, Network, check_causes, check_clock, check_digests,
                      check_events, segments_of)
from .report import NAMES, Refused, Report, event_text, log_text
from .segments import read_log

MOST_SAID = 50


def hex_key(text):
    key = bytes.fromhex(text)
    if len(key) != 32:
        raise ValueError
    return key


def options_of(about):
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", metavar="FILE")
    parser.add_argument("--network", required=True, metavar="HEX|FOLDER")
    parser.add_argument("--key", type=hex_key, metavar="HEX")
    parser.add_argument("--root", type=hex_key, metavar="HEX")
    parser.add_argument("--wrong-clocks", action="store_true",
                        help="times ahead of this machine's clock are told, and are no refusal")
    parser.add_argument("--rows", action="store_true", help="print every event as a JSON line")
    options = parser.parse_args()
    if not os.path.isdir(options.network):
        try:
            options.id = hex_key(options.network)
        except ValueError:
            parser.error("--network is a folder of exported logs, or the network's id: 64 hex digits")
        if not options.file or not options.key:
            parser.error("with the network's id alone, name a FILE and the public key of its log (--key)")
    return options


def print_rows(segments):
    for segment in segments:
        for sequence, event in enumerate(segment.events, segment.head.first):
            shown = {"id": event_text(segment.head.log << 32 | sequence)}
            if event:
                shown |= {"type": event.type, "name": event.name(), "time": event.time, "author": event.author,
                          "day": event.day, "causes": event.causes, "body": event.body}
            print(json.dumps(shown, ensure_ascii=False, default=bytes.hex))


def summary(read):
    events = sum(len(rows) for _, rows in read.segments)
    text = (f"log {log_text(read.log)}: {events} events in {len(read.segments)} segments, {read.size} bytes, "
            f"head {read.head_hash().hex()}")
    if read.header and read.header.unsealed:
        text += f"; {read.header.unsealed} more were not signed yet when it was exported"
    return text


def check_file(options, report):
    network, id_ = None, None
    if os.path.isdir(options.network):
        network = Network(options.network, options.root, report)
        network.read()
        network.hear_answers()
        id_, key_of = network.id, network.roster.key_of
    else:
        id_, key_of = options.id, lambda _: options.key
    with open(options.file, "rb") as file:
        read = read_log(file.read(), id_, key_of, report)
    if read is None:
        return []
    cases = network.cases if network else lambda _: frozenset()
    segments = segments_of(read)
    check_events(segments, report, cases(IMPOSSIBLE_EVENT))
    check_digests(segments, report, cases(FALSE_DIGEST))
    check_clock(segments, report, report.note if options.wrong_clocks else None)
    if network:
        network.logs[read.log], network.segments[read.log] = read, segments
        check_causes(segments, network.exists, report, network.roster.counts_through(read.log))
        network.check_membership(read.log, segments)
        network.check_authors(read.log)
    else:
        check_causes(segments, lambda cause: cause >> 32 != read.log or cause & 0xffffffff <= read.last(), report)
        report.note("member", "not checked without the network's other logs: roles, cuts, authors, causes elsewhere")
    if options.rows:
        print_rows(segments)
    return [summary(read)]


def check_network(options, report):
    network = Network(options.network, options.root, report)
    network.read()
    network.check(report.note if options.wrong_clocks else None)
    balances, vouchers, pools = network.compared
    told = "" if options.root else f" (its root key is what {BOOKS} says: compare the id)"
    return [*map(summary, network.logs.values()),
            f"network {network.id.hex()}{told}: {len(network.logs)} logs, {balances} balances, {vouchers} vouchers, "
            f"{pools} averages"]


def say(kind, findings):
    for name, what in findings[:MOST_SAID]:
        print(f"{kind}: {name}: {what}", file=sys.stderr)
    if len(findings) > MOST_SAID:
        print(f"{kind}: and {len(findings) - MOST_SAID} more", file=sys.stderr)


def main(about):
    options, report, lines = options_of(about), Report(), []
    try:
        lines = check_file(options, report) if options.file else check_network(options, report)
    except Refused as refused:
        report.add(refused)
    except OSError as trouble:
        print(f"verify_log.py: {trouble}", file=sys.stderr)
        return 2
    for line in lines:
        print(line, file=sys.stderr)
    say("note", report.notes)
    say("refused", report.findings)
    for name in dict.fromkeys(name for name, _ in report.findings):
        print(f"{name}: {NAMES[name]}", file=sys.stderr)
    return 1 if report.findings else 0
