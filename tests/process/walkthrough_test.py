"""The README's walk-through, pasted into a shell with the real programs, and what it leaves behind seen through every list."""

import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIN = os.environ.get("AMANI_BIN") or os.path.join(ROOT, "build", "dev", "bin")
NEVER_EMPTY = """site user model part price-list price tariff customer serial job stock move document waybill used used-receipt
voucher agent custody log member""".split()

# A person takes a moment between two blocks; here `amani` waits until its node listens. What fails is
# written down with its exit code.
PREAMBLE = """
trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT
amani() {
    local port=${2##*:} try code=0
    for try in $(seq 400); do (: < /dev/tcp/127.0.0.1/$port) 2>/dev/null && break; sleep 0.05; done
    command amani "$@" || code=$?
    [ $code = 0 ] || echo "$code ${*:3:2}" >> "$HOME/failed"
    return $code
}
"""


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return str(one.getsockname()[1])


def walkthrough():
    """The shell blocks of the README's part "By hand"."""
    with open(f"{ROOT}/README.md", encoding="utf-8") as file:
        part = re.search(r"^## By hand$(.*?)^## ", file.read(), re.S | re.M).group(1)
    return "\n".join(re.findall(r"```sh\n(.*?)```", part, re.S))


class TheWalkthrough(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home = tempfile.mkdtemp(prefix="amani-walkthrough-")
        cls.addClassCleanup(shutil.rmtree, cls.home, ignore_errors=True)
        lines = walkthrough().replace("$PWD/build/release/bin", BIN)
        cls.ports = {port: free_port() for port in ("7411", "8480", "8481")}
        for said, free in cls.ports.items():
            lines = lines.replace(said, free)
        cls.environment = {**os.environ, "HOME": cls.home}
        for name in ("XDG_CONFIG_HOME", "AMANI_NODE", "AMANI_TOKEN", "NO_COLOR"):
            cls.environment.pop(name, None)
        lines, end = lines.rsplit("kill $(jobs -p)", 1)
        looks = "\n".join(
            f'command amani --node http://127.0.0.1:{cls.ports[port]} {noun} list {form} > "$HOME/{noun}.{port}{form}" 2>> "$HOME/complaints"'
            for noun in NEVER_EMPTY for port in ("8480", "8481") for form in ("", "--json"))
        cls.done = subprocess.run(["bash", "-c", PREAMBLE + lines + looks + "\nkill $(jobs -p)" + end],
                                  env=cls.environment, capture_output=True, text=True, timeout=280)

    def said(self, name):
        with open(f"{self.home}/{name}", encoding="utf-8") as file:
            return file.read()

    def test_only_what_the_readme_calls_refused_is_refused(self):
        failed = self.said("failed").splitlines() if os.path.exists(f"{self.home}/failed") else []
        self.assertEqual(failed, ["5 sync", "1 job finish", "1 job deliver"],
                         self.done.stdout + self.done.stderr)

    def test_ends_in_agreement_with_the_used_part_credited(self):
        self.assertIn("It agrees with the hub.", self.done.stderr)
        self.assertIn("UsedPartRegistered", self.done.stdout)
        self.assertRegex(self.done.stdout, r"AG-KRJ\tPUMP\t[^\t]*\t9\t9\t0\t0\t0\t0")

    def test_fills_every_column_that_a_list_names(self):
        for noun in NEVER_EMPTY:
            rows, heading = [], []
            for port in ("8480", "8481"):
                table = self.said(f"{noun}.{port}")
                self.assertTrue(table, f"{noun} at {port}: " + self.said("complaints"))
                heading = table.splitlines()[0].split("\t")
                rows += json.loads(self.said(f"{noun}.{port}--json"))["rows"]
            self.assertTrue(rows, noun)
            for column in heading:
                self.assertTrue(any(column in row for row in rows), f"{noun}: no row has {column}")


if __name__ == "__main__":
    unittest.main()
