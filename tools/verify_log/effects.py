"""What an event does to the balances, and the voucher of a decision: functions of the event alone (FORMAT §12)."""
import functools
import hashlib

from .events import (ADJUSTMENT, CUSTOMER, DEVICE, LOSS, QUARANTINE, REPLACEMENT, STOCK_ACCOUNTS, SUPPLIER, TRANSIT, USED,
                     WORK_IN_PROGRESS, Impossible, event_of)

STOCK, CUSTODY, DEBT, ACCOUNT = 1, 2, 3, 4
FRESH, UNINSPECTED, SOUND = 1, 2, 3
CONSIGNMENT, SOLD_ON_ACCOUNT, OWN = 1, 2, 3
PURCHASE, OPENING, SHIPPED, RECEIVED, MOVED, LOST, VARIANCE = range(1, 8)
RETURNABLE, NON_RETURNABLE, EXPENSED, SOLD = range(1, 5)
FIRM, PROVISIONAL, HELD, DUPLICATE, SUSPECT, CLOSES_DEBT, REVERSED, REJECTED, ACCEPTED = range(1, 10)
INVOICED, RECOGNISED, REFUNDED, KEPT = range(1, 5)  # ContractBooked
STANDS, SUSPENDED, RECOVERED, LOSS_ACCEPTED, FAULTY = range(1, 6)  # ReplacementBooked
CHARGED, WAIVED, CHARGE_REVERSED, WAIVER_REVERSED = range(1, 5)
# States of a debt.
OWED, IS_EARLY, IS_HELD, REGISTERED, IS_ACCEPTED, IS_REJECTED, IS_CHARGED, IS_WAIVED = range(1, 9)


def place(kind, site, number=0):
    return {"kind": kind, "site": site, "number": number}


def transit_of(waybill):
    return place(TRANSIT, waybill >> 45, waybill)


def stock(where, condition, part, quantity):
    holder = where["kind"] << 40 | condition << 32 | where["site"]
    return STOCK, holder, where["number"], part, quantity


def moved(source, target, condition, part, quantity):
    return [stock(source, condition, part, -quantity), stock(target, condition, part, quantity)]


def moved_lines(source, target, lines, condition=None):
    return [entry for line in lines
            for entry in moved(source, target, condition or line["condition"], line["part"], line["quantity"])]


# Facts: the goods that they move.

def goods_received(event, m):
    source = place(ADJUSTMENT if m["how"] == 2 else SUPPLIER, event.site)
    return moved_lines(source, m["into"], m["lines"], FRESH)


def stock_received(event, m):
    source = transit_of(m["waybill"]) if m["waybill"] else place(TRANSIT, event.site)
    return moved_lines(source, m["into"], m["lines"])


def used_received(event, m):
    source = transit_of(m["waybill"]) if m["waybill"] else place(TRANSIT, m["holder"])
    return moved_lines(source, place(USED, event.site), m["lines"], UNINSPECTED)


def fitting_undone(event, m):
    device = place(DEVICE, event.site)
    back = moved(device, m["into"], FRESH, m["part"], m["quantity"])
    return back + moved(place(USED, event.site), device, UNINSPECTED, m["part"], m["old_parts"])


FACTS = {
    62: lambda e, m: moved(m["from"], place(DEVICE, e.site), FRESH, m["part"], m["quantity"]),
    63: lambda e, m: moved(place(DEVICE, e.site), place(USED, e.site), UNINSPECTED, m["part"], 1),
    68: fitting_undone,
    80: goods_received,
    81: lambda e, m: moved_lines(m["from"], m["to"], m["lines"]),
    82: lambda e, m: moved_lines(m["from"], transit_of(e.id), m["lines"]),
    83: stock_received,
    84: lambda e, m: moved(transit_of(m["waybill"]), place(LOSS, e.site), m["condition"], m["part"], m["quantity"]),
    86: lambda e, m: moved(m["from"], transit_of(m["waybill"]), m["condition"], m["part"], m["quantity"]),
    85: lambda e, m: moved_lines(transit_of(m["waybill"]), m["into"], m["lines"]),
    100: lambda e, m: moved_lines(place(USED, e.site), transit_of(e.id), m["lines"], UNINSPECTED),
    101: used_received,
    195: lambda e, m: moved(m["from"], place(CUSTOMER, e.site), FRESH, m["part"], 1),
    196: lambda e, m: moved(place(CUSTOMER, e.site), m["into"], UNINSPECTED, m["part"], 1),
    152: lambda e, m: moved(m["from"], place(WORK_IN_PROGRESS, e.site), FRESH, m["part"], m["quantity"]),
    153: lambda e, m: moved(place(WORK_IN_PROGRESS, e.site), m["into"], FRESH, m["part"], m["quantity"]),
}


# Decisions: vouchers. A line is (account, party, part, amount), debit positive.

PER_PARTY = {2110, 2115, 1150}
PER_NOTHING = {1110, 1410, 2210, 2120, 3900}
PER_PART = {1210, 1214, 1145}


class Writing:
    def __init__(self, holder, part):
        self.holder, self.part, self.lines = holder, part, []

    def debit(self, account, amount):
        if amount:
            party = 0 if account in PER_NOTHING | PER_PART else self.holder
            part = 0 if account in PER_NOTHING | PER_PARTY else self.part
            self.lines.append((account, party, part, amount))

    def credit(self, account, amount):
        self.debit(account, -amount)

    def memo(self, amount):
        self.debit(9110, amount)
        self.credit(9120, amount)

    def sale(self, price, vat):
        self.debit(2110, price + vat)
        self.credit(4140, price)
        self.credit(2210, vat)


def reversed_(lines):
    return [(account, party, part, -amount) for account, party, part, amount in lines]


def cost_account(where, holding):
    """What an agent holds on account is his: its cost stands in 5110."""
    if holding == SOLD_ON_ACCOUNT and where["kind"] != TRANSIT:
        return 5110
    return STOCK_ACCOUNTS[where["kind"]]


def voucher_of_goods(m):
    a, booking = m["amounts"], m["booking"]
    is_outgoing = booking in (SHIPPED, VARIANCE)
    w = Writing((m["from"] if is_outgoing else m["to"])["site"], m["part"])
    is_sold = m["holding"] == SOLD_ON_ACCOUNT
    if booking == PURCHASE:
        w.debit(cost_account(m["to"], m["holding"]), a["cost"])
        w.debit(1410, a["vat"])
        w.credit(2120, a["cost"] + a["vat"])
        w.memo(a["memo"])
    elif booking == OPENING:
        w.debit(cost_account(m["to"], m["holding"]), a["cost"])
        w.credit(3900, a["cost"])
        w.memo(a["memo"])
    elif booking == SHIPPED:
        w.debit(1214, a["cost"])
        w.credit(cost_account(m["from"], m["holding"]), a["cost"])
        w.memo(-a["memo"])
        if is_sold:
            w.sale(-a["price"], -a["vat"])
    elif booking == RECEIVED:
        w.debit(cost_account(m["to"], m["holding"]), a["cost"])
        w.credit(1214, a["cost"])
        w.memo(a["memo"])
        if is_sold:
            w.sale(a["price"], a["vat"])
    elif booking == LOST:
        w.debit({1: 1145, 2: 1150, 3: 5180}[m["bearer"]], a["cost"])
        w.credit(1214, a["cost"])
    elif booking == VARIANCE:
        w.debit(5195, a["cost"])
        w.credit(cost_account(m["from"], m["holding"]), a["cost"])
    return w.lines


def voucher_of_consumption(m):
    a, kind = m["amounts"], m["consumption"]
    is_ours = m["holding"] != SOLD_ON_ACCOUNT
    w = Writing(m["holder"], m["part"])
    if kind == RETURNABLE and is_ours:
        w.debit(1215, a["cost"])
        w.credit(1213, a["cost"])
    elif kind == NON_RETURNABLE and is_ours:
        w.debit(5120, a["cost"])
        w.credit(1213, a["cost"])
        w.memo(-a["memo"])
    elif kind == NON_RETURNABLE:
        w.debit(5120, a["price"])
        w.debit(5130, a["labour"])
        w.debit(1410, a["vat"])
        w.credit(2110, a["price"] + a["labour"] + a["vat"])
    elif kind == EXPENSED:
        w.debit(5120, a["cost"])
        w.credit(STOCK_ACCOUNTS[m["from"]["kind"]], a["cost"])
    elif kind == SOLD and is_ours:
        w.debit(5110, a["cost"])
        w.credit(STOCK_ACCOUNTS[m["from"]["kind"]], a["cost"])
        if m["holding"] == CONSIGNMENT:
            w.sale(a["price"], a["vat"])
            w.memo(-a["memo"])
    return w.lines


def credit_for_used_part(m, taken_from, credited):
    a, is_sold = m["amounts"], m["holding"] == SOLD_ON_ACCOUNT
    w = Writing(m["holder"], m["part"])
    w.debit(5120, a["price"] if is_sold else a["cost"])
    w.debit(1220, a["recovery"])
    w.debit(5130, a["labour"])
    w.debit(5140, a["handling"])
    w.debit(1410, a["vat"])
    if not is_sold:
        w.credit(taken_from, a["cost"])
    w.credit(5160, a["recovery"])
    w.credit(credited, credit_of(a, is_sold))
    w.memo(-a["memo"])
    return w.lines


def credit_of(a, is_sold):
    return (a["price"] if is_sold else 0) + a["labour"] + a["handling"] + a["vat"]


def turns_firm(m):
    now, before, is_sold = m["amounts"], m["before"], m["holding"] == SOLD_ON_ACCOUNT
    w = Writing(m["holder"], m["part"])
    w.debit(2115, credit_of(before, is_sold))
    if is_sold:
        w.debit(5120, now["price"] - before["price"])
    w.debit(1410, now["vat"] - before["vat"])
    w.debit(5130, now["labour"] - before["labour"])
    w.debit(5140, now["handling"] - before["handling"])
    w.credit(2110, credit_of(now, is_sold))
    return w.lines


def value_of_used_part(m):
    w = Writing(m["holder"], m["part"])
    w.debit(1220, m["amounts"]["recovery"])
    w.credit(5160, m["amounts"]["recovery"])
    return w.lines


def firm_credit(m):
    return credit_for_used_part(m, 1215, 2110)


def provisional_credit(m):
    return credit_for_used_part(m, 1213, 2115)


def voucher_of_used_part(m):
    standing, was = m["standing"], m["was"]
    if standing == was:
        return []
    if standing == FIRM:
        return turns_firm(m) if was == PROVISIONAL else firm_credit(m)
    if standing == PROVISIONAL:
        return provisional_credit(m)
    if standing == CLOSES_DEBT:
        return value_of_used_part(m)
    if standing in (REVERSED, REJECTED, SUSPECT, DUPLICATE):
        given = {FIRM: firm_credit, PROVISIONAL: provisional_credit, CLOSES_DEBT: value_of_used_part}.get(was)
        return reversed_(given(m)) if given else []
    return []


def voucher_of_debt(m):
    a = m["amounts"]
    w = Writing(m["holder"], m["part"])
    is_charge = m["end"] in (CHARGED, CHARGE_REVERSED)
    if is_charge:
        w.sale(a["price"], a["vat"])
    w.debit(5110 if is_charge else 5120, a["cost"])
    w.credit(1215, a["cost"])
    w.memo(-a["memo"])
    return reversed_(w.lines) if m["end"] in (CHARGE_REVERSED, WAIVER_REVERSED) else w.lines


def voucher_of_repricing(m):
    w = Writing(m["agent"], m["part"])
    w.memo((m["new_price"] - m["old_price"]) * m["quantity"])
    return w.lines


def voucher_of_payment(m):
    w = Writing(m["agent"], 0)
    is_to_agent = m["direction"] == 1
    w.debit(2110 if is_to_agent else 1110, m["amount"])
    w.credit(1110 if is_to_agent else 2110, m["amount"])
    return w.lines


def voucher_of_difference(m):
    w = Writing(m["agent"], m["part"])
    w.debit(5195, m["difference"])
    w.credit(2110, m["difference"])
    return w.lines


def voucher_of_replacement(m):
    a = m["amounts"]
    w = Writing(m["site"], m["part"])
    debited, credited, amount = {
        STANDS: (5150, 1230, a["cost"]), SUSPENDED: (1150, 1230, a["cost"]), RECOVERED: (1230, 1150, a["cost"]),
        LOSS_ACCEPTED: (5150, 1150, a["cost"]), FAULTY: (1231, 5150, a["recovery"])}[m["booking"]]
    w.debit(debited, amount)
    w.credit(credited, amount)
    w.debit(1130, a["price"] + a["vat"])
    w.credit(4110, a["price"])
    w.credit(2210, a["vat"])
    w.debit(1110, m["deposit"])
    w.credit(2310, m["deposit"])
    return w.lines


def voucher_of_customer(m):
    w = Writing(m["site"], 0)
    w.debit(1130, m["owed"])
    w.debit(4190, m["discount"])
    w.debit(1110, m["cash"])
    w.debit(1125, m["cheques"])
    w.credit(4110, m["parts"])
    w.credit(4120, m["labour"])
    w.credit(2210, m["vat"])
    w.credit(2310, m["advance"])
    return w.lines


def voucher_of_contract(m):
    w = Writing(m["site"], 0)
    booking, amount, vat = m["booking"], m["amount"], m["vat"]
    if booking in (INVOICED, REFUNDED):
        sign = 1 if booking == INVOICED else -1
        w.debit(1130, sign * (amount + vat))
        w.credit(2320, sign * amount)
        w.credit(2210, sign * vat)
    else:
        w.debit(2320, amount)
        w.credit(4130, amount)
    return w.lines


VOUCHERS = {120: voucher_of_goods, 121: voucher_of_consumption, 122: voucher_of_used_part, 123: voucher_of_debt,
            124: voucher_of_repricing, 125: voucher_of_payment, 126: voucher_of_difference,
            130: voucher_of_replacement, 131: voucher_of_customer, 211: voucher_of_contract}


# Decisions: custody, debts, quarantine.

def custody(holder, part, quantity):
    return [(CUSTODY, holder, 0, part, quantity)] if quantity else []


def debt(m, state, quantity):
    return [(DEBT, m["holder"], state, m["part"], quantity)]


def beside_goods(m):
    entries = []
    if m["booking"] == MOVED:
        entries += moved(m["from"], m["to"], m["condition"], m["part"], m["quantity"])
    if m["holding"] != OWN and m["booking"] != VARIANCE:
        is_outgoing = m["booking"] == SHIPPED
        entries += custody((m["from"] if is_outgoing else m["to"])["site"], m["part"],
                           -m["quantity"] if is_outgoing else m["quantity"])
    return entries


def beside_consumption(m):
    entries = debt(m, OWED, m["owed"]) if m["owed"] else []
    if m["holding"] != OWN and m["consumption"] != RETURNABLE:
        entries += custody(m["holder"], m["part"], -m["covered"])
    return entries


def beside_used_part(m):
    standing, was = m["standing"], m["was"]
    if standing == was:  # it only names the piece's tag
        return []
    left = {FIRM: REGISTERED, CLOSES_DEBT: REGISTERED, PROVISIONAL: IS_EARLY, HELD: IS_HELD}
    entered = {**left, ACCEPTED: IS_ACCEPTED, REJECTED: IS_REJECTED}
    entries = debt(m, left[was], -1) if was in left else []
    entries += debt(m, entered[standing], 1) if standing in entered else []
    if standing in (FIRM, CLOSES_DEBT):
        entries += debt(m, OWED, -1)
    if standing in (REJECTED, REVERSED, DUPLICATE, SUSPECT) and was in (FIRM, CLOSES_DEBT):
        entries += debt(m, OWED, 1)
    if m["holding"] != OWN and standing != ACCEPTED:
        entries += custody(m["holder"], m["part"], (was in (FIRM, PROVISIONAL)) - (standing in (FIRM, PROVISIONAL)))
    aside, was_aside = (each in (DUPLICATE, SUSPECT) for each in (standing, was))
    if aside != was_aside:
        desk = m["receipt"] >> 45
        places = place(USED, desk), place(QUARANTINE, desk)
        entries += moved(*(places if aside else places[::-1]), UNINSPECTED, m["part"], 1)
    return entries


def beside_debt(m):
    by = -1 if m["end"] in (CHARGE_REVERSED, WAIVER_REVERSED) else 1
    is_charge = m["end"] in (CHARGED, CHARGE_REVERSED)
    entries = debt(m, OWED, -by) + debt(m, IS_CHARGED if is_charge else IS_WAIVED, by)
    return entries + (custody(m["holder"], m["part"], -by) if m["holding"] != OWN else [])


def beside_replacement(m):
    if m["booking"] != RECOVERED:
        return []
    return moved(place(CUSTOMER, m["site"]), place(REPLACEMENT, m["site"]), SOUND, m["part"], 1)


BESIDE = {120: beside_goods, 121: beside_consumption, 122: beside_used_part, 123: beside_debt,
          130: beside_replacement}


def voucher_of(event):
    return VOUCHERS[event.type](event.body) if event.type in VOUCHERS else []


def effects_of(event):
    """Entries (book, holder, number, item, amount). Of a Relayed none: see `within`."""
    m = event.body
    if m is None:
        return []
    if event.type == 129:
        fact = within(m["fact"], m["row"])
        if fact is None or fact.type == 129:
            return []
        return [(*entry[:4], -entry[4]) for entry in effects_of(fact)]
    if event.type in FACTS:
        return FACTS[event.type](event, m)
    entries = [(ACCOUNT, account << 32 | party, 0, part, amount) for account, party, part, amount in voucher_of(event)]
    return entries + (BESIDE[event.type](m) if event.type in BESIDE else [])


def within(origin, row):
    """The event in a Relayed or a FactSetAside; None where it is none."""
    try:
        return event_of(origin, row)
    except Impossible:
        return None


def is_understood(event):
    """Whether its effects can be known here: neither it nor the event within is of a newer program."""
    if event.body is None:
        return False
    inner = {3: lambda m: within(m["origin"], m["row"]), 129: lambda m: within(m["fact"], m["row"])}.get(event.type)
    told = inner and inner(event.body)
    return not told or told.body is not None


def digested(event):
    """What an event adds to the digest of its log: of a Relayed, the effects of the event within."""
    if event.type != 3:
        return effects_of(event)
    inner = within(event.body["origin"], event.body["row"])
    return effects_of(inner) if inner and inner.type != 3 else []


@functools.lru_cache(1 << 16)
def key_hash(book, holder, number, item):
    key = b"amani.state.1" + bytes([book]) + b"".join(
        (part % 2**64).to_bytes(8, "big") for part in (holder, number, item))
    hashed = hashlib.blake2b(key, digest_size=32).digest()
    return tuple(int.from_bytes(hashed[at:at + 8], "little") for at in range(0, 32, 8))


def digest_of(entries):
    """Σ amount · H(key), as four lanes."""
    lanes = [0, 0, 0, 0]
    for *key, amount in entries:
        for lane, word in enumerate(key_hash(*key)):
            lanes[lane] = (lanes[lane] + amount * word) % 2**64
    return lanes


def lanes_of(digest):
    return [int.from_bytes(digest[at:at + 8], "little") for at in range(0, 32, 8)]
