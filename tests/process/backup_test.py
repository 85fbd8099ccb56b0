"""A hub's backup, made while it serves and sites write; a hub that is set up again from it."""

import os
import random
import shutil
import sqlite3
import subprocess
import threading
import unittest

import a_network
from a_network import PART, ANetwork
from a_peer import network_and_log
from workload import AgentsWork


class Backup(ANetwork):
    def back_up(self, to, **how):
        return subprocess.run([f"{a_network.BIN}/amani-hub", "backup", "--dir", self.hub.directory, "--to", to],
                              capture_output=True, text=True, check=False, **how)

    def register(self, api, name):
        return api.command("/customers", {"kind": "natural", "name": name, "mobile": "09121234567"})

    def own_log(self, api, incarnation=1):
        return next(log for log in api.get("/logs")["rows"]
                    if not log["is_feed"] and log["id"].endswith(f".{incarnation}") and log["site"] != 1)

    def sealed_in(self, path, log):
        with sqlite3.connect(f"file:{path}?immutable=1", uri=True) as copy:
            last = copy.execute("SELECT MAX(last_event) FROM segment WHERE last_event >> 32 = ?", (log,)).fetchone()[0]
        return (last or 0) & 0xffffffff

    def test_online_covers_what_it_holds_and_no_more(self):
        site = self.a_site("AG-KRJ")
        site.sync()
        done = threading.Event()

        def work():
            while not done.is_set():
                self.register(site.api, "علی رضایی")
                self.register(self.hub.api, "زهرا رضایی")
                site.sync()

        worker = threading.Thread(target=work)
        worker.start()
        try:
            for number in range(5):
                made = self.back_up(f"{self.root}/copy-{number}.db")
                self.assertEqual(made.returncode, 0, made.stderr)
        finally:
            done.set()
            worker.join()
        site.sync()
        log = self.own_log(site.api)
        self.assertGreater(log["backed_up"], 0)
        self.assertLessEqual(log["backed_up"], self.sealed_in(f"{self.root}/copy-4.db", network_and_log(site)[1]))
        self.assert_agreement(site)

    def test_that_fails_moves_no_receipt(self):
        site = self.a_site("AG-KRJ")
        self.register(site.api, "علی رضایی")
        site.sync()
        failed = self.back_up(f"{self.root}/no/such/folder/copy.db")
        self.assertEqual(failed.returncode, 1)
        site.sync()
        self.assertEqual(self.own_log(site.api)["backed_up"], 0)
        self.assertEqual(self.own_log(self.hub.api)["backed_up"], 0)

    def test_killed_at_any_moment_leaves_a_whole_copy_or_none(self):
        site = self.a_site("AG-KRJ")
        for number in range(12):
            self.register(site.api, "علی رضایی")
            site.sync()
            copy = f"{self.root}/copy-{number}.db"
            child = subprocess.Popen([f"{a_network.BIN}/amani-hub", "backup", "--dir", self.hub.directory, "--to", copy],
                                     stdout=subprocess.DEVNULL)
            try:
                child.wait(0.004 * number)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
            site.sync()
            backed_up = self.own_log(site.api)["backed_up"]
            whole = [path for path in (f"{self.root}/copy-{n}.db" for n in range(number + 1)) if os.path.exists(path)]
            held = max([self.sealed_in(path, network_and_log(site)[1]) for path in whole], default=0)
            self.assertLessEqual(backed_up, held)
        self.assert_agreement(site)

    def set_up_again_from(self, copy):
        """As on a new machine: the copy in the place of the store."""
        self.hub.process.kill()
        for end in ("-wal", "-shm"):
            if os.path.exists(f"{self.hub.directory}/amani.db{end}"):
                os.remove(f"{self.hub.directory}/amani.db{end}")
        shutil.copy(copy, f"{self.hub.directory}/amani.db")
        self.restart_hub()

    def test_is_refilled_by_the_sites(self):
        site, other = self.a_site("AG-KRJ"), self.a_site("BR-MHD", kind="branch", name="شعبه مشهد")
        for each in (site, other):
            self.register(each.api, f"پیش از پشتیبان {each.code}")
            each.sync()
        self.assertEqual(self.back_up(f"{self.root}/copy.db").returncode, 0)
        for each in (site, other):
            self.register(each.api, f"پس از پشتیبان {each.code}")
            each.sync()
        part = self.publish_masters()  # after the backup: these come back in the network feed
        for each in (site, other):
            each.sync()
        self.set_up_again_from(f"{self.root}/copy.db")
        for each in (site, other):
            self.assert_agreement(each)
        self.assertEqual(self.hub.api.id_of("/parts", PART), part)
        names = [row["name"] for row in self.hub.api.all_rows("/customers")]
        for each in (site, other):
            self.assertEqual(names.count(f"پس از پشتیبان {each.code}"), 1)
            self.assertEqual(names.count(f"پیش از پشتیبان {each.code}"), 1)

    def test_that_is_older_than_decisions_counts_none_of_them_twice(self):
        site = self.a_site("AG-KRJ")
        part = self.publish_masters(agents=["AG-KRJ"])
        self.put_on_consignment(site, part, 1000)
        work = AgentsWork(site, part, random.Random(1404))
        site.sync()
        self.assertEqual(self.back_up(f"{self.root}/copy.db").returncode, 0)
        for _ in range(6):
            work.step()
        for _ in range(2):  # there, and the decisions back
            site.sync()
        closing = site.api.get("/statement", agent="AG-KRJ")["closing"]
        self.set_up_again_from(f"{self.root}/copy.db")
        site.link.raise_up()
        for _ in range(2):
            meeting = site.sync_once()
            self.assertFalse(meeting["agrees"])
            self.assertEqual(meeting["trouble"]["code"], "hub_restored")
        for api in (self.hub.api, site.api):
            self.assertEqual(api.get("/statement", agent="AG-KRJ")["closing"], closing, api.name)
            self.assertTrue(api.get("/verify")["agrees"], api.name)

        again = self.a_site("AG-KRJ", invite=self.invite_again("AG-KRJ"))  # the way out: a new incarnation
        self.assert_agreement(again)
        self.assertEqual(again.api.get("/statement", agent="AG-KRJ")["closing"], closing)
        self.assertEqual(len(again.api.all_rows("/jobs")), work.jobs)


if __name__ == "__main__":
    unittest.main()
