"""init and join make a whole site or nothing, whatever is typed and whenever they are killed.

AMANI_KILLS says how often each is killed (60), AMANI_SEED from which dice.
"""

import os
import random
import shutil
import sqlite3
import subprocess
import time
import unittest

import a_network
from a_network import ANetwork, run

KILLS = int(os.environ.get("AMANI_KILLS", "60"))
SEED = int(os.environ.get("AMANI_SEED", "1404"))


class AMaking(ANetwork):
    def setUp(self):
        super().setUp()
        self.rng = random.Random(SEED)
        with open(f"{self.root}/invite", "w", encoding="ascii") as file:
            file.write(self.an_invite("AG-KRJ"))

    def init(self, directory, code="HUB-2", login="admin"):
        return ["amani-hub", "init", "--dir", directory, "--code", code, "--name", "مرکز", "--login", login,
                "--password-stdin"]

    def join(self, directory, login="ali", invite="invite"):
        return ["amani-node", "join", "--dir", directory, "--invite", f"{self.root}/{invite}", "--login", login,
                "--password-stdin"]

    def test_that_is_refused_leaves_nothing_and_can_be_repeated(self):
        with open(f"{self.root}/damaged", "w", encoding="ascii") as file:
            file.write("amani-invite:AAAA")
        directory = f"{self.root}/new"
        mistakes = [(self.init(directory), "short\n"), (self.init(directory), ""),
                    (self.init(directory, code="تهران"), "a password\n"), (self.init(directory, code=""), "a password\n"),
                    (self.init(directory, login="علی"), "a password\n"),
                    (self.join(directory), "short\n"), (self.join(directory, login=""), "a password\n"),
                    (self.join(directory, login="A B"), "a password\n"),
                    (self.join(directory, invite="damaged"), "a password\n"),
                    (self.join(directory, invite="not-there"), "a password\n")]
        for words, lines in mistakes:
            refused = run(*words, lines=lines)
            self.assertEqual(refused.returncode, 1, words)
            self.assertEqual(len(refused.stderr.splitlines()), 2, refused.stderr)  # English, Persian
            self.assertFalse(os.path.exists(directory), words)
        for words in (self.join(directory), self.init(f"{self.root}/hub-2")):
            made = run(*words, lines="a password\n")
            self.assertEqual(made.returncode, 0, made.stderr)
            again = run(*words, lines="a password\n")
            self.assertEqual(again.returncode, 1)
            self.assertIn("a site is there already", again.stderr)

    def test_does_not_touch_parts_of_a_site_that_it_did_not_make(self):
        directory = f"{self.root}/new"
        self.assertEqual(run(*self.init(directory), lines="a password\n").returncode, 0)
        os.rename(f"{directory}/site.json", f"{self.root}/site.json")
        refused = run(*self.init(directory), lines="a password\n")
        self.assertEqual(refused.returncode, 1)
        self.assertIn("is part of a site whose site.json is missing", refused.stderr)
        os.rename(f"{self.root}/site.json", f"{directory}/site.json")
        self.assertEqual(run("amani-hub", "verify", "--dir", directory).returncode, 0)

    def kill_at_some_moment(self, words, directory, took):
        child = subprocess.Popen([f"{a_network.BIN}/{words[0]}", *words[1:]], stdin=subprocess.PIPE,
                                 stdout=subprocess.DEVNULL)
        child.stdin.write(b"a password\n")
        child.stdin.close()
        while not os.path.exists(directory) and child.poll() is None:
            time.sleep(0.0002)
        time.sleep(self.rng.uniform(0, took))
        child.kill()
        child.wait()

    def assert_whole(self, program, directory):
        verified = run(program, "verify", "--dir", directory)
        self.assertEqual(verified.returncode, 0, verified.stderr)
        with sqlite3.connect(f"{directory}/amani.db") as store:
            self.assertEqual(store.execute("SELECT count(*) FROM credential").fetchone()[0], 1)

    def killed(self, words_for, program):
        took, outcomes = 0.05, {True: 0, False: 0}
        for number in range(KILLS):
            with self.subTest(kill=number, seed=SEED):
                directory = f"{self.root}/new"
                words = words_for(directory)
                self.kill_at_some_moment(words, directory, took)
                is_made = os.path.exists(f"{directory}/site.json")
                outcomes[is_made] += 1
                took *= 0.8 if is_made else 1.2  # seconds: kills fall on both sides of the end on any machine
                if not is_made:
                    nothing = run(program, "verify", "--dir", directory)
                    self.assertEqual(nothing.returncode, 1)
                    made = run(*words, lines="a password\n")
                    self.assertEqual(made.returncode, 0, made.stderr)
                self.assert_whole(program, directory)
                shutil.rmtree(directory)
        self.assertGreater(outcomes[False], KILLS // 4, "kills that came before the end")

    def test_of_a_hub_that_is_killed_leaves_nothing_or_a_whole_site(self):
        self.killed(self.init, "amani-hub")

    def test_of_a_node_that_is_killed_leaves_nothing_or_a_whole_site(self):
        self.killed(self.join, "amani-node")


if __name__ == "__main__":
    unittest.main()
