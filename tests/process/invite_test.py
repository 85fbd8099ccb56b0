"""Invites at the hub: a used, an expired and a forged one are refused with the reason; work recorded meanwhile stays."""

import json
import os
import socket
import subprocess
import unittest

import a_network
from a_network import ANetwork, run


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
        self.assert_trouble(self.trouble_of(second), "invite_used", "permanent")
        self.assertEqual([row["reason"] for row in self.hub.api.get("/status")["refused_installations"]], ["invite_used"])
        self.assert_agreement(first)

    def an_expired_invite(self, code):
        """Asked for as `amani-hub invite` asks the running hub; that command makes none for less than a day."""
        with socket.socket(socket.AF_UNIX) as asking:
            asking.connect(f"{self.hub.directory}/hub.socket")
            wanted = {"do": "invite", "site": code, "addresses": ["127.0.0.1:1"], "days": 0}
            asking.sendall(json.dumps(wanted).encode() + b"\n")
            return json.loads(asking.makefile().readline())["invite"]

    def test_expired_is_refused_and_a_new_one_takes_its_place(self):
        self.an_invite("AG-KRJ")
        late = self.a_site("AG-KRJ", invite=self.an_expired_invite("AG-KRJ"))
        late.api.command("/customers", {"kind": "natural", "name": "علی رضایی", "mobile": "09121234567"})
        self.assert_trouble(self.trouble_of(late), "invite_expired", "permanent")
        self.assertEqual(len(late.api.all_rows("/customers")), 1)
        self.assert_agreement(self.a_site("AG-KRJ", invite=self.invite_again("AG-KRJ")))

    def test_of_another_network_finds_another_hub(self):
        invite = self.an_invite("AG-KRJ")
        other = ANetwork()
        other.setUp()
        self.addCleanup(other.doCleanups)
        lost = other.a_site("AG-KRJ", invite=invite)
        self.assert_trouble(self.trouble_of(lost), "other_hub_key", "permanent")

    def test_that_is_damaged_is_refused_at_once(self):
        invite = self.an_invite("AG-KRJ")
        for text in (invite[:-5], invite[:40] + ("A" if invite[40] != "A" else "B") + invite[41:], "", "amani-invite:"):
            with open(f"{self.root}/bad.invite", "w", encoding="ascii") as file:
                file.write(text)
            joined = run("amani-node", "join", "--dir", f"{self.root}/bad", "--invite", f"{self.root}/bad.invite",
                         "--login", "ali", "--password-stdin", lines="a password\n")
            self.assertEqual(joined.returncode, 1)
            self.assertIn("not a whole invite", joined.stderr)

    def amani(self, *words):
        """The command line at the hub, as its first user."""
        environment = {"HOME": self.root, "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}
        return subprocess.run([f"{a_network.BIN}/amani", "--node", self.hub.process.ready["http"], *words], env=environment,
                              input=self.hub.password, capture_output=True, text=True, check=True).stdout

    def test_the_list_says_what_became_of_each(self):
        used = self.a_site("AG-KRJ")
        used.sync()
        self.an_invite("AG-TBZ")
        self.an_expired_invite("AG-TBZ")
        rows = {(row["site_code"], row["incarnation"]): row for row in self.hub.api.all_rows("/invites")}
        self.assertEqual({of: row["state"] for of, row in rows.items()},
                         {("AG-KRJ", 1): "joined", ("AG-TBZ", 1): "open", ("AG-TBZ", 2): "expired"})
        self.assertEqual([rows[of]["issued_by_name"] for of in rows if of[1] == 1], ["admin", "admin"])
        self.assertGreaterEqual(rows["AG-KRJ", 1]["joined"], rows["AG-KRJ", 1]["issued"])
        self.assertIsNone(rows["AG-TBZ", 2]["issued_by_name"])  # at the hub's machine
        self.assertNotIn("invite", rows["AG-TBZ", 1])
        page = self.hub.api.get("/invites?limit=2&sort=issued")
        self.assertEqual(page["rows"][0]["id"], rows["AG-KRJ", 1]["id"])
        rest = self.hub.api.get(f"/invites?limit=2&sort=issued&after={page['next']}")
        self.assertEqual([row["state"] for row in rest["rows"]], ["expired"])

        self.amani("sign-in", "admin", "--password-stdin")
        shown = self.amani("invite", "list", "--site", "AG-TBZ", "--columns", "site_code,state")
        self.assertEqual(shown.splitlines()[1:], ["AG-TBZ\texpired", "AG-TBZ\topen"])

    def test_a_site_has_no_list_of_them(self):
        self.assert_refusal(self.refusal_of(self.a_site("AG-KRJ").api.get, "/invites"), 404)


if __name__ == "__main__":
    unittest.main()
