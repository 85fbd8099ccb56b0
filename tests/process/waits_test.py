"""Waits after somebody set the wall clock: a due time that a wrong clock has stored does not stop automatic syncs.

AMANI_JUMPS says how many clocks were wrong (1: a year ahead; then any, both ways), AMANI_SEED by how much.
"""

import datetime
import os
import random
import sqlite3
import subprocess
import unittest

import tally
from a_network import ANetwork
from sites import Process

LONGEST_PAUSE = datetime.timedelta(minutes=75)  # an hour, and its jitter


JUMPS = int(os.environ.get("AMANI_JUMPS", "1"))
SEED = int(os.environ.get("AMANI_SEED", "1404"))


class Waits(ANetwork):
    def test_a_due_time_far_away_is_believed_only_as_far_as_the_longest_pause(self):
        rng = random.Random(SEED)
        site = self.a_site("AG-KRJ")
        site.sync()
        for number in range(JUMPS):
            days = 365 if number == 0 else rng.randint(-20_000, 20_000)
            with self.subTest(days=days, seed=SEED):
                self.store_as_due(site, datetime.timedelta(days=days))
                self.assert_syncs_by_itself(site, f"0912{number:07}")
        tally.done("wrong clocks", JUMPS)

    def store_as_due(self, site, away):
        site.process.stop()
        due = int((datetime.datetime.now(datetime.timezone.utc) + away).timestamp() * 1000)
        store = sqlite3.connect(f"{site.directory}/site/amani.db")
        store.execute("UPDATE sync_state SET next_due = ?", (due,))
        store.commit()
        store.close()

    def assert_syncs_by_itself(self, site, mobile):
        site.link.drop()
        now = datetime.datetime.now(datetime.timezone.utc)
        # The usual way to run it: it syncs by itself.
        site.process = Process([f"{site.bin_path}/amani-node", "run", "--dir", f"{site.directory}/site", "--http",
                                "127.0.0.1:0", "--hub", f"127.0.0.1:{site.link.port}"],
                               f"{site.directory}/node.log")
        site.api.call_at(site.process.ready["http"])
        due = datetime.datetime.fromisoformat(site.api.get("/status")["next_sync"].replace("Z", "+00:00"))
        self.assertLess(due, now + LONGEST_PAUSE + datetime.timedelta(minutes=5))
        # And what is recorded brings the next one on at once.
        site.link.raise_up()
        site.api.command("/customers", {"kind": "natural", "name": "علی رضایی", "mobile": mobile})
        for event in self.live_changes(site):
            if site.api.get("/status")["to_send"] == 0:
                return
        self.fail("the site did not sync by itself")

    @staticmethod
    def live_changes(site):
        """One item each time that something changes at the site; it ends when nothing does for long."""
        import http.client
        line = http.client.HTTPConnection(site.api.host, site.api.port, timeout=60)
        line.request("GET", "/api/v1/live", headers={"Authorization": f"Bearer {site.api.token}"})
        stream = line.getresponse()
        yield None
        while stream.readline():
            yield None


class Ports(ANetwork):
    def test_a_port_that_is_taken_is_named_with_what_to_do(self):
        for option, port in (("--http", self.hub.api.port), ("--listen", self.hub.sync_port)):
            other = "--listen" if option == "--http" else "--http"
            done = subprocess.run([f"{self.hub.bin_path}/amani-hub", "run", "--dir", self.another_hub(), option,
                                   f"127.0.0.1:{port}", other, "127.0.0.1:0"], capture_output=True, text=True,
                                  timeout=60, check=False)
            self.assertEqual(done.returncode, 1)
            self.assertIn(f"127.0.0.1:{port}", done.stderr)
            self.assertIn("another address", done.stderr)
            self.assertNotIn(".hpp", done.stderr)

    def another_hub(self):
        directory = f"{self.root}/another"
        if not os.path.exists(directory):
            subprocess.run([f"{self.hub.bin_path}/amani-hub", "init", "--dir", directory, "--code", "HUB-2", "--name",
                            "دو", "--password-stdin"], input=b"long enough\n", check=True, stdout=subprocess.DEVNULL)
        return directory

    def test_an_invite_is_good_for_a_day_at_least(self):
        for days in ("-5", "0"):
            done = subprocess.run([f"{self.hub.bin_path}/amani-hub", "invite", "--dir", self.another_hub(), "--site",
                                   "AG-KRJ", "--days", days], capture_output=True, text=True, timeout=60, check=False)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn("--days", done.stderr)


if __name__ == "__main__":
    unittest.main()
