"""A site's database is put back from an older copy, or its whole directory is cloned: it heals by itself, all work counts
once, no number is on two papers, and nobody enters anything again.

AMANI_RESTORES says how often a database is put back (1), AMANI_SEED how much is recorded before and after.
"""

import os
import random
import shutil
import unittest

import tally
from a_network import MODEL, ANetwork
from sites import Site

RESTORES = int(os.environ.get("AMANI_RESTORES", "1"))
SEED = int(os.environ.get("AMANI_SEED", "1404"))
CONSIGNED = 1_000


class RestoredSite(ANetwork):
    def setUp(self):
        super().setUp()
        self.part = self.publish_masters()
        self.entered = 0
        self.hub.api.import_csv("serials", "serial,model,batch,sold_on,warranty_card,warranty_start,warranty_months,owner\n"
                                + "".join(f"SN{n:06},{MODEL},,2026-01-01,,2026-01-01,36,\n" for n in range(1, 20 + 8 * RESTORES)))

    def an_agent(self):
        site = self.a_site("AG-KRJ")
        self.hub.api.command("/agents/terms", {"agent": "AG-KRJ", "policy": "consignment", "rate": 8500, "vat": "no",
                                               "credit_limit": 500_000_000_000})
        site.sync()
        self.put_on_consignment(site, self.part, CONSIGNED)
        self.customer = site.api.command("/customers", {"kind": "natural", "name": "علی رضایی",
                                                        "mobile": "09121234567"})["id"]
        self.assert_agreement(site)
        return site

    def repairs(self, site, count):
        """Jobs with a part fitted at the company's cost: each prints a receipt and a tag."""
        for _ in range(count):
            self.entered += 1
            job = site.api.command("/jobs", {"serial": f"SN{self.entered:06}", "model": MODEL,
                                             "customer": self.customer, "complaint": f"no. {self.entered}"})
            site.api.command("/fittings", {"job": job["id"], "part": self.part, "quantity": 1, "payer": "company"})
            custody = site.api.get("/custody", agent=site.code)["rows"]
            self.assertEqual([int(row["residue"]) for row in custody], [0], "what is under way is no residue")

    def stop(self, site):
        site.api.hang_up()
        site.process.stop()

    def a_copy(self, site, name):
        """Of the stopped site's whole directory."""
        target = f"{self.root}/{name}"
        shutil.copytree(f"{site.directory}/site", target)
        return target

    def another(self, site, directory):
        """A second installation over a clone of the first one's directory."""
        clone = Site.__new__(Site)
        clone.__dict__.update(site.__dict__)
        clone.directory = os.path.dirname(directory)
        os.rename(directory, f"{clone.directory}/site")
        clone.link = type(site.link)(("127.0.0.1", self.hub.sync_port))
        clone.api = type(site.api)(site.code)
        clone.syncs = []
        clone.start()
        clone.api.sign_in("admin", site.password)
        self.addCleanup(self.end, clone)
        return clone

    def assert_all_counts_once(self, site):
        for api in (site.api, self.hub.api):
            jobs = list(api.all_rows("/jobs"))
            self.assertEqual(len(jobs), self.entered, api.name)
            self.assertEqual(len({row["number"] for row in jobs}), self.entered, "a number on two papers")
            tags = list(api.all_rows("/used-parts"))
            self.assertEqual(len({row["number"] for row in tags}), self.entered, "a tag on two parts")
            custody = api.get("/custody", agent=site.code)["rows"]
            self.assertEqual([int(row["residue"]) for row in custody], [0], api.name)
        self.assertEqual(int(custody[0]["physical"]), CONSIGNED - self.entered)
        self.assert_agreement(site)

    def test_whose_database_was_put_back_goes_on_and_has_its_tail_back(self):
        site, rng = self.an_agent(), random.Random(SEED)
        for number in range(1, RESTORES + 1):
            with self.subTest(restore=number, seed=SEED):
                self.put_back_and_heal(site, number, before=rng.randint(1, 4), after=rng.randint(1, 4))
        tally.done("databases put back", RESTORES)

    def put_back_and_heal(self, site, number, before, after):
        self.stop(site)
        old = self.a_copy(site, f"backup-{number}")
        site.start()
        self.repairs(site, before)
        site.sync()
        self.stop(site)
        for suffix in ("-wal", "-shm"):
            if os.path.exists(f"{site.directory}/site/amani.db{suffix}"):
                os.remove(f"{site.directory}/site/amani.db{suffix}")
        shutil.copy(f"{old}/amani.db", f"{site.directory}/site/amani.db")
        site.start()
        incarnation = site.api.get("/status")["incarnation"]
        self.assertEqual(incarnation, number + 1, "noticed before the network was there")
        self.assertEqual(site.api.get("/status")["forked_logs"], 1)
        self.repairs(site, after)
        result = site.sync()
        self.assertTrue(result["healed"])
        self.assertEqual(site.api.get("/status")["forked_logs"], 0)
        self.assert_all_counts_once(site)

    def test_whose_directory_was_cloned_heals_whoever_comes_second(self):
        site = self.an_agent()
        self.stop(site)
        os.makedirs(f"{self.root}/clone")
        clone_directory = self.a_copy(site, "clone/copied")
        site.start()
        clone = self.another(site, clone_directory)
        self.repairs(site, 2)
        self.repairs(clone, 3)
        site.sync()
        self.assertTrue(clone.sync()["healed"])
        self.assert_all_counts_once(clone)
        status = clone.api.get("/status")
        self.assertEqual(status["incarnation"], 2)
        copy = status["copies"][0]
        self.assertEqual(copy["reissued"], 6)
        self.assertEqual(len(copy["numbers"]), 4)
        site.sync()
        self.repairs(site, 1)
        self.repairs(clone, 1)
        site.sync()
        clone.sync()
        site.sync()
        self.assert_all_counts_once(site)
        cases = [row for row in self.hub.api.all_rows("/discrepancies") if row["kind"] == "forked_log"]
        self.assertEqual(len(cases), 1)
        # It lives on over a restart: former keys, the new incarnation's own.
        self.stop(clone)
        clone.start()
        clone.api.sign_in("admin", site.password)
        self.repairs(clone, 1)
        clone.sync()
        self.assert_all_counts_once(clone)
        self.assert_proved()
        tally.done("directories cloned", 1)


if __name__ == "__main__":
    unittest.main()
