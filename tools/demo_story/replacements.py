"""Replacements at two branches, in every phase: on the centre's grant, after three verdicts, on a quota; one is done twice (C-8)."""

from client import Client
from workshop import PASSWORD

FIRST, SECOND = "BR-MHD", "BR-ISF"
DESK = ("mahsa", "مهسا نوری", ["replacement_desk"])
STAFF = (("laleh", "لاله صادقی", ["clerk"]), ("kian", "کیان ملکی", ["technician"]),
         ("shirin", "شیرین رحیمی", ["supervisor"]), ("omid", "امید اکبری", ["store", "shipping"]))
UNITS_EACH = 6  # new products of a model that each branch has
COSTS = (210_000_000, 260_000_000)  # of the models, cheapest first

# What becomes of a case at the first branch: its mode, its reason, how far it comes. Of the cheaper model.
CASES = (("reviewed", "unrepairable", "opened"), ("reviewed", "same_fault", "technician"), ("reviewed", "no_part", "supervisor"),
         ("reviewed", "no_part", "authority"), ("reviewed", "unrepairable", "repairable"), ("reviewed", "waiting_too_long", "granted"),
         ("direct", "dead_on_arrival", "refused"), ("reviewed", "unrepairable", "exchanged"), ("direct", "dead_on_arrival", "closed"))
# At which branch, which model (from 0), why.
ON_QUOTA = ((FIRST, 0, "dead_on_arrival"), (FIRST, 1, "same_fault"), (SECOND, 0, "dead_on_arrival"), (SECOND, 1, "no_part"),
            (SECOND, 0, "unrepairable"))
VERDICTS = ("technician", "supervisor", "authority")


class Replacements:
    def __init__(self, story):
        self.story, self.hub = story, story.hub.api
        self.models = [model[0] for model in story.net.models[:2]]
        self.units = {FIRST: {}, SECOND: {}}  # new products by model
        self.people = {code: {"authority": story.sites[code].api} for code in (FIRST, SECOND)}
        at_home = [row for row in reversed(story.net.serials) if row[0] not in story.waiting]
        self.devices = {model: iter([row[0] for row in at_home if row[1] == model]) for model in self.models}

    def person(self, program, login, name, roles):
        program.command("/users", {"login": login, "name": name, "roles": roles, "password": PASSWORD})
        person = Client(login)
        person.call_at(program.address)
        person.sign_in(login, PASSWORD)
        return person

    def sync(self):
        for code in (FIRST, SECOND):
            self.story.sites[code].sync()

    # --- what has to be there -----------------------------------------------------------------
    def supply(self):
        """Both models as products, priced, in the replacement stores of the branches."""
        store = {"kind": "replacement"}
        for model, cost in zip(self.models, COSTS):
            self.hub.command("/parts", {"code": model, "name": f"محصول {model}", "unit": "دستگاه", "tracking": "by_serial"})
            self.hub.command("/prices", {"list": "PL-1", "part": model, "price": cost * 3 // 2, "late": "post_difference"})
            self.hub.command("/tariffs", {"valid_from": "today", "part": model, "labour": 0, "recovery": cost // 4})
        self.hub.command("/goods-receipts", {"supplier": "کارخانه", "into": store, "lines": [
            {"part": model, "quantity": 2 * UNITS_EACH, "unit_cost": cost} for model, cost in zip(self.models, COSTS)]})
        sent = {}
        for at, code in enumerate(self.units):
            lines = [{"part": model, "condition": "fresh", "quantity": UNITS_EACH,
                      "part_serials": [f"{model}-N{at}{unit:05d}" for unit in range(UNITS_EACH)]} for model in self.models]
            self.units[code] = {line["part"]: list(line["part_serials"]) for line in lines}
            sent[code] = lines, self.hub.command("/dispatches", {"from": store, "to": code, "lines": lines, "transport": "تیپاکس"})
        self.desk = self.person(self.hub, *DESK)
        self.desk.command("/replacement-policies", {"inheritance": "longer", "months": 6, "per_month": 8})
        for code in self.units:
            self.desk.command("/replacement-grants", {"site": code, "per_week": 4, "until": "+60", "cap": 400_000_000})
        self.sync()
        for code, (lines, waybill) in sent.items():
            self.people[code].update({login: self.person(self.story.sites[code].api, login, *rest) for login, *rest in STAFF})
            self.people[code]["omid"].command("/receipts", {"waybill": waybill["id"], "into": store, "lines": lines})

    # --- the steps of a case ------------------------------------------------------------------
    def device(self, model=0):
        return next(self.devices[self.models[model]])

    def opened(self, code, mode, reason, serial):
        people = self.people[code]
        job = people["laleh"].command("/jobs", {"serial": serial, "customer": self.story.customers[code][0],
                                                "complaint": "روشن نمی‌شود"})["id"]
        return "/replacements/" + people["laleh"].command("/replacements", {"job": job, "mode": mode, "reason": reason})["id"]

    def verdict(self, code, case, of, verdict="unrepairable"):
        giver = {"technician": "kian", "supervisor": "shirin", "authority": "authority"}[of]
        self.people[code][giver].command(f"{case}/verdict", {"of": of, "verdict": verdict, "note": "برد اصلی سوخته است"})

    def exchange(self, code, case, reached, model=0):
        people = self.people[code]
        people["omid"].command(f"{case}/issue", {"new_serial": self.units[code][self.models[model]].pop()})
        people["omid"].command(f"{case}/receive", {"product_condition": "بدنه سالم"})
        if reached == "closed":
            people["laleh"].command(f"{case}/close", {})

    # --- the story ----------------------------------------------------------------------------
    def reviewed_and_granted(self):
        """Cases at the first branch; the centre has its say of those that come so far."""
        to_decide = []
        for mode, reason, reached in CASES:
            case = self.opened(FIRST, mode, reason, self.device())
            if reached == "repairable":
                self.verdict(FIRST, case, "technician", "repairable")
            elif mode == "reviewed" and reached != "opened":
                upto = VERDICTS.index(reached) if reached in VERDICTS else len(VERDICTS) - 1
                for of in VERDICTS[:upto + 1]:
                    self.verdict(FIRST, case, of)
            if reached in ("granted", "refused", "exchanged", "closed"):
                to_decide.append((case, reached))
        self.sync()
        for case, reached in to_decide:
            if reached == "refused":
                self.desk.command(f"{case}/refuse", {"reason": "گارانتی بدنه این ایراد را در بر نمی‌گیرد"})
            else:
                self.desk.command(f"{case}/grant", {"until": "+30"})
        self.sync()
        for case, reached in to_decide:
            if reached in ("exchanged", "closed"):
                self.exchange(FIRST, case, reached)

    def another_model_in_advance(self):
        """Of a customer far away, before the faulty one is here: a dearer model, against a deposit."""
        laleh = self.people[FIRST]["laleh"]
        case = "/replacements/" + laleh.command("/replacements", {
            "serial": self.device(), "customer": self.story.customers[FIRST][1], "mode": "direct",
            "reason": "waiting_too_long", "wanted_model": self.models[1]})["id"]
        self.sync()
        self.desk.command(f"{case}/grant", {"until": "+30", "model": self.models[1], "advance": "against_deposit"})
        self.sync()
        self.people[FIRST]["omid"].command(f"{case}/issue", {"new_serial": self.units[FIRST][self.models[1]].pop(), "deposit": 50_000_000})

    def on_quota(self):
        """While both branches are cut off; of one product each believes that it is with them."""
        for code, model, reason in ON_QUOTA:
            self.exchange(code, self.opened(code, "direct", reason, self.device(model)), "closed", model)
        twice = self.device()
        for code in (FIRST, SECOND):
            self.exchange(code, self.opened(code, "direct", "same_fault", twice), "exchanged")


def tell(story):
    """Replacements at the two branches; what was exchanged at both is for the desk of discrepancies."""
    told = Replacements(story)
    told.supply()
    told.reviewed_and_granted()
    told.another_model_in_advance()
    told.on_quota()
    story.counts["replacements"] = sum(len(told.people[code]["laleh"].all_rows("/replacements")) for code in told.units)
