"""What a manager wants to see when everything is reconciled."""


def money(amount):
    return f"{int(amount):,}"


def table(title, head, rows):
    print(f"\n{title}")
    rows = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in [head] + rows) for i in range(len(head))]
    for row in [head] + rows:
        print("  " + "  ".join(cell.ljust(w) if i == 0 else cell.rjust(w)
                               for i, (cell, w) in enumerate(zip(row, widths))))


def memory_of(site):
    return f"{site.process.resident_memory_kib() // 1024} ({site.process.peak_memory_kib() // 1024}) MiB"


def print_report(hub, sites, story, seconds):
    api = hub.api
    by_place = {}
    for row in api.all_rows("/stock"):
        key = (str(row["site_code"]), row["place_kind"], row["condition"])
        by_place[key] = by_place.get(key, 0) + int(row["quantity"])
    table("Stock per place (pieces, as the hub knows it)", ["site", "place", "condition", "pieces"],
          [[*key, n] for key, n in sorted(by_place.items()) if n])

    rows = []
    for code in (c for c in sites if c.startswith("AG-")):
        custody = api.get("/custody", agent=code)
        total = {name: sum(int(row[name]) for row in custody["rows"])
                 for name in ("accountable", "physical", "pending", "early", "over", "residue")}
        rows.append([code, *total.values()])
    table("Consignment and used parts owed (A − P = PEND − PRE + OVER)",
          ["agent", "A", "P", "PEND", "PRE", "OVER", "residue"], rows)

    rows = []
    for code in (c for c in sites if c.startswith("AG-")):
        statement = api.get("/statement", agent=code)
        confirmed = [line for line in statement["lines"] if line["state"] == "confirmed"]
        rows.append([code, money(sum(int(line["debit"]) for line in confirmed)),
                     money(sum(int(line["credit"]) for line in confirmed)),
                     money(statement["closing"]), money(statement["provisional_balance"])])
    table("Agents' statements (Rial; a negative balance is owed to the agent)",
          ["agent", "debits", "credits", "balance", "pending"], rows)

    kinds = {}
    for row in api.all_rows("/discrepancies"):
        if row["left"]:
            kinds[row["kind"]] = kinds.get(row["kind"], 0) + 1
    table("Open discrepancies", ["reason", "cases"], [[k, n] for k, n in sorted(kinds.items())] or [["none", 0]])

    rows = []
    for code, site in sites.items():
        bytes_all = sum(s.get("bytes_in", 0) + s.get("bytes_out", 0) for s in site.syncs)
        good = [s for s in site.syncs if s.get("agrees")]
        verify = site.api.get("/verify")
        status = site.api.get("/status")
        rows.append([code, "yes" if good and site.syncs[-1].get("agrees") else "NO",
                     "yes" if verify["agrees"] else "NO", status["recorded"], len(site.syncs), f"{bytes_all:,}",
                     f"{bytes_all / max(1, status['position']):.1f}",
                     f"{sum(s['round_trips'] for s in good) / max(1, len(good)):.1f}", site.link.breaks])
    table("Agreement and traffic", ["site", "agrees with hub", "with own logs", "own events", "syncs", "bytes",
                                    "bytes/event applied", "flights/sync", "links cut"], rows)

    status = api.get("/status")
    print(f"\nStory: " + ", ".join(f"{n} {what}" for what, n in story.counts.items()))
    print(f"The hub applied {status['position']:,} events, {status.get('backlog', 0)} wait; the work took {seconds:.1f} s; "
          f"memory now (peak): hub {memory_of(hub)}, "
          f"largest node {memory_of(max(sites.values(), key=lambda s: s.process.resident_memory_kib()))}")
