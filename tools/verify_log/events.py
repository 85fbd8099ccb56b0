"""Rows → events: which types there are, their members in order, and the bounds of each (FORMAT §2, §3, §11)."""
from dataclasses import dataclass

from .segments import value_of

STRUCTURES = {
    "place": "kind:place_kind=1 site:site number:int64",
    "amounts": "cost:rial price:rial labour:rial handling:rial recovery:rial vat:rial memo:rial",
    "stock_line": "part:id condition:1..6=1 quantity:quantity part_serials:[text]",
    "priced_line": "part:id quantity:quantity unit_cost:rial",
    "used_part_line": "tag:id tag_number:text part:id part_serial:text quantity:quantity=1",
    "reissue": "original:id now:id recorded:instant row_hash:bytes",
    "renumbered": "old_number:text new_number:text",
    "cut": "log:log last:uint32",
    "factory_part": "part:id part_serial:text",
    "discount_ceiling": "role:1..14=1 share:share",
    "check_result": "item:int32 outcome:1..3=1 note:text",
    "invoice_line": "kind:1..3=1 code:text name:text count:quantity=1 gross:rial discount:rial vat:rial tax_class:1..2=1",
    "credited_line": "line:int32 kind:1..3=1 net:rial vat:rial",
    "counted_means": "means:1..4=1 expected:rial counted:rial",
    "contract_terms": "serials:[text] service_site:site response_hours:int32 repair_hours:int32 parts_cover:1..2=1 "
                      "most_cases:int32 most_visits:int32 most_parts:rial tariff:share",
    "instalment": "due_day:day amount:rial",
    "day_hours": "from:int32 until:int32",
}
EVENTS = {
    1: ("MemberAdmitted", "log:log role:1..5=4 key:32 invite:32"),
    2: ("MemberRevoked", "log:log last_sequence:uint32"),
    3: ("Relayed", "origin:id row:bytes"),
    4: ("EpochBegun", "epoch:uint32 previous:uint32 copied_at:instant cuts:[cut]"),
    10: ("SiteDefined", "site:site code:text name:text kind:1..5=4 parent:site province:0..31"),
    11: ("PlaceDefined", "kind:place_kind=1 code:text name:text"),
    12: ("UserAdded", "login:text name:text roles:[1..14]"),
    13: ("UserChanged", "user:id name:text roles:[1..14]"),
    14: ("BranchReissued", "branch:log after:uint32 evidence:bytes events:[reissue] numbers:[renumbered] noticed:instant"),
    15: ("HubAddressesAnnounced", "addresses:[text]"),
    16: ("WorkingWeekSet", "valid_from:day hours:[day_hours]"),
    17: ("HolidaySet", "date:day name:text province:0..31 hours:day_hours standing:1..2=1"),
    18: ("OwnWeekSet", "valid_from:day hours:[day_hours]"),
    19: ("OwnClosureSet", "date:day name:text hours:day_hours standing:1..2=1"),
    20: ("ModelDefined", "code:text brand:text device_kind:text name:text warranty_months:int32 warranty_start:1..4=1 "
                         "start_after:int32 serial_pattern:text"),
    21: ("PartDefined", "code:text name:text unit:text tracking:1..2=1 returnable:1..2=1 due_days:int32=30 "
                        "substitutes:[text] fits_models:[text] warranty_months:int32"),
    22: ("PriceListPublished", "name:text kind:1..1=1 valid_from:day"),
    23: ("PriceSet", "list:id part:id price:rial"),
    24: ("TariffSet", "valid_from:day part:id labour:rial recovery:rial"),
    25: ("HandlingSet", "valid_from:day handling:rial"),
    26: ("VatRateSet", "valid_from:day rate:share"),
    28: ("SellerDescribed", "site:site name:text national_id:text economic_number:text registration_number:text "
                            "postcode:text address:text telephone:text"),
    30: ("AgentTermsSet", "agent:site policy:1..2=1 rate:share vat:1..2=1 credit_limit:rial"),
    31: ("PaymentMade", "agent:site direction:1..2=1 amount:rial reference:text"),
    40: ("CustomerRegistered", "kind:1..2=1 name:text national_id:text mobile:text address:text"),
    41: ("CustomerChanged", "customer:id kind:1..2=1 name:text national_id:text mobile:text address:text"),
    50: ("SerialRegistered", "serial:text model:id batch:text sold_on:day warranty_card:text warranty_start:day "
                             "warranty_months:int32 owner:id written:text produced_on:day channel:text imei1:text "
                             "imei2:text factory_parts:[factory_part]"),
    51: ("SerialStubbed", "serial:text model:id written:text"),
    52: ("WarrantyActivated", "serial:text warranty_card:text start:day months:int32 owner:id"),
    53: ("SerialCorrected", "wrong:text right:text reason:text site:site"),
    54: ("SerialMerged", "serial:text kept:text reason:text"),
    55: ("SerialFlagged", "serial:text flag:1..3=1 reason:text"),
    56: ("SerialFlagLifted", "serial:text flag:1..3=1 reason:text"),
    57: ("OwnerChanged", "serial:text owner:id since:day"),
    58: ("WarrantyExtended", "serial:text kind:1..3=1 warranty_card:text start:day months:int32 reason:text"),
    59: ("WarrantyVoided", "serial:text why:1..4=4 note:text"),
    60: ("DeviceAdmitted", "number:text serial:text model:id customer:id kind:1..3=2 warranty_expiry:day complaint:text "
                           "accessories:text cosmetic_state:text promised:day request:id data_consent:1..4=1 "
                           "unlocking:1..4=1 price_ceiling:rial repeat_of:id contract:id earlier_number:text "
                           "earlier_day:day"),
    61: ("WorkRecorded", "job:id fault:text cause:text action:text fault_code:id cause_code:id action_code:id"),
    62: ("PartFitted", "job:id part:id quantity:quantity=1 from:place payer:1..2=1 part_serial:text tag_number:text"),
    63: ("PartRemoved", "job:id tag:id part:id part_serial:text"),
    64: ("RepairFinished", "job:id check:1..2=1"),
    65: ("DeviceDelivered", "job:id receiver:text note:text on_credit:text"),
    66: ("JobCancelled", "job:id reason:text"),
    67: ("JobNoted", "job:id note:text"),
    68: ("FittingUndone", "job:id fitted:id part:id quantity:quantity=1 into:place old_parts:quantity reason:text"),
    69: ("ShelfAssigned", "job:id shelf:text"),
    70: ("NoticeGiven", "job:id way:1..3=1 note:text"),
    80: ("GoodsReceived", "how:1..3=1 number:text supplier:text into:place lines:[priced_line]"),
    81: ("StockMoved", "number:text from:place to:place lines:[stock_line]"),
    82: ("Dispatched", "number:text from:place to:site lines:[stock_line] transport:text"),
    83: ("StockReceived", "waybill:id waybill_number:text into:place lines:[stock_line]"),
    84: ("TransitLossDeclared", "waybill:id line:int32 part:id condition:1..6=1 quantity:quantity bearer:1..3=1 "
                                "reason:text"),
    85: ("WaybillTakenBack", "waybill:id to:site into:place lines:[stock_line] reason:text"),
    86: ("DispatchCorrected", "waybill:id line:int32 part:id condition:1..6=1 quantity:quantity from:place reason:text"),
    100: ("UsedPartsDispatched", "number:text to:site lines:[used_part_line] transport:text"),
    101: ("UsedPartsReceived", "number:text holder:site waybill:id waybill_number:text lines:[used_part_line]"),
    102: ("UsedPartInspected", "receipt:id line:int32 unit:int32 verdict:1..8=1 note:text"),
    103: ("UsedPartCharged", "tag:id reason:text"),
    104: ("UsedPartWaived", "tag:id reason:text"),
    110: ("CaseClosed", "discrepancy:id reason:text"),
    111: ("CaseReopened", "discrepancy:id reason:text"),
    112: ("PieceDecided", "receipt:id line:int32 unit:int32 ruling:1..2=1 holder:site tag:id reason:text"),
    113: ("ReceiptMatched", "receipt:id waybill_number:text waybill:id reason:text"),
    114: ("LateEventsDecided", "through:id refused:[id] reason:text"),
    120: ("GoodsBooked", "cause:id line:int32 booking:1..7=1 from:place to:place holding:1..3=3 bearer:1..3=3 part:id "
                         "condition:1..6=1 quantity:quantity amounts:amounts"),
    121: ("ConsumptionBooked", "fitted:id holder:site from:place holding:1..3=3 consumption:1..4=1 part:id "
                               "covered:quantity over:quantity amounts:amounts owed:quantity"),
    122: ("UsedPartRegistered", "receipt:id line:int32 unit:int32 tag:id holder:site part:id holding:1..3=3 "
                                "standing:1..9=1 was:int32 amounts:amounts reason:text before:amounts"),
    123: ("DebtEnded", "tag:id holder:site part:id holding:1..3=3 end:1..4=1 amounts:amounts"),
    124: ("MemoRepriced", "agent:site part:id quantity:quantity old_price:rial new_price:rial"),
    125: ("PaymentBooked", "cause:id agent:site direction:1..2=1 amount:rial"),
    126: ("PriceDifferenceBooked", "cause:id agent:site part:id difference:rial"),
    127: ("DiscrepancyOpened", "kind:1..25=1 site:site cause:id part:id quantity:quantity evidence:[id] deadline:day "
                               "detail:text"),
    128: ("DiscrepancySettled", "discrepancy:id by:id left:quantity how:text"),
    129: ("FactSetAside", "fact:id row:bytes why:1..12=1 detail:text"),
    130: ("ReplacementBooked", "cause:id replacement:id issue:id site:site part:id booking:1..5=1 amounts:amounts "
                               "deposit:rial"),
    131: ("CustomerBooked", "cause:id job:id site:site booking:1..7=1 parts:rial labour:rial discount:rial vat:rial "
                            "cash:rial cheques:rial owed:rial advance:rial contract:id"),
    140: ("UnitDefined", "unit:id kind:1..7=2 code:text name:text scope:[text] standing:1..2=1"),
    141: ("UnitMemberSet", "unit:id user:id duties:[1..5] skills:[text] since:day until:day"),
    142: ("HandedOver", "job:id from:id to:id note:text"),
    143: ("HandoverAccepted", "job:id handover:id unit:id"),
    144: ("HandoverRefused", "job:id handover:id reason:text"),
    145: ("TechnicianAssigned", "job:id technician:id note:text"),
    146: ("LabourStarted", "job:id"),
    147: ("LabourStopped", "job:id started:id reason:1..6=1 note:text"),
    148: ("CheckListDefined", "check_list:id name:text scope:[text] items:[text]"),
    149: ("QualityChecked", "job:id check_list:id verdict:1..3=1 results:[check_result] note:text"),
    150: ("PartRequested", "number:text job:id part:id quantity:quantity=1 note:text"),
    151: ("PartRequestReviewed", "job:id request:id verdict:1..3=1 part:id quantity:quantity reason:text"),
    152: ("PartIssued", "job:id request:id part:id quantity:quantity=1 from:place part_serials:[text]"),
    153: ("PartReturned", "job:id request:id part:id quantity:quantity=1 into:place part_serials:[text]"),
    154: ("PartRequestClosed", "job:id request:id reason:text"),
    160: ("RequestRegistered", "number:text contact:1..5=1 customer:id caller:text mobile:text serial:text "
                               "model:id complaint:text wanted:day served_at:1..2=1 address:text priority:1..2=1"),
    161: ("RequestScheduled", "request:id day:day technician:id note:text"),
    162: ("RequestCancelled", "request:id reason:text"),
    170: ("RepairCodeDefined", "kind:1..3=1 code:text name:text group:text offering:1..2=1"),
    171: ("OperationDefined", "code:text name:text minutes:int32 offering:1..2=1"),
    172: ("OperationPriced", "operation:id model:id valid_from:day price:rial"),
    173: ("ServiceTermsSet", "repair_guarantee_days:int32=90 ceilings:[discount_ceiling]"),
    174: ("LabourRecorded", "job:id operation:id count:quantity=1 minutes:int32 technician:id payer:1..4=1"),
    175: ("ChargeAdded", "job:id text:text amount:rial payer:1..4=1 tax_class:1..2=1"),
    176: ("LineWithdrawn", "job:id line:id reason:text"),
    177: ("DiscountGranted", "job:id line:id amount:rial reason:text"),
    178: ("EstimateGiven", "job:id basis:1..2=1 amount:rial valid_until:day inspection_fee:rial note:text"),
    179: ("EstimateAnswered", "job:id estimate:id answer:1..2=1 way:1..4=3 answered_by:text note:text"),
    180: ("VisitPlanned", "visit:id request:id job:id day:day "
                          "from:int32 until:int32 technician:id address:text note:text"),
    181: ("VisitStarted", "visit:id"),
    182: ("VisitEnded", "visit:id result:1..5=1 note:text next_day:day"),
    183: ("InvoiceIssued", "number:text job:id customer:id vat_rate:share lines:[invoice_line]"),
    184: ("InvoiceVoided", "invoice:id job:id total:rial reason:text"),
    185: ("InvoiceCredited", "number:text invoice:id job:id lines:[credited_line] reason:text"),
    186: ("PaymentTaken", "number:text job:id means:1..4=1 amount:rial reference:text cheque_due:day bank:text note:text contract:id instalment:int32"),
    187: ("PaymentReturned", "number:text job:id means:1..4=1 amount:rial reference:text reason:text contract:id"),
    188: ("ChequeSettled", "cash_receipt:id job:id amount:rial cheque_outcome:1..2=1 note:text contract:id"),
    189: ("CashCounted", "lines:[counted_means] note:text"),
    190: ("ReplacementOpened", "number:text serial:text job:id mode:1..2=2 reason:1..6=6 note:text model:id wanted_model:id "
                               "customer:id"),
    191: ("VerdictGiven", "replacement:id of:1..3=1 verdict:1..2=1 note:text"),
    192: ("ReplacementGranted", "replacement:id serial:text model:id cap:rial until:day advance:1..2=1"),
    193: ("ReplacementRefused", "replacement:id reason:text"),
    194: ("QuotaGranted", "grant:id site:site model:id per_week:int32 cap:rial until:day"),
    195: ("ReplacementIssued", "replacement:id serial:text new_serial:text written:text model:id part:id from:place "
                               "grant:id ordinal:int32 difference:rial vat:rial deposit:rial owner:id "
                               "warranty_start:day warranty_months:int32"),
    196: ("DefectiveReceived", "replacement:id serial:text part:id into:place condition:text deposit:rial"),
    197: ("ReplacementClosed", "replacement:id reason:text"),
    198: ("ReplacementPolicySet", "inheritance:1..3=1 months:int32 per_month:int32"),
    199: ("ReplacementSettled", "replacement:id issue:id outcome:1..2=2 reason:text"),
    200: ("ContractSigned", "number:text renews:id customer:id customer_name:text begins:day ends:day "
                            "contract_scope:1..3=1 interval_months:int32 visits:int32 terms:contract_terms "
                            "price:rial instalments:[instalment] note:text"),
    201: ("ContractAmended", "contract:id terms:contract_terms reason:text"),
    202: ("ContractSuspended", "contract:id reason:text"),
    203: ("ContractResumed", "contract:id note:text"),
    204: ("ContractTerminated", "contract:id remainder:1..2=1 reason:text"),
    205: ("PeriodicPolicySet", "periodic_policy:id code:text name:text model:id interval_months:int32 visits:int32"),
    206: ("InstalmentInvoiced", "number:text contract:id instalment:int32 amount:rial vat_rate:share vat:rial"),
    207: ("PlanItemPlanned", "contract:id periodic_policy:id serial:text plan_number:int32 date:day technician:id "
                             "plan_side:1..2=1 note:text"),
    208: ("PlanItemEnded", "contract:id periodic_policy:id serial:text plan_number:int32 plan_outcome:1..3=1 "
                           "plan_side:1..2=1 job:id note:text"),
    209: ("CaseServed", "job:id contract:id serial:text"),
    210: ("AllowanceBooked", "cause:id contract:id site:site job:id allowance:1..2=1 standing:1..3=1 used:int32"),
    211: ("ContractBooked", "cause:id contract:id site:site booking:1..4=1 amount:rial vat:rial"),
    215: ("PartSerialCorrected", "job:id fitted:id part:id right:text reason:text"),
    216: ("PhotoAdded", "job:id picture:bytes format:1..3=1 bytes:int32 caption:text"),
    217: ("PhotoRemoved", "photo:id job:id reason:text"),
    220: ("MessageTemplateSet", "kind:1..6=1 text:text sending:1..2=1"),
    221: ("MessagePolicySet", "from:int32 until:int32 stale_hours:int32"),
    222: ("MessageRetried", "message:id"),
    223: ("MessageDropped", "message:id reason:text"),
    224: ("MessageSettled", "message:id outcome:1..6=1 mobile:text parts:int32 trouble:text"),
    225: ("NoticeFellDue", "job:id days:int32"),
    230: ("StubCorrected", "wrong:text right:text reason:text"),
    231: ("SerialRetired", "serial:text how:1..3=3 successor:text reason:text"),
    232: ("WarrantyRestored", "serial:text reason:text"),
    233: ("SerialReinstated", "serial:text reason:text"),
    234: ("DeviceTransferred", "serial:text from:id to:id reason:text"),
}
NAMES = {kind: name for kind, (name, _) in EVENTS.items()}
NUMBERS = {name: kind for kind, name in NAMES.items()}

# A number that a kind of member may have: from, to.
RANGES = {
    "id": (0, 2**63 - 1), "site": (0, 2**18 - 1), "log": (0, 2**31 - 1), "int32": (-2**31, 2**31 - 1),
    "uint32": (0, 2**32 - 1), "int64": (-2**63, 2**63 - 1), "quantity": (-10**9, 10**9), "rial": (-10**15, 10**15),
    "share": (-10**6, 10**6), "day": (-719_162, 2_932_896),
    "instant": (-719_162 * 86_400_000, 2_932_897 * 86_400_000 - 1),
}
PLACES = frozenset((*range(1, 12), *range(32, 37)))
MAIN, BRANCH, TECHNICIAN, CONSIGNMENT, USED, QUARANTINE, _, TRANSIT, REPLACEMENT, WORK_IN_PROGRESS, \
    DEFECTIVE = range(1, 12)
SUPPLIER, CUSTOMER, DEVICE, LOSS, ADJUSTMENT = range(32, 37)
STOCK_ACCOUNTS = {MAIN: 1210, BRANCH: 1211, TECHNICIAN: 1212, CONSIGNMENT: 1213, TRANSIT: 1214,
                  REPLACEMENT: 1230, DEFECTIVE: 1231}


class Impossible(Exception):
    """No event: its row stays in its log, and has no effect."""


class NotCanonical(Impossible):
    """Not even the one encoding of a row."""


def need(holds, what):
    if not holds:
        raise Impossible(what)


def is_line(quantity):
    return 1 <= quantity <= 10**6


def is_price(amount):
    return 0 <= amount <= 10**12


def is_within_day(hours):
    return 0 <= hours["from"] <= hours["until"] <= 24 * 60


def is_week(hours):
    return len(hours) == 7 and all(map(is_within_day, hours))


def are_terms(terms):
    return all(0 <= terms[hours] <= 10_000 for hours in ("response_hours", "repair_hours")) \
        and all(0 <= terms[most] <= 10**6 for most in ("most_cases", "most_visits")) \
        and is_price(terms["most_parts"]) and terms["tariff"] >= 0


def each_counts(lines):
    return all(is_line(line["quantity"]) for line in lines)


# What lies outside is no event (FORMAT §3).
BOUNDS = {
    "stock_line": lambda m: m["quantity"] == 0 or is_line(m["quantity"]),
    "priced_line": lambda m: is_line(m["quantity"]) and is_price(m["unit_cost"])
    and m["unit_cost"] * m["quantity"] <= 10**15,
    "used_part_line": lambda m: 1 <= m["quantity"] <= 1000,
    16: lambda m: is_week(m["hours"]),
    17: lambda m: is_within_day(m["hours"]),
    18: lambda m: not m["hours"] or is_week(m["hours"]),
    19: lambda m: is_within_day(m["hours"]),
    15: lambda m: 1 <= len(m["addresses"]) <= 8,
    20: lambda m: 0 <= m["warranty_months"] <= 1200 and 0 <= m["start_after"] <= 1200,
    21: lambda m: 0 <= m["due_days"] <= 3660 and 0 <= m["warranty_months"] <= 1200,
    23: lambda m: is_price(m["price"]),
    24: lambda m: is_price(m["labour"]) and is_price(m["recovery"]),
    25: lambda m: is_price(m["handling"]),
    26: lambda m: m["rate"] >= 0,
    30: lambda m: m["rate"] >= 0 and m["credit_limit"] >= 0,
    31: lambda m: m["amount"] >= 1,
    50: lambda m: 0 <= m["warranty_months"] <= 1200,
    52: lambda m: 0 <= m["months"] <= 1200,
    58: lambda m: 0 <= m["months"] <= 1200,
    60: lambda m: is_price(m["price_ceiling"]),
    62: lambda m: is_line(m["quantity"]),
    68: lambda m: is_line(m["quantity"]) and 0 <= m["old_parts"] <= 1,
    81: lambda m: each_counts(m["lines"]),
    82: lambda m: each_counts(m["lines"]),
    84: lambda m: is_line(m["quantity"]) and m["line"] >= 0,
    86: lambda m: is_line(m["quantity"]) and m["line"] >= -1,
    102: lambda m: m["line"] >= 0 and m["unit"] >= 0,
    112: lambda m: m["line"] >= 0 and m["unit"] >= 0,
    171: lambda m: 0 <= m["minutes"] <= 1440,
    172: lambda m: is_price(m["price"]),
    173: lambda m: 0 <= m["repair_guarantee_days"] <= 3660
    and all(0 <= ceiling["share"] <= 10_000 for ceiling in m["ceilings"]),
    174: lambda m: 1 <= m["count"] <= 100 and 0 <= m["minutes"] <= 1440,
    175: lambda m: is_price(m["amount"]),
    177: lambda m: m["amount"] >= 0,
    178: lambda m: m["amount"] >= 0 and is_price(m["inspection_fee"]),
    180: lambda m: 0 <= m["from"] <= m["until"] <= 1440,
    183: lambda m: all(min(line["gross"], line["discount"], line["vat"], line["count"]) >= 0
                       and line["discount"] <= line["gross"] for line in m["lines"]),
    184: lambda m: m["total"] >= 0,
    185: lambda m: all(min(line["net"], line["vat"], line["line"]) >= 0 for line in m["lines"]),
    186: lambda m: m["amount"] >= 0 and (1 <= m["instalment"] <= 120 if m["contract"] else m["instalment"] == 0),
    187: lambda m: m["amount"] >= 0,
    188: lambda m: m["amount"] >= 0,
    189: lambda m: all(line["counted"] >= 0 for line in m["lines"]),
    120: lambda m: m["booking"] in (5, 6)
    or m["to" if m["booking"] in (1, 2, 4) else "from"]["kind"] in STOCK_ACCOUNTS,
    121: lambda m: m["from"]["kind"] in STOCK_ACCOUNTS,
    192: lambda m: is_price(m["cap"]),
    194: lambda m: is_price(m["cap"]) and 0 <= m["per_week"] <= 1000,
    195: lambda m: 0 <= m["warranty_months"] <= 1200 and 0 <= m["ordinal"] <= 1000 and is_price(m["deposit"]),
    196: lambda m: is_price(m["deposit"]),
    200: lambda m: 0 <= m["ends"] - m["begins"] <= 20 * 366 and 0 <= m["interval_months"] <= 1200
    and 0 <= m["visits"] <= 1000 and are_terms(m["terms"]) and is_price(m["price"])
    and all(is_price(each["amount"]) for each in m["instalments"]),
    201: lambda m: are_terms(m["terms"]),
    205: lambda m: 0 <= m["interval_months"] <= 1200 and 0 <= m["visits"] <= 1000,
    206: lambda m: is_price(m["amount"]) and is_price(m["vat"]) and m["vat_rate"] >= 0 and 1 <= m["instalment"] <= 120,
    207: lambda m: 1 <= m["plan_number"] <= 1000,
    208: lambda m: 1 <= m["plan_number"] <= 1000,
    210: lambda m: 0 <= m["used"] <= 10**6,
    216: lambda m: len(m["picture"]) == 32 and m["bytes"] > 0,
    221: lambda m: 0 <= m["from"] <= m["until"] <= 1440 and 0 < m["stale_hours"] <= 744,
    224: lambda m: 0 <= m["parts"] <= 100,
    225: lambda m: 0 < m["days"] <= 366,
    198: lambda m: 0 <= m["months"] <= 1200 and m["per_month"] >= 0,
    149: lambda m: m["verdict"] in (1, 2),
    150: lambda m: is_line(m["quantity"]),
    151: lambda m: m["quantity"] == 0 if m["verdict"] == 3 else is_line(m["quantity"]),
    152: lambda m: is_line(m["quantity"]),
    153: lambda m: is_line(m["quantity"]),
}


def integer(value, least, most):
    need(type(value) is int and least <= value <= most, f"a number from {least} to {most}")
    return value


def reader_of(kind):
    """→ read, default. For a kind of member as EVENTS writes it, with =default behind it or not."""
    kind, _, default = kind.partition("=")
    if kind.startswith("["):
        read, _ = reader_of(kind[1:-1])

        def read_list(value):
            need(type(value) is list, "an array")
            return [read(item) for item in value]
        return read_list, list
    if kind in STRUCTURES:
        members, bound = members_of(STRUCTURES[kind]), BOUNDS.get(kind)
        return (lambda value: read_members(value, members, bound)), (lambda: read_members([], members, None))
    if kind == "text" or kind == "bytes" or kind == "32":
        wanted, nothing = (str, "") if kind == "text" else (bytes, bytes(32) if kind == "32" else b"")

        def read_text(value):
            need(type(value) is wanted and (kind != "32" or len(value) == 32), kind)
            return value
        return read_text, (lambda: nothing)
    if kind == "place_kind":
        def read_place(value):
            need(type(value) is int and value in PLACES, "a kind of place")
            return value
        return read_place, (lambda: int(default))
    least, most = RANGES.get(kind) or map(int, kind.split(".."))
    return (lambda value: integer(value, least, most)), (lambda: int(default or 0))


def members_of(text):
    return [(name, *reader_of(kind)) for name, _, kind in (member.partition(":") for member in text.split())]


def read_members(value, members, bound):
    """Members past the array's end have their defaults, items past the known members are passed over."""
    need(type(value) is list, "an array")
    read = {name: read_one(value[at]) if at < len(value) else default()
            for at, (name, read_one, default) in enumerate(members)}
    need(bound is None or bound(read), "members within their bounds")
    return read


BODIES = {kind: (members_of(members), BOUNDS.get(kind)) for kind, (_, members) in EVENTS.items()}


@dataclass
class Event:
    """`body` is None where the type is unknown here."""
    id: int
    type: int
    time: int
    author: int
    day: int
    causes: list
    body: object

    @property
    def log(self):
        return self.id >> 32

    @property
    def site(self):
        return self.id >> 45

    @property
    def sequence(self):
        return self.id & 0xffffffff

    def name(self):
        return NAMES.get(self.type, f"type {self.type}")


def event_of(id_, row):
    """The event of a canonical row; Impossible where it is none."""
    value = value_of(row)
    if value is None:
        raise NotCanonical("canonical MessagePack of six items")
    kind, time, author, day, causes, body = value
    integer(kind, 1, 2**32 - 1)
    integer(time, *RANGES["int64"])
    integer(author, *RANGES["id"])
    integer(day, *RANGES["day"])
    need(type(causes) is list, "an array")
    for cause in causes:
        integer(cause, *RANGES["id"])
    known = BODIES.get(kind)
    return Event(id_, kind, time, author, day, causes, read_members(body, *known) if known else None)
