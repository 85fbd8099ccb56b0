"""Contracts of service: signed by the centre, served and visited by a branch, two instalments invoiced and paid; free visits of the warranty."""

BRANCH = "BR-MHD"
FIRM = {"kind": "legal", "name": "هتل پارسیان مشهد", "national_id": "10380284790", "mobile": "09151234567", "address": "مشهد"}
# Scope, months between visits, cases at most, days since it began, price, instalments.
CONTRACTS = (("both", 3, 2, 200, 240_000_000, 4), ("periodic", 2, 0, 130, 90_000_000, 2), ("cases", 0, 1, 40, 60_000_000, 1))
PRODUCTS_EACH = 2


def tell(story):
    hub, branch = story.hub.api, story.sites[BRANCH]
    customer = hub.command("/customers", FIRM)["id"]
    signed = []
    for at, (scope, interval, cases, age, price, instalments) in enumerate(CONTRACTS):
        serials = [f"HTL-{at}{unit:03d}" for unit in range(PRODUCTS_EACH)]
        answer = hub.command("/contracts", {
            "customer": customer, "begins": f"today-{age}", "ends": f"today+{364 - age}", "contract_scope": scope,
            "serials": serials, "interval_months": interval, "service_site": BRANCH, "response_hours": 8, "repair_hours": 40,
            "most_cases": cases, "tariff": 8000, "price": price, "instalment_count": instalments})
        signed.append(answer["number"])
    pay(hub, signed)
    hub.command("/periodic-policies", {"code": "PM-1", "name": "سرویس رایگان گارانتی", "interval_months": 6, "visits": 3})
    branch.sync()
    visit(branch.api)
    serve(branch.api, story.net.models[0][0], "HTL-0000")


def pay(hub, contracts):
    """The first instalment of one contract by a cheque that the bank has honoured, of the next a third by transfer."""
    for contract in contracts[:2]:
        hub.command(f"/contracts/{contract}/invoice", {})
    cheque = hub.command(f"/contracts/{contracts[0]}/pay", {
        "means": "cheque", "reference": "4402123456789012", "cheque_due": "today+20", "bank": "ملی"})
    hub.command(f"/cash-receipts/{cheque['number']}/settle", {"cheque_outcome": "cleared"})
    hub.command(f"/contracts/{contracts[1]}/pay", {"means": "transfer", "reference": "140209881", "amount": 15_000_000})


def visit(api):
    """Of the visits that are due every other one was made; the customer missed one, the company another."""
    due = [row["id"] for row in api.all_rows("/plan-items", due_day_lt="today") if row["state"] == "due"]
    for at, item in enumerate(due):
        if at == 1:
            api.command(f"/plan-items/{item}/missed", {"plan_side": "customer", "note": "هتل تعطیل بود"})
        elif at == 3:
            api.command(f"/plan-items/{item}/missed", {"plan_side": "company", "note": "تکنسین نرسید"})
        elif at % 2 == 0:
            api.command(f"/plan-items/{item}/done", {"note": "سرویس کامل"})
    for row in api.all_rows("/plan-items", state="due", due_day_ge="today")[:2]:
        api.command(f"/plan-items/{row['id']}/plan", {})


def serve(api, model, serial):
    """One case of the first contract: a device that is out of warranty is taken in at the branch."""
    customer = api.command("/customers", {"kind": "natural", "name": "رضا هتل‌دار", "mobile": "09159876543"})["id"]
    api.command("/jobs", {"serial": serial, "model": model, "customer": customer, "complaint": "صدای زیاد"})
