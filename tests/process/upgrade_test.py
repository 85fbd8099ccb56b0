"""What every version has recorded, today's programs open: with the same figures, in agreement, and work goes on."""

import os
import unittest

import a_network
from a_network import ANetwork, run, verify_log
from a_recorded_network import AGENT, HUB, VERSIONS, figures_of, recorded_versions, segments_of, unpack
from sites import Hub, Site


LABOUR_AND_HANDLING = 650_000  # what a used pump that comes back is credited with, as the versions' tariffs say


class AnUpgrade:
    """Each class below is this with a version: the programs of today on a copy of what that version has recorded."""

    version = None

    def a_hub(self):
        self.recorded = unpack(self.version, self.root)
        for program, directory in (("amani-hub", "hub"), ("amani-node", f"{AGENT}/site")):
            verified = run(program, "verify", "--dir", f"{self.root}/{directory}")
            self.assertEqual(verified.returncode, 0, verified.stdout + verified.stderr)
        return Hub(a_network.BIN, f"{self.root}/hub", HUB, None, self.recorded["passwords"][HUB])

    def setUp(self):
        super().setUp()
        self.site = Site(a_network.BIN, f"{self.root}/{AGENT}", AGENT, None, self.hub, self.recorded["passwords"][AGENT])
        self.addCleanup(self.end, self.site)
        self.sites.append(self.site)

    def assert_figures(self, owner, expected):
        self.maxDiff = None
        # A decision without a line in the accounts was listed as a voucher of nothing.
        expected = {**expected, "vouchers": [row for row in expected["vouchers"] if row[2] or row[3]]}
        today = figures_of(owner.api, self.recorded["day"])
        self.assertEqual({name: today[name] for name in expected}, expected, owner.code)  # an old version told of fewer consoles

    def test_shows_the_figures_that_were_recorded(self):
        for owner in (self.hub, self.site):
            self.assertTrue(owner.api.get("/verify")["agrees"])
            self.assertEqual(owner.api.get("/status")["held"], 0)
            self.assert_figures(owner, self.recorded[owner.code])

    def test_sends_what_waited_and_shows_the_same_after_its_views_were_made_anew(self):
        self.assertGreater(self.site.api.get("/status")["to_send"], 0)
        self.assert_agreement(self.site)
        self.assertEqual(len(self.hub.api.all_rows("/jobs")), len(self.recorded[AGENT]["jobs"]))
        synced = figures_of(self.site.api, self.recorded["day"])
        self.end(self.site)
        rebuilt = run("amani-node", "verify", "--rebuild", "--dir", f"{self.site.directory}/site")
        self.assertEqual(rebuilt.returncode, 0, rebuilt.stdout + rebuilt.stderr)
        self.site.start()
        self.assert_figures(self.site, synced)
        self.assert_agreement(self.site)

    def test_goes_on_with_new_work(self):
        for _ in range(2):  # there, and the decisions back
            self.site.sync()
        owed = self.hub.api.get("/statement", agent=AGENT)["closing"]
        tag = next(row["id"] for row in self.site.api.all_rows("/used-parts") if row["state"] == "removed")
        parcel = self.site.api.command("/used-dispatches", {"to": HUB, "transport": "پست", "lines": [{"tag": tag}]})
        self.put_on_consignment(self.site, self.site.api.id_of("/parts", "PUMP"), 3)
        self.assert_agreement(self.site)
        self.hub.api.command("/used-receipts", {"holder": AGENT, "waybill": parcel["id"], "lines": [{"tag": tag}]})
        self.hub.api.command("/payments", {"agent": AGENT, "direction": "from_agent", "amount": 100_000,
                                           "reference": "after the upgrade"})
        self.assert_agreement(self.site)
        for api in (self.hub.api, self.site.api):
            closing = api.get("/statement", agent=AGENT)["closing"]
            self.assertEqual(closing, owed - 100_000 - LABOUR_AND_HANDLING, api.name)
        self.assert_proved()

    def test_another_laptop_has_its_history_from_the_hub(self):
        for _ in range(2):
            self.site.sync()
        member = next(row for row in self.hub.api.get("/members")["rows"] if row["site_code"] == AGENT)
        self.hub.api.command(f"/members/{member['id']}/revoke", None)
        again = self.a_site(AGENT, invite=self.invite_again(AGENT))
        self.assert_agreement(again)
        there, here = (figures_of(each.api, self.recorded["day"]) for each in (self.site, again))
        for name in there.keys() - {"recorded"}:  # the next incarnation's own log begins anew
            with self.subTest(figures=name):
                self.assertEqual(here[name], there[name])

    def test_keeps_the_logs_to_the_byte_and_anybody_can_check_them(self):
        keys = self.recorded["keys"]
        self.end(self.hub)
        kept = segments_of(f"{self.root}/hub/amani.db")
        for file in sorted(os.listdir(f"{VERSIONS}/{self.version}/logs")):
            log, path = file.removesuffix(".segments"), f"{VERSIONS}/{self.version}/logs/{file}"
            with self.subTest(log=log), open(path, "rb") as segments:
                self.assertTrue(kept[log].startswith(segments.read()))
                checked = verify_log(path, "--network", keys["network"], "--key", keys["members"].get(log, keys["root"]))
                self.assertEqual(checked.returncode, 0, checked.stderr)


for each in recorded_versions():
    globals()[f"FromVersion{each}"] = type(f"FromVersion{each}", (AnUpgrade, ANetwork), {"version": each})

if __name__ == "__main__":
    unittest.main()
