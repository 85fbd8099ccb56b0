"""A hub's and an agent's directories as some version has left them (tests/data/versions), and what their books say."""

import json
import os
import sqlite3
import struct
import tarfile

HUB, AGENT = "HUB-THR", "AG-KRJ"
VERSIONS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "versions")


def recorded_versions():
    return sorted(entry.name for entry in os.scandir(VERSIONS) if os.path.exists(f"{entry.path}/figures.json"))


def unpack(version, to):
    """Puts the directories there. Gives what was recorded beside them."""
    with tarfile.open(f"{VERSIONS}/{version}/directories.tar.xz") as archive:
        archive.extractall(to)
    with open(f"{VERSIONS}/{version}/figures.json", encoding="utf-8") as file:
        return json.load(file)


def of_rows(rows, *names):
    """These members of each row, in one order on every machine; "?" before one that not everybody is told."""
    return sorted([row.get(name[1:]) if name.startswith("?") else row[name] for name in names] for row in rows)


def custody_of(rows):
    """With the residue as every version reckons it: what is under way to the hub included."""
    terms = ("accountable", "physical", "pending", "early", "over")
    return sorted([row["part_code"], *(row[term] for term in terms), row["residue"] - row.get("under_way", 0)] for row in rows)


def figures_of(api, day):
    """What one side's books say up to `day`."""
    statement = api.get("/statement", agent=AGENT, to=day)
    return {
        "recorded": api.get("/status")["recorded"],
        "digest": api.get("/verify")["digest_by_logs"],
        "accounts": of_rows(api.get("/trial-balance")["rows"], "account", "debit", "credit"),
        "balances of agents": of_rows(api.all_rows("/agents"), "code", "policy", "rate", "credit_limit", "balance"),
        "statement": [[line[name] for name in ("kind", "voucher", "debit", "credit", "balance")]
                      for line in statement["lines"]],
        "closing": [statement["closing"], statement["provisional_balance"], len(statement["unbooked"])],
        "custody": custody_of(api.get("/custody")["rows"]),
        "stock": of_rows(api.all_rows("/stock"), "site_code", "place_kind", "condition", "part_code", "quantity"),
        "jobs": of_rows(api.all_rows("/jobs"), "number", "serial", "kind", "state", "customer_name"),
        "customers": of_rows(api.all_rows("/customers"), "name", "mobile", "address"),
        "waybills": of_rows(api.all_rows("/waybills"), "number", "content", "state", "sent", "received", "missing"),
        "used parts": of_rows(api.all_rows("/used-parts"), "number", "part_code", "state", "?cost", "due"),
        "payments": of_rows(api.all_rows("/payments"), "reference", "direction", "amount", "day"),
        "vouchers": of_rows(api.all_rows("/vouchers"), "kind", "number", "debit", "credit", "day"),
        "cases": of_rows(api.all_rows("/discrepancies"), "kind", "site_code", "quantity", "left"),
        "receipts": of_rows(api.all_rows("/cash-receipts"), "number", "means", "amount", "customer_name", "cheque_state"),
        "invoices": of_rows(api.all_rows("/invoices"), "number", "gross", "value_added_tax", "total"),
        "contracts": of_rows(api.all_rows("/contracts"), "number", "customer_name", "begins", "ends", "cases_used", "price"),
        "instalments": of_rows(api.all_rows("/contract-instalments"), "contract_number", "instalment", "invoice_number", "paid", "owed"),
        "visits": of_rows(api.all_rows("/visits"), "state", "day", "address"),
    }


def segments_of(store):
    """Each log's segments as they are sent (FORMAT §6), by the log's id as people see it."""
    with sqlite3.connect(f"file:{store}?immutable=1", uri=True) as database:
        rows = database.execute("SELECT last_event, head, body FROM segment ORDER BY last_event").fetchall()
    database.close()
    logs = {}
    for last, head, body in rows:
        log = f"{last >> 45}.{last >> 32 & 0x1fff}"
        logs[log] = logs.get(log, b"") + head + struct.pack("<I", len(body)) + body
    return logs
