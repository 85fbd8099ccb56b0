"""What the daily backup keeps: a number of whole ones, and always the one just made; nothing is removed while none succeeds."""

import os
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "process"))

from a_network import BIN, ROOT, ANetwork  # noqa: E402

OLD = [f"2026-01-{day:02}T00-00-00Z.backup" for day in range(1, 6)]


class Keeping(ANetwork):
    def setUp(self):
        super().setUp()
        self.folder = f"{self.root}/backups"
        os.mkdir(self.folder)

    def back_up(self, keep, directory=None):
        return subprocess.run([f"{ROOT}/tools/packaging/hub/backup", directory or self.hub.directory, self.folder, str(keep)],
                              capture_output=True, text=True, check=False, timeout=60,
                              env={**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}"})

    def lay(self, *names):
        for name in names:
            with open(f"{self.folder}/{name}", "w", encoding="ascii") as file:
                file.write("a backup")

    def kept(self):
        return sorted(os.listdir(self.folder))

    def test_as_many_as_are_asked_for_the_newest_and_nothing_of_other_names(self):
        by_hand = ["2026-01-01-by-hand.backup", "before-the-move.backup"]
        self.lay(*OLD, f"{OLD[0]}.restored", *by_hand)
        made = self.back_up(3)
        self.assertEqual(made.returncode, 0, made.stderr)
        kept = set(self.kept())
        self.assertGreaterEqual(kept, {*OLD[-2:], *by_hand})
        self.assertEqual(len(kept), 3 + len(by_hand))

    def test_the_one_just_made_although_the_clock_was_years_ahead(self):
        ahead = [name.replace("2026", "2099") for name in OLD]
        self.lay(*ahead)
        self.assertEqual(self.back_up(1).returncode, 0)
        self.assertEqual(len(self.kept()), 1)
        self.assertNotIn(self.kept()[0], ahead)

    def test_all_of_them_while_none_succeeds(self):
        self.lay(*OLD)
        refused = self.back_up(1, f"{self.root}/nothing")
        self.assertNotEqual(refused.returncode, 0)
        self.assertEqual(self.kept(), OLD)

    def test_all_of_them_when_the_number_is_none(self):
        self.lay(*OLD)
        for keep in ("0", "", "-1", "two", "007"):
            refused = self.back_up(keep)
            self.assertEqual(refused.returncode, 1)
            self.assertEqual(len(refused.stderr.splitlines()), 2, refused.stderr)  # English, Persian
        self.assertEqual(self.kept(), OLD)


if __name__ == "__main__":
    unittest.main()
