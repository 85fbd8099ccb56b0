"""The exit codes of the real `amani` that need a process: signals, silence, nobody there; the shells' completion; and what the servers
say when their words name no command."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIN = os.environ.get("AMANI_BIN") or os.path.join(ROOT, "build", "dev", "bin")


class TheCommandLine(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="amani-cli-")
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        self.environment = {"HOME": self.home, "PATH": f"{BIN}:{os.environ['PATH']}", "LANG": "C.UTF-8"}
        # A node that takes the call and never answers.
        self.silent = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(self.silent.close)
        self.url = f"http://127.0.0.1:{self.silent.getsockname()[1]}"

    def start(self, *words):
        return subprocess.Popen([f"{BIN}/amani", *words], env=self.environment, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    def run_to_end(self, *words):
        with self.start(*words) as child:
            out, err = child.communicate(timeout=60)
            return child.returncode, out, err

    def test_an_interrupt_ends_it_with_130(self):
        with self.start("job", "watch", "--node", self.url) as child:
            self.addCleanup(self.silent.accept()[0].close)  # it has asked and waits
            child.send_signal(signal.SIGINT)
            child.communicate(timeout=60)
            self.assertEqual(child.returncode, 130)

    def test_silence_ends_it_with_7(self):
        code, _, err = self.run_to_end("status", "--node", self.url, "--timeout", "1")
        self.assertEqual(code, 7, err)

    def test_a_closed_door_ends_it_with_5(self):
        self.silent.close()
        code, out, err = self.run_to_end("status", "--node", self.url)
        self.assertEqual((code, out), (5, ""), err)

    def test_a_wrong_word_ends_it_with_2_and_names_the_nearest(self):
        code, out, err = self.run_to_end("job", "lst")
        self.assertEqual((code, out), (2, ""))
        self.assertIn("Did you mean list?", err)

    def test_help_begins_with_examples_and_needs_no_node(self):
        code, out, _ = self.run_to_end("used", "receive", "--help")
        self.assertEqual(code, 0)
        self.assertTrue(out.startswith("Examples:\n  amani used receive "), out)

    def test_the_servers_name_their_commands_and_their_version(self):
        for program, command in (("amani-hub", "init"), ("amani-node", "join")):
            for words, said in (([], "say what to do"), (["foo"], 'there is no command "foo"')):
                done = subprocess.run([f"{BIN}/{program}", *words], capture_output=True, text=True, timeout=60)
                self.assertNotEqual(done.returncode, 0)
                self.assertIn(f"{program}: {said}. The commands are:\n", done.stderr)
                self.assertIn(f"\n  {command}  ", done.stderr)
            done = subprocess.run([f"{BIN}/{program}", "--version"], capture_output=True, text=True, timeout=60)
            self.assertRegex(done.stdout, rf"^{program} \d+\.\d+\.\d+\n$")

    def test_bash_completes_nouns_verbs_and_flags(self):
        def completed(*words):
            script = 'source <(amani completion bash); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _amani; echo "${COMPREPLY[@]}"'
            return subprocess.run(["bash", "-c", script, "bash", *words], env=self.environment, capture_output=True,
                                  text=True, check=True).stdout.split()

        self.assertIn("job", completed("amani", "jo"))
        self.assertIn("admit", completed("amani", "job", "ad"))
        self.assertIn("--payer", completed("amani", "job", "fit", "J", "--pa"))


if __name__ == "__main__":
    unittest.main()
