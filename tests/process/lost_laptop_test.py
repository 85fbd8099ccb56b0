"""A laptop is lost: it is revoked, a new one is invited, joins and has the history back from the hub. It is found: what
it had not sent is decided at the centre."""

import time
import unittest

from a_network import MODEL, ANetwork, run


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


class FoundLaptop(ANetwork):
    """It had three repairs and a fitted part that it had not sent when it was revoked; then it is found."""

    def setUp(self):
        super().setUp()
        invite = self.an_invite("AG-KRJ")
        self.part = self.publish_masters(["AG-KRJ"])
        self.site = self.a_site("AG-KRJ", invite=invite)
        self.site.sync()
        self.put_on_consignment(self.site, self.part, 5)
        self.site.sync()
        model = self.site.api.id_of("/models", MODEL)
        self.customer = self.site.api.command(
            "/customers", {"kind": "natural", "name": "علی رضایی", "mobile": "09121234567"})["id"]
        self.site.sync()
        member = next(row for row in self.hub.api.get("/members")["rows"] if row["site"] != 1)
        self.log = member["id"]
        self.cut = self.hub.api.command(f"/members/{self.log}/revoke", None)["revoked_after"]
        self.jobs = [self.site.api.command("/jobs", {"customer": self.customer, "serial": f"OLD-{n}", "model": model,
                                                     "complaint": "صدا"}) for n in range(3)]
        self.site.api.command("/fittings", {"job": self.jobs[0]["id"], "part": self.part, "quantity": 1,
                                            "payer": "customer"})

    def export(self):
        """Signed when it tried to sync, in vain."""
        self.site.link.raise_up()
        self.assert_trouble(self.site.sync_once()["trouble"], "access_revoked", "permanent")
        file = f"{self.root}/found.amanilog"
        made = self.amani(self.site, "log", "export", self.log, "--out", file)
        self.assertEqual(made.returncode, 0, made.stderr)
        return file

    def hub_imports(self, file):
        return run("amani-hub", "log", "import", file, "--dir", self.hub.directory)

    def waiting(self):
        return self.hub.api.all_rows("/late-events")

    def pieces_at(self, api):
        """Of the pump in the agent's store."""
        return sum(row["quantity"] for row in api.all_rows("/stock")
                   if row["part"] == self.part and row["place_kind"] == "consignment" and row["site_code"] == "AG-KRJ")

    def test_has_what_it_had_not_sent_decided_at_the_centre(self):
        file = self.export()
        imported = self.hub_imports(file)
        self.assertEqual(imported.returncode, 0, imported.stderr)
        late = self.waiting()
        self.assertIn(f"{len(late)} events beyond the cut, which wait", imported.stdout)
        self.assertEqual([int(row["id"].split(".")[2]) for row in late],
                         list(range(self.cut + 1, self.cut + 1 + len(late))))
        self.assertEqual([row["breach"] for row in late], [None] * len(late))
        self.assertEqual([row["number"] for row in late if row["kind"] == "DeviceAdmitted"],
                         [job["number"] for job in self.jobs])
        shown = self.hub.api.get(f"/late-events/{late[0]['id']}")
        self.assertTrue(shown["body"])
        self.assertEqual(self.hub.api.all_rows("/jobs"), [])
        self.assertIn("quarantined_events", [row["kind"] for row in self.hub.api.all_rows("/discrepancies", state="open")])
        self.assertIn(late[-1]["id"], self.amani(self.hub, "late-event", "list").stdout)

        within = self.refusal_of(self.hub.api.command, "/late-decisions", {"through": late[0]["id"], "reason": "پیدا شد"})
        self.assert_refusal(within, 422, "cases.signed_together")
        decided = self.amani(self.hub, "late-event", "decide", late[-1]["id"], "--refused", self.jobs[2]["id"],
                             "--reason", "پیدا شد", "--yes")
        self.assertEqual(decided.returncode, 0, decided.stderr)
        self.hub_settles()
        self.assert_counts(self.hub.api)
        self.assertEqual(self.pieces_at(self.hub.api), 4)
        self.assertEqual(self.waiting(), [])
        cases = {row["kind"]: row["detail"] for row in self.hub.api.all_rows("/discrepancies", state="open")}
        self.assertNotIn("quarantined_events", cases)
        self.assertIn("refused_by_centre", cases["set_aside_fact"])
        self.assert_proved()

        self.end(self.hub)
        again = self.hub_imports(file)  # by a hub that does not run
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertIn("0 events beyond the cut", again.stdout)
        self.restart_hub()
        self.assert_counts(self.hub.api)
        joined = self.a_site("AG-KRJ", invite=self.invite_again("AG-KRJ"))
        self.assert_agreement(joined)
        self.assert_counts(joined.api)
        self.assertEqual(self.pieces_at(joined.api), 4)
        self.assertTrue(self.hub.api.get("/verify")["agrees"])

    def hub_settles(self):
        """Until what was decided is let in: a member's cut moves in a moment of its own."""
        for _ in range(1500):
            [member] = [row for row in self.hub.api.get("/members")["rows"] if row["id"] == self.log]
            if member["revoked_after"] > self.cut and not self.hub.api.get("/status")["backlog"]:
                return
            time.sleep(0.02)
        self.fail("what was decided was not let in")

    def assert_counts(self, api):
        self.assertEqual(sorted(row["number"] for row in api.all_rows("/jobs")),
                         sorted(job["number"] for job in self.jobs[:2]))

    def test_is_refused_with_what_is_wrong_where_the_file_is_no_such_log(self):
        file = self.export()
        with open(file, "rb") as exported:
            whole = exported.read()
        for name, data, said in (("torn", whole[:-5], "ends too early, behind event"),
                                 ("text", b"hello\n", "this is no exported log")):
            bad = f"{self.root}/{name}.amanilog"
            with open(bad, "wb") as other:
                other.write(data)
            with self.subTest(name):
                refused = self.hub_imports(bad)
                self.assertEqual(refused.returncode, 1, refused.stdout)
                self.assertIn(said, refused.stderr)
        self.assertIn("cannot read", self.hub_imports(f"{self.root}/none").stderr)
        self.assertEqual(self.waiting(), [])


if __name__ == "__main__":
    unittest.main()
