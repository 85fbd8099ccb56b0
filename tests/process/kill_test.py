"""kill -9 at any moment of commit, seal, sync, ingest and apply: nothing acknowledged is lost, nothing counts twice.

AMANI_KILLS says how often (24), AMANI_SEED from which dice. The moments are chance within what the step that is
killed was seen to take, so they fall into it on a slow machine too.
"""

import os
import random
import subprocess
import threading
import time
import unittest

import a_network
import tally
from a_network import GONE, ANetwork, run
from workload import AgentsWork, CentresWork, Cut

KILLS = int(os.environ.get("AMANI_KILLS", "24"))
SEED = int(os.environ.get("AMANI_SEED", "1404"))
CONSIGNED = 100_000


class KillMinusNine(ANetwork):
    def setUp(self):
        super().setUp()
        self.rng = random.Random(SEED)
        self.site = self.a_site("AG-KRJ")
        self.part = self.publish_masters(agents=["AG-KRJ"])
        self.put_on_consignment(self.site, self.part, CONSIGNED)
        self.work = AgentsWork(self.site, self.part, self.rng)
        self.buying = CentresWork(self.hub, self.part, self.rng)
        self.site.link.raise_up()
        self.took = {"work": 0.2, "buying": 0.2, "sync": 0.2}  # seconds, of an undisturbed round

    def kill(self, owners):
        for owner in owners:
            owner.process.child.kill()

    def restart(self, owners):
        for owner in owners:
            owner.process.stop()
        if self.hub in owners:
            self.restart_hub()
        if self.site in owners:
            self.site.start()

    def round_of(self, doing, step, owners):
        """Runs `step` while the owners' programs are killed at some moment of it."""
        began, ended = time.monotonic(), []

        def run():
            try:
                step()
            except (Cut, *GONE):
                pass
            ended.append(time.monotonic())

        worker = threading.Thread(target=run)
        worker.start()
        worker.join(self.rng.uniform(0, self.took[doing] * 1.2))
        self.kill(owners)
        worker.join()
        self.took[doing] = 0.7 * self.took[doing] + 0.3 * max(0.02, ended[0] - began)
        self.restart(owners)

    def test_nothing_acknowledged_is_lost_and_nothing_counts_twice(self):
        for number in range(KILLS):
            with self.subTest(kill=number, seed=SEED):
                if number % 4 == 0:
                    self.round_of("work", lambda: [self.work.step() for _ in range(6)], [self.site])
                elif number % 4 == 2:
                    self.round_of("buying", lambda: [self.buying.step() for _ in range(6)], [self.hub])
                else:
                    for _ in range(6):  # something to carry
                        self.work.step()
                    owners = self.rng.choice(([self.hub], [self.site], [self.hub, self.site]))
                    self.round_of("sync", self.site.sync_once, owners)
                self.check_what_was_acknowledged(8)
                if number % 8 == 7:
                    self.check_the_books()
        self.check_what_was_acknowledged(len(self.work.acknowledged))
        self.check_the_books()
        tally.done("kills", KILLS)
        tally.done("acknowledged commands", len(self.work.acknowledged) + len(self.buying.acknowledged))

    def test_a_rebuild_that_is_killed_leaves_views_that_agree(self):
        for _ in range(40):
            self.work.step()
        self.site.sync()
        self.end(self.site)
        rebuild = ["verify", "--rebuild", "--dir", f"{self.site.directory}/site"]
        began = time.monotonic()
        self.assertEqual(run("amani-node", *rebuild).returncode, 0)
        took = time.monotonic() - began
        for number in range(KILLS // 4):
            with self.subTest(kill=number, seed=SEED):
                child = subprocess.Popen([f"{a_network.BIN}/amani-node", *rebuild], stdout=subprocess.DEVNULL)
                try:
                    child.wait(self.rng.uniform(0, took))
                except subprocess.TimeoutExpired:
                    child.kill()
                    child.wait()
                verified = run("amani-node", "verify", "--dir", f"{self.site.directory}/site")
                self.assertEqual(verified.returncode, 0, verified.stdout + verified.stderr)
        tally.done("kills of a rebuild", KILLS // 4)
        self.site.start()
        self.check_the_books()

    def check_what_was_acknowledged(self, last):
        """The same key gives the stored answer: same ids, and no second event."""
        for work in (self.work, self.buying):
            before = work.api.get("/status")["recorded"]
            for path, body, key, answer in work.acknowledged[-last:]:
                again, _ = work.api.call("POST", path, body, {"Idempotency-Key": key})
                self.assertEqual(self.ids_in(answer), self.ids_in(again), f"{path} under {key}")
            self.assertEqual(work.api.get("/status")["recorded"], before, "a repeated key recorded again")

    @staticmethod
    def ids_in(answer):
        return [each["result"]["id"] for each in answer["results"]] if "results" in answer else [answer["id"]]

    def check_the_books(self):
        for work in (self.work, self.buying):
            while work.unanswered:
                work.step()
        self.assert_agreement(self.site)
        for api in (self.site.api, self.hub.api):
            self.assertEqual(len(api.all_rows("/jobs")), self.work.jobs, f"jobs as {api.name} knows them")
        stock = [row for row in self.hub.api.all_rows("/stock") if row["site_code"] == self.hub.code]
        self.assertEqual(sum(int(row["quantity"]) for row in stock), self.buying.bought)
        custody = self.hub.api.get("/custody", agent=self.site.code)["rows"]
        self.assertEqual([int(row["residue"]) for row in custody], [0])
        self.assertEqual(int(custody[0]["physical"]), CONSIGNED - self.work.fitted)
        self.assertEqual(int(custody[0]["accountable"]), CONSIGNED - self.work.fitted + int(custody[0]["pending"]))


if __name__ == "__main__":
    unittest.main()
