"""Bad requests to the running programs: each is answered with its reason, and the next good one is served.

AMANI_NONSENSE says how many come that are only random (40), AMANI_SEED from which dice.
"""

import os
import random
import socket
import unittest

import tally
from a_network import ANetwork
from client import Client

NONSENSE = int(os.environ.get("AMANI_NONSENSE", "40"))
SEED = int(os.environ.get("AMANI_SEED", "1404"))


class BadRequest(ANetwork):
    def setUp(self):
        super().setUp()
        self.apis = [self.hub.api, self.a_site("AG-KRJ").api]

    def tearDown(self):
        for api in self.apis:
            self.assertEqual(api.get("/status")["open_discrepancies"], 0)

    def answer_to(self, api, body, path="/customers", headers=None):
        return self.refusal_of(api.call, "POST", path, body, {"Idempotency-Key": "bad", **(headers or {})})

    def test_with_json_that_is_none_or_too_much_is_refused(self):
        for api in self.apis:
            for body in (b"{", b"\xff\xfe", b"{\"name\":\"\xc3\"}", b"[1,2", b"nul", b"{\"a\":1}trailing"):
                self.assert_refusal(self.answer_to(api, body), 400)
            self.assert_refusal(self.answer_to(api, b"[" * 200_000), 400, "too_deep")
            self.assert_refusal(self.answer_to(api, b"{\"name\":\"" + b"x" * (2 << 20) + b"\"}"), 413, "too_large")
            self.assert_refusal(self.answer_to(api, b"[" + b"{}," * 5000 + b"{}]"), 413, "too_large")

    def test_with_wrong_types_names_the_field(self):
        good = {"kind": "natural", "name": "علی", "mobile": "09121234567"}
        for api in self.apis:
            for wrong in ({"name": 7}, {"name": ["علی"]}, {"kind": "both"}, {"kind": None, "name": {}}):
                refused = self.answer_to(api, good | wrong)
                self.assert_refusal(refused, 422)
                self.assertIn(refused.refusal["field"], wrong)
            for body in ("text", 7, True):
                self.assertIn(self.answer_to(api, body).status, (400, 422))

    def test_without_good_credentials_is_refused(self):
        for api in self.apis:
            nobody = Client("nobody")
            nobody.call_at(api.address)
            self.addCleanup(nobody.hang_up)
            for token in (None, "x", "x" * 4000, api.token[:-1]):
                nobody.token = token
                self.assert_refusal(self.refusal_of(nobody.get, "/customers"), 401)
                self.assert_refusal(self.refusal_of(nobody.command, "/customers", {}), 401)
            nobody.token = None
            for login, password in (("admin", "wrong-password"), ("nobody", "x" * 500), ("", "")):
                self.assertIn(self.refusal_of(nobody.sign_in, login, password).status, (401, 422))

    # --- what is hardly HTTP -------------------------------------------------------------------------------------
    def raw(self, api, *pieces, after=None):
        """The status with which a raw request is answered; None when the line is closed without one. `after` it the
        line may be shut for writing."""
        with socket.create_connection((api.host, api.port), timeout=60) as line:
            answer = b""
            try:
                for piece in pieces:
                    line.sendall(piece)
                if after is not None:
                    line.shutdown(after)
            except OSError:
                pass  # it has been answered before its end
            try:
                while more := line.recv(65536):
                    answer += more
                    if b"\r\n\r\n" in answer:
                        break
            except OSError:
                pass
        return int(answer.split()[1]) if answer.startswith(b"HTTP/1.1 ") else None

    def test_that_is_hardly_http_is_refused(self):
        for api in self.apis:
            host = b"Host: 127.0.0.1\r\n"
            self.assertEqual(self.raw(api, b"\x16\x03\x01\x02\x00\r\n\r\n"), 400)
            self.assertEqual(self.raw(api, b"GET /api/v1/%zz HTTP/1.1\r\n" + host + b"\r\n"), 400)
            self.assertEqual(self.raw(api, b"POST /api/v1/jobs HTTP/1.1\r\n" + host + b"Content-Length: -1\r\n\r\n"), 400)
            self.assertEqual(self.raw(api, b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"), 403)

    def test_with_damage_somewhere_is_answered_or_hung_up_on(self):
        """A good request with some of its bytes changed: nothing of it is believed without the good token."""
        rng = random.Random(SEED)
        for api in self.apis:
            body = b'{"kind":"natural","name":"x","mobile":"09121234567"}'
            good = (b"POST /api/v1/customers HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                    b"Idempotency-Key: k\r\nContent-Length: %d\r\n\r\n" % len(body)) + body
            for _ in range(NONSENSE):
                bad = bytearray(good)
                for _ in range(rng.randrange(1, 6)):
                    bad[rng.randrange(len(bad))] = rng.randrange(256)
                status = self.raw(api, bytes(bad), after=socket.SHUT_WR)
                self.assertTrue(status is None or 400 <= status < 500, (status, bytes(bad)))
            self.assertEqual(api.all_rows("/customers"), [])
        tally.done("damaged requests", NONSENSE * len(self.apis))

    def test_that_never_ends_is_bounded(self):
        for api in self.apis:
            memory = self.hub.process.begin_peak_memory_kib()
            head = b"GET /api/v1/status HTTP/1.1\r\n"
            self.assertEqual(self.raw(api, head, *[b"X-More: " + b"x" * 1000 + b"\r\n"] * 100), 431)
            self.assertEqual(self.raw(api, head + b"X-Long: ", *[b"x" * 4096] * 50), 431)
            authorised = (b"POST /api/v1/customers HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                          + api.token.encode() + b"\r\nIdempotency-Key: k\r\nTransfer-Encoding: chunked\r\n\r\n")
            self.assertEqual(self.raw(api, authorised, *[b"10000\r\n" + b" " * 65536 + b"\r\n"] * 200), 413)
            # Half a request that stays open holds nobody up.
            lines = [socket.create_connection((api.host, api.port)) for _ in range(50)]
            for line in lines:
                line.sendall(head + b"X-Slow: ")
            self.assertTrue(api.get("/status")["site"])
            for line in lines:
                line.close()
            self.assertLess(self.hub.process.peak_memory_kib() - memory, 32 * 1024)

    def test_repeated_with_another_body_is_a_conflict(self):
        for api in self.apis:
            body = {"kind": "natural", "name": "علی", "mobile": "09121234567"}
            api.command("/customers", body, key="once")
            self.assert_refusal(self.refusal_of(api.command, "/customers", body | {"name": "رضا"}, key="once"), 409)


if __name__ == "__main__":
    unittest.main()
