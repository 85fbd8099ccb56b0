"""init makes a whole hub or nothing, whatever is typed and whenever it is killed."""

import os
import unittest

from a_making import AMaking
from a_network import run


class AFounding(AMaking):
    def test_that_is_refused_leaves_nothing_and_can_be_repeated(self):
        directory = f"{self.root}/new"
        self.refuse(directory, [(self.init(directory), "short\n"), (self.init(directory), ""),
                                (self.init(directory, code="تهران"), "a password\n"),
                                (self.init(directory, code=""), "a password\n"),
                                (self.init(directory, login="علی"), "a password\n")])
        self.make_and_repeat(self.init(directory))

    def test_does_not_touch_parts_of_a_site_that_it_did_not_make(self):
        directory = f"{self.root}/new"
        self.assertEqual(run(*self.init(directory), lines="a password\n").returncode, 0)
        os.rename(f"{directory}/site.json", f"{self.root}/site.json")
        refused = run(*self.init(directory), lines="a password\n")
        self.assertEqual(refused.returncode, 1)
        self.assertIn("is part of a site whose site.json is missing", refused.stderr)
        os.rename(f"{self.root}/site.json", f"{directory}/site.json")
        self.assertEqual(run("amani-hub", "verify", "--dir", directory).returncode, 0)

    def test_that_is_killed_leaves_nothing_or_a_whole_hub(self):
        self.killed(self.init, "amani-hub")


if __name__ == "__main__":
    unittest.main()
