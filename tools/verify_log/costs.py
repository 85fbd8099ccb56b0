"""What the decisions must have cost: the moving averages once more, from the decisions in their order (FORMAT §14)."""
import hashlib
from dataclasses import dataclass

from .effects import (CHARGE_REVERSED, CONSIGNMENT, FAULTY, FIRM, FRESH, LOST, MOVED, OPENING, OWN, PROVISIONAL,
                      PURCHASE, RECEIVED, RECOVERED, RETURNABLE, SHIPPED, SOLD_ON_ACCOUNT, SOUND, STANDS, SUSPENDED,
                      UNINSPECTED, VARIANCE, WAIVER_REVERSED, cost_account)
from .events import STOCK_ACCOUNTS

CENTRE = 1
TRANSIT_ACCOUNT, OWED_ACCOUNT = 1214, 1215


def half_up(a, b, c):
    """a · b / c, halves away from zero."""
    product = a * b
    quotient = (2 * abs(product) + c) // (2 * c)
    return quotient if product >= 0 else -quotient


def paper_of(number):
    """By which a waybill is known while only its printed number is."""
    text = ("waybill " + number).encode("utf-8", "surrogateescape")
    return hashlib.blake2b(text, digest_size=16, person=b"amani books text").hexdigest()


@dataclass
class Pool:
    quantity: int = 0
    value: int = 0
    last_unit: int = 0

    def unit_cost(self):
        return half_up(self.value, 1, self.quantity) if self.quantity > 0 else self.last_unit

    def take(self, taken):
        held = max(0, min(self.quantity, taken))
        cost = 0
        if held:
            self.last_unit = self.unit_cost()
            cost = self.value if held == self.quantity else half_up(self.value, held, self.quantity)
        cost += self.last_unit * (taken - held)
        return self.take_at(taken, cost)

    def take_at(self, taken, cost):
        self.quantity -= taken
        self.value -= cost
        return cost

    def put(self, added, worth):
        """What filled a pool below zero at another cost than it went out at: it belongs to 5195."""
        variance = 0
        if self.quantity < 0 < added:
            missing = -self.quantity
            filled = min(missing, added)
            variance = half_up(worth, filled, added) - half_up(-self.value, filled, missing)
        self.quantity += added
        self.value += worth - variance
        if self.quantity > 0:
            self.last_unit = self.unit_cost()
        return variance


@dataclass
class UnderWay:
    """Of one waybill, part and condition."""
    sent: int = 0
    received: int = 0
    lost: int = 0
    cost: int = 0


class Costs:
    def __init__(self, facts, report):
        self.facts, self.report = facts, report
        self.pools, self.under_way = {}, {}
        self.due, self.booked = {}, {}  # variances by cause and part
        self.early = set()  # fitted parts that an early receipt had deducted
        self.consumed = {}  # cost by fitted part

    def run(self, decisions):
        decisions = sorted(decisions, key=lambda event: (event.time, event.id))
        self.early = {(event.body["tag"], cause) for event in decisions if event.type == 122
                      and (event.body["was"], event.body["standing"]) == (PROVISIONAL, FIRM) for cause in event.causes}
        hear = {120: self.goods, 121: self.consumption, 122: self.used_part, 123: self.debt, 130: self.replacement}
        for event in decisions:
            if event.type in hear:
                hear[event.type](event, event.body)
        for key in sorted(self.due.keys() | self.booked.keys()):
            due, booked = self.due.get(key, 0), self.booked.get(key, 0)
            if due != booked:
                cause, part = key
                self.refuse(cause, f"variances of part {part} are booked with {booked}, and are {due}")

    def pool(self, *key):
        return self.pools.setdefault(key, Pool())

    def owed(self, m):
        return self.pool(OWED_ACCOUNT, m["holder"], m["part"], FRESH)

    def shelf(self, m):
        """Of an agent, by how he holds the goods."""
        return self.pool(5110 if m["holding"] == SOLD_ON_ACCOUNT else 1213, m["holder"], m["part"], FRESH)

    def put(self, event, pool, quantity, worth):
        variance = pool.put(quantity, worth)
        if variance:
            key = (event.causes[0] if event.causes else 0, event.body["part"])
            self.due[key] = self.due.get(key, 0) + variance

    def refuse(self, event_id, what):
        self.report.refuse("cost", what, log=event_id >> 32, row=event_id & 0xffffffff)

    def compare(self, event, cost):
        if event.body["amounts"]["cost"] != cost:
            self.refuse(event.id, f"says a cost of {event.body['amounts']['cost']}, and the average gives {cost}")

    def goods(self, event, m):
        cost, quantity, condition = m["amounts"]["cost"], m["quantity"], m["condition"]
        if m["booking"] == VARIANCE:
            key = (event.causes[0] if event.causes else 0, m["part"])
            self.booked[key] = self.booked.get(key, 0) + cost
            return
        if m["booking"] in (PURCHASE, OPENING):
            fact = self.facts.get(m["cause"])
            lines = fact.body["lines"] if fact and fact.type == 80 else []
            line = lines[m["line"]] if 0 <= m["line"] < len(lines) else None
            if not line or (line["part"], line["quantity"]) != (m["part"], quantity):
                return self.refuse(event.id, "books goods that its cause does not name")
            self.compare(event, line["unit_cost"] * quantity)
            self.put(event, self.holders(m["to"], m), quantity, cost)
        elif m["booking"] == SHIPPED:
            self.compare(event, self.holders(m["from"], m).take(quantity))
            good = (m["to"]["number"], m["part"], condition)
            self.put(event, self.pool(TRANSIT_ACCOUNT, *good), quantity, cost)
            way = self.way(good)
            way.sent, way.cost = way.sent + quantity, way.cost + cost
        elif m["booking"] == RECEIVED:
            self.compare(event, self.received(m))
            self.put(event, self.holders(m["to"], m), quantity, cost)
        elif m["booking"] == MOVED:
            self.moved(event, m)
        elif m["booking"] == LOST:
            good = (m["from"]["number"], m["part"], condition)
            self.compare(event, self.pool(TRANSIT_ACCOUNT, *good).take(quantity) if condition != UNINSPECTED else 0)
            self.way(good).lost += quantity

    def holders(self, place, m):
        return self.pool(cost_account(place, m["holding"]), place["site"], m["part"], m["condition"])

    def way(self, good):
        return self.under_way.setdefault(good, UnderWay())

    def received(self, m):
        """Out of transit; what is more than was sent at the line's own unit cost, or at the receiver's average."""
        waybill = m["from"]["number"]
        if not waybill:
            fact = self.facts.get(m["cause"])
            waybill = paper_of(fact.body["waybill_number"]) if fact and fact.type == 83 else 0
        good = (waybill, m["part"], m["condition"])
        way, pool = self.way(good), self.pool(TRANSIT_ACCOUNT, *good)
        under_way = way.sent - way.received - way.lost if m["from"]["number"] else pool.quantity
        expected = max(0, min(under_way, m["quantity"]))
        cost, beyond = pool.take(expected), m["quantity"] - expected
        if beyond:
            worth = half_up(way.cost, beyond, way.sent) if way.sent else self.estimate(m) * beyond
            cost += pool.take_at(beyond, worth)
        way.received += m["quantity"]
        return cost

    def estimate(self, m):
        own = self.pool(cost_account(m["to"], m["holding"]), m["to"]["site"], m["part"], FRESH).unit_cost()
        return own or self.pool(1210, CENTRE, m["part"], FRESH).unit_cost()

    def moved(self, event, m):
        """The waybill of what was received by its number alone is here."""
        waybill, quantity = m["from"]["number"], m["quantity"]
        good = (waybill, m["part"], m["condition"])
        way = self.way(good)
        if m["condition"] != UNINSPECTED:
            sent = self.facts.get(waybill)
            parked = (paper_of(sent.body["number"]) if sent and sent.type == 82 else 0, m["part"], m["condition"])
            source = self.pool(TRANSIT_ACCOUNT, *good)
            held = max(0, min(source.quantity, quantity))
            cost, beyond = source.take(held), quantity - held
            if beyond:
                cost += source.take_at(beyond, self.worth_beyond(m, way, self.pool(TRANSIT_ACCOUNT, *parked), beyond))
            self.compare(event, cost)
            self.put(event, self.pool(TRANSIT_ACCOUNT, *parked), quantity, m["amounts"]["cost"])
            self.under_way.pop(parked, None)
        way.received += quantity

    def worth_beyond(self, m, way, parked, beyond):
        """Of pieces beyond what was sent; of a part that was not sent at all, what it was received at."""
        if way.sent:
            return half_up(way.cost, beyond, way.sent)
        if parked.quantity < 0:
            return half_up(-parked.value, beyond, -parked.quantity)
        pools = (self.pool(account, m["to"]["site"], m["part"], FRESH) for account in (1210, 1211, 1212, 1213, 1214, 5110))
        own = next((pool.unit_cost() for pool in pools if pool.unit_cost()), 0)
        return beyond * (own or self.pool(1210, CENTRE, m["part"], FRESH).unit_cost())

    def consumption(self, event, m):
        if any((m["fitted"], cause) in self.early for cause in event.causes) and m["over"] == 0:
            return self.compare(event, 0)
        account = 5110 if m["holding"] == SOLD_ON_ACCOUNT else STOCK_ACCOUNTS[m["from"]["kind"]]
        stock = self.pool(account, m["holder"], m["part"], FRESH)
        is_ours = m["holding"] != SOLD_ON_ACCOUNT
        if m["covered"] < 0 or m["covered"] == 0 and m["over"] < 0:
            return self.undone(event, m, stock, is_ours)
        cost = stock.take(m["covered"])
        self.compare(event, cost if is_ours else 0)
        self.consumed[m["fitted"]] = self.consumed.get(m["fitted"], 0) + m["amounts"]["cost"]
        if m["consumption"] == RETURNABLE:
            self.put(event, self.owed(m), m["covered"], m["amounts"]["cost"])

    def undone(self, event, m, stock, is_ours):
        """The part was not fitted after all: an agent's debt gives back the average of what is owed, all else what it took."""
        if m["consumption"] == RETURNABLE:
            cost = self.owed(m).take(-m["covered"])
            self.compare(event, -cost if is_ours else 0)
        else:
            self.compare(event, -self.consumed.pop(m["fitted"], 0))
        self.put(event, stock, -m["covered"], -m["amounts"]["cost"])

    def used_part(self, event, m):
        standing, was = m["standing"], m["was"]
        if m["holding"] == OWN or standing == was:
            return
        if standing == FIRM and was != PROVISIONAL or standing == PROVISIONAL:
            cost = (self.owed(m) if standing == FIRM else self.shelf(m)).take(1)
            self.compare(event, cost if m["holding"] == CONSIGNMENT else 0)
        elif standing not in (FIRM, 9) and was in (FIRM, PROVISIONAL):
            self.put(event, self.owed(m) if was == FIRM else self.shelf(m), 1, m["amounts"]["cost"])

    def debt(self, event, m):
        if m["holding"] == OWN:
            return
        if m["end"] in (CHARGE_REVERSED, WAIVER_REVERSED):
            self.put(event, self.owed(m), 1, m["amounts"]["cost"])
        else:
            cost = self.owed(m).take(1)
            self.compare(event, cost if m["holding"] == CONSIGNMENT else 0)

    def replacement(self, event, m):
        new = 1230, m["site"], m["part"]
        if m["booking"] in (STANDS, SUSPENDED):
            self.compare(event, self.pool(*new, FRESH).take(1))
        elif m["booking"] == RECOVERED:
            self.put(event, self.pool(*new, SOUND), 1, m["amounts"]["cost"])
        elif m["booking"] == FAULTY:
            self.put(event, self.pool(1231, m["site"], m["part"], UNINSPECTED), 1, m["amounts"]["recovery"])

    def table(self):
        """(account, whose or which waybill, part, condition) → (quantity, value), of the pools that hold something."""
        return {key: (pool.quantity, pool.value) for key, pool in self.pools.items() if pool.quantity or pool.value}
