"""All logs of a network together: membership, cuts, roles, authors, causes, clocks, digests, and the books."""
import json
import os
import time
from dataclasses import dataclass

from .costs import Costs
from .effects import digest_of, digested, effects_of, is_understood, lanes_of, voucher_of, within
from .events import NAMES, Impossible, NotCanonical, event_of
from .report import Refused, event_text, log_text
from .rules import CENTRAL, MEMBERSHIP, NEED_NO_AUTHOR, WRITERS, may_write
from .segments import blake, header_of, is_feed, read_log

BOOKS = "balances.json"
SUFFIX = ".amanilog"
MOST_AHEAD = 3_600_000  # ms: as far as logical time follows another's clock
FALSE_DIGEST, IMPOSSIBLE_EVENT = 13, 17  # kinds of DiscrepancyOpened
DISCREPANCIES = (127, 128)
SUBJECTS = {1: "stock", 2: "custody", 3: "used parts owed", 4: "account"}


def is_network_feed(log):
    return is_feed(log) and log >> 13 == 0


def millis(logical):
    return logical >> 16


@dataclass
class Segment:
    head: object
    events: list  # None where a row is no event
    impossible: dict  # by sequence: why it is none


def segments_of(log):
    """Decoded, row by row."""
    segments = []
    for head, rows in log.segments:
        segment = Segment(head, [], {})
        for sequence, row in enumerate(rows, head.first):
            try:
                segment.events.append(event_of(head.log << 32 | sequence, row))
            except Impossible as why:
                segment.events.append(None)
                segment.impossible[sequence] = why
        segments.append(segment)
    return segments


def check_events(segments, report, answered=frozenset()):
    """`answered`: rows of which the hub itself has told that they are no event."""
    for segment in segments:
        for sequence, why in segment.impossible.items():
            say = report.note if segment.head.log << 32 | sequence in answered else report.refuse
            say("canonical" if isinstance(why, NotCanonical) else "event", f"{why} was expected",
                **segment.head.where(sequence))


def check_digests(segments, report, answered=frozenset()):
    """What a head adds to the digest before it is what its events add. With an event that is unknown here, nobody
    can say."""
    before = [0, 0, 0, 0]
    for segment in segments:
        head = segment.head
        now = lanes_of(head.digest)
        said = [(a - b) % 2**64 for a, b in zip(now, before)]
        before = now
        known = [event for event in segment.events if event]
        if not all(map(is_understood, known)):
            report.note("digest", "not judged: an event of a newer program is in it", **head.where())
            continue
        if digest_of(entry for event in known for entry in digested(event)) != said:
            say = report.note if (head.log << 32 | head.first) in answered else report.refuse
            say("digest", f"what it adds is not what its events {head.first} to {head.last} add", **head.where())


def check_clock(segments, report, say_ahead=None):
    """Logical time rises from event to event, and no event is from the future."""
    say_ahead, now = say_ahead or report.refuse, int(time.time() * 1000)
    before = None
    for segment in segments:
        for event in segment.events:
            if event is None or event.type in MEMBERSHIP:
                continue  # membership is dated by the hub's wall clock alone
            where = segment.head.where(event.sequence)
            if before is not None and event.time <= before.time:
                report.refuse("clock", f"its time is not after that of row {before.sequence}", **where)
            if event.time < 0:
                report.refuse("clock", "its time lies before 1970", **where)
            if millis(event.time) > now + MOST_AHEAD:
                say_ahead("clock", "its time lies more than an hour ahead of this machine's clock", **where)
            before = event


def check_causes(segments, exists, report, through=2**32 - 1):
    """An event rests on events that are there, and of its own log on earlier ones. A case may name what is kept
    apart, and is not in the log; what lies beyond `through` may rest on what a restored hub has lost."""
    for segment in segments:
        for event in segment.events:
            if event is None or event.sequence > through:
                continue
            where = segment.head.where(event.sequence)
            for cause in event.causes:
                if cause >> 32 == event.log and cause >= event.id:
                    report.refuse("cause", f"rests on {event_text(cause)}, which is not before it", **where)
                elif event.type not in DISCREPANCIES and not exists(cause):
                    report.refuse("cause", f"rests on {event_text(cause)}, which is not there", **where)


@dataclass
class Member:
    log: int
    role: int
    key: bytes
    epoch: int  # the first in which this key was admitted
    revoked_after: object = None
    revoked: int = 0


class Roster:
    """Who may sign which log and how far it counts, from the network feeds in the order of their epochs."""

    def __init__(self, root):
        self.root, self.members, self.epochs = root, {}, {}

    def hear(self, event):
        m, epoch = event.body, (event.log & 8191) - 4096
        if event.type == 1:
            admitted = Member(m["log"], m["role"], m["key"], epoch)
            known = self.members.setdefault(m["log"], admitted)
            if known.key == admitted.key:
                known.epoch = min(known.epoch, epoch)
            elif epoch > known.epoch:  # a restored hub has forgotten whom it had let in, and let in another
                self.members[m["log"]] = admitted
        elif event.type == 2 and m["log"] in self.members:
            member = self.members[m["log"]]
            if epoch >= member.epoch and event.time >= member.revoked:
                member.revoked_after, member.revoked = m["last_sequence"], event.time
        elif event.type == 4 and 0 < m["epoch"] < 4096 and m["previous"] < m["epoch"]:
            self.epochs[m["epoch"]] = {cut["log"]: cut["last"] for cut in m["cuts"]}

    def key_of(self, log):
        if is_feed(log):
            return self.root
        member = self.members.get(log)
        return member.key if member else None

    def counts_through(self, log):
        """The last event of a log that has an effect by the newest epoch's cuts."""
        newest = max(self.epochs, default=0)
        if not is_feed(log) or is_network_feed(log) or (log & 8191) - 4096 >= newest:
            return 2**32 - 1
        return self.epochs[newest].get(log, 0)


def key_in(text):
    key = bytes.fromhex(text)
    if len(key) != 32:
        raise ValueError("32 bytes in hex")
    return key


BOOKS_MEMBERS = {
    "network": key_in,
    "root": key_in,
    "applied": lambda rows: {log: last for log, last in rows},
    "balances": lambda rows: {tuple(key): amount for *key, amount in rows},
    "vouchers": lambda rows: {id_: sorted(map(tuple, lines)) for id_, lines in rows},
    "pools": lambda rows: {tuple(key): (quantity, value) for *key, quantity, value in rows},
}


@dataclass
class Books:
    """What the hub says beside its logs."""
    network: bytes
    root: bytes
    applied: dict
    balances: dict
    vouchers: dict
    pools: dict


class Network:
    def __init__(self, folder, root, report):
        self.folder, self.report = folder, report
        self.books = self.read_books()
        self.root = root or self.books.root
        self.id = blake(self.root)
        if self.books.network != self.id:
            raise Refused("network", f"{BOOKS} is of another network than the root key's")
        self.roster = Roster(self.root)
        self.logs, self.segments, self.missing, self.told = {}, {}, set(), set()
        self.compared = 0, 0, 0  # balances, vouchers, averages

    # What the hub says.

    def read_books(self):
        path = os.path.join(self.folder, BOOKS)
        try:
            with open(path, encoding="utf-8") as file:
                books = json.load(file)
        except (OSError, ValueError) as trouble:
            raise Refused("file", f"{path}: {trouble}") from None
        if not isinstance(books, dict) or books.get("format") != 1:
            raise Refused("file", f"{path} is of another format than this one reads, which is 1")
        try:
            return Books(**{name: read(books[name]) for name, read in BOOKS_MEMBERS.items()})
        except (KeyError, TypeError, ValueError, IndexError) as trouble:
            raise Refused("file", f"{path} cannot be read: {trouble!r}") from None

    # Reading.

    def read(self):
        files = {}
        for entry in sorted(os.listdir(self.folder)):
            if entry.endswith(SUFFIX):
                with open(os.path.join(self.folder, entry), "rb") as file:
                    data = file.read()
                try:
                    header, _ = header_of(data)
                    if header is None:
                        raise Refused("file", "it has no header")
                    if header.log in files:
                        raise Refused("file", f"a second file of log {log_text(header.log)}")
                    files[header.log] = data
                except Refused as refused:
                    self.report.refuse(refused.name, f"{entry}: {refused.what}")
        for log, data in sorted(files.items()):  # network feeds first, by their epochs
            read = read_log(data, self.id, self.roster.key_of, self.report)
            if not read or not read.is_whole:
                self.missing.add(log)
            if read:
                self.logs[log], self.segments[log] = read, segments_of(read)
            if read and is_network_feed(log):
                for event in self.events(log):
                    if event.type in MEMBERSHIP:
                        self.roster.hear(event)
        for log, applied in self.books.applied.items():
            if log not in files:
                self.missing.add(log)
                self.report.refuse("missing-log", f"the hub has applied {applied} events of it", log=log)

    def check(self, say_ahead=None):
        self.hear_answers()
        for log, segments in self.segments.items():
            check_events(segments, self.report, self.cases(IMPOSSIBLE_EVENT))
            check_digests(segments, self.report, self.cases(FALSE_DIGEST))
            check_clock(segments, self.report, say_ahead)
            check_causes(segments, self.exists, self.report, self.roster.counts_through(log))
            self.check_membership(log, segments)
        self.check_relays()
        self.check_authors()
        self.check_books()

    def events(self, log=None):
        for each in [log] if log is not None else self.segments:
            for segment in self.segments[each]:
                yield from filter(None, segment.events)

    def find(self, id_):
        for segment in self.segments.get(id_ >> 32, ()):
            if segment.head.first <= id_ & 0xffffffff <= segment.head.last:
                return segment.events[(id_ & 0xffffffff) - segment.head.first]
        return None

    def exists(self, id_):
        if id_ >> 32 in self.missing or id_ in self.told:
            return True  # who could say; or it is lost, and known by what was told of it
        read = self.logs.get(id_ >> 32)
        return read is not None and 0 < id_ & 0xffffffff <= read.last()

    # What the hub has answered itself.

    def hear_answers(self):
        self.set_aside, self.opened = {}, {}
        # A hub that was restored has lost the end of the centre's log: of that only what had been told is there.
        self.told = {event.body["origin"] for event in self.events() if event.type == 3} if self.roster.epochs else set()
        for event in self.events():
            if not is_feed(event.log) or event.sequence > self.roster.counts_through(event.log):
                continue
            told = within(event.body["origin"], event.body["row"]) if event.type == 3 else event
            if told and told.type == 129:
                self.set_aside[told.body["fact"]] = told.id
            elif told and told.type == 127:
                self.opened.setdefault(told.body["kind"], set()).add(told.body["cause"])

    def cases(self, kind):
        return self.opened.get(kind, frozenset())

    # Who may write what.

    def check_membership(self, log, segments):
        member = self.roster.members.get(log)
        if is_feed(log) or member is None:
            return
        for segment in segments:
            head = segment.head
            if member.revoked_after is not None and head.last > member.revoked_after:
                self.report.refuse("cut", f"its events {head.first} to {head.last} go beyond event "
                                   f"{member.revoked_after}, up to which they count", **head.where())
            for event in filter(None, segment.events):
                if not may_write(member.role, event.type):
                    self.report.refuse("role", f"{event.name()} is no event of such a site",
                                       **head.where(event.sequence))
                elif event.body is None:
                    self.report.note("event", f"{event.name()} is unknown here", **head.where(event.sequence))

    def check_authors(self, only=None):
        """People are added and changed by their own site: its logs in the order of their times. `only`: of one log."""
        sites = {}
        for event in self.events():
            site = event.site
            if is_feed(event.log):
                if not is_network_feed(event.log) or event.type not in NAMES or event.type in MEMBERSHIP:
                    continue
                site = self.centre()
            sites.setdefault(site, []).append(event)
        for site, events in sites.items():
            people = {}
            for event in sorted(events, key=lambda each: (each.time, each.id)):
                offence = self.offence_of(site, event, people)
                if offence and only in (None, event.log):
                    aside = self.set_aside.get(event.id)
                    say = self.report.note if aside else self.report.refuse
                    say("author", offence + (f" (set aside by {event_text(aside)})" if aside else ""),
                        **self.where(event))
                if event.id in self.set_aside or event.body is None:
                    continue
                if event.type == 12:
                    people[event.id] = frozenset(event.body["roles"])
                elif event.type == 13:
                    people[event.body["user"]] = frozenset(event.body["roles"])

    def centre(self):
        return next((member.log >> 13 for member in self.roster.members.values() if member.role == CENTRAL), 0)

    @staticmethod
    def offence_of(site, event, people):
        if event.type not in WRITERS:
            return None
        if not event.author:
            is_founding = event.type == 10 and event.body["site"] == site  # the centre's own, before it has anybody
            return None if event.type in NEED_NO_AUTHOR or is_founding else f"{event.name()} has no author"
        if event.author >> 45 != site:
            return f"its author {event_text(event.author)} is a person of another site"
        if event.author not in people:
            return f"there is no person {event_text(event.author)} at its site"
        if not WRITERS[event.type] or not WRITERS[event.type] & people[event.author]:
            return f"its author {event_text(event.author)} has no right to {event.name()}"
        return None

    def where(self, event):
        for segment in self.segments[event.log]:
            if segment.head.first <= event.sequence <= segment.head.last:
                return segment.head.where(event.sequence)
        return {"log": event.log, "row": event.sequence}

    def check_relays(self):
        """What a feed relays is what its log has; where costs are kept from a site, without those."""
        for event in self.events():
            if event.type != 3 or not is_feed(event.log):
                continue
            told, origin = within(event.body["origin"], event.body["row"]), self.find(event.body["origin"])
            if origin is None and not self.exists(event.body["origin"]):
                self.report.refuse("relay", f"tells {event_text(event.body['origin'])}, which is in no log",
                                   **self.where(event))
            if told is None or origin is None or told.body is None:
                continue
            if told.time != origin.time or told.author != origin.author or told.type != origin.type or (
                    told.body not in (origin.body, without_costs(origin.body))):
                self.report.refuse("relay", f"tells {event_text(origin.id)} otherwise than its log",
                                   **self.where(event))

    # The books.

    def counting(self):
        """The events that have an effect at the hub, up to where it has applied each log. What a feed relays counts
        where it came from; only what has no other place in the hub's logs counts as told."""
        applied, told = self.books.applied, set()
        for event in self.events():
            through = min(applied.get(event.log, 0), self.roster.counts_through(event.log))
            member = self.roster.members.get(event.log)
            if event.sequence > through or not is_feed(event.log) and not (
                    member and may_write(member.role, event.type)):
                continue
            if event.type != 3:
                yield event
                continue
            origin = event.body["origin"]
            is_news = not is_feed(event.log) or is_feed(origin >> 32) and origin >> 45 == event.site
            inner = within(origin, event.body["row"])
            if is_news and inner and inner.type != 3 and origin not in told:
                told.add(origin)
                yield inner

    def check_books(self):
        if self.missing:
            self.report.note("balance", "the hub's books are not compared: of log "
                             f"{', '.join(map(log_text, sorted(self.missing)))} not all is proved")
            return
        behind = sum(max(0, read.last() - self.books.applied.get(log, 0)) for log, read in self.logs.items())
        if behind:
            self.report.note("balance", f"{behind} events that the hub has not applied yet are in no book")
        balances, vouchers, facts, decisions = {}, {}, {}, []
        for event in self.counting():
            for *key, amount in effects_of(event):
                balances[tuple(key)] = balances.get(tuple(key), 0) + amount
            if lines := voucher_of(event) if event.body is not None else []:
                vouchers[event.id] = lines
            if event.body is not None and (120 <= event.type <= 126 or event.type == 130):
                decisions.append(event)
            facts[event.id] = event
        self.compare("balance", {key: amount for key, amount in balances.items() if amount},
                     self.books.balances, balance_text)
        self.compare("voucher", {key: sorted(lines) for key, lines in vouchers.items()},
                     self.books.vouchers, event_text)
        costs = Costs(facts, self.report)
        costs.run(decisions)
        self.compare("cost", costs.table(), self.books.pools, pool_text)
        self.compared = len(balances), len(vouchers), len(costs.pools)

    def compare(self, name, ours, hubs, text):
        for key in sorted(ours.keys() | hubs.keys(), key=str):
            if ours.get(key) != hubs.get(key):
                self.report.refuse(name, f"{text(key)}: the hub says {hubs.get(key, 'nothing')}, and the events give "
                                   f"{ours.get(key, 'nothing')}")


def without_costs(body):
    if "amounts" not in body:
        return body
    bare = {**body, "amounts": {**body["amounts"], "cost": 0}}
    return {**bare, "before": {**body["before"], "cost": 0}} if "before" in body else bare


def balance_text(key):
    book, holder, number, item = key
    if book == 1:
        whose = f"place {holder >> 40}/{number}, condition {holder >> 32 & 0xff}, site {holder & 0xffffffff}"
    elif book == 4:
        whose = f"{holder >> 32}, party {holder & 0xffffffff}"
    else:
        whose = f"site {holder}" + (f", state {number}" if number else "")
    return f"{SUBJECTS.get(book, book)} {whose}, part {event_text(item)}"


def pool_text(key):
    account, whose, part, condition = key
    return f"average of {account}, {whose}, part {event_text(part)}, condition {condition}"

