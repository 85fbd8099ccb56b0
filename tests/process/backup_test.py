"""A hub's backup, made while it serves and sites write; a hub that is set up again from it.

AMANI_KILLS says how often a backup is killed (12), AMANI_SEED from which dice.
"""

import json
import os
import random
import shutil
import sqlite3
import subprocess
import threading
import unittest
import urllib.request

import a_network
import tally
from a_network import PART, ANetwork
from a_peer import network_and_log
from workload import AgentsWork

KILLS = int(os.environ.get("AMANI_KILLS", "12"))
SEED = int(os.environ.get("AMANI_SEED", "1404"))


class Backup(ANetwork):
    def setUp(self):
        super().setUp()
        self.rng = random.Random(SEED)

    def back_up(self, to, **how):
        return subprocess.run([f"{a_network.BIN}/amani-hub", "backup", "--dir", self.hub.directory, "--to", to],
                              capture_output=True, text=True, check=False, **how)

    def metrics(self):
        asked = urllib.request.Request(f"{self.hub.api.address}/api/v1/metrics",
                                       headers={"Authorization": f"Bearer {self.hub.api.token}"})
        with urllib.request.urlopen(asked, timeout=60) as answer:
            return answer.read().decode()

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
        metrics = self.metrics()
        self.assertRegex(metrics, r"(?m)^amani_backup_age_seconds \d")
        self.assertRegex(metrics, r'(?m)^amani_site_contact_age_seconds\{site="AG-KRJ"\} \d')
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
        for number in range(KILLS):
            self.register(site.api, "علی رضایی")
            site.sync()
            copy = f"{self.root}/copy-{number}.db"
            child = subprocess.Popen([f"{a_network.BIN}/amani-hub", "backup", "--dir", self.hub.directory, "--to", copy],
                                     stdout=subprocess.DEVNULL)
            try:
                child.wait(self.rng.uniform(0, 0.048))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
            site.sync()
            backed_up = self.own_log(site.api)["backed_up"]
            whole = [path for path in (f"{self.root}/copy-{n}.db" for n in range(number + 1)) if os.path.exists(path)]
            held = max([self.sealed_in(path, network_and_log(site)[1]) for path in whole], default=0)
            self.assertLessEqual(backed_up, held)
        tally.done("kills of a backup", KILLS)
        self.assert_agreement(site)

    def set_up_again_from(self, copy):
        """With the store lost to the program: the copy takes its place, in a new epoch."""
        self.hub.process.kill()
        made = self.restore(copy, "--over-newer")
        self.assertEqual(made.returncode, 0, made.stderr)
        tally.done("hubs from a backup", 1)
        self.restart_hub()
        self.sign_in_again()

    def sign_in_again(self):
        """Tokens made after the backup are not known any more."""
        self.hub.api.token = None
        self.hub.api.sign_in("admin", self.hub.password)

    def restore(self, copy, *options, **how):
        return subprocess.run([f"{a_network.BIN}/amani-hub", "restore", "--from", copy, "--dir", self.hub.directory,
                               *options], capture_output=True, text=True, check=False, **how)

    def put_back_by_hand(self, copy, is_log_left=False):
        self.hub.process.kill()
        for end in () if is_log_left else ("-wal", "-shm"):
            if os.path.exists(f"{self.hub.directory}/amani.db{end}"):
                os.remove(f"{self.hub.directory}/amani.db{end}")
        shutil.copy(copy, f"{self.hub.directory}/amani.db")

    def text_of_start(self, owner, program):
        """What a program says that does not start."""
        started = subprocess.run([f"{a_network.BIN}/{program}", "run", "--dir", owner, "--http", "127.0.0.1:0"],
                                 capture_output=True, text=True, check=False, timeout=60)
        self.assertEqual(started.returncode, 1)
        return started.stderr

    def payments_at(self, api):
        return [(row["amount"], row["reference"]) for row in api.all_rows("/payments")]

    def pay(self, amount):
        self.hub.api.command("/payments", {"agent": "AG-KRJ", "direction": "from_agent", "amount": amount,
                                           "reference": f"bank {amount}"})

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
        work = AgentsWork(site, part, self.rng)
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
            site.sync()
        for api in (self.hub.api, site.api):
            self.assertEqual(api.get("/statement", agent="AG-KRJ")["closing"], closing, api.name)
            self.assertTrue(api.get("/verify")["agrees"], api.name)
        self.assertEqual(len(site.api.all_rows("/jobs")), work.jobs)

    def test_brings_a_lost_machine_back_from_one_file(self):
        secret = {**os.environ, "AMANI_PASSPHRASE": "four words of paper"}
        site = self.a_site("AG-KRJ")
        self.publish_masters(agents=["AG-KRJ"])
        site.sync()
        made = self.back_up(f"{self.root}/copy.db", env=secret)
        self.assertEqual((made.returncode, made.stderr), (0, ""))
        self.pay(7_000_000)
        site.sync()
        self.hub.process.kill()
        shutil.rmtree(self.hub.directory)

        wrong = self.restore(f"{self.root}/copy.db", env={**os.environ, "AMANI_PASSPHRASE": "other words"})
        self.assertIn("passphrase is wrong", wrong.stderr)
        self.assertFalse(os.path.exists(self.hub.directory))
        made = self.restore(f"{self.root}/copy.db", env=secret)
        self.assertEqual(made.returncode, 0, made.stderr)
        self.hub.start(env=secret)
        site.link.target = ("127.0.0.1", self.hub.sync_port)
        self.sign_in_again()
        self.assert_agreement(site)
        for api in (self.hub.api, site.api):
            self.assertEqual(self.payments_at(api), [(7_000_000, "bank 7000000")])
        missing = self.hub.api.get("/status")["restored"]["missing"]
        self.assertEqual([each["taken_back"] for each in missing], [1])
        self.assert_proved()

    def test_without_a_passphrase_says_which_files_are_not_in_it(self):
        made = self.back_up(f"{self.root}/copy.db")
        for name in ("site.key", "network.key"):
            self.assertIn(f"{self.hub.directory}/{name}", made.stderr)
        shutil.move(self.hub.directory, f"{self.root}/gone")
        self.assertIn("network.key", self.restore(f"{self.root}/copy.db").stderr)
        self.assertFalse(os.path.exists(self.hub.directory))

    def test_is_not_made_over_the_live_store(self):
        self.register(self.hub.api, "علی رضایی")
        self.assertIn("live store itself", self.back_up(f"{self.hub.directory}/amani.db").stderr)
        self.assertTrue(self.hub.api.get("/verify")["agrees"])

    def test_of_a_damaged_store_is_refused_and_takes_no_earlier_ones_place(self):
        copy = f"{self.root}/copy.db"
        self.assertEqual(self.back_up(copy).returncode, 0)
        with open(copy, "rb") as file:
            good = file.read()
        self.end(self.hub)
        store = f"{self.hub.directory}/amani.db"
        with sqlite3.connect(store) as database:
            page_size, page = database.execute("SELECT (SELECT page_size FROM pragma_page_size), rootpage FROM sqlite_schema "
                                               "WHERE type = 'index' AND name NOT LIKE 'sqlite_%' LIMIT 1").fetchone()
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with open(store, "r+b") as file:
            file.seek((page - 1) * page_size)
            file.write(b"\xff" * page_size)
        refused = self.back_up(copy)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("is damaged", refused.stderr)
        self.assertIn("آسیب دیده است", refused.stderr)
        with open(copy, "rb") as file:
            self.assertEqual(file.read(), good)
        self.assertEqual([name for name in os.listdir(self.root) if name.endswith(".new")], [])

    def test_restored_twice_counts_what_the_first_one_did(self):
        site = self.a_site("AG-KRJ")
        self.publish_masters(agents=["AG-KRJ"])
        site.sync()
        self.assertEqual(self.back_up(f"{self.root}/copy.db").returncode, 0)
        for amount in (1_000, 20_000):
            self.pay(amount)
            site.sync()
            self.set_up_again_from(f"{self.root}/copy.db")
            self.assert_agreement(site)
        self.assertEqual(sorted(self.payments_at(self.hub.api)), [(1_000, "bank 1000"), (20_000, "bank 20000")])
        self.assert_proved()

    def test_is_not_restored_over_newer_work_unless_told_nor_under_a_running_hub(self):
        self.assertEqual(self.back_up(f"{self.root}/copy.db").returncode, 0)
        self.register(self.hub.api, "علی رضایی")
        refused = self.restore(f"{self.root}/copy.db", "--over-newer")
        self.assertEqual(refused.returncode, 1)
        self.assertIn(str(self.hub.process.child.pid), refused.stderr)
        self.hub.process.stop()
        self.assertIn("newer work", self.restore(f"{self.root}/copy.db").stderr)
        self.restart_hub()
        self.assertEqual(len(self.hub.api.all_rows("/customers")), 1)

    def test_put_back_by_hand_is_noticed_at_the_start(self):
        site = self.a_site("AG-KRJ")
        self.publish_masters(agents=["AG-KRJ"])
        site.sync()
        self.assertEqual(self.back_up(f"{self.root}/copy.db").returncode, 0)
        self.pay(7_000_000)
        site.sync()
        self.put_back_by_hand(f"{self.root}/copy.db")
        self.restart_hub()
        self.assertEqual(self.hub.process.ready["restored"]["epoch"], 1)
        self.sign_in_again()
        self.assert_agreement(site)
        self.assertEqual(self.payments_at(self.hub.api), [(7_000_000, "bank 7000000")])

    def test_put_back_by_hand_with_its_mark_is_noticed_by_the_first_site_that_knows_more(self):
        site = self.a_site("AG-KRJ")
        self.publish_masters(agents=["AG-KRJ"])
        site.sync()
        self.hub.process.stop()
        shutil.copytree(self.hub.directory, f"{self.root}/whole", ignore=shutil.ignore_patterns("*.socket"))
        self.restart_hub()
        self.pay(7_000_000)
        site.sync()
        self.hub.process.kill()
        shutil.rmtree(self.hub.directory)
        shutil.copytree(f"{self.root}/whole", self.hub.directory)
        self.restart_hub()
        site.link.raise_up()
        self.assertFalse(site.sync_once()["agrees"])
        again = self.hub.process.child.stdout.readline()  # it starts anew by itself, and says where it listens
        self.hub.process.ready = json.loads(again)
        site.link.target = ("127.0.0.1", self.hub.process.ready["sync_port"])
        self.hub.api.call_at(self.hub.process.ready["http"])
        self.sign_in_again()
        self.assert_agreement(site)
        self.assertEqual(self.payments_at(self.hub.api), [(7_000_000, "bank 7000000")])

    def test_beside_the_log_of_a_newer_store_is_refused_with_the_way_out(self):
        self.assertEqual(self.back_up(f"{self.root}/copy.db").returncode, 0)
        self.register(self.hub.api, "علی رضایی")
        self.put_back_by_hand(f"{self.root}/copy.db", is_log_left=True)
        self.assertIn("amani-hub restore", self.text_of_start(self.hub.directory, "amani-hub"))
        self.assertEqual(self.restore(f"{self.root}/copy.db").returncode, 0)
        self.restart_hub()

    def test_a_store_that_is_missing_is_not_founded_anew(self):
        site = self.a_site("AG-KRJ")
        site.process.kill()
        self.hub.process.kill()
        for directory, program in ((self.hub.directory, "amani-hub"), (f"{site.directory}/site", "amani-node")):
            for end in ("", "-wal", "-shm"):
                if os.path.exists(f"{directory}/amani.db{end}"):
                    os.remove(f"{directory}/amani.db{end}")
            said = self.text_of_start(directory, program)
            self.assertIn("amani.db is missing", said)
            self.assertIn("restore" if program == "amani-hub" else "invite", said)
            self.assertFalse(os.path.exists(f"{directory}/amani.db"))
        self.assertNotEqual(self.restore(f"{self.root}/none.db").returncode, 0)


if __name__ == "__main__":
    unittest.main()
