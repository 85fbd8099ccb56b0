"""Invites at the hub: a used, an expired and a forged one are refused with the reason; work recorded meanwhile stays."""

import subprocess
import unittest

import a_network
from a_network import ANetwork


class Invite(ANetwork):
    def trouble_of(self, site):
        site.link.raise_up()
        meeting = site.sync_once()
        self.assertFalse(meeting["agrees"])
        return meeting["trouble"]

    def test_used_by_another_installation_is_refused_there_alone(self):
        invite = self.an_invite("AG-KRJ")
        first, second = self.a_site("AG-KRJ", invite=invite), self.a_site("AG-KRJ", invite=invite)
        first.sync()
        self.assertIn("used by another installation", self.trouble_of(second))
        self.assert_agreement(first)

    def test_expired_is_refused_and_a_new_one_takes_its_place(self):
        self.an_invite("AG-KRJ")
        made = subprocess.run([f"{a_network.BIN}/amani-hub", "invite", "--dir", self.hub.directory, "--site", "AG-KRJ",
                               "--address", "127.0.0.1:1", "--days", "0"], check=True, capture_output=True, text=True)
        late = self.a_site("AG-KRJ", invite=made.stdout.strip())
        late.api.command("/customers", {"kind": "natural", "name": "علی رضایی", "mobile": "09121234567"})
        self.assertIn("expired", self.trouble_of(late))
        self.assertEqual(len(late.api.all_rows("/customers")), 1)
        self.assert_agreement(self.a_site("AG-KRJ", invite=self.invite_again("AG-KRJ")))

    def test_of_another_network_finds_another_hub(self):
        invite = self.an_invite("AG-KRJ")
        other = ANetwork()
        other.setUp()
        self.addCleanup(other.doCleanups)
        lost = other.a_site("AG-KRJ", invite=invite)
        self.assertIn("another key than the pinned one", self.trouble_of(lost))

    def test_that_is_damaged_is_refused_at_once(self):
        invite = self.an_invite("AG-KRJ")
        for text in (invite[:-5], invite[:40] + ("A" if invite[40] != "A" else "B") + invite[41:], "", "amani-invite:"):
            with open(f"{self.root}/bad.invite", "w", encoding="ascii") as file:
                file.write(text)
            joined = subprocess.run([f"{a_network.BIN}/amani-node", "join", "--dir", f"{self.root}/bad", "--invite",
                                     f"{self.root}/bad.invite"], capture_output=True, text=True, check=False)
            self.assertEqual(joined.returncode, 1)
            self.assertIn("not a whole invite", joined.stderr)


if __name__ == "__main__":
    unittest.main()
