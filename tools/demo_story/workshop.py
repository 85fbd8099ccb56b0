"""The repair shop of one site: units with people, and devices in every stage of a day."""

from client import Client

PASSWORD = "کارگاه-نمونه-۱۴۰۴"
PEOPLE = (("mina", "مینا رضایی", ["supervisor"]), ("sara", "سارا احمدی", ["technician"]),
          ("reza", "رضا کریمی", ["technician"]), ("nasrin", "نسرین قاسمی", ["quality"]),
          ("hadi", "هادی شریفی", ["store", "shipping"]))
UNITS = (("S1", "تعمیرگاه برد", "shop"), ("S2", "تعمیرگاه مکانیک", "shop"), ("QC", "کنترل کیفیت", "quality"),
         ("PACK", "بسته‌بندی", "packaging"))
MEMBERS = (("S1", "mina", ["supervisor"]), ("S1", "sara", ["technician"]), ("S2", "mina", ["supervisor"]),
           ("S2", "reza", ["technician"]), ("QC", "nasrin", ["inspector"]))
STAGES = ("queued", "on its way", "assigned", "in work", "asked", "approved", "issued", "awaiting check", "sent back", "ready")
EACH = 2  # devices in each stage


class Workshop:
    def __init__(self, story, code):
        self.story, self.site = story, story.sites[code]
        self.customers = story.customers[code]
        self.people = {}

    def open(self):
        api, model = self.site.api, self.story.net.models[0][0]
        for login, name, roles in PEOPLE:
            api.command("/users", {"login": login, "name": name, "roles": roles, "password": PASSWORD})
            self.people[login] = Client(login)
            self.people[login].call_at(api.address)
            self.people[login].sign_in(login, PASSWORD)
        for code, name, kind in UNITS:
            api.command("/units", {"code": code, "name": name, "kind": kind, "fields": [model] if code == "S1" else []})
        ids = {row["login"]: row["id"] for row in api.all_rows("/users")}
        self.ids = ids
        for unit, login, duties in MEMBERS:
            api.command("/unit-members", {"unit": unit, "user": ids[login], "duties": duties,
                                          "skills": [model] if "technician" in duties else []})

    def fill(self):
        for index, stage in enumerate(stage for stage in STAGES for _ in range(EACH)):
            self.device(index, stage)

    def device(self, index, stage):
        """One device, as far as its stage; who does each step is a member of the unit where it is."""
        people, unit = self.people, ("S1", "S2")[index % 2]
        hands = people[{"S1": "sara", "S2": "reza"}[unit]]
        job = self.site.api.command("/jobs", {
            "serial": f"SHOP{index:06d}", "model": self.story.net.models[index % len(self.story.net.models)][0],
            "customer": self.customers[index], "complaint": "صدا می‌دهد و گرم می‌شود", "promised": f"+{index % 5 + 1}"})["id"]
        at = f"/jobs/{job}"
        reached = STAGES.index(stage)
        if reached >= 1:
            self.site.api.command(f"{at}/hand-over", {"to": unit})
        if reached >= 2:
            people["mina"].command(f"{at}/accept", {})
            people["mina"].command(f"{at}/assign", {"technician": self.ids[hands.name]})
        if reached >= 3:
            hands.command(f"{at}/start", {})
        if reached >= 4:
            self.parts(at, hands, stage)
        if reached >= 3:
            hands.command(f"{at}/stop", {"reason": {"asked": "part", "approved": "part"}.get(stage, "other_work")})
        if reached >= 7:
            self.end(at, unit, hands, stage)

    def parts(self, at, hands, stage):
        part = self.story.net.parts[0].code
        asked = hands.command(f"{at}/request", {"part": part, "quantity": 1})
        request = f"/part-requests/{asked['id']}"
        if stage == "asked":
            return
        self.people["mina"].command(f"{request}/review", {})
        if stage == "approved":
            return
        self.people["hadi"].command(f"{request}/issue", {"quantity": 1})
        if stage != "issued":
            hands.command(f"{at}/fit", {"part": part, "quantity": 1, "payer": "customer", "from": "work_in_progress"})

    def end(self, at, unit, hands, stage):
        people = self.people
        hands.command(f"{at}/work", {"fault": "یاتاقان", "cause": "فرسودگی", "action": "تعویض"})
        hands.command(f"{at}/finish", {})
        people["mina"].command(f"{at}/hand-over", {"to": "QC"})
        people["nasrin"].command(f"{at}/accept", {})
        if stage == "sent back":
            people["nasrin"].command(f"{at}/check", {"verdict": "failed", "note": "هنوز صدا می‌دهد"})
            people["nasrin"].command(f"{at}/hand-over", {"to": unit})
            people["mina"].command(f"{at}/accept", {})
        if stage == "ready":
            people["nasrin"].command(f"{at}/check", {"verdict": "passed"})


def tell(story, code):
    """The repair shop of this site, with a device or two in every stage."""
    shop = Workshop(story, code)
    shop.open()
    shop.fill()
    story.counts["devices in the shop"] = len(STAGES) * EACH
