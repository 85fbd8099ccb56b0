"""The configuration files name every option of `run` and no other, with the values that hold without them; systemd takes
the units."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "process"))

from a_network import BIN, ROOT, run  # noqa: E402

PACKAGING = f"{ROOT}/tools/packaging"
# Said by the unit, or for a person at a terminal.
NOT_IN_A_FILE = {"help", "dir", "config", "passphrase-stdin"}
OPTION = re.compile(r"^  (?:-\w,)?--([a-z-]+)(?: ([A-Z]+)(?:[^=\s]| in \[[^]]*\])*(?:=(\S*))?)?(?: .*)?$", re.MULTILINE)
SETTING = re.compile(r"^#([a-z-]+) =(?: (\S.*))?$", re.MULTILINE)


def options_of(program):
    """Of `run`: name and what holds without it; nothing where nothing does."""
    said = run(program, "run", "--help").stdout
    return {name: default or (None if kind else "false") for name, kind, default in OPTION.findall(said)}


class Settings(unittest.TestCase):
    def test_are_the_options_of_run(self):
        for part in ("hub", "node"):
            with self.subTest(part), open(f"{PACKAGING}/{part}/{part}.conf", encoding="utf-8") as file:
                settings = {name: value or None for name, value in SETTING.findall(file.read())}
                options = {name: value for name, value in options_of(f"amani-{part}").items() if name not in NOT_IN_A_FILE}
                self.assertEqual(settings, options)

    def test_explain_each_option_in_both_languages(self):
        for part in ("hub", "node"):
            with open(f"{PACKAGING}/{part}/{part}.conf", encoding="utf-8") as file:
                for paragraph in file.read().strip().split("\n\n"):
                    explained = [line for line in paragraph.splitlines() if not SETTING.match(line)]
                    persian = [line for line in explained if re.search(r"[؀-ۿ]", line)]
                    with self.subTest(part, paragraph=paragraph):
                        self.assertTrue(persian)
                        self.assertGreater(len(explained), len(persian))


class Units(unittest.TestCase):
    def test_are_taken_by_systemd(self):
        if not shutil.which("systemd-analyze"):
            self.skipTest("systemd-analyze is not installed")
        with tempfile.TemporaryDirectory(prefix="amani-units-") as folder:
            units = []
            for part in ("hub", "node"):
                for name in os.listdir(f"{PACKAGING}/{part}"):
                    if not name.endswith((".service", ".timer")):
                        continue
                    with open(f"{PACKAGING}/{part}/{name}", encoding="utf-8") as file:
                        text = file.read()
                    # The programs of this build, where packages would have put theirs.
                    text = text.replace("/usr/bin/", f"{BIN}/").replace("/usr/lib/amani-hub/", f"{PACKAGING}/hub/")
                    units.append(f"{folder}/{name}")
                    with open(units[-1], "w", encoding="utf-8") as file:
                        file.write(text)
            self.assertEqual(len(units), 4)
            checked = subprocess.run(["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True,
                                     check=False, timeout=60)
            ours = [line for line in checked.stderr.splitlines() if "amani" in line]
            self.assertEqual((checked.returncode, ours), (0, []))


if __name__ == "__main__":
    unittest.main()
