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

    def cases(self):
        return [row["detail"] for row in self.hub.api.all_rows("/discrepancies") if row["kind"] == "suspect_date"]

    def test_of_a_site_that_is_set_again_and_again_loses_nothing(self):
        rng = random.Random(SEED)
        self.by_the_clock(self.site)
        work = AgentsWork(self.site, self.part, rng)
        for number in range(JUMPS):
            days = 365 if number == 0 else rng.choice(JUMPS_OF)
            with self.subTest(days=days, seed=SEED):
                self.clock.set(days)
                self.site.api.token = None  # a token ends, by the clock of its site
                self.site.api.sign_in("admin", self.site.password)
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
