#!/usr/bin/env python3
"""Records this version's format: a hub and an agent after a short story, their logs, and what both sides' books say.

    tests/data/versions/record.py BIN [FOLDER]      (BIN: where the programs are; FOLDER: 2 for tests/data/versions/2)

Without FOLDER it is named after the format version in the heads of the segments. What is there is never written over.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import sys
import tarfile
import tempfile
from datetime import date

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
sys.path[:0] = [f"{ROOT}/tests/process", f"{ROOT}/tools/demo_story"]

from a_recorded_network import AGENT, HUB, figures_of, segments_of  # noqa: E402
from sites import Hub, Site  # noqa: E402

KEPT = ("amani.db", "amani.db.generation", "hub.mark", "network.key", "site.json", "site.key", "site.mark")


def masters(api):
    """A model with three units sold under warranty, a returnable part and one that is not, their prices, the terms."""
    first = "2025-03-21"
    api.command("/sites", {"code": AGENT, "kind": "agent", "name": "نمایندگی کرج"})
    api.import_csv("models", "code,brand,device_kind,name,warranty_months,warranty_start\nWM7K,ARA,لباسشویی,هفت کیلو,36,sale\n")
    api.import_csv("parts", "code,name,unit,tracking,returnable,due_days,substitutes,fits_models\n"
                            "PUMP,پمپ تخلیه,عدد,by_quantity,yes,20,,\nFILTER,فیلتر,عدد,by_quantity,no,20,,\n")
    api.import_csv("serials", "serial,model,batch,sold_on,warranty_card,warranty_start,warranty_months,owner\n"
                   + "".join(f"WM7K-00041{i},WM7K,B1,{date.today()},G0041{i},,36,\n" for i in (7, 8, 9)))
    api.command("/price-lists", {"name": "PL-1", "kind": "retail", "valid_from": first})
    api.import_csv("prices", "list,part,price\nPL-1,PUMP,3200000\nPL-1,FILTER,450000\n")
    api.import_csv("tariffs", f"valid_from,part,labour,recovery\n{first},PUMP,400000,160000\n{first},FILTER,150000,0\n")
    api.command("/handling", {"valid_from": first, "handling": 250_000})
    api.command("/vat-rates", {"valid_from": first, "rate": 1000})
    api.command("/agents/terms", {"agent": AGENT, "policy": "consignment", "rate": 8500, "vat": "no",
                                  "credit_limit": 500_000_000})


def stock_sent(hub, site):
    """Bought at the centre and sent; one pump does not arrive."""
    pump, filter_ = (hub.id_of("/parts", code) for code in ("PUMP", "FILTER"))
    hub.command("/goods-receipts", {"supplier": "تأمین‌کننده", "lines": [
        {"part": pump, "quantity": 20, "unit_cost": 1_240_000}, {"part": filter_, "quantity": 30, "unit_cost": 90_000}]})
    lines = [{"part": pump, "condition": "fresh", "quantity": 8}, {"part": filter_, "condition": "fresh", "quantity": 12}]
    waybill = hub.command("/dispatches", {"to": AGENT, "lines": lines, "transport": "تیپاکس"})
    site.sync()
    lines[0]["quantity"] -= 1
    site.api.command("/receipts", {"waybill": waybill["id"], "waybill_number": waybill["number"], "lines": lines})
    return pump, filter_


def repair(api, customer, device, part, payer):
    """Admitted, repaired and delivered; gives the tag of the used part, if the part leaves one."""
    job = api.command("/jobs", {"customer": customer, "complaint": "آب را تخلیه نمی‌کند", "accessories": "شلنگ",
                                "cosmetic_state": "خراش روی در", **device})["id"]
    fitted = api.command("/fittings", {"job": job, "part": part, "quantity": 1, "payer": payer})
    tag = fitted["id"] if fitted["events"][-1]["body"]["tag_number"] else None
    if tag:
        api.command("/removals", {"job": job, "tag": tag})
    api.command("/work-records", {"job": job, "fault": "خرابی قطعه", "cause": "فرسودگی", "action": "تعویض قطعه"})
    api.command("/finishes", {"job": job})
    owed = api.get(f"/jobs/{job}/account")["total"]
    if owed:
        api.command("/invoices", {"job": job})
        api.command("/cash-receipts", {"job": job, "amount": owed})
    api.command("/deliveries", {"job": job, "receiver": "مالک"})
    return tag


def story(hub, site):
    """Ends with what every upgrade must carry over: a used part that is still owed, and work that waits to be sent."""
    pump, filter_ = stock_sent(hub.api, site)
    customers = [site.api.command("/customers", {"kind": "natural", "name": name, "mobile": mobile, "address": "کرج"})["id"]
                 for name, mobile in (("علی رضایی", "09121234567"), ("مريم کریمی", "09357654321"))]
    model = site.api.id_of("/models", "WM7K")
    repairs = [(customers[0], {"serial": "WM7K-000417"}, pump, "company"),
               (customers[1], {"serial": "WM7K-000418"}, pump, "company"),
               (customers[1], {"serial": "WM7K-000419"}, pump, "company"),
               (customers[1], {"serial": "OLD-1", "model": model}, pump, "customer"),
               (customers[0], {"serial": "OLD-2", "model": model}, filter_, "customer")]
    tags = [repair(site.api, *each) for each in repairs]
    parcel = site.api.command("/used-dispatches", {"to": HUB, "transport": "پست",
                                                   "lines": [{"tag": tag} for tag in tags[:2]]})
    site.sync()
    receipt = hub.api.command("/used-receipts", {"holder": AGENT, "waybill": parcel["id"],
                                                 "lines": [{"tag": tag} for tag in tags[:2]]})
    for line, verdict in enumerate(({"verdict": "accepted"}, {"verdict": "foreign", "note": "قطعه متفرقه"})):
        hub.api.command("/used-inspections", {"receipt": receipt["id"], "line": line, "unit": 0, **verdict})
    hub.api.command("/payments", {"agent": AGENT, "direction": "to_agent", "amount": 250_000, "reference": "bank 1"})
    contracts(hub.api, site)
    workshop(site.api)
    site.sync()
    repair(site.api, customers[0], {"serial": "OLD-3", "model": model}, pump, "customer")
    hub.api.command("/payments", {"agent": AGENT, "direction": "from_agent", "amount": 100_000, "reference": "bank 2"})


def contracts(hub, site):
    """One contract, of whose two instalments the first is paid in part; one of its products is in repair at the site."""
    customer = hub.command("/customers", {"kind": "legal", "name": "هتل پارسیان کرج", "national_id": "10380284790"})["id"]
    contract = hub.command("/contracts", {
        "customer": customer, "begins": "today-40", "ends": "today+324", "contract_scope": "both", "serials": ["HTL-1", "HTL-2"],
        "interval_months": 1, "service_site": AGENT, "most_cases": 3, "tariff": 8000, "price": 24_000_000, "instalment_count": 2})["number"]
    hub.command(f"/contracts/{contract}/invoice", {})
    for means in ({"means": "cheque", "bank": "ملت", "reference": "1234567890123456", "cheque_due": "today+30"}, {"means": "card", "reference": "77"}):
        paid = hub.command(f"/contracts/{contract}/pay", {"amount": 4_000_000, **means})
        if means["means"] == "cheque":
            hub.command(f"/cash-receipts/{paid['number']}/settle", {"cheque_outcome": "bounced", "note": "کسر موجودی"})
    site.sync()
    taken_in(site.api, "HTL-1")
    item = next(row["id"] for row in site.api.all_rows("/plan-items") if row["state"] == "due")
    site.api.command(f"/plan-items/{item}/done", {"note": "سرویس شد"})


def taken_in(api, serial):
    customer = api.command("/customers", {"kind": "natural", "name": "رضا هتل‌دار", "mobile": "09159876543"})["id"]
    return api.command("/jobs", {"serial": serial, "model": api.id_of("/models", "WM7K"), "customer": customer, "complaint": "صدا"})["id"]


def workshop(api):
    """A device is handed to a unit and assigned; its work is priced, estimated, approved, invoiced and paid for."""
    me = api.get("/me")["user"]
    api.command("/work-units", {"code": "S1", "name": "تعمیرگاه", "kind": "shop", "scope": []})
    api.command("/unit-members", {"unit": "S1", "user": me, "duties": ["supervisor", "technician"], "skills": []})
    requested = api.command("/requests", {"caller": "نیما", "mobile": "09121112233", "complaint": "روشن نمی‌شود", "served_at": "on_site", "address": "کرج"})["id"]
    visit = api.command("/visits", {"request": requested, "date": "today+1", "address": "کرج"})["id"]
    api.command(f"/visits/{visit}/start", {})
    job = taken_in(api, "SHOP-1")
    at = f"/jobs/{job}"
    api.command(f"{at}/hand-over", {"to": "S1"})
    api.command(f"{at}/accept", {})
    api.command(f"{at}/assign", {"technician": me})
    api.command(f"{at}/start", {})
    api.command(f"{at}/charge", {"text": "ایاب و ذهاب", "amount": 900_000})
    api.command(f"{at}/estimate", {"valid_until": "today+7"})
    api.command(f"{at}/answer", {"answer": "approved", "answered_by": "مالک"})
    api.command(f"{at}/stop", {"reason": "other_work"})
    api.command(f"{at}/work", {"fault": "برد", "cause": "نوسان", "action": "تعمیر"})
    api.command(f"{at}/finish", {})
    api.command(f"{at}/shelve", {"shelf": "A-1"})
    api.command(f"{at}/notice", {"way": "telephone"})
    api.command(f"{at}/invoice", {})
    owed = api.get(f"{at}/account")["total"]
    api.command("/cash-receipts", {"job": job, "amount": owed, "means": "card", "reference": "77"})


def keys_of(hub):
    """By which each log can be checked without these programs (tools/verify_log.py)."""
    with open(f"{hub.directory}/site.json", encoding="utf-8") as file:
        root = json.load(file)["root"]
    keys = {row["id"]: row["key"] for row in hub.api.get("/members")["rows"]}
    return {"network": hashlib.blake2b(bytes.fromhex(root), digest_size=32).hexdigest(), "root": root, "members": keys}


def keep(directory, archive, name):
    """The directory's own files, its store without a log beside it and without holes."""
    with sqlite3.connect(f"{directory}/amani.db") as store:
        store.execute("PRAGMA journal_mode = DELETE")
        store.execute("VACUUM")
    store.close()
    for file in KEPT:
        if os.path.exists(f"{directory}/{file}"):
            archive.add(f"{directory}/{file}", f"{name}/{file}")


def record(bin_path, folder):
    with tempfile.TemporaryDirectory(prefix="amani-record-") as root:
        hub = Hub(bin_path, f"{root}/hub", HUB, "مرکز تهران")
        masters(hub.api)
        site = Site(bin_path, f"{root}/{AGENT}", AGENT, hub.api.command("/invites", {"site": AGENT})["invite"], hub)
        site.sync()
        story(hub, site)
        day = hub.api.get("/statement", agent=AGENT)["to"]
        told = {"day": day, "passwords": {HUB: hub.password, AGENT: site.password}, "keys": keys_of(hub),
                HUB: figures_of(hub.api, day), AGENT: figures_of(site.api, day)}
        for each in (site, hub):
            each.api.hang_up()
            each.process.stop()
        logs = segments_of(f"{root}/hub/amani.db")
        folder = folder or str(logs["1.1"][0])  # a head begins with the format version
        to = f"{HERE}/{folder}"
        os.makedirs(f"{to}/logs")
        for log, segments in logs.items():
            with open(f"{to}/logs/{log}.segments", "wb") as file:
                file.write(segments)
        with tarfile.open(f"{to}/directories.tar.xz", "w:xz", preset=9) as archive:
            keep(f"{root}/hub", archive, "hub")
            keep(f"{root}/{AGENT}/site", archive, f"{AGENT}/site")
        with open(f"{to}/figures.json", "w", encoding="utf-8") as file:
            json.dump(told, file, ensure_ascii=False, indent=1, sort_keys=True)
            file.write("\n")
    print(f"recorded in {to}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    record(os.path.abspath(sys.argv[1]), sys.argv[2] if len(sys.argv) == 3 else None)
