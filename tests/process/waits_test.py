"""Waits after somebody set the wall clock: a due time that a wrong clock has stored does not stop automatic syncs."""

import datetime
import os
import sqlite3
import subprocess
import unittest

from a_network import ANetwork
from sites import Process

LONGEST_PAUSE = datetime.timedelta(minutes=75)  # an hour, and its jitter


class Waits(ANetwork):
    def test_a_due_time_a_year_away_is_believed_only_as_far_as_the_longest_pause(self):
        site = self.a_site("AG-KRJ")
        site.sync()
        site.process.stop()
        now = datetime.datetime.now(datetime.timezone.utc)
        a_year_on = int((now + datetime.timedelta(days=365)).timestamp() * 1000)
        store = sqlite3.connect(f"{site.directory}/site/amani.db")
        store.execute("UPDATE sync_state SET next_due = ?", (a_year_on,))
        store.commit()
        store.close()
        # The usual way to run it: it syncs by itself.
        site.process = Process([f"{site.bin_path}/amani-node", "run", "--dir", f"{site.directory}/site", "--http",
                                "127.0.0.1:0", "--hub", f"127.0.0.1:{site.link.port}"],
                               f"{site.directory}/node.log")
        site.api.call_at(site.process.ready["http"])
        due = datetime.datetime.fromisoformat(site.api.get("/status")["next_sync"].replace("Z", "+00:00"))
        self.assertLess(due, now + LONGEST_PAUSE + datetime.timedelta(minutes=5))
        # And what is recorded brings the next one on at once.
        site.link.raise_up()
        site.api.command("/customers", {"kind": "natural", "name": "علی رضایی", "mobile": "09121234567"})
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
