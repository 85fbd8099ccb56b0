"""join makes a whole site or nothing, whatever is typed and whenever it is killed."""

import unittest

from a_making import AMaking


class AJoin(AMaking):
    def test_that_is_refused_leaves_nothing_and_can_be_repeated(self):
        with open(f"{self.root}/damaged", "w", encoding="ascii") as file:
            file.write("amani-invite:AAAA")
        directory = f"{self.root}/new"
        self.refuse(directory, [(self.join(directory), "short\n"), (self.join(directory, login=""), "a password\n"),
                                (self.join(directory, login="A B"), "a password\n"),
                                (self.join(directory, invite="damaged"), "a password\n"),
                                (self.join(directory, invite="not-there"), "a password\n")])
        self.make_and_repeat(self.join(directory))

    def test_that_is_killed_leaves_nothing_or_a_whole_site(self):
        self.killed(self.join, "amani-node")


if __name__ == "__main__":
    unittest.main()
