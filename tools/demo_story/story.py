"""What happens in the demo's network, month by month: stock goes out on consignment, is used offline in repairs,
used parts come back, some early, some twice, some rejected; links break; in the end all is reconciled."""

import random
from datetime import date, timedelta

from client import Refused
from network import SITES

FIRST_DAY = date(2025, 3, 21)  # 1404/01/01
WARRANTY_SHARE = 0.55


class Story:
    def __init__(self, net, hub, sites, months, say):
        self.net, self.hub, self.sites, self.months, self.say = net, hub, sites, months, say
        self.rng = random.Random(net.rng.random())
        self.parts = {part.code: part for part in net.parts}
        self.part_ids = {}
        self.customers = {code: [] for code in sites}
        self.open_tags = {code: [] for code in sites}   # (tag id, number, part id) removed and not yet sent
        self.waiting = set()  # serials that are still in somebody's house
        self.counts = {"repairs": 0, "units": 0, "used parts back": 0, "early receipts": 0, "shown twice": 0,
                       "rejected": 0, "jobs that wait for a part": 0, "short waybills": 0, "links cut in mid-segment": 0}

    # --- the centre's masters -----------------------------------------------------------------
    def publish_masters(self):
        net, api = self.net, self.hub.api
        api.import_csv("models", "code,brand,device_kind,name,warranty_months,warranty_start\n" + "".join(
            f"{code},{brand},{kind},{name},{months},sale\n" for code, brand, kind, name, months in net.models))
        api.import_csv("parts", "code,name,unit,tracking,returnable,due_days,substitutes,fits_models\n" + "".join(
            f"{p.code},{p.name},عدد,by_quantity,{'yes' if p.returnable else 'no'},{p.due_days},,\n" for p in net.parts))
        first = FIRST_DAY.isoformat()
        api.command("/price-lists", {"name": "PL-1", "kind": "retail", "valid_from": first})
        api.import_csv("prices", "list,part,price\n" + "".join(f"PL-1,{p.code},{p.price}\n" for p in net.parts))
        api.import_csv("tariffs", "valid_from,part,labour,recovery\n" + "".join(
            f"{first},{p.code},{p.labour},{p.recovery}\n" for p in net.parts))
        api.command("/handling", {"valid_from": first, "handling": net.handling})
        api.command("/vat-rates", {"valid_from": first, "rate": 1000})
        for code, kind, _, _, policy in SITES:
            if kind == "agent":
                api.command("/agents/terms", {"agent": code, "policy": policy, "rate": 8500, "vat": "no",
                                              "credit_limit": 500_000_000_000})
        api.import_csv("serials", "serial,model,batch,sold_on,warranty_card,warranty_start,warranty_months,owner\n" +
                       "".join(f"{serial},{model},B1,{sold},{card},,{months},\n"
                               for serial, model, sold, card, months in net.serials))
        self.part_ids = {row["code"]: row["id"] for row in api.all_rows("/parts")}

    def register_customers(self):
        share = len(self.net.customers) // len(self.sites)
        for index, (code, site) in enumerate(self.sites.items()):
            mine = self.net.customers[index * share:(index + 1) * share]
            answers = site.api.bulk("/customers", [
                {"kind": "natural", "name": name, "national_id": nid, "mobile": mobile, "address": city}
                for name, nid, mobile, city in mine])
            self.customers[code] = [a["id"] for a in answers if not isinstance(a, Refused)]

    # --- one month ----------------------------------------------------------------------------
    def day_of(self, month, day):
        return (FIRST_DAY + timedelta(days=30 * month + day)).isoformat() if self.months <= 8 else \
               (FIRST_DAY + timedelta(days=(240 * month) // self.months + min(day, 1))).isoformat()

    def demand_of(self, month):
        """Pieces per site and part: the month's real demand, dealt by the sites' shares."""
        codes = [code for code, *_ in SITES]
        shares = [share for _, _, _, share, _ in SITES]
        dealt = {code: {} for code in codes}
        for part in self.net.parts:
            for _ in range(part.demand[month]):
                site = self.rng.choices(codes, shares)[0]
                dealt[site][part.code] = dealt[site].get(part.code, 0) + 1
        return dealt

    def supply(self, month, dealt):
        needed = {}
        for lines in dealt.values():
            for code, n in lines.items():
                needed[code] = needed.get(code, 0) + n
        day, api = self.day_of(month, 0), self.hub.api
        lines = [{"part": self.part_ids[code], "quantity": n, "unit_cost": self.parts[code].cost}
                 for code, n in needed.items()]
        for start in range(0, len(lines), 400):
            api.command("/goods-receipts", {"supplier": "تأمین‌کننده", "lines": lines[start:start + 400]}, day)
        waybills = {}
        for code, parts in dealt.items():
            items = [{"part": self.part_ids[p], "condition": "fresh", "quantity": n} for p, n in parts.items()]
            waybills[code] = [api.command("/dispatches", {"to": code, "lines": items[s:s + 400], "transport": "تیپاکس"},
                                          day) | {"lines": items[s:s + 400]} for s in range(0, len(items), 400)]
        return waybills

    def receive(self, month, waybills):
        day = self.day_of(month, 1)
        for code, sent in waybills.items():
            for waybill in sent:
                counted = [dict(line) for line in waybill["lines"]]
                if self.rng.random() < 0.08:  # one piece did not arrive
                    line = self.rng.choice(counted)
                    line["quantity"] -= 1
                    self.counts["short waybills"] += 1
                self.sites[code].api.command("/receipts", {"waybill": waybill["id"],
                                                           "waybill_number": waybill["number"], "lines": counted}, day)

    def repair(self, month, code, parts):
        """One site's repairs of a month, all offline: admit, fit, remove, finish, deliver."""
        site, rng, day = self.sites[code], self.rng, self.day_of(month, 2)
        work = []
        for part, n in parts.items():
            for _ in range(n):
                warranty = rng.random() < WARRANTY_SHARE
                serial = rng.choice(self.net.serials)[0] if warranty else f"OLD{rng.randrange(10**9):09d}"
                work.append((part, serial, warranty))
        seen, unique = set(self.waiting), []
        for part, serial, warranty in work:  # a device has one open admission at a site
            while serial in seen:
                serial = rng.choice(self.net.serials)[0] if warranty else f"OLD{rng.randrange(10**9):09d}"
            seen.add(serial)
            unique.append((part, serial, warranty))
        model = self.net.models[0][0]
        jobs = site.api.bulk("/jobs", [
            {"serial": serial, "customer": rng.choice(self.customers[code]), "complaint": "خرابی",
             **({} if warranty else {"model": model})} for _, serial, warranty in unique], day)
        jobs = [self.expect(job) for job in jobs]
        is_warranty = [job["events"][-1]["body"]["kind"] == "warranty" for job in jobs]
        fits = site.api.bulk("/fittings", [
            {"job": job["id"], "part": self.part_ids[part], "quantity": 1, "payer": "company" if free else "customer"}
            for job, (part, _, _), free in zip(jobs, unique, is_warranty)], day)
        # A branch whose waybill came short has nothing to fit: that device waits, its job stays open.
        fitted = [i for i, fit in enumerate(fits) if not self.is_shortage(fit)]
        self.counts["jobs that wait for a part"] += len(fits) - len(fitted)
        self.waiting |= {unique[i][1] for i in range(len(fits)) if i not in set(fitted)}
        jobs, unique = [jobs[i] for i in fitted], [unique[i] for i in fitted]
        fits = [self.expect(fits[i]) for i in fitted]
        removals, tags = [], []
        for job, fit, (part, _, _) in zip(jobs, fits, unique):
            body = fit["events"][-1]["body"]
            if body["tag_number"]:
                removals.append({"job": job["id"], "tag": fit["id"]})
                tags.append((fit["id"], body["tag_number"], self.part_ids[part]))
        for answer in site.api.bulk("/removals", removals, day):
            self.expect(answer)
        paid = {job["id"] for job, fit in zip(jobs, fits) if fit["events"][-1]["body"]["payer"] == "customer"}
        self.finish(code, jobs, day, paid)
        self.open_tags[code] += tags
        self.counts["repairs"] += len(jobs)
        self.counts["units"] += len(fits)

    def finish(self, code, jobs, day, paid=frozenset()):
        """Jobs that the customer pays are invoiced and paid before he takes his device."""
        def give(path, bodies):
            return [self.expect(answer) for answer in self.sites[code].api.bulk(path, bodies, day)]
        everyone = [{"job": job["id"]} for job in jobs]
        give("/work-records", [{**each, "fault": "خرابی قطعه", "cause": "فرسودگی", "action": "تعویض قطعه"} for each in everyone])
        give("/finishes", everyone)
        invoices = give("/invoices", [each for each in everyone if each["job"] in paid])
        give("/cash-receipts", [self.payment_of(invoice["events"][-1]["body"]) for invoice in invoices])
        give("/deliveries", [{**each, "receiver": "مالک"} for each in everyone])

    def payment_of(self, invoice):
        """Cash or card, whatever the customer has on him."""
        total = sum(line["gross"] - line["discount"] + line["vat"] for line in invoice["lines"])
        if self.rng.random() < 0.4:
            return {"job": invoice["job"], "amount": total}
        return {"job": invoice["job"], "amount": total, "means": "card", "reference": f"{self.rng.randrange(10**6):06d}"}

    def work_alone(self, code, count=300):
        """Repairs that need no part, in a month without contact: four events each."""
        day, model = self.day_of(self.months - 1, 5), self.net.models[0][0]
        jobs = self.sites[code].api.bulk("/jobs", [
            {"serial": f"FAR{self.rng.randrange(10**9):09d}", "model": model, "complaint": "خرابی",
             "customer": self.rng.choice(self.customers[code])} for _ in range(count)], day)
        self.finish(code, [self.expect(job) for job in jobs], day)

    def send_used_parts(self, month, code):
        """Most of what was removed goes back in a parcel; 3 % never does."""
        day, rng = self.day_of(month, 3), self.rng
        sent = [tag for tag in self.open_tags[code] if rng.random() > 0.03]
        self.open_tags[code] = []
        parcels = []
        for start in range(0, len(sent), 300):
            tags = sent[start:start + 300]
            waybill = self.sites[code].api.command("/used-dispatches", {
                "to": self.hub.code, "transport": "پست", "lines": [{"tag": tag} for tag, _, _ in tags]}, day)
            parcels.append((code, waybill, tags))
        return parcels

    def register_used_parts(self, month, parcels, are_early):
        day, rng, api = self.day_of(month, 4), self.rng, self.hub.api
        for code, waybill, tags in parcels:
            if are_early:
                # Only the parcel is here: the desk enters what is printed on the tags and on the waybill.
                lines = [{"tag_number": number, "part": part} for _, number, part in tags]
                self.counts["early receipts"] += len(lines)
                parcel = {"waybill_number": waybill["number"]}
            else:
                lines = [{"tag": tag} for tag, _, _ in tags]
                parcel = {"waybill": waybill["id"]}
            receipt = api.command("/used-receipts", {"holder": code, **parcel, "lines": lines}, day)
            if not are_early and rng.random() < 0.3:  # one of the tags is shown once more, in another receipt
                api.command("/used-receipts", {"holder": code, "lines": [dict(rng.choice(lines))]}, day)
                self.counts["shown twice"] += 1
            self.counts["used parts back"] += len(tags)
            inspections = [{"receipt": receipt["id"], "line": i, "unit": 0,
                            **({"verdict": "foreign", "note": "قطعه متفرقه"} if rng.random() < 0.04
                               else {"verdict": "accepted"})} for i in range(len(tags))]
            if not are_early:
                self.counts["rejected"] += sum(each["verdict"] != "accepted" for each in inspections)
                for answer in api.bulk("/used-inspections", inspections, day):
                    self.expect(answer)

    def month(self, month):
        dealt = self.demand_of(month)
        waybills = self.supply(month, dealt)
        for site in self.sites.values():
            site.sync()  # a short moment of contact: the waybills arrive
        self.receive(month, waybills)
        parcels = {}
        for code, parts in dealt.items():
            self.repair(month, code, parts)
            parcels[code] = self.send_used_parts(month, code)
        early = self.rng.choice(list(self.sites))  # this site's parcel is faster than its data
        self.register_used_parts(month, parcels[early], True)
        for code, site in self.sites.items():
            cut = self.rng.randrange(3_000, 20_000) if self.rng.random() < 0.4 else None
            site.sync(cut)
        self.counts["links cut in mid-segment"] = sum(site.link.breaks for site in self.sites.values())
        for code in self.sites:
            if code != early:
                self.register_used_parts(month, parcels[code], False)

    @staticmethod
    def is_shortage(answer):
        return isinstance(answer, Refused) and answer.refusal.get("code") == "service.part_shortage"

    @staticmethod
    def expect(answer):
        if isinstance(answer, Refused):
            raise answer
        return answer
