"""A site without any link syncs by files that somebody carries."""

import json
import os
import unittest

from a_network import MODEL, ANetwork
from client import asked

OCTETS = "application/octet-stream"


class ASiteWithoutALink(ANetwork):
    def setUp(self):
        super().setUp()
        self.site = self.a_site("AG-KRJ")  # joined by its invite; it never calls
        self.publish_masters(agents=["AG-KRJ"])

    def write(self, owner, **query):
        body, response = owner.api.call("POST", "/sync/files" + asked(query), {}, {"Accept": OCTETS})
        self.assertIn(".amani-sync", response.getheader("Content-Disposition"))
        return body

    def read(self, owner, file):
        return owner.api.call("POST", "/sync/files/read", file, content=OCTETS)[0]

    def carry_both_ways(self):
        told = self.read(self.hub, self.write(self.site))
        self.assertEqual((told["from"], told["answer_for"]), ("AG-KRJ", "AG-KRJ"))
        return told, self.read(self.site, self.write(self.hub, site="AG-KRJ"))

    def admit(self, serial):
        customer = self.site.api.command("/customers", {"kind": "natural", "name": "سارا رضایی"})
        return self.site.api.command("/jobs", {"serial": serial, "customer": customer["id"], "complaint": "خرابی",
                                               **({} if serial.startswith("KNOWN") else {"model": MODEL})})

    def stage(self, job):
        return self.site.api.get(f"/jobs/{job['id']}")["sync"]["stage"]

    def test_joins_hears_the_masters_and_sees_its_work_in_the_books_without_ever_calling(self):
        self.carry_both_ways()  # the first brings the centre's masters
        job = self.admit("CAR060009999")
        self.assertEqual(self.stage(job), 1)
        outgoing = self.write(self.site)
        self.assertEqual(self.stage(job), 2)
        told = self.read(self.hub, outgoing)
        self.assertGreaterEqual(told["events_new"], 2)
        self.assertEqual(self.hub.api.get("/jobs", q="CAR060009999")["rows"][0]["id"], job["id"])
        answer = self.read(self.site, self.write(self.hub, site="AG-KRJ"))
        self.assertTrue(answer["agrees"])
        self.assertEqual(self.stage(job), 4)
        self.assertEqual(self.site.api.get("/status")["to_send"], 0)
        self.assertEqual(self.site.link.calls, 0)

    def test_may_bring_the_same_file_twice_and_old_files_late(self):
        self.carry_both_ways()
        self.admit("CAR060009998")
        old = self.write(self.site)
        self.admit("CAR060009997")
        new = self.write(self.site)  # holds all that has no receipt yet
        first = self.read(self.hub, new)
        for file in (new, old):
            again = self.read(self.hub, file)
            self.assertEqual(again["events_new"], 0)
            self.assertGreater(again["events_known"], 0)
        self.assertGreater(first["events_new"], 0)
        self.assertEqual(len(self.hub.api.get("/jobs")["rows"]), 2)
        answer = self.write(self.hub, site="AG-KRJ")
        self.assertTrue(self.read(self.site, answer)["agrees"])
        self.assertEqual(self.read(self.site, answer)["events_new"], 0)
        self.assertTrue(self.hub.api.get("/verify")["agrees"])

    def test_goes_on_by_its_link_where_the_file_has_left_it(self):
        self.carry_both_ways()
        self.admit("CAR060009996")
        self.read(self.hub, self.write(self.site))  # and the answer is lost
        self.admit("CAR060009995")
        self.assert_agreement(self.site)
        self.assertEqual(len(self.hub.api.get("/jobs")["rows"]), 2)

    def test_what_is_no_file_for_this_reader_is_refused_and_nothing_is_taken(self):
        other = self.a_site("BR-MHD", "branch", "شعبه")
        mine, others = self.write(self.site), self.write(other)
        cases = {
            "sync.no_sync_file": b"PK\x03\x04" + bytes(200),
            "sync.file_is_cut_off": mine[:-1],
            "sync.file_is_for_another": self.write(self.hub, site="AG-KRJ") if self.read(self.hub, mine) else b"",
            "sync.file_is_damaged": mine[:-1] + bytes([mine[-1] ^ 1]),
        }
        for code, file in cases.items():
            with self.subTest(code):
                self.assert_refusal(self.refusal_of(self.read, self.hub, file), 422, code)
        self.assert_refusal(self.refusal_of(self.read, self.site, others), 422, "sync.file_is_for_another")
        self.assert_refusal(self.refusal_of(self.write_refused, "AG-NON"), 404, "sync.no_such_member")

    def write_refused(self, site):
        return self.hub.api.call("POST", f"/sync/files?site={site}", {})

    def test_of_a_revoked_site_nothing_new_counts(self):
        self.carry_both_ways()
        self.hub.api.call("POST", f"/members/{self.hub.api.get('/members')['rows'][-1]['id']}/revoke", {})
        self.admit("CAR060009994")
        refused = self.refusal_of(self.read, self.hub, self.write(self.site))
        self.assert_refusal(refused, 422, "sync.file_not_believed")
        self.assertEqual(self.hub.api.get("/jobs")["rows"], [])

    def test_from_the_command_line(self):
        file, answer = f"{self.root}/to-hub.amani-sync", f"{self.root}/answer.amani-sync"
        for owner, words in ((self.site, ["--to-file", file]), (self.hub, ["--from-file", file]),
                             (self.hub, ["--to-file", answer, "--site", "AG-KRJ"]), (self.site, ["--from-file", answer])):
            said = self.amani(owner, "sync", *words, "--json")
            self.assertEqual(said.returncode, 0, said.stderr)
        self.assertTrue(json.loads(said.stdout)["agrees"])
        self.assertNotEqual(self.amani(self.site, "sync", "--to-file", file).returncode, 0)  # it is there
        self.assertTrue(os.path.exists(file))


if __name__ == "__main__":
    unittest.main()
