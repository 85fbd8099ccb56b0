"""A laptop is lost: it is revoked, a new one is invited, joins and has the history back from the hub."""

import unittest

from a_network import ANetwork


class LostLaptop(ANetwork):
    def test_is_revoked_and_its_history_comes_back_from_the_hub(self):
        site = self.a_site("TECH-01", kind="technician")
        first = site.api.command("/customers", {"kind": "natural", "name": "علی رضایی", "mobile": "09121234567"})
        site.sync()
        member = next(row for row in self.hub.api.get("/members")["rows"] if row["site"] != 1)
        self.hub.api.command(f"/members/{member['id']}/revoke", None)

        site.api.command("/customers", {"kind": "natural", "name": "دزد", "mobile": "09120000000"})
        site.link.raise_up()
        for _ in range(2):
            trouble = site.sync_once()["trouble"]
            self.assert_trouble(trouble, "access_revoked", "permanent")
        self.assertEqual(site.api.get("/status")["trouble"], trouble)
        told = self.amani(site, "sync")
        self.assertEqual(told.returncode, 4)
        self.assertNotIn("next contact", told.stderr)
        self.assertIn("The centre has revoked this installation", told.stderr)
        self.assertIn("The centre has revoked this installation", self.amani(site, "status", "--json").stdout)
        refused = self.hub.api.get("/status")["refused_installations"]
        self.assertEqual([(row["site_code"], row["reason"]) for row in refused], [("TECH-01", "revoked")])
        self.assertGreaterEqual(refused[0]["times"], 3)
        self.assertNotIn("دزد", [row["name"] for row in self.hub.api.all_rows("/customers")])

        again = self.a_site("TECH-01", invite=self.invite_again("TECH-01"))
        self.assertEqual(again.api.get("/status")["incarnation"], 2)
        again.api.command("/customers", {"kind": "natural", "name": "رضا نوری", "mobile": "09121111111"})
        self.assert_agreement(again)
        rows = {row["name"]: row["id"] for row in again.api.all_rows("/customers")}
        self.assertEqual(rows["علی رضایی"], first["id"])
        self.assertIn("رضا نوری", rows)


if __name__ == "__main__":
    unittest.main()
