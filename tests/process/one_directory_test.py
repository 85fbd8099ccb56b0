"""One program works on a directory at a time; whoever comes second says who holds it."""

import os
import shutil
import unittest

from a_network import ANetwork, run

PERSIAN = "پوشه"


class OneProgram(ANetwork):
    def assert_names(self, refused, owner, what):
        self.assertEqual(refused.returncode, 1, refused.stderr)
        for said in (what, str(owner.process.child.pid), "kill", PERSIAN):
            self.assertIn(said, refused.stderr)
        self.assertEqual(refused.stdout, "")

    def test_a_second_hub_exits_and_names_the_first(self):
        second = ["run", "--dir", self.hub.directory, "--listen", "127.0.0.1:0", "--http", "127.0.0.1:0"]
        self.assert_names(run("amani-hub", *second), self.hub, "amani-hub run")
        os.remove(f"{self.hub.directory}/lock")  # who takes it for a left-over opens no door
        refused = run("amani-hub", *second)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("is in use", refused.stderr)

    def test_a_second_node_exits_and_so_do_verify_and_rebuild(self):
        site = self.a_site("AG-KRJ")
        at = ["--dir", f"{site.directory}/site"]
        for words in (["run", *at, "--http", "127.0.0.1:0"], ["verify", *at], ["verify", "--rebuild", *at]):
            self.assert_names(run("amani-node", *words), site, "amani-node run")
        site.process.stop()
        self.assertEqual(run("amani-node", "verify", "--rebuild", *at).returncode, 0)

    def test_a_making_over_a_running_site_exits(self):
        again = run("amani-hub", "init", "--dir", self.hub.directory, "--code", "HUB-THR", "--name", "مرکز",
                    "--password-stdin", lines="another password\n")
        self.assert_names(again, self.hub, "amani-hub run")
        self.assertEqual(self.hub.api.get("/status")["site_code"], "HUB-THR")

    def test_the_lock_goes_with_a_killed_process(self):
        site = self.a_site("AG-KRJ")
        for _ in range(3):
            site.process.kill()
            site.start()
            self.hub.process.kill()
            self.restart_hub()
        self.assert_agreement(site)

    def test_each_program_says_when_a_directory_is_the_others(self):
        site = self.a_site("AG-KRJ")
        for owner in (site, self.hub):
            owner.process.stop()
        node = run("amani-node", "run", "--dir", self.hub.directory)
        self.assertEqual(node.returncode, 1)
        self.assertIn("belongs to a hub", node.stderr)
        for words in (["run"], ["verify"], ["invite", "--site", "X"], ["backup", "--to", f"{self.root}/copy"]):
            hub = run("amani-hub", *words, "--dir", f"{site.directory}/site")
            self.assertEqual(hub.returncode, 1, words)
            self.assertIn("belongs to a node", hub.stderr)
            self.assertIn("amani-node", hub.stderr.splitlines()[1])

    def test_what_a_running_hub_can_do_for_a_command_it_does(self):
        self.hub.api.command("/sites", {"code": "AG-KRJ", "kind": "agent", "name": "نمایندگی"})
        made = run("amani-hub", "invite", "--dir", self.hub.directory, "--site", "AG-KRJ")
        self.assertEqual(made.returncode, 0, made.stderr)
        self.assert_agreement(self.a_site("AG-KRJ", invite=made.stdout.strip()))
        unknown = run("amani-hub", "invite", "--dir", self.hub.directory, "--site", "AG-XYZ")
        self.assertEqual(unknown.returncode, 1)
        self.assertIn("AG-XYZ", unknown.stderr)
        self.assertIn("not yet applied: 0", run("amani-hub", "verify", "--dir", self.hub.directory).stdout)

    def test_of_a_directory_with_a_long_name_too(self):
        self.hub.process.stop()
        far = f"{self.root}/{'a-long-name-' * 10}"
        shutil.move(self.hub.directory, far)
        self.hub.directory = far
        self.hub.start()
        self.assertEqual(run("amani-hub", "verify", "--dir", far).returncode, 0)

    def test_secrets_are_read_in_one_order_by_both_programs(self):
        invite = self.an_invite("AG-KRJ")
        with open(f"{self.root}/invite", "w", encoding="ascii") as file:
            file.write(invite)
        secrets = "the passphrase\nthe password\n"
        flags = ["--passphrase-stdin", "--password-stdin"]
        founded = run("amani-hub", "init", "--dir", f"{self.root}/other", "--code", "HUB-2", "--name", "مرکز", *flags,
                      lines=secrets)
        self.assertEqual(founded.returncode, 0, founded.stderr)
        joined = run("amani-node", "join", "--dir", f"{self.root}/krj", "--invite", f"{self.root}/invite", "--login",
                     "ali", *flags, lines=secrets)
        self.assertEqual(joined.returncode, 0, joined.stderr)
        for program, directory in (("amani-hub", "other"), ("amani-node", "krj")):
            verify = [program, "verify", "--dir", f"{self.root}/{directory}", "--passphrase-stdin"]
            self.assertEqual(run(*verify, lines="the passphrase\n").returncode, 0)
            wrong = run(*verify, lines="the password\n")
            self.assertEqual(wrong.returncode, 1)
            self.assertIn("the passphrase is wrong", wrong.stderr)
            self.assertRegex(run(program, "--help").stdout, r"passphrase\s+\(--passphrase-stdin\), then")


if __name__ == "__main__":
    unittest.main()
