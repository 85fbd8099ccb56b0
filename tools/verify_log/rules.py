"""Who may write what: a site by its kind, a person by his roles (FORMAT §13)."""
from .events import NAMES, NUMBERS

CENTRAL, BRANCH, OFFICE, AGENT, TECHNICIAN = range(1, 6)
ROLES = ("", "clerk", "technician", "supervisor", "quality", "store", "shipping", "cashier", "agent", "parts_desk",
         "used_desk", "finance", "replacement_desk", "administrator", "auditor")
MEMBERSHIP = frozenset((1, 2, 4))

COUNTER = "clerk technician supervisor agent"
BENCH = "technician supervisor agent"
SHELF = "technician store shipping agent"
TILL = "clerk technician cashier agent"
CORRECTION = "supervisor cashier agent finance"
HANDS = "clerk technician supervisor quality shipping agent"

# By any site. None: by no person.
ANYWHERE = {
    "PlaceDefined": "store administrator", "UserAdded": "administrator", "UserChanged": "administrator",
    "BranchReissued": None, "CustomerRegistered": "clerk technician supervisor cashier agent administrator",
    "CustomerChanged": "clerk technician supervisor cashier agent", "SerialStubbed": COUNTER + " parts_desk administrator",
    "WarrantyActivated": "clerk supervisor agent", "DeviceAdmitted": COUNTER, "WorkRecorded": BENCH,
    "PartFitted": BENCH, "PartRemoved": BENCH, "FittingUndone": BENCH, "RepairFinished": BENCH, "DeviceDelivered": COUNTER,
    "JobCancelled": COUNTER, "JobNoted": COUNTER, "StockMoved": SHELF, "Dispatched": SHELF, "StockReceived": SHELF,
    "WaybillTakenBack": SHELF, "UsedPartsDispatched": SHELF, "OwnerChanged": COUNTER, "StubCorrected": COUNTER,
    "OwnWeekSet": "supervisor administrator", "OwnClosureSet": "supervisor administrator",
    "UnitDefined": "supervisor agent administrator", "UnitMemberSet": "supervisor agent administrator",
    "HandedOver": HANDS, "HandoverAccepted": HANDS, "HandoverRefused": HANDS, "TechnicianAssigned": BENCH,
    "LabourStarted": BENCH, "LabourStopped": BENCH, "QualityChecked": "supervisor quality agent",
    "PartRequested": BENCH, "PartRequestReviewed": "technician supervisor agent parts_desk", "PartIssued": SHELF,
    "PartReturned": "technician supervisor store shipping agent", "PartRequestClosed": "technician supervisor store agent",
    "ReplacementOpened": "clerk technician supervisor quality",
    "VerdictGiven": "technician supervisor quality replacement_desk administrator",
    "ReplacementIssued": "clerk supervisor store", "DefectiveReceived": "clerk supervisor store shipping",
    "ReplacementClosed": "clerk supervisor",
    "RequestRegistered": COUNTER, "RequestScheduled": COUNTER, "RequestCancelled": COUNTER,
    "ShelfAssigned": COUNTER, "NoticeGiven": COUNTER, "LabourRecorded": BENCH,
    "ChargeAdded": COUNTER + " cashier", "LineWithdrawn": COUNTER + " cashier", "DiscountGranted": COUNTER + " cashier",
    "EstimateGiven": COUNTER + " cashier", "EstimateAnswered": COUNTER + " cashier", "VisitPlanned": COUNTER,
    "VisitStarted": BENCH, "VisitEnded": COUNTER,
    "InvoiceIssued": TILL + " supervisor finance", "PhotoAdded": COUNTER, "PhotoRemoved": COUNTER, "PaymentTaken": TILL + " finance", "CashCounted": TILL + " finance", "InvoiceVoided": CORRECTION,
    "InvoiceCredited": CORRECTION, "PaymentReturned": CORRECTION, "ChequeSettled": CORRECTION,
    "CaseServed": COUNTER, "PlanItemPlanned": COUNTER,
    "PlanItemEnded": COUNTER + " finance administrator",
}
# By the centre, in its own log.
CENTRE = {
    "AgentTermsSet": "finance", "PaymentMade": "finance", "GoodsReceived": "store parts_desk finance",
    "TransitLossDeclared": "parts_desk", "DispatchCorrected": "parts_desk", "UsedPartsReceived": "store used_desk", "UsedPartInspected": "used_desk",
    "UsedPartCharged": "used_desk", "UsedPartWaived": "used_desk", "CaseClosed": "parts_desk used_desk finance",
    "CaseReopened": "parts_desk used_desk finance", "PieceDecided": "used_desk",
    "ReceiptMatched": "parts_desk used_desk", "LateEventsDecided": "administrator",
    "DeviceTransferred": "parts_desk administrator", "ReplacementGranted": "replacement_desk",
    "ReplacementRefused": "replacement_desk", "QuotaGranted": "replacement_desk",
    "ReplacementSettled": "replacement_desk", "InstalmentInvoiced": "cashier finance",
    "MessageRetried": "supervisor administrator", "MessageDropped": "supervisor administrator",
}
# By the centre, in the network feed.
MASTERS = {
    "SiteDefined": "administrator", "HubAddressesAnnounced": "administrator",
    "ModelDefined": "parts_desk administrator",
    "PartDefined": "parts_desk administrator", "PriceListPublished": "finance", "PriceSet": "finance",
    "TariffSet": "finance", "HandlingSet": "finance", "VatRateSet": "finance",
    "SerialRegistered": "parts_desk administrator", "SerialCorrected": "parts_desk administrator",
    "SerialMerged": "parts_desk administrator", "SerialFlagged": "parts_desk administrator",
    "SerialFlagLifted": "parts_desk administrator", "WarrantyExtended": "parts_desk administrator",
    "WarrantyVoided": "parts_desk administrator", "WarrantyRestored": "parts_desk administrator",
    "PartSerialCorrected": "parts_desk used_desk", "ReplacementPolicySet": "replacement_desk administrator", "SerialRetired": "parts_desk administrator", "SerialReinstated": "parts_desk administrator",
    "WorkingWeekSet": "administrator", "HolidaySet": "administrator", "CheckListDefined": "quality administrator",
    "RepairCodeDefined": "parts_desk administrator", "OperationDefined": "parts_desk finance administrator",
    "OperationPriced": "finance", "ServiceTermsSet": "finance administrator",
    "SellerDescribed": "finance administrator", "MessageTemplateSet": "administrator", "MessagePolicySet": "administrator",
    **dict.fromkeys(("ContractSigned", "ContractAmended", "ContractSuspended", "ContractResumed", "ContractTerminated",
                     "PeriodicPolicySet"), "finance administrator"),
}


def by_number(table):
    return {NUMBERS[name]: roles and frozenset(map(ROLES.index, roles.split())) for name, roles in table.items()}


WRITERS = by_number({**ANYWHERE, **CENTRE, **MASTERS})
SITES_TYPES = frozenset(by_number(ANYWHERE))
# A hub that was restored takes back into its own log what its sites had heard of the centre's work.
CENTRES_TYPES = SITES_TYPES | frozenset(by_number(CENTRE)) | {NUMBERS["Relayed"]}
# A first person of a site has nobody yet who could add him; a next incarnation is the program's word.
NEED_NO_AUTHOR = frozenset((NUMBERS["UserAdded"], NUMBERS["BranchReissued"]))


def may_write(role, kind):
    """Whether a site of this role may write this type outside a feed; what is unknown here is a newer program's."""
    if kind in MEMBERSHIP:
        return False
    return kind not in NAMES or kind in (CENTRES_TYPES if role == CENTRAL else SITES_TYPES)
