"""A link that dies after a few thousand bytes, again and again: each connection brings something, and little is lost.

Bytes are counted on the wire, both ways together, with TLS's handshakes and all. What is useful of them is what as
much work takes over a link that is never cut.
"""

import unittest

from a_network import MODEL, ANetwork

EVENTS = 3_000
KIB = 1024


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
        finally:
            link.drop()
            link.carries = None
        self.fail(f"no agreement after {most} connections of {carries} bytes")

    def check(self, record):
        greeting = self.bytes_of_an_uncut_sync()  # with the handshake; nothing is new
        record(1)
        useful = self.bytes_of_an_uncut_sync() - greeting
        print(f"{EVENTS} events on an uncut link: {useful} bytes, and {greeting} of handshake and greeting")
        for sheet, carries in enumerate((3 * KIB, 4 * KIB, 8 * KIB, 14 * KIB), start=2):
            with self.subTest(carries=carries):
                record(sheet)
                calls, cuts, carried = self.syncs_until_agreement(carries, most=useful // 600)
                loss = (carried - calls * greeting - useful) / cuts
                print(f"cut after {carries} bytes: {cuts} cuts, {carried} bytes, {loss:.0f} lost by each cut")
                self.assertLess(loss, 4 * KIB)
        self.assert_agreement(self.site)

    def test_events_recorded_at_the_site_all_arrive(self):
        self.check(self.record_at_the_site)
        self.assertGreaterEqual(len(self.hub.api.all_rows("/jobs")), 5 * (EVENTS - 1))

    def test_events_recorded_at_the_centre_all_arrive(self):
        self.check(self.record_at_the_centre)
        self.assertGreaterEqual(len(self.site.api.all_rows("/parts")), 5 * EVENTS)


if __name__ == "__main__":
    unittest.main()
