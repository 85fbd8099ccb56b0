"""A making (init, join) that mistakes are typed into or that is killed, for founding_test and joining_test.

AMANI_KILLS says how often it is killed (60), AMANI_SEED from which dice.
"""

import os
import random
import shutil
import sqlite3
import subprocess
import time

import a_network
import tally
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

    def refuse(self, directory, mistakes):
        for words, lines in mistakes:
            refused = run(*words, lines=lines)
            self.assertEqual(refused.returncode, 1, words)
            self.assertEqual(len(refused.stderr.splitlines()), 2, refused.stderr)  # English, Persian
            self.assertFalse(os.path.exists(directory), words)

    def make_and_repeat(self, words):
        made = run(*words, lines="a password\n")
        self.assertEqual(made.returncode, 0, made.stderr)
        again = run(*words, lines="a password\n")
        self.assertEqual(again.returncode, 1)
        self.assertIn("a site is there already", again.stderr)

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
                    if outcomes[False] == 1:
                        self.assertEqual(run(program, "verify", "--dir", directory).returncode, 1)
                    made = run(*words, lines="a password\n")
                    self.assertEqual(made.returncode, 0, made.stderr)
                self.assert_whole(program, directory)
                shutil.rmtree(directory)
        tally.done(f"kills of {words_for('')[1]}", KILLS)
        self.assertGreater(outcomes[False], KILLS // 4, "kills that came before the end")
