"""A hub that moves: what it has announced before, its sites know when they find nobody at the old address."""

import socket
import unittest

from a_network import ANetwork, run
from sites import Process


def free_port():
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        return asking.getsockname()[1]


class MovingHub(ANetwork):
    def a_site_by_its_invite(self, address):
        """One that has never been told an address but in its invite."""
        self.an_invite("AG-KRJ")
        made = run("amani-hub", "invite", "--dir", self.hub.directory, "--site", "AG-KRJ", "--address", address)
        self.assertEqual(made.returncode, 0, made.stderr)
        site = self.a_site("AG-KRJ", invite=made.stdout)
        self.start_again(site)
        return site

    def start_again(self, site):
        site.api.hang_up()
        site.process.stop()
        site.process = Process([f"{site.bin_path}/amani-node", "run", "--dir", f"{site.directory}/site", "--http",
                                "127.0.0.1:0", "--manual-sync"], f"{site.directory}/node.log")
        site.api.call_at(site.process.ready["http"])

    def assert_met_at(self, site, address):
        self.assertTrue(site.sync_once()["agrees"])
        self.assertEqual(site.api.get("/status")["hub_address"], address)

    def test_is_followed_by_a_site_that_is_started_anew_meanwhile(self):
        here, there = f"127.0.0.1:{self.hub.sync_port}", f"127.0.0.1:{free_port()}"
        site = self.a_site_by_its_invite(here)
        self.assert_met_at(site, here)
        told = self.amani(self.hub, "hub-address", "set", "--address", here, "--address", there)
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assert_met_at(site, here)
        self.assertIn(there, self.amani(site, "hub-address", "list").stdout)
        self.hub.api.hang_up()
        self.hub.process.stop()
        self.hub.start(listen=there)
        self.start_again(site)
        self.assert_met_at(site, there)

    def test_is_lost_to_a_site_when_it_has_announced_nothing(self):
        here = f"127.0.0.1:{self.hub.sync_port}"
        site = self.a_site_by_its_invite(here)
        self.assert_met_at(site, here)
        self.hub.process.stop()
        self.hub.start(listen=f"127.0.0.1:{free_port()}")
        self.assert_trouble(site.sync_once()["trouble"], "hub_unreachable", "passing")

    def test_addresses_that_nobody_can_call_are_refused_with_how_one_is_written(self):
        site = self.a_site("AG-KRJ")
        site.process.stop()
        for refused in (run("amani-hub", "invite", "--dir", self.hub.directory, "--site", "AG-KRJ", "--address", "hub"),
                        run("amani-node", "run", "--dir", f"{site.directory}/site", "--hub", "hub:99999")):
            self.assertEqual(refused.returncode, 1)
            self.assertIn("hub.example.ir:7411", refused.stderr)


if __name__ == "__main__":
    unittest.main()
