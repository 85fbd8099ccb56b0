"""Wall clocks that somebody sets while the programs run, by days or by years: all work counts once, on a day that is possible.

AMANI_JUMPS says how often a site's clock is set (3), AMANI_SEED by how much.
"""

import datetime
import os
import random
import struct
import unittest

import a_network
import tally
from a_network import ANetwork
from workload import AgentsWork

JUMPS = int(os.environ.get("AMANI_JUMPS", "3"))
SEED = int(os.environ.get("AMANI_SEED", "1404"))
JUMPS_OF = (-400, -40, -1, 1, 40, 400, 4_000)  # days; not back beyond the first price list
DAY = 86_400
TEHRAN = datetime.timezone(datetime.timedelta(hours=3, minutes=30))  # whose days are business days


def days_ago(days):
    return (datetime.datetime.now(TEHRAN).date() - datetime.timedelta(days=days)).isoformat()


def since_1970(day):
    return (datetime.date.fromisoformat(day) - datetime.date(1970, 1, 1)).days


class AClock:
    """What the programs that run with `environment` take for the time: so many days apart from the machine's."""

    def __init__(self, path):
        self.path = path
        self.set(0)
        self.environment = {**os.environ, "LD_PRELOAD": f"{a_network.BIN}/wrong_clock.so", "AMANI_WRONG_CLOCK": path}

    def set(self, days):
        with open(self.path, "r+b" if os.path.exists(self.path) else "wb") as file:
            file.write(struct.pack("<q", days * DAY))


class WallClocks(ANetwork):
    def setUp(self):
        super().setUp()
        self.assertTrue(os.path.exists(f"{a_network.BIN}/wrong_clock.so"), "build the target wrong_clock")
        self.clock = AClock(f"{self.root}/clock")
        self.site = self.a_site("AG-KRJ")
        self.part = self.publish_masters(agents=["AG-KRJ"])
        self.put_on_consignment(self.site, self.part, 1_000)
        self.site.sync()

    def by_the_clock(self, owner, *options):
        """From here on its program goes by the wrong clock."""
        owner.api.hang_up()
        owner.process.stop()
        owner.start(*options, env=self.clock.environment)
        if owner is self.hub:
            self.site.link.target = ("127.0.0.1", self.hub.sync_port)

    def set_clock(self, days):
        """The site's. A token ends, by the clock of its site."""
        self.clock.set(days)
        self.site.api.token = None
        self.site.api.sign_in("admin", self.site.password)

    def admitted_without_confirming(self, serial):
        """What the site says to an admission that nobody confirms."""
        body = {"serial": serial, "model": a_network.MODEL, "complaint": "نشتی", "customer": self.customer}
        key = {"Idempotency-Key": f"admit-{serial}"}
        return self.refusal_of(self.site.api.call, "POST", "/jobs", body, key).refusal

    def assert_doubted(self, refusal, code, *days):
        self.assertEqual(refusal["code"], "needs_confirmation", refusal)
        warning = refusal["warnings"][0]
        self.assertEqual(warning["code"], code)
        self.assertEqual([warning["numbers"][of] for of in ("today", "against")], [since_1970(day) for day in days])

    def cases(self):
        return [row["detail"] for row in self.hub.api.all_rows("/discrepancies") if row["kind"] == "suspect_date"]

    def test_of_a_site_that_is_set_again_and_again_loses_nothing(self):
        rng = random.Random(SEED)
        self.by_the_clock(self.site)
        work = AgentsWork(self.site, self.part, rng)
        for number in range(JUMPS):
            days = 365 if number == 0 else rng.choice(JUMPS_OF)
            with self.subTest(days=days, seed=SEED):
                self.set_clock(days)
                for _ in range(4):
                    work.step()
                self.site.sync()
                self.assert_agreement(self.site)
        tally.done("clocks set", JUMPS)
        self.assertEqual(len(self.hub.api.all_rows("/jobs")), work.jobs)
        custody = self.hub.api.get("/custody", agent="AG-KRJ")["rows"]
        self.assertEqual([int(row["residue"]) for row in custody], [0])
        # Also what is dated in a year to come stands in a statement up to the hub's today.
        booked = [line for line in self.hub.api.get("/statement", agent="AG-KRJ")["lines"]
                  if line["kind"] == "ConsumptionBooked"]
        self.assertEqual(len(booked), work.fitted)
        self.assertTrue(self.cases())

    def test_that_is_two_years_ahead_or_set_back_is_told_before_a_device_is_admitted(self):
        """In warranty today, and out of it by such a clock."""
        self.hub.api.command("/serials", {"serial": "WM7K-000417", "model": a_network.MODEL, "sold_on": "today"})
        self.site.sync()
        self.customer = self.site.api.command("/customers", {"kind": "natural", "name": "علی", "mobile": "09121234567"})["id"]
        self.by_the_clock(self.site)
        self.set_clock(1_500)  # beyond the warranty's 36 months
        self.site.sync()
        self.assert_doubted(self.admitted_without_confirming("WM7K-000417"), "clock.differs",
                            days_ago(-1_500), days_ago(0))
        status = self.site.api.get("/status")
        self.assertEqual(status["clock_doubts"][0]["code"], "clock.differs")
        self.assertEqual(round(status["skew_ms"] / 1_000 / DAY), -1_500)
        sites = {row["site_code"]: row for row in self.hub.api.get("/status")["sites"]}
        self.assertEqual(round(sites["AG-KRJ"]["skew_ms"] / 1_000 / DAY), -1_500)
        for of_agent in (status, sites["AG-KRJ"]):
            self.assertEqual(of_agent["longest_silence_ms"], 3 * DAY * 1_000)
        self.set_clock(0)
        self.site.sync()
        self.assertEqual(self.site.api.get("/status")["clock_doubts"], [])
        self.set_clock(-40)
        self.assert_doubted(self.admitted_without_confirming("WM7K-000417"), "clock.before_contact",
                            days_ago(40), days_ago(0))

    def days_that_count(self, *options):
        """Paper of 30 days ago, entered in the second of two contacts on different days: what the hub says of it."""
        self.clock.set(3)
        self.by_the_clock(self.hub, *options)
        old = days_ago(30)
        self.site.api.command("/customers", {"kind": "natural", "name": "علی رضایی", "mobile": "09121234567"}, old)
        self.assert_agreement(self.site)
        return self.cases()

    def test_a_day_long_before_the_last_contact_opens_a_case(self):
        cases = self.days_that_count()
        self.assertEqual(len(cases), 1)
        self.assertIn(f"counted on {days_ago(1)}", cases[0])

    def test_a_day_within_what_the_hub_allows_opens_none(self):
        self.assertEqual(self.days_that_count("--days-back", "29"), [])

    def test_a_day_beyond_what_the_hub_allows_opens_a_case(self):
        self.assertEqual(len(self.days_that_count("--days-back", "28")), 1)

    def test_what_the_hub_allows_is_a_year_at_most(self):
        for days in ("-1", "366"):
            refused = a_network.run("amani-hub", "run", "--dir", self.hub.directory, "--days-back", days)
            self.assertNotEqual(refused.returncode, 0)
            self.assertIn("--days-back", refused.stderr)


if __name__ == "__main__":
    unittest.main()
