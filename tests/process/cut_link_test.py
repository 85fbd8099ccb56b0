"""A link that dies after a few thousand bytes, again and again: each connection brings something, and little is lost.

AMANI_CUTS says after how many KiB ("2.25 3 4 8 14"; at 2 a handshake leaves too little room), AMANI_EVENTS how much there is to carry (3000). Bytes are counted on the wire, both ways together, with TLS's handshakes and all. What is useful of them is what as
much work takes over a link that is never cut.
"""

import os
import time
import unittest

import tally
from a_network import MODEL, ANetwork

EVENTS = int(os.environ.get("AMANI_EVENTS", "3000"))
CUTS = [float(kib) for kib in os.environ.get("AMANI_CUTS", "2.25 3 4 8 14").split()]
KIB = 1024


class ALinkThatIsLong(ANetwork):
    """Each connection costs three there-and-backs before a word is said."""

    def test_a_program_that_has_just_started_listens_and_sends_on_one_connection(self):
        site = self.a_site("AG-KRJ")
        self.publish_masters(agents=["AG-KRJ"])
        site.sync()
        site.api.command("/customers", {"kind": "natural", "name": "سارا رضایی", "mobile": "09121234567"})
        site.process.stop()
        site.start()
        before = site.link.calls
        self.assertTrue(site.sync()["agrees"])
        self.assertEqual(site.link.calls - before, 1)
        self.assertEqual(site.api.get("/status")["to_send"], 0)


class ALinkThatIsCut(ANetwork):
    def setUp(self):
        super().setUp()
        self.site = self.a_site("AG-KRJ")
        self.publish_masters(agents=["AG-KRJ"])
        self.site.sync()

    def record_at_the_site(self, sheet):
        customer = self.site.api.command("/customers", {"kind": "natural", "name": "علی رضایی",
                                                        "mobile": f"0912000{sheet:04d}"})["id"]
        self.site.api.bulk("/jobs", [{"serial": f"S{sheet}{i:05d}", "model": MODEL, "customer": customer,
                                      "complaint": f"نشتی {i * 7919 % 1000}"} for i in range(EVENTS - 1)])

    def record_at_the_centre(self, sheet):
        rows = "".join(f"P{sheet}-{i * 7919 % 100_000},پمپ {i},عدد,by_quantity,yes,20,,\n" for i in range(EVENTS))
        self.hub.api.import_csv("parts", "code,name,unit,tracking,returnable,due_days,substitutes,fits_models\n" + rows)

    def bytes_of_an_uncut_sync(self):
        before = self.site.link.carried
        self.assertTrue(self.site.sync()["agrees"])
        return self.site.link.carried - before

    def syncs_until_agreement(self, carries, most):
        """Calls again until both sides agree. Gives the calls, those that were cut, and the bytes that passed."""
        link = self.site.link
        link.carries = carries
        link.raise_up()
        breaks, carried = link.breaks, link.carried
        try:
            for calls in range(1, most + 1):
                if self.site.sync_once().get("agrees"):
                    return calls, link.breaks - breaks, link.carried - carried
                self.wait_until_the_hub_is_through()
        finally:
            link.drop()
            link.carries = None
        self.fail(f"no agreement after {most} connections of {carries} bytes")

    def wait_until_the_hub_is_through(self):
        """Who calls again while the hub still reads the last call hears less than what arrived, and sends it twice."""
        while self.hub.api.get("/status")["connections"]:
            time.sleep(0.02)

    def check(self, record):
        greeting = self.bytes_of_an_uncut_sync()  # with the handshake; nothing is new
        record(1)
        useful = self.bytes_of_an_uncut_sync() - greeting
        print(f"{EVENTS} events on an uncut link: {useful} bytes, and {greeting} of handshake and greeting")
        for sheet, carries in enumerate((int(kib * KIB) for kib in CUTS), start=2):
            with self.subTest(carries=carries):
                record(sheet)
                calls, cuts, carried = self.syncs_until_agreement(carries, most=useful // 600)
                loss = (carried - calls * greeting - useful) / max(1, cuts)
                print(f"cut after {carries} bytes: {cuts} cuts, {carried} bytes, {loss:.0f} lost by each cut")
                tally.done("cuts", cuts)
                tally.worst("bytes lost by a cut", loss)
                self.assertLess(loss, 4 * KIB)
        self.assert_agreement(self.site)

    def test_events_recorded_at_the_site_all_arrive(self):
        self.check(self.record_at_the_site)
        self.assertGreaterEqual(len(self.hub.api.all_rows("/jobs")), (1 + len(CUTS)) * (EVENTS - 1))

    def test_events_recorded_at_the_centre_all_arrive(self):
        self.check(self.record_at_the_centre)
        self.assertGreaterEqual(len(self.site.api.all_rows("/parts")), (1 + len(CUTS)) * EVENTS)


if __name__ == "__main__":
    unittest.main()
