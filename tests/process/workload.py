"""An agent's work as commands with keys, so that what a killed program had not answered can be asked again."""

from a_network import GONE, MODEL


class Cut(Exception):
    """The program died before it answered."""


class Workload:
    """Devices are admitted and a returnable part is fitted in each, some a command, some many. Remembers every
    acknowledged command with its answer, and the one that was not answered."""

    def __init__(self, site, part, rng):
        self.site, self.part, self.rng = site, part, rng
        self.acknowledged = []  # (path, body, key, answer)
        self.unanswered = None  # (path, body, key)
        self.admitted = []      # jobs without a part yet
        self.jobs = self.fitted = self.numbered = 0
        self.customer = self.ask("/customers", {"kind": "natural", "name": "علی رضایی", "mobile": "09121234567"})["id"]

    def ask(self, path, body):
        self.unanswered = (path, body, f"{self.site.code}-{self.numbered}")
        self.numbered += 1
        return self.ask_again()

    def ask_again(self):
        path, body, key = self.unanswered
        try:
            answer = self.site.api.command(path, body, key=key)
        except GONE as gone:
            raise Cut from gone
        self.unanswered = None
        self.acknowledged.append((path, body, key, answer))
        self.take(path, answer)
        return answer

    def take(self, path, answer):
        ids = [each["result"]["id"] for each in answer["results"]] if "results" in answer else [answer["id"]]
        if path == "/jobs":
            self.admitted += ids
            self.jobs += len(ids)
        elif path == "/fittings":
            self.fitted += len(ids)

    def step(self):
        """One more command; or, first of all, the one that a kill left without an answer."""
        if self.unanswered:
            return self.ask_again()
        many = self.rng.choice((1, 1, 3, 20))
        if self.admitted:
            jobs, self.admitted = self.admitted, []
            return self.ask("/fittings", [{"job": job, "part": self.part, "quantity": 1, "payer": "customer"}
                                          for job in jobs])
        return self.ask("/jobs", [{"serial": f"OLD{self.numbered:05d}{i:02d}", "model": MODEL,
                                   "customer": self.customer, "complaint": "نشتی"} for i in range(many)])
