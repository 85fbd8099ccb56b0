"""A full disk: the command answers 503 with the reason, reads go on, nothing is acknowledged that is not stored, the
programs stay up and work again when there is room.

AMANI_FILLS says how often the disks of a node and of the hub are filled and freed (1).
"""

import os
import unittest

import a_network
import tally
from a_network import MODEL, ANetwork, Refused
from a_small_disk import ASmallDisk
from sites import Hub

DISK_MIB = 24
FILLS = int(os.environ.get("AMANI_FILLS", "1"))


class FullDisk(ANetwork):
    def a_disk(self, path):
        disk = ASmallDisk(path, DISK_MIB)
        self.addCleanup(disk.close)
        if not disk.mounted:
            self.skipTest("this machine does not let us mount a small disk (tmpfs)")
        return disk

    def fill_by_working(self, disk, call):
        """Fills the disk and works on in what the store's files still hold, until the machine says no."""
        disk.fill()
        for _ in range(2_000):
            try:
                call()
            except Refused as refused:
                return refused
        self.fail("the disk never became full")

    def register(self, api, name="علی رضایی"):
        return api.command("/customers", {"kind": "natural", "name": name, "mobile": "09121234567"})

    def test_of_a_node_refuses_commands_and_serves_reads(self):
        disk = self.a_disk(f"{self.root}/AG-KRJ-0")
        site = self.a_site("AG-KRJ")
        registered = [self.register(site.api)["id"]]
        for fill in range(FILLS):
            self.fill_and_free_a_node(disk, site, registered, is_first=fill == 0)
        tally.done("disks filled", FILLS)

    def fill_and_free_a_node(self, disk, site, registered, is_first):
        api = site.api
        refused = self.fill_by_working(disk, lambda: registered.append(self.register(api)["id"]))
        self.assert_refusal(refused, 503, "disk_full")
        self.assertTrue(refused.refusal["remedy"]["fa"])
        self.assertEqual({row["id"] for row in api.all_rows("/customers")}, set(registered))
        recorded = api.get("/status")["recorded"]
        self.assert_refusal(self.refusal_of(self.register, api), 503)
        self.assertEqual(api.get("/status")["recorded"], recorded)

        site.link.raise_up()
        agrees = site.sync_once()["agrees"]  # says so, and goes on
        if is_first:  # later the little that a sync writes may find room in the store's files
            self.assertFalse(agrees)
        self.assertTrue(agrees or api.get("/status")["trouble"])

        disk.free()
        registered.append(self.register(api)["id"])
        self.assertEqual(len(api.all_rows("/customers")), len(registered))
        self.assert_agreement(site)

    def test_of_a_node_that_receives_stops_the_session_with_its_reason(self):
        disk = self.a_disk(f"{self.root}/AG-KRJ-0")
        site = self.a_site("AG-KRJ")
        self.publish_masters(agents=["AG-KRJ"])
        self.fill_by_working(disk, lambda: self.register(site.api))
        self.hub.api.import_csv("serials", "serial,model,batch,sold_on,warranty_card,warranty_start,warranty_months,owner\n"
                                + "".join(f"WM{i:07d},{MODEL},B1,2025-01-02,G{i:08d},,36,\n" for i in range(20_000)))
        site.link.raise_up()
        meeting = site.sync_once()
        self.assertFalse(meeting["agrees"])
        self.assertTrue(meeting["trouble"])
        disk.free()
        self.assert_agreement(site)
        self.assertEqual(site.api.get("/serials/WM0019999")["serial"], "WM0019999")

    def test_of_the_hub_acknowledges_nothing_and_serves_the_rest(self):
        self.end(self.hub)
        disk = self.a_disk(f"{self.root}/small")
        self.hub = Hub(a_network.BIN, f"{self.root}/small/hub", "HUB-THR", "مرکز تهران")
        site = self.a_site("AG-KRJ")
        site.sync()
        for fill in range(FILLS):
            self.fill_and_free_the_hub(disk, site, f"علی رضایی {fill}")
        tally.done("disks filled", FILLS)

    def fill_and_free_the_hub(self, disk, site, name):
        self.register(site.api, name)
        received = site.api.get("/status")["received_by_hub"]
        refused = self.fill_by_working(disk, lambda: self.register(self.hub.api))
        self.assert_refusal(refused, 503, "disk_full")

        site.link.raise_up()
        meeting = site.sync_once()
        self.assertFalse(meeting["agrees"])
        self.assert_trouble(meeting["trouble"], "hub_busy", "passing")
        self.assertEqual(site.api.get("/status")["received_by_hub"], received)
        self.assertEqual(self.hub.api.get("/status")["site_code"], "HUB-THR")

        disk.free()
        self.assert_agreement(site)
        self.assertIn(name, [row["name"] for row in self.hub.api.all_rows("/customers")])

    def test_of_the_hub_admits_nobody_it_could_not_record(self):
        self.end(self.hub)
        disk = self.a_disk(f"{self.root}/small")
        self.hub = Hub(a_network.BIN, f"{self.root}/small/hub", "HUB-THR", "مرکز تهران")
        site = self.a_site("AG-KRJ")
        self.fill_by_working(disk, lambda: self.register(self.hub.api))
        site.link.raise_up()
        self.assert_trouble(site.sync_once()["trouble"], "hub_busy", "passing")
        disk.free()
        self.assert_agreement(site)
        self.hub.process.kill()
        self.restart_hub()  # what the hub believes of its members is what its feed says
        self.assert_agreement(site)


if __name__ == "__main__":
    unittest.main()
