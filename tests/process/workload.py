"""Work as commands with keys, so that what a killed program had not answered can be asked again."""

from a_network import COST, GONE, MODEL


class Cut(Exception):
    """The program died before it answered."""


class KeyedWork:
    """Asks one command after another; remembers every acknowledged one with its answer, and the one that was not
    answered."""

    def __init__(self, api, rng):
        self.api, self.rng = api, rng
        self.acknowledged = []  # (path, body, key, answer)
        self.unanswered = None  # (path, body, key)
        self.numbered = 0

    def ask(self, path, body):
        self.unanswered = (path, body, f"{self.api.name}-{self.numbered}")
        self.numbered += 1
        return self.ask_again()

    def ask_again(self):
        path, body, key = self.unanswered
        try:
            answer = self.api.command(path, body, key=key)
        except GONE as gone:
            raise Cut from gone
        self.unanswered = None
        self.acknowledged.append((path, body, key, answer))
        self.take(path, answer)
        return answer

    def step(self):
        """One more command; or, first of all, the one that a kill left without an answer."""
        return self.ask_again() if self.unanswered else self.next_step()


class AgentsWork(KeyedWork):
    """Devices are admitted and a returnable part is fitted in each, some a command, some many."""

    def __init__(self, site, part, rng):
        super().__init__(site.api, rng)
        self.part = part
        self.admitted = []  # jobs without a part yet
        self.jobs = self.fitted = 0
        self.customer = self.ask("/customers", {"kind": "natural", "name": "علی رضایی", "mobile": "09121234567"})["id"]

    def take(self, path, answer):
        ids = [each["result"]["id"] for each in answer["results"]] if "results" in answer else [answer["id"]]
        if path == "/jobs":
            self.admitted += ids
            self.jobs += len(ids)
        elif path == "/fittings":
            self.fitted += len(ids)

    def next_step(self):
        if self.admitted:
            jobs, self.admitted = self.admitted, []
            return self.ask("/fittings", [{"job": job, "part": self.part, "quantity": 1, "payer": "customer"}
                                          for job in jobs])
        return self.ask("/jobs", [{"serial": f"OLD{self.numbered:05d}{i:02d}", "model": MODEL,
                                   "customer": self.customer, "complaint": "نشتی"}
                                  for i in range(self.rng.choice((1, 1, 3, 20)))])


class CentresWork(KeyedWork):
    """Goods are bought for the main store, a few pieces at a time."""

    def __init__(self, hub, part, rng):
        super().__init__(hub.api, rng)
        self.part = part
        self.bought = 0

    def take(self, path, answer):
        self.bought += sum(int(line["quantity"]) for line in answer["events"][0]["body"]["lines"])

    def next_step(self):
        return self.ask("/goods-receipts", {"supplier": "تأمین‌کننده", "lines": [
            {"part": self.part, "quantity": self.rng.randrange(1, 9), "unit_cost": COST}]})
